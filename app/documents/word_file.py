"""A paper as a .docx file, for those who go on writing in it: real headings, lists and tables, no layout.

The same paper gives the same bytes: what a word processor would stamp with the present moment is left out.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt

from app.documents import blocks
from app.documents.text import plain_text, words_of

if TYPE_CHECKING:
    from docx.document import Document as WordFile

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip file can name."""
FONT: Final = "Arial"
TEXT: Final = 12
NOT_XML: Final = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def word_file(document: blocks.Document) -> bytes:
    """The paper as the bytes of a .docx file."""
    made = docx.Document()
    _look(made, document)
    for block in document.blocks:
        for each in block.blocks if isinstance(block, blocks.Together) else (block,):
            _write(made, each)
    file = BytesIO()
    made.save(file)
    return _without_moments(file.getvalue())


def _look(made: WordFile, document: blocks.Document) -> None:
    style = made.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(TEXT)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.ONE_POINT_FIVE
    for name in ("Heading 1", "Heading 2", "Heading 3", "Title"):
        fonts = made.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for place in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(place), FONT)
    about = made.core_properties
    about.title, about.language, about.author, about.comments = (
        _said(document.title),
        document.language,
        "",
        "",
    )
    about.created = about.modified = datetime(*FIRST_DAY, tzinfo=UTC)
    made.sections[0].footer.paragraphs[0].text = _said(document.footer)


def _write(made: WordFile, block: blocks.Block) -> None:
    match block:
        case blocks.Heading(text, level):
            made.add_heading(_said(text), level)
        case blocks.Paragraph(str(text)):
            made.add_paragraph(_said(text))
        case blocks.ListBlock(items, numbered):
            for words in map(words_of, items):
                made.add_paragraph(_said(words), style="List Number" if numbered else "List Bullet")
        case blocks.KeyFacts(facts):
            for label, fact in facts:
                line = made.add_paragraph(_said(f"{label}: "))
                line.add_run(_said(fact)).bold = True
        case _:
            alone = blocks.Document(title="", blocks=(block,))
            made.add_paragraph(_said(plain_text(alone)))


def _said(words: str) -> str:
    return NOT_XML.sub("", words)


def _without_moments(made: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(BytesIO(made)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return file.getvalue()
