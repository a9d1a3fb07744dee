"""What a plan holds beside goals and steps, as it is kept."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.domain.barriers import BarrierKind
from app.domain.plan_parts import (
    MOST_AREAS,
    PlanBarrier,
    PlanVersion,
    Signature,
    SignedHow,
    listed,
    review_words,
    smaller_step_words,
    tidy_areas,
    tidy_barrier,
    tidy_signature,
    tidy_supporters,
)
from app.domain.plans import Goal, Plan, Step
from app.errors import InvalidInputError

NOBODY = UUID(int=0)
NOON = datetime(2026, 11, 17, 12, tzinfo=UTC)
BUS = PlanBarrier(
    id=NOBODY, kind=BarrierKind.PLACE, what=" No bus ", solution="Ask  for a lift", owner="Sam "
)


def test_what_gets_in_the_way_keeps_the_words_and_one_owner() -> None:
    kept = tidy_barrier(BUS)
    assert (kept.what, kept.solution, kept.owner) == ("No bus", "Ask  for a lift", "Sam")
    with pytest.raises(InvalidInputError, match="what gets in the way"):
        tidy_barrier(PlanBarrier(id=NOBODY, kind=BarrierKind.ME, what=" "))


def test_a_signature_has_a_name_and_one_that_is_drawn_has_lines() -> None:
    line = ((0, 0), (10, 10))
    drawn = tidy_signature(Signature(how=SignedHow.DRAWN, name=" Jean ", strokes=(line, ())), NOON)
    assert (drawn.name, drawn.strokes, drawn.on) == ("Jean", (line,), date(2026, 11, 17))
    typed = tidy_signature(Signature(how=SignedHow.TYPED, name="Jean", strokes=(line,)), NOON)
    assert typed.strokes == ()
    with pytest.raises(InvalidInputError, match="who signed"):
        tidy_signature(Signature(how=SignedHow.PAPER, name=""), NOON)
    with pytest.raises(InvalidInputError, match="Nothing is drawn"):
        tidy_signature(Signature(how=SignedHow.DRAWN, name="Jean", strokes=((),)), NOON)


def test_every_way_of_signing_has_words_of_its_own() -> None:
    assert len({way.words for way in SignedHow}) == len(SignedHow)


def test_areas_stand_once_each_and_are_not_endless() -> None:
    assert tidy_areas(["Food", " ", "Food", " Rights "]) == ("Food", "Rights")
    for wrong in ([], [str(n) for n in range(MOST_AREAS + 1)]):
        with pytest.raises(InvalidInputError, match="1 to 20 areas"):
            tidy_areas(wrong)


def test_supporters_are_named_in_one_line() -> None:
    assert tidy_supporters("Anya, Jo and Sam; Anya\nBeth") == ("Anya", "Jo", "Sam", "Beth")
    assert tidy_supporters("") == ()
    with pytest.raises(InvalidInputError, match="more than 12"):
        tidy_supporters(", ".join(f"Helper {n}" for n in range(13)))


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("Anya",), "Anya"), (("Anya", "Jo", "Sam"), "Anya, Jo and Sam")]
)
def test_names_are_listed_as_they_are_said(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words


def test_below_seven_of_ten_a_smaller_step_is_suggested() -> None:
    assert smaller_step_words(6).startswith("Sure they can: 6 of 10.")
    assert (smaller_step_words(7), smaller_step_words(None)) == ("", "")


def test_a_version_says_how_much_is_in_it() -> None:
    version = PlanVersion(id=NOBODY, made_on=date(2026, 11, 17), goals=1, steps=3, agreed=True, in_force=True)
    assert version.words == "1 goal, 3 steps, agreed"
    old = PlanVersion(id=NOBODY, made_on=date(2026, 11, 1), goals=2, steps=1, agreed=False, in_force=False)
    assert old.words == "2 goals, 1 step, not agreed"


def test_goals_stand_in_the_order_of_the_areas_and_money_is_added_up() -> None:
    steps = (Step(id=NOBODY, what="Bus", cost=250, spent=100), Step(id=NOBODY, what="Walk"))
    goals = (
        Goal(id=UUID(int=1), words="None"),
        Goal(id=UUID(int=2), words="Rights", area="Rights", steps=steps),
        Goal(id=UUID(int=3), words="Food", area="Food"),
    )
    plan = Plan(
        id=NOBODY,
        person_id=NOBODY,
        person_name="Jo",
        called="Jo",
        made_on=date(2026, 11, 17),
        goals=goals,
        areas=("Food", "Rights"),
    )
    assert [goal.words for goal in plan.by_area] == ["Food", "Rights", "None"]
    assert (plan.cost, plan.spent) == (250, 100)


def test_a_review_that_is_over_is_told_as_over() -> None:
    day = date(2026, 11, 20)
    assert review_words(day, day) == "We look at it again on 20 November."
    assert review_words(day, date(2026, 11, 23)) == "It was to be looked at on 20 November."
