"""What a service may ask, and whom: the gate of a measure, its wording, its ages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _
from app.measures.measure import Gate, LicenceKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from app.measures.measure import Item, Measure

REMIND: Final = timedelta(days=60)
"""A licence that ends is on Today from so long before; a holder may need weeks to answer."""


class WhyNot(StrEnum):
    """Why a measure cannot be asked."""

    SWITCHED_OFF = "switched off"
    NOT_CONFIRMED = "not confirmed"
    NO_LICENCE = "no licence"
    LICENCE_ENDED = "licence ended"
    TAKEN_OUT = "taken out"
    TOO_YOUNG = "too young"
    TOO_OLD = "too old"
    COUNTS_ONLY = "counts only"
    NOBODY_AGREED = "nobody agreed"
    AGREEMENT_ENDED = "agreement ended"

    @property
    def words(self) -> str:
        """Why, in one sentence."""
        return {
            WhyNot.SWITCHED_OFF: _("A named clinical lead has to switch it on first."),
            WhyNot.NOT_CONFIRMED: _("The service has to confirm first that its use is non-commercial."),
            WhyNot.NO_LICENCE: _("The service has to enter its own licence first."),
            WhyNot.LICENCE_ENDED: _("The licence has ended."),
            WhyNot.TAKEN_OUT: _("The service has taken it out of use."),
            WhyNot.TOO_YOUNG: _("It is for older people."),
            WhyNot.TOO_OLD: _("It is for younger people."),
            WhyNot.COUNTS_ONLY: _("Of this child only numbers are kept, as was agreed."),
            WhyNot.NOBODY_AGREED: _("Nobody with parental responsibility has agreed for this child."),
            WhyNot.AGREEMENT_ENDED: _("What was agreed for this child has ended."),
        }[self]


_SHUT: Final = {
    Gate.CLINICAL_LEAD: WhyNot.SWITCHED_OFF,
    Gate.NON_COMMERCIAL: WhyNot.NOT_CONFIRMED,
    Gate.OWN_LICENCE: WhyNot.NO_LICENCE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """That the gate of a measure was opened.

    Attributes:
        confirmed_by: The clinical lead, or who confirmed the terms.
        reference: Of the licence.
        ends_on: The last day of the licence; None where it has no end.
    """

    measure: str
    confirmed_by: str
    confirmed_on: date
    reference: str = ""
    ends_on: date | None = None

    def holds(self, today: date) -> bool:
        """Whether it still does."""
        return self.ends_on is None or today <= self.ends_on

    def ends_soon(self, today: date) -> bool:
        """Whether somebody should see to it, or should have."""
        return self.ends_on is not None and self.ends_on <= today + REMIND


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of a measure whose holder lets this service have them, and nobody else.

    Attributes:
        texts: Item code -> its words.
        options: Words for the numbers of the line, the same for each item; empty for a bare line.
    """

    measure: str
    version: int
    lead_in: str
    texts: Mapping[str, str]
    options: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One measure, and whether it may be asked.

    Attributes:
        measure: With the words this service has; for the screen alone, never for a file that leaves.
        why_not: None where it may be asked.
        own: The service made it, or loaded it.
        used: Somebody has answered this version, so it is never changed again.
        has_words: Without, answers are only typed in by number, from paper.
        last_on: When this person last filled it in.
        half_id: What this person has half filled.
    """

    measure: Measure
    why_not: WhyNot | None
    own: bool = False
    used: bool = False
    has_words: bool = True
    clearance: Clearance | None = None
    last_on: date | None = None
    half_id: UUID | None = None


def why_not(
    measure: Measure, clearance: Clearance | None, today: date, age: int | None = None
) -> WhyNot | None:
    """Why a measure cannot be asked; None where it can.

    Args:
        clearance: Of its gate; None where nobody has opened it.
        age: Of whoever would be asked; None where nobody knows, or it does not matter.
    """
    if measure.gate is not Gate.NOTHING and clearance is None:
        return _SHUT[measure.gate]
    if clearance is not None and not clearance.holds(today):
        return WhyNot.LICENCE_ENDED
    if age is not None and not measure.offered_at(age):
        return WhyNot.TOO_YOUNG if age < measure.youngest else WhyNot.TOO_OLD
    return None


def worded(measure: Measure, wording: Wording | None) -> Measure:
    """A measure with the service's own words in it; the same one where it has none."""
    if wording is None or wording.version != measure.version:
        return measure
    items = tuple(_worded(item, wording) for item in measure.items)
    return replace(measure, lead_in=wording.lead_in, items=items)


def has_words(measure: Measure) -> bool:
    """Whether every item can be read out."""
    return all(item.text.strip() for item in measure.items)


def takes_wording(measure: Measure) -> bool:
    """Whether its words are the licence holder's, to be typed in by the service."""
    return measure.licence is LicenceKind.BRING_YOUR_OWN


def numbers_without_words(measure: Measure, options: tuple[tuple[int, str], ...]) -> tuple[int, ...]:
    """The numbers that words for a line have to name, each once; empty where they do or need not.

    Args:
        options: The words as they were typed, with their numbers.
    """
    lines = [item for item in measure.items if not item.units]
    if not options or not lines or any(_fits(item, options) for item in lines):
        return ()
    return _numbers(lines[0])


def _worded(item: Item, wording: Wording) -> Item:
    text = wording.texts.get(item.code, item.text)
    fits = _fits(item, wording.options) and not item.units
    options = wording.options if fits and not item.options else item.options
    return replace(item, text=text, options=options)


def _fits(item: Item, options: tuple[tuple[int, str], ...]) -> bool:
    return sorted(number for number, _label in options) == list(_numbers(item))


def _numbers(item: Item) -> tuple[int, ...]:
    return tuple(range(int(item.lowest), int(item.highest) + 1))
