"""Fills every column that takes words, in every table about one person, with a marker of its own."""

from __future__ import annotations

import enum
import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from sqlalchemy import Column, Enum, String, Table, select

from app.measures.measure import AnsweredBy, Way
from app.measures.questionnaire import Occasion
from app.store.mixins import Base
from app.store.reach import about, words_in
from app.store.tables import PersonTokenRow, PileRow, ServiceRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.workspace import Workspace

MARKER = "Quartzebra"
MOMENT = datetime(2026, 11, 1, 12, tzinfo=UTC)
CODES = {
    ("session_score", "measure"): "session check-in",
    ("filled_measure", "measure"): "who-5",
    ("filled_measure", "language"): "pl",
    ("half_filled", "measure"): "who-5",
    ("measure_score", "measure"): "who-5",
    ("measure_score", "score"): "total",
    ("measure_score", "mode"): "words, self",
    ("safety_contact", "code"): "RF1",
    ("record_entry", "section"): "contacts",
}
"""Columns that hold one of a few codes, whoever it is about."""
FILLED = {
    "made_at",
    "made_by",
    "made_on",
    "scope_id",
    "changed_at",
    "changed_by",
    "changed_on",
    "supersedes",
    "void",
}


def marker(table: str, column: str) -> str:
    """What stands in one column; only letters, so that it is one word."""
    plain = f"{table} {column}".title().replace(" ", "").replace("_", "")
    return f"{MARKER}{plain}"


def mark_everything(
    workspace: Workspace, person_id: UUID, session_id: UUID, group_id: UUID, other: UUID
) -> list[str]:
    """A row in each table that can be about a person, and another value over the first; gives the markers."""
    ids = {"person": person_id, "group_session": session_id, "support_group": group_id}
    classes: dict[str, Any] = {m.class_.__tablename__: m.class_ for m in Base.registry.mappers}
    markers: list[str] = []
    desk = workspace.people._desk
    tables = about({person_id})
    with desk.store.write(desk.author, "mark") as repositories:
        pile = a_pile()
        place = ServiceRow(open_referral_id="chess", name="Chess club")
        repositories.people._session.add_all((pile, place))
        ids |= {"pile": pile.id, "local_service": place.id}
    for again in (False, True):
        with desk.store.write(desk.author, "mark") as repositories:
            session: Session = repositories.people._session
            for table in tables:
                if table.name == "person_token":
                    continue
                markers += _mark(session, classes, table, ids, other, again=again)
    with desk.store.write(desk.author, "mark") as repositories:
        session = repositories.people._session
        session.add(PersonTokenRow(token=MARKER.casefold(), person_id=person_id))
    typed = json.dumps(["person", {"id": person_id.hex}, "note", None])
    workspace.drafts.save("typed", {typed: {"words": MARKER}, "other": {"words": "x"}})
    workspace.drafts.save(f"here {person_id}", {"words": MARKER})
    return markers


def a_pile() -> PileRow:
    """A pile of paper forms; what lies on it is about people, and the pile is not."""
    return PileRow(
        measure="who-5",
        measure_version=1,
        filled_on=date(2026, 11, 1),
        keyed_twice=False,
        occasion=Occasion.FREE,
        way=Way.WORDS,
        answered_by=AnsweredBy.SELF,
    )


def _mark(
    session: Session, classes: dict[str, Any], table: Table, ids: dict[str, UUID], other: UUID, *, again: bool
) -> list[str]:
    kind = classes[table.name]
    text = {c.name: marker(table.name, c.name) + ("Again" if again else "") for c in words_in(table)}
    text |= {column: code for (name, column), code in CODES.items() if name == table.name}
    values = {name: _fit(table.c[name], word) for name, word in text.items()}
    written = [_fit(table.c[name], word) for name, word in text.items()]
    written = [said["said"] if isinstance(said, dict) else said for said in written]
    if table.name == "person" or (again and "changed_at" in table.c):
        row = session.get_one(kind, ids[table.name])
        for name, value in values.items():
            setattr(row, name, value)
        return written
    given = {
        c.name: _value(session, c, ids, other) for c in table.c if c.name not in {*FILLED, "id", *values}
    }
    row = kind(id=uuid4(), **given, **values)
    ids[table.name] = row.id
    session.add(row)
    return written


def _fit(column: Column[Any], word: str) -> Any:  # noqa: ANN401 - by column
    if isinstance(column.type, String):
        return word[: column.type.length] if column.type.length else word
    return {"said": word}


def _value(session: Session, column: Column[Any], ids: dict[str, UUID], other: UUID) -> Any:  # noqa: ANN401 - by column
    for key in column.foreign_keys:
        table = key.column.table.name
        if table == "person" and column.name != "person_id":
            return other
        if table not in ids:
            ids[table] = session.connection().scalar(select(key.column).limit(1)) or other
        return ids[table]
    kinds: Any = column.type
    if isinstance(kinds, Enum) and kinds.enum_class is not None:
        return next(iter(kinds.enum_class))
    samples: dict[type, Any] = {
        UUID: uuid4(),
        datetime: MOMENT,
        date: date(2026, 11, 1),
        time: time(14),
        bool: False,
        int: 3,
        float: 0.5,
        Decimal: Decimal(1),
        enum.Enum: None,
        bytes: b"x",
    }
    return samples[_python_type(column)]


def _python_type(column: Column[Any]) -> type:
    name = type(column.type).__name__
    return {"Id": UUID, "UtcDateTime": datetime, "Scaled": Decimal}.get(name) or column.type.python_type
