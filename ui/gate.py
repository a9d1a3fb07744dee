"""What every page before the vault is open is: first run, and unlock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.enter_key import is_enter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from app.bootstrap import Door, Workspace
    from app.clock import Clock
    from app.errors import AppError
    from ui.background import Background
    from ui.display import Display
    from ui.drafts import DraftKeeper
    from ui.files import FileChooser
    from ui.theme import Theme

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class GateContext:
    """Everything a page may use before the vault is open. `door` is only touched inside `Gate.run`.

    Attributes:
        practice: The passphrase of the pretend town, where the door leads there; else empty.
    """

    door: Door
    practice: str
    background: Background
    theme: Theme
    drafts: DraftKeeper
    files: FileChooser
    clock: Clock
    display: Display


class Gate(QWidget):
    """One page in front of the vault.

    Attributes:
        workspace: The open vault while getting ready is under way; whoever ends the program closes it.

    Signals:
        opened: The vault is open; carries its workspace.
        failed: An exception from the worker that the page does not say itself.
        practice_wanted: They want to try it with pretend people.
        display_wanted: Text and colours was pressed.
        help_wanted: Help was pressed.
    """

    name: ClassVar[str] = ""
    help_page: ClassVar[str] = ""

    opened = Signal(object)
    failed = Signal(object)
    practice_wanted = Signal()
    display_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, context: GateContext) -> None:
        super().__init__()
        self.context = context
        self.workspace: Workspace | None = None

    def title(self) -> str:
        """What the window is called meanwhile."""
        return ""

    def so_far(self) -> object:
        """What was filled in and nothing has kept yet, for `resume`; None if nothing was."""
        return None

    def resume(self, so_far: object) -> None:
        """Go on with what `so_far` gave, after a visit elsewhere."""

    def begin(self) -> None:
        """Focus the first thing to fill in."""

    def say(self, error: AppError) -> None:
        """Tell what went wrong outside the program."""
        raise error

    def takes(self, event: QKeyEvent) -> bool:
        """Enter and Esc where no field has taken them; False for every other key."""
        if is_enter(event):
            self.main_action()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def leave(self) -> bool:
        """What Esc does: True if the page dealt with it."""
        return False

    def closing(self) -> bool:
        """The window is about to close: keep what is half typed. False if it has to stay for a question."""
        return True

    def main_action(self) -> None:
        """What Enter does where no field takes it."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do slow work on the worker, then show its result here."""
        self.context.background.run(self, work, done, failed or self.failed.emit)
