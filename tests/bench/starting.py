"""One start of a window, measured from outside the program: run as a process of its own.

python -m tests.bench.starting STARTED_NS bare           a window with one label, first paint
python -m tests.bench.starting STARTED_NS paint FOLDER   the program in front of a vault, first paint
python -m tests.bench.starting STARTED_NS open FOLDER    the same, then the passphrase, Today, the people
python -m tests.bench.starting STARTED_NS tick FOLDER SESSION,SESSION    Space on registers, until it is saved
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from sqlalchemy import PoolProxiedConnection

    from app.workspace import Workspace
    from ui.frame import Frame

PASSPHRASE = "teapot gravel lantern"
PATIENCE_MS = 120_000
LISTED = 10_000
WARM_UP = 15
BETWEEN_MS = 20
"""After each key, so that the window has drawn what the one before changed."""


class FirstPaint(QObject):
    """Notes the moment of the first paint of a top-level window."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.at and event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self.at = time.monotonic_ns()
        return False


def main(started: int, kind: str, folder: str = "", session: str = "") -> None:
    """Start, measure, print one line of JSON, end."""
    if kind == "bare":
        app = QApplication([])
        paint = FirstPaint()
        app.installEventFilter(paint)
        window = QMainWindow()
        window.setCentralWidget(QLabel("Trestle"))
        window.show()
        until(lambda: paint.at)
        report(started, {"paint": paint.at})
        return
    paint = FirstPaint()
    frame = opened_frame(folder, paint)
    if kind == "paint":
        report(started, {"paint": paint.at})
    elif kind == "open":
        open_and_list(frame, started, folder)
    else:
        tick(frame, [UUID(one) for one in session.split(",")], Path(folder))
    frame.close()


def opened_frame(folder: str, paint: FirstPaint | None = None) -> Frame:
    """The program in front of a vault, once its first paint is done; it is noted in `paint`."""
    from app.bootstrap import Door
    from ui.main import application, make_frame

    app, noted = application(), paint or FirstPaint()
    app.installEventFilter(noted)
    frame = make_frame(app, Door(Path(folder)))
    frame.show()
    QTimer.singleShot(0, frame.begin)
    until(lambda: noted.at)
    return frame


def give_passphrase(frame: Frame, passphrase: str = PASSPHRASE) -> int:
    """Open the vault as a person does; the moment Enter was pressed."""
    until(lambda: any(field.isVisible() for field in frame.findChildren(QLineEdit)))
    field = next(field for field in frame.findChildren(QLineEdit) if field.isVisible())
    until(lambda: not frame.background.waiting)  # nobody types a passphrase faster than this
    given = time.monotonic_ns()
    field.setText(passphrase)
    assert frame.gate is not None
    frame.gate.main_action()
    until(lambda: frame.window_open is not None)
    until(lambda: not frame.background.waiting)
    return given


def open_and_list(frame: Frame, started: int, folder: str) -> None:
    """Give the passphrase, wait for Today, then for the list of people to be filled."""
    given = give_passphrase(frame)
    today, memory = time.monotonic_ns(), memory_held()
    assert frame.window_open is not None
    frame.window_open.go("people")
    until(lambda: any(view.model().rowCount() >= LISTED for view in shown_lists(frame)))
    listed = time.monotonic_ns()
    derivation = key_derivation(folder)
    report(
        started,
        {"start_to_today": today - derivation},
        key_to_today=(today - given - derivation) / 1e6,
        key_to_people=(listed - given - derivation) / 1e6,
        derivation=derivation / 1e6,
        memory_at_today=memory,
    )


def tick(frame: Frame, registers: list[UUID], folder: Path) -> None:
    """Press Space on one register after the other; each time until the mark is on the disk.

    Rows by hand are taken in turn with them: both find the same disk, and the same processor left cold.
    """
    from tests.bench.ticking import ByHand
    from ui.widgets.register_list import RegisterList

    give_passphrase(frame)
    assert frame.window_open is not None
    assert frame.workspace is not None
    committed, by_hand = note_commits(frame.workspace), ByHand(frame.workspace, folder)
    # The window sleeps until it is answered, as in use: to ask again and again would keep the worker waiting.
    answered = QEventLoop()
    frame.background.busy.connect(lambda busy: None if busy else answered.quit())
    marks, floors = list[float](), list[float]()
    for session_id in registers:
        frame.window_open.go("register", session_id)
        until(lambda: not frame.background.waiting)
        people = next(view for view in frame.findChildren(RegisterList) if view.isVisible())
        for _person in people.rows:
            QTest.qWait(BETWEEN_MS)
            floors.append(by_hand.tick())
            committed.clear()
            before = time.perf_counter()
            QTest.keyClick(people, Qt.Key.Key_Space)
            if frame.background.waiting:
                answered.exec()
            marks.append((committed[0] - before) * 1000)
    print(json.dumps({"marks": marks[WARM_UP:], "floors": floors[WARM_UP:]}))


def note_commits(workspace: Workspace) -> list[float]:
    """A list that fills with the moments at which a transaction was on the disk."""
    moments: list[float] = []
    dialect = workspace.open_vault.engine.dialect
    commit = dialect.do_commit

    def commit_and_note(dbapi_connection: PoolProxiedConnection) -> None:
        commit(dbapi_connection)
        moments.append(time.perf_counter())

    # SQLAlchemy has no event for the moment after a commit.
    dialect.do_commit = commit_and_note  # type: ignore[method-assign]  # this one engine alone is measured
    return moments


def has_rows(view: QListView) -> bool:
    """Whether a list was given something to show."""
    model: QAbstractItemModel | None = view.model()
    return model is not None


def shown_lists(frame: Frame) -> list[QListView]:
    """The lists that can be seen and have something to show."""
    return [view for view in frame.findChildren(QListView) if view.isVisible() and has_rows(view)]


def key_derivation(folder: str) -> int:
    """Nanoseconds that the passphrase alone takes, measured by itself."""
    from app.paths import DataFolder
    from app.store.keys import unlock

    before = time.monotonic_ns()
    unlock(DataFolder(Path(folder)).keys, PASSPHRASE)
    return time.monotonic_ns() - before


def until(holds: Callable[[], object]) -> None:
    """Let the window work until something holds, be it for a moment."""
    loop, held = QEventLoop(), list[bool]()

    def look() -> None:
        if holds():
            held.append(True)
            loop.quit()

    poll = QTimer()
    poll.timeout.connect(look)
    poll.start(1)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    loop.exec()
    if not held:
        raise TimeoutError("the window never got there")


def report(started: int, moments: dict[str, int], **others: float) -> None:
    """Milliseconds since the process was started, and the memory it holds now in MB."""
    figures = {name: (moment - started) / 1e6 for name, moment in moments.items()}
    figures["memory"] = memory_held()
    print(json.dumps(figures | others))


def memory_held() -> float:
    """MB of memory that this process holds now."""
    return psutil.Process().memory_info().rss / 2**20


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
