"""Everything kept about one person, on paper for them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.documents.blocks import Document, Heading, Paragraph, Span
from app.domain.record_words import column_words
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.subject_access import RecordPart, SubjectRecord


def subject_access_document(record: SubjectRecord, organisation: Organisation) -> Document:
    """Every part with all its rows; what was left out for fear of serious harm is not named."""
    title = _("Everything we keep about you")
    made = _("{name}. Written out on {day} by {service}.").format(
        name=record.name, day=whole_day(record.made_on), service=organisation.name
    )
    blocks: list[Block] = [Heading(title, 1), Paragraph(made), Paragraph(_rights(organisation))]
    for part in record.parts:
        blocks += _part(part)
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _rights(organisation: Organisation) -> str:
    words = _(
        "If something is wrong, you can ask us to put it right. Where other people are named, their names may"
        " be blacked out. If you are not content with this answer, talk to {service}{phone}, or to the"
        " Information Commissioner’s Office."
    )
    phone = _(", {phone}").format(phone=organisation.phone) if organisation.phone else ""
    return words.format(service=organisation.name, phone=phone)


def _part(part: RecordPart) -> list[Block]:
    count = ngettext("{n} entry", "{n} entries", len(part.rows)).format(n=len(part.rows))
    blocks: list[Block] = [Heading(part.heading), Paragraph(count, quiet=True)]
    for number, row in enumerate(part.rows, start=1):
        blocks += [Heading(_("Entry {n}").format(n=number), 3), *_row(row)]
    return blocks


def _row(row: Mapping[str, Any]) -> list[Block]:
    lines = ((column_words(column), value_words(value)) for column, value in row.items() if _speaks(column))
    return [
        Paragraph((Span(_("{label}: ").format(label=label), bold=True), Span(words)))
        for label, words in lines
        if words
    ]


def _speaks(column: str) -> bool:
    """Numbers that only programs read, and pictures, stand in the file for programs."""
    return (
        column != "id"
        and not column.endswith("_id")
        and column not in {"made_by", "changed_by", "supersedes", "image"}
    )


def value_words(value: Any) -> str:  # noqa: ANN401 - any value of JSON
    """A value as people read it; empty where there is none."""
    if value is None or value is False:
        return ""
    if value is True:
        return _("yes")
    if isinstance(value, dict):
        pairs = ((key, value_words(part)) for key, part in value.items())
        return "; ".join(
            _("{label}: {words}").format(label=key, words=words) for key, words in pairs if words
        )
    if isinstance(value, list):
        return ", ".join(filter(None, map(value_words, value)))
    return _moment(str(value))


def _moment(text: str) -> str:
    """A day or a moment as people say it; any other words as they are."""
    if len(text) < len("2026-11-17") or not text[:4].isdigit():
        return text
    try:
        if len(text) == len("2026-11-17"):
            return whole_day(date.fromisoformat(text))
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    local = at.astimezone()
    return _("{day}, {time}").format(day=whole_day(local.date()), time=clock_time(local.time()))
