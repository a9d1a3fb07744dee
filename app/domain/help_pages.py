"""Pages of help: plain text with headings, paragraphs and lists, for the screen and for paper alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a piece of a help page is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a page, in reading order."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page of help."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def title(self) -> str:
        """Its first heading."""
        return next((piece.text for piece in self.pieces if piece.part is Part.TITLE), self.name)


def parse(text: str) -> tuple[Piece, ...]:
    """Split a page into its pieces; lines of one paragraph belong together."""
    pieces: list[Piece] = []
    for block in text.split("\n\n"):
        lines = [line.strip() for line in block.strip().splitlines()]
        if not lines:
            continue
        if lines[0].startswith("- "):
            pieces += _items(lines)
        elif lines[0].startswith("## "):
            pieces.append(Piece(Part.HEADING, lines[0][3:]))
            pieces += parse("\n".join(lines[1:]))
        elif lines[0].startswith("# "):
            pieces.append(Piece(Part.TITLE, lines[0][2:]))
            pieces += parse("\n".join(lines[1:]))
        else:
            pieces.append(Piece(Part.PARAGRAPH, " ".join(lines)))
    return tuple(pieces)


def _items(lines: list[str]) -> list[Piece]:
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        else:
            items[-1] = f"{items[-1]} {line}"
    return [Piece(Part.ITEM, item) for item in items]
