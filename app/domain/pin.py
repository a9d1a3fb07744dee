"""The PIN that takes a cover off: six digits, for a few hours at most; never instead of the passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.errors import InvalidInputError
from app.i18n import _

DIGITS: Final = 6
TRIES: Final = 5
LONGEST_COVER: Final = timedelta(hours=3)
RUNS: Final = "01234567890 09876543210"
"""On the keys they stand side by side, so they are tried first."""


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """What came of a PIN that was typed.

    Attributes:
        right: It was the PIN, in time.
        tries_left: How often it may be typed still; 0 means that only the passphrase opens now.
    """

    right: bool
    tries_left: int


def check_pin(pin: str) -> None:
    """Accept a PIN that somebody chose.

    Raises:
        InvalidInputError: It is not six digits, or it is one of the first that others would try.
    """
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdecimal()):
        raise InvalidInputError(
            _("A PIN is 6 digits."), _("Type 6 digits, with nothing between them."), "pin"
        )
    if len(set(pin)) < 3 or pin in RUNS:
        raise InvalidInputError(
            _("That PIN is easy to guess."), _("Use digits that do not follow each other."), "pin"
        )
