"""Sheets of a group, registers found by their code, and past registers caught up, on the real records."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from app.documents.group_sheets import attendance_cards_document, short_names
from app.documents.register import register_document
from app.documents.text import plain_text
from app.domain.attendance import Presence
from app.domain.past_registers import pile_after
from app.domain.people import Role
from app.domain.register_code import find_register, register_code
from app.domain.roles import DeskRole
from app.errors import NotFoundError
from tests.services.desk_days import choir, choir_form, coming, enrol, person
from tests.services.test_permission import sit_down

if TYPE_CHECKING:
    from app.domain.groups import GroupPage
    from app.workspace import Workspace
    from tests.conftest import Wall
    from tests.services.two_sides import Side


@pytest.fixture
def page(workspace: Workspace, wall: Wall) -> GroupPage:
    """A choir with one finished session, at which Amir was."""
    page = choir(workspace, "Amir Khan", "Amir Aziz", "Zoe")
    enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya Novak")
    workspace.groups.join(page.group.id, person(workspace, "Zoe"), Role.VOLUNTEER)
    session = coming(page)
    workspace.attendance.mark(session, person(workspace, "Amir Khan"), Presence.HERE)
    workspace.attendance.close(session, {})
    wall.pass_by(days=7)
    return workspace.groups.page(page.group.id)


def test_every_sheet_is_made_in_a_style_of_its_own(workspace: Workspace, page: GroupPage) -> None:
    papers, group = workspace.group_papers, page.group.id
    made = {
        "Call sheet": papers.call_sheet(group),
        "Sign in": papers.sign_in(group, "large print", "yellow"),
        "Name badges": papers.name_badges(group),
        "Attendance cards": papers.attendance_cards(group, "easy read"),
        "Certificates": papers.certificates(group),
    }
    for name, paper in made.items():
        assert paper.title == f"{name}: Silver Voices"
        assert paper.name == f"{name}, Tuesday 24 November 2026.pdf"
        assert paper.pages >= 1
        assert paper.subject is not None


def test_papers_that_lie_about_have_first_names_that_tell_people_apart() -> None:
    names = ["Amir Khan", "Amir Aziz", "Zoe", "Zoe"]
    assert short_names(names) == ("Amir K.", "Amir A.", "Zoe", "Zoe")


def test_a_card_says_how_often_somebody_came(workspace: Workspace, page: GroupPage) -> None:
    name, cards = workspace.group_papers._cards(page.group.id)
    assert [(card.name, card.times) for card in cards] == [("Amir Aziz", 0), ("Amir Khan", 1), ("Zoe", 0)]
    text = plain_text(attendance_cards_document(name, cards, workspace.settings.organisation()))
    assert "Came to 1 session." in text
    enrol(workspace, page.group.id, Role.PARTICIPANT, "Bea")
    new = next(card for card in workspace.group_papers._cards(page.group.id)[1] if card.name == "Bea")
    assert new.days == ()  # no gaps of before they joined


def test_who_has_left_is_on_no_sheet(workspace: Workspace, page: GroupPage) -> None:
    workspace.groups.leave(page.group.id, person(workspace, "Amir Aziz"), "Moved away")
    _name, cards = workspace.group_papers._cards(page.group.id)
    assert [card.name for card in cards] == ["Amir Khan", "Zoe"]


def test_the_code_on_a_register_finds_its_session_again(workspace: Workspace, page: GroupPage) -> None:
    session = page.sessions[0].id
    register = workspace.attendance.open_register(session)
    code = register_code(session)
    assert f"Code: {code}" in plain_text(register_document(register, workspace.settings.organisation()))
    assert workspace.catching_up.find(f" {code.lower().replace('-', ' ')} ") == session
    slip = code[:-1] + ("0" if code[-1] != "0" else "1")
    with pytest.raises(NotFoundError, match="No register here has the code"):
        workspace.catching_up.find(slip)


def test_codes_of_many_registers_are_all_different() -> None:
    sessions = [uuid4() for _ in range(300)]
    assert len({register_code(session) for session in sessions}) == 300
    assert find_register(register_code(sessions[7]), sessions) == sessions[7]


def test_sessions_from_before_a_group_was_written_down_come_with_one_step(workspace: Workspace) -> None:
    catching_up = workspace.catching_up
    walkers = choir(workspace, "Amir Khan", first_on=date(2026, 10, 20)).group.id
    workspace.groups.add_session(walkers, date(2026, 11, 3), time(9), time(10))
    workspace.series.close_days(walkers, date(2026, 11, 10), date(2026, 11, 10), "half-term")
    (found,) = catching_up.earlier()
    assert found.words == ("Silver Voices: 3 sessions, Tuesday 20 October 2026 to Tuesday 10 November 2026")
    assert catching_up.write_down(walkers) == found.sessions
    assert catching_up.earlier() == ()
    assert [s.held_on.day for s in catching_up.waiting()] == [20, 27, 3]
    register = workspace.attendance.open_register(found.sessions[0].id)
    assert [entry.name for entry in register.entries] == ["Amir Khan"]
    assert workspace.history.undo() == "3 earlier sessions of Silver Voices"
    assert catching_up.earlier() == (found,)
    workspace.history.redo()
    assert catching_up.earlier() == ()


@pytest.mark.usefixtures("page")
def test_past_registers_wait_the_oldest_first(workspace: Workspace, wall: Wall) -> None:
    catching_up = workspace.catching_up
    assert catching_up.waiting() == ()
    wall.pass_by(days=14)
    waiting = catching_up.waiting()
    assert [s.held_on for s in waiting] == [date(2026, 11, 24), date(2026, 12, 1)]
    other = workspace.groups.add(choir_form("Walkers", first_on=date(2026, 11, 17))).group.id
    workspace.groups.add_session(other, date(2026, 11, 20), time(10), time(11))
    workspace.attendance.close(waiting[0].id, {})
    assert [s.id for s in catching_up.waiting()][-1] == waiting[1].id
    pile = catching_up.pile(waiting[0].id)
    assert [s.id for s in pile.left] == [pile.waiting[0].id] == [waiting[1].id]
    assert pile.heading == "Finished: Tuesday 24 November 2026"
    assert pile.sentence == "1 register of Silver Voices is left. 1 of another group waits."
    workspace.groups.cancel_session(waiting[1].id, "snow")
    assert [s.group_id for s in catching_up.waiting()] == [other]
    pile = catching_up.pile(waiting[0].id)
    assert (pile.heading, pile.left) == ("The pile is done", ())
    assert pile.sentence == "Every past register of Silver Voices is finished. 1 of another group waits."
    alone = pile_after(pile.finished, ())
    assert alone.sentence == "Every past register of Silver Voices is finished."


def test_a_leader_finds_only_registers_of_their_own_groups(
    workspace: Workspace, mine: Side, others: Side
) -> None:
    leader = sit_down(workspace, DeskRole.LEADER, mine)
    assert leader.catching_up.find(register_code(mine.session_id)) == mine.session_id
    with pytest.raises(NotFoundError):
        leader.catching_up.find(register_code(others.session_id))
