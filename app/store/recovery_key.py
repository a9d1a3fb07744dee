"""The rescue key: 160 random bits as 32 characters and 2 check characters a person can read aloud.

The letters are Crockford's base 32, which has no I, L, O or U; what people write instead is understood.
"""

import secrets
from collections.abc import Mapping
from typing import Final

from app.errors import InvalidInputError
from app.i18n import _

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS: Final = 160
LENGTH: Final = BITS // 5
CHECKS: Final = 2
GROUP: Final = 4
# Prime, so that any one wrong character and any two swapped ones change the check; below 32 ** 2.
_MODULUS: Final = 1021
_MEANT: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})


def fresh_recovery_key() -> str:
    """A new key in groups of four, as it is printed."""
    number = secrets.randbits(BITS)
    return grouped(_letters(number, LENGTH) + _check(number))


def grouped(letters: str) -> str:
    """Letters in groups of four with a space between."""
    return " ".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def secret_of(typed: str) -> bytes:
    """The 20 secret bytes of a key as somebody typed it.

    Raises:
        InvalidInputError: A character is missing, too many or wrong; found before any slow work.
    """
    letters = "".join(typed.upper().split()).translate(_MEANT)
    if len(letters) != LENGTH + CHECKS or any(letter not in ALPHABET for letter in letters):
        raise InvalidInputError(
            _("A rescue key has {count} letters and numbers.").format(count=LENGTH + CHECKS),
            _("Type all the groups on the rescue sheet. Capitals and spaces do not matter."),
            "recovery_key",
        )
    number = _number(letters[:LENGTH])
    if letters[LENGTH:] != _check(number):
        raise InvalidInputError(
            _("One character of the rescue key is not right."),
            _("Compare each group with the rescue sheet."),
            "recovery_key",
        )
    return number.to_bytes(BITS // 8, "big")


def confirms(recovery_key: str, typed: Mapping[int, str]) -> bool:
    """Whether the groups somebody copied from the sheet are right.

    Args:
        recovery_key: The key, as printed.
        typed: What was typed for each group that was asked for, counted from 0; at least two of them.
    """
    groups = recovery_key.split()
    written = {place: "".join(text.upper().split()).translate(_MEANT) for place, text in typed.items()}
    return len(written) >= 2 and all(groups[place] == text for place, text in written.items())


def _letters(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in reversed(range(length)))


def _number(letters: str) -> int:
    total = 0
    for letter in letters:
        total = total * 32 + ALPHABET.index(letter)
    return total


def _check(number: int) -> str:
    return _letters(number % _MODULUS, CHECKS)
