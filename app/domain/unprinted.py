"""Characters that no font has: each is named, with what to do about it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from app.domain.plan_parts import listed
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NAMED: Final = 5


def unprinted_words(unprinted: Sequence[str]) -> str:
    """What to do about them, as they stand on the page; "" for none."""
    if not unprinted:
        return ""
    names = tuple(
        _("{sign} ({name})").format(sign=sign, name=unicodedata.name(sign, f"U+{ord(sign):04X}").lower())
        for sign in unprinted[:MOST_NAMED]
    )
    words = _("No font has {signs}: the page says it in words. Write what it means in its place.")
    return words.format(signs=listed(names))
