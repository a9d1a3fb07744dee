"""Values as they are typed on a command line; what cannot be meant is wrong usage."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.needs import PRINT_STYLES
from app.domain.wording import quote
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

LARGE_PRINT = "large print"
"""The print style that people write in several ways."""


def a_path(text: str) -> Path:
    """A file or a folder; not nothing, which would mean the folder one happens to be in."""
    if not text.strip() or "\0" in text:
        raise argparse.ArgumentTypeError(_("a name is missing"))
    return Path(text)


def a_count(most: int) -> Callable[[str], int]:
    """A number from 1 to `most`."""

    def read(text: str) -> int:
        if not (text.isdecimal() and text.strip("0")):
            raise argparse.ArgumentTypeError(_("{text} is not a number from 1").format(text=quote(text)))
        if len(text) > len(str(most)) or int(text) > most:
            raise argparse.ArgumentTypeError(
                _("{text} is too many; the most is {most}").format(text=quote(text), most=f"{most:,}")
            )
        return int(text)

    return read


def a_day(text: str) -> date:
    """A day, as 2026-11-17."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        problem = _("{text} is not a day; write it as 2026-11-17").format(text=quote(text))
        raise argparse.ArgumentTypeError(problem) from error


def a_style(text: str) -> str:
    """A print style, with spaces or hyphens between its words; "large" is enough for large print."""
    words = " ".join(text.casefold().replace("-", " ").replace("_", " ").split())
    if not words:
        names = ", ".join(PRINT_STYLES)
        raise argparse.ArgumentTypeError(_("choose one of: {names}").format(names=names))
    return LARGE_PRINT if words == "large" else words
