"""The list of groups, and writing a group down."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from app.domain.session_scores import Mode
from tests.ui.at_the_desk import CTRL, Key, ask, desk, press, show, shown, silver_voices, words_on
from tests.ui.conftest import settle
from ui.screens.group_form_screen import GroupFormScreen
from ui.screens.group_screen import GroupScreen
from ui.screens.groups_screen import GroupsScreen

if TYPE_CHECKING:
    from app.domain.groups import GroupPage
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def form(qtbot: QtBot, frame: Frame) -> GroupFormScreen:
    """An empty form."""
    return show(qtbot, frame, GroupFormScreen)


def page_of(frame: Frame, name: str) -> GroupPage:
    groups = ask(frame, desk(frame).groups.list_groups)
    group_id = next(group.id for group in groups if group.name == name)
    return ask(frame, lambda: desk(frame).groups.page(group_id))


def fill(form: GroupFormScreen) -> None:
    fields = form.fields
    fields.name.set_text("Walking football")
    fields.activity.set_text("football")
    fields.day.set_text("Thursday")
    fields.starts.set_text("10 am")
    fields.ends.set_text("11:30 am")
    fields.venue.set_text("Mill Road pitch")


def test_the_first_group_opens_with_enter(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, GroupsScreen)
    assert screen.context_line() == "1 group"
    assert screen.rows[0].accessibleName() == (
        "Silver Voices. Tuesdays, 2:00 to 3:30 pm. St Mark's church hall. Today"
    )
    press(qtbot, frame, [Key.Key_Return])
    assert shown(qtbot, frame, GroupScreen).title() == "Silver Voices"


def test_ctrl_n_writes_a_group_down(qtbot: QtBot, frame: Frame) -> None:
    show(qtbot, frame, GroupsScreen)
    press(qtbot, frame, [(Key.Key_N, CTRL)])
    assert shown(qtbot, frame, GroupFormScreen).fields.name.line.hasFocus()


def test_a_group_with_pasted_names_is_kept(qtbot: QtBot, frame: Frame, form: GroupFormScreen) -> None:
    fill(form)
    form.names.field.set_text("O'NEILL Siân\n\n  Ravi   Shah \nDupont (Mr) Luc")
    form.main_action()
    shown(qtbot, frame, GroupScreen)
    page = page_of(frame, "Walking football")
    schedule = page.group.schedule
    assert schedule is not None
    assert (schedule.first_on, schedule.starts, schedule.ends) == (date(2026, 11, 19), time(10), time(11, 30))
    assert schedule.every_weeks == 1
    assert {member.name for member in page.members} == {"Siân O'Neill", "Ravi Shah", "Dupont Luc"}


def test_somebody_known_is_asked_about_before_anything_is_kept(
    qtbot: QtBot, frame: Frame, form: GroupFormScreen
) -> None:
    fill(form)
    form.names.field.set_text("KHAN Amir\nRavi Shah\nRavi Shah")
    form.main_action()
    settle(qtbot, frame)
    assert "Look at these names first" in words_on(form)
    assert len(ask(frame, desk(frame).groups.list_groups)) == 1
    form.main_action()
    shown(qtbot, frame, GroupScreen)
    assert {member.name for member in page_of(frame, "Walking football").members} == {
        "Amir Khan",
        "Ravi Shah",
    }
    assert len(ask(frame, lambda: desk(frame).people.list_people("Amir"))) == 1


def test_no_name_is_said_at_the_field(qtbot: QtBot, frame: Frame, form: GroupFormScreen) -> None:
    form.main_action()
    settle(qtbot, frame)
    assert form.fields.name.problem == "Enter a name for the group."
    assert form.problems.isVisible()


def test_a_day_asks_for_its_times(form: GroupFormScreen) -> None:
    form.fields.name.set_text("Football")
    form.fields.day.set_text("Thursday")
    form.main_action()
    assert form.fields.starts.problem == "Enter a time, such as 2:00 pm."


def test_the_day_that_was_understood_is_said_back(form: GroupFormScreen) -> None:
    form.fields.day.set_text("24/11")
    assert "Tuesday 24 November 2026" in words_on(form)


def test_a_group_without_a_fixed_day_needs_no_times(
    qtbot: QtBot, frame: Frame, form: GroupFormScreen
) -> None:
    form.fields.name.set_text("Library help desk")
    form.fields.every.choose(2)
    form.fields.every.chosen.emit(2)
    assert not form.fields.starts.isVisible()
    form.main_action()
    shown(qtbot, frame, GroupScreen)
    assert page_of(frame, "Library help desk").group.schedule is None


def test_times_the_wrong_way_round_are_refused_in_words(
    qtbot: QtBot, frame: Frame, form: GroupFormScreen
) -> None:
    fill(form)
    form.fields.ends.set_text("9 am")
    form.main_action()
    settle(qtbot, frame)
    assert "The session ends before it starts." in form.fields.ends.problem


def test_a_half_filled_form_waits_for_next_time(qtbot: QtBot, frame: Frame, form: GroupFormScreen) -> None:
    fill(form)
    press(qtbot, frame, [Key.Key_Escape])
    again = show(qtbot, frame, GroupFormScreen)
    assert again.fields.name.text() == "Walking football"
    assert again.fields.day.text() == "Thursday"
    again.main_action()
    shown(qtbot, frame, GroupScreen)
    assert show(qtbot, frame, GroupFormScreen).fields.name.text() == ""


def test_a_lock_keeps_what_is_half_typed(form: GroupFormScreen, frame: Frame) -> None:
    fill(form)
    form.names.field.set_text("Ravi")
    content = form.draft()
    assert content is not None
    window = frame.window_open
    assert window is not None
    again = GroupFormScreen(window.context)
    again.restore(content)
    assert again.draft() == content


def test_changing_a_group_keeps_what_is_not_changed(qtbot: QtBot, frame: Frame) -> None:
    known = show(qtbot, frame, GroupFormScreen, silver_voices(frame))
    assert known.title() == "Change this group"
    assert not known.names.isVisible()
    known.fields.venue.set_text("The library")
    known.fields.mode.choose(1)
    press(qtbot, frame, [Key.Key_Escape])
    shown(qtbot, frame, GroupScreen)
    group = page_of(frame, "Silver Voices").group
    assert (group.venue, group.mode, group.activity) == ("The library", Mode.ZERO_TO_TEN, "singing")
    assert group.schedule is not None
    assert group.schedule.first_on == date(2026, 11, 3)


def test_cancel_leaves_a_group_as_it_was(qtbot: QtBot, frame: Frame) -> None:
    group_id = silver_voices(frame)
    show(qtbot, frame, GroupScreen, group_id)
    form = show(qtbot, frame, GroupFormScreen, group_id)
    qtbot.keyClicks(form.fields.name.line, " of Measham")
    form.cancel.click()
    assert shown(qtbot, frame, GroupScreen).title() == "Silver Voices"
    again = show(qtbot, frame, GroupFormScreen, group_id)
    assert again.fields.name.text() == "Silver Voices"
