"""Commands that look things up: `list` and `group`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.commands.answer import Answer
from app.commands.naming import group_id, refuse_backwards, session_name
from app.domain.disclosure import rule_words, shared_count, shared_outcome
from app.domain.outcome_words import outcome_sentence
from app.domain.part_figures import part_rows, part_sentence
from app.i18n import _

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.domain.session_scores import GroupOutcome


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
    shared = arguments.shared
    outcome = shared_outcome(page.outcome) if shared else page.outcome
    parts = page.taking_part
    figures: dict[str, Any] = {
        "group": page.group.name,
        "sessions": outcome.sessions,
        "people": _counted(outcome.people, shared=shared),
        "average_people": outcome.average_people,
        "average_volunteers": outcome.average_volunteers,
        "scored_sessions": len(outcome.scored),
        "sessions_higher_after": outcome.sessions_higher_after,
        "left_out": _left_out(outcome, shared=shared),
        "funders": [
            {
                "name": one.funder,
                "sessions": one.figures.sessions,
                "people": _counted(one.figures.people, shared=shared),
            }
            for one in page.by_funder
        ],
        "taking_part": [
            {"what": what, "times": times, "people": people}
            for what, times, people in part_rows(parts, shared=shared)
        ],
    }
    no_figure = _("no sessions")
    lines = (
        page.group.name,
        *([rule_words(shared=True)] if shared else []),
        *(
            f"{name.replace('_', ' ')}: {value if value is not None else no_figure}"
            for name, value in figures.items()
            if name not in {"group", "left_out", "funders", "taking_part"}
        ),
        outcome_sentence(outcome, shared=shared),
        *filter(None, [part_sentence(parts, shared=shared)]),
        *(f"{one['what']}: {one['times']}" for one in figures["taking_part"]),
    )
    return Answer(lines, figures)


def _counted(people: int, *, shared: bool) -> int | str:
    """A number of people; where it is shared, in words: it may be hidden."""
    return shared_count(people) if shared else people


def _left_out(outcome: GroupOutcome, *, shared: bool) -> list[dict[str, object]]:
    return [
        {
            "id": change.session_id,
            "held_on": change.held_on,
            "pairs": _counted(change.pairs, shared=shared),
        }
        for change in outcome.left_out
    ]


def _people(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(person.id), person.name) for person in workspace.people.list_people()]


def _groups(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(group.id), group.name) for group in workspace.groups.list_groups()]


def _sessions(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(line.id), session_name(line)) for line in workspace.groups.sessions()]
