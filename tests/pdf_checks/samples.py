"""Every paper the program makes, in every style, with ordinary, long, empty and extreme content.

python -m tests.pdf_checks.samples FOLDER         writes them all, for a validator to read
python -m tests.pdf_checks.samples --rest FOLDER  writes those that the tests have not put there
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.documents.pdf.writer import render_pdf
from tests.pdf_checks.extremes import EXTREMES
from tests.pdf_checks.papers import PAPERS, STYLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

SAMPLES: Mapping[str, Callable[[PrintStyle], Document]] = MappingProxyType({**PAPERS, **EXTREMES})

KEPT_IN = "TRESTLE_PAPERS"


def style_name(style: PrintStyle) -> str:
    """The style in a word or two: "large print 20 cream"."""
    return f"{style.key} {style.text:g} {style.tint}"


def file_name(name: str, style: PrintStyle) -> str:
    """What the file of a sample in one style is called."""
    return re.sub(r"\W+", "-", f"{name} {style_name(style)}") + ".pdf"


def set_paper(name: str, style: PrintStyle) -> bytes:
    """A sample in one style, as a PDF; it is put into the folder `TRESTLE_PAPERS` as well, if that is set."""
    data = render_pdf(SAMPLES[name](style), style)
    if KEPT_IN in os.environ:
        folder = Path(os.environ[KEPT_IN])
        folder.mkdir(parents=True, exist_ok=True)
        (folder / file_name(name, style)).write_bytes(data)
    return data


def main(folder: Path, *, rest: bool = False) -> None:
    """Write every sample into a folder.

    Args:
        rest: Leave those as they are that are there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in SAMPLES:
        for style in STYLES:
            file = folder / file_name(name, style)
            if not (rest and file.exists()):
                file.write_bytes(set_paper(name, style))


if __name__ == "__main__":
    main(Path(sys.argv[-1]), rest="--rest" in sys.argv)
