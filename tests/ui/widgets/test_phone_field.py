"""A number that nobody could ring is said where it was typed, and is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.safety import LocalNumber
from ui.widgets.local_numbers import LocalNumberFields
from ui.widgets.phone_field import PhoneField

if TYPE_CHECKING:
    from tests.ui.bot import QtBot

WRONG = "That does not read as a phone number. Write it like 01530 555 010, or 111."


@pytest.fixture
def field(qtbot: QtBot) -> PhoneField:
    made = PhoneField("Phone")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_said_when_the_field_is_left_and_gone_once_it_is_put_right(
    qtbot: QtBot, field: PhoneField
) -> None:
    qtbot.keyClicks(field.line, "0153O 555 010")
    assert field.problem == ""
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.problem == WRONG
    assert field.text() == "0153O 555 010"
    field.line.setText("01530 555 010")
    assert field.problem == ""


@pytest.mark.parametrize("typed", ["", "999", "111", "116 123"])
def test_short_numbers_and_none_are_right(qtbot: QtBot, field: PhoneField, typed: str) -> None:
    field.set_text(typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.problem == ""


def test_what_is_too_long_is_said_as_everywhere(qtbot: QtBot, field: PhoneField) -> None:
    field.set_text("5" * 61)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert "Use up to 60 characters." in field.problem


def test_local_numbers_are_kept_beside_one_that_is_wrong(qtbot: QtBot) -> None:
    fields = LocalNumberFields()
    qtbot.addWidget(fields)
    numbers = tuple(LocalNumber(key=key, label=key, phone="999") for key in ("gp", "team"))
    fields.show_numbers(numbers)
    first, second = fields.all_fields()
    first.set_text("ask Rose")
    second.set_text("01530 555 010")
    assert [number.phone for number in fields.numbers()] == ["999", "01530 555 010"]
    assert first.text() == "ask Rose"
