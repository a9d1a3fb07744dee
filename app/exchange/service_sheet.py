"""Services in a spreadsheet: anybody's own, or the template of Outpost, with several rows for a service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.place_columns import HAS, column_words
from app.domain.wording import quote
from app.exchange.service_cells import day_in
from app.exchange.service_changed import changed_meanings, unclear, with_changes
from app.exchange.service_columns import WANTED, guessed
from app.exchange.service_doubts import row_problem
from app.exchange.service_found import FoundService, FoundServices, RowProblem, unreadable, without_doubles
from app.exchange.service_record import SELF, own_of_rows, record_of_rows
from app.exchange.service_rows import ReadRow
from app.exchange.service_whole import whole_record
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.exchange.service_rows import SheetRow, SheetTable
    from app.exchange.service_whole import WholeRow

PARENT: Final = "import_id_reference"
EMPTY_TIME: Final = "hh:mm:ss"
"""What the template of Outpost has where nobody typed a time."""


def read_sheet(table: SheetTable, chosen: Mapping[str, str] | None = None) -> FoundServices:
    """The services of a table.

    Args:
        chosen: Heading -> what it holds; None reads that from the headings.

    Raises:
        InvalidInputError: No column holds names.
    """
    file, headings, rows = table.file, table.headings, table.rows
    mapping = guessed(headings) if chosen is None else dict(chosen)
    meanings = set(mapping.values())
    if "name" not in meanings:
        raise unreadable(file, _("none of its columns is called name, group, service or activity"))
    outpost = {SELF, PARENT} <= set(headings)
    drafts, problems = _drafts(rows, mapping, outpost=outpost)
    found: list[FoundService] = []
    notes: list[RowProblem] = []
    for parts in drafts:
        first, why = parts[0].row, _problem(parts, mapping)
        whole = whole_record(first.where, first.cells, headings)
        if whole is not None and not whole.changed:
            found.append(whole.found)
        elif why:
            problems.append(RowProblem(first.where, why))
        elif whole is not None:
            found.append(with_changes(whole, parts[0], _found(parts, mapping), mapping))
            notes += _changed_notes(whole, parts[0], mapping)
        else:
            found.append(_found(parts, mapping))
            notes += _notes(parts, mapping)
    services, doubles = without_doubles(found)
    has = meanings & HAS.keys()
    return FoundServices(
        kind=_("Outpost (CSV)") if outpost else _("a spreadsheet"),
        services=services,
        problems=(*problems, *doubles),
        mapping=mapping,
        missing=tuple(each for each in WANTED if each not in meanings | ({"access"} if has else set())),
        notes=(*notes, *_left_out(rows)),
    )


def _drafts(
    rows: Sequence[SheetRow], mapping: Mapping[str, str], *, outpost: bool
) -> tuple[list[list[ReadRow]], list[RowProblem]]:
    """The rows of each service, its own first."""
    drafts: dict[str, list[ReadRow]] = {}
    problems = []
    for row in rows:
        if not row.cells:
            continue
        said = {mapping[key]: cell for key, cell in row.cells.items() if mapping.get(key)}
        said = {meaning: words for meaning, words in said.items() if words != EMPTY_TIME}
        parent = row.cells.get(PARENT, "") if outpost else ""
        if parent in drafts:
            drafts[parent].append(ReadRow(row, said))
        elif parent:
            words = _("it belongs to “{id}”, and there is no such row above").format(id=quote(parent))
            problems.append(RowProblem(row.where, words))
        else:
            key = row.cells.get(SELF, "") if outpost else ""
            drafts.setdefault(key or f"row {row.number}", [ReadRow(row, said)])[0].said.update(said)
    return list(drafts.values()), problems


def _problem(parts: Sequence[ReadRow], mapping: Mapping[str, str]) -> str:
    first = parts[0]
    if not first.says("name") and any(mapping.get(each) == "name" for each in first.row.formulas):
        return _("its name is a formula that gives nothing; open the file, and save it again")
    return row_problem(tuple(part.said for part in parts))


def _changed_notes(whole: WholeRow, row: ReadRow, mapping: Mapping[str, str]) -> Iterator[RowProblem]:
    """What to ask about cells that were changed in a table of ours; the others are as they were written."""
    words, kept = column_words(), _("{what}: {why}; the words are kept as they are")
    changed = changed_meanings(whole, mapping)
    for meaning, why in row.odd.items():
        if meaning in changed:
            yield RowProblem(row.row.where, kept.format(what=words[meaning], why=why))
    several = _("{what}: there are several of it, so it stays as it was; change it on the page of the place")
    for meaning in unclear(whole, mapping):
        yield RowProblem(row.row.where, several.format(what=words[meaning]))


def _notes(parts: Sequence[ReadRow], mapping: Mapping[str, str]) -> Iterator[RowProblem]:
    words, kept = column_words(), _("{what}: {why}; the words are kept as they are")
    for part in parts:
        for meaning, why in part.odd.items():
            yield RowProblem(part.row.where, kept.format(what=words[meaning], why=why))
        for heading in part.row.formulas:
            if mapping.get(heading) in words:
                why = _("{what}: it is a formula that gives nothing")
                yield RowProblem(part.row.where, why.format(what=words[mapping[heading]]))


def _found(parts: Sequence[ReadRow], mapping: Mapping[str, str]) -> FoundService:
    checked = day_in(parts[0].said.get("checked_on", ""))
    return FoundService(parts[0].row.where, record_of_rows(parts, mapping), own_of_rows(parts), checked)


def _left_out(rows: Sequence[SheetRow]) -> list[RowProblem]:
    """Rows in which nothing stands but formulas that give nothing: a form may have many of them."""
    empty = [row for row in rows if not row.cells]
    if not empty:
        return []
    words = ngettext(
        "nothing stands there but formulas that give nothing; it is left out",
        "nothing stands there but formulas that give nothing, as in {n} rows; they are left out",
        len(empty),
    )
    return [RowProblem(empty[0].where, words.format(n=len(empty)))]
