"""Help that is offered in a talk: what it rests on, why, and what the person said to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.barriers import barriers
from app.i18n import _

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from app.domain.barriers import Barrier
    from app.domain.talk import Answers, TalkDefinition

LEAST: Final = 2
"""How much something gets in the way, of 0 to 3, from which help is offered; also where that was not said."""


class HelpAnswer(StrEnum):
    """What the person said to an offer."""

    YES = "yes"
    NOT_NOW = "not now"

    @property
    def words(self) -> str:
        """The answer as it is shown."""
        return {HelpAnswer.YES: _("Yes"), HelpAnswer.NOT_NOW: _("Not now")}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpOffer:
    """Help from somebody other than a group.

    Attributes:
        text: What is asked, in words for the person.
        why: What is said to "Why this?".
        step: What a "yes" becomes as a step of the plan; "" where it is private.
        when: Keys of what gets in the way, any of which leads to it.
        numbers: Keys of the numbers to ring.
        private: Not said on a screen that others may see; it stands on the worker's private page.
    """

    key: str
    text: str
    why: str
    when: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    private: bool = False
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferLine:
    """One offer as it stands in a talk.

    Attributes:
        because: The exact answers that led to it.
        answer, said_at: The latest answer and when it was given; None where there is none.
        here: It was answered in this talk.
    """

    offer: HelpOffer
    because: tuple[str, ...]
    answer: HelpAnswer | None = None
    said_at: datetime | None = None
    here: bool = False

    @property
    def ask(self) -> bool:
        """Whether to ask: not answered yet, or "not now" in an earlier talk."""
        return self.answer is None or (self.answer is HelpAnswer.NOT_NOW and not self.here)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidToOffer:
    """What somebody said to one offer, in which talk."""

    offer: str
    talk_id: UUID
    answer: HelpAnswer
    at: datetime


def offer_lines(
    offers: tuple[HelpOffer, ...],
    definition: TalkDefinition,
    answers: Answers,
    said: tuple[SaidToOffer, ...],
    talk_id: UUID,
) -> tuple[OfferLine, ...]:
    """The offers that the answers of a talk lead to.

    Args:
        said: What was said to offers in any talk with this person, oldest first.
    """
    found = [barrier for barrier in barriers(definition, answers) if barrier.much is None or _marked(barrier)]
    latest = {each.offer: each for each in said}
    lines = []
    for offer in offers:
        because = tuple(barrier.because for barrier in found if barrier.key in offer.when)
        if because:
            lines.append(_line(offer, because, latest.get(offer.key), talk_id))
    return tuple(lines)


def _marked(barrier: Barrier) -> bool:
    return barrier.much is not None and barrier.much >= LEAST


def _line(offer: HelpOffer, because: tuple[str, ...], said: SaidToOffer | None, talk_id: UUID) -> OfferLine:
    if said is None:
        return OfferLine(offer=offer, because=because)
    here = said.talk_id == talk_id
    return OfferLine(offer=offer, because=because, answer=said.answer, said_at=said.at, here=here)
