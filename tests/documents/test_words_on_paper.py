"""Letters on paper: every character is printed or spelled out, and lines are heard as whole words."""

from __future__ import annotations

import unicodedata
from contextlib import closing

import pypdfium2  # type: ignore[import-untyped]  # the package brings no types
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.documents.blocks import Document, Heading, Paragraph, Quote, Span, Table
from app.documents.pdf.columns import column_widths
from app.documents.pdf.fonts import FAMILIES, bold, marked_up, regular, shown
from app.documents.pdf.reportlab_fixes import _replace, to_unicode_map
from app.documents.pdf.room import room_needed
from app.documents.pdf.spoken import SpokenText
from app.documents.pdf.writer import render_pdf
from app.documents.styles import STANDARD, style_named
from app.domain.phones import on_one_line
from tests.pdf_checks.papers import register
from tests.pdf_checks.problems import problems
from tests.pdf_checks.reading import read


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Siân O’Connor", "Siân O’Connor"),
        ("Łukasz Żółć, Δημήτρης, Ольга", "Łukasz Żółć, Δημήτρης, Ольга"),
        ("Rose 😀", "Rose [grinning face]"),
        ("李", "[cjk unified ideograph-674e]"),
        ("a\N{COMBINING ACUTE ACCENT}", "á"),
        ("Zoe\N{ZERO WIDTH SPACE}Ann", "ZoeAnn"),
        ("bell\x07 and delete\x7f", "bell and delete"),
        ("two\twords", "two words"),
        ("01632\N{NARROW NO-BREAK SPACE}960", "01632\N{NO-BREAK SPACE}960"),
        ("\ue000", "[U+E000]"),
        ("\ud800", "[U+D800]"),
        ("", ""),
    ],
)
def test_what_no_font_can_show_is_spelled_out(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@given(st.text())
def test_no_visible_character_is_ever_lost(text: str) -> None:
    printed = shown(text)
    for character in unicodedata.normalize("NFC", text):
        if unicodedata.category(character)[0] in "LNPS":
            name = unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"
            assert character in printed or f"[{name}]" in printed


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_any_text_whatever_makes_a_paper_without_fault(texts: list[str]) -> None:
    paragraphs = tuple(Paragraph((Span(text), Span(text, bold=True))) for text in texts)
    paper = Document(title="Any", blocks=(Heading("Any", 1), *paragraphs))
    assert problems(render_pdf(paper, STANDARD)) == []


def test_bold_letters_come_from_the_bold_font() -> None:
    assert marked_up((Span("a "), Span("<b>", bold=True))) == (
        '<font name="Lexend-Regular">a </font><font name="Lexend-Bold">&lt;b&gt;</font>'
    )
    for family in FAMILIES:
        assert (regular(family), bold(family)) == (f"{family}-Regular", f"{family}-Bold")


def test_a_new_line_that_was_typed_is_a_new_line_on_paper() -> None:
    assert marked_up("one\ntwo").count("<br/>") == 1
    paper = Document(title="Lines", blocks=(Heading("Lines", 1), Paragraph("one\ntwo\n\nthree")))
    assert problems(render_pdf(paper, STANDARD), expected=["one two three"]) == []


def test_no_line_ends_within_a_time_a_date_or_a_postcode() -> None:
    told = shown(marked_up("From 24 November 2026 at 2:00 pm, 5 pm rooms, LE65 1AA, 12 steps"))
    assert told.count("\N{NO-BREAK SPACE}") == 4
    assert "24 Nov" in marked_up("24 November 2026", narrow=True), "a narrow cell would cut it"
    assert all(kept in told for kept in ("24\xa0Nov", "2:00\xa0pm", "5\xa0pm", "LE65\xa01AA", "12 steps"))


def test_what_somebody_wants_asks_for_room_for_the_first_step_too() -> None:
    large = style_named("large print")
    goal = (Heading("What I want"), Quote("To sing."), Heading("Step 1", 3), Paragraph("Go to the choir."))
    assert room_needed(goal, large) > room_needed(goal[:2], large)
    assert room_needed((goal[0], goal[3], *goal[2:]), large) == room_needed((goal[0], goal[3]), large)


@pytest.mark.parametrize("above", range(6, 12))
def test_the_caption_of_a_table_stays_with_its_first_row(above: int) -> None:
    table = Table(("Day", "What"), (("Tuesday", "Sing"),) * 3, (1, 1), summary="What was agreed")
    paper = Document(title="A", blocks=(*(Paragraph("A line"),) * above, table))
    with closing(pypdfium2.PdfDocument(render_pdf(paper, style_named("large print", 28)))) as pages:
        told = [page.get_textpage().get_text_range() for page in pages]
    assert [page for page in told if "What was agreed" in page and "Tuesday" in page], told


def test_a_line_that_ends_within_a_word_is_no_end_of_a_word() -> None:
    spoken = SpokenText('<font name="x">Featherstone &amp; sons</font>')
    ends = []
    for line in ("Feather", "stone &", "sons"):
        spoken.follow(line)
        ends.append(spoken.at_end_of_word)
    assert ends == [False, True, True]


def test_words_drawn_a_second_time_are_followed_from_the_start() -> None:
    spoken = SpokenText("one two")
    spoken.follow("one two")
    spoken.begin()
    spoken.follow("on")
    assert not spoken.at_end_of_word


def test_a_word_wider_than_the_page_is_heard_whole() -> None:
    word = "Featherstonehaugh" * 30
    paper = Document(title="A word", blocks=(Heading("A word", 1), Paragraph(f"Dear {word} and all")))
    assert problems(render_pdf(paper, STANDARD), expected=[f"Dear {word} and all"]) == []


def test_columns_keep_words_whole_or_give_up() -> None:
    from app.documents.register import register_document
    from tests.pdf_checks.papers import SERVICE

    names = next(b for b in register_document(register(), SERVICE).blocks if isinstance(b, Table))
    widths = column_widths(names, 13, 480)
    assert widths is not None
    assert sum(widths) == pytest.approx(480)
    assert column_widths(names, 40, 480) is None
    number = Table(("Who", "Number"), (("Helpline", on_one_line("0808 2000 247")),), (9, 1))
    whole = column_widths(number, 16, 480)
    assert whole is not None
    assert whole[1] > stringWidth("0808 2000 247", bold(), 16)


def test_codes_that_no_text_uses_stand_for_nothing() -> None:
    assert "<00>" not in to_unicode_map("F", [0, 0x41]).replace("<00> <FF>", "")
    assert "<01> <0041>" in to_unicode_map("F", [0, 0x41])


def test_a_new_reportlab_without_a_name_we_replace_is_noticed_at_once() -> None:
    from reportlab.pdfbase import ttfonts

    with pytest.raises(ImportError, match="makeNothing"):
        _replace(ttfonts, "makeNothing", None)


def test_a_long_footer_leaves_room_for_the_page_number() -> None:
    paper = Document(title="A", blocks=(Heading("A", 1),), footer="A very long name of a service " * 9)
    assert problems(render_pdf(paper, STANDARD)) == []
    assert problems(render_pdf(paper, style_named("large print")), smallest=20) == []


@pytest.mark.parametrize("key", ["standard", "large print", "dyslexia friendly"])
def test_each_page_is_numbered_out_of_all_there_are(key: str) -> None:
    paper = Document(title="A", blocks=(Heading("A", 1), Paragraph("many words " * 900)), footer="Us")
    found = read(render_pdf(paper, style_named(key)))
    pages = len(found.pdf.pages)
    assert pages > 1
    numbers = [one.text.strip() for one in found.artifacts if one.text.startswith("Page")]
    assert [number.removesuffix("Us") for number in numbers] == [
        f"Page {page} of {pages}" for page in range(1, pages + 1)
    ]
