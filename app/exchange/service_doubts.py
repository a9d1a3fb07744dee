"""Cells of a list of places that nobody understands: rows that cannot be used, and doubts about others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.distance import tidy_postcode
from app.domain.names import fold
from app.domain.open_referral import OLDEST, pounds
from app.domain.place_columns import HAS
from app.domain.spoken_dates import clock_time
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.exchange.service_access import unread_access
from app.exchange.service_cells import clock_in, day_in, degree, no_day, state, yes_or_no
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeAlias

    Odd: TypeAlias = Callable[[str], str]

Said = dict[str, str]

AGES: Final = ("minimum_age", "maximum_age")
DEMANDS: Final = ("physical", "thinking", "sensory", "talking")
FREE: Final = frozenset({"free", "yes", "true", "y", "no charge", "free of charge", "nil"})
_AGE: Final = re.compile(r"(\d{1,3})\s*(?:\+|(?:years?|yrs?)(?: old)?)?", re.IGNORECASE)


def age_in(words: str) -> str:
    """An age in whole years: "18+" is "18"; "" where it is none."""
    found = _AGE.fullmatch(words)
    return found[1] if found and int(found[1]) <= OLDEST else ""


def row_problem(rows: Sequence[Said]) -> str:
    """Why a place cannot be taken from its rows; "" where it can.

    Args:
        rows: What is read -> the words of each row, the place's own first.
    """
    said = rows[0]
    if not said.get("name"):
        return _("it has no name")
    if said["name"].startswith("="):
        return _("its name is a formula, and not what the formula gives")
    for each in rows:
        try:
            tidy_postcode(each.get("postcode") or "SW1A 1AA")
        except InvalidInputError as error:
            return error.message.rstrip(".")
    places = said.get("places_left", "")
    if places and not places.isdigit():
        return _("“{typed}” is no number of places").format(typed=quote(places))
    for age in filter(None, map(said.get, AGES)):
        if not age_in(age):
            return _("“{typed}” is no age in years").format(typed=quote(age))
    return ""


def doubts(said: Said) -> Mapping[str, str]:
    """What is read -> what is wrong with the cell; its words are kept, and nothing is made of them."""
    cells = _cells()
    asked = {meaning: _wrong(cells[meaning], words) for meaning, words in said.items() if meaning in cells}
    found = {meaning: why for meaning, why in asked.items() if why}
    starts, ends = (clock_in(said.get(key, "")) for key in ("starts", "ends"))
    if starts is not None and ends is not None and ends < starts:
        found["ends"] = _("it ends at {ends}, before it starts at {starts}").format(
            ends=clock_time(ends), starts=clock_time(starts)
        )
    return found


def _wrong(asked: tuple[Odd, str], words: str) -> str:
    """What is wrong with one cell; "" where it is understood, or empty."""
    odd, why = asked
    found = odd(words) if words else ""
    return why.format(typed=quote(found)) if found else ""


def _cells() -> dict[str, tuple[Odd, str]]:
    """What is read -> what of a cell is not understood, and the sentence; the others take any words."""
    yes_no, much = _("“{typed}” is neither yes nor no"), _("“{typed}” is not nothing, a little, some or much")
    time, day = _("“{typed}” is no time of day"), _("“{typed}” is no whole day of the calendar")
    return {
        "day": (no_day, _("“{typed}” is no day of the week")),
        "starts": (_unless(clock_in), time),
        "ends": (_unless(clock_in), time),
        "cost": (_no_price, _("“{typed}” is no price in pounds")),
        "free": (_unless(_free), yes_no),
        "closed": (_unless(yes_or_no), yes_no),
        "supporter": (_unless(yes_or_no), yes_no),
        "status": (_unless(state), _("“{typed}” does not say whether it runs")),
        "access": (unread_access, _("“{typed}” is nothing that Trestle knows about getting in")),
        "funding_end": (_unless(day_in), day),
        "checked_on": (_unless(day_in), day),
        **{key: (_unless(degree), much) for key in DEMANDS},
        **{key: (_unless(yes_or_no), yes_no) for key in HAS},
    }


def _unless(read: Callable[[str], object]) -> Callable[[str], str]:
    """The words of a cell that is not understood; "" where it is."""
    return lambda words: words if read(words) is None else ""


def _no_price(words: str) -> str:
    return "" if fold(words).strip() in FREE or pounds(words) is not None else words


def _free(words: str) -> bool | None:
    return True if fold(words).strip() in FREE else yes_or_no(words)
