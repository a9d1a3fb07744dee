"""Supervision of one worker, to be printed."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from app.domain.supervision import (
    ActionForm,
    AgreedAction,
    Meeting,
    MeetingForm,
    MeetingKind,
    SupervisionPage,
    Training,
    TrainingForm,
    TrainingKind,
)

ROSE, AMIR, JEAN = UUID(int=1), UUID(int=2), UUID(int=3)
TEAM = {ROSE: "Rose Achebe", AMIR: "Amir Khan"}
DAY = date(2026, 11, 17)
KINDS = tuple(MeetingKind)


def supervision_page(
    meetings: int, words: str = "Two long calls. What to do when nobody answers."
) -> SupervisionPage:
    """Amir's, with so many meetings; none has no rhythm and no training either."""
    return SupervisionPage(
        worker_id=AMIR,
        name=TEAM[AMIR],
        weeks=6,
        due_on=DAY + timedelta(days=14) if meetings else None,
        meetings=tuple(_meeting(number, words) for number in range(meetings)),
        training=tuple(_training(number) for number in range(min(meetings, 3))),
    )


def _meeting(number: int, words: str) -> Meeting:
    kind = KINDS[number % len(KINDS)]
    visited = kind is MeetingKind.JOINT_VISIT
    form = MeetingForm(
        kind=kind,
        held_on=DAY - timedelta(weeks=6 * number),
        with_whom="Rose Achebe" if number % 2 == 0 else "",
        person_id=JEAN if visited else None,
        discussed=f"{words}\n\nAnd how to rest." if number != 1 else "",
    )
    return Meeting(
        id=UUID(int=100 + number),
        worker_id=AMIR,
        form=form,
        person="Jean" if visited else "",
        actions=tuple(_action(number, place) for place in range(number % 3)),
    )


def _action(number: int, place: int) -> AgreedAction:
    by, done = (DAY + timedelta(days=7), None) if place else (None, DAY)
    form = ActionForm(what="Ring the day centre", worker_id=AMIR if place else ROSE, by_on=by)
    return AgreedAction(
        id=UUID(int=1000 * (number + 1) + place), meeting_id=UUID(int=100 + number), form=form, done_on=done
    )


def _training(number: int) -> Training:
    form = TrainingForm(
        kind=TrainingKind.TRAINING if number else TrainingKind.COMPETENCE,
        what="Safeguarding adults",
        done_on=DAY - timedelta(days=300),
        renew_on=DAY + timedelta(days=65) if number else None,
    )
    return Training(id=UUID(int=500 + number), worker_id=AMIR, form=form)
