"""What a measure is: its questions, who may be asked, how answers become scores, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from app.measures.translations import Translation


class LicenceKind(StrEnum):
    """On what terms a measure may be used and passed on."""

    OPEN = "open"
    OPEN_NON_COMMERCIAL = "open non-commercial"
    OWN = "own"
    BRING_YOUR_OWN = "bring your own"


class Gate(StrEnum):
    """What a service has to do before the measure is offered to anybody."""

    NOTHING = "nothing"
    CLINICAL_LEAD = "a named clinical lead switches it on"
    NON_COMMERCIAL = "the service confirms that its use is non-commercial"
    OWN_LICENCE = "the service confirms its own licence"


class AnsweredBy(StrEnum):
    """Who may give the answers; kept with every score, and never mixed silently."""

    SELF = "self"
    WITH_HELP = "with help"
    PROXY = "proxy"
    OBSERVER = "observer"
    RECORDS = "records"


class Way(StrEnum):
    """A way to ask."""

    WORDS = "words"
    FACES = "faces"
    SORTING = "sorting"
    READ_ALOUD = "read aloud"


class Method(StrEnum):
    """How answers become one number."""

    SUM = "sum"
    MEAN = "mean"
    LOOKUP = "lookup"
    ITEM = "item"
    COUNT = "count if"
    GOALS = "goal attainment"
    QUANTITY = "quantity"


class Direction(StrEnum):
    """Which way is better for the person."""

    HIGHER = "higher is better"
    LOWER = "lower is better"
    NEITHER = "neither is better"


class Fill(StrEnum):
    """What stands in for a missing answer."""

    NOTHING = "nothing"
    OWN_MEAN = "mean of own answers"


class NotAnswered(StrEnum):
    """Why there is no answer; four different things, none of them a zero."""

    DID_NOT_WANT_TO_SAY = "did not want to say"
    COULD_NOT_TELL = "could not tell"
    DOES_NOT_APPLY = "does not apply"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit a quantity may be given in, and how many of the first unit it holds."""

    name: str
    size: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question.

    Attributes:
        text: Empty where the holder's licence does not let us pass the words on.
        lowest, highest: The answers it takes, as numbers; the ends of the line where it is one.
        options: Number and label of each answer; empty for a line of numbers or a quantity.
        ends: The words at the two ends of a line of numbers; empty where there are none.
        units: For a quantity, the unit it is kept in first.
        reverse: Whether it is turned round (lowest + highest - answer) before it is scored.
        optional: Whether it may be left off the end without counting as missing.
        upright: Whether its line stands upright, the most at the top.
        own_words: Whether what it asks about is the person's own, to be written down on a paper form.
    """

    code: str
    text: str
    lowest: Decimal
    highest: Decimal
    options: tuple[tuple[int, str], ...] = ()
    ends: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    reverse: bool = False
    optional: bool = False
    upright: bool = False
    own_words: bool = False

    def takes(self, value: Decimal) -> bool:
        """Whether this number is one of the answers."""
        if self.options:
            return any(value == number for number, _label in self.options)
        whole = bool(self.units) or value == value.to_integral_value()
        return whole and self.lowest <= value <= self.highest


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of a score; both ends belong to it."""

    lowest: Decimal
    highest: Decimal
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRule:
    """How far one person's score has to move, and what is known of the score itself.

    Attributes:
        possible: From here a change is possible; None where nobody published one.
        likely: From here a change is likely to be real.
        reliability: Of the score, where it is known, for the reliable change.
        norm_mean, norm_sd: Of people in general.
    """

    source: str
    possible: Decimal | None = None
    likely: Decimal | None = None
    reliability: Decimal | None = None
    norm_mean: Decimal | None = None
    norm_sd: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRule:
    """How one score is made.

    Attributes:
        items: The codes of the items it is made of.
        multiplier: What the raw score is multiplied with.
        table: Raw score -> score, for a lookup.
        counted: The answers that count one, for a count.
        lowest, highest: The range the score can have.
        decimals: How many places it is kept with; halves are rounded up.
        most_missing: How many items may be missing; with more there is no score.
        fill: What stands in for them.
        bands_source: Who set the bands.
    """

    code: str
    label: str
    method: Method
    items: tuple[str, ...]
    direction: Direction
    lowest: Decimal
    highest: Decimal
    multiplier: Fraction
    decimals: int = 0
    most_missing: int = 0
    fill: Fill = Fill.NOTHING
    table: tuple[tuple[Decimal, Decimal], ...] = ()
    counted: tuple[Decimal, ...] = ()
    bands: tuple[Band, ...] = ()
    bands_source: str = ""
    change: ChangeRule | None = None

    def band(self, value: Decimal) -> Band | None:
        """The band a score falls in; None where there are no bands."""
        return next((band for band in self.bands if band.lowest <= value <= band.highest), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """An answer that opens the safety page before the form can close.

    Attributes:
        above: An answer above this does.
        when_blank: Whether no answer does as well.
        flag: The code of the sign that somebody needs more.
        from_paper: What is asked when the form is keyed after the person has left.
    """

    item: str
    above: Decimal
    when_blank: bool
    flag: str
    from_paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedScore:
    """What a worked example says a score is; the band is empty where there are none."""

    code: str
    raw: Decimal
    value: Decimal
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example: answers as they are typed, and everything that must come out."""

    answers: str
    scores: tuple[ExpectedScore, ...]
    not_scored: tuple[tuple[str, str], ...]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One version of a measure, complete.

    Attributes:
        attribution: The line that stands on every copy.
        lead_in: What is said before the first item; empty where we may not pass it on.
        recall: The time it asks about.
        youngest, oldest: The ages it is for; 0 where there is no limit.
        group_from: The smallest group it is reported for.
        gate: What has to happen before it is offered.
        languages: Codes; its own language first.
        to_check: What is from memory or from second hand, to be checked before it is relied on.
        translations: Its words in the languages after the first, in their order.
    """

    id: str
    version: int
    title: str
    holder: str
    licence: LicenceKind
    licence_name: str
    attribution: str
    gate: Gate
    recall: str
    lead_in: str
    youngest: int
    oldest: int
    answered_by: tuple[AnsweredBy, ...]
    ways: tuple[Way, ...]
    languages: tuple[str, ...]
    group_from: int
    to_check: tuple[str, ...]
    items: tuple[Item, ...]
    scores: tuple[ScoreRule, ...]
    alerts: tuple[Alert, ...]
    examples: tuple[Example, ...]
    translations: tuple[Translation, ...] = ()

    def item(self, code: str) -> Item:
        """The item with this code."""
        return next(item for item in self.items if item.code == code)

    def score(self, code: str) -> ScoreRule:
        """The score with this code."""
        return next(score for score in self.scores if score.code == code)

    def offered_at(self, age: int | None) -> bool:
        """Whether somebody of this age is offered it; an age nobody knows rules nothing out."""
        return age is None or (age >= self.youngest and (not self.oldest or age <= self.oldest))
