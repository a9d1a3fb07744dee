"""A visit to the pretend town: through its own door, in its own folder, wiped at the end."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.errors import StoppedError
from app.i18n import _
from ui.waiting_page import WaitingPage

if TYPE_CHECKING:
    from app.bootstrap import Door, VaultState, Workspace
    from ui.frame import Frame


class PracticeVisit:
    """Swaps the door of a frame, and puts the real one back.

    Attributes:
        passphrase: Of the pretend town while it is visited; it is shown on its own page.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._home: Door | None = None
        self.passphrase = ""
        self._so_far: object = None

    def begin(self) -> None:
        """Build the town, if it is not there yet, and go in."""
        from app import practice  # noqa: PLC0415 - most starts do without

        frame = self._frame
        self._home = home = self._home or frame.door
        self._so_far = frame.gate.so_far() if frame.gate is not None else None
        folder = practice.practice_folder(home.folder)
        frame.door = replace(home, folder=folder)
        self.passphrase = practice.PRACTICE_PASSPHRASE
        page = WaitingPage(frame.gate_context(), _("The pretend town is being built."), can_stop=True)
        frame.show_gate(page)
        work = partial(practice.open_practice, folder, home.clock, None)
        stop = frame.background.run_long(page, work, frame.let_in, self._not_built, page.line.say)
        page.line.stop.connect(stop.ask)

    def _not_built(self, error: BaseException) -> None:
        """Stand in front of the real door again, and say what went wrong, unless it was stopped."""
        frame, home = self._frame, self._home
        if home is not None:
            frame.door, self._home, self.passphrase = home, None, ""
        frame.begin()

        def met(_done: None) -> None:
            self._resume()
            if not isinstance(error, StoppedError):
                frame.say(error)

        # After the answer to `begin`, so that it stands on the page that comes.
        frame.background.run(frame, lambda: None, met, frame.say)

    def _resume(self) -> None:
        """Put back what was filled in before the visit."""
        so_far, self._so_far = self._so_far, None
        if self._frame.gate is not None:
            self._frame.gate.resume(so_far)

    def end(self, workspace: Workspace) -> None:
        """Wipe the town, and stand in front of the real door again, or of what is an empty folder now."""
        from app import practice  # noqa: PLC0415 - most starts do without

        frame = self._frame
        # A town that was made in a folder of its own has no other door than that folder's.
        home = self._home or frame.door
        frame.door, self._home, self.passphrase = home, None, ""

        def wipe() -> VaultState:
            practice.wipe_town(workspace)
            return home.state()

        frame.show_gate(WaitingPage(frame.gate_context(), _("The pretend people are being wiped.")))

        def met(state: VaultState) -> None:
            frame.met(state)
            self._resume()

        frame.background.run(frame, wipe, met, frame.say)
