"""Opens any screen there is in the made-up town, new ones included by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.session_scores import Moment
from tests.ui.at_the_desk import ask, desk
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.workspace import Workspace
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


def _session(workspace: Workspace) -> UUID:
    group = workspace.groups.list_groups()[0]
    page = workspace.groups.page(group.id)
    return next(line.id for line in page.sessions if line.people)


def _person(workspace: Workspace) -> UUID:
    return workspace.people.list_people()[0].id


def _score_person(workspace: Workspace) -> object:
    session = _session(workspace)
    board = workspace.scores.open_board(session)
    return session, board.lines[0].person_id, Moment.BEFORE


def _talk(workspace: Workspace) -> UUID:
    return workspace.talks.start(_person(workspace)).id


ARGUMENTS: dict[str, Callable[[Workspace], object]] = {
    "group": lambda workspace: workspace.groups.list_groups()[0].id,
    "register": _session,
    "scores": _session,
    "score_person": _score_person,
    "person": _person,
    "talk": _person,
    "matters": _talk,
    "two_talks": _talk,
    "worry": _person,
    "record": _person,
    "plan": _person,
    "who_has_seen": _person,
}
"""What to open a screen with; a screen that is not here opens with nothing."""


def open_screen(qtbot: QtBot, frame: Frame, name: str) -> Window:
    """Show a screen by its name, and wait until it is filled."""
    window = frame.window_open
    assert window is not None
    find = ARGUMENTS.get(name)
    workspace = desk(frame)
    window.go(name, None if find is None else ask(frame, lambda: find(workspace)))
    settle(qtbot, frame)
    assert window.at[0] == name
    return window
