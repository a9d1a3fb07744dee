"""Asking somebody else: what is kept, how it stands, and who may be asked."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from app.domain.local_routes import LocalRoute
from app.domain.onward import (
    OnPaper,
    Onward,
    OnwardAnswer,
    OnwardForm,
    OnwardState,
    OnwardWay,
    professions,
    tidy_answer,
    tidy_onward,
)
from app.errors import InvalidInputError

TODAY = date(2026, 11, 17)
FORM = OnwardForm(to=" GP ", whom="Dr Patel", why="Falls at home.")
ASKED = Onward(id=UUID(int=1), person_id=UUID(int=2), form=FORM, asked_on=TODAY)


def test_how_it_stands_is_asked_about_in_two_weeks_unless_somebody_says_otherwise() -> None:
    kept = tidy_onward(FORM, TODAY)
    assert (kept.to, kept.look_on) == ("GP", date(2026, 12, 1))
    assert tidy_onward(replace(FORM, look_on=date(2026, 11, 20)), TODAY).look_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (replace(FORM, to=" "), "to"),
        (replace(FORM, why=""), "onward_why"),
        (replace(FORM, agreed=False), "without"),
    ],
)
def test_what_is_missing_is_said_at_its_field(form: OnwardForm, field: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_onward(form, TODAY)
    assert refused.value.field == field


def test_without_a_yes_there_is_a_reason_and_with_one_there_is_none() -> None:
    assert tidy_onward(replace(FORM, agreed=False, without="Danger"), TODAY).without == "Danger"
    assert tidy_onward(replace(FORM, without="Danger"), TODAY).without == ""


def test_the_latest_answer_counts_and_what_is_settled_is_not_asked_about_again() -> None:
    waiting = OnwardAnswer(state=OnwardState.WAITING, on=TODAY, look_on=date(2027, 1, 4))
    asked = replace(ASKED, form=tidy_onward(FORM, TODAY))
    assert (asked.state, asked.look_on) == (OnwardState.ASKED, date(2026, 12, 1))
    assert replace(asked, answers=(waiting,)).look_on == date(2027, 1, 4)
    started = tidy_answer(OnwardAnswer(state=OnwardState.STARTED, on=TODAY, look_on=date(2027, 1, 4)))
    accepted = tidy_answer(OnwardAnswer(state=OnwardState.ACCEPTED, on=TODAY))
    assert accepted.look_on == date(2026, 12, 1)
    settled = replace(asked, answers=(waiting, started))
    assert (settled.state, settled.look_on, started.look_on) == (OnwardState.STARTED, None, None)


def test_why_it_did_not_start_is_always_said() -> None:
    with pytest.raises(InvalidInputError, match="why it did not start"):
        tidy_answer(OnwardAnswer(state=OnwardState.DID_NOT_START, on=TODAY))
    assert tidy_answer(OnwardAnswer(state=OnwardState.DID_NOT_START, on=TODAY, why="Moved")).why == "Moved"


def test_the_heading_names_the_person_where_there_is_one() -> None:
    assert ASKED.heading == " GP : Dr Patel"
    assert replace(ASKED, form=OnwardForm(to="GP")).heading == "GP"


@pytest.mark.parametrize("kind", [OnwardWay, OnwardState, OnPaper])
def test_everything_that_is_chosen_has_words(kind: type[OnwardWay | OnwardState | OnPaper]) -> None:
    assert all(each.words for each in kind)


def test_who_may_be_asked_comes_from_the_services_own_routes() -> None:
    routes = (
        LocalRoute(code="RF1", title="Sign", steps=("Ring 999.", "Crisis team.")),
        LocalRoute(code="C6", title="Falls", steps=("Speak to their gp.", "Falls service.", "Ring them.")),
        LocalRoute(code="C7", title="Drink", steps=("Falls service.", " ")),
    )
    assert professions(routes) == (
        ("", "GP"),
        ("several", "Occupational therapist"),
        ("RF3", "Council: keeping adults safe"),
        ("C6", "Falls service"),
    )
