"""People on the real records: names pasted, found, changed, noted, put away."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import event

from app.domain.attendance import Presence
from app.domain.consent import Consent, Decision, Purpose
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.people import ChosenName, FindHit, PersonForm, PossibleMatch, Role
from app.domain.person_page import HappeningKind
from app.domain.plans import StepForm, StepStatus
from app.domain.safety import Assessed, Seen
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import NOW, Wall
from tests.services.audit_trail import actions_about
from tests.services.desk_days import TUESDAY, choir, coming, enrol, person

NOBODY = UUID(int=0)


def added(workspace: Workspace, name: str, **details: str) -> UUID:
    return workspace.people.add(PersonForm(name=name, **details)).person.id  # type: ignore[arg-type]  # text fields


def names(workspace: Workspace, query: str = "") -> list[str]:
    return [found.name for found in workspace.people.list_people(query)]


def test_a_person_is_added_with_what_was_typed(workspace: Workspace) -> None:
    page = workspace.people.add(PersonForm(name=" Jean  Okafor ", phone="01530 1", born_on=date(1940, 2, 1)))
    assert (page.person.name, page.person.phone, page.person.born_on) == (
        "Jean Okafor",
        "01530 1",
        date(1940, 2, 1),
    )
    assert (page.plan, page.open_talk, page.finished_talk, page.first_came) == (None, None, None, None)
    assert (page.groups, page.feelings, page.history, page.seen_by) == ((), (), (), "Sam")
    assert (page.assessed, page.follow_up) == (Assessed.NOT_ASSESSED, False)


def test_adding_is_undone_and_done_again(workspace: Workspace) -> None:
    added(workspace, "Jean Okafor")
    assert workspace.history.undo() == "Jean Okafor added"
    assert names(workspace) == []
    workspace.history.redo()
    assert names(workspace) == ["Jean Okafor"]


@pytest.mark.parametrize(
    "name", ["😀 Ken", "محمد علي", "নুরুল ইসলাম", "x" * 200, "Ken\x00 Tomlin", "O’Neill-Śmith"]
)
def test_a_name_is_stored_and_found_however_it_is_written(workspace: Workspace, name: str) -> None:
    added(workspace, name)
    assert len(names(workspace, name)) == 1


def test_a_name_of_ten_thousand_characters_is_refused_with_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="10000 characters"):
        added(workspace, "x" * 10_000)
    assert names(workspace) == []


@pytest.mark.parametrize(
    "query",
    [
        "tom",
        "obr",
        "o'b",
        "O’BRIEN",
        "o brien",
        "brien tom",
        "obrien-jones",
        "jones",
        "zoe  t",
        "  TOM  O'Brien-Jo",
        "Zoë",
    ],
)
def test_apostrophes_hyphens_accents_and_spaces_do_not_matter(workspace: Workspace, query: str) -> None:
    added(workspace, "Tom Zoë O'Brien-Jones")
    added(workspace, "Ken Finch")
    assert names(workspace, query) == ["Tom Zoë O'Brien-Jones"]


def test_people_are_listed_from_a_to_z_with_groups_and_when_they_came(workspace: Workspace) -> None:
    page = choir(workspace, "zoe lee", "Älva Berg", "Ken")
    workspace.attendance.mark(coming(page), person(workspace, "Alva"), Presence.HERE)
    listed = workspace.people.list_people()
    assert [(p.name, p.groups, p.last_came) for p in listed] == [
        ("Älva Berg", ("Silver Voices",), TUESDAY),
        ("Ken", ("Silver Voices",), None),
        ("zoe lee", ("Silver Voices",), None),
    ]


def test_people_and_groups_are_found_together(workspace: Workspace) -> None:
    page = choir(workspace, "Silvia Lee")
    added(workspace, "Silvan Moor")
    workspace.attendance.walk_in(coming(page), "", Role.PARTICIPANT, same_as=person(workspace, "Silvan"))
    workspace.groups.leave(page.group.id, person(workspace, "Silvan"), "")
    hits = workspace.people.find("silv")
    assert [(hit.kind, hit.title, hit.detail, hit.close) for hit in hits] == [
        ("person", "Silvan Moor", "Came on 17 November 2026", False),
        ("person", "Silvia Lee", "Silver Voices", False),
        ("group", "Silver Voices", "Tuesdays, 2:00 to 3:30 pm", False),
    ]
    assert workspace.people.find("  ") == ()


def test_close_names_are_offered_where_nothing_is_found(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    assert workspace.people.find("Jeen Okafer") == (FindHit("person", jean, "Jean Okafor", "", close=True),)
    assert workspace.people.find("Xyzzy") == ()


def test_a_pasted_list_is_shown_beside_the_people_it_may_be(workspace: Workspace, wall: Wall) -> None:
    page = choir(workspace, "Mary Ward")
    mary = person(workspace, "Mary")
    workspace.attendance.mark(coming(page), mary, Presence.HERE)
    preview = workspace.people.preview_names("WARD Mary\nMary\n\nKen Tomlin\nKen  TOMLIN")
    assert [line.parsed.name for line in preview] == ["Mary Ward", "Mary", "Ken Tomlin", "Ken Tomlin"]
    assert preview[0].matches == (PossibleMatch(mary, "Mary Ward", last_came=TUESDAY),)
    assert preview[1].matches == (PossibleMatch(mary, "Mary Ward", last_came=TUESDAY),)
    assert [line.needs_a_look for line in preview] == [True, True, False, True]
    assert workspace.people.possible_matches("mary ward") == preview[0].matches
    assert workspace.people.possible_matches("") == ()
    assert wall() == NOW


def test_many_names_are_compared_in_parts(workspace: Workspace) -> None:
    added(workspace, "Person Zz")
    preview = workspace.people.preview_names(
        "\n".join(f"Name{chr(97 + n // 26)}{chr(97 + n % 26)} Other" for n in range(600)) + "\nPerson Zz"
    )
    assert [bool(line.matches) for line in preview].count(True) == 1


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
    assert names(workspace) == ["Mary Ward"]
    assert workspace.groups.page(group_id).members == ()
    workspace.history.redo()
    assert len(workspace.groups.page(group_id).members) == 2


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
    assert (names(workspace, "moss"), names(workspace, "jeannie"), names(workspace, "okafor")) == (
        ["Jean Moss"],
        ["Jean Moss"],
        [],
    )
    assert workspace.history.undo() == "Details of Jean Okafor changed"
    assert (names(workspace, "okafor"), names(workspace, "moss")) == (["Jean Okafor"], [])
    workspace.history.redo()
    assert names(workspace, "moss") == ["Jean Moss"]


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


def consent(decision: Decision, purpose: Purpose = Purpose.RECORD) -> Consent:
    return Consent(purpose=purpose, decision=decision, given_by="themself", how="spoken", wording="1", at=NOW)


def test_the_latest_decision_of_each_purpose_is_in_force(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.record_consent(jean, consent(Decision.YES, Purpose.QUOTES))
    workspace.people.record_consent(jean, consent(Decision.YES))
    page = workspace.people.record_consent(jean, consent(Decision.WITHDRAWN))
    assert page.consents == (consent(Decision.WITHDRAWN), consent(Decision.YES, Purpose.QUOTES))


def test_undoing_a_first_decision_makes_it_unasked_again(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.record_consent(jean, consent(Decision.YES))
    workspace.people.record_consent(jean, consent(Decision.NO))
    assert workspace.history.undo() == "Decision of Jean recorded"
    assert workspace.people.page(jean).consents == (consent(Decision.YES),)
    workspace.history.undo()
    assert workspace.people.page(jean).consents == ()
    workspace.history.redo()
    assert workspace.people.page(jean).consents == (consent(Decision.YES),)


def test_a_note_is_kept_as_it_was_written_with_its_author(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    page = workspace.people.add_note(jean, " Rang about\nthe bus pass. ")
    (line,) = page.history
    assert (line.kind, line.title, line.detail, line.at) == (
        HappeningKind.NOTE,
        "Rang about\nthe bus pass.",
        "Note by Sam",
        NOW,
    )
    assert workspace.history.undo() == "Note about Jean added"
    assert workspace.people.page(jean).history == ()
    workspace.history.redo()
    assert len(workspace.people.page(jean).history) == 1


def test_an_empty_note_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="no note yet"):
        workspace.people.add_note(added(workspace, "Jean"), "  ")


def test_somebody_put_away_is_left_out_until_they_are_brought_back(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.archive(jean)
    assert names(workspace) == []
    assert [p.name for p in workspace.people.list_people(archived=True)] == ["Jean"]
    assert workspace.history.undo() == "Jean put away"
    assert names(workspace) == ["Jean"]
    workspace.history.redo()
    workspace.people.bring_back(jean)
    assert names(workspace) == ["Jean"]
    assert workspace.history.undo() == "Jean brought back"
    assert names(workspace) == []


def test_carers_are_linked_and_unlinked(workspace: Workspace) -> None:
    jean, rose = added(workspace, "Jean"), added(workspace, "Rose Achebe")
    assert workspace.people.link_carer(jean, rose, "daughter").carers == ((rose, "Rose Achebe"),)
    assert workspace.people.page(rose).carers == ((jean, "Jean"),)
    assert workspace.people.unlink_carer(jean, rose).carers == ()
    assert workspace.history.undo() == "Rose comes with Jean no longer"
    assert workspace.people.page(jean).carers != ()
    workspace.history.redo()
    label = workspace.history.undo_label
    workspace.people.unlink_carer(jean, rose)
    assert workspace.history.undo_label == label
    workspace.people.link_carer(jean, rose)
    assert workspace.history.undo() == "Rose comes with Jean"
    assert workspace.people.page(jean).carers == ()
    workspace.history.redo()
    assert workspace.people.page(jean).carers != ()


def test_nobody_is_their_own_carer(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    with pytest.raises(InvalidInputError, match="own carer"):
        workspace.people.link_carer(jean, jean)


def test_unlinking_strangers_changes_nothing(workspace: Workspace) -> None:
    jean, rose = added(workspace, "Jean"), added(workspace, "Rose")
    assert workspace.people.unlink_carer(jean, rose).carers == ()


def test_what_has_happened_is_told_latest_first(workspace: Workspace, wall: Wall) -> None:
    page = choir(workspace, "Jean")
    jean = person(workspace, "Jean")
    workspace.attendance.mark(coming(page), jean, Presence.HERE)
    wall.pass_by(days=1)
    talk = workspace.talks.start(jean)
    wall.pass_by(days=1)
    begun = workspace.people.page(jean)
    assert begun.open_talk == talk.id
    assert begun.history[0].title == "Began a talk"
    workspace.talks.finish(talk.id)
    wall.pass_by(days=1)
    plan = workspace.plans.add_goal(workspace.plans.open(jean).id, "Sing again")
    wall.pass_by(days=1)
    plan = workspace.plans.add_step(plan.goals[0].id, StepForm(what="Ring the choir"))
    plan = workspace.plans.add_step(plan.goals[0].id, StepForm(what="Get a bus pass"))
    workspace.plans.set_status(plan.steps[0].id, StepStatus.DONE, "They know her")

    page_now = workspace.people.page(jean)
    assert [(h.kind, h.title, h.detail) for h in page_now.history] == [
        (HappeningKind.STEP, "Plan step done: Ring the choir", "They know her"),
        (HappeningKind.PLAN, "Made a plan together", ""),
        (HappeningKind.TALK, "Talked together", ""),
        (HappeningKind.CAME, "Came to Silver Voices", ""),
        (HappeningKind.JOINED, "Joined Silver Voices", ""),
    ]
    assert (page_now.finished_talk, page_now.open_talk) == (talk.id, None)
    assert (page_now.first_came, page_now.groups) == (TUESDAY, ("Silver Voices",))
    assert page_now.plan is not None


def test_a_paper_that_was_printed_is_part_of_what_happened(workspace: Workspace, wall: Wall) -> None:
    jean = added(workspace, "Jean")
    plan = workspace.plans.new_version(jean)
    wall.pass_by(hours=1)
    paper = workspace.documents.plan(plan.id)
    workspace.documents.record_printed(paper, "printed")
    wall.pass_by(hours=1)
    workspace.documents.record_printed(paper, "saved")
    assert [(h.kind, h.title) for h in workspace.people.page(jean).history] == [
        (HappeningKind.PRINT, "Plan saved as a PDF"),
        (HappeningKind.PRINT, "Plan printed"),
        (HappeningKind.PLAN, "Made a plan together"),
    ]


def test_a_worry_shows_only_as_something_to_follow_up(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    code = workspace.safety.page(jean).lines[0].flag.code
    workspace.safety.see(jean, code, Seen.YES)
    page = workspace.people.page(jean)
    assert (page.assessed, page.follow_up, page.history) == (Assessed.FLAG_OPEN, True, ())
    workspace.safety.record_action(jean, code, "GP")
    page = workspace.people.page(jean)
    assert (page.assessed, page.follow_up) == (Assessed.FLAG_FOLLOWED_UP, False)


def test_a_list_takes_as_many_queries_for_many_people_as_for_few(workspace: Workspace) -> None:
    asked: list[str] = []
    event.listen(
        workspace.open_vault.engine, "before_cursor_execute", lambda *told: asked.append(str(told[2]))
    )

    def queries() -> int:
        asked.clear()
        workspace.people.list_people()
        workspace.people.find("name")
        workspace.people.preview_names("Name Xa\nName Xb")
        return sum(statement.startswith("SELECT") for statement in asked)

    enrol(workspace, choir(workspace).group.id, Role.PARTICIPANT, "Name Aa")
    few = queries()
    more = [f"Name {chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(60)]
    enrol(workspace, workspace.groups.list_groups()[0].id, Role.PARTICIPANT, *more)
    assert 0 < queries() == few
    assert len(workspace.people.list_people()) == 61


def test_looking_at_a_page_is_put_in_the_audit(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.page(jean)
    assert actions_about(workspace, "person", jean) == ["view person"]


def test_what_is_gone_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.people.page(NOBODY)
    with pytest.raises(NotFoundError):
        workspace.people.change(NOBODY, PersonForm(name="Jean"))
    with pytest.raises(NotFoundError):
        workspace.people.archive(NOBODY)


def test_groups_somebody_left_are_no_longer_named(workspace: Workspace, wall: Wall) -> None:
    group_id = choir(workspace, "Ken").group.id
    enrol(workspace, group_id, Role.VOLUNTEER, "Rose")
    wall.pass_by(days=7)
    workspace.groups.leave(group_id, person(workspace, "Ken"), "")
    assert workspace.people.page(person(workspace, "Ken")).groups == ()
