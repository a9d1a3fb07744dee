"""What has happened with one person, gathered from everything that was recorded."""

from datetime import time
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from app.domain.attendance import Presence
from app.domain.person_page import Happening, HappeningKind
from app.domain.plans import StepStatus
from app.domain.record_entries import short_words
from app.domain.record_sections import sections
from app.i18n import _
from app.store.entries import EntryRepository
from app.store.facts import in_force
from app.store.happenings_around import around, moment
from app.store.log_tables import AUDIT
from app.store.onward import OnwardRepository
from app.store.people import PeopleRepository
from app.store.tables import (
    GoalRow,
    GroupRow,
    MarkRow,
    MembershipRow,
    PlanRow,
    SessionRow,
    StepRow,
    TalkRow,
    WorkerRow,
)


class HappeningRepository:
    """Reads across tables; says each thing in a few words."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, person_id: UUID) -> tuple[Happening, ...]:
        """Everything that happened with a person, the latest first. Nothing of a worry is in it."""
        found = [
            *self._notes(person_id),
            *self._talks(person_id),
            *self._plans(person_id),
            *self._steps(person_id),
            *self._prints(person_id),
            *self._joined(person_id),
            *self._came(person_id),
            *self._entries(person_id),
            *self._onward(person_id),
            *around(self._session, person_id),
        ]
        return tuple(sorted(found, key=lambda happening: happening.at, reverse=True))

    def seen_by(self, person_id: UUID) -> str:
        """The worker who talked with a person last; "" before there was a talk."""
        talked = select(TalkRow.made_by).where(TalkRow.person_id == person_id, TalkRow.void.is_(False))
        latest = self._session.scalars(talked.order_by(TalkRow.started_at.desc()).limit(1)).first()
        return self._session.get_one(WorkerRow, latest).name if latest else ""

    def _notes(self, person_id: UUID) -> list[Happening]:
        return [
            Happening(
                at=note.at,
                kind=HappeningKind.NOTE,
                title=note.words,
                detail=_("Note by {name}").format(name=note.by),
            )
            for note in PeopleRepository(self._session).notes(person_id)
        ]

    def _entries(self, person_id: UUID) -> list[Happening]:
        entries = EntryRepository(self._session)
        codes, known = {each.code: each.term for each in entries.codes()}, sections()
        return [
            Happening(
                at=moment(entry.on, time.min),
                kind=HappeningKind.ENTRY,
                title=known[entry.section].happened,
                detail=short_words(known[entry.section], entry.content, codes),
            )
            for entry in entries.of(person_id)
            if entry.on is not None and known[entry.section].happened
        ]

    def _onward(self, person_id: UUID) -> list[Happening]:
        """Who else was asked, and what was heard, without why. What is private stays on its own page."""
        found = []
        for asked in OnwardRepository(self._session).of_person(person_id):
            heard = [(answer.on, answer.state.words) for answer in asked.answers]
            found += [
                Happening(
                    at=moment(day, time.min),
                    kind=HappeningKind.ONWARD,
                    title=_("Asking somebody else: {who}").format(who=asked.form.to),
                    detail=words,
                )
                for day, words in [(asked.asked_on, asked.form.way.words), *heard]
                if not asked.form.private
            ]
        return found

    def _talks(self, person_id: UUID) -> list[Happening]:
        rows = self._session.scalars(
            select(TalkRow).where(TalkRow.person_id == person_id, TalkRow.void.is_(False))
        )
        return [
            Happening(
                at=row.finished_at or row.started_at,
                kind=HappeningKind.TALK,
                title=_("Talked together") if row.finished_at else _("Began a talk"),
            )
            for row in rows
        ]

    def _plans(self, person_id: UUID) -> list[Happening]:
        rows = self._session.scalars(
            select(PlanRow).where(PlanRow.person_id == person_id, PlanRow.void.is_(False))
        )
        return [
            Happening(at=row.made_at, kind=HappeningKind.PLAN, title=_("Made a plan together"))
            for row in rows
        ]

    def _steps(self, person_id: UUID) -> list[Happening]:
        rows = self._session.scalars(
            select(StepRow)
            .join(GoalRow, GoalRow.id == StepRow.goal_id)
            .join(PlanRow, PlanRow.id == GoalRow.plan_id)
            .where(PlanRow.person_id == person_id, StepRow.status != StepStatus.TO_DO)
            .where(StepRow.void.is_(False), GoalRow.void.is_(False), PlanRow.void.is_(False))
        )
        titles = {
            StepStatus.DONE: _("Plan step done: {step}"),
            StepStatus.DID_NOT_WORK_OUT: _("Plan step did not work out: {step}"),
        }
        return [
            Happening(
                at=row.changed_at,
                kind=HappeningKind.STEP,
                title=titles[row.status].format(step=row.what),
                detail=row.outcome,
            )
            for row in rows
        ]

    def _prints(self, person_id: UUID) -> list[Happening]:
        plans = select(PlanRow.id).where(PlanRow.person_id == person_id)
        talks = select(TalkRow.id).where(TalkRow.person_id == person_id)
        rows = self._session.execute(
            select(AUDIT.c.at, AUDIT.c.subject_table, AUDIT.c.detail)
            .where(AUDIT.c.action == "print")
            .where(
                and_(AUDIT.c.subject_table == "plan", AUDIT.c.subject_id.in_(plans))
                | and_(AUDIT.c.subject_table == "talk", AUDIT.c.subject_id.in_(talks))
            )
            .order_by(AUDIT.c.seq)
        )
        titles = {
            ("plan", "printed"): _("Plan printed"),
            ("plan", "saved"): _("Plan saved as a PDF"),
            ("talk", "printed"): _("“What matters” printed"),
            ("talk", "saved"): _("“What matters” saved as a PDF"),
        }
        # Once a day is enough: who printed it how often is on the page of who has seen the record.
        latest = {(titles[table, detail["how"]], at.astimezone().date()): at for at, table, detail in rows}
        return [
            Happening(at=at, kind=HappeningKind.PRINT, title=title) for (title, _day), at in latest.items()
        ]

    def _joined(self, person_id: UUID) -> list[Happening]:
        rows = self._session.execute(
            select(MembershipRow.joined_on, GroupRow.name)
            .join(GroupRow, GroupRow.id == MembershipRow.group_id)
            .where(MembershipRow.person_id == person_id)
            .where(MembershipRow.void.is_(False), GroupRow.void.is_(False))
        )
        return [
            Happening(
                at=moment(day, time.min),
                kind=HappeningKind.JOINED,
                title=_("Joined {group}").format(group=group),
            )
            for day, group in rows
        ]

    def _came(self, person_id: UUID) -> list[Happening]:
        rows = self._session.execute(
            select(SessionRow.held_on, SessionRow.starts, GroupRow.name)
            .join(MarkRow, MarkRow.session_id == SessionRow.id)
            .join(GroupRow, GroupRow.id == SessionRow.group_id)
            .where(MarkRow.person_id == person_id, MarkRow.presence == Presence.HERE, in_force(MarkRow))
            .where(SessionRow.void.is_(False), GroupRow.void.is_(False))
        )
        return [
            Happening(
                at=moment(day, starts),
                kind=HappeningKind.CAME,
                title=_("Came to {group}").format(group=group),
            )
            for day, starts, group in rows
        ]
