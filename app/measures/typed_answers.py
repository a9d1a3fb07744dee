"""Reads the answers to a measure as somebody types them: "3,3,-,4", "yes,no", "+1x2,0x1", "12 st 7 lb"."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from app.measures.filled import Given
from app.measures.measure import Method, NotAnswered
from app.measures.quantities import read_quantity
from app.measures.scoring import answers_taken

if TYPE_CHECKING:
    from app.measures.filled import Answers
    from app.measures.measure import Item, Measure

MISSING = ("-", "")
"""What is typed for an item that was left blank."""


def read_answers(measure: Measure, text: str) -> Answers:
    """The answers, one for each item in its order, with commas in between.

    An answer is a number, the label of an option, a quantity with its units, a goal with its weight
    ("+1x2"), a dash where it is missing, or the words why it is missing. Optional items at the end
    may be left out.

    Raises:
        InvalidInputError: There are too many answers or too few, or one cannot be read.
    """
    parts = [part.strip() for part in text.split(",")]
    fewest = max((place for place, item in enumerate(measure.items, 1) if not item.optional), default=1)
    if not fewest <= len(parts) <= len(measure.items):
        raise InvalidInputError(
            ngettext("There is {n} answer.", "There are {n} answers.", len(parts)).format(n=len(parts)),
            _("Write one answer for each of the {n} items of {title}, and - where one is missing.").format(
                title=measure.title, n=len(measure.items)
            ),
        )
    return {
        item.code: read_answer(measure, item, part) for item, part in zip(measure.items, parts, strict=False)
    }


def read_answer(measure: Measure, item: Item, part: str) -> Given | NotAnswered:
    """One answer as it is typed; see `read_answers`.

    Raises:
        InvalidInputError: It cannot be read.
    """
    if part in MISSING:
        return NotAnswered.NOT_ASKED
    if part.casefold() in tuple(NotAnswered):
        return NotAnswered(part.casefold())
    labels = {_folded(label): number for number, label in item.options}
    if _folded(part) in labels:
        return Given(Decimal(labels[_folded(part)]))
    given = _number(measure, item, part)
    if given is None:
        raise InvalidInputError(
            _("“{found}” is no answer to item {code} of {title}.").format(
                found=quote(part), code=item.code, title=measure.title
            ),
            _("Use {allowed}, or - where it is missing.").format(allowed=answers_taken(item)),
            item.code,
        )
    return given


def _folded(label: str) -> str:
    # In a shell "more-or-less" is easier to type than "more or less".
    return label.casefold().replace("-", " ")


def _number(measure: Measure, item: Item, part: str) -> Given | None:
    if item.units:
        quantity = read_quantity(part, item.units, _decimals(measure, item))
        return Given(quantity) if quantity is not None and item.takes(quantity) else None
    value, _times, weight = part.replace("−", "-").partition("x")
    is_goal = any(rule.method is Method.GOALS for rule in measure.scores if item.code in rule.items)
    if _times and not is_goal:
        return None
    try:
        given = Given(Decimal(value), Decimal(weight) if _times else Decimal(1))
    except InvalidOperation:
        return None
    return given if given.fits(item) else None


def _decimals(measure: Measure, item: Item) -> int:
    return next(rule.decimals for rule in measure.scores if item.code in rule.items)
