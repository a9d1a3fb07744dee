"""What a plan holds beside goals and steps: what gets in the way, its areas, and who signed it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.names import LONGEST_NAME
from app.domain.spoken_dates import day_and_month
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from app.domain.barriers import BarrierKind

SURE_ENOUGH: Final = 7
"""Confidence, 1 to 10, below which a smaller step is suggested (rule of thumb of motivational talks)."""
REVIEW_WEEKS: Final = (2, 4, 6, 8, 12, 26, 52)
"""Weeks after which a plan may be looked at again and again."""
MOST_AREAS: Final = 20
MOST_SUPPORTERS: Final = 12
NO_PICTURE: Final = "none"
"""Chosen in place of a picture: the words stand alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBarrier:
    """Something that gets in the way, what could be done about it, and who does that.

    Attributes:
        kind: Whether it lies in the person, the place or the activity.
        owner: Who takes it on.
        solved: It is out of the way.
    """

    id: UUID
    kind: BarrierKind
    what: str
    solution: str = ""
    owner: str = ""
    solved: bool = False


class SignedHow(StrEnum):
    """How somebody put their name to a plan."""

    TYPED = "typed"
    DRAWN = "drawn"
    PAPER = "paper"

    @property
    def words(self) -> str:
        """The way as it is chosen."""
        return {
            SignedHow.TYPED: _("Name typed here"),
            SignedHow.DRAWN: _("Signed here on the screen"),
            SignedHow.PAPER: _("Signed on paper"),
        }[self]


Strokes = tuple[tuple[tuple[int, int], ...], ...]
"""Lines of a signature as points, 0 to 1000 across and down a box three times as wide as high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Whose name stands under a plan, and how it got there.

    Attributes:
        strokes: What was drawn; empty unless it was.
        on: The day; None until it is kept.
    """

    how: SignedHow
    name: str
    strokes: Strokes = ()
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTemplate:
    """The areas a plan can be laid out in; they are a service's own to change.

    Attributes:
        key: What it is known by, whatever it is called.
        own: A service wrote it, or wrote it anew.
    """

    key: str
    title: str
    areas: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """One of somebody's plans in a list of them, the latest first.

    Attributes:
        in_force: It is the one that counts now.
    """

    id: UUID
    made_on: date
    goals: int
    steps: int
    agreed: bool
    in_force: bool

    @property
    def words(self) -> str:
        """How much there is in it, and whether it was agreed."""
        goals = ngettext("{n} goal", "{n} goals", self.goals).format(n=self.goals)
        steps = ngettext("{n} step", "{n} steps", self.steps).format(n=self.steps)
        agreed = _("agreed") if self.agreed else _("not agreed")
        return _("{goals}, {steps}, {agreed}").format(goals=goals, steps=steps, agreed=agreed)


def review_words(on: date, today: date) -> str:
    """When a plan is looked at again, or when it was to be."""
    words = _("It was to be looked at on {day}.") if on < today else _("We look at it again on {day}.")
    return words.format(day=day_and_month(on, today))


def tidy_barrier(barrier: PlanBarrier) -> PlanBarrier:
    """What gets in the way, as it is kept.

    Raises:
        InvalidInputError: It is not said what, or something is too long.
    """
    what = tidy_words(barrier.what, "barrier_what")
    if not what:
        raise InvalidInputError(
            _("It is not said yet what gets in the way."), _("Write what it is."), "barrier_what"
        )
    solution, owner = tidy_words(barrier.solution, "solution"), tidy_line(barrier.owner, "owner")
    return replace(barrier, what=what, solution=solution, owner=owner)


def tidy_signature(signature: Signature, at: datetime) -> Signature:
    """A signature as it is kept.

    Raises:
        InvalidInputError: There is no name, or nothing was drawn.
    """
    name = tidy_line(signature.name, "signed_by")
    if not name:
        raise InvalidInputError(
            _("It is not said yet who signed."), _("Write the name of whoever signs."), "signed_by"
        )
    drawn = signature.how is SignedHow.DRAWN
    strokes = tuple(line for line in signature.strokes if line) if drawn else ()
    if drawn and not strokes:
        raise InvalidInputError(
            _("Nothing is drawn yet."), _("Sign in the box, or choose another way."), "strokes"
        )
    return replace(signature, name=name, strokes=strokes, on=at.astimezone().date())


def tidy_areas(lines: Iterable[str]) -> tuple[str, ...]:
    """The areas of a template, each once.

    Raises:
        InvalidInputError: There is none, there are too many, or one is too long.
    """
    tidied = (tidy_line(line, "areas") for line in lines)
    areas = tuple(dict.fromkeys(area for area in tidied if area))
    if not areas or len(areas) > MOST_AREAS:
        raise InvalidInputError(
            _("A template has 1 to {most} areas.").format(most=MOST_AREAS),
            _("Write one area on each line."),
            "areas",
        )
    return areas


def tidy_supporters(text: str) -> tuple[str, ...]:
    """Names in one line, between commas or "and", each once.

    Raises:
        InvalidInputError: There are too many, or a name is too long.
    """
    pieces = text.replace(_(" and "), ",").replace("\n", ",").replace(";", ",").split(",")
    names = tuple(dict.fromkeys(name for piece in pieces if (name := tidy_line(piece, "supporters"))))
    if len(names) > MOST_SUPPORTERS or sum(map(len, names)) > MOST_SUPPORTERS * LONGEST_NAME:
        raise InvalidInputError(
            _("That is more than {most} people.").format(most=MOST_SUPPORTERS),
            _("Name those who help with this step."),
            "supporters",
        )
    return names


def listed(names: Sequence[str]) -> str:
    """Names in one line: "Anya, Jo and Sam"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def smaller_step_words(confidence: int | None) -> str:
    """What to try where somebody is not sure enough that they can; "" where they are, or were not asked."""
    if confidence is None or confidence >= SURE_ENOUGH:
        return ""
    return _("Sure they can: {n} of 10. Below {least}, make the first step smaller.").format(
        n=confidence, least=SURE_ENOUGH
    )
