"""People on the real records: added one by one or as a list, changed, put away."""

from datetime import date
from uuid import UUID

import pytest

from app.domain.needs import Need, NeedCategory, Needs
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.safety import Assessed
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.services.desk_days import TUESDAY, added, choir, coming, names_found, person

NOBODY = UUID(int=0)


def test_a_person_is_added_with_what_was_typed(workspace: Workspace) -> None:
    page = workspace.people.add(PersonForm(name=" Jean  Okafor ", phone="01530 1", born_on=date(1940, 2, 1)))
    assert (page.person.name, page.person.phone, page.person.born_on) == (
        "Jean Okafor",
        "01530 1",
        date(1940, 2, 1),
    )
    assert (page.plan, page.open_talk, page.finished_talk, page.first_came) == (None, None, None, None)
    assert (page.groups, page.feelings, page.history) == ((), (), ())
    assert page.seen_by == ""
    workspace.talks.start(page.person.id)
    assert workspace.people.page(page.person.id).seen_by == "Sam"
    assert (page.assessed, page.follow_up) == (Assessed.NOT_ASSESSED, False)


def told(workspace: Workspace, person_id: UUID) -> str:
    """Everything the history of a person says."""
    history = workspace.people.page(person_id).history
    return " ".join(f"{happening.title} {happening.detail}" for happening in history)


def test_adding_is_undone_and_done_again(workspace: Workspace) -> None:
    added(workspace, "Jean Okafor")
    assert workspace.history.undo() == "Jean Okafor added"
    assert names_found(workspace) == []
    workspace.history.redo()
    assert names_found(workspace) == ["Jean Okafor"]


def test_a_name_of_ten_thousand_characters_is_refused_with_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="10000 characters"):
        added(workspace, "x" * 10_000)
    assert names_found(workspace) == []


def test_chosen_names_become_people_of_a_group_in_one_step(workspace: Workspace) -> None:
    group_id = choir(workspace).group.id
    mary = added(workspace, "Mary Ward")
    first, second = workspace.people.preview_names("Mary\nDR KHAN Amir (Dr)")
    count = workspace.people.add_names(
        (ChosenName(first.parsed, same_as=mary), ChosenName(second.parsed)), group_id, Role.PARTICIPANT
    )
    assert count == 2
    members = workspace.groups.page(group_id).members
    assert [m.person_id == mary for m in members] == [False, True]
    assert workspace.people.page(members[0].person_id).person.title == "Dr"

    assert workspace.history.undo() == "2 people added"
    assert names_found(workspace) == ["Mary Ward"]
    assert workspace.groups.page(group_id).members == ()
    workspace.history.redo()
    assert len(workspace.groups.page(group_id).members) == 2


def test_what_stood_in_brackets_is_a_role_in_the_group_or_a_note_and_goes_with_its_step(
    workspace: Workspace,
) -> None:
    group_id = choir(workspace).group.id
    mary = added(workspace, "Mary Ward")
    known, new, carer = workspace.people.preview_names(
        "Mary Ward (ring first)\nBob (wheelchair)\nAnn (carer)"
    )
    assert (known.needs_a_look, new.needs_a_look, carer.needs_a_look) == (True, True, False)
    chosen = (ChosenName(known.parsed, same_as=mary), ChosenName(new.parsed), ChosenName(carer.parsed))
    workspace.people.add_names(chosen, group_id, Role.PARTICIPANT)
    roles = {member.name: member.role for member in workspace.groups.page(group_id).members}
    assert roles == {"Mary Ward": Role.PARTICIPANT, "Bob": Role.PARTICIPANT, "Ann": Role.CARER}
    bob = person(workspace, "Bob")
    assert "wheelchair" in told(workspace, bob)
    assert "ring first" in told(workspace, mary)

    workspace.history.undo()
    assert "ring first" not in told(workspace, mary)
    workspace.history.redo()
    assert "ring first" in told(workspace, mary)
    assert "wheelchair" in told(workspace, bob)


def test_a_remark_about_somebody_known_is_a_step_of_its_own(workspace: Workspace) -> None:
    ken = added(workspace, "Ken")
    (line,) = workspace.people.preview_names("Ken (moved house)")
    workspace.people.add_names((ChosenName(line.parsed, same_as=ken),), None, Role.PARTICIPANT)
    assert "moved house" in told(workspace, ken)
    assert workspace.history.undo() == "1 person added"
    assert "moved house" not in told(workspace, ken)


def test_names_may_be_added_without_a_group_and_known_ones_alone_are_no_step(workspace: Workspace) -> None:
    (line,) = workspace.people.preview_names("Ken")
    assert workspace.people.add_names((ChosenName(line.parsed),), None, Role.PARTICIPANT) == 1
    label = workspace.history.undo_label
    workspace.people.add_names((ChosenName(line.parsed, same_as=person(workspace, "Ken")),), None, Role.CARER)
    assert workspace.history.undo_label == label == "1 person added"


def test_changed_details_are_searched_by_and_come_back_with_undo(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    page = workspace.people.change(jean, PersonForm(name="Jean Moss", preferred_name="Jeannie"))
    assert (page.person.name, page.person.called) == ("Jean Moss", "Jeannie")
    assert (
        names_found(workspace, "moss"),
        names_found(workspace, "jeannie"),
        names_found(workspace, "okafor"),
    ) == (
        ["Jean Moss"],
        ["Jean Moss"],
        [],
    )
    assert workspace.history.undo() == "Details of Jean Okafor changed"
    assert (names_found(workspace, "okafor"), names_found(workspace, "moss")) == (["Jean Okafor"], [])
    workspace.history.redo()
    assert names_found(workspace, "moss") == ["Jean Moss"]


def test_a_walk_ins_details_are_finished_once_they_are_changed(workspace: Workspace) -> None:
    workspace.attendance.walk_in(coming(choir(workspace)), "Mary", Role.PARTICIPANT)
    mary = person(workspace, "Mary")
    assert not workspace.people.change(mary, PersonForm(name="Mary Ward")).person.finish_later
    workspace.history.undo()
    assert workspace.people.page(mary).person.finish_later


def test_needs_are_kept_in_their_order_and_come_back_with_undo(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    easy, left = Need(NeedCategory.FORMAT, "Easy read."), Need(NeedCategory.SUPPORT, "Sit on her left side.")
    workspace.people.change_needs(jean, Needs(needs=(easy, left), print_style="easy read", review_on=TUESDAY))
    page = workspace.people.change_needs(jean, Needs(needs=(left,), tint="cream"))
    assert page.needs == Needs(needs=(left,), tint="cream")
    assert workspace.history.undo() == "How to talk with Jean changed"
    assert workspace.people.page(jean).needs.needs == (easy, left)
    assert workspace.people.page(jean).needs.review_on == TUESDAY
    workspace.history.redo()
    assert workspace.people.page(jean).needs.needs == (left,)


def test_somebody_put_away_is_left_out_until_they_are_brought_back(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.archive(jean)
    assert names_found(workspace) == []
    assert [p.name for p in workspace.people.list_people(archived=True)] == ["Jean"]
    assert workspace.history.undo() == "Jean put away"
    assert names_found(workspace) == ["Jean"]
    workspace.history.redo()
    workspace.people.bring_back(jean)
    assert names_found(workspace) == ["Jean"]
    assert workspace.history.undo() == "Jean brought back"
    assert names_found(workspace) == []


def test_what_is_gone_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.people.page(NOBODY)
    with pytest.raises(NotFoundError):
        workspace.people.change(NOBODY, PersonForm(name="Jean"))
    with pytest.raises(NotFoundError):
        workspace.people.archive(NOBODY)


def test_somebody_typed_as_they_sound_or_by_another_name_is_offered_as_known(workspace: Workspace) -> None:
    people = workspace.people
    jean = people.add(PersonForm(name="Jean Okafor")).person.id
    people.add(PersonForm(name="Joan Carter"))
    workspace.record.keep(jean, "names", {"alias": "Kitty, Queen of Hearts"})

    def meant(name: str) -> list[str]:
        return [match.name for match in people.possible_matches(name)]

    for typed in ("JEAN  okafor", "Jéan Okafor", "Jeanokafor", "Jeen Okafour", "kitty", "Queen of Hearts"):
        assert meant(typed) == ["Jean Okafor"]
    for typed in ("Jeen", "Jeen Carter", "Jean Zzyzx"):
        assert meant(typed) == []
