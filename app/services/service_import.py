"""Use cases about bringing many places in from a file: looked at first, then all at once or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from app.domain.open_referral import form_of
from app.domain.place_columns import MOST_REMEMBERED, as_chosen, signature
from app.domain.roles import Act
from app.domain.room import BULK
from app.domain.same_place import same_places
from app.domain.service_form import tidy_service
from app.errors import InvalidInputError
from app.exchange.service_columns import guessed
from app.exchange.service_file import read_services, table_of
from app.exchange.service_found import RowProblem
from app.exchange.service_sheet import read_sheet
from app.exchange.service_write import CHECKED
from app.i18n import _, ngettext
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.services.service_incoming import Incoming, newly_checked, notes
from app.stopping import go_on
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.domain.directory import Service
    from app.exchange.service_found import FoundService, FoundServices
    from app.exchange.service_rows import SheetTable
    from app.services.desk import Desk
    from app.services.directory_shelf import DirectoryShelf
    from app.stopping import Look
    from app.store.repositories import Repositories


KEY: Final = "columns of places"
AT_ONCE: Final = 250
"""So many places are written together; between two such lots it can be stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What a file would bring, before anything is kept.

    Attributes:
        kind: What the file is, in words.
        incoming: Places that are new, and places that are changed.
        unchanged: How many are there already as they stand in the file.
        problems: Rows that cannot be used, and why.
        mapping: Column -> what it was taken for; "" for one that is left aside but kept.
        missing: What no column was found for.
        alike: Names of new places, and of known ones that may be the same: name, postcode and day.
        notes: Rows that are brought in, and what may be wrong with them.
    """

    kind: str
    incoming: tuple[Incoming, ...]
    unchanged: int
    problems: tuple[RowProblem, ...]
    mapping: Mapping[str, str]
    missing: tuple[str, ...]
    alike: tuple[tuple[str, str], ...] = ()
    notes: tuple[RowProblem, ...] = ()

    @property
    def new(self) -> int:
        """How many places are not there yet."""
        return sum(each.before is None for each in self.incoming)

    @property
    def changed(self) -> int:
        """How many places would be changed."""
        return len(self.incoming) - self.new


@dataclass(frozen=True, slots=True, kw_only=True)
class FileColumns:
    """The columns of a table, and what each is taken for.

    Attributes:
        mapping: Heading -> what it holds, as `place_columns.column_words` names it.
        samples: Heading -> the first thing that stands below it; "" where nothing does.
        guess: What the headings alone say.
        remembered: Somebody chose this for a file with the same headings.
    """

    mapping: Mapping[str, str]
    samples: Mapping[str, str]
    guess: Mapping[str, str]
    remembered: bool = False


class ServiceImportService:
    """Looks into files of services, and keeps what is in them."""

    def __init__(self, desk: Desk, shelf: DirectoryShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    @needs(Act.CHANGE_DIRECTORY)
    def columns(self, path: Path) -> FileColumns | None:
        """The columns of a spreadsheet or plain table; None for files that have none to choose.

        Raises:
            InvalidInputError: Nothing can be read from it.
            NotFoundError: There is no such file.
        """
        table = table_of(path)
        return None if table is None else self._columns(table)

    @needs(Act.CHANGE_DIRECTORY)
    def look(self, path: Path, chosen: Mapping[str, str] | None = None) -> ImportPreview:
        """What a file would bring; nothing is kept.

        Args:
            chosen: Heading -> what the column holds; None takes what was chosen for such a file before, or
                what the headings say.

        Raises:
            InvalidInputError: Nothing can be read from it, or the columns do not go together.
            NotFoundError: There is no such file.
        """
        table = table_of(path)
        if table is None:
            found = read_services(path)
        elif chosen is not None:
            found = read_sheet(table, as_chosen(table.headings, chosen))
        else:
            found = read_sheet(table, self._columns(table).mapping)
        known = {service.open_referral_id: service for service in self._shelf.services()}
        incoming: list[Incoming] = []
        problems, unchanged = list(found.problems), 0
        for each in found.services:
            try:
                form = tidy_service(form_of(each.record, each.own))
            except InvalidInputError as error:
                problems.append(RowProblem(each.where, error.message.rstrip(".")))
                continue
            before = known.get(str(each.record["id"]))
            checked = newly_checked(each, before, self._desk.today())
            if before is None:
                incoming.append(Incoming(new_id(), form, each.record, None, each.where, checked))
            elif checked or _says_more(each, before):
                incoming.append(Incoming(before.id, form, each.record, before, each.where, checked))
            else:
                unchanged += 1
        new = (each.form for each in incoming if each.before is None)
        alike = same_places(new, self._shelf.services())
        named = tuple((form.name, other.name) for form, other in alike)
        preview = _preview(found, incoming, unchanged, problems)
        return replace(preview, alike=named, notes=notes(found, incoming, self._desk.today()))

    @needs(Act.CHANGE_DIRECTORY)
    def carry_out(self, preview: ImportPreview, *, leave_out: bool = False, look: Look = go_on) -> int:
        """Keep everything that was looked at, with one undo.

        Args:
            preview: As `look` gave it.
            leave_out: Rows with problems are left out; otherwise they stop the rest.
            look: Called for each place; stops it, and then nothing is kept.

        Returns:
            How many places were added or changed.

        Raises:
            InvalidInputError: There are rows with problems; nothing was kept.
            StoppedError: It was stopped.
            DiskFullError: There is not enough room for an import; nothing was begun.
        """
        if preview.problems and not leave_out:
            raise _problems(preview.problems)
        if preview.incoming:
            self._desk.store.refuse_too_little(BULK)
            self._desk.make(
                Change(
                    "import services",
                    Subject("local_service", preview.incoming[0].id),
                    _("Places from a file"),
                    lambda r: self._keep(r, preview, look),
                    lambda r: self._take_back(r, preview.incoming),
                )
            )
        return len(preview.incoming)

    def _columns(self, table: SheetTable) -> FileColumns:
        guess = guessed(table.headings)
        with self._desk.store.read() as repositories:
            kept = (repositories.settings.preference(KEY) or {}).get(signature(guess), {})
        known = {heading: kept[heading] for heading in guess} if guess.keys() <= kept.keys() else None
        samples = {
            heading: next((row.cells[heading] for row in table.rows if row.cells.get(heading)), "")
            for heading in guess
        }
        return FileColumns(
            mapping=known or guess, samples=samples, guess=guess, remembered=bool(known) and known != guess
        )

    def _remember(self, repositories: Repositories, mapping: Mapping[str, str]) -> None:
        """The next file with these headings is read in the same way."""
        if mapping:
            kept = dict(repositories.settings.preference(KEY) or {})
            kept.pop(signature(mapping), None)
            kept[signature(mapping)] = dict(mapping)
            latest = list(kept.items())[-MOST_REMEMBERED:]
            repositories.settings.set_preference(KEY, dict(latest))

    def _keep(self, repositories: Repositories, preview: ImportPreview, look: Look) -> None:
        incoming = preview.incoming
        self._shelf.forget()
        self._remember(repositories, preview.mapping)
        look(_("Bringing places in"))
        for begin in range(0, len(incoming), AT_ONCE):
            some = incoming[begin : begin + AT_ONCE]
            for _each in some:
                look("")
            repositories.directory.keep_all((each.id, each.form, each.record) for each in some)
            for each in some:
                if each.checked_on is not None:
                    repositories.directory.mark_checked(each.id, each.checked_on)

    def _take_back(self, repositories: Repositories, incoming: tuple[Incoming, ...]) -> None:
        self._shelf.forget()
        for each in incoming:
            if each.before is None:
                repositories.directory.take_out(each.id, void=True)
            else:
                repositories.directory.put_back(each.before)
                repositories.directory.mark_checked(each.id, each.before.checked_on)


def _says_more(each: FoundService, before: Service) -> bool:
    form = form_of(each.record, each.own)
    return tidy_service(form) != before.form or _undated(each.record) != _undated(before.record)


def _undated(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Without when it was checked, which is compared apart."""
    return {key: value for key, value in record.items() if key != CHECKED}


def _preview(
    found: FoundServices, incoming: list[Incoming], unchanged: int, problems: list[RowProblem]
) -> ImportPreview:
    return ImportPreview(
        kind=found.kind,
        incoming=tuple(incoming),
        unchanged=unchanged,
        problems=tuple(problems),
        mapping=found.mapping,
        missing=found.missing,
    )


def _problems(problems: tuple[RowProblem, ...]) -> InvalidInputError:
    first = problems[0]
    others = len(problems) - 1
    words = _("{where}: {problem}.").format(where=first.where, problem=first.problem)
    if others:
        more = ngettext("There is {n} more.", "There are {n} more.", others).format(n=others)
        words = _("{first} {more}").format(first=words, more=more)
    return InvalidInputError(
        words, _("Put it right in the file, or leave out the rows with problems."), "file"
    )
