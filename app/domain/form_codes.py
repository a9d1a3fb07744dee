"""The short code on a blank form: it says which measure and version was filled in, and catches a slip."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRTUVWXY"
"""31 letters and digits, a prime: one wrong sign, or two that changed places, never give a right code."""
ALIKE: Final = str.maketrans("OILSZ", "01152")
"""Letters that a hand writes like digits are read as those digits."""
LONGEST_STEM: Final = 5


def form_code(named: str, version: int) -> str:
    """The code of a form: "WHO5-13G0". Up to 31 versions of one measure have codes of their own.

    Args:
        named: The id of the measure or talk.
        version: Of it.
    """
    number = int.from_bytes(sha256(named.encode()).digest()[:8])
    stem = _stem(named)
    tail = SIGNS[version % 31] + SIGNS[number % 31] + SIGNS[number // 31 % 31]
    return f"{stem}-{tail}{_check(_folded(stem + tail))}"


def find_form(typed: str, forms: Iterable[tuple[str, int]]) -> tuple[str, int]:
    """The measure and version that a typed code names. Capitals, spaces and hyphens do not matter.

    Args:
        typed: As somebody read it from the paper.
        forms: Every measure and version a form may be of.

    Raises:
        InvalidInputError: There is a slip in the code, or no form has it.
    """
    found = _folded(typed)
    known = {_folded(form_code(named, version)): (named, version) for named, version in forms}
    if found in known:
        return known[found]
    right = len(found) > 3 and set(found) <= set(SIGNS) and _check(found[:-1]) == found[-1]
    raise InvalidInputError(
        (
            _("No form here has the code “{code}”.")
            if right
            else _("“{code}” is not a code of a form; one sign may be wrong.")
        ).format(code=quote(typed.strip())),
        _("Look at the top of the form again, as WHO5-13G0."),
        "code",
    )


def _stem(named: str) -> str:
    parts = named.upper().split("-")
    whole = "".join(parts)
    if len(whole) <= LONGEST_STEM or len(parts) == 1:
        return whole[:LONGEST_STEM]
    # Long names are known by their first letters, and by numbers whole.
    return "".join(part if part.isdigit() else part[:1] for part in parts)[: LONGEST_STEM + 1]


def _folded(code: str) -> str:
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return plain.translate(ALIKE)


def _check(signs: str) -> str:
    total = sum(place * SIGNS.index(sign) for place, sign in enumerate(signs, start=1))
    return SIGNS[total % 31]
