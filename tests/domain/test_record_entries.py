"""Entries of a person's record: what is kept, what is refused, how they are said."""

from datetime import date
from uuid import UUID

import pytest

from app.domain.record_entries import (
    Entry,
    day_of,
    item_choices,
    paused,
    said,
    short_words,
    tags_in,
    tidy_content,
)
from app.domain.record_items import Kind
from app.domain.record_sections import sections
from app.errors import InvalidInputError

TODAY = date(2026, 11, 17)
CODES = {"871691000000100": "Social prescribing offered"}


def tidy(section: str, **content: str) -> dict[str, str]:
    return tidy_content(sections()[section], content, TODAY, CODES)


def test_every_section_says_something_and_names_each_item_once() -> None:
    for key, section in sections().items():
        keys = [item.key for item in section.items]
        assert len(keys) == len(set(keys)), key
        assert section.title, key
        assert any(item.short for item in section.items), key
        assert not section.day or section.item(section.day).kind in {Kind.DAY, Kind.PAST_DAY}
        assert all(item.choices for item in section.items if item.kind is Kind.CHOICE)


def test_what_is_left_empty_is_left_out() -> None:
    assert tidy("contacts", day="2026-11-16", outcome=" They\n came. ", place="") == {
        "day": "2026-11-16",
        "outcome": "They\n came.",
    }
    assert tidy("people", name="Rose", phone="01530 555 010") == {"name": "Rose", "phone": "01530 555 010"}
    assert tidy("reach", email="jean@example.org", address="1 High St\nCoalville") == {
        "email": "jean@example.org",
        "address": "1 High St\nCoalville",
    }
    assert tidy("practice", practice_code=" c82001 ") == {"practice_code": "C82001"}
    assert tidy("tags", tags="walks,  needs  a lift, walks,") == {"tags": "walks, needs a lift"}
    assert tidy("codes", day="2026-11-17", code="871691000000100")["code"] == "871691000000100"
    assert tidy("names", nhs_number="9434765919") == {"nhs_number": "943 476 5919"}
    assert tidy("told", asked_on="2026-11-17", ethnicity="99") == {"asked_on": "2026-11-17"}


@pytest.mark.parametrize(
    ("section", "content", "field", "why"),
    [
        ("contacts", {"outcome": "x"}, "day", "still empty"),
        ("contacts", {"day": "yesterday"}, "day", "could not be read"),
        ("contacts", {"day": "2026-11-18"}, "day", "still to come"),
        ("contacts", {"day": "2026-11-17", "method": "pigeon"}, "method", "cannot be chosen"),
        ("contacts", {"day": "2026-11-17", "who": "x" * 401}, "who", "401 characters"),
        ("codes", {"day": "2026-11-17", "code": "24700007"}, "code", "cannot be chosen"),
        ("risks", {"found": "risk", "started_on": "2026-11-17"}, "risk", "which risk"),
        ("pauses", {"day": "2026-11-17", "until": "2026-11-16"}, "until", "end before"),
        (
            "services",
            {"name": "Lunch", "started_on": "2026-11-17", "ended_on": "2026-11-01"},
            "ended_on",
            "end",
        ),
        ("reach", {"email": "jean at home"}, "email", "email address"),
        ("reach", {"address": "a\nb\nc\nd\ne\nf"}, "address", "five lines"),
        ("reach", {"phone": "jean"}, "phone", "phone number"),
        ("practice", {"practice_code": "12345"}, "practice_code", "letter and five"),
        ("names", {"nhs_number": "1"}, "nhs_number", "10 figures"),
        ("about_me", {}, "important", "Nothing is filled in"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(
    section: str, content: dict[str, str], field: str, why: str
) -> None:
    with pytest.raises(InvalidInputError, match=why) as raised:
        tidy(section, **content)
    assert raised.value.field == field


def test_that_no_risk_is_known_can_be_recorded_with_its_day() -> None:
    kept = tidy("risks", found="none known", started_on="2026-11-16")
    section = sections()["risks"]
    assert short_words(section, kept, CODES) == "No known risks"
    assert day_of(section, kept) == date(2026, 11, 16)
    assert day_of(sections()["tags"], {"tags": "x"}) is None


def test_an_entry_is_said_in_one_line() -> None:
    codes = sections()["codes"]
    assert (
        short_words(codes, {"day": "2026-11-16", "code": "871691000000100"}, CODES)
        == CODES["871691000000100"]
    )
    assert said(codes.item("code"), "24700007", CODES) == "24700007"
    assert said(codes.item("day"), "2026-11-16", CODES) == "16 November 2026"
    assert item_choices(codes.item("note"), CODES) == {}


def pause(on: date | None, until: str = "", section: str = "pauses") -> Entry:
    return Entry(id=UUID(int=1), section=section, content={"until": until} if until else {}, on=on)


def test_somebody_is_paused_until_the_day_they_are_back() -> None:
    past = pause(date(2026, 11, 1), "2026-11-17")
    now = pause(date(2026, 11, 1), "2026-11-18")
    assert (
        paused([pause(None), pause(date(2026, 11, 18)), pause(TODAY, section="contacts"), past], TODAY)
        is None
    )
    assert paused([past, now], TODAY) is now
    assert paused([past, pause(TODAY)], TODAY) == pause(TODAY)


def test_tags_are_parted_by_commas() -> None:
    assert tags_in(" a ,b,, a ,") == ("a", "b")
