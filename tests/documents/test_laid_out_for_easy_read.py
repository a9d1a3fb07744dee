"""Easy read lays any paper out again: one idea a line with a picture, and never a word less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import blocks
from app.documents.easy_read import laid_out
from app.documents.styles import EASY_READ, STANDARD
from app.documents.text import plain_text

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=60)
LINES = st.lists(WORDS, min_size=1, max_size=4).map(tuple)
BLOCKS = st.one_of(
    WORDS.map(blocks.Heading),
    st.builds(blocks.Paragraph, WORDS, quiet=st.booleans()),
    WORDS.map(lambda words: blocks.Paragraph((blocks.Span(words, bold=True),))),
    WORDS.map(blocks.Quote),
    st.builds(blocks.ListBlock, LINES, numbered=st.booleans()),
    st.tuples(WORDS, WORDS).map(lambda fact: blocks.KeyFacts((fact,))),
    st.builds(blocks.Callout, WORDS, LINES),
    st.tuples(WORDS, WORDS).map(lambda row: blocks.Table(("Who", "Number"), (row,), (1, 1))),
    WORDS.map(blocks.WritingLines),
)


@given(st.lists(BLOCKS, max_size=6))
def test_no_word_is_lost(content: list[blocks.Block]) -> None:
    document = blocks.Document(title="A paper", blocks=tuple(content))
    laid = plain_text(laid_out(document, EASY_READ))
    for word in plain_text(document).replace("|", " ").split():
        if word != "•":
            assert word.strip() in laid
    assert laid_out(document, STANDARD) is document


def test_each_idea_has_a_line_and_a_picture_where_one_fits() -> None:
    paper = blocks.Document(
        title="A paper",
        blocks=(
            blocks.Paragraph("Ring Sam. Go to the choir."),
            blocks.ListBlock(("One", "Two"), numbered=True),
        ),
    )
    pictured = [b for b in laid_out(paper, EASY_READ).blocks if isinstance(b, blocks.Pictured)]
    assert [b.lines for b in pictured] == [("Ring Sam.",), ("Go to the choir.",), ("1. One",), ("2. Two",)]
    assert pictured[0].picture == "phone"
    people = blocks.Document(title="People", blocks=(blocks.ListBlock(("Bo Day", "Amy Hall"), names=True),))
    assert laid_out(people, EASY_READ) == people
    assert "OpenMoji" in laid_out(paper, EASY_READ).credit


def test_what_is_said_of_an_item_stands_below_it_line_by_line() -> None:
    why = (blocks.Span("Too much?", bold=True), blocks.Span(" You said:"), blocks.Span(" work;"))
    to_ring = (blocks.Span("Ring "), blocks.Span("Sam", bold=True))
    items = ("The bus stops at St. Mark's. I know the words.", why, to_ring)
    paper = blocks.Document(title="A paper", blocks=(blocks.Together((blocks.ListBlock(items),)),))
    laid = laid_out(paper, EASY_READ)
    (together,) = laid.blocks
    assert isinstance(together, blocks.Together)
    assert [b.lines for b in together.blocks if isinstance(b, blocks.Pictured)] == [
        ("The bus stops at St. Mark's.", "I know the words."),
        ("Too much?", "You said:", "work"),
        (to_ring,),
    ]
    assert laid.credit


@pytest.mark.parametrize(
    "table",
    [
        blocks.Table(("Who", "A", "B"), (("Amir", blocks.Box(), blocks.Box()),), (1, 1, 1)),
        blocks.Table(("Who",), (("Amir",),), (1,), tall=True),
        blocks.Table(("Who",), (), (1,)),
        blocks.Callout("Amir", ("Choir",), big=True),
    ],
)
def test_what_is_filled_in_by_hand_or_read_from_afar_stays_as_it_is(table: blocks.Block) -> None:
    document = blocks.Document(title="A paper", blocks=(table,))
    assert laid_out(document, EASY_READ) == document


def test_a_table_says_each_row_with_the_names_of_its_columns() -> None:
    table = blocks.Table(("Who", "Number"), (("Samaritans", "116 123"), ("Sam", "")), (1, 1), summary="Ring")
    laid = plain_text(laid_out(blocks.Document(title="A paper", blocks=(table,)), EASY_READ))
    assert "Who: Samaritans\nNumber: 116 123" in laid
    assert laid.startswith("Ring")


def test_a_register_has_a_box_before_each_name_and_room_for_those_who_walk_in() -> None:
    rows = (("Amir", blocks.Box(ticked=True), "Carer"), ("New 1:", blocks.Box(), ""), ("", blocks.Box(), ""))
    table = blocks.Table(("Name", "Here", "Role"), rows, (1, 1, 1))
    laid = laid_out(blocks.Document(title="A paper", blocks=(table,)), EASY_READ)
    assert plain_text(laid).split("\n\n")[:4] == [
        "A tick beside the name means “Here”.",
        "[x] Amir\nRole: Carer",
        "New 1:\n______\n[ ] Here",
        "Name\n______\n[ ] Here",
    ]
