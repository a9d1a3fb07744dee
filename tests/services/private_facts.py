"""Everything that is for the worker alone about one person, each with a marker in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.onward import OnwardForm
from app.domain.rights import RequestForm, RequestKind
from app.domain.safety import Seen
from app.domain.supervision import ActionForm, MeetingForm, MeetingKind
from app.domain.talk import Answer, AnswerState
from app.domain.tier import Tier

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace

MARKER = "Zebraquartz"


def write_private_facts(workspace: Workspace, person_id: UUID, talk_id: UUID) -> None:
    """A worry and who was told, a tier, a danger asked alone, a risk, a joint visit, what is withheld."""
    safety, me = workspace.safety, workspace.worker.id
    flag = safety.page(person_id).lines[0].flag.code
    workspace.tiers.raise_to(person_id, Tier.JOINT, f"{MARKER} raised")
    workspace.tiers.rate(person_id, "C9", 3)
    safety.see(person_id, flag, Seen.YES)
    safety.record_action(person_id, flag, f"{MARKER} told", f"{MARKER} said")
    safety.see(person_id, flag, Seen.YES, in_danger=True)
    risk = {"found": "risk", "risk": f"{MARKER} risk", "started_on": "2026-11-10"}
    workspace.record.keep(person_id, "risks", risk)
    child = {"what": "unborn", "started_on": "2026-11-10", "authority": f"{MARKER} council"}
    workspace.record.keep(person_id, "protection", child)
    asked_else = OnwardForm(to=f"{MARKER} to", whom=MARKER, why=f"{MARKER} why", private=True)
    workspace.onward.ask(person_id, asked_else)
    unsafe = Answer(state=AnswerState.ANSWERED, value="yes", words=f"{MARKER} at home")
    workspace.talks.answer(talk_id, "G7", unsafe)
    visit = MeetingForm(
        kind=MeetingKind.JOINT_VISIT,
        held_on=date(2026, 11, 10),
        with_whom=f"{MARKER} with",
        person_id=person_id,
        discussed=f"{MARKER} discussed",
    )
    agreed = ActionForm(what=f"{MARKER} agreed", worker_id=me, by_on=date(2026, 11, 16))
    workspace.supervision.keep_meeting(me, None, visit, (agreed,))
    asked = RequestForm(kind=RequestKind.SEE, asked_on=date(2026, 11, 10), asked_by="Jean")
    request = workspace.rights.ask(person_id, asked)
    workspace.rights.withhold(request.id, f"{MARKER} withheld")
