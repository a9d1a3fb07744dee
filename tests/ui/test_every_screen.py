"""Every screen there is, with the made-up town behind it: the lint finds nothing, in every look and size."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.session_scores import Moment
from app.practice import PRACTICE_PASSPHRASE
from app.store.kdf import KdfParameters
from tests.ui.conftest import Chosen, settle, shown_frame, unlock
from tests.ui.lint import lint_at_every_size
from ui.all_screens import SCREENS
from ui.help_pages import page_names
from ui.screens.first_run_screen import STEPS, FirstRunScreen
from ui.theme import Look, current_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


@pytest.fixture
def practice_frame(qtbot: QtBot, practice_town: Path, tmp_path: Path, wall: Wall) -> Iterator[Frame]:
    """The window over the made-up town, unlocked."""
    folder = tmp_path / "town"
    shutil.copytree(practice_town, folder)
    for frame in shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), Chosen()):
        unlock(qtbot, frame, PRACTICE_PASSPHRASE)
        yield frame


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


def nothing(_workspace: Workspace) -> object:
    return None


ARGUMENTS: dict[str, Callable[[Workspace], object]] = {
    "group": lambda workspace: workspace.groups.list_groups()[0].id,
    "register": _session,
    "scores": _session,
    "score_person": _score_person,
    "person": _person,
    "talk": _person,
    "matters": _talk,
    "worry": _person,
    "record": _person,
    "plan": _person,
    "who_has_seen": _person,
}
"""What to open a screen with; a screen that is not here opens with nothing."""


def faults_in_every_look(frame: Frame) -> list[str]:
    """What the lint says about the whole window, in all four looks and two text sizes."""
    found = []
    for look in Look:
        current_theme().use(look=look)
        found += [f"{look}: {fault}" for fault in lint_at_every_size(frame)]
    current_theme().use(look=Look.CREAM)
    return found


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_has_no_fault_in_any_look_or_size(qtbot: QtBot, practice_frame: Frame, name: str) -> None:
    window = practice_frame.window_open
    assert window is not None
    found: list[object] = []
    find = ARGUMENTS.get(name, nothing)
    workspace = window.context.workspace
    practice_frame.background.run(window, lambda: find(workspace), found.append, practice_frame.say)
    settle(qtbot, practice_frame)
    window.go(name, found[0])
    settle(qtbot, practice_frame)
    assert window.at[0] == name
    assert faults_in_every_look(practice_frame) == []


@pytest.mark.parametrize("name", ["group", "register", "scores", "person", "matters", "worry", "plan"])
def test_a_screen_about_somebody_or_something_opens_with_an_id_alone(window: Window, name: str) -> None:
    screen = SCREENS[name](window.context)
    with pytest.raises(TypeError, match=f"{type(screen).__name__} cannot open 'Jean'"):
        screen.open("Jean")


@pytest.mark.parametrize("part", ["people", "copies", "records", "trail", "numbers", "keyboard", "about"])
def test_every_part_of_settings_has_no_fault(qtbot: QtBot, practice_frame: Frame, part: str) -> None:
    window = practice_frame.window_open
    assert window is not None
    window.go("settings", part)
    settle(qtbot, practice_frame)
    assert faults_in_every_look(practice_frame) == []


def test_the_page_for_the_passphrase_has_no_fault(locked_frame: Frame) -> None:
    assert faults_in_every_look(locked_frame) == []


@pytest.mark.parametrize("place", range(3))
def test_the_first_steps_of_getting_ready_have_no_fault(qtbot: QtBot, new_frame: Frame, place: int) -> None:
    gate = new_frame.gate
    assert isinstance(gate, FirstRunScreen)
    gate.desk.organisation, gate.desk.worker = "Riverside Link Work", "Sam"
    for _step in range(place):
        gate.main_action()
        settle(qtbot, new_frame)
    assert isinstance(gate.step, STEPS[place])
    assert faults_in_every_look(new_frame) == []


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_says_where_it_belongs_and_has_a_page_of_help(name: str) -> None:
    screen = SCREENS[name]
    assert screen.name == name
    assert (screen.help_page or name) in page_names()
