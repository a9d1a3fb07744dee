"""A real window over a real vault: on the desk with a small town in it, locked, or brand new."""

from __future__ import annotations

import shutil
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from app.bootstrap import Door
from app.domain.groups import GroupForm
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode, Moment, Score
from app.practice import FOLDER_NAME, TownShape, open_practice
from app.store import opening
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE, Wall, opened, opener
from tests.ui.bot import LONGEST, QtBot
from tests.ui.sql_guard import nothing_left_open, sql_only_on_the_worker
from ui.files import FileChooser
from ui.main import application, make_frame
from ui.screens.unlock_screen import UnlockScreen
from ui.setup.stop_dialog import StopSettingUp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.store.data_key import DataKey
    from app.workspace import Workspace
    from tests.conftest import Template
    from ui.frame import Frame
    from ui.window import Window

SINGERS = (
    "Amir Khan", "Beth Lowe", "Carol Dunn", "Dennis Achebe", "Edie Marsh", "Frank Osei", "Gwen Pritchard",
    "Harold Finch", "Ines Duarte", "Jean Okafor", "Ken Tomlin", "Lily Zhao", "Mo Siddiqui",
    "Nora Byrne", "Pat Ellison",
)  # fmt: skip
CARERS = ("Rose Achebe", "Sam Byrne")
VOLUNTEERS = ("Anya Novak", "Colin Reid", "Dev Patel", "Joy Mensah")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - there must be one
    return QtBot(request)


class Chosen(FileChooser):
    """Answers every question about a file with what a test put here, and remembers what was asked."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.asked: list[str] = []
        self.names: list[str] = []
        self.started: Path | None = None

    def save(
        self, parent: object, title: str, name: str, kind: str, start: Path | None = None
    ) -> Path | None:
        self.asked.append(title)
        self.names.append(name)
        return self.answer

    def open(self, parent: object, title: str, kind: str, start: Path | None = None) -> Path | None:
        self.asked.append(title)
        self.started = start
        return self.answer

    def folder(self, parent: object, title: str, start: Path | None = None) -> Path | None:
        self.asked.append(title)
        return self.answer


@pytest.fixture(scope="session")
def town(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with Silver Voices in it: three sessions, the last of them today in 8 minutes."""
    folder = tmp_path_factory.mktemp("town") / "vault"
    shutil.copytree(template.folder, folder)
    wall = Wall()
    wall.go_to(2026, 11, 2)
    with opened(folder, template.key, wall) as workspace:
        fill(workspace, wall)
    with opened(folder, template.key, wall):
        """The weekly look at all of the records is over, as on most days; the next is on 24 November."""
    return folder


def fill(workspace: Workspace, wall: Wall) -> None:
    """Put the group and its people in, and hold the session of 10 November."""
    page = workspace.groups.add(
        GroupForm(
            name="Silver Voices",
            activity="singing",
            venue="St Mark's church hall",
            venue_note="step-free side door",
            first_on=date(2026, 11, 3),
            starts=time(14),
            ends=time(15, 30),
            mode=Mode.FACES,
        )
    )
    for names, role in ((SINGERS, Role.PARTICIPANT), (CARERS, Role.CARER), (VOLUNTEERS, Role.VOLUNTEER)):
        previews = workspace.people.preview_names("\n".join(names))
        workspace.people.add_names(tuple(ChosenName(p.parsed) for p in previews), page.group.id, role)
    wall.go_to(2026, 11, 10, 14)
    held = next(line for line in workspace.groups.page(page.group.id).sessions if line.held_on.day == 10)
    register = workspace.attendance.mark_all(held.id, frozenset(Role))
    singers = [entry.person_id for entry in register.entries if entry.role is Role.PARTICIPANT]
    for place, person in enumerate(singers):
        workspace.scores.score(held.id, person, Moment.BEFORE, Score(mode=Mode.FACES, value=2 + place % 2))
        if place < len(singers) - 2:
            workspace.scores.score(held.id, person, Moment.AFTER, Score(mode=Mode.FACES, value=4))
    workspace.attendance.close(held.id, {})
    wall.go_to(2026, 11, 17, 13, 52)


@pytest.fixture(scope="session")
def practice_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed, made-up town, made once."""
    folder = tmp_path_factory.mktemp("practice") / FOLDER_NAME
    open_practice(folder, Wall(), TownShape(people=24, sessions=4)).close()
    return folder


@pytest.fixture
def files() -> Chosen:
    """What the person chooses in file dialogs."""
    return Chosen()


@pytest.fixture
def new_frame(qtbot: QtBot, tmp_path: Path, files: Chosen, wall: Wall) -> Iterator[Frame]:
    """A window on a laptop where nothing is set up."""
    yield from shown_frame(qtbot, Door(tmp_path / "new", wall, KdfParameters.cheapest()), files)


@pytest.fixture
def locked_frame(qtbot: QtBot, town: Path, tmp_path: Path, files: Chosen, wall: Wall) -> Iterator[Frame]:
    """A window in front of the town's vault; `PASSPHRASE` opens it."""
    folder = tmp_path / "vault"
    shutil.copytree(town, folder)
    yield from shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), files)


@pytest.fixture
def frame(
    qtbot: QtBot, town: Path, tmp_path: Path, files: Chosen, wall: Wall, template: Template
) -> Iterator[Frame]:
    """The window, unlocked, with Today on show."""
    folder = tmp_path / "vault"
    shutil.copytree(town, folder)
    yield from shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), files, template.key)


@pytest.fixture
def after_crash(
    qtbot: QtBot, tmp_path: Path, wall: Wall, files: Chosen
) -> Iterator[Callable[[Frame], Frame]]:
    """Starts the program on what lies on the disk, while the first one is open and knows nothing of it."""
    started = []

    def crash(frame: Frame) -> Frame:
        frame.drafts.keep()
        settle(qtbot, frame)
        folder = tmp_path / "found after the crash"
        shutil.copytree(frame.door.folder, folder)
        frames = shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), files)
        started.append(frames)
        after = next(frames)
        unlock(qtbot, after)
        return after

    yield crash
    for frames in started:
        assert next(frames, None) is None


@pytest.fixture
def window(frame: Frame) -> Window:
    """The open desk inside the window."""
    assert frame.window_open is not None
    return frame.window_open


def unlock(qtbot: QtBot, frame: Frame, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and press Enter."""
    gate = frame.gate
    assert isinstance(gate, UnlockScreen)
    qtbot.keyClicks(gate.field.line, passphrase)
    qtbot.keyClick(gate.field.line, "\r")
    opened_up(qtbot, frame)


def come_in(qtbot: QtBot, frame: Frame, key: DataKey) -> None:
    """Open the vault as a passphrase does, without its page and the work that makes each guess dear."""
    door = frame.door

    def work() -> Workspace:
        return door._tried(lambda: opening._open(door.files, opener(key), door.clock), None)

    frame.background.run(frame, work, frame.let_in, frame.say)
    opened_up(qtbot, frame)


def opened_up(qtbot: QtBot, frame: Frame) -> None:
    """Wait until the desk is open."""
    settle(qtbot, frame)
    said = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert frame.window_open is not None, f"The vault did not open: {said}"


def settle(qtbot: QtBot, frame: Frame) -> None:
    """Wait until the worker has answered everything and the answers are on show."""

    def quiet() -> bool:
        if frame.background.waiting:
            return False
        QCoreApplication.processEvents()  # a layout shows what an answer put into it only then
        return frame.background.waiting == 0

    qtbot.waitUntil(quiet, timeout=LONGEST)


def shown_frame(qtbot: QtBot, door: Door, files: Chosen, key: DataKey | None = None) -> Iterator[Frame]:
    """A window over one vault, closed after the test. Its thread never speaks to the records."""
    with sql_only_on_the_worker():
        yield from unwatched_frame(qtbot, door, files, key)


def unwatched_frame(qtbot: QtBot, door: Door, files: Chosen, key: DataKey | None = None) -> Iterator[Frame]:
    """A window over one vault, closed when it goes on; who asks for it looks at what its thread does.

    Args:
        key: Opens the vault; without it the page in front of it is on show.
    """
    frame = make_frame(application(), door, files)
    frame.show()
    frame.activateWindow()
    if key is not None:
        come_in(qtbot, frame, key)
    else:
        frame.begin()
        qtbot.waitUntil(lambda: frame.gate is not None, timeout=LONGEST)
    settle(qtbot, frame)
    yield frame
    settle(qtbot, frame)
    assert nothing_left_open(frame.workspace)
    close(frame)
    frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def close(frame: Frame) -> None:
    """Close the window, also where it asks first."""
    if not frame.close():
        asked = next(one for one in frame.findChildren(StopSettingUp) if one.isVisible())
        asked.stop.click()
