"""Every paper in every style is a PDF that anybody can read or hear, with no word lost."""

import pytest

from app.documents import blocks
from app.documents.pdf.fonts import shown
from app.documents.pdf.writer import render_pdf
from app.documents.styles import PrintStyle
from app.documents.text import plain_text, words_of
from tests.pdf_checks.papers import PAPERS, STYLES
from tests.pdf_checks.problems import problems
from tests.pdf_checks.samples import SAMPLES, style_name


def told(document: blocks.Document) -> list[str]:
    """Every string of a document in the order it should be heard; drawings speak through their alt text."""
    texts: list[str] = []
    for block in document.blocks:
        match block:
            case blocks.Heading(text):
                texts.append(text)
            case blocks.Paragraph(text):
                texts.append(words_of(text))
            case blocks.Quote(words):
                texts.append(words)
            case blocks.ListBlock(items):
                texts += map(words_of, items)
            case blocks.Table(header, rows, _shares, _row_headings, summary):
                cells = (cell for row in rows for cell in row if isinstance(cell, str))
                texts += [summary, *(header[:1] if rows else ()), *cells]
            case blocks.WritingLines(label):
                texts.append(label)
            case blocks.Choices(label, options):
                texts += [label, *options]
            case blocks.KeyFacts(facts):
                texts += [text for fact in facts for text in fact]
            case blocks.Callout(heading, lines):
                texts += [heading, *map(words_of, lines)]
    return [shown(text) for text in texts]


@pytest.mark.parametrize("style", STYLES, ids=style_name)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_wrong_with_any_paper(name: str, style: PrintStyle) -> None:
    document = SAMPLES[name](style)
    smallest = style.text if style.steps_apart else 12
    assert problems(render_pdf(document, style), smallest=smallest, expected=told(document)) == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_has_the_same_bytes(name: str) -> None:
    style = STYLES[0]
    assert render_pdf(PAPERS[name](style), style) == render_pdf(PAPERS[name](style), style)


@pytest.mark.parametrize("name", PAPERS)
def test_no_paper_is_called_after_a_person(name: str) -> None:
    document = PAPERS[name](STYLES[0])
    for person in ("Zoë", "Jean", "Ines", "Person"):
        assert person not in document.title


def test_a_one_page_plan_stays_small() -> None:
    assert len(render_pdf(PAPERS["plan"](STYLES[0]), STYLES[0])) < 100_000


def test_the_plan_reads_line_by_line() -> None:
    text = plain_text(PAPERS["plan"](STYLES[0]))
    assert text.splitlines()[:6] == [
        "My plan",
        "",
        "Zoë Łódź-O'Connor. Made together on Tuesday 17 November 2026.",
        "",
        "What I want",
        "",
    ]
    assert (
        "1. Go to Silver Voices 1. Tuesday 24 November 2026 at 2:00 pm. Who: Jean, with Anya. This is done."
        in text
    )
    assert "Ring Sam on 01632\N{NO-BREAK SPACE}960\N{NO-BREAK SPACE}123." in text
    assert "We will look at this plan again on Tuesday 12 January 2027." in text


def test_the_register_has_a_box_for_each_name_and_spare_lines() -> None:
    text = plain_text(PAPERS["register"](STYLES[0]))
    assert "Person 0 | [x] | Person | with Rose" in text
    assert "Person 1 | [ ] | Person | " in text
    assert "New 4: | [ ] |  | " in text
    assert "Visitors with no name: 1" in text


def test_the_blank_sheet_asks_before_and_after() -> None:
    text = plain_text(PAPERS["score sheet, blank"](STYLES[0]))
    assert text.index("Before") < text.index("After")
    assert text.count("[Five faces to tick") == 2
    assert "[ ] I do not want to say" in text
