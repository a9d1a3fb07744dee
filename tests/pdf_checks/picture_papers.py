"""Sorted cards to print: with a photo, with a pictogram, with words alone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from uuid import UUID

from PIL import Image

from app.domain.picture_record import PictureRecord, RecordColumn

PICTURES = ("own-rex", "singing", "")


def sorted_record(cards: int, word: str = "Card") -> PictureRecord:
    """A board with so many cards in its first column, one in its second and none in its last."""
    words = tuple(f"{word} {n}" for n in range(cards))
    pictures = tuple(PICTURES[n % len(PICTURES)] for n in range(cards))
    return PictureRecord(
        id=UUID(int=7),
        board="M1",
        title="What would a good week look like?",
        at=datetime(2026, 11, 17, 14, tzinfo=UTC),
        columns=(
            RecordColumn("In a good week", 5, words, pictures),
            RecordColumn("Perhaps", 3, words[:1]),
            RecordColumn("No", 2, ()),
        ),
    )


def card_pictures() -> Mapping[str, bytes]:
    """A tall photo and a square pictogram."""
    return {"own-rex": _picture((40, 90), "JPEG"), "singing": _picture((64, 64), "PNG")}


def _picture(size: tuple[int, int], kind: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, kind)
    return file.getvalue()
