"""A blank form of a measure, to fill in by hand and key in later."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.documents.blocks import (
    Choices,
    Document,
    Faces,
    Figure,
    Heading,
    NumberRow,
    Paragraph,
    Span,
    Table,
    Together,
    WritingLines,
)
from app.documents.form_parts import about_the_answers, boxes_after, numbered, who_and_when
from app.domain.form_codes import form_code
from app.domain.languages import language_words
from app.i18n import _
from app.measures.measure import Method, Way
from app.measures.translations import in_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.documents.blocks import Block
    from app.documents.styles import PrintStyle
    from app.domain.organisation import Organisation
    from app.measures.measure import Item, Measure

LONGEST_ROW: Final = 11
"""Numbers that stand in a row of boxes; a longer line is a number to write."""
LONGEST_END: Final = 24
"""Letters below the ends of a row; longer words go before it."""
QUESTION_SHARE: Final = 3.2
"""How much wider than an answer the column of the questions is."""


def measure_form_document(
    own: Measure, organisation: Organisation, style: PrintStyle, language: str = ""
) -> Document:
    """Every question in its order, and a place for who answered, when and how.

    Args:
        own: With its words; of one that has none there is nothing to print.
        language: The language of the questions; "" is the measure's own.
    """
    measure = in_language(own, language)
    blocks: list[Block] = [Heading(measure.title, 1), *who_and_when()]
    if measure.lead_in:
        blocks.append(Paragraph((Span(measure.lead_in, bold=True),)))
    blocks += _own_words(measure)
    places = enumerate(measure.items, start=1)
    for options, group in groupby(places, key=lambda place: place[1].options):
        blocks += _asked(measure, options, list(group), beside=not style.steps_apart)
    blocks.append(about_the_answers(measure.answered_by, measure.attribution, _look_at(measure)))
    if language:
        blocks.append(
            Paragraph(_("Questions in {language}.").format(language=language_words(language)), quiet=True)
        )
    code = form_code(measure.id, measure.version)
    return Document(title=measure.title, blocks=tuple(blocks), footer=organisation.name, code=code)


def _asked(
    measure: Measure, options: tuple[tuple[int, str], ...], group: list[tuple[int, Item]], *, beside: bool
) -> Iterable[Block]:
    """Questions that share their answers: as rows of a table where the answers may stand beside them."""
    if Way.FACES in measure.ways and len(options) == 5:
        return [_faces(number, item) for number, item in group]
    if options and beside and len(group) > 1:
        return [_table(options, group)]
    if options:
        return [_choices(number, item, alone=len(measure.items) == 1) for number, item in group]
    return [_line(number, item, alone=len(measure.items) == 1) for number, item in group]


def _own_words(measure: Measure) -> Iterable[Block]:
    """A line for each thing that is the person's own to name; with its weight, where goals are weighed."""
    weighed = any(rule.method is Method.GOALS for rule in measure.scores)
    named = (number for number, item in enumerate(measure.items, start=1) if item.own_words)
    lines = (WritingLines(numbered(number, _("In your own words")), 1) for number in named)
    return [Together((line, _weight())) for line in lines] if weighed else list(lines)


def _weight() -> Choices:
    """How much a goal matters beside the others; typed after the answer: 1x2."""
    words = _("As the others (x1)"), _("Twice as much (x2)"), _("Three times (x3)")
    return Choices(_("How much does it matter?"), words, across=True)


def _table(options: tuple[tuple[int, str], ...], group: list[tuple[int, Item]]) -> Table:
    """One row for each question, one box for each answer."""
    header = (_("Question"), *(_option(number, label) for number, label in options))
    rows = tuple(boxes_after(numbered(number, item.text), len(options)) for number, item in group)
    return Table(header, rows, (QUESTION_SHARE, *(1.0 for _option in options)))


def _choices(number: int, item: Item, *, alone: bool) -> Choices:
    return Choices(
        numbered(number, item.text, alone=alone), tuple(_option(n, label) for n, label in item.options)
    )


def _option(number: int, label: str) -> str:
    return _("{label} ({number})").format(label=label, number=number)


def _faces(number: int, item: Item) -> Together:
    words = tuple(_capital(label) for _number, label in item.options)
    alt = _("Five faces to tick: {words}.").format(
        words=", ".join(f"{n} {label}" for n, label in item.options)
    )
    return Together((_question(numbered(number, item.text, alone=True)), Figure(Faces(words), alt)))


def _line(number: int, item: Item, *, alone: bool) -> Block:
    text = numbered(number, item.text, alone=alone)
    first, last = int(item.lowest), int(item.highest)
    if item.units:
        units = _(" or ").join(unit.name for unit in item.units)
        return WritingLines(_("{question} (in {units})").format(question=text, units=units), 1)
    low, high = item.ends or ("", "")
    if last - first >= LONGEST_ROW:
        asked = _("{question} (a number from {first} to {last})")
        label = asked.format(question=text, first=first, last=last)
        return Together((*_ends(first, last, low, high), WritingLines(label, 1)))
    alt = _("The numbers {first} to {last} to tick.").format(first=first, last=last)
    if low:
        alt = _("The numbers {first} to {last} to tick: {first} is {low}, {last} is {high}.").format(
            first=first, last=last, low=low, high=high
        )
    short = max(len(low), len(high)) <= LONGEST_END
    row = NumberRow(*((low, high) if short else ("", "")), first, last, upright=item.upright)
    before = () if short else _ends(first, last, low, high)
    return Together((_question(text), *before, Figure(row, alt)))


def _ends(first: int, last: int, low: str, high: str) -> tuple[Block, ...]:
    """What the two ends of a line of numbers mean, as a sentence."""
    words = _("{first} is {low}, {last} is {high}.").format(first=first, low=low, last=last, high=high)
    return (Paragraph(words),) if low else ()


def _question(text: str) -> Paragraph:
    return Paragraph((Span(text, bold=True),))


def _look_at(measure: Measure) -> tuple[str, ...]:
    """The questions somebody looks at before the person leaves, by their numbers."""
    places = {item.code: number for number, item in enumerate(measure.items, start=1)}
    return tuple(str(places[alert.item]) for alert in measure.alerts)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
