"""Two groups, each with a person and all that can be written about them, for tests of who may do what."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.barriers import BarrierKind
from app.domain.onward import OnwardForm
from app.domain.people import Role
from app.domain.plan_parts import PlanBarrier
from app.domain.plans import StepForm
from app.domain.safety import Seen
from app.domain.talk import Answer, AnswerState
from app.measures.filled import Given
from tests.services.desk_days import TUESDAY, choir_form, coming, enrol, person

if TYPE_CHECKING:
    from app.workspace import Workspace

MARKER = "Zebraquartzine"
BUS = PlanBarrier(id=UUID(int=0), kind=BarrierKind.PLACE, what=f"{MARKER} bus")


def questionnaires(workspace: Workspace, person_id: UUID) -> dict[str, UUID]:
    """One half filled, one filled, and one form on a pile."""
    answers = {code: Given(Decimal(3)) for code in ("satisfaction", "worthwhile", "happiness", "anxiety")}
    pile = workspace.piles.start("ons4", TUESDAY)
    keyed = workspace.piles.key(pile.id, person_id, answers, MARKER)
    return {
        "half_id": workspace.asking.begin(person_id, "confidence").id,
        "filled_id": workspace.fillings.enter(person_id, "ons4", answers, TUESDAY).id,
        "sheet_id": keyed.sheets[0].id,
    }


class Side:
    """One group with one person in it, and everything that can be written about them."""

    def __init__(self, workspace: Workspace, group: str, name: str) -> None:
        self.group_id = workspace.groups.add(choir_form(group)).group.id
        enrol(workspace, self.group_id, Role.PARTICIPANT, name)
        self.person_id = person(workspace, name)
        self.session_id = coming(workspace.groups.page(self.group_id))
        talk = workspace.talks.start(self.person_id)
        plan = workspace.plans.add_goal(workspace.plans.open(self.person_id).id, f"{MARKER} goal")
        goal = plan.goals[0].id
        step = workspace.plans.add_step(goal, StepForm(what=f"{MARKER} step", when="tomorrow"))
        self.known = {
            "group_id": self.group_id,
            "person_id": self.person_id,
            "session_id": self.session_id,
            "talk_id": talk.id,
            "plan_id": plan.id,
            "goal_id": goal,
            "step_id": step.goals[0].steps[0].id,
            "barrier_id": workspace.plan_parts.add_barrier(plan.id, BUS).barriers[0].id,
            "onward_id": workspace.onward.ask(self.person_id, OnwardForm(to="GP", why=MARKER)).id,
            **questionnaires(workspace, self.person_id),
        }
        self._say_things(workspace)

    def _say_things(self, workspace: Workspace) -> None:
        said = Answer(state=AnswerState.ANSWERED, words=MARKER)
        talk = workspace.talks.open(self.known["talk_id"])
        for question in talk.definition.questions[1:4]:
            workspace.talks.answer(talk.id, question.code, said)
        workspace.people.add_note(self.person_id, f"{MARKER} note")
        flag = workspace.safety.page(self.person_id).lines[0].flag.code
        workspace.safety.see(self.person_id, flag, Seen.YES)
        workspace.safety.record_action(self.person_id, flag, MARKER, MARKER)
        workspace.safety.see(self.person_id, flag, Seen.YES, in_danger=True)
