"""Every paper the program makes, in every style, with ordinary, long, empty and extreme content.

python -m tests.pdf_checks.samples FOLDER    writes them all, for a validator to read
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.documents.pdf.writer import render_pdf
from tests.pdf_checks.extremes import EXTREMES
from tests.pdf_checks.papers import PAPERS, STYLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

SAMPLES: Mapping[str, Callable[[PrintStyle], Document]] = MappingProxyType({**PAPERS, **EXTREMES})


def style_name(style: PrintStyle) -> str:
    """The style in a word or two: "large print 20 cream"."""
    return f"{style.key} {style.text:g} {style.tint}"


def files() -> Iterator[tuple[str, bytes]]:
    """A file name and a PDF for each paper in each style."""
    for name, paper in SAMPLES.items():
        for style in STYLES:
            stem = re.sub(r"\W+", "-", f"{name} {style_name(style)}")
            yield f"{stem}.pdf", render_pdf(paper(style), style)


def main(folder: Path) -> None:
    """Write every sample into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
