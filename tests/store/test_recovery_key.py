"""The rescue key: forgiving about how it is typed, strict about what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError
from app.store.recovery_key import ALPHABET, confirms, fresh_recovery_key, secret_of


def test_a_key_is_thirty_four_characters_in_groups_of_four() -> None:
    key = fresh_recovery_key()
    assert [len(group) for group in key.split()] == [4] * 8 + [2]
    assert len(secret_of(key)) == 20
    assert not set("ILOU") & set(key)


def test_no_two_keys_are_alike() -> None:
    assert len({fresh_recovery_key() for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "retyped",
    [
        str.lower,
        lambda key: key.replace(" ", ""),
        lambda key: key.replace(" ", "-"),
        lambda key: f"\n {key}\t ",
    ],
    ids=["lower case", "without spaces", "with hyphens", "with space around"],
)
def test_capitals_spaces_and_hyphens_do_not_matter(retyped: object) -> None:
    key = fresh_recovery_key()
    assert callable(retyped)
    assert secret_of(retyped(key)) == secret_of(key)


def test_letters_that_look_like_numbers_are_understood() -> None:
    key = next(key for key in iter(fresh_recovery_key, "") if "0" in key and "1" in key)
    for zero, one in (("O", "I"), ("o", "l"), ("0", "L"), ("o", "i")):
        assert secret_of(key.replace("0", zero).replace("1", one)) == secret_of(key)


@given(st.integers(0, 33), st.integers(1, 31))
def test_one_wrong_character_is_always_noticed(place: int, shift: int) -> None:
    letters = list(fresh_recovery_key().replace(" ", ""))
    letters[place] = ALPHABET[(ALPHABET.index(letters[place]) + shift) % 32]
    with pytest.raises(InvalidInputError, match="not right") as raised:
        secret_of("".join(letters))
    assert raised.value.field == "recovery_key"


@given(st.integers(0, 30))
def test_two_neighbours_swapped_are_always_noticed(place: int) -> None:
    letters = list(fresh_recovery_key().replace(" ", ""))
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    if letters[place] != letters[place + 1]:
        with pytest.raises(InvalidInputError):
            secret_of("".join(letters))


@pytest.mark.parametrize("typed", ["", "ABCD", "U" * 34, "é" * 34, "0" * 35, "0" * 10_000])
def test_what_is_no_key_is_refused_in_words(typed: str) -> None:
    with pytest.raises(InvalidInputError, match="34 letters and numbers"):
        secret_of(typed)


def test_two_groups_confirm_that_the_sheet_was_printed() -> None:
    key = fresh_recovery_key()
    groups = key.split()
    assert confirms(key, {1: groups[1], 6: f" {groups[6].lower()} "})
    assert not confirms(key, {1: groups[1], 6: "ZZZZ" if groups[6] != "ZZZZ" else "YYYY"})
    assert not confirms(key, {1: groups[1]})
