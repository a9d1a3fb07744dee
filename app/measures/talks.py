"""Reads the definition of a talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.consent import Purpose
from app.domain.needs import PRINT_STYLES, NeedCategory
from app.domain.talk import Kind, Option, Part, Question, TalkDefinition
from app.domain.talk_rows import AreaRow, Sorting, Tap
from app.measures.strict import parse

if TYPE_CHECKING:
    from app.measures.strict import Entry

SHARED: Final = ("pictures", "area_rows", "scale", "week_days", "week_times", "sortings", "taps")
"""What several questions share; each question takes what its kind needs."""
TALK: Final = ("id", "version", "title", "statement", "licence", *SHARED, "parts")
AREA_ROW: Final = ("key", "text", "short", "options")
SORTING: Final = ("kind", "row", "title", "columns")
COLUMN: Final = ("label", "face", "values")
TAP: Final = ("kind", "key", "text", "options")
PART: Final = ("code", "title", "with_person", "questions")
OPTION: Final = ("key", "label", "picture", "face", "print_style", "easy")
QUESTION: Final = (
    "code", "kind", "text", "easy_text", "hint", "picture", "pictures", "ways_to_ask", "options", "states",
    "low", "high", "opens_worry", "consent", "need", "most", "tells", "fresh", "sorting",
)  # fmt: skip
MOST_LINES: Final = 9
FACES: Final = (5, 3, 2)
"""Over the columns of a board of pictures: glad, neither, not glad."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What stands once in the file and belongs to many questions."""

    pictures: tuple[Option, ...]
    rows: tuple[AreaRow, ...]
    scale: tuple[Option, ...]
    days: tuple[Option, ...]
    times: tuple[Option, ...]
    sortings: tuple[tuple[Kind, Sorting], ...]
    taps: tuple[tuple[Kind, Tap], ...]


def parse_talk(file: str, text: str) -> TalkDefinition:
    """A talk as its file defines it.

    Args:
        file: The file's name, for messages.
        text: What it holds, TOML.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a code stands twice.
    """
    top = parse(file, text, TALK)
    shared = _shared(top)
    parts = tuple(_part(entry, shared) for entry in top.entries("parts", "code", PART))
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


def _shared(top: Entry) -> Shared:
    rows = tuple(_area_row(entry) for entry in top.entries("area_rows", "key", AREA_ROW))
    return Shared(
        pictures=tuple(
            Option(key=key, label=label, picture=key) for key, label in top.pairs("pictures", str)
        ),
        rows=rows,
        scale=_options(top, "scale"),
        days=_options(top, "week_days"),
        times=_options(top, "week_times"),
        sortings=tuple(_sorting(entry) for entry in top.entries("sortings", "title", SORTING)),
        taps=tuple(_tap(entry) for entry in top.entries("taps", "key", TAP)),
    )


def _part(entry: Entry, shared: Shared) -> Part:
    questions = entry.entries("questions", "code", QUESTION)
    if not questions:
        raise entry.refused("questions", "[]", QUESTION)
    return Part(
        code=entry.text("code"),
        title=entry.text("title"),
        with_person=entry.flag("with_person"),
        questions=tuple(_question(question, shared) for question in questions),
    )


def _question(entry: Entry, shared: Shared) -> Question:
    kind = entry.choice("kind", Kind)
    _refuse_unfit(entry, kind, shared)
    return Question(
        code=entry.text("code"),
        kind=kind,
        text=entry.text("text"),
        easy_text=entry.text("easy_text"),
        hint=entry.text("hint", ""),
        picture=entry.text("picture"),
        ways_to_ask=entry.texts("ways_to_ask"),
        options=_offered(entry, kind, shared),
        rows=shared.rows if kind is Kind.AREA else (),
        states=_options(entry, "states"),
        low=entry.text("low", ""),
        high=entry.text("high", ""),
        opens_worry=_among_options(entry, "opens_worry"),
        consent=entry.perhaps("consent", Purpose),
        need=entry.perhaps("need", NeedCategory),
        days=shared.days if kind is Kind.GRID else (),
        times=shared.times if kind is Kind.GRID else (),
        taps=tuple(tap for asked, tap in shared.taps if asked is kind),
        most=_most(entry),
        sorting=_sortings(entry, kind, shared),
        tells=_among_options(entry, "tells"),
        fresh=entry.flag("fresh", default=False),
    )


def _offered(entry: Entry, kind: Kind, shared: Shared) -> tuple[Option, ...]:
    if kind is Kind.STATEMENT:
        return shared.scale
    return shared.pictures if entry.flag("pictures", default=False) else _options(entry, "options")


def _among_options(entry: Entry, key: str) -> tuple[str, ...]:
    named, known = entry.texts(key), [option.key for option in _options(entry, "options")]
    if not set(named) <= set(known):
        raise entry.refused(key, named, known)
    return named


def _most(entry: Entry) -> int:
    most = entry.number("most", 0)
    if not 0 <= most <= MOST_LINES:
        raise entry.refused("most", most, (f"0 to {MOST_LINES}",))
    return most


def _sortings(entry: Entry, kind: Kind, shared: Shared) -> tuple[Sorting, ...]:
    own = entry.texts("sorting")
    if kind is not Kind.WORDS:
        return tuple(sorting for asked, sorting in shared.sortings if asked is kind)
    if not own:
        return ()
    if len(own) != 4:
        raise entry.refused("sorting", own, ("a title and the words over three columns",))
    faces = zip(own[1:], FACES, (1, 2, 3), strict=True)
    columns = tuple((words, face, (column,)) for words, face, column in faces)
    return (Sorting(row="", title=own[0], columns=columns),)


def _sorting(entry: Entry) -> tuple[Kind, Sorting]:
    columns = tuple(_column(column) for column in entry.entries("columns", "label", COLUMN))
    if len(columns) != 3:
        raise entry.refused("columns", len(columns), ("three columns",))
    sorting = Sorting(row=entry.text("row", ""), title=entry.text("title"), columns=columns)
    return entry.choice("kind", Kind), sorting


def _column(entry: Entry) -> tuple[str, int, tuple[int, ...]]:
    values = tuple(int(value) for value in entry.numbers("values"))
    if not values:
        raise entry.refused("values", "[]", ("at least one number",))
    return entry.text("label"), entry.number("face", 0), values


def _tap(entry: Entry) -> tuple[Kind, Tap]:
    tap = Tap(key=entry.text("key"), text=entry.text("text"), options=_options(entry, "options"))
    return entry.choice("kind", Kind), tap


def _refuse_unfit(entry: Entry, kind: Kind, shared: Shared) -> None:
    needed = {
        Kind.CHOICE: ("options",),
        Kind.SEVERAL: ("options",),
        Kind.ROLES: ("options", "states"),
        Kind.RULER: ("low", "high"),
        Kind.GRID: ("options",),
        Kind.BARRIERS: ("options",),
        Kind.LINES: ("most",),
    }.get(kind, ())
    for key in needed:
        if not entry.has(key):
            raise entry.refused(key, None, needed)
    missing = {
        Kind.STATEMENT: ("scale", shared.scale),
        Kind.GRID: ("week_days, week_times", shared.days and shared.times),
    }.get(kind)
    if missing and not missing[1]:
        raise entry.refused("kind", kind.value, (missing[0],))


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
        easy=entry.flag("easy", default=False),
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
