"""Every table, declared once: people, groups, registers, scores, talks, worries and plans.

Rows never leave `app.store`; repositories turn them into domain values. No business key is unique:
two laptops offline may both make one, and a person decides later.
"""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.attendance import Presence
from app.domain.consent import Decision, Purpose
from app.domain.groups import SessionState
from app.domain.needs import NeedCategory
from app.domain.people import Role
from app.domain.plans import StepStatus
from app.domain.safety import Seen
from app.domain.session_scores import Mode, Moment, NoScore
from app.domain.talk import AnswerState
from app.store.mixins import Base, Editable, Fact, Local

NAME = String(200)


class OrganisationRow(Editable, Base):
    """The service this vault belongs to; one row."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(NAME)
    phone: Mapped[str] = mapped_column(String(60), default="")
    practice: Mapped[bool] = mapped_column(default=False)


class WorkerRow(Editable, Base):
    """Somebody who uses the program."""

    __tablename__ = "worker"

    name: Mapped[str] = mapped_column(NAME)


class DeviceRow(Editable, Base):
    """A laptop this vault has been used on."""

    __tablename__ = "device"

    name: Mapped[str] = mapped_column(NAME)


class PreferenceRow(Editable, Base):
    """One setting of the whole service, such as the minutes before it locks."""

    __tablename__ = "preference"

    key: Mapped[str] = mapped_column(String(60), index=True)
    value: Mapped[dict[str, Any]]


class LocalNumberRow(Editable, Base):
    """Who to ring when someone needs more, as this service has checked it."""

    __tablename__ = "local_number"

    key: Mapped[str] = mapped_column(String(60), index=True)
    label: Mapped[str] = mapped_column(NAME)
    phone: Mapped[str] = mapped_column(String(60), default="")
    hours: Mapped[str] = mapped_column(String(200), default="")
    checked: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)


class PersonRow(Editable, Base):
    """A person: participant, carer, volunteer or staff, told apart by their memberships."""

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(NAME)
    preferred_name: Mapped[str] = mapped_column(NAME, default="")
    title: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    reach: Mapped[str] = mapped_column(Text, default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    gp_practice: Mapped[str] = mapped_column(NAME, default="")
    worry_contact: Mapped[str] = mapped_column(Text, default="")
    born_on: Mapped[date | None] = mapped_column(default=None)
    finish_later: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)
    print_style: Mapped[str] = mapped_column(String(40), default="standard")
    large_points: Mapped[int] = mapped_column(default=20)
    tint: Mapped[str] = mapped_column(String(40), default="white")
    language: Mapped[str] = mapped_column(String(20), default="en-GB")
    needs_review_on: Mapped[date | None] = mapped_column(default=None)


class PersonTokenRow(Local, Base):
    """One folded word of a person's names, for search; made again from the names at any time."""

    __tablename__ = "person_token"

    token: Mapped[str] = mapped_column(NAME, primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), primary_key=True, index=True)


class NeedRow(Editable, Base):
    """One thing to know before talking with someone."""

    __tablename__ = "need"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    category: Mapped[NeedCategory]
    words: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(default=0)


class CarerLinkRow(Editable, Base):
    """Who comes with whom."""

    __tablename__ = "carer_link"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    carer_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    relationship: Mapped[str] = mapped_column(NAME, default="")


class ConsentRow(Fact, Base):
    """One decision about one purpose, as it was given."""

    __tablename__ = "consent"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    purpose: Mapped[Purpose]
    decision: Mapped[Decision]
    given_by: Mapped[str] = mapped_column(NAME)
    how: Mapped[str] = mapped_column(NAME)
    wording: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]


class NoteRow(Fact, Base):
    """A note about somebody, kept as it was written."""

    __tablename__ = "note"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    words: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    withdrawn: Mapped[bool] = mapped_column(default=False)


class GroupRow(Editable, Base):
    """A group people come to."""

    __tablename__ = "support_group"

    name: Mapped[str] = mapped_column(NAME)
    activity: Mapped[str] = mapped_column(NAME, default="")
    venue: Mapped[str] = mapped_column(NAME, default="")
    venue_note: Mapped[str] = mapped_column(NAME, default="")
    first_on: Mapped[date | None] = mapped_column(default=None)
    last_on: Mapped[date | None] = mapped_column(default=None)
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    rule: Mapped[str] = mapped_column(String(400), default="")
    mode: Mapped[Mode] = mapped_column(default=Mode.FACES)
    ended: Mapped[bool] = mapped_column(default=False)


class MembershipRow(Editable, Base):
    """Somebody belongs to a group, in one role, from one day on."""

    __tablename__ = "membership"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    role: Mapped[Role]
    joined_on: Mapped[date]
    left_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(Text, default="")


class SessionRow(Editable, Base):
    """One meeting of a group, on the wall clock of the place where it is held."""

    __tablename__ = "group_session"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    held_on: Mapped[date] = mapped_column(index=True)
    starts: Mapped[time]
    ends: Mapped[time]
    venue: Mapped[str] = mapped_column(NAME, default="")
    state: Mapped[SessionState] = mapped_column(default=SessionState.PLANNED)
    reason: Mapped[str] = mapped_column(Text, default="")
    mode: Mapped[Mode] = mapped_column(default=Mode.FACES)


class MarkRow(Fact, Base):
    """What one register says of one person; no presence takes an earlier mark back."""

    __tablename__ = "attendance_mark"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    role: Mapped[Role]
    at: Mapped[datetime]
    presence: Mapped[Presence | None] = mapped_column(default=None)


class HeadCountRow(Fact, Base):
    """Visitors who gave no name, counted."""

    __tablename__ = "head_count"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    visitors: Mapped[int]


class ScoreRow(Fact, Base):
    """How one person felt at one moment of a session: a number, a reason why not, or taken back."""

    __tablename__ = "session_score"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    measure: Mapped[str] = mapped_column(String(80))
    measure_version: Mapped[int]
    moment: Mapped[Moment]
    mode: Mapped[Mode]
    value: Mapped[int | None] = mapped_column(default=None)
    reason: Mapped[NoScore | None] = mapped_column(default=None)
    had_help: Mapped[bool] = mapped_column(default=False)
    seen_by_helper: Mapped[bool] = mapped_column(default=False)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class HandCountRow(Fact, Base):
    """Hands or tokens counted for a whole room: answer -> how many; without counts, taken back."""

    __tablename__ = "hand_count"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    moment: Mapped[Moment]
    mode: Mapped[Mode]
    counts: Mapped[dict[str, int]]


class TalkRow(Editable, Base):
    """One talk with one person, made from one version of a definition."""

    __tablename__ = "talk"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    definition: Mapped[str] = mapped_column(String(80))
    definition_version: Mapped[int]
    started_at: Mapped[datetime]
    at_question: Mapped[str] = mapped_column(String(40))
    finished_at: Mapped[datetime | None] = mapped_column(default=None)


class AnswerRow(Fact, Base):
    """One answer in a talk; a change of mind is a new row."""

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


class DraftRow(Local, Base):
    """Something half typed on one screen, kept through locks and crashes until it is done."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    content: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]


class LaptopNoteRow(Local, Base):
    """Something this laptop remembers for itself: the last safe copy, how far set-up has come."""

    __tablename__ = "laptop_note"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[dict[str, Any]]
