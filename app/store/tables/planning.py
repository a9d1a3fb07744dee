"""Tables beside those of plans: what a plan, a goal and a step may say more, and who else was asked."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.barriers import BarrierKind
from app.domain.onward import OnwardState, OnwardWay
from app.domain.plan_parts import SignedHow
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.people import PersonRow
from app.store.tables.talk import GoalRow, PlanRow, StepRow


class PlanDetailRow(Editable, Base, kw_only=True):
    """The areas a plan is laid out in, as they were called then, and how often it is looked at."""

    __tablename__ = "plan_detail"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey(PlanRow.id), index=True)
    template: Mapped[str] = mapped_column(NAME, default="")
    areas: Mapped[list[str]] = mapped_column(default_factory=list)
    review_weeks: Mapped[int | None] = mapped_column(default=None)


class GoalDetailRow(Editable, Base, kw_only=True):
    """The area a goal belongs to, and the picture chosen for it."""

    __tablename__ = "goal_detail"

    goal_id: Mapped[UUID] = mapped_column(ForeignKey(GoalRow.id), index=True)
    area: Mapped[str] = mapped_column(NAME, default="")
    picture: Mapped[str] = mapped_column(String(60), default="")


class StepDetailRow(Editable, Base, kw_only=True):
    """What a step leads up to and what helps with it, its cost in pence, who comes along, its picture."""

    __tablename__ = "step_detail"

    step_id: Mapped[UUID] = mapped_column(ForeignKey(StepRow.id), index=True)
    strategies: Mapped[str] = mapped_column(Text, default="")
    cost: Mapped[int | None] = mapped_column(default=None)
    spent: Mapped[int | None] = mapped_column(default=None)
    go_with: Mapped[str] = mapped_column(NAME, default="")
    supporters: Mapped[list[str]] = mapped_column(default_factory=list)
    picture: Mapped[str] = mapped_column(String(60), default="")
    stage: Mapped[str | None] = mapped_column(Text, default=None)


class PlanBarrierRow(Editable, Base, kw_only=True):
    """Something that gets in the way of a plan, what is done about it, and by whom."""

    __tablename__ = "plan_barrier"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey(PlanRow.id), index=True)
    kind: Mapped[BarrierKind]
    what: Mapped[str] = mapped_column(Text)
    solution: Mapped[str] = mapped_column(Text, default="")
    owner: Mapped[str] = mapped_column(NAME, default="")
    solved: Mapped[bool] = mapped_column(default=False)


class SignatureRow(Fact, Base, kw_only=True):
    """A name under a plan; without a way of signing, taken back."""

    __tablename__ = "plan_signature"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey(PlanRow.id), index=True)
    at: Mapped[datetime]
    how: Mapped[SignedHow | None] = mapped_column(default=None)
    name: Mapped[str] = mapped_column(NAME, default="")
    strokes: Mapped[list[Any]] = mapped_column(default_factory=list)


class PlanTemplateRow(Editable, Base, kw_only=True):
    """Areas to lay a plan out in, as this service has written them."""

    __tablename__ = "plan_template"

    key: Mapped[str] = mapped_column(String(40), index=True)
    title: Mapped[str] = mapped_column(NAME)
    areas: Mapped[list[str]] = mapped_column(default_factory=list)


class OnwardRow(Editable, Base, kw_only=True):
    """Somebody else who was asked for help with somebody: to whom, why, and what stands on the paper."""

    __tablename__ = "onward_referral"
    __table_args__ = {"info": {"private": True}}  # noqa: RUF012 - as SQLAlchemy asks

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    asked_on: Mapped[date]
    to: Mapped[str] = mapped_column(NAME)
    whom: Mapped[str] = mapped_column(NAME, default="")
    reach: Mapped[str] = mapped_column(Text, default="")
    way: Mapped[OnwardWay] = mapped_column(default=OnwardWay.REFERRAL)
    why: Mapped[str] = mapped_column(Text, default="")
    route: Mapped[str] = mapped_column(String(10), default="")
    look_on: Mapped[date | None] = mapped_column(default=None)
    agreed: Mapped[bool] = mapped_column(default=True)
    without: Mapped[str] = mapped_column(Text, default="")
    private: Mapped[bool] = mapped_column(default=False)
    on_paper: Mapped[list[str]] = mapped_column(default_factory=list)


class OnwardAnswerRow(Fact, Base, kw_only=True):
    """What was heard about such a request; an answer that was wrong is superseded."""

    __tablename__ = "onward_answer"
    __table_args__ = {"info": {"private": True}}  # noqa: RUF012 - as SQLAlchemy asks

    onward_id: Mapped[UUID] = mapped_column(ForeignKey(OnwardRow.id), index=True)
    on: Mapped[date]
    state: Mapped[OnwardState]
    why: Mapped[str] = mapped_column(Text, default="")
    look_on: Mapped[date | None] = mapped_column(default=None)
    withdrawn: Mapped[bool] = mapped_column(default=False)
