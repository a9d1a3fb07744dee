"""What was pointed at among pictures, whether on a page or sorted on a board."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.talk import AnswerValue

OWN_PICTURE: Final = "own-"
"""How the key of somebody's own picture begins; its id follows."""
POSITIVE: Final = 1
"""The column of what was chosen; it lies on the left."""


def chosen(value: AnswerValue) -> tuple[str, ...]:
    """The keys of the pictures that were chosen."""
    if isinstance(value, Mapping):
        return tuple(key for key, column in value.items() if column == POSITIVE)
    return value if isinstance(value, tuple) else ()


def with_chosen(value: AnswerValue, keys: Iterable[str]) -> AnswerValue:
    """The value with exactly these pictures chosen; what lies in the other columns of a board stays there."""
    wanted = tuple(keys)
    if not isinstance(value, Mapping):
        return wanted
    rest = {key: column for key, column in columns(value).items() if column != POSITIVE and key not in wanted}
    return dict.fromkeys(wanted, POSITIVE) | rest


def columns(value: AnswerValue) -> dict[str, int]:
    """The column of each picture that was sorted; those pointed at on a page lie in the first."""
    if isinstance(value, Mapping):
        return {key: column for key, column in value.items() if isinstance(column, int)}
    return dict.fromkeys(chosen(value), POSITIVE)
