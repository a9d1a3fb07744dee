"""Names that sound alike are found; names that only look alike from afar are not."""

from datetime import date
from uuid import UUID

import pytest

from app.domain.sound import respaced, run_together, said_alike, sound, sounds_like, twice


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Smith", "smyth"),
        ("Jean Okafor", "Jeanne Okafur"),
        ("Philip Brown", "Brown, Filip"),
        ("Édith Noor", "Edith Nour"),
        ("Mohammed Ali", "Muhamad Ali"),
        ("Jean", "Jean Okafor"),
    ],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert said_alike(one, other)
    assert said_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Jean", "Rose"), ("Amir Khan", "Amir Noor"), ("", "Jean"), ("Tom", "Rose Ng")]
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert not said_alike(one, other)


def test_names_in_one_word_or_two_are_the_same() -> None:
    assert run_together("Mac  Donald") == run_together("macdonald")
    known = {"ann", "mac", "donald", "macdonald"}
    assert set(respaced("Ann Mac Donald", known)) == {"ann macdonald"}
    assert set(respaced("Ann Macdonald", known)) == {"ann mac donald"}
    pairs = twice(ids(("Mac Donald", None), ("Macdonald", None), ("Donald Mac", None)))
    assert (UUID(int=1), UUID(int=2)) in pairs


def test_short_words_and_other_scripts_have_no_sound() -> None:
    assert sound("Jo") == sound("Олег") == sound("") == ""
    assert sounds_like("jo", ["joe"]) == ""
    assert sounds_like("smyth", ["rose", "smith", "smitty"]) == "smith"


def ids(*names: tuple[str, date | None]) -> dict[UUID, tuple[str, date | None]]:
    return {UUID(int=number): name for number, name in enumerate(names, start=1)}


def test_people_are_there_twice_only_where_nothing_speaks_against_it() -> None:
    first, second = date(1941, 10, 6), date(1950, 1, 1)
    pair = (UUID(int=1), UUID(int=2))
    assert twice(ids(("Jean Okafor", None), ("Jeanne Okafur", first))) == (pair,)
    assert twice(ids(("Jean Okafor", second), ("Jeanne Okafur", first))) == ()
    assert twice(ids(("Jean", None), ("Jean Okafor", None))) == ()
    assert twice(ids(("Jean", first), ("Jean Okafor", first))) == (pair,)
    assert twice(ids(("Jo Li", None), ("Li Jo", None))) == (pair,)
    assert twice(ids(("Jean Okafor", None), ("Rose Okafor", None))) == ()
