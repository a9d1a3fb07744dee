"""A blank form of the talk: every question on paper, to fill in by hand and type in later."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.documents.blocks import (
    Callout,
    Choices,
    Document,
    Fields,
    Figure,
    Heading,
    NumberRow,
    Paragraph,
    Span,
    Table,
    Together,
    WritingLines,
)
from app.documents.form_parts import about_the_answers, boxes_after, who_and_when
from app.domain.form_codes import form_code
from app.domain.talk import Kind
from app.i18n import _
from app.measures.measure import AnsweredBy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.documents.blocks import Block
    from app.documents.styles import PrintStyle
    from app.domain.organisation import Organisation
    from app.domain.talk import Option, Part, Question, TalkDefinition

WORDS_LINES: Final = 3
"""Lines for somebody's own words."""
MORE_ABOUT: Final = 3
"""Things that get in the way and may be told more about."""
RULER: Final = (1, 10)
ASKED_BY: Final = (AnsweredBy.SELF, AnsweredBy.WITH_HELP, AnsweredBy.PROXY)


def talk_form_document(talk: TalkDefinition, organisation: Organisation, style: PrintStyle) -> Document:
    """Every part with its questions, those for the worker as well.

    A question whose answer opens the worker's private page is not on paper, where anybody may read it.
    """
    blocks: list[Block] = [
        Heading(talk.title, 1),
        *who_and_when(),
        Callout(talk.statement, (_("Leave out what you like. There are no wrong answers."),)),
    ]
    for part in talk.parts:
        blocks += _headed(part.title, _part(part, style))
    licence = _("{title}: free for anyone to use ({licence}).").format(title=talk.title, licence=talk.licence)
    blocks.append(about_the_answers(ASKED_BY, licence))
    code = form_code(talk.id, talk.version)
    return Document(title=talk.title, blocks=tuple(blocks), footer=organisation.name, code=code)


def _headed(title: str, blocks: list[Block]) -> list[Block]:
    """A heading on the page of the first block below it."""
    match blocks:
        case [Together(inner), *rest]:
            return [Together((Heading(title), *inner)), *rest]
        case _:
            return [Heading(title), *blocks]


def _part(part: Part, style: PrintStyle) -> list[Block]:
    blocks: list[Block] = []
    asked = (question for question in part.questions if not question.opens_worry)
    for kind, group in groupby(asked, key=lambda question: question.kind):
        questions = list(group)
        if kind is Kind.STATEMENT and not style.steps_apart:
            blocks.append(_statements(questions))
            continue
        for question in questions:
            blocks += _ASKED[kind](question, style)
    return blocks


def _statements(questions: list[Question]) -> Table:
    """Statements that share their answers, one row each."""
    labels = tuple(option.label for option in questions[0].options)
    rows = tuple(boxes_after(question.text, len(labels)) for question in questions)
    return Table((_("How true is it for you?"), *labels), rows, (2.6, *(1.0 for _label in labels)))


def _choice(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    return (Choices(question.text, _labels(question.options)),)


def _several(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    choices = Choices(question.text, _labels(question.options), across=True)
    return (Together((choices, WritingLines(_("In your own words"), 1))),)


def _words(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    return (WritingLines(question.text, WORDS_LINES),)


def _lines(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    return (WritingLines(question.text, question.most),)


def _roles(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    header = (question.text, *_labels(question.states))
    rows = tuple(boxes_after(option.label, len(question.states)) for option in question.options)
    return (Together((Table(header, rows, (2.6, *(1.0 for _state in question.states))),)),)


def _area(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    """One part of life: a few short questions, each with its answers in a row, and room for words."""
    asked = ((row.text, tuple(label for _number, label in row.options)) for row in question.rows)
    rows = (Choices(text, labels, across=True) for text, labels in asked)
    own = WritingLines(_("In your own words"), 1)
    hint = (Paragraph(question.hint, quiet=True),) if question.hint else ()
    return (Together((Heading(question.text, 3), *hint, *rows, own)),)


def _ruler(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    first, last = RULER
    alt = _("The numbers {first} to {last} to tick: {first} is {low}, {last} is {high}.").format(
        first=first, last=last, low=question.low, high=question.high
    )
    row = NumberRow(question.low, question.high, first, last)
    return (Together((Paragraph((Span(question.text, bold=True),)), Figure(row, alt))),)


def _grid(question: Question, style: PrintStyle) -> tuple[Block, ...]:
    """A week: what fills each part of each day, in words, and what would be wanted there."""
    times, things = _labels(question.times), _listed(question.options)
    taps = " ".join(tap.text for tap in question.taps)
    before: tuple[Block, ...] = (
        Paragraph((Span(question.text, bold=True),)),
        Paragraph(_("Write what is there, such as: {things}.").format(things=things)),
        Paragraph(_("You can write beside it, too: {questions}").format(questions=taps)),
    )
    wanted = WritingLines(_("What would you like to be different?"), WORDS_LINES)
    if style.steps_apart:
        days = (Together((Heading(day.label, 3), Fields(times))) for day in question.days)
        return (Together(before), *days, wanted)
    rows = tuple((day.label, *("" for _time in times)) for day in question.days)
    week = Table((_("Day"), *times), rows, (1.2, *(2.0 for _time in times)), tall=True)
    return (Together((*before, week)), wanted)


def _barriers(question: Question, style: PrintStyle) -> tuple[Block, ...]:
    """What gets in the way: ticks first, then a few of them with how much, how long and what would help."""
    asked = (_("What is it?"), *(tap.text for tap in question.taps), _("What would help?"))
    answers = (
        Paragraph(_("{question} {answers}.").format(question=tap.text, answers=_listed(tap.options)))
        for tap in question.taps
    )
    ticks: tuple[Block, ...] = (
        Choices(question.text, _labels(question.options), across=True),
        Paragraph(_("Write more about what gets in the way most.")),
        *answers,
    )
    if style.steps_apart:
        return (Together(ticks), *(Fields(asked) for _number in range(MORE_ABOUT)))
    rows = tuple((str(number), *("" for _column in asked)) for number in range(1, MORE_ABOUT + 1))
    shares = (0.4, 1.5, *(1.3 for _tap in question.taps), 1.5)
    return (Together((*ticks, Table((_("No."), *asked), rows, shares, tall=True))),)


def _statement(question: Question, _style: PrintStyle) -> tuple[Block, ...]:
    return (Choices(question.text, _labels(question.options)),)


def _listed(options: Iterable[Option]) -> str:
    return "; ".join(_labels(options))


def _labels(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(option.label for option in options)


_ASKED: Final[dict[Kind, Callable[[Question, PrintStyle], tuple[Block, ...]]]] = {
    Kind.CHOICE: _choice,
    Kind.SEVERAL: _several,
    Kind.WORDS: _words,
    Kind.ROLES: _roles,
    Kind.AREA: _area,
    Kind.RULER: _ruler,
    Kind.GRID: _grid,
    Kind.STATEMENT: _statement,
    Kind.BARRIERS: _barriers,
    Kind.LINES: _lines,
}
