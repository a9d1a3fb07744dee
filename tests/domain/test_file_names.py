"""File names hold a person's name only where it was chosen, and nothing that no file can be called."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.file_names import LONGEST, with_their_name

FILE = "Plan, Tuesday 17 November 2026.pdf"


def test_a_name_stands_before_the_rest_and_signs_are_left_out() -> None:
    assert with_their_name(FILE, "Jean O’Brien") == f"Jean O’Brien, {FILE}"
    assert with_their_name(FILE, "..\\a/b: c?\n") == f"a b c, {FILE}"
    assert with_their_name(FILE, "") == with_their_name(FILE, " . ") == FILE


@given(st.text(max_size=200))
def test_any_name_makes_a_file_name(called: str) -> None:
    named = with_their_name(FILE, called)
    assert named.endswith(FILE)
    assert len(named) <= len(FILE) + LONGEST + 2
    assert not set('\\/:*?"<>|\n\x00') & set(named)
    assert not named.startswith((".", " "))
