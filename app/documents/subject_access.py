"""Everything kept about one person, on paper for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.blocks import Document, Heading, ListBlock, Paragraph, PictureList, Span
from app.documents.record_entries import Teller
from app.domain.phones import on_one_line
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.documents.blocks import Block, Text
    from app.documents.record_entries import Entry
    from app.domain.organisation import Organisation
    from app.domain.subject_access import RecordPart, SubjectRecord
    from app.measures.measure import Measure

LISTED: Final = frozenset(
    {
        "need",
        "membership",
        "attendance_mark",
        "session_score",
        "measure_score",
        "carer_link",
        "earlier values",
    }
)
"""Parts of many short entries, each a line of a list; in the others each has a heading of its own."""
JPEG: Final = b"\xff\xd8"
FEW: Final = 2
"""So many entries need nothing said of them together."""


def subject_access_document(
    record: SubjectRecord, organisation: Organisation, measures: Mapping[tuple[str, int], Measure]
) -> Document:
    """Every part with all its entries; what was left out for fear of serious harm is not named.

    Args:
        measures: Every version of every measure, by id and version, for what was asked.
    """
    title = _("Everything we keep about you")
    made = _("{name}. Written out on {day} by {service}.").format(
        name=record.name, day=whole_day(record.made_on), service=organisation.name
    )
    blocks: list[Block] = [Heading(title, 1), Paragraph(made), Paragraph(_rights(organisation))]
    teller = Teller(record, measures)
    for part in record.parts:
        blocks += [Heading(part.heading), *_part(part, teller)]
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _rights(organisation: Organisation) -> str:
    words = _(
        "If something is wrong, you can ask us to put it right. Where other people are named, their names may"
        " be blacked out. If you are not content with this answer, talk to {service}{phone}, or to the"
        " Information Commissioner’s Office."
    )
    phone = _(", {phone}").format(phone=on_one_line(organisation.phone)) if organisation.phone else ""
    return words.format(service=organisation.name, phone=phone)


def _part(part: RecordPart, teller: Teller) -> list[Block]:
    rows = sorted(part.rows, key=lambda row: row.get("position") or 0)
    entries = [teller.entry(part.table, row) for row in rows]
    of_all = said_of_all(entries)
    blocks: list[Block] = (
        [Paragraph(" ".join((_("For all of these:"), *of_all)), quiet=True)] if of_all else []
    )
    if part.table in LISTED:
        return [*blocks, ListBlock(tuple(_line(entry, of_all) for entry in entries))]
    for row, entry in zip(rows, entries, strict=True):
        blocks += _headed(entry, of_all)
        picture = bytes.fromhex(row.get("image") or "")
        if picture.startswith(JPEG):
            blocks.append(PictureList(((picture, entry.title),)))
    return blocks


def said_of_all(entries: Sequence[Entry]) -> tuple[str, ...]:
    """What is true of every one of several entries, so that it is said once."""
    if len(entries) <= FEW:
        return ()
    first, *others = ((*entry.sentences, *filter(None, [entry.written])) for entry in entries)
    return tuple(said for said in first if all(said in each for each in others))


def _line(entry: Entry, of_all: Collection[str]) -> Text:
    said = _said(entry, of_all) if entry.written in of_all else f"{_said(entry, of_all)} {entry.written}"
    if not entry.title:
        return said.strip()
    return (Span(_("{label}: ").format(label=entry.title), bold=True), Span(said.strip()))


def _headed(entry: Entry, of_all: Collection[str]) -> list[Block]:
    blocks: list[Block] = [Heading(entry.title, 3)] if entry.title else []
    if said := _said(entry, of_all):
        blocks.append(Paragraph(said))
    if entry.written and entry.written not in of_all:
        blocks.append(Paragraph(entry.written, quiet=True))
    return blocks


def _said(entry: Entry, of_all: Collection[str]) -> str:
    return " ".join(sentence for sentence in entry.sentences if sentence not in of_all)
