"""Reads the pages of help that ship with the program."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from app.domain.help_pages import HelpPage, parse

FALLBACK: Final = "start"


def page_names() -> tuple[str, ...]:
    """The names of all pages, in alphabetical order."""
    folder = files("resources") / "help"
    return tuple(sorted(entry.name[:-3] for entry in folder.iterdir() if entry.name.endswith(".md")))


def read_page(name: str) -> HelpPage:
    """The page of a screen; the page to start from where a screen has none of its own."""
    folder = files("resources") / "help"
    file = folder / f"{name}.md"
    if not name or not file.is_file():
        name, file = FALLBACK, folder / f"{FALLBACK}.md"
    return HelpPage(name, parse(file.read_text(encoding="utf-8")))
