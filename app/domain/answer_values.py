"""What may be chosen for each kind of question, and how it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from app.domain.chosen import OWN_PICTURE
from app.domain.talk import Kind
from app.domain.wording import tidy_line, tidy_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.domain.talk import AnswerValue, Question

WANTED: Final = "want"
FILLS: Final = "fills"
CELL_WORDS: Final = "words"
HELP: Final = "help"
MUCH: Final = "much"
COLUMNS: Final = frozenset({1, 2, 3})


def fits(question: Question, value: AnswerValue) -> bool:
    """Whether a value is one that this question offers."""
    return value is None or _BY_KIND[question.kind](question, value)


def cell_key(day: str, time: str) -> str:
    """The key of one cell of a week: "mon.morning"."""
    return f"{day}.{time}"


def tidy_value(value: AnswerValue) -> AnswerValue:
    """The value with its words as they are kept: nothing invisible, and no empty lines.

    Raises:
        InvalidInputError: Some words are too long.
    """
    if isinstance(value, tuple):
        return tuple(line for line in (tidy_line(line, "value") for line in value) if line)
    if not isinstance(value, Mapping):
        return value
    return {key: _tidy_inner(inner) for key, inner in value.items()}


def _tidy_inner(inner: Any) -> Any:  # noqa: ANN401 - as it was
    if not isinstance(inner, Mapping):
        return inner
    tidied = {key: _tidy_words(key, said) for key, said in inner.items()}
    return {key: said for key, said in tidied.items() if said != ""}


def _tidy_words(key: str, said: object) -> object:
    return tidy_words(str(said), "value") if key in {HELP, CELL_WORDS} else said


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _keys(question: Question) -> set[str]:
    return {option.key for option in question.options}


def _one(question: Question, value: AnswerValue) -> bool:
    return isinstance(value, str) and value in _keys(question)


def _several(question: Question, value: AnswerValue) -> bool:
    return isinstance(value, tuple) and set(value) <= _keys(question)


def _pointed(question: Question, value: AnswerValue) -> bool:
    """Pictures that were pointed at or sorted; a service's or a person's own picture is one of them."""
    if not isinstance(value, tuple | Mapping):
        return False
    known = _keys(question)
    own = all(key in known or key.startswith(OWN_PICTURE) for key in value)
    return own and (isinstance(value, tuple) or all(_is_number(c) and c in COLUMNS for c in value.values()))


def _ruler(_question: Question, value: AnswerValue) -> bool:
    return isinstance(value, int) and _is_number(value) and 1 <= value <= 10


def _statement(question: Question, value: AnswerValue) -> bool:
    return _is_number(value) and str(value) in _keys(question)


def _roles(question: Question, value: AnswerValue) -> bool:
    states = {state.key for state in question.states}
    return isinstance(value, Mapping) and set(value) <= _keys(question) and _all_in(value.values(), states)


def _area(question: Question, value: AnswerValue) -> bool:
    offered = {row.key: {number for number, _label in row.options} for row in question.rows}
    return isinstance(value, Mapping) and all(
        _is_number(tap) and tap in offered.get(row, set()) for row, tap in value.items()
    )


def _lines(question: Question, value: AnswerValue) -> bool:
    return isinstance(value, tuple) and len(value) <= question.most and all(isinstance(v, str) for v in value)


def _grid(question: Question, value: AnswerValue) -> bool:
    cells = {cell_key(day.key, time.key) for day in question.days for time in question.times}
    fill = _keys(question)
    return _nested(question, value, cells, {FILLS: fill, WANTED: fill}, CELL_WORDS)


def _barriers(question: Question, value: AnswerValue) -> bool:
    return _nested(question, value, _keys(question), {}, HELP)


def _nested(
    question: Question, value: AnswerValue, keys: set[str], more: Mapping[str, set[str]], words: str
) -> bool:
    """Whether a value is a table of tables: which rows there may be, and what each may say."""
    if not isinstance(value, Mapping) or not set(value) <= keys:
        return False
    taps = {tap.key: {option.key for option in tap.options} for tap in question.taps} | dict(more)
    return all(
        isinstance(inner, Mapping) and all(_tapped(key, said, taps, words) for key, said in inner.items())
        for inner in value.values()
    )


def _tapped(key: str, said: object, taps: Mapping[str, set[str]], words: str) -> bool:
    if key == words:
        return isinstance(said, str)
    if key == MUCH:
        return _is_number(said) and str(said) in taps[MUCH]
    return isinstance(said, str) and said in taps.get(key, set())


def _all_in(said: Iterable[object], allowed: set[str]) -> bool:
    return all(isinstance(each, str) and each in allowed for each in said)


_BY_KIND: Final[Mapping[Kind, Callable[[Question, AnswerValue], bool]]] = {
    Kind.CHOICE: _one,
    Kind.SEVERAL: _several,
    Kind.WORDS: _pointed,
    Kind.ROLES: _roles,
    Kind.AREA: _area,
    Kind.RULER: _ruler,
    Kind.GRID: _grid,
    Kind.STATEMENT: _statement,
    Kind.BARRIERS: _barriers,
    Kind.LINES: _lines,
}
