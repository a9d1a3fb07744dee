"""One window for many tests; a new one after each that left something behind."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

from app.bootstrap import Door
from app.practice import PRACTICE_PASSPHRASE
from app.store.kdf import KdfParameters
from tests.conftest import Wall
from tests.ui.conftest import Chosen, settle, unlock, unwatched_frame
from tests.ui.sql_guard import nothing_left_open, sql_only_on_the_worker
from ui.screen import Place
from ui.theme import Look, current_theme
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.frame import Frame

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
LOOKED_AT = "INSERT INTO audit "
"""That somebody was looked at goes into the trail alone; tests of these names show it, in a new window."""
TELL_OF_LOOKS = ("[trail]", "[who_has_seen]")


class SharedWindow:
    """Lends one window to one test after the other, and closes it when it is not as it was.

    Args:
        begin: Opens a window with Today on show over records of its own, and closes it when it goes on.
            It is watched only while it is lent: the records of other tests are filled in between.
        keeps: What a test writes stays for the next: each makes what it needs where it is not there yet. One
            after which that does not do asks for `renew`.
    """

    def __init__(self, begin: Callable[[QtBot], Iterator[Frame]], *, keeps: bool = False) -> None:
        self._begin, self._keeps, self._spoilt = begin, keeps, False
        self._frames: Iterator[Frame] | None = None
        self._frame: Frame | None = None

    def renew(self) -> None:
        """Close the window after this test: others would not find what they need."""
        self._spoilt = True

    @contextmanager
    def lent(self, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Frame]:
        """The window with Today on show; what goes wrong is told of the test that borrowed it."""
        if request.node.name.endswith(TELL_OF_LOOKS):
            self.close()
        failed, written, sound = request.session.testsfailed, list[str](), False
        self._spoilt = False
        try:
            with sql_only_on_the_worker(), _noting(written):
                frame = self._frame or self._opened(qtbot)
                frame.theme.use(Look.CREAM, 1.0)
                written.clear()
                yield frame
                settle(qtbot, frame)
                assert nothing_left_open(frame.workspace)
                left = (written and not self._keeps) or self._spoilt or request.session.testsfailed != failed
                as_it_was = not left and self._tidied(frame) and _go_home(qtbot, frame)
            sound = as_it_was
        finally:
            if not sound:
                self.close()

    def _tidied(self, frame: Frame) -> bool:
        """Put away what stays open where things may stay; whether the vault is still open."""
        if self._keeps:
            for dialog in frame.findChildren(Dialog):
                if dialog.isVisible():
                    dialog.put_away()
        return frame.workspace is not None

    def _opened(self, qtbot: QtBot) -> Frame:
        self._frames = self._begin(qtbot)
        self._frame = next(self._frames)
        return self._frame

    def close(self) -> None:
        """Close the window, if it is open."""
        frames, self._frames, self._frame = self._frames, None, None
        if frames is not None:
            with sql_only_on_the_worker():
                assert next(frames, None) is None


def windows_over(
    town: Path, folders: pytest.TempPathFactory, template: Template | None = None, *, keeps: bool = False
) -> Iterator[SharedWindow]:
    """Lends windows over copies of one vault, for fixtures of a module.

    Args:
        town: The vault, closed.
        folders: Where copies go.
        template: Knows the key, where it is not that of the pretend town.
        keeps: As in `SharedWindow`.
    """

    def begin(qtbot: QtBot) -> Iterator[Frame]:
        folder = folders.mktemp("shared") / "vault"
        shutil.copytree(town, folder)
        door, key = Door(folder, Wall(), KdfParameters.cheapest()), None if template is None else template.key
        for frame in unwatched_frame(qtbot, door, Chosen(), key):
            if key is None:
                unlock(qtbot, frame, PRACTICE_PASSPHRASE)
            yield frame

    shared = SharedWindow(begin, keeps=keeps)
    yield shared
    shared.close()


def _go_home(qtbot: QtBot, frame: Frame) -> bool:
    """Show Today; whether nothing else is left of the test before."""
    window = frame.window_open
    if window is None or any(dialog.isVisible() for dialog in frame.findChildren(Dialog)):
        return False
    window.go_home(Place.TODAY)
    settle(qtbot, frame)
    theme = current_theme()
    return not window.line.text and (theme.look, theme.scale) == (Look.CREAM, 1.0)


@contextmanager
def _noting(written: list[str]) -> Iterator[None]:
    """Note each statement that changes what the records say."""

    def look(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(WRITES) and not statement.startswith(LOOKED_AT):
            written.append(statement)

    event.listen(Engine, "before_cursor_execute", look)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", look)
