"""The libraries that ship with the program, each with the licence text it brings."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

RUNTIME: Final = (
    "alembic",
    "argon2-cffi",
    "argon2-cffi-bindings",
    "cffi",
    "charset-normalizer",
    "cryptography",
    "filelock",
    "icalendar",
    "jellyfish",
    "lxml",
    "Mako",
    "MarkupSafe",
    "pillow",
    "platformdirs",
    "psutil",
    "pycparser",
    "pypdfium2",
    "PySide6-Essentials",
    "python-calamine",
    "python-dateutil",
    "python-docx",
    "reportlab",
    "shiboken6",
    "six",
    "SQLAlchemy",
    "sqlcipher3",
    "typing_extensions",
    "tzdata",
    "uuid-utils",
    "xkcdpass",
    "XlsxWriter",
)
"""Everything that `pip install` brings; a test compares it with what the packages themselves ask for."""


@dataclass(frozen=True, slots=True)
class Library:
    """One library: its name and version, its licence in a word, and the whole text; empty if it has none."""

    name: str
    version: str
    licence: str
    text: str


def libraries() -> tuple[Library, ...]:
    """Every library that is here, by name."""
    found = (_library(name) for name in sorted(RUNTIME, key=str.casefold))
    return tuple(library for library in found if library is not None)


def _library(name: str) -> Library | None:
    try:
        shipped = distribution(name)
    except PackageNotFoundError:
        return None
    files = [file for file in shipped.files or () if "licen" in str(file).casefold() and file.suffix != ".py"]
    places = [Path(str(shipped.locate_file(file))) for file in files]
    texts = [place.read_text("utf-8", "replace") for place in places if place.is_file()]
    return Library(name, shipped.version, _in_a_word(shipped), "\n\n".join(texts))


def _in_a_word(shipped: Distribution) -> str:
    """The licence as the package calls it, in one line."""
    for field in ("License-Expression", "License"):
        if field in shipped.metadata:
            return shipped.metadata[field].partition("\n")[0]
    return ""
