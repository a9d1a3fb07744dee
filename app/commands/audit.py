"""Commands about the trail: `audit verify` and `audit list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.naming import person_id, refuse_backwards, worker_id
from app.domain.trail import TrailFilter
from app.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from app.bootstrap import Workspace
    from app.domain.trail import TrailLine


def audit(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Look through the trail, or read it."""
    return _verify(workspace) if arguments.what == "verify" else _list(workspace, arguments)


def _verify(workspace: Workspace) -> Answer:
    problems = workspace.trail.verify().problems
    if not problems:
        return Answer((_("Every line is there, and none was changed."),), {"problems": []})
    found = ngettext("{n} problem was found.", "{n} problems were found.", len(problems)).format(
        n=len(problems)
    )
    return Answer(problems, {"problems": list(problems)}, complaint=found)


def _list(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    refuse_backwards(arguments.start, arguments.end)
    wanted = TrailFilter(
        person_id=person_id(workspace, arguments.person) if arguments.person else None,
        worker_id=worker_id(workspace, arguments.worker) if arguments.worker else None,
        first=arguments.start,
        last=arguments.end,
    )
    page = workspace.trail.open(wanted, arguments.most)
    lines = tuple(_as_text(line) for line in page.lines)
    if page.more is not None:
        lines += (_("There are earlier lines. Ask for more with --most, or for other days."),)
    data = {"lines": [_as_data(line) for line in page.lines], "more": page.more is not None}
    return Answer(lines or (_("Nothing like that was done."),), data)


def _as_text(line: TrailLine) -> str:
    moment = line.at.astimezone().isoformat(sep=" ", timespec="minutes")
    return _("{moment}  {sentence}").format(moment=moment[:16], sentence=line.sentence)


def _as_data(line: TrailLine) -> dict[str, Any]:
    return {
        "at": line.at,
        "who": line.who,
        "action": line.action,
        "kind": line.kind,
        "person": line.person_id,
        "sentence": line.sentence,
    }
