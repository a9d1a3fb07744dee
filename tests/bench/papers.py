"""What papers cost: one plan in every style and tint, a long register, and what other makers of PDFs take.

WeasyPrint and typst are no part of the program; without them (the extra `bench`) there is nothing beside it.
"""

from __future__ import annotations

import re
import time
import tracemalloc
from html import escape
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from app.documents.pdf.writer import render_pdf
from app.documents.register import register_document
from app.documents.styles import STANDARD, TINTS, style_named
from app.documents.text import plain_text
from app.domain.needs import PRINT_STYLES
from tests.pdf_checks.papers import PAPERS, SERVICE, register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.documents.blocks import Document

RUNS: Final = 7
NAMES: Final = 1000


def plans() -> Iterator[tuple[str, list[float], list[float], int]]:
    """For each style and tint: what it is called, milliseconds tagged and untagged, and its size in bytes."""
    for key in PRINT_STYLES:
        for tint in TINTS:
            style = style_named(key, tint=tint)
            document = PAPERS["plan"](style)
            tagged, untagged = _in_turns(
                lambda d=document, s=style: render_pdf(d, s),  # type: ignore[misc]  # defaults are bound here
                lambda d=document, s=style: render_pdf(d, s, tagged=False),  # type: ignore[misc]  # as above
            )
            yield f"{key}, {tint}", tagged, untagged, len(render_pdf(document, style))


def long_register() -> tuple[list[float], list[float], float]:
    """Milliseconds of a register of a thousand names, tagged and not, and what it takes of memory in MB."""
    document = register_document(register(NAMES), SERVICE)
    tagged, untagged = _in_turns(
        lambda: render_pdf(document, STANDARD), lambda: render_pdf(document, STANDARD, tagged=False), 1
    )
    tracemalloc.start()
    render_pdf(document, STANDARD)
    peak = tracemalloc.get_traced_memory()[1] / 1_000_000
    tracemalloc.stop()
    return tagged, untagged, peak


def others() -> dict[str, tuple[list[float], list[float]]]:
    """Maker -> milliseconds of the same plan by it, and by us; with tags, as PDF/UA."""
    document = PAPERS["plan"](STANDARD)
    makers: dict[str, Callable[[], object]] = {}
    if find_spec("weasyprint"):
        made_of = import_module("weasyprint").HTML

        makers["WeasyPrint"] = lambda: made_of(string=_html(document)).write_pdf(pdf_variant="pdf/ua-1")
    if find_spec("typst"):
        typst = import_module("typst")

        makers["typst"] = lambda: typst.compile(_typst(document), pdf_standards="ua-1")
    return {name: _in_turns(make, lambda: render_pdf(document, STANDARD)) for name, make in makers.items()}


def _parts(document: Document) -> Iterator[tuple[bool, str]]:
    """The words of a paper as headings and paragraphs."""
    for part in plain_text(document).split("\n\n"):
        yield "." not in part, part


def _html(document: Document) -> str:
    parts = (
        f"<h2>{escape(words)}</h2>" if head else f"<p>{escape(words)}</p>" for head, words in _parts(document)
    )
    body = "".join(parts).replace("h2>", "h1>", 2)
    return f"<html lang='en'><head><title>My plan</title></head><body>{body}</body></html>"


def _typst(document: Document) -> bytes:
    lines = ['#set document(title: "My plan")', '#set text(lang: "en")']
    for number, (head, words) in enumerate(_parts(document)):
        mark = "= " if number == 0 else "== " if head else ""
        lines.append(mark + re.sub(r"([#*_@$<>])", r"\\\1", words))
    return "\n\n".join(lines).encode()


def _in_turns(
    work: Callable[[], object], floor: Callable[[], object], runs: int = RUNS
) -> tuple[list[float], list[float]]:
    figures, floors = list[float](), list[float]()
    for run in range(runs + 1):
        for kept, timed in ((figures, work), (floors, floor)):
            before = time.perf_counter()
            timed()
            if run:
                kept.append((time.perf_counter() - before) * 1000)
    return figures, floors
