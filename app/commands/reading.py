"""Commands that look things up: `list` and `group`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.naming import group_id, refuse_backwards, session_name
from app.domain.outcome_words import outcome_sentence
from app.i18n import _

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace


def list_entries(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Everything of one kind with its id, so that other commands can name it."""
    entries = {"people": _people, "groups": _groups, "sessions": _sessions}[arguments.what](workspace)
    workspace.vault.record_listed(arguments.what)
    rows = [{"id": key, "name": name} for key, name in entries]
    return Answer(tuple(f"{key}  {name}" for key, name in entries), {arguments.what: rows})


def group_figures(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """How one group is going between two days."""
    refuse_backwards(arguments.start, arguments.end)
    key = group_id(workspace, arguments.group)
    page = workspace.groups.page(key, arguments.start, arguments.end)
    workspace.vault.record_listed("group")
    outcome = page.outcome
    figures = {
        "group": page.group.name,
        "sessions": outcome.sessions,
        "people": outcome.people,
        "average_people": outcome.average_people,
        "average_volunteers": outcome.average_volunteers,
        "scored_sessions": len(outcome.scored),
        "sessions_higher_after": outcome.sessions_higher_after,
        "left_out": [
            {"id": change.session_id, "held_on": change.held_on, "pairs": change.pairs}
            for change in outcome.left_out
        ],
        "funders": [
            {"name": one.funder, "sessions": one.figures.sessions, "people": one.figures.people}
            for one in page.by_funder
        ],
    }
    no_figure = _("no sessions")
    lines = (
        page.group.name,
        *(
            f"{name.replace('_', ' ')}: {value if value is not None else no_figure}"
            for name, value in figures.items()
            if name not in {"group", "left_out", "funders"}
        ),
        outcome_sentence(outcome),
    )
    return Answer(lines, figures)


def _people(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(person.id), person.name) for person in workspace.people.list_people()]


def _groups(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(group.id), group.name) for group in workspace.groups.list_groups()]


def _sessions(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(line.id), session_name(line)) for line in workspace.groups.sessions()]
