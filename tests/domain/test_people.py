"""People as the desk knows them, and what is typed about them."""

from uuid import UUID

import pytest

from app.domain.people import (
    NamePreview,
    ParsedName,
    Person,
    PersonForm,
    PersonSummary,
    PossibleMatch,
    first_name,
    initials,
)
from app.domain.person_form import tidy_form
from app.errors import InvalidInputError

JEAN = UUID(int=1)


def test_somebody_is_called_what_they_prefer_else_by_their_first_name() -> None:
    assert Person(id=JEAN, name="Jean Okafor").called == "Jean"
    assert Person(id=JEAN, name="Jean Okafor", preferred_name="Jeanie").called == "Jeanie"
    assert first_name("") == ""
    assert [first_name(name) for name in ("Mrs Begum", "Dr. Khan", "Mrs Rose Achebe", "Dame")] == [
        "Mrs Begum",
        "Dr. Khan",
        "Rose",
        "Dame",
    ]
    assert initials("Jean Okafor") == "J. O."


def test_beside_a_name_stands_what_tells_it_apart_and_each_group_once() -> None:
    def about(mark: str, *groups: str) -> tuple[str, ...]:
        return PersonSummary(id=JEAN, name="Jean Okafor", mark=mark, groups=groups).about

    assert about("", "Choir") == ("Choir",)
    assert about("born 1948", "Choir") == ("born 1948", "Choir")
    assert about("Choir, Garden", "Choir", "Garden") == ("Choir", "Garden")


def test_the_form_of_a_person_is_what_was_typed() -> None:
    form = PersonForm(name="Jean Okafor", phone="01530 1", reach="after 10", gp_practice="Hill")
    assert (
        Person(id=JEAN, name=form.name, phone=form.phone, reach=form.reach, gp_practice="Hill").form == form
    )


def test_a_preview_asks_for_a_look_when_a_name_stands_twice_or_is_known() -> None:
    name = ParsedName(1, "Jean", "Jean")
    assert not NamePreview(name).needs_a_look
    assert NamePreview(ParsedName(2, "Jean", "Jean", repeated=True)).needs_a_look
    assert NamePreview(name, (PossibleMatch(JEAN, "Jean"),)).needs_a_look


def test_a_form_is_kept_without_needless_spaces_and_with_its_lines() -> None:
    tidied = tidy_form(
        PersonForm(name=" Jean  Okafor", reach="Ring after 10\nNot Tuesdays ", phone=" 01530  1")
    )
    assert tidied == PersonForm(name="Jean Okafor", reach="Ring after 10\nNot Tuesdays", phone="01530 1")


@pytest.mark.parametrize(
    ("field", "most"),
    [
        ("preferred_name", 200),
        ("title", 40),
        ("reach", 10_000),
        ("postcode", 12),
        ("gp_practice", 200),
        ("worry_contact", 10_000),
    ],
)
def test_a_field_that_is_too_long_is_named(field: str, most: int) -> None:
    fits = PersonForm(name="Jean", **{field: "x" * most})  # type: ignore[arg-type]  # text fields only
    assert tidy_form(fits) == fits
    too_long = PersonForm(name="Jean", **{field: "x" * (most + 1)})  # type: ignore[arg-type]  # text fields only
    with pytest.raises(InvalidInputError) as refused:
        tidy_form(too_long)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("typed", "kept"), [("ab12cd", "AB1 2CD"), (" sw1a  1aa", "SW1A 1AA"), ("LE4", "LE4")]
)
def test_a_whole_postcode_is_kept_as_it_stands_on_a_letter(typed: str, kept: str) -> None:
    assert tidy_form(PersonForm(name="Jean", postcode=typed)).postcode == kept
