"""Pages of help are split into headings, paragraphs and lists."""

from app.domain.help_pages import HelpPage, Part, Piece, parse

PAGE = """# Today

This page shows
what comes next.

## Keys
- Enter opens
  the register.
- F3 starts a talk.

## Last
One line more.
"""


def test_every_kind_of_piece_is_read_in_order() -> None:
    assert parse(PAGE) == (
        Piece(Part.TITLE, "Today"),
        Piece(Part.PARAGRAPH, "This page shows what comes next."),
        Piece(Part.HEADING, "Keys"),
        Piece(Part.ITEM, "Enter opens the register."),
        Piece(Part.ITEM, "F3 starts a talk."),
        Piece(Part.HEADING, "Last"),
        Piece(Part.PARAGRAPH, "One line more."),
    )


def test_the_title_is_the_first_heading_else_the_name() -> None:
    assert HelpPage("today", parse(PAGE)).title == "Today"
    assert HelpPage("today", parse("Only words.")).title == "today"


def test_an_empty_page_has_no_pieces() -> None:
    assert parse("\n\n  \n\n") == ()
