"""The page of one group, read from its beginning: where Tab goes, who is counted, what its lists say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from app.domain.groups import Member
from app.domain.people import Role
from app.ids import new_id
from tests.ui.at_the_desk import Key, ask, desk, focused, press, show, silver_voices
from ui.models.group_model import member_words, session_words
from ui.screens.group_screen import GroupScreen
from ui.widgets.group_view import PEOPLE
from ui.widgets.list_row import ListRow
from ui.widgets.tab_row import Tab

if TYPE_CHECKING:
    from app.domain.groups import GroupPage
    from tests.ui.bot import QtBot
    from ui.frame import Frame

TODAY = date(2026, 11, 17)


@pytest.fixture
def screen(qtbot: QtBot, frame: Frame) -> GroupScreen:
    """Silver Voices."""
    return show(qtbot, frame, GroupScreen, silver_voices(frame))


def page(frame: Frame) -> GroupPage:
    group_id = silver_voices(frame)
    return ask(frame, lambda: desk(frame).groups.page(group_id))


def test_tab_goes_through_the_parts_then_the_list_as_it_is_read(
    qtbot: QtBot, frame: Frame, screen: GroupScreen
) -> None:
    screen.view.turn_to(PEOPLE)
    tab = screen.view.tabs.findChildren(Tab)[PEOPLE]
    tab.setFocus()
    qtbot.waitUntil(lambda: any(row.isVisible() for row in screen.view.members.findChildren(ListRow)))
    order = []
    for _stop in range(11):
        press(qtbot, frame, [Key.Key_Tab])
        order.append(QAccessible.queryAccessibleInterface(focused(frame)).text(QAccessible.Text.Name))
    assert order[0].startswith("Add people")
    assert order[1:8] == [
        "Who did not come", "Waiting list", "Who may join", "What people do here", "Whom to ring", "Sheets",
        "Save as a file",
    ]  # fmt: skip
    assert order[8].startswith("Amir Khan")
    assert order[9] == "They have left: Amir Khan"
    assert order[10].startswith("Anya Novak")


def test_who_is_counted_is_said_below_the_figures(screen: GroupScreen) -> None:
    assert screen.view.going.counted.text() == (
        "How this is counted: 15 take part and 2 come as carers, each counted once. "
        "Volunteers and staff are not among them."
    )


def test_somebody_who_has_left_says_since_when() -> None:
    gone = Member(person_id=new_id(), name="Ken", role=Role.PARTICIPANT, joined_on=TODAY, left_on=TODAY)
    assert member_words(gone, TODAY) == "Left on 17 November, has not come yet"


def test_no_number_is_told_from_a_score_in_the_list_of_sessions(frame: Frame) -> None:
    line = next(found for found in page(frame).sessions if found.held_on.day == 10)
    silent = replace(line, not_said=2, not_told=1)
    assert session_words(silent).endswith("13 with both scores. 2 did not want to say. 1 could not tell.")
