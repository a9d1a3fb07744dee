"""Which column of a register holds what: as its headings say, as it is answered, or as last time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.file_columns import AS_BEFORE, COLUMN, OF_A_LIST, ColumnUse, FileColumn, same_shape
from app.domain.file_places import column_number
from app.errors import InvalidInputError
from app.exchange import register_words as words
from app.exchange.register_answers import no_choice
from app.exchange.register_cells import text_of
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.domain.file_columns import KeptColumns
    from app.exchange.register_cells import Grid
    from app.exchange.register_layout import Layout

MOST_COLUMNS: Final = 60
"""Columns beside the days that are told one by one."""
NAMES: Final = frozenset({ColumnUse.NAME, ColumnUse.FIRST_NAME, ColumnUse.LAST_NAME})


def columns_of(grid: Grid, layout: Layout) -> tuple[FileColumn, ...]:
    """Every column that holds no day across the top, as far as it has a heading or is read."""
    uses, found, seen = _uses(layout), list[FileColumn](), dict[str, int]()
    cells = grid.rows[layout.header]
    choices = tuple(use for use in ColumnUse if layout.day is not None or use not in OF_A_LIST)
    for column in range(max(len(cells), max(layout.names) + 1)):
        heading = text_of(cells[column]) if column < len(cells) else ""
        if column in layout.days or (not heading and column not in uses) or words.is_total(heading):
            continue
        letters = grid.column_name(column)
        key = words.folded(heading) or f"column {letters.casefold()}"
        seen[key] = seen.get(key, 0) + 1
        found.append(
            FileColumn(
                letters=letters,
                key=key if seen[key] == 1 else f"{key} {seen[key]}",
                heading=heading,
                use=uses.get(column, ColumnUse.NOTHING),
                choices=choices,
            )
        )
    return tuple(found[:MOST_COLUMNS])


def as_settled(
    grid: Grid, layout: Layout, answers: Mapping[str, str], kept: Sequence[KeptColumns]
) -> tuple[Layout, KeptColumns | None]:
    """The register with its columns as they were answered, else as last time, else as its headings say.

    Raises:
        NotFoundError: A way of reading is asked for that is not known.
        InvalidInputError: It is of other files, there is no such column, or no names are left.
    """
    columns = columns_of(grid, layout)
    before = same_shape(kept, columns, answers.get(AS_BEFORE, ""))
    known = {column.letters: column for column in columns}
    remembered = {} if before is None else {c.letters: before.uses[c.key] for c in columns}
    typed = {code.removeprefix(COLUMN): answer for code, answer in answers.items() if code.startswith(COLUMN)}
    for letters, answer in typed.items():
        if letters not in known or ColumnUse(answer) not in known[letters].choices:
            raise no_choice(f"{COLUMN}{letters}", answer)
    settled = layout
    if any(use is not known[letters].use for letters, use in remembered.items()):
        settled = _with(settled, remembered, known)
    if typed:
        settled = _with(settled, {at: ColumnUse(use) for at, use in typed.items()}, known)
    return settled, before


def kept_sheet(found: Iterable[tuple[Grid, Layout]], kept: Sequence[KeptColumns]) -> str | None:
    """The sheet that held the register last time, where a file of the same shape was read before."""
    for one in kept:
        for grid, layout in found:
            if grid.name == one.sheet and one.fits(columns_of(grid, layout)):
                return grid.name
    return None


def _uses(layout: Layout) -> dict[int, ColumnUse]:
    named = {layout.role: ColumnUse.ROLE, layout.phone: ColumnUse.PHONE}
    named |= {layout.day: ColumnUse.DAY, layout.mark: ColumnUse.MARK}
    uses = {column: use for column, use in named.items() if column is not None}
    if len(layout.names) == 1:
        return uses | {layout.names[0]: ColumnUse.NAME}
    return uses | dict(zip(layout.names, (ColumnUse.FIRST_NAME, ColumnUse.LAST_NAME), strict=True))


def _with(layout: Layout, wanted: Mapping[str, ColumnUse], known: Mapping[str, FileColumn]) -> Layout:
    """The same register with other uses of some columns; what is said of a column wins over a guess."""
    said = {_column(letters): use for letters, use in wanted.items()}
    taken = set(said.values())
    if taken & NAMES:
        # A whole name and its two parts do not stand beside each other.
        taken |= {ColumnUse.NAME} if ColumnUse.NAME not in taken else NAMES
    uses = {column: use for column, use in _uses(layout).items() if use not in taken and column not in said}
    uses |= {column: use for column, use in said.items() if use is not ColumnUse.NOTHING}
    column_of = _one_each(uses, {_column(letters): column for letters, column in known.items()})
    names = tuple(column_of[use] for use in ColumnUse if use in NAMES and use in column_of)
    if not names or (layout.day is not None and ColumnUse.DAY not in column_of):
        lost = _("No column is left for names.") if not names else _("No column is left for the days.")
        raise InvalidInputError(lost, _("Say which column has them."), "answer")
    return replace(
        layout,
        names=names,
        as_kept=layout.as_kept and names == layout.names,
        guessed=layout.guessed and names == layout.names,
        role=column_of.get(ColumnUse.ROLE),
        phone=column_of.get(ColumnUse.PHONE),
        day=column_of.get(ColumnUse.DAY),
        mark=column_of.get(ColumnUse.MARK),
    )


def _column(letters: str) -> int:
    """Which column that is, counted from 0."""
    return (int(letters) if letters.isdecimal() else column_number(letters)) - 1


def _one_each(uses: Mapping[int, ColumnUse], known: Mapping[int, FileColumn]) -> dict[ColumnUse, int]:
    """Use -> its column.

    Raises:
        InvalidInputError: Two columns would hold the same.
    """
    found: dict[ColumnUse, int] = {}
    for column, use in sorted(uses.items()):
        if use in found:
            raise InvalidInputError(
                _("{first} and {second} would both be read as “{use}”.").format(
                    first=known[found[use]].words,
                    second=known[column].words,
                    use=use.words,
                ),
                _("Say of one of them that it is not read."),
                "answer",
            )
        found[use] = column
    return found
