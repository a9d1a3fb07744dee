"""Wires the window: the application, the look, the door to the vault, and the frame around it all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QTimer
from PySide6.QtWidgets import QApplication

from app.bootstrap import Door
from app.commands.answer import one_sentence
from app.errors import InvalidInputError
from app.i18n import _
from app.paths import data_folder
from ui.display import read_choices
from ui.files import FileChooser
from ui.frame import Frame
from ui.preload import forget_sources
from ui.streams import say_out, say_wrong
from ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataFolder

WINDOW_LOCK: Final = "window.lock"


def application() -> QApplication:
    """The one application, named for the desktop."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Trestle")
    app.setDesktopFileName("trestle")
    app.setQuitOnLastWindowClosed(True)
    forget_sources()
    return app


def make_frame(app: QApplication, door: Door, files: FileChooser | None = None) -> Frame:
    """The window in front of one vault, not shown yet. Its clock is the door's."""
    choices = read_choices(door.files.settings)
    theme = app.findChild(Theme) or Theme(app, choices.look, choices.scale)
    theme.use(choices.look, choices.scale)
    return Frame(app, door, files or FileChooser(), choices)


def run(chosen: Path | None, *, practice: bool) -> int:
    """Show the window until it is closed.

    Returns:
        The exit code: 0, also when another window was brought to the front instead; 1 where the folder
        is none.
    """
    try:
        files = data_folder(chosen)
    except InvalidInputError as problem:
        say_wrong(one_sentence(problem))
        return 1
    lock = claim(files)
    if lock is None:
        say_out(_("Trestle is open already. Its window is in front now."))
        return 0
    app = application()
    frame = make_frame(app, Door(files.folder))
    frame.problems.install()
    watcher = listen(files, frame)
    frame.resize(frame.size().boundedTo(frame.screen().availableSize()))
    frame.show()
    # After the first paint: everything that takes longer than a moment.
    QTimer.singleShot(0, frame.practise if practice else frame.begin)
    code = app.exec()
    watcher.deleteLater()
    lock.unlock()
    return code


def claim(files: DataFolder) -> QLockFile | None:
    """Be the only window of a folder; None if there is one, which is asked to come to the front."""
    try:
        files.folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return QLockFile("")  # the page in front of the vault says what is wrong with the folder
    lock = QLockFile(str(files.folder / WINDOW_LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        files.raise_request.write_text("front\n", encoding="utf-8")
        return None
    return lock


def listen(files: DataFolder, frame: Frame) -> QFileSystemWatcher:
    """Bring the window to the front whenever a second start asks for it."""
    watcher = QFileSystemWatcher(frame)
    try:
        files.raise_request.write_text("", encoding="utf-8")
    except OSError:
        return watcher
    watcher.addPath(str(files.raise_request))
    watcher.fileChanged.connect(lambda _path: frame.bring_to_front())
    return watcher
