"""Days and times are said back as they were understood, before anything is saved."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from tests.ui.at_the_desk import words_on
from ui.widgets.add_session_dialog import AddSessionDialog
from ui.widgets.group_fields import GroupFields
from ui.widgets.plan_dialogs import understood_words
from ui.widgets.typed_when import DayField, TimeField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 17)


@pytest.fixture
def fields(qtbot: QtBot) -> GroupFields:
    made = GroupFields(TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2", "2:00 pm"),
        ("10.30", "10:30 am"),
        ("half past 10", "10:30 am"),
        ("12 noon", "12:00 pm"),
        ("14h30", "2:30 pm"),
        ("10.30-12", "10:30 am to 12:00 pm"),
        ("06:30", "6:30 am, in the night. Write pm for the afternoon."),
        ("when the kettle boils", "Such as 2:00 pm."),
    ],
)
def test_a_start_is_said_back(fields: GroupFields, typed: str, said: str) -> None:
    fields.starts.set_text(typed)
    assert said in words_on(fields.starts)


def test_an_end_lies_after_its_start_also_when_the_start_is_typed_last(fields: GroupFields) -> None:
    fields.ends.set_text("8")
    assert "8:00 am" in words_on(fields.ends)
    fields.starts.set_text("6 pm")
    assert "8:00 pm" in words_on(fields.ends)
    assert fields.ends.at == time(20)


def test_start_and_end_may_stand_in_the_first_field(fields: GroupFields) -> None:
    fields.starts.set_text("10.30-12")
    assert (fields.starts.at, fields.ends.at) == (time(10, 30), time(12))
    assert "12:00 pm" in words_on(fields.ends)
    assert fields.ends.missing() == ""
    fields.ends.set_text("1")
    assert fields.ends.at == time(13)
    fields.starts.set_text("")
    fields.ends.set_text("2-3.30")
    assert fields.ends.at == time(15, 30)


def test_what_could_not_be_read_stays_in_its_field_beside_examples(fields: GroupFields) -> None:
    fields.name.set_text("Football")
    fields.day.set_text("Thursday")
    fields.starts.set_text("after lunch")
    problem = fields.problem()
    assert problem == (
        "That could not be read as a time. Write it like 2:00 pm, 10.30 or half past 10.",
        fields.starts,
    )
    assert fields.starts.text() == "after lunch"
    fields.day.set_text("soon")
    problem = fields.problem()
    assert problem == (
        "That could not be read as a day. Write it like Tuesday, or 24 November.",
        fields.day,
    )


def test_a_time_kept_before_is_shown_and_read_again(qtbot: QtBot) -> None:
    field = TimeField("Starts at")
    qtbot.addWidget(field)
    for at in (time(0, 5), time(6, 30), time(12), time(14), time(23, 59)):
        field.show_time(at)
        assert field.at == at
    field.show_time(None)
    assert field.text() == ""


def test_a_day_that_is_missing_is_asked_for(qtbot: QtBot) -> None:
    field = DayField("Day", TODAY)
    qtbot.addWidget(field)
    assert field.missing() == "Enter a day, such as Tuesday, or 24 November."
    field.set_text("24/11")
    assert field.missing() == ""


def test_one_more_session_is_asked_for_field_by_field(fields: GroupFields) -> None:
    dialog = AddSessionDialog(fields, TODAY, None)
    chosen: list[tuple[object, ...]] = []
    dialog.chosen.connect(lambda *when: chosen.append(when))
    dialog.open()
    dialog.add_button.click()
    assert dialog.day.problem == "Enter a day, such as Tuesday, or 24 November."
    dialog.day.set_text("tomorrow")
    dialog.starts.set_text("2ish")
    dialog.add_button.click()
    assert dialog.day.problem == ""
    assert dialog.starts.problem.startswith("That could not be read as a time.")
    dialog.starts.set_text("2-3.30")
    dialog.add_button.click()
    assert chosen == [(date(2026, 11, 18), time(14), time(15, 30))]
    dialog.told = True
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("Tue at 10.30", "That is Tuesday 24 November, 10:30 am."),
        ("24/11 2", "That is Tuesday 24 November."),
        ("tomorrow", "That is Wednesday 18 November."),
        ("half past 10", "That is 10:30 am, on no day yet. The words are kept as they are."),
        ("soon", "No day was understood. The words are kept as they are."),
        ("31/11", "November 2026 has 30 days. The words are kept as they are."),
        ("10/11", "That is Wednesday 10 November 2027."),
        ("12 January at 2", "That is Tuesday 12 January 2027, 2:00 pm."),
        ("yesterday", "That is Monday 16 November. That day has been."),
    ],
)
def test_what_was_understood_of_a_step_is_said(typed: str, said: str) -> None:
    assert understood_words(typed, TODAY) == said
