"""A place in words: facts for a screen and for paper, and what to think of first."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.domain.directory import Cost, GroupSize, ServiceForm, ServiceStatus, WhoMayCome
from app.domain.place_words import checked_words, cost_words, place_facts, place_warnings, step_to
from app.domain.quality import Quality
from tests.domain.places import TODAY, service


def facts(**more: object) -> dict[str, str]:
    return {code: words for code, _label, words in place_facts(service(**more))}


def test_all_that_is_known_is_said_and_the_rest_left_out() -> None:
    said = facts()
    assert said["when"] == "Thursdays, 10:00 to 11:30 am"
    assert said["where"] == "Mill Road allotments, Mill Road, Leicester, SW1A 1AA"
    assert said["access"] == (
        "There is a way in without steps, a bus stop near. It has not got a hearing loop."
    )
    assert said["people"] == "Small: up to 8, a supporter may come along"
    assert said["who"] == "from 18 years; from 18 years, SW1A, Lives near"
    assert (said["spaces"], said["ring"]) == ("3", "Bev, 01632 960456")
    bare = ServiceForm(name="Bare")
    known = {name: getattr(bare, name) for name in ServiceForm.__dataclass_fields__}
    assert facts(**known) == {}


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [(None, 12, "up to 12 years"), (5, 12, "from 5 to 12 years"), (5, None, "from 5 years")],
)
def test_ages_are_said_as_people_say_them(least: int | None, most: int | None, words: str) -> None:
    assert facts(minimum_age=least, maximum_age=most, who=(WhoMayCome(),))["who"] == words


def test_prices_stand_on_one_line() -> None:
    assert cost_words(service()) == "Free"
    paid = (Cost(amount=Decimal("2.5"), option="a session"), Cost(words="Tea extra"))
    assert cost_words(service(costs=paid, fees="First time free")) == (
        "£2.50 a session. Tea extra. First time free"
    )
    full = facts(places_left=0, size=GroupSize.LARGE, supporter=False)
    assert (full["spaces"], full["people"]) == ("None", "More than 20, nobody may come along")
    alone = facts(size=None, supporter=False)
    assert alone["people"] == "Nobody may come along"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (3, "Checked in the last week"),
        (21, "Checked 3 weeks ago"),
        (200, "May be out of date: checked on Friday 1 May 2026"),
        (None, "May be out of date: nobody has checked it"),
    ],
)
def test_an_entry_says_when_it_was_checked(days: int | None, words: str) -> None:
    checked_on = None if days is None else TODAY - timedelta(days=days)
    assert checked_words(service(checked_on=checked_on), TODAY) == words


def test_what_to_think_of_first_is_said_in_sentences() -> None:
    fine = service(quality=Quality.GREEN, waiting="", funding_end=None)
    assert place_warnings(fine, TODAY) == ()
    unseen = service(quality=Quality.GREY, waiting="", funding_end=None)
    assert place_warnings(unseen, TODAY) == ("Nobody has checked that it is safe.",)
    worst = service(
        quality=Quality.RED,
        concern="A loose floor.",
        status=ServiceStatus.CLOSED,
        places_left=0,
        waiting="6 weeks",
        funding_end=date(2026, 10, 1),
    )
    assert place_warnings(worst, TODAY) == (
        "Not safe to send anybody now.",
        "A concern is open: A loose floor.",
        "It is not running now.",
        "It is full.",
        "Waiting: 6 weeks",
        "Its money ended on Thursday 1 October 2026: ring before anybody goes.",
    )
    soon = service(quality=Quality.GREEN, waiting="", funding_end=date(2026, 12, 31))
    assert place_warnings(soon, TODAY) == ("Its money ends on Thursday 31 December 2026.",)


def test_a_place_becomes_a_step() -> None:
    step = step_to(service())
    assert (step.what, step.when) == ("Go to Mill Road gardeners", "Thursdays, 10:00 to 11:30 am")
    assert step.where.startswith("Mill Road allotments")
