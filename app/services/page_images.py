"""Pictures of the pages of a PDF, drawn from the very bytes that are saved or printed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # it comes without types


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a picture: `rgb` holds `width` times `height` times 3 bytes, row by row."""

    width: int
    height: int
    rgb: bytes


def page_images(pdf: bytes, width: int) -> tuple[PageImage, ...]:
    """Every page as a picture, `width` pixels wide."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(_page_image(document, number, width) for number in range(len(document)))


def count_pages(pdf: bytes) -> int:
    """How many pages there are."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)


def _page_image(document: pypdfium2.PdfDocument, number: int, width: int) -> PageImage:
    with (
        closing(document[number]) as page,
        closing(page.render(scale=width / page.get_width(), rev_byteorder=True)) as bitmap,
    ):
        return PageImage(bitmap.width, bitmap.height, _without_padding(bitmap))


def _without_padding(bitmap: pypdfium2.PdfBitmap) -> bytes:
    # Each row is filled up to a multiple of four bytes.
    pixels, row = bytes(bitmap.buffer), bitmap.width * bitmap.n_channels
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    return b"".join(pixels[start : start + row] for start in starts)
