"""Every paper in every style is a PDF that anybody can read or hear, with no word lost."""

from functools import cache

import pytest

from app.documents import blocks
from app.documents.pdf.fonts import shown
from app.documents.pdf.writer import render_pdf
from app.documents.styles import PrintStyle
from app.documents.text import plain_text, words_of
from tests.pdf_checks.papers import PAPERS, STYLES
from tests.pdf_checks.problems import problems
from tests.pdf_checks.samples import SAMPLES, set_paper, style_name


def told(document: blocks.Document) -> list[str]:
    """Every string of a document in the order it should be heard; drawings speak through their alt text."""
    return [shown(text) for text in (document.code, *told_by(document.blocks))]


def told_by(content: tuple[blocks.Block, ...]) -> list[str]:
    texts: list[str] = []
    for block in content:
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
            case blocks.Fields(labels):
                texts += labels
            case blocks.Together(inner):
                texts += told_by(inner)
            case blocks.Choices(label, options):
                texts += [label, *options]
            case blocks.KeyFacts(facts):
                texts += [text for fact in facts for text in fact]
            case blocks.Callout(heading, lines):
                texts += [heading, *map(words_of, lines)]
            case blocks.Pictured(_picture, lines):
                texts += map(words_of, lines)
            case blocks.PictureList(pictured):
                texts += [words for _picture, words in pictured]
            case blocks.Figure() | blocks.Photograph() | blocks.PageBreak():
                pass
    return texts


printed = cache(set_paper)
"""A sample as it was set the first time."""


def wrong_with(name: str, style: PrintStyle) -> list[str]:
    smallest = style.text if style.steps_apart else 12
    return problems(printed(name, style), smallest=smallest, expected=told(SAMPLES[name](style)))


@pytest.mark.goes_everywhere
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_wrong_with_any_paper(name: str) -> None:
    found = {style_name(style): wrong_with(name, style) for style in STYLES}
    assert {style: wrong for style, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_has_the_same_bytes(name: str) -> None:
    style = STYLES[0]
    assert render_pdf(PAPERS[name](style), style) == printed(name, style)


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
        "Zoë Łódź-O'Connor. Made together with Sam on Tuesday 17 November 2026.",
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
    text = plain_text(PAPERS["score sheets, nobody"](STYLES[0]))
    assert text.index("Before") < text.index("After")
    assert text.count("[Five faces to tick") == 2
    assert "[ ] I do not want to say" in text


def test_the_crisis_card_says_who_to_ring_and_leaves_room_for_the_rest() -> None:
    lines = plain_text(PAPERS["crisis card"](STYLES[0])).splitlines()
    assert lines[:4] == ["If you need help now", "", "In danger?", "Ring 999."]
    assert "Samaritans | 116\N{NO-BREAK SPACE}123 | Any time" in lines
    assert "Council safeguarding adults team |  | " in lines
    assert "Write in the numbers that are missing." in lines


def test_the_crisis_card_prints_before_any_number_is_known() -> None:
    lines = plain_text(PAPERS["crisis card, empty"](STYLES[0])).splitlines()
    assert lines == ["If you need help now", "", "In danger?", "Ring 999."]


def test_the_rescue_sheet_numbers_the_groups_of_the_key() -> None:
    text = plain_text(PAPERS["rescue sheet"](STYLES[0])).replace("\N{NO-BREAK SPACE}", " ")
    assert "For: Riverside Link Work\nMade on: 17 November 2026, 2:14 pm" in text
    assert "1: AB12    2: CD34    3: EF56\n4: GH78" in text
    assert "away from the laptop" in text


def test_what_matters_says_everything_the_talk_showed() -> None:
    text = plain_text(PAPERS["what matters"](STYLES[0]))
    assert "• Singing\n• gardening" in text
    assert "“I want Tuesdays to go faster.”" in text
    assert "What helps me\n\n• The number 12 bus." in text
    assert "Part of life 2 | As it is | just right" in text
    assert "How important it is: 9 of 10\nHow sure I am that I can: 6 of 10\n" in text
    assert "How I would like to start: Join a part, with support" in text


def test_an_empty_talk_still_makes_a_page() -> None:
    assert plain_text(PAPERS["what matters, empty"](STYLES[0])).splitlines() == [
        "What matters to me",
        "",
        "Jo. Check it and change what is not right.",
        "",
        "A guide.",
    ]


def test_a_groups_page_has_the_same_figures_in_sentence_chart_and_table() -> None:
    text = plain_text(PAPERS["group"](STYLES[0]))
    assert "Sessions: 20\nDifferent people: 60" in text
    assert (
        "20 of 20 sessions higher after than before. Average of the 11 people who gave both scores." in text
    )
    assert "[Chart of the average score before and after each session. 20 of 20 sessions higher" in text
    assert "Session | People with both | Before | After | Change" in text
    assert "1 session is left out" in text


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("group", "All sessions so far."),
        ("group, two ways", "Thursday 1 January 2026 to Tuesday 17 November 2026."),
        ("group, empty", "Since Thursday 1 January 2026."),
        ("group, one session", "Up to Tuesday 17 November 2026."),
    ],
)
def test_a_groups_page_says_which_days_it_covers(name: str, span: str) -> None:
    assert plain_text(PAPERS[name](STYLES[0])).splitlines()[2] == span


def test_a_page_break_is_no_words() -> None:
    assert "\n\n\n" not in plain_text(PAPERS["score sheets, faces"](STYLES[0]))


def test_large_print_gives_each_step_a_heading_of_its_own() -> None:
    text = plain_text(PAPERS["plan"](STYLES[3]))
    assert "Step 1\n\nGo to Silver Voices 1." in text


def test_somebody_without_a_plan_gets_a_page_that_says_so() -> None:
    text = plain_text(PAPERS["plan, empty"](STYLES[0]))
    assert "There is nothing in this plan yet." in text
    assert text.endswith("Talk to Riverside Link Work.")


def test_nothing_but_blocks_can_be_set() -> None:
    document = blocks.Document(title="A", blocks=("words",))  # type: ignore[arg-type]  # on purpose
    with pytest.raises(TypeError, match="str is not a block"):
        render_pdf(document, STYLES[0])
