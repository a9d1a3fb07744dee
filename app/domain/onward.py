"""More than a link worker can do: asking somebody else, or going together, and what they answered."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from app.domain.local_routes import LocalRoute

SAFEGUARDING: Final = "RF3"
"""The sign whose route leads to those who keep adults safe."""
_SPEAK: Final = re.compile(r"speak (?:to|with) (?:their|your|the) ", re.IGNORECASE)
_DO: Final = re.compile(r"(?:ask|for|ring|tell|go|if|call|look|see) ", re.IGNORECASE)
ASK_AGAIN: Final = timedelta(weeks=2)
"""When to ask how it stands, unless somebody says otherwise."""


class OnwardWay(StrEnum):
    """How somebody else comes in."""

    REFERRAL = "referral"
    JOINT = "joint visit"
    ADVICE = "advice"

    @property
    def words(self) -> str:
        """The way as it is chosen."""
        return {
            OnwardWay.REFERRAL: _("A referral"),
            OnwardWay.JOINT: _("A visit together"),
            OnwardWay.ADVICE: _("Their advice"),
        }[self]


class OnwardState(StrEnum):
    """How far it has come."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    STARTED = "started"
    DID_NOT_START = "did not start"

    @property
    def words(self) -> str:
        """The state as it is shown."""
        return {
            OnwardState.ASKED: _("Asked"),
            OnwardState.ACCEPTED: _("Accepted"),
            OnwardState.WAITING: _("On a waiting list"),
            OnwardState.STARTED: _("Started"),
            OnwardState.DID_NOT_START: _("Did not start"),
        }[self]

    @property
    def settled(self) -> bool:
        """Nothing more is waited for."""
        return self in {OnwardState.STARTED, OnwardState.DID_NOT_START}


class OnPaper(StrEnum):
    """What may stand on the slip or letter beside the name and what is asked; nothing does unchosen."""

    BORN = "born"
    CONTACT = "contact"
    NEEDS = "needs"
    GOALS = "goals"
    BARRIERS = "barriers"

    @property
    def words(self) -> str:
        """The choice as it is ticked."""
        return {
            OnPaper.BORN: _("Date of birth"),
            OnPaper.CONTACT: _("How to reach them"),
            OnPaper.NEEDS: _("How to talk with them"),
            OnPaper.GOALS: _("What they want, and the steps"),
            OnPaper.BARRIERS: _("What gets in the way"),
        }[self]


USUAL: Final = (OnPaper.CONTACT, OnPaper.NEEDS)
"""Ticked at first: without them nobody can write to somebody, or talk with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnwardForm:
    """What is typed when somebody else is asked.

    Attributes:
        to: Which profession or service.
        whom: Who there, by name; "" where nobody is named yet.
        reach: Where a letter goes: address, phone or email.
        why: What they are asked to do, and why, as it stands on the paper.
        route: The code of the sign or domain it comes from; "" for none.
        look_on: When to ask how it stands.
        agreed: The person said yes to this.
        without: If they did not, why somebody is asked all the same.
        private: Only the private page tells of it, as about keeping somebody safe.
        on_paper: What stands on the slip or letter beside the name and `why`.
    """

    to: str
    whom: str = ""
    reach: str = ""
    way: OnwardWay = OnwardWay.REFERRAL
    why: str = ""
    route: str = ""
    look_on: date | None = None
    agreed: bool = True
    without: str = ""
    private: bool = False
    on_paper: tuple[OnPaper, ...] = USUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class OnwardAnswer:
    """What was heard, and when.

    Attributes:
        why: Why it did not start, or what else was said.
        look_on: When to ask again; None where nothing more is waited for.
    """

    state: OnwardState
    on: date
    why: str = ""
    look_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """One request to somebody else, and every answer, the oldest first."""

    id: UUID
    person_id: UUID
    form: OnwardForm
    asked_on: date
    answers: tuple[OnwardAnswer, ...] = ()

    @property
    def state(self) -> OnwardState:
        """How far it has come."""
        return self.answers[-1].state if self.answers else OnwardState.ASKED

    @property
    def look_on(self) -> date | None:
        """When to ask again; None where nothing is waited for."""
        if self.state.settled:
            return None
        return self.answers[-1].look_on if self.answers else self.form.look_on

    @property
    def heading(self) -> str:
        """To whom, in one line."""
        form = self.form
        return _("{to}: {whom}").format(to=form.to, whom=form.whom) if form.whom else form.to


@dataclass(frozen=True, slots=True)
class OwnPractice:
    """Whom a letter to somebody's GP goes to: the GP by name, and where; "" for what is not written down."""

    gp: str = ""
    reach: str = ""


def gp() -> str:
    """Who is asked first, as it is chosen."""
    return _("GP")


def to_own_practice(form: OnwardForm, practice: OwnPractice) -> OnwardForm:
    """A request to the GP goes to the person's own; what was typed stays, and so does any other request."""
    if form.to != gp():
        return form
    return replace(form, whom=form.whom or practice.gp, reach=form.reach or practice.reach)


def tidy_onward(form: OnwardForm, asked_on: date) -> OnwardForm:
    """What was typed, as it is kept; without a day to ask again it is in two weeks.

    Raises:
        InvalidInputError: It is not said to whom or why, or why without a yes; or something is too long.
    """
    tidied = replace(
        form,
        to=tidy_line(form.to, "to"),
        whom=tidy_line(form.whom, "whom"),
        reach=tidy_words(form.reach, "reach"),
        why=tidy_words(form.why, "onward_why"),
        without="" if form.agreed else tidy_words(form.without, "without"),
        look_on=form.look_on or asked_on + ASK_AGAIN,
    )
    if not tidied.to:
        raise InvalidInputError(_("It is not said yet who is asked."), _("Choose or write who."), "to")
    if not tidied.why:
        raise InvalidInputError(
            _("It is not said yet why."), _("Write what they are asked to do, and why."), "onward_why"
        )
    if not tidied.agreed and not tidied.without:
        raise InvalidInputError(
            _("It was not agreed with the person."),
            _("Write why somebody is asked all the same, or ask the person first."),
            "without",
        )
    return tidied


def tidy_answer(answer: OnwardAnswer) -> OnwardAnswer:
    """What was heard, as it is kept; what is still waited for is asked about again in two weeks.

    Raises:
        InvalidInputError: It did not start and it is not said why, or the words are too long.
    """
    why = tidy_words(answer.why, "answer_why")
    if answer.state is OnwardState.DID_NOT_START and not why:
        raise InvalidInputError(_("It is not said why it did not start."), _("Write why."), "answer_why")
    again = None if answer.state.settled else answer.look_on or answer.on + ASK_AGAIN
    return replace(answer, why=why, look_on=again)


def professions(routes: Iterable[LocalRoute]) -> tuple[tuple[str, str], ...]:
    """Who may be asked, out of a service's own routes: (code of the first that names them, who), each once.

    A step of a domain that is a sentence about something to do, and names nobody, is passed over.
    """
    found = {who: code for code, who in reversed(_usual())}
    named = (
        (route.code, _named_in(step))
        for route in routes
        if not route.code.startswith("RF")
        for step in route.steps
    )
    for code, who in named:
        if who and who.casefold() not in {known.casefold() for known in found}:
            found[who] = code
    first = [who for _code, who in _usual()]
    rest = [who for who in found if who not in first]
    return tuple((found[who], who) for who in (*first, *rest))


def _usual() -> tuple[tuple[str, str], ...]:
    return (
        ("", gp()),
        ("several", _("Occupational therapist")),
        (SAFEGUARDING, _("Council: keeping adults safe")),
    )


def _named_in(step: str) -> str:
    named = _SPEAK.sub("", step.strip().rstrip("."))
    return "" if _DO.match(named) else named[:1].upper() + named[1:]
