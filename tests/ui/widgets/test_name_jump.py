"""Letters lead to names, without a clock."""

from __future__ import annotations

import pytest

from ui.widgets.name_jump import NameJump

NAMES = ("Amir Khan", "Ken Tomlin", "Kerry Ash", "Zoë Łódź", "Zac Amin")


@pytest.mark.parametrize(
    ("letters", "at", "place"),
    [
        ("k", 0, 1),
        ("ker", 0, 2),
        ("kk", 0, 2),
        ("kkk", 0, 1),
        ("l", 0, 3),
        ("zo", 0, 3),
        ("t", 4, 1),
        ("kz", 0, 3),
        ("k", -1, 1),
    ],
)
def test_letters_lead_to_a_name(letters: str, at: int, place: int) -> None:
    jump, found = NameJump(), at
    for letter in letters:
        following = jump.find(letter, NAMES, found)
        assert following is not None
        found = following
    assert found == place


def test_a_letter_that_nobody_has_leads_nowhere() -> None:
    jump = NameJump()
    assert jump.find("x", NAMES, 2) is None
    assert jump.find("k", NAMES, 0) == 1


def test_no_names_lead_nowhere() -> None:
    assert NameJump().find("k", (), -1) is None


def test_a_mark_in_between_begins_a_new_name() -> None:
    jump = NameJump()
    assert jump.find("k", NAMES, 0) == 1
    jump.forget()
    assert jump.find("e", NAMES, 1) is None
