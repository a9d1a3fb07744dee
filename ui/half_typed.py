"""Remembers what was half typed on pages and in dialogs that are closed, until they are opened again."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Mapping

Address: TypeAlias = tuple[str, object, str, object]
"""Name and argument of a screen, name and argument of a dialog on it; the page itself: "" and None."""
MOST: Final = 100
"""What was left longest ago is forgotten beyond this many."""


class HalfTyped:
    """Plain values that `to_keep` gives and the next start puts in again."""

    def __init__(self, kept: Mapping[str, dict[str, Any]] | None = None) -> None:
        self._typed: dict[str, dict[str, Any]] = dict(kept or {})

    def keep(self, address: Address, content: Mapping[str, Any]) -> None:
        """Remember words instead of those from before."""
        key = _key(address)
        self._typed.pop(key, None)
        self._typed[key] = dict(content)
        for oldest in list(self._typed)[:-MOST]:
            del self._typed[oldest]

    def take(self, address: Address) -> dict[str, Any] | None:
        """Hand out the words; from now on the page or dialog holds them."""
        return self._typed.pop(_key(address), None)

    def forget_all(self) -> None:
        """Forget everything: somebody was erased, and words about them could be anywhere."""
        self._typed.clear()

    def has(self, address: Address) -> bool:
        """Whether there are words for a page or a dialog."""
        return _key(address) in self._typed

    def to_keep(self) -> dict[str, Any]:
        """Everything, as plain values."""
        return dict(self._typed)


def _key(address: Address) -> str:
    return json.dumps(pack(address), sort_keys=True)


def pack(value: object) -> object:
    """An argument of a screen as plain values."""
    match value:
        case UUID():
            return {"id": value.hex}
        case StrEnum():
            return {"moment": value.value}
        case tuple():
            return [pack(part) for part in value]
        case _:
            return value


def unpack(value: object) -> object:
    """What `pack` was given."""
    match value:
        case {"id": str(text)}:
            return UUID(text)
        case {"moment": str(text)}:
            from app.domain.session_scores import Moment  # noqa: PLC0415 - not needed before the first paint

            return Moment(text)
        case list():
            return tuple(unpack(part) for part in value)
        case _:
            return value
