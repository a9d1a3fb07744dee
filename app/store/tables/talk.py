"""Tables about talks, worries and plans."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.answering import AnsweredBy
from app.domain.plans import StepStatus
from app.domain.safety import Seen
from app.domain.talk import AnswerState
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.people import PersonRow


class TalkRow(Editable, Base):
    """One talk with one person, made from one version of a definition."""

    __tablename__ = "talk"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    definition: Mapped[str] = mapped_column(String(80))
    definition_version: Mapped[int]
    started_at: Mapped[datetime]
    at_question: Mapped[str] = mapped_column(String(40))
    finished_at: Mapped[datetime | None] = mapped_column(default=None)


class TalkCourseRow(Editable, Base):
    """How a talk goes: who answers at the moment, the order of its parts, and the talk it follows."""

    __tablename__ = "talk_course"

    talk_id: Mapped[UUID] = mapped_column(ForeignKey(TalkRow.id), index=True)
    answered_by: Mapped[AnsweredBy] = mapped_column(default=AnsweredBy.THEMSELF)
    helper: Mapped[str] = mapped_column(NAME, default="")
    parts: Mapped[list[str]] = mapped_column(default_factory=list)
    skipped: Mapped[list[str]] = mapped_column(default_factory=list)
    follows_id: Mapped[UUID | None] = mapped_column(ForeignKey(TalkRow.id), default=None)


class AnswerRow(Fact, Base):
    """One answer in a talk; a change of mind is a new row. Beside the value stands who gave it."""

    __tablename__ = "answer"

    talk_id: Mapped[UUID] = mapped_column(ForeignKey(TalkRow.id), index=True)
    question: Mapped[str] = mapped_column(String(40))
    state: Mapped[AnswerState]
    value: Mapped[dict[str, Any]]
    words: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)


class RedFlagRow(Fact, Base):
    """Whether one sign was seen in one person; without `seen`, taken back to "not asked"."""

    __tablename__ = "red_flag"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    code: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]
    seen: Mapped[Seen | None] = mapped_column(default=None)
    in_danger: Mapped[bool] = mapped_column(default=False)


class WorryActionRow(Fact, Base):
    """Who was told about a sign, and when."""

    __tablename__ = "worry_action"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    code: Mapped[str] = mapped_column(String(10))
    told: Mapped[str] = mapped_column(NAME)
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)


class PlanRow(Editable, Base):
    """One version of somebody's plan; a later talk begins a new one from it."""

    __tablename__ = "plan"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    made_on_day: Mapped[date]
    talk_id: Mapped[UUID | None] = mapped_column(ForeignKey(TalkRow.id), default=None)
    review_on: Mapped[date | None] = mapped_column(default=None)
    review_by: Mapped[str] = mapped_column(NAME, default="")
    ring_name: Mapped[str] = mapped_column(NAME, default="")
    ring_phone: Mapped[str] = mapped_column(String(60), default="")


class AgreementRow(Fact, Base):
    """Whether a plan was agreed with the person, and if not, why."""

    __tablename__ = "plan_agreement"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey(PlanRow.id), index=True)
    at: Mapped[datetime]
    agreed: Mapped[bool | None] = mapped_column(default=None)
    with_whom: Mapped[str] = mapped_column(NAME, default="")
    reason: Mapped[str] = mapped_column(Text, default="")


class GoalRow(Editable, Base):
    """What the person wants, in their exact words."""

    __tablename__ = "goal"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey(PlanRow.id), index=True)
    words: Mapped[str] = mapped_column(Text)
    importance: Mapped[int | None] = mapped_column(default=None)
    confidence: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


class StepRow(Editable, Base):
    """One thing somebody will do for a goal."""

    __tablename__ = "step"

    goal_id: Mapped[UUID] = mapped_column(ForeignKey(GoalRow.id), index=True)
    what: Mapped[str] = mapped_column(Text)
    who: Mapped[str] = mapped_column(NAME, default="")
    said_when: Mapped[str] = mapped_column(NAME, default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    due_at: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(Text, default="")
    ladder: Mapped[int | None] = mapped_column(default=None)
    status: Mapped[StepStatus] = mapped_column(default=StepStatus.TO_DO)
    outcome: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int] = mapped_column(default=0)
