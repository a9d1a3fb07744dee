"""Commands about what's on: `import services` and `match`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.commands.answer import Answer
from app.commands.naming import person_id
from app.commands.typed import a_path
from app.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.commands.parser import Commands
    from app.services.service_import import ImportPreview


def add_commands(commands: Commands) -> Commands:
    """Adds these commands to the command line; returns those inside `import`."""
    match = commands.add_parser("match", help=_("which places may be right for somebody, and why"))
    match.add_argument("person", metavar="PERSON", help=_("a person's name or id"))
    bringing = commands.add_parser("import", help=_("bring something in from a file"))
    work = bringing.add_subparsers(dest="what", required=True, metavar="WHAT")
    services = work.add_parser("services", help=_("places for What's on"))
    services.add_argument(
        "file",
        type=a_path,
        metavar="FILE",
        help=_("a spreadsheet, an Open Referral file (JSON), or a folder of them or of HSDS tables"),
    )
    services.add_argument("--dry-run", action="store_true", help=_("only say what would be brought in"))
    services.add_argument(
        "--leave-out", action="store_true", help=_("leave out rows with problems, and bring in the rest")
    )
    return work


def import_file(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """What a file of places brings, or would bring; rows with problems stop it."""
    preview = workspace.service_files.look(arguments.file)
    stopped = bool(preview.problems) and not arguments.leave_out
    kept = (
        0
        if arguments.dry_run or stopped
        else workspace.service_files.carry_out(preview, leave_out=arguments.leave_out)
    )
    problems = [{"where": each.where, "problem": each.problem} for each in preview.problems]
    data: dict[str, Any] = {
        "kind": preview.kind,
        "new": preview.new,
        "changed": preview.changed,
        "unchanged": preview.unchanged,
        "problems": problems,
        "notes": [{"where": each.where, "note": each.problem} for each in preview.notes],
        "mapping": dict(preview.mapping),
        "missing": list(preview.missing),
        "dry_run": arguments.dry_run,
        "kept": kept,
    }
    complaint = ""
    if stopped:
        complaint = ngettext(
            "There is a problem in {n} row; nothing was brought in.",
            "There are problems in {n} rows; nothing was brought in.",
            len(problems),
        ).format(n=len(problems))
    return Answer(_import_lines(preview, kept, dry_run=arguments.dry_run or stopped), data, complaint)


def _import_lines(preview: ImportPreview, kept: int, *, dry_run: bool) -> tuple[str, ...]:
    lines = [_("This is {kind}.").format(kind=preview.kind)]
    lines += [
        _("column “{column}”: {meaning}").format(column=column, meaning=meaning)
        for column, meaning in preview.mapping.items()
        if meaning
    ]
    aside = [column for column, meaning in preview.mapping.items() if not meaning]
    lines += [_("kept, but not read: {columns}").format(columns=", ".join(aside))] if aside else []
    lines += [_("no column for: {meaning}").format(meaning=meaning) for meaning in preview.missing]
    lines += [f"{each.where}: {each.problem}" for each in (*preview.problems, *preview.notes)]
    said = _("{new} new, {changed} changed, {unchanged} as they were.").format(
        new=preview.new, changed=preview.changed, unchanged=preview.unchanged
    )
    done = _("Nothing was brought in.") if dry_run else _("{n} brought in.").format(n=kept)
    return (*lines, said, done)


def match_person(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """The places that may be right for somebody, why, and why the others are left out."""
    page = workspace.matches.match(person_id(workspace, arguments.person))
    lines = list(page.unknown)
    for number, (_id, told) in enumerate(page.fits, start=1):
        about = ", ".join(filter(None, (told.far, told.when)))
        lines.append(f"{number}. {told.name} ({told.score}){f' - {about}' if about else ''}")
        lines += [f"   + {reason}" for reason in told.reasons] + [f"   - {worry}" for worry in told.worries]
    if not page.fits:
        lines.append(_("Nothing fits. That is kept as a gap."))
    lines += [_("left out: {name}. {why}.").format(name=name, why=why) for name, why in page.excluded]
    data = {
        "fits": [{"id": key} | asdict(told) for key, told in page.fits],
        "others": page.others,
        "excluded": [{"name": name, "why": why} for name, why in page.excluded],
        "weights": {part.value: weight for part, weight in page.weights.items()},
        "unknown": list(page.unknown),
        "gap": not page.fits,
        "typed": {str(key): float(miles) for key, miles in page.typed.items()},
    }
    return Answer(tuple(lines), data)
