"""How register files were read, remembered on this laptop for the next file with the same headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.domain.file_columns import (
    ColumnUse,
    KeptColumns,
    free_name,
    new_name,
    of_name,
    with_this,
)
from app.domain.roles import Act
from app.services.permission import needs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.register_file import RegisterFile
    from app.services.desk import Desk
    from app.store.repositories import Repositories

NOTE: Final = "register columns"
MARK: Final = "mark:"
"""Answers about marks are kept for the next file of that shape; those of rows and years are of one file."""


class KeptColumnsService:
    """What is remembered of register files; none of it is about anybody."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def all(self) -> tuple[KeptColumns, ...]:
        """Every way of reading that is remembered, the one used last first."""
        with self._desk.store.read() as repositories:
            return kept_columns(repositories)

    @needs(Act.RUN_GROUPS)
    def rename(self, name: str, typed: str) -> tuple[KeptColumns, ...]:
        """Call one of them something else.

        Raises:
            NotFoundError: Nothing is remembered under that name.
            InvalidInputError: The new name is empty, too long, or taken.
        """
        with self._desk.store.write(self._desk.author, "change kept columns") as repositories:
            kept = kept_columns(repositories)
            one = of_name(kept, name)
            wanted = new_name(kept, one.name, typed)
            _put(repositories, (replace(each, name=wanted) if each is one else each for each in kept))
            return kept_columns(repositories)

    @needs(Act.RUN_GROUPS)
    def forget(self, name: str) -> tuple[KeptColumns, ...]:
        """Remember one of them no longer: the next such file is read by its headings, and asked about.

        Raises:
            NotFoundError: Nothing is remembered under that name.
        """
        with self._desk.store.write(self._desk.author, "change kept columns") as repositories:
            kept = kept_columns(repositories)
            one = of_name(kept, name)
            _put(repositories, (each for each in kept if each is not one))
            return kept_columns(repositories)


def kept_columns(repositories: Repositories) -> tuple[KeptColumns, ...]:
    """Everything that is remembered, the one used last first."""
    note = repositories.laptop.get(NOTE) or {}
    return tuple(_as_kept(one) for one in note.get("kept", ()))


def keep_columns(repositories: Repositories, found: RegisterFile, group: str, today: date) -> None:
    """Remember how a file was read, in place of what it followed; a new one is called after its group."""
    kept = kept_columns(repositories)
    same = next((one for one in kept if one.fits(found.columns)), None)
    name = found.as_before or (same.name if same is not None else free_name(kept, group))
    marks = {code: answer for code, answer in found.answers.items() if code.startswith(MARK)}
    uses = {column.key: column.use for column in found.columns}
    one = KeptColumns(name=name, sheet=found.sheet, uses=uses, marks=marks, used_on=today)
    _put(repositories, with_this(kept, one))


def _put(repositories: Repositories, kept: Iterable[KeptColumns]) -> None:
    repositories.laptop.put(NOTE, {"kept": [_as_note(one) for one in kept]})


def _as_note(one: KeptColumns) -> dict[str, Any]:
    return {
        "name": one.name,
        "sheet": one.sheet,
        "uses": [[key, use.value] for key, use in one.uses.items()],
        "marks": dict(one.marks),
        "used_on": one.used_on.isoformat(),
    }


def _as_kept(note: dict[str, Any]) -> KeptColumns:
    return KeptColumns(
        name=note["name"],
        sheet=note["sheet"],
        uses={key: ColumnUse(use) for key, use in note["uses"]},
        marks=note["marks"],
        used_on=date.fromisoformat(note["used_on"]),
    )
