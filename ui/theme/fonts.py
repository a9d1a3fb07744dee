"""The bundled fonts: those the first page needs at once, the others when they are asked for."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

import resources

FOLDER: Final = Path(resources.__file__).parent / "fonts"
HELPER: Final = "Atkinson Hyperlegible Next"
PERSON: Final = "Lexend"
FALLBACKS: Final = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Bengali", "Noto Sans Gurmukhi", "DejaVu Sans")


class FontShelf:
    """Loads each bundled family once per program."""

    def __init__(self) -> None:
        self._loaded: set[str] = set()

    def load_helper(self) -> None:
        """The font of the helper's pages."""
        self._load("AtkinsonHyperlegibleNext-")

    def load_person(self) -> None:
        """The font of the pages for the person."""
        self._load("Lexend-")

    def load_fallbacks(self) -> None:
        """Fonts for the scripts that neither of the two covers."""
        self._load("NotoSans")

    def _load(self, start: str) -> None:
        if start in self._loaded:
            return
        self._loaded.add(start)
        for path in sorted(FOLDER.glob(f"{start}*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def points(px: float) -> float:
    """Points for a size given in px at 96 dpi; a screen that counts 72 to the inch takes them as they are."""
    dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()
    return px * 72 / min(96.0, max(72.0, dpi))


def families(first: str) -> QFont:
    """A font that says only which families to use, so that size and weight come from elsewhere."""
    font = QFont()
    font.setFamilies([first, *FALLBACKS])
    return font
