"""Everything kept about one person, and blacking out what is about others before it is handed over.

A value is kept as it is stored, so that the file for programs is exact; the words in it are found
wherever they stand, also inside answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date

Value = Any
"""What one column holds, as JSON has it."""
AROUND: Final = 60
"""Characters shown on both sides of a name, so that somebody can judge it."""
SHORTEST: Final = 3
"""Letters of a name that are looked for; initials stand in too many other words."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPart:
    """The rows of one table that are about the person.

    Attributes:
        table: The table, as the file for programs names it.
        heading: The same in words.
        rows: Column -> value, oldest first.
        private: Only the worker sees it in daily work; it may be withheld for fear of serious harm.
    """

    table: str
    heading: str
    rows: tuple[Mapping[str, Value], ...]
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRecord:
    """Everything about one person.

    Attributes:
        called: The name they prefer; may be empty.
        withheld: How many rows were left out.
    """

    name: str
    called: str = ""
    made_on: date
    parts: tuple[RecordPart, ...]
    withheld: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name of somebody else, in words about this person.

    Attributes:
        number: Its place among all, from 0; the same as long as the record is.
        heading: Where it stands.
    """

    number: int
    heading: str
    words: str
    before: str
    after: str


def mentions(record: SubjectRecord, others: Collection[str]) -> tuple[Mention, ...]:
    """Every place where a name of somebody else stands, in the order of the record.

    Args:
        others: Names of other people in the records.
    """
    names = _Names(f"{record.name} {record.called}", others)
    found: list[Mention] = []
    for part in record.parts:
        for row in part.rows:
            for text in _texts(dict(row)):
                for start, end in names.spans(text):
                    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
                    found.append(
                        Mention(
                            number=len(found),
                            heading=part.heading,
                            words=text[start:end],
                            before=before,
                            after=after,
                        )
                    )
    return tuple(found)


def blacked_out(
    record: SubjectRecord, others: Collection[str], keep: Collection[int], extra: Collection[str] = ()
) -> SubjectRecord:
    """The record without the names of others; what stood there is gone, not covered.

    Args:
        keep: Numbers of the mentions that stay.
        extra: More words to black out, wherever they stand.
    """
    wanted = sorted((words for words in extra if words.strip()), key=len, reverse=True)
    names, number = _Names(f"{record.name} {record.called}", others), iter(range(1_000_000_000))
    also = re.compile("|".join(map(re.escape, wanted)) or r"(?!)", re.IGNORECASE)

    def redact(text: str) -> str:
        parts, at = [], 0
        for start, end in names.spans(text):
            if next(number) not in keep:
                parts += [text[at:start], _black()]
                at = end
        return also.sub(lambda _found: _black(), "".join([*parts, text[at:]]))

    def redacted(part: RecordPart) -> RecordPart:
        return replace(part, rows=tuple(_mapped(dict(row), redact) for row in part.rows))

    return replace(record, parts=tuple(map(redacted, record.parts)))


def without(record: SubjectRecord, withheld: Collection[str]) -> SubjectRecord:
    """The record without some private tables, which is counted."""
    gone = [part for part in record.parts if part.private and part.table in withheld]
    kept = tuple(part for part in record.parts if part not in gone)
    return replace(record, parts=kept, withheld=sum(len(part.rows) for part in gone))


def _black() -> str:
    return _("[blacked out]")


class _Names:
    """Finds runs of words that are names of others and not only of the person."""

    def __init__(self, own: str, others: Collection[str]) -> None:
        self._own = {word.casefold() for word in _WORD.findall(own)}
        words = (word for name in others for word in _WORD.findall(name))
        self._others = {word.casefold() for word in words if len(word) >= SHORTEST}

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where each run begins and ends."""
        run: list[re.Match[str]] = []
        for word in _WORD.finditer(text):
            if run and text[run[-1].end() : word.start()].strip():
                yield from self._span(run)
                run = []
            if self._is_name(word[0]):
                run.append(word)
            else:
                yield from self._span(run)
                run = []
        yield from self._span(run)

    def _is_name(self, word: str) -> bool:
        plain = re.sub(r"['’]s$", "", word).casefold()
        return word[:1].isupper() and plain in self._others

    def _span(self, run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
        if any(re.sub(r"['’]s$", "", word[0]).casefold() not in self._own for word in run):
            yield run[0].start(), run[-1].end()


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _mapped(value: Value, change: Callable[[str], str]) -> Value:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mapped(part, change) for key, part in value.items()}
    if isinstance(value, list):
        return [_mapped(part, change) for part in value]
    return value
