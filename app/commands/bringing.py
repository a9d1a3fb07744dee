"""The commands `import` and `export`: what each carries, and whether it needs the records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.commands import calendar_files, directory, export_files, kept_columns, referrals, register_files

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.commands.answer import Answer
    from app.commands.parser import Commands

OF_PLACES: Final = "services"
CALENDAR: Final = "calendar"


def add_commands(commands: Commands, imports: Commands) -> Commands:
    """Adds registers and calendars to `import`, and the command `export`; returns those inside it."""
    register_files.add_commands(imports)
    kept_columns.add_commands(imports)
    exports = export_files.add_commands(commands)
    calendar_files.add_commands(imports, exports)
    referrals.add_commands(commands, exports)
    return exports


def wants_records(arguments: argparse.Namespace) -> bool:
    """Whether the records are needed: something is written, or compared with them."""
    if arguments.command != "import":
        return False
    if arguments.what == CALENDAR:
        return arguments.group is not None
    always = {OF_PLACES, kept_columns.COLUMNS}
    return arguments.what in always or not arguments.dry_run or arguments.group is not None


def look(arguments: argparse.Namespace) -> Answer:
    """What is in a file, without any records."""
    return calendar_files.look(arguments) if arguments.what == CALENDAR else register_files.look(arguments)


def bring(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Bring a file into the records, or say what that would do."""
    if arguments.what == OF_PLACES:
        return directory.import_file(workspace, arguments)
    if arguments.what == CALENDAR:
        return calendar_files.bring(workspace, arguments)
    if arguments.what == kept_columns.COLUMNS:
        return kept_columns.carry_out(workspace, arguments)
    return register_files.bring(workspace, arguments)


def carry_out(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Write a register, a list, a calendar or codes as a file."""
    if arguments.what == CALENDAR:
        return calendar_files.save(workspace, arguments)
    if arguments.what == referrals.CODES:
        return referrals.export_codes(workspace, arguments)
    return export_files.export(workspace, arguments)
