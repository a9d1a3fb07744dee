"""Words people type, as they are kept: nothing invisible, nothing corrected, and not endless."""

from __future__ import annotations

from app.domain.names import LONGEST_NAME, readable
from app.errors import InvalidInputError
from app.i18n import _

LONGEST_WORDS = 10_000
"""Characters in one box: several pages."""
LONGEST_QUOTE = 60
"""Characters of what was typed that a sentence repeats."""


def tidy_words(text: str, field: str) -> str:
    """Words in somebody's own lines; may be empty.

    Raises:
        InvalidInputError: Longer than `LONGEST_WORDS`.
    """
    return _short_enough(readable(text).strip(), field, LONGEST_WORDS)


def tidy_line(text: str, field: str, most: int = LONGEST_NAME) -> str:
    """Words on one line, with single spaces; may be empty.

    Raises:
        InvalidInputError: Longer than `most` characters.
    """
    return _short_enough(" ".join(readable(text).split()), field, most)


def quote(text: str) -> str:
    """What was typed, short enough to stand in a sentence."""
    line = " ".join(readable(text).split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"


def still_here() -> str:
    """Said on a page whose boxes keep what was typed."""
    return _("What you typed is still here.")


def _short_enough(words: str, field: str, most: int) -> str:
    if len(words) > most:
        raise InvalidInputError(
            _("That has {n} characters.").format(n=len(words)),
            _("Use up to {most} characters.").format(most=most),
            field,
        )
    return words
