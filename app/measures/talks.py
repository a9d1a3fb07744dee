"""Reads the definition of a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.consent import Purpose
from app.domain.needs import PRINT_STYLES, NeedCategory
from app.domain.talk import AreaRow, Kind, Option, Part, Question, TalkDefinition
from app.measures.strict import parse

if TYPE_CHECKING:
    from app.measures.strict import Entry

TALK: Final = ("id", "version", "title", "statement", "licence", "pictures", "area_rows", "parts")
AREA_ROW: Final = ("key", "text", "short", "options")
PART: Final = ("code", "title", "with_person", "questions")
OPTION: Final = ("key", "label", "picture", "face", "print_style")
QUESTION: Final = (
    "code", "kind", "text", "easy_text", "hint", "picture", "pictures", "ways_to_ask", "options", "states",
    "low", "high", "opens_worry", "consent", "need",
)  # fmt: skip


def parse_talk(file: str, text: str) -> TalkDefinition:
    """A talk as its file defines it.

    Args:
        file: The file's name, for messages.
        text: What it holds, TOML.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a code stands twice.
    """
    top = parse(file, text, TALK)
    pictures = tuple(Option(key=key, label=label, picture=key) for key, label in top.pairs("pictures", str))
    rows = tuple(_area_row(entry) for entry in top.entries("area_rows", "key", AREA_ROW))
    parts = tuple(_part(entry, pictures, rows) for entry in top.entries("parts", "code", PART))
    definition = TalkDefinition(
        id=top.text("id"),
        version=top.number("version"),
        title=top.text("title"),
        statement=top.text("statement"),
        licence=top.text("licence"),
        parts=parts,
    )
    _refuse_twins(top, [q.code for q in definition.questions])
    return definition


def _part(entry: Entry, pictures: tuple[Option, ...], rows: tuple[AreaRow, ...]) -> Part:
    questions = entry.entries("questions", "code", QUESTION)
    if not questions:
        raise entry.refused("questions", "[]", QUESTION)
    return Part(
        code=entry.text("code"),
        title=entry.text("title"),
        with_person=entry.flag("with_person"),
        questions=tuple(_question(question, pictures, rows) for question in questions),
    )


def _question(entry: Entry, pictures: tuple[Option, ...], rows: tuple[AreaRow, ...]) -> Question:
    kind = entry.choice("kind", Kind)
    options = _options(entry, "options")
    _refuse_unfit(entry, kind)
    opens = entry.texts("opens_worry")
    if not set(opens) <= {option.key for option in options}:
        raise entry.refused("opens_worry", opens, [option.key for option in options])
    return Question(
        code=entry.text("code"),
        kind=kind,
        text=entry.text("text"),
        easy_text=entry.text("easy_text"),
        hint=entry.text("hint", ""),
        picture=entry.text("picture"),
        ways_to_ask=entry.texts("ways_to_ask"),
        options=pictures if entry.flag("pictures", default=False) else options,
        rows=rows if kind is Kind.AREA else (),
        states=_options(entry, "states"),
        low=entry.text("low", ""),
        high=entry.text("high", ""),
        opens_worry=opens,
        consent=entry.perhaps("consent", Purpose),
        need=entry.perhaps("need", NeedCategory),
    )


def _refuse_unfit(entry: Entry, kind: Kind) -> None:
    needed = {
        Kind.CHOICE: ("options",),
        Kind.SEVERAL: ("options",),
        Kind.WORDS: (),
        Kind.ROLES: ("options", "states"),
        Kind.AREA: (),
        Kind.RULER: ("low", "high"),
    }[kind]
    for key in needed:
        if not entry.has(key):
            raise entry.refused(key, None, needed)


def _options(entry: Entry, key: str) -> tuple[Option, ...]:
    options = tuple(_option(option) for option in entry.entries(key, "key", OPTION))
    _refuse_twins(entry, [option.key for option in options])
    return options


def _option(entry: Entry) -> Option:
    style = entry.text("print_style", "")
    if style not in ("", *PRINT_STYLES):
        raise entry.refused("print_style", style, PRINT_STYLES)
    return Option(
        key=entry.text("key"),
        label=entry.text("label"),
        picture=entry.text("picture", ""),
        face=entry.number("face", 0),
        print_style=style,
    )


def _area_row(entry: Entry) -> AreaRow:
    return AreaRow(
        key=entry.text("key"),
        text=entry.text("text"),
        short=entry.text("short"),
        options=entry.pairs("options", int),
    )


def _refuse_twins(entry: Entry, codes: list[str]) -> None:
    twins = sorted({code for code in codes if codes.count(code) > 1})
    if twins:
        raise entry.refused("code", ", ".join(twins), ("each code once",))
