"""After Finish: no register of next week by accident, and a way back to today's register and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.groups import SessionState
from app.domain.people import Role
from tests.ui.at_the_desk import (
    CTRL,
    Key,
    ask,
    desk,
    focused,
    next_session,
    press,
    show,
    shown,
    silver_voices,
    words_on,
)
from ui.screens.group_screen import GroupScreen
from ui.screens.register_screen import RegisterScreen
from ui.screens.scores_screen import ScoresScreen
from ui.screens.today_screen import TodayScreen
from ui.widgets.button import Button
from ui.widgets.group_lists import SessionRows
from ui.widgets.group_view import SESSIONS
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def group(qtbot: QtBot, frame: Frame) -> GroupScreen:
    """The page of the group, reached by Finish from the scores of today."""
    session_id = next_session(frame)
    attendance = desk(frame).attendance
    ask(frame, lambda: attendance.mark_all(session_id, frozenset(Role)))
    ask(frame, lambda: attendance.close(session_id, {}))
    show(qtbot, frame, ScoresScreen, session_id)
    press(qtbot, frame, [*"3" * 15, (Key.Key_Return, CTRL)])
    return shown(qtbot, frame, GroupScreen)


def test_enter_after_finish_goes_to_today_and_not_to_next_week(
    qtbot: QtBot, frame: Frame, group: GroupScreen
) -> None:
    qtbot.waitUntil(lambda: "Today's session is finished" in words_on(group))
    button = focused(frame)
    assert isinstance(button, Button)
    assert button.text() == "Go to Today"
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, TodayScreen)


def test_the_group_leads_back_to_what_is_finished(qtbot: QtBot, frame: Frame, group: GroupScreen) -> None:
    group.view.finished.scores.click()
    scores = shown(qtbot, frame, ScoresScreen)
    assert scores.page.answered() == "Before 15 of 15, After 0 of 15"
    again = show(qtbot, frame, GroupScreen, group.argument)
    again.view.finished.register.click()
    assert "This register is finished" in words_on(shown(qtbot, frame, RegisterScreen))


def test_what_is_finished_stands_among_past_sessions(qtbot: QtBot, group: GroupScreen) -> None:
    group.view.turn_to(SESSIONS)
    (rows,) = group.findChildren(SessionRows)
    qtbot.waitUntil(lambda: "Past" in words_on(rows))
    listed = [row.text() for row in rows.findChildren(ListRow) if row.isVisible()]
    assert listed.index("Tuesday 24 November 2026") < listed.index("Tuesday 17 November 2026")
    assert listed.index("Tuesday 17 November 2026") < listed.index("Tuesday 10 November 2026")


@pytest.mark.usefixtures("group")
def test_today_leads_back_to_what_is_finished(qtbot: QtBot, frame: Frame) -> None:
    today = show(qtbot, frame, TodayScreen)
    qtbot.waitUntil(lambda: "Earlier today" in words_on(today))
    assert "Nothing more planned today" in words_on(today)
    back = {one.accessibleName(): one for one in today.findChildren(Button)}
    back["Scores of Silver Voices"].click()
    assert shown(qtbot, frame, ScoresScreen).page.card.switch.place == 1
    today = show(qtbot, frame, TodayScreen)
    back = {one.accessibleName(): one for one in today.findChildren(Button)}
    back["Register of Silver Voices"].click()
    shown(qtbot, frame, RegisterScreen)


def test_now_ends_when_the_session_has_ended(qtbot: QtBot, frame: Frame, wall: Wall) -> None:
    wall.go_to(2026, 11, 17, 14, 30)
    today = show(qtbot, frame, TodayScreen)
    qtbot.waitUntil(lambda: "Now" in words_on(today).split())
    wall.go_to(2026, 11, 17, 15, 31)
    today.refreshed()
    qtbot.waitUntil(lambda: "Ended at 3:30 pm" in words_on(today))
    assert "Now" not in words_on(today).split()


def test_nobody_usually_comes_before_the_first_session(qtbot: QtBot, frame: Frame) -> None:
    register = show(qtbot, frame, RegisterScreen, next_session(frame))
    assert "15 usually come" in words_on(register)
    group_id = silver_voices(frame)
    page = ask(frame, lambda: desk(frame).groups.page(group_id))
    first = next(line.id for line in page.sessions if line.held_on.day == 3)
    assert "usually" not in words_on(show(qtbot, frame, RegisterScreen, first))


def test_a_register_of_a_day_ahead_takes_apologies_and_is_not_finished(qtbot: QtBot, frame: Frame) -> None:
    group_id = silver_voices(frame)
    page = ask(frame, lambda: desk(frame).groups.page(group_id))
    ahead = next(line for line in page.sessions if line.held_on.day == 24)
    again = show(qtbot, frame, RegisterScreen, ahead.id)
    press(qtbot, frame, [Key.Key_Slash, (Key.Key_Return, CTRL)])
    assert "This session is on Tuesday 24 November 2026. Nobody can have been there yet." in words_on(frame)
    register = ask(frame, lambda: desk(frame).attendance.open_register(ahead.id))
    assert [entry.presence for entry in register.entries].count(Presence.APOLOGY) == 1
    assert (register.state, again.isVisible()) == (SessionState.UNDER_WAY, True)
