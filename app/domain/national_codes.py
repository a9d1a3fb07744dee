"""National codes for social prescribing: which ones a service uses, and whether one can be a code at all.

Source of the form: SNOMED CT identifiers (Verhoeff check figure, partition). It proves form, not meaning.
SNOMED CT © IHTSDO.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST, MOST = 6, 18
SHORT_CONCEPT: Final = "00"
LONG_CONCEPT: Final = "10"
LONGEST_TERM: Final = 120
_EXTENSION_LENGTH: Final = 11
"""An item of at least one figure, a namespace of seven, the partition and the check figure."""

_TURNED: Final = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_MOVED: Final = "1576283094"


@dataclass(frozen=True, slots=True)
class NationalCode:
    """One code and what it stands for."""

    code: str
    term: str


def first_codes() -> tuple[NationalCode, ...]:
    """The three national codes. The first is to be checked in the NHS terminology browser."""
    return (
        NationalCode("871691000000100", _("Social prescribing offered")),
        NationalCode("871711000000103", _("Social prescribing declined")),
        NationalCode("871731000000106", _("Referral to social prescribing service")),
    )


def checks_out(figures: str) -> bool:
    """Whether the check figure of a number agrees with the others (Verhoeff)."""
    check = 0
    for place, figure in enumerate(reversed(figures)):
        moved = int(figure)
        for _turn in range(place % 8):
            moved = int(_MOVED[moved])
        check = int(_TURNED[check][moved])
    return check == 0


def tidy_code(text: str, field: str) -> str:
    """A code without spaces.

    Raises:
        InvalidInputError: It cannot be the code of a concept; says why.
    """
    code = tidy_line(text, field).replace(" ", "")
    problem = _problem(code)
    if problem:
        raise InvalidInputError(problem, _("Copy it from the NHS terminology browser."), field)
    return code


def _problem(code: str) -> str:
    if not (code.isascii() and code.isdecimal() and FEWEST <= len(code) <= MOST):
        return _("A SNOMED code has {least} to {most} figures and nothing else.").format(
            least=FEWEST, most=MOST
        )
    if code.startswith("0"):
        return _("A SNOMED code does not begin with 0.")
    partition = code[-3:-1]
    if partition not in {SHORT_CONCEPT, LONG_CONCEPT}:
        return _("That is not the SNOMED code of a concept: figures {part} before the last.").format(
            part=partition
        )
    if partition == LONG_CONCEPT and len(code) < _EXTENSION_LENGTH:
        return _("That SNOMED code is too short for one from a national list.")
    return "" if checks_out(code) else _("That SNOMED code does not add up: a figure is wrong.")


def tidy_codes(codes: Iterable[NationalCode]) -> tuple[NationalCode, ...]:
    """The codes of a service, each once.

    Raises:
        InvalidInputError: One cannot be a code, says nothing, or stands there twice; or there is none.
    """
    found: dict[str, NationalCode] = {}
    for each in codes:
        code, term = tidy_code(each.code, "code"), tidy_line(each.term, "term", LONGEST_TERM)
        if not term:
            raise InvalidInputError(
                _("It is not said what {code} stands for.").format(code=code), _("Write its name."), "term"
            )
        if code in found:
            raise InvalidInputError(
                _("{code} stands there twice.").format(code=code), _("Take one of them out."), "code"
            )
        found[code] = NationalCode(code, term)
    if not found:
        raise InvalidInputError(_("There is no code."), _("Keep at least one."), "code")
    return tuple(found.values())
