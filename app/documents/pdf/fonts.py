"""The fonts of the papers, and which of them can show a character.

Lexend first; where it has no glyph, Noto Sans and its scripts. A character that no font has is
written out by its Unicode name, so that nothing a person typed turns into an empty box.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.documents.blocks import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.blocks import Text

FAMILIES: Final = ("Lexend", "NotoSans", "NotoSansArabic", "NotoSansBengali", "NotoSansGurmukhi")
LONGEST_REMEMBERED: Final = 60
"""Letters. The width of a longer text is measured each time, or a memory for words would hold pages."""
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
NO_BREAK_SPACES: Final = NO_BREAK + "\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}"
WITHIN: Final = re.compile(r"(?<=\d) (?=[ap]m\b|[^\W\d_]+ \d{4}\b)|(?<=[A-Z\d]) (?=\d[A-Z]{2}\b)")
"""The space in "2:00 pm" and "LE65 1AA", and before the month in "24 November 2026": no line ends there."""
INVISIBLE: Final = frozenset({"Cf", "Mn", "Cc"})
NOT_FOR_PRINT: Final = frozenset({"Cf", "Cc", "Cn", "Co", "Cs"})
"""Categories of formatting, controls, and code points that stand for nothing, whatever a font holds."""


def regular(family: str = FAMILIES[0]) -> str:
    """The registered name of a family's regular font."""
    return _registered(f"{family}-Regular")


def bold(family: str = FAMILIES[0]) -> str:
    """The registered name of a family's bold font."""
    return _registered(f"{family}-Bold")


def marked_up(text: Text, *, heavy: bool = False, narrow: bool = False) -> str:
    """A text in reportlab's paragraph markup, each stretch in a font that can show it.

    Args:
        narrow: A cell of a table: a line may end within a date, or the whole date would be cut.
    """
    spans = (Span(text),) if isinstance(text, str) else text
    return "".join(
        _span_markup(span.text if narrow else WITHIN.sub(NO_BREAK, span.text), heavy=heavy or span.bold)
        for span in spans
    )


def shown(text: str) -> str:
    """What a text reads as on paper: characters that no font has are written out by name."""
    return "".join(piece for _family, piece in _by_family(text))


def without_font(text: str) -> tuple[str, ...]:
    """The characters of a text that no font has and that are written out by name, each once."""
    known = dict.fromkeys(unicodedata.normalize("NFC", text))
    return tuple(
        character
        for character in known
        if not character.isspace() and _family_for(character) is None and _spelled_out(character)
    )


def _span_markup(text: str, *, heavy: bool) -> str:
    return "<br/>".join(_line_markup(line, heavy=heavy) for line in text.split("\n"))


def _line_markup(line: str, *, heavy: bool) -> str:
    return "".join(
        f'<font name="{bold(family) if heavy else regular(family)}">{escape(piece)}</font>'
        for family, piece in _by_family(line)
    )


def _by_family(text: str) -> Iterator[tuple[str, str]]:
    """Stretches of one font each, in order; a space stays with the words before it."""
    current, gathered = FAMILIES[0], ""
    for character in unicodedata.normalize("NFC", text):
        family, piece = (current, _space(character)) if character.isspace() else _printed(character)
        if family != current and gathered:
            yield current, gathered
            gathered = ""
        current = family
        gathered += piece
    if gathered:
        yield current, gathered


def _space(character: str) -> str:
    return NO_BREAK if character in NO_BREAK_SPACES else " "


def _printed(character: str) -> tuple[str, str]:
    """The family that shows a character, and what is shown: itself, or its name in brackets."""
    family = _family_for(character)
    return (family, character) if family else (FAMILIES[0], _spelled_out(character))


@cache
def _family_for(character: str) -> str | None:
    if unicodedata.category(character) in NOT_FOR_PRINT or character == "\N{REPLACEMENT CHARACTER}":
        return None
    return next((family for family in FAMILIES if ord(character) in _glyphs(family)), None)


def _spelled_out(character: str) -> str:
    """A character no font has: nothing for an invisible one, else its name."""
    if unicodedata.category(character) in INVISIBLE:
        return ""
    name = unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"
    return f"[{name}]"


@cache
def _glyphs(family: str) -> frozenset[int]:
    """The code points that both weights of a family can show."""
    first, second = (_loaded(name) for name in (regular(family), bold(family)))
    return frozenset(first.face.charToGlyph) & frozenset(second.face.charToGlyph)


def _loaded(name: str) -> TTFont:
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TTFont)  # noqa: S101 - only TrueType fonts are registered here
    return font


class _Font(TTFont):
    """reportlab's own, with a memory for how wide a word is: each is measured many times to set a page."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        face: Any = self.face
        self._widths = _Widths(face.charWidths, face.defaultWidth)
        self._measured = lru_cache(maxsize=20_000)(self._units)

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:  # noqa: N802 - reportlab's name
        """How wide a text is, in points."""
        words = text if isinstance(text, str) else text.decode(encoding or "utf8")
        units = self._units(words) if len(words) > LONGEST_REMEMBERED else self._measured(words)
        return 0.001 * size * units

    def _units(self, text: str) -> float:
        return sum(map(self._widths.__getitem__, text))


class _Widths(dict[str, float]):
    """Character -> its width in thousandths; every one that a font lacks is as wide as the font says."""

    def __init__(self, widths: dict[int, float], other: float) -> None:
        super().__init__({chr(code): width for code, width in widths.items()})
        self.other = other

    def __missing__(self, character: str) -> float:
        return self.other


@cache
def _registered(name: str) -> str:
    with as_file(files("resources") / "fonts" / f"{name}.ttf") as path:
        pdfmetrics.registerFont(_Font(name, str(path)))
    return name
