"""Reads definitions strictly: what is unknown, missing or of the wrong kind is refused by name."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeVar

from app.errors import AppError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

KINDS: Final = {str: "words", int: "a whole number", bool: "true or false", list: "a list"}
MOST_PLACES: Final = 9
"""Places before the point of an exact number, and after it."""


class DefinitionError(AppError):
    """A definition file says something that cannot be used."""


class Entry:
    """One table of a definition file, read key by key.

    Args:
        place: Where it stands, for the message: "everyday_life.toml, question M1".
        content: What the file says there.
        allowed: The keys it may have.

    Raises:
        DefinitionError: It has a key that is not allowed.
    """

    def __init__(self, place: str, content: dict[str, Any], allowed: Collection[str]) -> None:
        self.place = place
        self._content = content
        self._allowed = allowed
        for key in content:
            if key not in allowed:
                raise self.refused(key, key)

    def need(self, *keys: str) -> None:
        """Refuses unless all these keys are there."""
        for key in keys:
            if not self.has(key):
                raise self.refused(key, _("nothing"))

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._content

    def value(self, key: str) -> Any:  # noqa: ANN401 - whatever stands there
        """Whatever stands under a key, not looked at."""
        return self._content[key]

    def text(self, key: str, default: str | None = None) -> str:
        """The words under a key; they must be there unless there is a default."""
        return self._typed(key, str, default)

    def words(self, key: str) -> str:
        """The words under a key, which must be there and say something."""
        found = self.text(key)
        if not found.strip():
            raise self.refused(key, "“”", (_("at least one word"),))
        return found

    def number(self, key: str, default: int | None = None) -> int:
        """The whole number under a key; it must be there unless there is a default."""
        return self._typed(key, int, default)

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """The true or false under a key; it must be there unless there is a default."""
        return self._typed(key, bool, default)

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of words under a key; empty when it is not there."""
        found = self._typed(key, list, [])
        if not all(isinstance(item, str) for item in found):
            raise self.refused(key, found)
        return tuple(found)

    def pairs(self, key: str, first: type[T]) -> tuple[tuple[T, str], ...]:
        """The list of pairs under a key, each a `first` and its words; empty when it is not there."""
        found = self._typed(key, list, [])
        for pair in found:
            if not (isinstance(pair, list) and [type(part) for part in pair] == [first, str]):
                raise self.refused(key, pair)
        return tuple((left, right) for left, right in found)

    def exact(self, key: str) -> Decimal:
        """The number under a key, as exact as it is written; it must be there."""
        (found,) = self._exactly(key, [self._typed(key, object, None)])
        return found

    def exact_or_none(self, key: str) -> Decimal | None:
        """The number under a key; None when it is not there."""
        return self.exact(key) if self.has(key) else None

    def fraction(self, key: str, default: int | None = None) -> Fraction:
        """The number under a key, which may also be written as "25/3"; as exact as it is written."""
        found = self._typed(key, object, default)
        try:
            over, _slash, under = str(found).partition("/")
            whole, by = self._exactly(key, [Decimal(over), Decimal(under or 1)])
            return Fraction(whole) / Fraction(by)
        except (ArithmeticError, DefinitionError) as error:
            raise self.refused(key, found, (_("a number, or two such as 25/3"),)) from error

    def numbers(self, key: str) -> tuple[Decimal, ...]:
        """The list of numbers under a key; empty when it is not there."""
        return self._exactly(key, self._typed(key, list, []))

    def rows(self, key: str, numbers: int, words: int) -> tuple[tuple[tuple[Decimal, ...], list[str]], ...]:
        """The list of rows under a key, each so many numbers and then so many words; empty without one."""
        shape = _("rows of {numbers} numbers and {words} words").format(numbers=numbers, words=words)
        kinds = [False] * numbers + [True] * words
        rows = []
        for row in self._typed(key, list, []):
            if not (isinstance(row, list) and [isinstance(cell, str) for cell in row] == kinds):
                raise self.refused(key, row, (shape,))
            rows.append((self._exactly(key, row[:numbers]), row[numbers:]))
        return tuple(rows)

    def choices(self, key: str, kinds: type[E]) -> tuple[E, ...]:
        """The values of a closed list under a key, each once; at least one must be there."""
        found = self.texts(key)
        if not found or not set(found) <= set(kinds) or len(set(found)) < len(found):
            raise self.refused(key, list(found), tuple(kinds))
        return tuple(map(kinds, found))

    def choice(self, key: str, kinds: type[E]) -> E:
        """The value of a closed list under a key, which must be there."""
        found = self.text(key)
        if found not in tuple(kinds):
            raise self.refused(key, found, tuple(kinds))
        return kinds(found)

    def perhaps(self, key: str, kinds: type[E]) -> E | None:
        """The value of a closed list under a key; None when it is not there."""
        return self.choice(key, kinds) if self.has(key) else None

    def entries(self, key: str, name: str, allowed: Collection[str]) -> tuple[Entry, ...]:
        """The tables under a key, each called after what stands under its key `name`."""
        found = self._typed(key, list, [])
        if not all(isinstance(item, dict) for item in found):
            raise self.refused(key, found)
        return tuple(Entry(f"{self.place}, {key} {item.get(name, '')}", item, allowed) for item in found)

    def table(self, key: str, allowed: Collection[str]) -> Entry:
        """The table under a key, which must be there."""
        found = self._content.get(key)
        if not isinstance(found, dict):
            raise self.refused(key, found, (_("a table"),))
        return Entry(f"{self.place}, {key}", found, allowed)

    def refused(self, key: str, found: object, allowed: Collection[str] | None = None) -> DefinitionError:
        """The problem with a key: where it is, what was found, and what may stand there."""
        return DefinitionError(
            _("{place}: “{key}” cannot be used. Found: {found}.").format(
                place=self.place, key=key, found=found
            ),
            _("Allowed: {allowed}.").format(allowed=", ".join(allowed or self._allowed)),
        )

    def _typed(self, key: str, kind: type[T], default: T | None) -> T:
        found = self._content.get(key, default)
        if found is None:
            raise self.refused(key, _("nothing"))
        # A true or false counts as a whole number in Python, and is none here.
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            raise self.refused(key, found, (KINDS[kind],))
        return found

    def _exactly(self, key: str, found: list[object]) -> tuple[Decimal, ...]:
        for number in found:
            if not _is_number(number):
                raise self.refused(key, number, (_("a number"),))
        return tuple(Decimal(str(number)) for number in found)


def _is_number(found: object) -> bool:
    # A true or false counts as a whole number in Python, and "nan" as a number in TOML. Numbers of
    # thousands of digits would hold up everything that is reckoned with them.
    if isinstance(found, bool) or not isinstance(found, int | Decimal):
        return False
    number = Decimal(found)
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -MOST_PLACES and number.adjusted() < MOST_PLACES


def parse(file: str, text: str, allowed: Collection[str]) -> Entry:
    """The top of a definition file.

    Raises:
        DefinitionError: It is not TOML, or has a key that is not allowed.
    """
    try:
        content = tomllib.loads(text, parse_float=Decimal)
    except ValueError as error:  # also for a whole number of thousands of digits
        raise DefinitionError(
            _("{file} cannot be read: {reason}.").format(file=file, reason=error),
            _("Put back the file that came with the program."),
        ) from error
    return Entry(file, content, allowed)
