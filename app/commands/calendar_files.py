"""The commands `import calendar` and `export calendar`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.clock import system_clock
from app.commands.answer import Answer
from app.commands.naming import group_id, refuse_backwards
from app.commands.paper_file import refuse_among_records
from app.commands.register_files import answers_of, content_of, question_data
from app.commands.typed import a_day, a_path
from app.errors import InvalidInputError
from app.exchange.calendar_read import read_calendar
from app.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.commands.parser import Commands
    from app.domain.calendar_plan import CalendarSession

A_YEAR: Final = timedelta(days=366)


def add_commands(imports: Commands, exports: Commands) -> None:
    """Adds both commands."""
    bring = imports.add_parser("calendar", help=_("what an .ics file of another calendar says"))
    bring.add_argument("file", type=a_path, metavar="FILE")
    bring.add_argument("--group", metavar="NAME", help=_("the group whose sessions are in it; a name or id"))
    bring.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=ANSWER",
        help=_("an answer to a question that a dry run asks, such as name=Choir"),
    )
    bring.add_argument("--dry-run", action="store_true", help=_("only say what is in it; nothing is written"))
    bring.add_argument(
        "--from", dest="start", type=a_day, metavar="DATE", help=_("first day; else a year ago")
    )
    bring.add_argument("--to", dest="end", type=a_day, metavar="DATE", help=_("last day; else in a year"))
    out = exports.add_parser("calendar", help=_("the sessions of a group as .ics, for other calendars"))
    out.add_argument("--group", required=True, metavar="NAME", help=_("a group's name or id"))
    out.add_argument("-o", "--output", required=True, type=a_path, metavar="FILE")


def look(arguments: argparse.Namespace) -> Answer:
    """Every session in a file, with rules followed, and without those that were called off."""
    if not arguments.dry_run:
        raise InvalidInputError(
            _("It is not said which group the sessions are of."),
            _("Add --group NAME, or --dry-run to look only."),
        )
    refuse_backwards(arguments.start, arguments.end)
    today = system_clock().astimezone().date()
    first, last = arguments.start or today - A_YEAR, arguments.end or today + A_YEAR
    found = read_calendar(arguments.file.name, content_of(arguments.file), first, last)
    count = len(found.sessions)
    lines = [
        ngettext("{n} session:", "{n} sessions:", count).format(n=count),
        *(f"  {_line(session)}" for session in found.sessions),
        *(_("Called off: {day}").format(day=day.isoformat()) for day in found.cancelled),
        *found.problems,
    ]
    data = {
        "calendar": found.name,
        "sessions": [_data(session) for session in found.sessions],
        "cancelled": list(found.cancelled),
        "problems": list(found.problems),
    }
    return Answer(tuple(lines), data)


def bring(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Plan the sessions of a file in a group, or say what that would do."""
    refuse_backwards(arguments.start, arguments.end)
    group, answers = group_id(workspace, arguments.group), answers_of(arguments)
    service = workspace.calendar_import
    work = service.look if arguments.dry_run else service.bring_in
    plan = work(group, arguments.file, answers, end=arguments.end)
    lines = [] if plan.questions else [plan.sentence]
    lines += [f"  {session.held_on.isoformat()} {session.starts:%H:%M}" for session in plan.new]
    lines += [
        _("Moved: {day} to {other}").format(
            day=before.held_on.isoformat(), other=f"{after.held_on.isoformat()} {after.starts:%H:%M}"
        )
        for before, after in plan.moved
    ]
    lines += [_("Called off: {day}").format(day=session.held_on.isoformat()) for session in plan.called_off]
    lines += plan.problems
    for question in plan.questions:
        lines.append(question.words)
        lines += [f"  --answer {question.code}={choice.code}" for choice in question.choices]
    data = {
        "new": [{"held_on": s.held_on, "starts": s.starts, "ends": s.ends} for s in plan.new],
        "known": plan.known,
        "moved": [
            {"from": before.held_on, "held_on": after.held_on, "starts": after.starts, "ends": after.ends}
            for before, after in plan.moved
        ],
        "cancelled": [session.held_on for session in plan.called_off],
        "questions": [question_data(question) for question in plan.questions],
        "problems": list(plan.problems),
    }
    return Answer(tuple(lines), data)


def save(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """The sessions of one group as a calendar."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    saved = workspace.calendars.save(group_id(workspace, arguments.group), arguments.output)
    words = ngettext("Written: {file}, {n} session.", "Written: {file}, {n} sessions.", saved.sessions)
    line = words.format(file=arguments.output, n=saved.sessions)
    return Answer((line,), {"file": arguments.output, "sessions": saved.sessions})


def _line(session: CalendarSession) -> str:
    times = f"{session.starts:%H:%M}-{session.ends:%H:%M}" if session.starts and session.ends else ""
    return " ".join(filter(None, (session.held_on.isoformat(), times, session.name)))


def _data(session: CalendarSession) -> dict[str, object]:
    return {
        "held_on": session.held_on,
        "starts": session.starts,
        "ends": session.ends,
        "name": session.name,
        "venue": session.venue,
    }
