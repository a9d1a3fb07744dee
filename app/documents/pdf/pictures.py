"""Pictures on a page: photos and pictograms, as large as the square they are given."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.utils import ImageReader

from app.documents.pdf.flowables import Drawn
from app.documents.pdf.fonts import shown
from app.documents.pdf.structure import Meaning
from app.i18n import _

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.documents.styles import PrintStyle


def picture_side(style: PrintStyle) -> float:
    """How wide and tall a picture in a list is, in points: as three lines of the words beside it."""
    return 3 * style.text * style.leading


def drawn_picture(picture: bytes, side: float, words: str, parent: Meaning | None) -> Drawn:
    """A picture in a square of `side` points.

    Args:
        picture: JPEG or PNG without transparent parts.
        words: What it shows.
    """

    def paint(canvas: Canvas, _width: float, height: float) -> None:
        image = ImageReader(BytesIO(picture))
        canvas.drawImage(image, 0, height - side, side, side, preserveAspectRatio=True)

    alt = _("Picture: {words}").format(words=shown(words))
    return Drawn(side, paint, Meaning("Figure", parent, alt=alt))


def drawn_photograph(image: bytes, side: float, words: str) -> Drawn:
    """A photo as it was taken, in neither direction longer than `side` points.

    Args:
        image: JPEG or PNG without transparent parts.
        words: What it shows.
    """
    across, down = ImageReader(BytesIO(image)).getSize()
    scale = side / max(across, down)

    def paint(canvas: Canvas, _width: float, height: float) -> None:
        canvas.drawImage(ImageReader(BytesIO(image)), 0, 0, across * scale, height)

    alt = _("Picture: {words}").format(words=shown(words))
    return Drawn(down * scale, paint, Meaning("Figure", None, alt=alt))
