"""An answer of a talk in words, whatever kind of question it was given to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.barriers import barriers
from app.domain.chosen import chosen
from app.domain.talk import AnswerState, Kind, Option
from app.domain.week import week_of
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.talk import Answer, Question, TalkDefinition

LONGEST_RULER: Final = 10
NO_PICTURES: Final[Mapping[str, str]] = {}


def answer_words(
    definition: TalkDefinition, code: str, answer: Answer | None, pictures: Mapping[str, str] = NO_PICTURES
) -> str:
    """What was answered, then the person's own words; "" where it was not asked.

    Args:
        definition: The talk it was asked in.
        code: The question.
        answer: What was answered.
        pictures: What each picture of their own shows, by its key.
    """
    if answer is None:
        return ""
    if answer.state is AnswerState.NOT_SURE:
        return _("I am not sure")
    if answer.state is AnswerState.DID_NOT_WANT_TO_SAY:
        return _("I do not want to say")
    question = definition.question(code)
    if question.kind is Kind.WORDS:
        shown = (Option(key=key, label=label) for key, label in pictures.items())
        question = replace(question, options=(*question.options, *shown))
    said = "; ".join(_BY_KIND[question.kind](definition, question, answer))
    own = _("“{words}”").format(words=answer.words.strip()) if answer.words.strip() else ""
    return " ".join(each for each in (said, own) if each)


def _one(_definition: TalkDefinition, question: Question, answer: Answer) -> list[str]:
    return [option.label for option in question.options if option.key == str(answer.value)]


def _several(_definition: TalkDefinition, question: Question, answer: Answer) -> list[str]:
    labels = {option.key: option.label for option in question.options}
    return [labels.get(key, _("their own picture")) for key in chosen(answer.value)]


def _ruler(_definition: TalkDefinition, _question: Question, answer: Answer) -> list[str]:
    if answer.value is None:
        return []
    return [_("{n} of {most}").format(n=answer.value, most=LONGEST_RULER)]


def _lines(_definition: TalkDefinition, _question: Question, answer: Answer) -> list[str]:
    return list(answer.value) if isinstance(answer.value, tuple) else []


def _area(_definition: TalkDefinition, question: Question, answer: Answer) -> list[str]:
    taps = answer.value if isinstance(answer.value, Mapping) else {}
    return [
        _("{what}: {answer}").format(what=row.short, answer=label)
        for row in question.rows
        for number, label in row.options
        if taps.get(row.key) == number
    ]


def _roles(_definition: TalkDefinition, question: Question, answer: Answer) -> list[str]:
    roles = answer.value if isinstance(answer.value, Mapping) else {}
    return [
        _("{what}: {answer}").format(what=option.label, answer=state.label)
        for option in question.options
        for state in question.states
        if roles.get(option.key) == state.key
    ]


def _barriers(definition: TalkDefinition, question: Question, answer: Answer) -> list[str]:
    found = barriers(definition, {question.code: answer})
    return [f"{each.because}: {each.help}" if each.help else each.because for each in found]


def _grid(definition: TalkDefinition, question: Question, answer: Answer) -> list[str]:
    week = week_of(definition, {question.code: answer})
    return [
        _("{day} {time}: {what}").format(day=cell.day_words, time=cell.time_words, what=", ".join(cell.said))
        for cell in (week.cells if week else ())
        if cell.said
    ]


_BY_KIND: Final[Mapping[Kind, Callable[[TalkDefinition, Question, Answer], list[str]]]] = {
    Kind.CHOICE: _one,
    Kind.STATEMENT: _one,
    Kind.SEVERAL: _several,
    Kind.WORDS: _several,
    Kind.RULER: _ruler,
    Kind.LINES: _lines,
    Kind.AREA: _area,
    Kind.ROLES: _roles,
    Kind.BARRIERS: _barriers,
    Kind.GRID: _grid,
}
