"""Someone new on the register: a first name is enough, and somebody known is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.people import Role
from tests.ui.at_the_desk import Key, ask, desk, dialog, next_session, press, show
from tests.ui.conftest import settle
from ui.screens.register_screen import RegisterScreen
from ui.widgets.walk_in_dialog import WalkInDialog

if TYPE_CHECKING:
    from app.domain.attendance import RegisterEntry
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def screen(qtbot: QtBot, frame: Frame) -> RegisterScreen:
    """The register of today."""
    return show(qtbot, frame, RegisterScreen, next_session(frame))


@pytest.fixture
def walk_in(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> WalkInDialog:
    """The question that F2 asks."""
    assert screen.page.isVisible()
    press(qtbot, frame, [Key.Key_F2])
    return dialog(qtbot, WalkInDialog)


def entry(frame: Frame, name: str) -> RegisterEntry | None:
    session_id = next_session(frame)
    register = ask(frame, lambda: desk(frame).attendance.open_register(session_id))
    return next((found for found in register.entries if found.name == name), None)


def test_a_first_name_and_enter_add_somebody_and_mark_them_here(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen, walk_in: WalkInDialog
) -> None:
    assert walk_in.name.line.hasFocus()
    qtbot.keyClicks(walk_in.name.line, "Mary")
    qtbot.keyClick(walk_in.name.line, Key.Key_Return)
    settle(qtbot, frame)
    found = entry(frame, "Mary")
    assert found is not None
    assert (found.here, found.role) == (True, Role.PARTICIPANT)
    assert screen.walk_in.dialog is None
    assert frame.focusWidget() is screen.page.people
    assert screen.page.foot.text.startswith("1 person")


def test_a_walk_in_waits_on_the_to_do_list_for_the_rest(
    qtbot: QtBot, frame: Frame, walk_in: WalkInDialog
) -> None:
    qtbot.keyClicks(walk_in.name.line, "Mary")
    qtbot.keyClick(walk_in.name.line, Key.Key_Return)
    settle(qtbot, frame)
    people = ask(frame, lambda: desk(frame).people.list_people("Mary"))
    assert [person.finish_later for person in people] == [True]


def test_somebody_known_is_offered_while_typing(qtbot: QtBot, frame: Frame, walk_in: WalkInDialog) -> None:
    qtbot.keyClicks(walk_in.name.line, "Jean")
    settle(qtbot, frame)
    assert walk_in.same.isVisible()
    assert walk_in.same.text() == "Yes, same Jean"
    assert "Jean Okafor came on 10 November. Is this Jean?" in walk_in.question
    walk_in.same.click()
    assert walk_in.name.text() == "Jean Okafor"
    assert walk_in.add_button.hasFocus()
    qtbot.keyClick(walk_in.add_button, Key.Key_Return)
    settle(qtbot, frame)
    found = entry(frame, "Jean Okafor")
    assert found is not None
    assert found.here
    assert len(ask(frame, lambda: desk(frame).people.list_people("Jean"))) == 1


def test_typing_on_after_yes_means_somebody_else(qtbot: QtBot, frame: Frame, walk_in: WalkInDialog) -> None:
    qtbot.keyClicks(walk_in.name.line, "Jean")
    settle(qtbot, frame)
    walk_in.same.click()
    walk_in.name.line.setFocus()
    qtbot.keyClicks(walk_in.name.line, "-Marie")
    qtbot.keyClick(walk_in.name.line, Key.Key_Return)
    settle(qtbot, frame)
    assert entry(frame, "Jean Okafor-Marie") is not None


def test_they_can_come_as_a_volunteer(qtbot: QtBot, frame: Frame, walk_in: WalkInDialog) -> None:
    qtbot.keyClicks(walk_in.name.line, "Tess")
    walk_in.roles[Role.VOLUNTEER].click()
    qtbot.keyClick(walk_in, Key.Key_Return)
    settle(qtbot, frame)
    found = entry(frame, "Tess")
    assert found is not None
    assert found.role is Role.VOLUNTEER


def test_without_a_name_they_are_only_counted(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen, walk_in: WalkInDialog
) -> None:
    walk_in.count_button.click()
    settle(qtbot, frame)
    assert screen.page.visitors.value == 1
    assert screen.page.foot.text.endswith("1 visitor")


def test_no_name_says_what_to_do(qtbot: QtBot, walk_in: WalkInDialog) -> None:
    qtbot.keyClick(walk_in.name.line, Key.Key_Return)
    assert walk_in.name.problem == "Enter a name. A first name is enough."
    assert walk_in.isVisible()


def test_a_name_without_end_is_refused_and_stays_in_the_field(
    qtbot: QtBot, frame: Frame, walk_in: WalkInDialog
) -> None:
    walk_in.name.set_text("x" * 10_000)
    qtbot.keyClick(walk_in.name.line, Key.Key_Return)
    settle(qtbot, frame)
    assert "characters" in walk_in.name.problem
    assert walk_in.isVisible()


def test_escape_keeps_the_half_typed_name(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen, walk_in: WalkInDialog
) -> None:
    qtbot.keyClicks(walk_in.name.line, "Ma")
    settle(qtbot, frame)
    qtbot.keyClick(walk_in.name.line, Key.Key_Escape)
    assert not walk_in.isVisible()
    assert screen.isVisible()
    press(qtbot, frame, [Key.Key_F2])
    assert dialog(qtbot, WalkInDialog).name.text() == "Ma"


def test_one_undo_takes_the_walk_in_away(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> None:
    screen.walk_in.ask(next_session(frame))
    question = dialog(qtbot, WalkInDialog)
    qtbot.keyClicks(question.name.line, "Mary")
    qtbot.keyClick(question.name.line, Key.Key_Return)
    settle(qtbot, frame)
    screen.page.foot.undo_button.click()
    settle(qtbot, frame)
    assert entry(frame, "Mary") is None
