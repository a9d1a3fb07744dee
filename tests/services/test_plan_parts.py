"""What a plan holds beside goals and steps: every change is kept, can be undone, and starts the next plan."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import UUID

import pytest
from PIL import Image

from app.domain.barriers import BarrierKind
from app.domain.onward import OnwardForm
from app.domain.plan_parts import NO_PICTURE, PlanBarrier, Signature, SignedHow
from app.domain.plans import Plan, ReviewForm, StepForm
from app.domain.tier import Tier
from app.errors import FollowUpFirstError, InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.desk_days import added

BUS = PlanBarrier(id=UUID(int=0), kind=BarrierKind.PLACE, what="No bus", solution="A lift", owner="Sam")
FULL = StepForm(
    what="Try the choir",
    who="Jean",
    when="Tue 2pm",
    strategies="Ring Sam",
    cost="£2.50",
    spent="50p",
    go_with="Anya",
    supporters="Jo, Beth",
    stage="Sing one song",
)


@pytest.fixture
def plan(workspace: Workspace) -> Plan:
    made = workspace.plans.add_goal(workspace.plans.open(added(workspace, "Jean Moss")).id, "Sing again")
    return workspace.plans.add_step(made.goals[0].id, FULL)


def test_a_step_keeps_what_helps_who_comes_along_and_whole_pence(workspace: Workspace, plan: Plan) -> None:
    (step,) = plan.steps
    assert (step.strategies, step.cost, step.spent) == ("Ring Sam", 250, 50)
    assert (step.go_with, step.supporters, step.stage) == ("Anya", ("Jo", "Beth"), "Sing one song")
    changed = workspace.plans.change_step(step.id, StepForm(what="Try the choir", when=step.when, spent="£5"))
    assert (changed.steps[0].cost, changed.spent, changed.steps[0].supporters) == (None, 500, ())
    workspace.history.undo()
    assert workspace.plans.load(plan.id).steps[0] == step


def test_a_plan_is_laid_out_in_areas_which_it_keeps(workspace: Workspace, plan: Plan) -> None:
    six = workspace.plan_templates.templates()[0]
    laid = workspace.plan_parts.lay_out(plan.id, six)
    assert (laid.template, laid.areas) == (six.title, six.areas)
    moved = workspace.plans.change_goal(plan.goals[0].id, "Sing again", area=six.areas[0])
    assert moved.goals[0].area == six.areas[0]
    workspace.plan_templates.keep("six", "Our areas", ("Food",))
    assert workspace.plans.load(plan.id).areas == six.areas
    assert workspace.plan_parts.lay_out(plan.id, None).areas == ()
    workspace.history.undo()
    assert workspace.plans.load(plan.id).areas == six.areas


def test_templates_are_the_services_own_to_change_add_and_remove(workspace: Workspace) -> None:
    templates = workspace.plan_templates
    first = templates.templates()
    assert templates.keep("six", "Ours", ("Food", "Rights"))[0].title == "Ours"
    own = templates.keep("", "Whole new", ("One",))[-1]
    assert (own.title, own.own) == ("Whole new", True)
    assert [t.key for t in templates.remove("six")] == [*[t.key for t in first[1:]], own.key]
    for _change in range(3):
        workspace.history.undo()
    assert templates.templates() == first
    workspace.history.redo()
    assert templates.templates()[0].areas == ("Food", "Rights")
    with pytest.raises(InvalidInputError, match="no name"):
        templates.keep("six", " ", ("Food",))


def test_what_gets_in_the_way_can_be_solved_and_taken_out(workspace: Workspace, plan: Plan) -> None:
    parts = workspace.plan_parts
    (bus,) = parts.add_barrier(plan.id, BUS).barriers
    assert (bus.what, bus.solution, bus.owner, bus.solved) == ("No bus", "A lift", "Sam", False)
    solved = parts.change_barrier(bus.id, replace(bus, solved=True)).barriers
    assert [each.solved for each in solved] == [True]
    assert parts.remove_barrier(bus.id).barriers == ()
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.plans.load(plan.id).barriers == (bus,)
    with pytest.raises(NotFoundError):
        parts.remove_barrier(UUID(int=9))


def test_a_plan_is_looked_at_every_four_weeks(workspace: Workspace, plan: Plan, wall: Wall) -> None:
    parts, today = workspace.plan_parts, date(2026, 11, 17)
    every = parts.review(plan.id, ReviewForm(by="Sam", weeks=4))
    assert (every.review_on, every.review_by, every.review_weeks) == (date(2026, 12, 15), "Sam", 4)
    wall.go_to(2026, 12, 15, 12, 0)
    assert parts.looked_at(plan.id).review_on == date(2027, 1, 12)
    workspace.history.undo()
    assert workspace.plans.load(plan.id).review_on == date(2026, 12, 15)
    fixed = parts.review(plan.id, ReviewForm(on=today, weeks=2))
    assert (fixed.review_on, fixed.review_weeks) == (today, 2)
    assert parts.review(plan.id, ReviewForm()).review_on is None
    assert parts.looked_at(plan.id).review_on == date(2026, 12, 15) + timedelta(weeks=8)
    with pytest.raises(InvalidInputError, match="1 to 104 weeks"):
        parts.review(plan.id, ReviewForm(weeks=0))


def test_a_plan_is_signed_when_it_is_agreed_and_not_otherwise(workspace: Workspace, plan: Plan) -> None:
    plans, drawn = workspace.plans, ((0, 0), (500, 500))
    signature = Signature(how=SignedHow.DRAWN, name="Jean Moss", strokes=(drawn,))
    signed = plans.agree(plan.id, True, "Jean", "", signature)
    assert signed.signature == replace(signature, on=date(2026, 11, 17))
    assert plans.agree(plan.id, False, "Jean", "Wants to think", signature).signature is None
    workspace.history.undo()
    assert plans.load(plan.id).signature == signed.signature
    workspace.history.undo()
    assert plans.load(plan.id).signature is None


def test_the_next_plan_starts_from_this_one_and_this_one_stays(workspace: Workspace, plan: Plan) -> None:
    parts, six = workspace.plan_parts, workspace.plan_templates.templates()[0]
    parts.lay_out(plan.id, six)
    parts.review(plan.id, ReviewForm(by="Sam", weeks=4))
    parts.add_barrier(plan.id, BUS)
    parts.add_barrier(plan.id, replace(BUS, what="Rain", solved=True))
    workspace.plans.agree(plan.id, True, "Jean")
    old = workspace.plans.load(plan.id)
    new = workspace.plans.new_version(plan.person_id)
    assert (new.areas, new.review_weeks, new.review_on) == (six.areas, 4, date(2026, 12, 15))
    assert [barrier.what for barrier in new.barriers] == ["No bus"]
    assert [replace(s, id=UUID(int=0)) for s in new.steps] == [replace(s, id=UUID(int=0)) for s in old.steps]
    assert workspace.plans.load(plan.id) == old
    versions = parts.versions(plan.person_id)
    assert [(v.id, v.in_force, v.agreed, v.steps) for v in versions] == [
        (new.id, True, False, 1),
        (old.id, False, True, 1),
    ]
    workspace.history.undo()
    workspace.history.redo()
    assert workspace.plans.load(new.id).steps == new.steps
    with pytest.raises(NotFoundError):
        parts.versions(UUID(int=9))


def test_pictures_are_chosen_for_a_goal_and_a_step(workspace: Workspace, plan: Plan) -> None:
    parts = workspace.plan_parts
    parts.picture_goal(plan.goals[0].id, "music")
    chosen = parts.picture_step(plan.steps[0].id, NO_PICTURE)
    assert (chosen.goals[0].picture, chosen.steps[0].picture) == ("music", NO_PICTURE)
    changed = workspace.plans.change_step(plan.steps[0].id, FULL)
    assert changed.steps[0].picture == NO_PICTURE
    for _change in range(3):
        workspace.history.undo()
    assert workspace.plans.load(plan.id) == plan
    with pytest.raises(InvalidInputError, match="no such picture"):
        parts.picture_goal(plan.goals[0].id, "x" * 61)


def test_a_picture_of_their_own_is_on_the_easy_read_plan(workspace: Workspace, plan: Plan) -> None:
    bess = workspace.boards.add_photo(plan.person_id, "My dog Bess", _photo())
    workspace.boards.add_photo(plan.person_id, "My garden", _photo())
    before = workspace.documents.plan(plan.id, "easy read").pdf
    workspace.plan_parts.picture_goal(plan.goals[0].id, f"own-{bess.id}")
    after = workspace.documents.plan(plan.id, "easy read").pdf
    assert b"/Subtype /Image" not in before
    assert b"/Subtype /Image" in after


def test_tier_three_stops_the_plan_until_a_professional_is_named_and_printing_never(
    workspace: Workspace, plan: Plan
) -> None:
    workspace.tiers.raise_to(plan.person_id, Tier.JOINT, "Falls and pain")
    assert workspace.plans.load(plan.id).advice_first
    with pytest.raises(FollowUpFirstError, match="Somebody else is to be asked first"):
        workspace.plans.agree(plan.id, True, "Jean")
    assert workspace.documents.plan(plan.id).pages == 1
    form = OnwardForm(to="Occupational therapist", why="Getting into the bath.")
    asked = workspace.onward.ask(plan.person_id, form)
    assert workspace.plans.load(plan.id).advice_first
    workspace.onward.change(asked.id, replace(form, whom="Ms Ade"))
    assert not workspace.plans.load(plan.id).advice_first
    assert workspace.plans.agree(plan.id, True, "Jean").agreement is not None


def _photo() -> bytes:
    file = BytesIO()
    Image.new("RGB", (32, 32), "green").save(file, "JPEG")
    return file.getvalue()
