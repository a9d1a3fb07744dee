"""What a paper says: content with meaning, no layout. Writers turn blocks into pages or plain text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence, plain or bold."""

    text: str
    bold: bool = False


Text = str | tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. A paper has one of level 1, its title; levels never skip."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A quiet one is less important, never smaller than the style allows."""

    text: Text
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's exact words."""

    words: str


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list, numbered where the order matters.

    Attributes:
        names: It is of people: no picture stands for one of them, not even for a Mr Day.
    """

    items: tuple[Text, ...]
    numbered: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class PictureList:
    """A list whose items have a picture before them instead of a mark.

    Attributes:
        items: (JPEG or PNG, words); b"" where there is no picture. The words say what the picture shows.
    """

    items: tuple[tuple[bytes, str], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick by hand, or one that is ticked already."""

    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Faces:
    """The five faces from very sad to very happy, with their numbers and words, to tick.

    Attributes:
        words: What each is called, from 1 to 5, where a measure has words of its own.
    """

    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberRow:
    """Numbers in a row to tick, 0 to 10 unless it says otherwise, with words at both ends.

    Attributes:
        upright: They stand in a column, the highest at the top.
    """

    low: str
    high: str
    first: int = 0
    last: int = 10
    upright: bool = False


@dataclass(frozen=True, slots=True)
class BeforeAfterChart:
    """Scores before (hollow) and after (filled), one pair a session, on a line from `low` to `high`.

    Attributes:
        points: (label, before, after) in order.
    """

    points: tuple[tuple[str, float, float], ...]
    low: int
    high: int
    before_label: str
    after_label: str


@dataclass(frozen=True, slots=True)
class Handwriting:
    """What somebody drew with a pen or finger.

    Attributes:
        lines: Points of each line, 0 to 1000 across and down a box three times as wide as high.
    """

    lines: tuple[tuple[tuple[int, int], ...], ...]


Drawing = Faces | NumberRow | BeforeAfterChart | Handwriting


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing and what it says in words, for those who hear the page."""

    drawing: Drawing
    alt: str


Cell = str | Box


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row heads its columns and, with `row_headings`, whose first column its rows.

    Attributes:
        shares: How wide each column is, in shares of the whole.
        summary: What the table is about, for those who hear it; printed as its caption.
        tall: Its rows leave room to write in them by hand.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    row_headings: bool = True
    summary: str = ""
    tall: bool = False


@dataclass(frozen=True, slots=True)
class WritingLines:
    """A label and empty lines to write on."""

    label: str
    lines: int = 2


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels beside each other, each with a line to write on; below each other in large print."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """A question with boxes to tick, below each other, or as many in a row as there is room for.

    Attributes:
        label: The question; "" where the options say enough.
        ticked: Places of the options that are ticked already.
    """

    label: str
    options: tuple[str, ...]
    across: bool = False
    ticked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Short facts, each a label and what it is."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A few words that must not be missed, in a frame.

    Attributes:
        big: The heading can be read from across a room, as on a badge.
    """

    heading: str
    lines: tuple[Text, ...]
    big: bool = False


@dataclass(frozen=True, slots=True)
class Pictured:
    """One idea with a picture on its left that says the same, so only the words are heard.

    Attributes:
        picture: Name of a bundled picture; empty leaves the place free.
        lines: The idea first, then a few words more, each on a line of its own.
        photo: A picture of somebody's own in place of a bundled one: JPEG or PNG; it is heard as `alt`.
    """

    picture: str
    lines: tuple[Text, ...]
    photo: bytes = b""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photo that is looked at for itself, as large as a postcard's half.

    Attributes:
        image: JPEG or PNG without transparent parts.
        alt: What it shows, for those who hear the page; it is not printed.
    """

    image: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page, as a question and its answers do."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Paragraph
    | Quote
    | ListBlock
    | PictureList
    | Figure
    | Table
    | WritingLines
    | Fields
    | Choices
    | KeyFacts
    | Callout
    | Pictured
    | Photograph
    | Together
    | PageBreak
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole paper.

    Attributes:
        title: What it is called, also in lists of recent files: never a person's name.
        footer: A short line at the foot of each page, beside the page number.
        code: Stands at the top of each page of a form to fill in, so that any page can be told.
        credit: Who drew the pictures, at the foot of the last page; it is not heard, as they are not.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    footer: str = ""
    code: str = ""
    credit: str = ""
