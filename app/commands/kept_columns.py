"""The command `import columns`: how register files were read before, given another name, or forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.commands.answer import Answer
from app.domain.spoken_dates import day_and_month
from app.i18n import _

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.domain.file_columns import KeptColumns

COLUMNS: Final = "columns"


def add_commands(work: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `columns` below `import`."""
    columns = work.add_parser(COLUMNS, help=_("how register files were read before, by their headings"))
    change = columns.add_mutually_exclusive_group()
    change.add_argument(
        "--rename", nargs=2, metavar=("NAME", "NEW"), help=_("call one of them something else")
    )
    change.add_argument("--forget", metavar="NAME", help=_("remember one of them no longer"))


def carry_out(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Everything that is remembered, after the change that was asked for."""
    service = workspace.kept_columns
    if arguments.rename:
        kept = service.rename(*arguments.rename)
    elif arguments.forget is not None:
        kept = service.forget(arguments.forget)
    else:
        kept = service.all()
    lines = tuple(_line(one) for one in kept) or (_("Nothing is remembered of register files."),)
    return Answer(lines, {"columns": [_data(one) for one in kept]})


def _line(one: KeptColumns) -> str:
    return _("{name}, last used {day}: {headings}").format(
        name=one.name, day=day_and_month(one.used_on), headings=one.headings
    )


def _data(one: KeptColumns) -> dict[str, object]:
    return {
        "name": one.name,
        "sheet": one.sheet,
        "uses": {key: use.value for key, use in one.uses.items()},
        "marks": dict(one.marks),
        "used_on": one.used_on,
    }
