"""One entry of a record as a person can follow it: what it is about, then whole sentences.

Whatever no sentence speaks of is said with the name of its column: nothing that is kept is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.documents.record_answers import Questions
from app.documents.record_codes import codes, shown
from app.documents.record_sentences import sentences
from app.documents.record_values import day_words, time_words, value_words
from app.domain.faces import face_words
from app.domain.record_words import column_words, part_words
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.subject_access import SubjectRecord
    from app.measures.measure import Measure

Row = Mapping[str, Any]
EARLIER: Final = "earlier values"
NOT_SAID: Final = frozenset({"id", "made_by", "changed_by", "supersedes", "image", "position", "words_mark"})
"""Numbers that only programs read, pictures, and the order, which is that of the paper."""
BY_DAY: Final = (
    "at",
    "held_on",
    "started_at",
    "begun_at",
    "filled_at",
    "asked_on",
    "made_on_day",
    "saved_at",
)
"""What an entry is called by where nothing else names it: the first of these days it has."""
NAMED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "need": ("category",),
    "membership": ("group",),
    "attendance_mark": ("held_on", "group"),
    "session_score": ("held_on", "group", "moment"),
    "consent": ("purpose",),
    "answer": ("question",),
    "red_flag": ("code", "at"),
    "worry_action": ("code", "at"),
    "safety_contact": ("code", "at"),
    "filled_measure": ("measure", "filled_at"),
    "half_filled": ("measure", "begun_at"),
    "measure_score": ("measure", "score", "filled_at"),
    "own_picture": ("label",),
    "typed_distance": ("place",),
    "agreed_photo": ("shows",),
    "story": ("kind", "heard_on"),
    "member_card": ("number",),
    "card_visit": ("activity", "used_on"),
    "picture_record": ("title", "at"),
    "help_answer": ("offer", "at"),
    "complexity_rating": ("code", "at"),
    "goal": ("words",),
    "step": ("what",),
    "rights_request": ("kind", "asked_on"),
    "supervision_meeting": ("kind", "held_on"),
    "supervision_action": ("what",),
    EARLIER: ("table", "column"),
    "half typed": ("saved_at",),
}
"""What an entry of a table is called by."""
UNNAMED: Final = frozenset({"person", "keeping", "match_wish"})
"""There is one of each: its heading is the part's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry is about, what is said of it, and when it was written down."""

    title: str
    sentences: tuple[str, ...]
    written: str = ""


class Teller:
    """Tells the rows of one record.

    Args:
        measures: Every version of every measure, by id and version.
    """

    def __init__(self, record: SubjectRecord, measures: Mapping[tuple[str, int], Measure]) -> None:
        rows = {part.table: part.rows for part in record.parts}
        talks = {str(row.get("id")): row for row in rows.get("talk", ())}
        self._questions = Questions(talks, measures)
        self._sentences, self._codes = sentences(), codes()
        as_they_are = (part for part in record.parts if part.table != EARLIER)
        self._rows = {row["id"]: row for part in as_they_are for row in part.rows if "id" in row}
        self._replaced = {row.get("supersedes") for part in record.parts for row in part.rows} - {None}

    def entry(self, table: str, row: Row) -> Entry:
        """One row, told."""
        named = self._named_by(table, row)
        title = ", ".join(filter(None, (self._title(table, row, column) for column in named)))
        left = sorted(row.keys() - {*named, *_WRITTEN}, key=lambda c: (c not in _FIRST, [*row].index(c)))
        said = [self._sentence(table, row, column) for column in left]
        said += [_flag(table, row)]
        if row.get("id") in self._replaced:
            said.append(_("This was changed later."))
        return Entry(title, tuple(filter(None, said)), _written(row, title))

    def _named_by(self, table: str, row: Row) -> tuple[str, ...]:
        if table in UNNAMED:
            return ()
        wanted = NAMED_BY.get(table) or tuple(column for column in BY_DAY if row.get(column))[:1]
        return tuple(column for column in wanted if row.get(column)) or _first_day(row)

    def _title(self, table: str, row: Row, column: str) -> str:
        if column == "table":
            return part_words(str(row[column]))
        if column == "column":
            return column_words(str(row[column]))
        return day_words(self.words(table, row, column, day=True))

    def _sentence(self, table: str, row: Row, column: str) -> str:
        if not _speaks(column) or _goes_without_saying(table, row, column):
            return ""
        words = self.words(table, row, column)
        if not words:
            return ""
        if f"{table}.{column}" in _WHOLE:
            return words
        template = self._sentences.get(f"{table}.{column}") or self._sentences.get(column)
        if template is None:
            return _("{label}: {words}.").format(label=column_words(column), words=words)
        return _ended(template.format(words=words))

    def words(self, table: str, row: Row, column: str, *, day: bool = False) -> str:
        """A value in words: what its code means, or what was asked and answered."""
        value = row[column]
        if table == EARLIER and column == "was":
            of = str(row["column"])
            return self.words(str(row["table"]), {**self._rows.get(row.get("id"), {}), of: value}, of) or _(
                "nothing"
            )
        meant = self._asked(table, row, column) or _face(table, row, column)
        if meant:
            return meant
        if isinstance(value, str):
            known = self._codes.get(f"{table}.{column}") or self._codes.get(column) or {}
            if value in known or (found := shown(table, column, value)) == "":
                return known.get(value, value if day else value_words(value))
            return found
        return value_words(value)

    def _asked(self, table: str, row: Row, column: str) -> str:
        asked, value = self._questions, row[column]
        if (table, column) in {("talk", "at_question"), ("answer", "question")}:
            return asked.question(row, str(value))
        if column == "definition":
            known = asked.definition(row)
            return known.title if known else ""
        if column in {"parts", "skipped"} and isinstance(value, list):
            return ", ".join(asked.part(row, str(code)) for code in value)
        if (table, column) == ("answer", "value"):
            chosen = value_words(value)
            return asked.answer(row) or (chosen and _("You chose: {words}.").format(words=chosen))
        return self._measured(table, row, column)

    def _measured(self, table: str, row: Row, column: str) -> str:
        asked, value = self._questions, row[column]
        measure = asked.measure(row)
        if column == "answers" and isinstance(value, Mapping):
            return asked.items(row, {str(code): str(text) for code, text in value.items()})
        if measure is None or value is None:
            return ""
        if column == "measure":
            return measure.title
        if column == "at_item":
            return asked.item(row, str(value))
        if table == "measure_score" and column == "score":
            rule = asked.score(row)
            return rule.label if rule else ""
        if table == "measure_score" and column == "value":
            return asked.score_value(row)
        return ""


_FIRST: Final = frozenset({"presence", "seen", "decision", "value", "state"})
"""What matters most of an entry is said first."""
_WRITTEN: Final = frozenset({"made_at", "changed_at"})
_WHOLE: Final = frozenset(
    {
        "attendance_mark.presence",
        "consent.decision",
        "red_flag.seen",
        "answer.state",
        "answer.value",
        "help_answer.answer",
    }
)
"""Values whose words are a sentence already."""


def _face(table: str, row: Row, column: str) -> str:
    """A score of how somebody felt, with what its face is called."""
    if (table, column) != ("session_score", "value") or row.get("mode") != "faces" or not row[column]:
        return ""
    return _("{number}, {face}").format(number=row[column], face=face_words()[int(row[column]) - 1])


def _first_day(row: Row) -> tuple[str, ...]:
    return tuple(column for column in BY_DAY if row.get(column))[:1]


def _speaks(column: str) -> bool:
    return column not in NOT_SAID and not column.endswith("_id")


def _goes_without_saying(table: str, row: Row, column: str) -> bool:
    """What only repeats something else: the size of a large print nobody uses, a moment named already."""
    if (table, column) == ("person", "large_points"):
        return bool(row[column] == _LARGE and row.get("print_style") != "large print")
    return column == "at" and _minute(row[column]) == _minute(row.get("made_at"))


_ENDS: Final = (".", "!", "?", "…", ":", "\u061f", "\u06d4", "\u0964", "\u3002", "\uff01", "\uff1f")
"""What ends a sentence, also in other scripts."""
_LARGE: Final = 20


def _flag(table: str, row: Row) -> str:
    """What is said by a no, or by nothing."""
    column = {"plan_agreement": "agreed", "restriction": "restricted"}.get(table, "")
    said = row.get(column)
    if not isinstance(said, bool):
        return ""
    return {
        ("plan_agreement", True): _("You agreed to the plan."),
        ("plan_agreement", False): _("You did not agree to the plan."),
        ("restriction", True): _("From then on this was kept, and not used."),
        ("restriction", False): _("From then on it was used again."),
    }[table, said]


def _written(row: Row, title: str) -> str:
    """When it was written down and changed; no day twice."""
    made, changed = row.get("made_at"), row.get("changed_at")
    said = []
    if made and day_words(made) in title:
        said.append(_("Written down that day, {time}.").format(time=time_words(made)))
    elif made:
        said.append(_("Written down on {words}.").format(words=value_words(made)))
    if changed and _minute(changed) != _minute(made):
        said.append(_("Last changed on {words}.").format(words=value_words(changed)))
    return " ".join(said)


def _minute(moment: object) -> str:
    return str(moment)[: len("2026-11-17T14:00")]


def _ended(sentence: str) -> str:
    """With a full stop, where words that were typed without one end it: another sentence follows."""
    return sentence if sentence.rstrip("”’\")' ").endswith(_ENDS) else f"{sentence}."
