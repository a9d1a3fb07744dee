"""How a stretch of text is set: its font, size, colour and the room around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from app.documents.pdf.fonts import regular
from app.documents.styles import INK

if TYPE_CHECKING:
    from app.documents.styles import PrintStyle


def lettering(
    style: PrintStyle,
    size: float,
    *,
    leading: float = 0,
    before: float = 0,
    after: float | None = None,
    close: bool = False,
) -> ParagraphStyle:
    """Text of `size` points, left aligned, never hyphenated.

    Args:
        leading: Line height as a multiple of the size; the style's own if 0.
        before, after: Points above and below; half a line below if not said.
        close: Letters stand as the font has them, where each point of width counts.
    """
    return ParagraphStyle(
        "piece",
        fontName=regular(),
        fontSize=size,
        leading=size * (leading or style.leading),
        textColor=HexColor(INK),
        spaceBefore=before,
        spaceAfter=size * 0.5 if after is None else after,
        charSpace=0.0 if close else size * style.apart,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
