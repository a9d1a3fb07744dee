"""How to talk with someone: the needs a service must identify, record, flag, share, meet and review.

Source of the four categories and six steps: Accessible Information Standard, DAPB1605 v1.1.0 (July 2025).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.names import fold
from app.domain.wording import tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


STANDARD: Final = "standard"
"""The print style of somebody who has chosen none."""
PRINT_STYLES: Final = (STANDARD, "large print", "easy read", "dyslexia friendly", "high contrast")
"""The styles that papers can be printed in."""


class NeedCategory(StrEnum):
    """The four record categories of the Accessible Information Standard."""

    SUPPORT = "communication support"
    PROFESSIONAL = "communication professional"
    CONTACT = "contact method"
    FORMAT = "information format"


@dataclass(frozen=True, slots=True)
class Need:
    """One need, in the words a helper can act on."""

    category: NeedCategory
    words: str


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What one answer in a talk asks for: needs, and the print style they come to; "" for none."""

    needs: tuple[Need, ...] = ()
    print_style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """How to talk with one person, and how they want their papers.

    Attributes:
        print_style: Key of a print style ("standard", "large print", …).
        large_points: Text size of their large print, 16 to 28 points.
        tint: Key of a paper tint ("white", "cream", …).
        language: BCP 47 code of the language they want to read.
    """

    needs: tuple[Need, ...] = ()
    print_style: str = STANDARD
    large_points: int = 20
    tint: str = "white"
    language: str = "en-GB"
    review_on: date | None = None

    @property
    def recorded(self) -> bool:
        """Whether anything at all is known yet."""
        return bool(self.needs) or self.print_style != STANDARD

    def banner(self) -> str:
        """The needs as short sentences, for the banner at the top of every page about them."""
        return " ".join(need.words.rstrip(".") + "." for need in self.needs)


def follow_answer(needs: Needs, before: AskedFor, after: AskedFor) -> Needs:
    """The needs once an answer tells of other ones; what was known from elsewhere stays.

    A print style that is asked for becomes their own where they had none, and goes again with the
    answer it came from.

    Args:
        needs: As they are kept.
        before, after: What the answer asked for until now, and what it asks for.
    """
    kept = tuple(need for need in needs.needs if need not in before.needs or need in after.needs)
    new = tuple(need for need in after.needs if need not in kept)
    style = needs.print_style
    if style == before.print_style != after.print_style:
        style = STANDARD
    if style == STANDARD:
        style = after.print_style or STANDARD
    return replace(needs, needs=kept + new, print_style=style)


SMALLEST_LARGE_PRINT = 16
LARGEST_LARGE_PRINT = 28


def tidy_needs(needs: Needs) -> Needs:
    """The needs with nothing invisible, without empty ones and without one said twice.

    Raises:
        InvalidInputError: Something is too long, or the large print is not 16 to 28 points.
    """
    if not SMALLEST_LARGE_PRINT <= needs.large_points <= LARGEST_LARGE_PRINT:
        raise InvalidInputError(
            _("Large print cannot have {n} points.").format(n=needs.large_points),
            _("Choose from {least} to {most} points.").format(
                least=SMALLEST_LARGE_PRINT, most=LARGEST_LARGE_PRINT
            ),
            "large_points",
        )
    tidied = (replace(need, words=tidy_words(need.words, "needs")) for need in needs.needs)
    return replace(needs, needs=tuple(dict.fromkeys(need for need in tidied if need.words)))


def to_get_ready(needs: Iterable[Needs]) -> tuple[tuple[str, int], ...]:
    """What to prepare before a session, counted and without names, most wanted first.

    Print styles count by themselves. Of the needs only those count that name a thing to bring or a
    helper to book (our own list of words); the rest is for talking with one person.
    """
    counts: Counter[str] = Counter()
    for each in needs:
        counts.update(set(_things(each)))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _things(needs: Needs) -> Iterable[str]:
    if needs.print_style != STANDARD:
        yield style_words(needs.print_style)
    known = (
        ("loop", _("hearing loop")),
        ("interpreter", _("interpreter")),
        ("sign language", _("sign language")),
        ("bsl", _("sign language")),
        ("picture", _("picture scores")),
        ("faces", _("picture scores")),
        ("wheelchair", _("space for a wheelchair")),
        ("braille", _("braille")),
        ("large print", _("large print")),
        ("easy read", _("easy read")),
    )
    for need in needs.needs:
        folded = fold(need.words)
        yield from (thing for word, thing in known if word in folded)


def style_words(print_style: str) -> str:
    """What a print style is called."""
    words = {
        "large print": _("large print"),
        "easy read": _("easy read"),
        "high contrast": _("high contrast"),
        "dyslexia friendly": _("dyslexia friendly"),
    }
    return words.get(print_style, print_style)
