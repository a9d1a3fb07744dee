"""A plan: the person's words as they are, days that were understood, and what is late."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from app.domain.ladder import LadderStep
from app.domain.plans import Goal, Plan, Step, StepForm, StepStatus, as_step, tidy_goal
from app.errors import InvalidInputError

SUNDAY = date(2026, 11, 22)
ONE = UUID(int=1)


def test_a_goal_keeps_the_exact_words() -> None:
    goal = tidy_goal(Goal(id=ONE, words=" I wanna sing agen ", importance=10, confidence=1))
    assert (goal.words, goal.importance, goal.confidence) == ("I wanna sing agen", 10, 1)


@pytest.mark.parametrize(
    ("goal", "field"),
    [
        (Goal(id=ONE, words=" \u200b "), "words"),
        (Goal(id=ONE, words="x" * 10_001), "words"),
        (Goal(id=ONE, words="Sing", importance=11), "importance"),
        (Goal(id=ONE, words="Sing", confidence=0), "confidence"),
    ],
)
def test_a_goal_that_cannot_be_kept_names_the_field(goal: Goal, field: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        tidy_goal(goal)
    assert raised.value.field == field


def test_a_step_keeps_when_it_was_said_beside_the_day_that_was_understood() -> None:
    form = StepForm(what="Ring the choir", who=" Jean ", when="Tue 2pm", where="Hall,\nside door", ladder=2)
    step = as_step(form, ONE, SUNDAY)
    assert (step.when, step.on, step.at) == ("Tue 2pm", date(2026, 11, 24), time(14))
    assert (step.who, step.where, step.ladder) == ("Jean", "Hall,\nside door", LadderStep.PART_WITH_SUPPORT)


def test_a_day_stays_what_it_was_when_its_words_were_not_touched() -> None:
    before = as_step(StepForm(what="Ring", when="Tue"), ONE, SUNDAY)
    later = date(2026, 11, 30)
    assert as_step(StepForm(what="Ring Mo", when="Tue"), ONE, later, before).on == date(2026, 11, 24)
    assert as_step(StepForm(what="Ring Mo", when="Wed"), ONE, later, before).on == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (StepForm(what="  "), "what"),
        (StepForm(what="Go", who="x" * 201), "who"),
        (StepForm(what="Go", when="x" * 201), "when"),
        (StepForm(what="Go", where="x" * 10_001), "where"),
    ],
)
def test_a_step_that_cannot_be_kept_names_the_field(form: StepForm, field: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        as_step(form, ONE, SUNDAY)
    assert raised.value.field == field


def test_only_a_step_still_to_do_can_be_late() -> None:
    step = Step(id=ONE, what="Ring", on=date(2026, 11, 21))
    assert step.late(SUNDAY)
    assert not step.late(date(2026, 11, 21))
    assert not replace(step, status=StepStatus.DONE).late(SUNDAY)
    assert not replace(step, on=None).late(SUNDAY)


def test_the_steps_of_all_goals_come_in_order() -> None:
    steps = [Step(id=UUID(int=n), what=str(n)) for n in range(3)]
    goals = (Goal(id=ONE, words="a", steps=tuple(steps[:2])), Goal(id=ONE, words="b", steps=(steps[2],)))
    made = datetime(2026, 11, 22, tzinfo=UTC).date()
    plan = Plan(id=ONE, person_id=ONE, person_name="Jean Moss", called="Jean", made_on=made, goals=goals)
    assert [step.what for step in plan.steps] == ["0", "1", "2"]


def test_every_status_has_words() -> None:
    assert [status.words for status in StepStatus] == ["To do", "Done", "Did not work out"]
