"""When supervision is due, and which training runs out first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from app.domain.supervision import (
    ActionForm,
    AgreedAction,
    Meeting,
    MeetingForm,
    MeetingKind,
    Rhythm,
    Training,
    TrainingForm,
    TrainingKind,
    first_renewal,
    last_supervision,
    latest_of_each,
    next_supervision,
)

SAM, AMIR = UUID(int=1), UUID(int=2)
FIRE = TrainingForm(
    kind=TrainingKind.TRAINING, what="Fire safety", done_on=date(2025, 3, 1), renew_on=date(2026, 3, 1)
)


def met(kind: MeetingKind, day: date) -> Meeting:
    return Meeting(id=UUID(int=day.toordinal()), worker_id=SAM, form=MeetingForm(kind=kind, held_on=day))


def learnt(number: int, form: TrainingForm, worker: UUID = SAM) -> Training:
    return Training(id=UUID(int=number), worker_id=worker, form=form)


def test_only_supervision_counts_as_supervision() -> None:
    meetings = (
        met(MeetingKind.JOINT_VISIT, date(2026, 11, 9)),
        met(MeetingKind.SUPERVISION, date(2026, 10, 6)),
        met(MeetingKind.SUPERVISION, date(2026, 9, 1)),
        met(MeetingKind.MENTORING, date(2026, 11, 10)),
    )
    assert last_supervision(meetings) == date(2026, 10, 6)
    assert last_supervision(meetings[:1]) is None


def test_the_next_is_so_many_weeks_after_the_last() -> None:
    last = date(2026, 10, 6)
    assert next_supervision(last, None) == date(2026, 11, 17)
    assert next_supervision(last, Rhythm(weeks=4, since=date(2026, 1, 1))) == date(2026, 11, 3)


def test_before_the_first_it_is_due_once_somebody_said_how_often() -> None:
    assert next_supervision(None, None) is None
    assert next_supervision(None, Rhythm(weeks=4, since=date(2026, 11, 3))) == date(2026, 12, 1)


def test_what_was_renewed_no_longer_runs_out() -> None:
    renewed = replace(FIRE, what="FIRE SAFETY", done_on=date(2026, 2, 1), renew_on=date(2027, 2, 1))
    shown = replace(FIRE, kind=TrainingKind.COMPETENCE, renew_on=None)
    training = (learnt(2, renewed), learnt(1, FIRE), learnt(3, shown))
    assert {line.id.int for line in latest_of_each(training)} == {2, 3}
    assert first_renewal(training) == date(2027, 2, 1)
    assert first_renewal(training[1:]) == date(2026, 3, 1)
    assert first_renewal(training[2:]) is None


def test_what_one_worker_renewed_still_runs_out_for_another() -> None:
    renewed = replace(FIRE, done_on=date(2026, 2, 1), renew_on=None)
    assert first_renewal((learnt(1, FIRE, AMIR), learnt(2, renewed))) == date(2026, 3, 1)


def test_what_was_agreed_is_open_until_it_is_done() -> None:
    action = AgreedAction(id=SAM, meeting_id=AMIR, form=ActionForm(what="Ring the GP", worker_id=SAM))
    assert action.open
    assert not replace(action, done_on=date(2026, 11, 17)).open


def test_every_kind_has_words_of_its_own() -> None:
    words = [kind.words for kind in (*MeetingKind, *TrainingKind)]
    assert words == ["Supervision", "Mentoring", "Joint visit", "Training", "Something they can do"]
