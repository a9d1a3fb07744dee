"""What is written down comes back as it was, and what has a name is said in words."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import still_fitting
from app.domain.consent import Purpose
from app.domain.directory import Access, Demands
from app.domain.erasing import ErasureReason, Way, erased_again_words, reason_words, way_words
from app.domain.file_columns import as_before_words
from app.domain.joining import JoiningRule, Route
from app.domain.talk import Answer, AnswerState
from app.domain.waiting import WaitingList
from app.domain.wishes import Wishes, wishes_from
from app.measures.registry import current_talk

MILES = st.none() | st.decimals(min_value=0, max_value=50, places=1)


@given(
    st.lists(st.sampled_from(Route), unique=True).map(tuple),
    st.sampled_from(("", "dementia")),
    MILES,
    st.booleans(),
)
def test_a_rule_of_joining_comes_back_as_it_was_written(
    routes: tuple[Route, ...], condition: str, miles: Decimal | None, follow: bool
) -> None:
    rule = JoiningRule(
        routes=routes, condition=condition, miles=miles, from_postcode="LE67 3NX", carers_follow=follow
    )
    assert JoiningRule.of_document(rule.as_document()) == rule


def test_a_route_that_is_not_known_is_left_out_of_a_rule() -> None:
    kept = JoiningRule(routes=(next(iter(Route)),)).as_document()
    assert JoiningRule.of_document({**kept, "routes": ["by balloon", *kept["routes"]]}).routes == (
        next(iter(Route)),
    )


@given(
    MILES, st.lists(st.sampled_from(Access), unique=True).map(tuple), st.booleans(), st.none() | st.just(250)
)
def test_wishes_come_back_as_they_were_written(
    miles: Decimal | None, access: tuple[Access, ...], supporter: bool, most_pence: int | None
) -> None:
    wishes = Wishes(
        miles=miles,
        interests=("singing",),
        access=access,
        cannot=("MO morning",),
        refused={UUID(int=7): date(2026, 11, 17)},
        demands=Demands(),
        supporter=supporter,
        most_pence=most_pence,
    )
    assert wishes_from(wishes.written(), miles) == wishes


@pytest.mark.parametrize(
    ("places", "taken", "kept", "free"), [(None, 9, 1, None), (12, 9, 1, 2), (9, 9, 0, 0), (9, 9, 2, 0)]
)
def test_free_places_are_those_neither_taken_nor_kept(
    places: int | None, taken: int, kept: int, free: int | None
) -> None:
    assert WaitingList(places=places, taken=taken, kept=kept).free == free


def test_answers_of_an_earlier_talk_are_offered_where_they_fit_and_are_not_asked_afresh() -> None:
    talk = current_talk()
    afresh = next(question for question in talk.questions if question.fresh)
    again = next(question for question in talk.questions if not question.fresh)
    unsaid = Answer(state=AnswerState.NOT_SURE)
    assert still_fitting(talk, {again.code: unsaid, afresh.code: unsaid, "gone": unsaid}) == {
        again.code: unsaid
    }


def test_everything_that_is_chosen_from_a_list_has_words_of_its_own() -> None:
    for words in (
        [purpose.words for purpose in Purpose],
        [reason_words(reason) for reason in ErasureReason],
        [way_words(way) for way in Way],
    ):
        assert len(set(words)) == len(words)
        assert all(words)


def test_those_who_were_erased_again_are_counted_and_the_way_columns_were_read_is_named() -> None:
    assert erased_again_words(1).startswith("1 person in the safe copy")
    assert erased_again_words(2).startswith("2 people in the safe copy")
    assert as_before_words("") == "The columns are read by their headings."
    assert as_before_words("Hall") == "The columns are read as last time, as “Hall”."
