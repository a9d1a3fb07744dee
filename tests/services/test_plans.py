"""A plan: goals, steps, agreement and review, every change with undo and nothing deleted."""

from collections.abc import Callable
from datetime import date, time
from uuid import UUID, uuid4

import pytest

from app.domain.people import PersonForm
from app.domain.plans import Plan, ReviewForm, StepForm, StepStatus
from app.domain.safety import Seen
from app.domain.talk import Answer
from app.errors import FollowUpFirstError, InvalidInputError, NotFoundError
from app.store.unit_of_work import Subject
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.audit_trail import actions_about, lines

Changes = list[tuple[str, Callable[[], Plan]]]

RING = StepForm(what="Ring the choir", who="Jean", when="Tue 2pm", where="St Mark’s, side door", ladder=2)


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss", preferred_name="Jeannie")).person.id


@pytest.fixture
def plan(workspace: Workspace, jean: UUID) -> Plan:
    opened = workspace.plans.open(jean)
    with_goal = workspace.plans.add_goal(opened.id, "Sing again", 9, 6)
    return workspace.plans.add_step(with_goal.goals[0].id, RING)


def test_a_first_plan_says_who_to_ring_and_is_looked_at_again_in_8_weeks(
    workspace: Workspace, jean: UUID
) -> None:
    plan = workspace.plans.open(jean)
    assert (plan.person_name, plan.called, plan.made_on) == ("Jean Moss", "Jeannie", date(2026, 11, 17))
    assert (plan.ring_name, plan.ring_phone) == ("Riverside Link Work", "01530 000000")
    assert plan.review_on == date(2027, 1, 12)
    assert (plan.made_with, workspace.plans.add_goal(plan.id, "Sing").made_with) == ("Sam", "Sam")
    assert (plan.goals, plan.agreement, plan.worry_open) == ((), None, False)


def test_opening_a_first_plan_writes_nothing_and_always_shows_the_same(
    workspace: Workspace, jean: UUID
) -> None:
    before = lines(workspace)
    first = workspace.plans.open(jean)
    assert workspace.plans.open(jean) == workspace.plans.load(first.id) == first
    assert (first.written, workspace.plans.latest(jean)) == (False, None)
    assert workspace.documents.plan(first.id).subject == Subject("person", jean)
    assert workspace.people.page(jean).plan is None
    assert lines(workspace)[len(before) :] == [("view person", {})]
    assert workspace.history.undo_label == "Jean Moss added"


def test_opening_a_plan_that_was_made_is_put_in_the_audit(workspace: Workspace, jean: UUID) -> None:
    first = workspace.plans.add_goal(workspace.plans.open(jean).id, "Sing again")
    assert workspace.plans.open(jean) == workspace.plans.latest(jean) == first
    assert actions_about(workspace, "plan", first.id) == ["add goal", "view plan", "view plan"]


FirstChange = Callable[[Workspace, UUID], Plan]


@pytest.mark.parametrize(
    "change",
    [
        lambda workspace, plan_id: workspace.plans.add_goal(plan_id, "Sing again"),
        lambda workspace, plan_id: workspace.plans.agree(plan_id, True, "Jean"),
        lambda workspace, plan_id: workspace.plan_parts.review(plan_id, ReviewForm(by="Sam")),
    ],
    ids=["a goal", "an agreement", "a review"],
)
def test_the_first_change_writes_the_plan_and_one_undo_takes_both_back(
    workspace: Workspace, jean: UUID, change: FirstChange
) -> None:
    first = workspace.plans.open(jean)
    made = change(workspace, first.id)
    assert made.id == first.id
    assert workspace.plans.latest(jean) == made
    workspace.history.undo()
    assert workspace.plans.latest(jean) is None
    assert workspace.plans.open(jean) == first
    workspace.history.redo()
    assert workspace.plans.latest(jean) == made
    workspace.history.undo()
    again = workspace.plans.add_goal(first.id, "Walk")
    assert [goal.words for goal in again.goals] == ["Walk"]


def test_a_first_plan_begun_by_mistake_is_taken_back(workspace: Workspace, jean: UUID) -> None:
    first = workspace.plans.new_version(jean)
    assert workspace.plans.latest(jean) == first
    assert workspace.history.undo() == "Plan begun"
    assert workspace.plans.latest(jean) is None
    workspace.history.redo()
    assert workspace.plans.open(jean).id == first.id


def test_a_plan_begins_with_the_change_a_talk_ended_on_in_one_step(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    for code, answer in (("R1", Answer(words="Sing again")), ("R2", Answer(value=9))):
        workspace.talks.answer(talk.id, code, answer)
    workspace.talks.finish(talk.id)
    before = lines(workspace)
    plan = workspace.plans.begin_from(talk.id)
    assert [(goal.words, goal.importance) for goal in plan.goals] == [("Sing again", 9)]
    assert [action for action, _detail in lines(workspace)[len(before) :]] == ["add goal"]
    assert workspace.plans.begin_from(talk.id) == plan
    assert workspace.history.undo() == "Goal added"
    assert workspace.plans.latest(jean) is None


def test_a_talk_without_a_chosen_change_begins_an_empty_plan(workspace: Workspace, jean: UUID) -> None:
    plan = workspace.plans.begin_from(workspace.talks.start(jean).id)
    assert (plan.person_id, plan.goals) == (jean, ())
    assert workspace.plans.latest(jean) is None


def test_goals_and_steps_are_kept_as_they_were_said(plan: Plan) -> None:
    (goal,) = plan.goals
    assert (goal.words, goal.importance, goal.confidence) == ("Sing again", 9, 6)
    (step,) = goal.steps
    assert (step.what, step.who, step.when, step.where) == (RING.what, RING.who, RING.when, RING.where)
    assert (step.on, step.at, step.ladder, step.status) == (
        date(2026, 11, 24), time(14), 2, StepStatus.TO_DO,
    )  # fmt: skip


def test_every_change_of_a_plan_can_be_undone_and_done_again(workspace: Workspace, plan: Plan) -> None:
    goal, step = plan.goals[0], plan.steps[0]
    changes: Changes = [
        ("Goal changed", lambda: workspace.plans.change_goal(goal.id, "Sing with people")),
        ("Step changed", lambda: workspace.plans.change_step(step.id, StepForm(what="Walk", when="Fri"))),
        ("Step marked “Done”", lambda: workspace.plans.set_status(step.id, StepStatus.DONE, "Went well")),
        ("Goal added", lambda: workspace.plans.add_goal(plan.id, "Get out more")),
        ("Step added", lambda: workspace.plans.add_step(goal.id, StepForm(what="Buy shoes"))),
        ("Plan agreed", lambda: workspace.plans.agree(plan.id, True, "Jean")),
        ("Plan not agreed", lambda: workspace.plans.agree(plan.id, False, "Jean", "Wants to think")),
        (
            "Review changed",
            lambda: workspace.plan_parts.review(
                plan.id, ReviewForm(by="Sam", ring_name="Mo", ring_phone="01530 1")
            ),
        ),
        ("Step removed", lambda: workspace.plans.remove_step(step.id)),
        ("Goal removed", lambda: workspace.plans.remove_goal(goal.id)),
    ]
    before = plan
    for label, change in changes:
        after = change()
        assert after != before, label
        assert workspace.history.undo() == label
        assert workspace.plans.load(plan.id) == before, label
        assert workspace.history.redo() == label
        assert workspace.plans.load(plan.id) == after, label
        before = after


def test_a_changed_step_keeps_how_far_it_has_come_and_a_day_nobody_touched(
    workspace: Workspace, plan: Plan, wall: Wall
) -> None:
    step = plan.steps[0]
    workspace.plans.set_status(step.id, StepStatus.DONE, "Went well")
    wall.pass_by(days=14)
    changed = workspace.plans.change_step(step.id, StepForm(what="Ring Mo", when="Tue 2pm")).steps[0]
    assert (changed.status, changed.outcome, changed.on) == (StepStatus.DONE, "Went well", date(2026, 11, 24))


def test_a_step_and_how_far_it_has_come_change_in_one_step(workspace: Workspace, plan: Plan) -> None:
    step, before = plan.steps[0], len(lines(workspace))
    form = StepForm(what="Visit the choir", when="Tue 2pm")
    (changed,) = workspace.plans.change_step(step.id, form, StepStatus.DONE, "Loved it").steps
    assert (changed.what, changed.status, changed.outcome) == ("Visit the choir", StepStatus.DONE, "Loved it")
    assert len(lines(workspace)) == before + 1
    assert workspace.history.undo() == "Step marked “Done”"
    assert workspace.plans.load(plan.id) == plan


def test_a_plan_is_not_agreed_while_there_is_something_to_follow_up(
    workspace: Workspace, plan: Plan, jean: UUID
) -> None:
    workspace.safety.see(jean, "RF3", Seen.YES)
    with pytest.raises(FollowUpFirstError) as raised:
        workspace.plans.agree(plan.id, True, "Jean")
    assert (raised.value.message, raised.value.advice) == (
        "There is something to follow up first.", "Open the private page.",
    )  # fmt: skip
    assert workspace.plans.load(plan.id).agreement is None
    assert workspace.plans.agree(plan.id, False, "Jean", "Wants to think").agreement is not None
    assert workspace.documents.plan(plan.id).pages == 1
    workspace.safety.record_action(jean, "RF3", "Adult care")
    agreement = workspace.plans.agree(plan.id, True, "Jean").agreement
    assert agreement is not None
    assert agreement.agreed


def test_agreement_says_with_whom_and_why_not(workspace: Workspace, plan: Plan, wall: Wall) -> None:
    with pytest.raises(InvalidInputError, match="why it was not agreed"):
        workspace.plans.agree(plan.id, False, "Jean", " ")
    step = workspace.plans.add_step(plan.goals[0].id, StepForm(what="Try the choir")).steps[-1].id
    with pytest.raises(InvalidInputError, match="why it did not work out"):
        workspace.plans.set_status(step, StepStatus.DID_NOT_WORK_OUT)
    plan = workspace.plans.set_status(step, StepStatus.DID_NOT_WORK_OUT, "The bus was late")
    assert plan.steps[-1].outcome == "The bus was late"
    agreement = workspace.plans.agree(plan.id, False, " Jean ", "Wants to think").agreement
    assert agreement is not None
    assert (agreement.agreed, agreement.with_whom) == (False, "Jean")
    assert (agreement.reason, agreement.at) == ("Wants to think", wall.now)


def test_a_new_version_starts_from_the_latest_and_leaves_it_as_it_was(
    workspace: Workspace, plan: Plan, jean: UUID, wall: Wall
) -> None:
    workspace.plans.agree(plan.id, True, "Jean")
    before = workspace.plans.load(plan.id)
    wall.pass_by(days=56)
    new = workspace.plans.new_version(jean)
    assert new.id != plan.id
    assert [goal.words for goal in new.goals] == ["Sing again"]
    assert [(s.what, s.on, s.where) for s in new.steps] == [(s.what, s.on, s.where) for s in plan.steps]
    assert (new.agreement, new.made_on) == (None, date(2027, 1, 12))
    assert (new.review_on, new.ring_phone) == (date(2027, 3, 9), "01530 000000")
    workspace.plans.remove_goal(new.goals[0].id)
    assert workspace.plans.load(plan.id) == before
    assert workspace.plans.open(jean).id == new.id


def test_a_new_version_of_no_plan_is_a_first_one(workspace: Workspace, jean: UUID) -> None:
    assert workspace.plans.new_version(jean).goals == ()


def test_an_open_worry_only_feeds_the_neutral_banner(workspace: Workspace, plan: Plan, jean: UUID) -> None:
    workspace.safety.see(jean, "RF3", Seen.YES)
    assert workspace.plans.load(plan.id).worry_open
    workspace.safety.record_action(jean, "RF3", "Adult care")
    assert not workspace.plans.load(plan.id).worry_open


def test_steps_that_are_due_and_reviews_are_found_in_plans_that_count(
    workspace: Workspace, plan: Plan, jean: UUID
) -> None:
    goal = plan.goals[0]
    workspace.plans.add_step(goal.id, StepForm(what="Late", when="20/11/2026"))
    removed = workspace.plans.add_step(goal.id, StepForm(what="Removed", when="20/11/2026")).steps[-1]
    done = workspace.plans.add_step(goal.id, StepForm(what="Done", when="20/11/2026")).steps[-1]
    workspace.plans.remove_step(removed.id)
    workspace.plans.set_status(done.id, StepStatus.DONE)
    with workspace.plans._desk.store.read() as repositories:
        dates = repositories.plan_dates
        assert [due.what for due in dates.due_steps(date(2026, 11, 23))] == ["Late"]
        assert [due.what for due in dates.due_steps(date(2026, 11, 24))] == ["Late", "Ring the choir"]
        assert [due.person_name for due in dates.reviews_due(date(2027, 1, 12))] == ["Jean Moss"]
        assert dates.reviews_due(date(2027, 1, 11)) == ()
    workspace.plans.new_version(jean)
    with workspace.plans._desk.store.read() as repositories:
        assert len(repositories.plan_dates.due_steps(date(2026, 11, 24))) == 2
    workspace.people.archive(jean)
    with workspace.plans._desk.store.read() as repositories:
        assert repositories.plan_dates.due_steps(date(2026, 11, 24)) == ()


def test_what_cannot_be_kept_names_the_field_and_changes_nothing(workspace: Workspace, plan: Plan) -> None:
    goal, step = plan.goals[0], plan.steps[0]
    refused: Changes = [
        ("words", lambda: workspace.plans.add_goal(plan.id, " ")),
        ("importance", lambda: workspace.plans.change_goal(goal.id, "Sing", 11)),
        ("what", lambda: workspace.plans.add_step(goal.id, StepForm(what=""))),
        ("outcome", lambda: workspace.plans.change_step(step.id, RING, StepStatus.DONE, "x" * 20_000)),
        ("who", lambda: workspace.plans.change_step(step.id, StepForm(what="Go", who="x" * 300))),
        ("outcome", lambda: workspace.plans.set_status(step.id, StepStatus.DONE, "x" * 20_000)),
        ("with_whom", lambda: workspace.plans.agree(plan.id, True, "x" * 300)),
        ("ring_phone", lambda: workspace.plan_parts.review(plan.id, ReviewForm(ring_phone="5" * 61))),
    ]
    for field, change in refused:
        with pytest.raises(InvalidInputError) as raised:
            change()
        assert raised.value.field == field
    assert workspace.plans.load(plan.id) == plan


def test_what_is_not_there_is_said_plainly(workspace: Workspace) -> None:
    for look in (workspace.plans.open, workspace.plans.load, workspace.plans.latest,
                 workspace.plans.new_version, workspace.plans.begin_from,
                 workspace.plans.remove_goal, workspace.plans.remove_step):  # fmt: skip
        with pytest.raises(NotFoundError):
            look(uuid4())
