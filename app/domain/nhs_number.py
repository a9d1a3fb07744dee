"""The NHS number: ten figures of which the last is a check, shown as 3-3-4.

Source of the check: NHS Data Dictionary, NHS NUMBER (modulus 11).
"""

from __future__ import annotations

from typing import Final

from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

FIGURES: Final = 10
_WEIGHTS: Final = range(FIGURES, 1, -1)
_MODULUS: Final = 11


def is_nhs_number(figures: str) -> bool:
    """Whether ten figures are an NHS number; the same figure ten times over never is one."""
    if len(figures) != FIGURES or not (figures.isascii() and figures.isdecimal()) or len(set(figures)) == 1:
        return False
    total = sum(weight * int(figure) for weight, figure in zip(_WEIGHTS, figures, strict=False))
    check = _MODULUS - total % _MODULUS
    return check != _MODULUS - 1 and check % _MODULUS == int(figures[-1])


def tidy_nhs_number(text: str, field: str) -> str:
    """The number as it is shown, "943 476 5919"; may be empty.

    Raises:
        InvalidInputError: It does not have ten figures, or the last one does not agree with the others.
    """
    figures = tidy_line(text, field).replace(" ", "").replace("-", "")
    if not figures:
        return ""
    if not (figures.isascii() and figures.isdecimal() and len(figures) == FIGURES):
        raise InvalidInputError(
            _("An NHS number has 10 figures."),
            _("Write it like 943 476 5919. Leave it empty if it is not known."),
            field,
        )
    if not is_nhs_number(figures):
        raise InvalidInputError(
            _("That NHS number does not add up: a figure is wrong."),
            _("Look at it again. Leave it empty if you cannot check it."),
            field,
        )
    return f"{figures[:3]} {figures[3:6]} {figures[6:]}"
