"""How people took part, from the register by keys alone; the carer who is offered; a walk-in in few keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.ladder import LadderStep
from app.domain.people import Role
from tests.ui.at_the_desk import (
    CTRL,
    Key,
    ask,
    desk,
    dialog,
    next_session,
    press,
    show,
    shown,
    silver_voices,
    words_on,
)
from tests.ui.conftest import settle
from ui.screens.register_screen import RegisterScreen
from ui.screens.taking_part_screen import TakingPartScreen
from ui.widgets.part_dialog import PartDialog
from ui.widgets.walk_in_dialog import WalkInDialog
from ui.widgets.ways_dialog import WaysDialog

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.frame import Frame


def linked(frame: Frame) -> UUID:
    """Today's session; Dennis comes with Rose."""
    people = desk(frame).people

    def link() -> None:
        dennis, rose = (people.list_people(name)[0].id for name in ("Dennis", "Rose"))
        people.link_carer(dennis, rose, "wife")

    ask(frame, link)
    return next_session(frame)


def test_the_carer_is_offered_and_f4_says_how_people_took_part(qtbot: QtBot, frame: Frame) -> None:
    session = linked(frame)
    register = show(qtbot, frame, RegisterScreen, session)
    press(qtbot, frame, [Key.Key_Space, "d", Key.Key_Space])
    assert register.page.offered.text == "Rose Achebe comes with Dennis."
    press(qtbot, frame, [Key.Key_F6])
    assert not register.page.offered.is_offering
    kept = ask(frame, lambda: desk(frame).attendance.open_register(session))
    assert {e.name for e in kept.entries if e.here} == {"Amir Khan", "Dennis Achebe", "Rose Achebe"}

    press(qtbot, frame, ["a", Key.Key_F4])
    page = shown(qtbot, frame, TakingPartScreen)
    assert "puts words to tap" in words_on(page)
    page.ways_button.click()
    ways = dialog(qtbot, WaysDialog)
    ways.lines.set_text("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine")
    qtbot.keyClick(ways.lines.edit, Key.Key_Return, CTRL)
    settle(qtbot, frame)
    assert "room for 8" in ways.lines.problem
    ways.lines.set_text("listening\nsinging")
    qtbot.keyClick(ways.lines.edit, Key.Key_Return, CTRL)
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: page._board is not None and page._board.ways == ("listening", "singing"))
    page.rows.focus_on(page.rows.first_key)
    press(qtbot, frame, [Key.Key_Tab, Key.Key_Space])
    board = ask(frame, lambda: desk(frame).arrivals.board(session))
    assert [(line.name, line.part.joined) for line in board.lines if line.part.joined] == [
        ("Amir Khan", ("singing",))
    ]

    press(qtbot, frame, [Key.Key_Tab, Key.Key_Return])
    asked = dialog(qtbot, PartDialog)
    asked.steps[LadderStep.ALONE].setChecked(True)
    asked.late.setChecked(True)
    qtbot.keyClick(asked, Key.Key_Return)
    settle(qtbot, frame)
    (amir,) = [one for one in page._board.lines if one.name == "Amir Khan"] if page._board else []
    assert (amir.part.step, amir.part.late, amir.part.joined) == (LadderStep.ALONE, True, ("singing",))
    page.main_action()
    assert shown(qtbot, frame, RegisterScreen).title() == "Register: Silver Voices"


def test_a_child_is_only_counted_and_a_walk_in_takes_eight_keys(qtbot: QtBot, frame: Frame) -> None:
    session, group = next_session(frame), silver_voices(frame)
    register = show(qtbot, frame, RegisterScreen, session)
    press(qtbot, frame, [Key.Key_F2])
    dialog(qtbot, WalkInDialog).child_button.click()
    settle(qtbot, frame)
    assert register.page.child_count.value == 1
    assert register.page.child_count.isVisible()

    press(qtbot, frame, [Key.Key_F2])
    asked = dialog(qtbot, WalkInDialog)
    keys: list[Key] = [Key.Key_M, Key.Key_A, Key.Key_R, Key.Key_Y, Key.Key_Return]
    for key in keys:
        qtbot.keyClick(asked.name.line, key)
    settle(qtbot, frame)
    assert 1 + len(keys) <= 8
    kept = ask(frame, lambda: desk(frame).attendance.open_register(session))
    assert (kept.totals().people, kept.totals().children) == (1, 1)
    members = ask(frame, lambda: desk(frame).groups.page(group)).members
    assert [m.role for m in members if m.name.casefold() == "mary"] == [Role.PARTICIPANT]
