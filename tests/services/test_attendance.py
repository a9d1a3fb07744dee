"""Taking a register, on the real records."""

from uuid import UUID

import pytest

from app.domain.attendance import Presence, Register, Totals
from app.domain.groups import SessionState
from app.domain.people import PersonForm, Role
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.desk_days import TUESDAY, choir, coming, enrol, person

NOBODY = UUID(int=0)
HERE = Presence.HERE
FORM = PersonForm(name="Jean Okafor")


@pytest.fixture
def session(workspace: Workspace) -> UUID:
    """Today's session of a choir with three people, a carer and a volunteer."""
    page = choir(workspace, "KHAN Amir", "Ken Tomlin", "Zoë Ångström")
    enrol(workspace, page.group.id, Role.CARER, "Rose Achebe")
    enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya Novak")
    return coming(page)


def presences(register: Register) -> dict[str, Presence | None]:
    return {entry.name: entry.presence for entry in register.entries}


def test_the_usual_people_stand_on_the_register_from_a_to_z(workspace: Workspace, session: UUID) -> None:
    register = workspace.attendance.open_register(session)
    assert [e.name for e in register.entries] == [
        "Amir Khan",
        "Anya Novak",
        "Ken Tomlin",
        "Rose Achebe",
        "Zoë Ångström",
    ]
    assert (register.group_name, register.venue, register.held_on) == ("Silver Voices", "St Mark's", TUESDAY)
    assert register.state is SessionState.PLANNED
    assert all(e.usual and e.presence is None and e.note == "" for e in register.entries)


def test_a_register_of_nothing_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.attendance.open_register(NOBODY)
    with pytest.raises(NotFoundError):
        workspace.attendance.mark(NOBODY, NOBODY, HERE)


def test_marking_somebody_here_counts_them_and_can_be_undone(workspace: Workspace, session: UUID) -> None:
    ken = person(workspace, "Ken")
    register = workspace.attendance.mark(session, ken, HERE)
    assert register.totals() == Totals(people=1, carers=0, volunteers=0, staff=0, visitors=0)
    assert register.state is SessionState.UNDER_WAY

    assert workspace.history.undo() == "Ken Tomlin marked here"
    register = workspace.attendance.open_register(session)
    assert (presences(register)["Ken Tomlin"], register.state) == (None, SessionState.PLANNED)

    assert workspace.history.redo() == "Ken Tomlin marked here"
    assert presences(workspace.attendance.open_register(session))["Ken Tomlin"] is HERE


@pytest.mark.parametrize(
    ("presence", "label"),
    [
        (Presence.APOLOGY, "Ken Tomlin sent an apology"),
        (Presence.NO_WORD, "Ken Tomlin did not come"),
        (None, "Ken Tomlin not marked"),
    ],
)
def test_a_mark_may_change_and_undo_brings_the_earlier_one_back(
    workspace: Workspace, session: UUID, presence: Presence | None, label: str
) -> None:
    ken = person(workspace, "Ken")
    workspace.attendance.mark(session, ken, HERE)
    assert presences(workspace.attendance.mark(session, ken, presence))["Ken Tomlin"] is presence
    assert workspace.history.undo() == label
    assert presences(workspace.attendance.open_register(session))["Ken Tomlin"] is HERE


def test_the_same_mark_twice_is_one_step(workspace: Workspace, session: UUID) -> None:
    ken = person(workspace, "Ken")
    workspace.attendance.mark(session, ken, HERE)
    workspace.attendance.mark(session, ken, HERE)
    workspace.history.undo()
    assert presences(workspace.attendance.open_register(session))["Ken Tomlin"] is None


def test_somebody_unknown_cannot_be_marked(workspace: Workspace, session: UUID) -> None:
    with pytest.raises(NotFoundError):
        workspace.attendance.mark(session, NOBODY, HERE)


def test_a_known_person_from_elsewhere_is_marked_as_a_participant(
    workspace: Workspace, session: UUID
) -> None:
    jean = workspace.people.add(FORM).person.id
    register = workspace.attendance.mark(session, jean, HERE)
    entry = next(e for e in register.entries if e.person_id == jean)
    assert (entry.role, entry.usual) == (Role.PARTICIPANT, False)
    register = workspace.attendance.mark(session, jean, None)
    assert jean not in {e.person_id for e in register.entries}
    assert workspace.history.undo_label == "Somebody not marked"


def test_everyone_in_a_list_is_here_in_one_step(workspace: Workspace, session: UUID) -> None:
    ken = person(workspace, "Ken")
    workspace.attendance.mark(session, ken, Presence.APOLOGY)
    people = frozenset({Role.PARTICIPANT})
    register = workspace.attendance.mark_all(session, people)
    assert register.totals().people == 2
    assert register.totals().volunteers == 0
    assert presences(register)["Ken Tomlin"] is Presence.APOLOGY
    assert workspace.history.undo() == "2 people marked here"
    assert workspace.attendance.open_register(session).totals().people == 0
    workspace.history.redo()
    before = workspace.history.undo_label
    assert workspace.attendance.mark_all(session, people).totals().people == 2
    assert workspace.history.undo_label == before


def test_visitors_are_counted_without_names(workspace: Workspace, session: UUID) -> None:
    assert workspace.attendance.set_visitors(session, 2).totals().visitors == 2
    assert workspace.attendance.set_visitors(session, 1).visitors == 1
    assert workspace.attendance.set_visitors(session, 1).visitors == 1
    assert workspace.history.undo() == "1 visitor counted"
    assert workspace.attendance.open_register(session).visitors == 2
    workspace.history.undo()
    assert workspace.attendance.open_register(session).visitors == 0


@pytest.mark.parametrize("count", [-1, 1000])
def test_a_slip_of_the_finger_is_refused(workspace: Workspace, session: UUID, count: int) -> None:
    with pytest.raises(InvalidInputError) as refused:
        workspace.attendance.set_visitors(session, count)
    assert refused.value.field == "visitors"


def test_a_walk_in_is_written_down_marked_and_expected_from_next_time(
    workspace: Workspace, session: UUID, wall: Wall
) -> None:
    register = workspace.attendance.walk_in(session, " Mary ", Role.PARTICIPANT)
    mary = next(e for e in register.entries if e.name == "Mary")
    assert (mary.presence, mary.usual) == (HERE, False)
    (listed,) = workspace.people.list_people("mary")
    assert listed.finish_later

    wall.pass_by(days=7)
    next_week = coming(workspace.groups.page(register.group_id))
    expected = next(e for e in workspace.attendance.open_register(next_week).entries if e.name == "Mary")
    assert (expected.presence, expected.usual) == (None, True)


def test_undoing_a_walk_in_leaves_no_trace_on_screen_and_redo_brings_them_back(
    workspace: Workspace, session: UUID
) -> None:
    workspace.attendance.walk_in(session, "Mary", Role.CARER)
    assert workspace.history.undo() == "Mary added and marked here"
    assert "Mary" not in presences(workspace.attendance.open_register(session))
    assert workspace.people.list_people("mary") == ()
    workspace.history.redo()
    assert presences(workspace.attendance.open_register(session))["Mary"] is HERE
    assert workspace.people.list_people("mary") != ()


def test_a_walk_in_may_be_somebody_known(workspace: Workspace, session: UUID) -> None:
    jean = workspace.people.add(FORM).person.id
    register = workspace.attendance.walk_in(session, "", Role.VOLUNTEER, same_as=jean)
    entry = next(e for e in register.entries if e.person_id == jean)
    assert (entry.name, entry.role, entry.presence) == ("Jean Okafor", Role.VOLUNTEER, HERE)
    workspace.history.undo()
    assert "Jean Okafor" not in presences(workspace.attendance.open_register(session))
    assert len(workspace.people.list_people("jean")) == 1


def test_a_walk_in_who_is_a_member_joins_only_once(workspace: Workspace, session: UUID) -> None:
    ken = person(workspace, "Ken")
    register = workspace.attendance.walk_in(session, "", Role.PARTICIPANT, same_as=ken)
    assert presences(register)["Ken Tomlin"] is HERE
    members = workspace.groups.page(register.group_id).members
    assert [m.name for m in members].count("Ken Tomlin") == 1
    workspace.history.undo()
    assert presences(workspace.attendance.open_register(session))["Ken Tomlin"] is None


def test_a_walk_in_needs_a_name_or_a_person_we_know(workspace: Workspace, session: UUID) -> None:
    with pytest.raises(InvalidInputError):
        workspace.attendance.walk_in(session, "  ", Role.PARTICIPANT)
    with pytest.raises(NotFoundError):
        workspace.attendance.walk_in(session, "", Role.PARTICIPANT, same_as=NOBODY)


def test_closing_says_a_last_word_about_the_unmarked_and_undo_takes_it_all_back(
    workspace: Workspace, session: UUID
) -> None:
    amir, ken = person(workspace, "Amir"), person(workspace, "Ken")
    workspace.attendance.mark(session, amir, HERE)
    register = workspace.attendance.close(session, {ken: Presence.APOLOGY})
    assert register.state is SessionState.DONE
    assert presences(register)["Ken Tomlin"] is Presence.APOLOGY
    assert [e.name for e in register.unmarked] == ["Anya Novak", "Rose Achebe", "Zoë Ångström"]

    assert workspace.history.undo() == "Register of Silver Voices finished"
    register = workspace.attendance.open_register(session)
    assert (register.state, presences(register)["Ken Tomlin"]) == (SessionState.UNDER_WAY, None)
    workspace.history.redo()
    assert workspace.attendance.open_register(session).state is SessionState.DONE


def test_a_register_closed_without_any_mark_waits_again_after_undo(
    workspace: Workspace, session: UUID
) -> None:
    workspace.attendance.close(session, {})
    workspace.history.undo()
    assert workspace.attendance.open_register(session).state is SessionState.PLANNED


def test_a_finished_register_changes_only_after_it_was_opened_again(
    workspace: Workspace, session: UUID
) -> None:
    ken = person(workspace, "Ken")
    workspace.attendance.close(session, {})
    with pytest.raises(InvalidInputError, match="finished"):
        workspace.attendance.mark(session, ken, HERE)
    with pytest.raises(InvalidInputError, match="finished"):
        workspace.attendance.close(session, {})

    assert workspace.attendance.reopen(session, "Ken came late").state is SessionState.UNDER_WAY
    assert workspace.history.undo() == "Register of Silver Voices opened again"
    assert workspace.attendance.open_register(session).state is SessionState.DONE
    workspace.history.redo()
    assert presences(workspace.attendance.mark(session, ken, HERE))["Ken Tomlin"] is HERE
    with pytest.raises(InvalidInputError, match="not finished"):
        workspace.attendance.reopen(session, "")


def test_nobody_is_marked_at_a_cancelled_session(workspace: Workspace, session: UUID) -> None:
    workspace.groups.cancel_session(session, "snow")
    with pytest.raises(InvalidInputError, match="cancelled"):
        workspace.attendance.mark(session, person(workspace, "Ken"), HERE)


def test_notes_say_who_is_new_who_is_back_and_who_comes_with_whom(
    workspace: Workspace, session: UUID, wall: Wall
) -> None:
    group_id = workspace.attendance.open_register(session).group_id
    amir, ken, rose = (person(workspace, name) for name in ("Amir", "Ken", "Rose"))
    workspace.people.link_carer(amir, rose)
    for came in ((amir, ken, rose), (amir, rose), (amir, rose)):
        today = coming(workspace.groups.page(group_id))
        for person_id in came:
            workspace.attendance.mark(today, person_id, HERE)
        workspace.attendance.close(today, {})
        wall.pass_by(days=7)

    today = coming(workspace.groups.page(group_id))
    notes = {e.name: e.note for e in workspace.attendance.open_register(today).entries}
    assert notes == {
        "Amir Khan": "with Rose",
        "Anya Novak": "",
        "Ken Tomlin": "first time back",
        "Rose Achebe": "",
        "Zoë Ångström": "new",
    }
