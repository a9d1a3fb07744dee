"""The commands `import` and `export`: what each carries, and whether it needs the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands import directory, register_files

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.commands.answer import Answer
    from app.commands.parser import Commands

OF_PLACES = "services"


def add_commands(imports: Commands) -> None:
    """Adds what comes from spreadsheets and calendars to the command `import`."""
    register_files.add_commands(imports)


def wants_records(arguments: argparse.Namespace) -> bool:
    """Whether the records are needed: something is written, or compared with them."""
    if arguments.command != "import":
        return False
    return arguments.what == OF_PLACES or not arguments.dry_run or arguments.group is not None


def look(arguments: argparse.Namespace) -> Answer:
    """What is in a file, without any records."""
    return register_files.look(arguments)


def bring(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Bring a file into the records, or say what that would do."""
    if arguments.what == OF_PLACES:
        return directory.import_file(workspace, arguments)
    return register_files.bring(workspace, arguments)
