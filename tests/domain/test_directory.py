"""Local places: what is kept of one, what a filter lets through, and what Open Referral loses: nothing."""

import json
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.directory import (
    Access,
    Cost,
    Demands,
    Meeting,
    Place,
    ServiceFilter,
    ServiceForm,
    ServiceStatus,
    WhoMayCome,
    fits,
    searched_words,
)
from app.domain.open_referral import form_of, record_of
from app.domain.own_attributes import form_with_own, own_of
from app.domain.quality import Quality
from app.domain.service_form import tidy_service
from app.errors import InvalidInputError
from tests.domain.places import GARDENERS, TODAY, service

LIBRARY = {
    "id": "a",
    "name": "Tea &amp; talk",
    "status": "Temporarily closed",
    "minimum_age": 18.0,
    "alert": "kept as it is",
    "organization": {"id": "o", "name": "Library", "logo": "kept"},
    "contacts": [
        {"id": "c", "title": "kept"},
        {"id": "d", "name": "Ann", "phones": [{"number": ""}, {"number": "1"}]},
    ],
    "service_at_locations": [
        {
            "id": "sal",
            "location": {
                "id": "l",
                "name": "Hall",
                "latitude": 52.1,
                "addresses": [{"id": "ad", "address_1": "1 High St", "city": "Ely", "postal_code": "cb74bb"}],
            },
            "schedules": [{"id": "s2", "byday": "1TU", "opens_at": "9", "description": "First Tuesdays"}],
        },
        {"id": "bare", "location": {"addresses": [{"postal_code": "ABC 1234"}]}},
    ],
    "schedules": [
        {"id": "s1", "byday": "TH,FR,XX", "opens_at": "10:00:00", "closes_at": "18:00Z", "notes": "kept"}
    ],
    "cost_options": [
        {"id": "k", "amount": 35, "option": "Adults"},
        {"amount": "much"},
        {"amount": -1},
        "odd",
    ],
    "languages": "odd",
}


def test_a_record_is_read_as_people_would() -> None:
    form = form_of(LIBRARY)
    assert form == ServiceForm(
        name="Tea & talk",
        organisation="Library",
        status=ServiceStatus.CLOSED,
        contact="Ann",
        phone="1",
        minimum_age=18,
        places=(Place(name="Hall", address="1 High St, Ely", postcode="CB7 4BB"), Place()),
        meetings=(
            Meeting(days=(3, 4), starts=time(10), ends=time(18)),
            Meeting(days=(1,), words="First Tuesdays"),
        ),
        costs=(Cost(option="Adults", amount=Decimal(35)), Cost(), Cost()),
    )
    assert form_of({"name": "x", "status": "who knows", "maximum_age": "999"}) == ServiceForm(name="x")


def test_a_record_that_nobody_changed_is_written_as_it_was() -> None:
    assert record_of(form_of(LIBRARY), LIBRARY, "id") == LIBRARY


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({"name": "Talk"}, ("alert", "contacts")),
        ({"organisation": "Trust"}, ("contacts",)),
        ({"contact": "Bob", "phone": "2"}, ("organization", "schedules")),
        ({"minimum_age": None, "maximum_age": 90}, ("organization",)),
        ({"status": ServiceStatus.DEFUNCT}, ("alert",)),
        ({"places": (Place(name="Barn", address="2 Low St", postcode="CB7 4BB"),)}, ("contacts",)),
        (
            {"places": (Place(name="Barn", address="1 High St, Ely"), Place(), Place(name="Far"))},
            ("contacts",),
        ),
        ({"meetings": (Meeting(days=(0,), starts=time(9), words="Mondays"),)}, ("cost_options",)),
        ({"meetings": (Meeting(), Meeting(), Meeting(days=(2,), ends=time(9)))}, ("cost_options",)),
        ({"costs": (Cost(amount=Decimal("2.50"), words="each time"),)}, ("schedules",)),
        (
            {"costs": (Cost(option="Adults", amount=Decimal(35)), Cost(), Cost(), Cost(words="?"))},
            ("schedules",),
        ),
    ],
)
def test_what_is_changed_is_read_again_and_the_rest_is_kept(
    change: dict[str, Any], kept: tuple[str, ...]
) -> None:
    changed = replace(form_of(LIBRARY), **change)
    written = record_of(changed, LIBRARY, "id")
    assert form_of(json.loads(json.dumps(written))) == changed
    assert {key: written[key] for key in kept} == {key: LIBRARY[key] for key in kept}
    assert (written["id"], written["organization"]["id"]) == ("a", "o")
    assert record_of(changed, written, "id") == written


def test_a_place_that_was_typed_has_every_id_that_others_ask_for() -> None:
    record = record_of(GARDENERS, {}, "here")
    assert record["id"] == "here"
    assert record["status"] == "active"
    at = record["service_at_locations"][0]
    parts = (
        at,
        at["location"],
        at["location"]["addresses"][0],
        record["organization"],
        record["schedules"][0],
    )
    assert all(part["id"] for part in (*parts, record["contacts"][0], record["cost_options"][0]))
    assert record_of(GARDENERS, {}, "here") == record
    assert form_of(json.loads(json.dumps(record)), form_with_own(own_of(GARDENERS))) == GARDENERS


WORDS = st.text(max_size=8)
FORMS = st.builds(
    ServiceForm,
    name=WORDS,
    areas=st.lists(WORDS, max_size=2).map(tuple),
    has=st.lists(st.sampled_from(Access), max_size=2).map(tuple),
    demands=st.builds(Demands, physical=st.none() | st.integers(0, 3), talking=st.none() | st.integers(0, 3)),
    drop_in=st.none() | st.booleans(),
    places_left=st.none() | st.integers(0, 9),
    who=st.lists(
        st.builds(WhoMayCome, minimum_age=st.none() | st.integers(0, 99), words=WORDS), max_size=2
    ).map(tuple),
    funding_end=st.none() | st.dates(),
    waiting=WORDS,
)


@given(FORMS)
def test_attributes_of_our_own_are_read_as_they_were_written(form: ServiceForm) -> None:
    assert form_with_own(json.loads(json.dumps(own_of(form)))) == replace(form, name="")


def test_what_nobody_said_is_not_written() -> None:
    assert own_of(ServiceForm(name="x")) == {}
    assert own_of(ServiceForm(name="x", drop_in=False, places_left=0)) == {"drop_in": False, "places_left": 0}


def test_a_form_is_tidied() -> None:
    tidied = tidy_service(
        ServiceForm(
            name="  Silver   Voices ",
            phone=" 1 ",
            interests=(" singing ", " "),
            places=(Place(postcode="sw1a1aa"), Place()),
        )
    )
    assert (tidied.name, tidied.phone, tidied.interests) == ("Silver Voices", "1", ("singing",))
    assert [place.postcode for place in tidied.places] == ["SW1A 1AA", ""]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"minimum_age": 30, "maximum_age": 20}, "minimum_age"),
        ({"who": (WhoMayCome(minimum_age=30, maximum_age=20),)}, "minimum_age"),
        ({"demands": Demands(physical=4)}, "demands"),
        ({"places_left": -1}, "places_left"),
        ({"places": (Place(postcode="nowhere"),)}, "postcode"),
        ({"url": "x" * 500}, "url"),
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_service(replace(GARDENERS, **wrong))
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("wanted", "passes"),
    [
        (ServiceFilter(), True),
        (ServiceFilter(has=frozenset({Access.STEP_FREE}), free=True, small=True, supporter=True), True),
        (ServiceFilter(areas=frozenset({"LA5"}), day=3, open_only=True), True),
        (ServiceFilter(has=frozenset({Access.TOILET})), False),
        (ServiceFilter(areas=frozenset({"LA1"})), False),
        (ServiceFilter(day=0), False),
    ],
)
def test_a_filter_lets_through_what_it_names(wanted: ServiceFilter, passes: bool) -> None:
    assert fits(service(), wanted) is passes


@pytest.mark.parametrize(
    "change",
    [
        {"status": ServiceStatus.CLOSED},
        {"places_left": 0},
        {"quality": Quality.RED},
    ],
)
def test_what_is_closed_full_or_red_is_not_open(change: dict[str, Any]) -> None:
    assert not fits(service(**change), ServiceFilter(open_only=True))


def test_what_costs_is_not_free_and_what_is_large_not_small() -> None:
    paid = service(costs=(Cost(amount=Decimal(2)),), size=None, supporter=None)
    assert not fits(paid, ServiceFilter(free=True))
    assert not fits(paid, ServiceFilter(small=True))
    assert not fits(paid, ServiceFilter(supporter=True))


def test_an_entry_is_stale_after_half_a_year() -> None:
    half = timedelta(days=183)
    assert not service(checked_on=TODAY - half).stale(TODAY)
    assert service(checked_on=TODAY - half - timedelta(days=1)).stale(TODAY)
    assert service(checked_on=None).stale(date(2026, 1, 1))


def test_an_entry_gives_what_was_typed() -> None:
    assert service().form == GARDENERS
    assert service().when_words == "Thursdays, 10:00 to 11:30 am"
    assert "mill road allotments" in searched_words(service())
    assert {"brien", "obrien"} <= set(searched_words(service(name="O’Brien")).split())
    assert all(access.words for access in Access)
