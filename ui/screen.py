"""What every screen is: it shows values, asks services for changes, and knows no other screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.bootstrap import Workspace
    from app.clock import Clock
    from ui.background import Background
    from ui.display import Display
    from ui.files import FileChooser
    from ui.theme import Theme

T = TypeVar("T")


class Place(StrEnum):
    """The six places of the rail, and none of them."""

    TODAY = "today"
    GROUPS = "groups"
    PEOPLE = "people"
    WHATS_ON = "whats on"
    REPORTS = "reports"
    SETTINGS = "settings"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything a screen may use. `workspace` is only ever touched inside `Screen.run`."""

    workspace: Workspace
    background: Background
    theme: Theme
    files: FileChooser
    clock: Clock
    display: Display


class Screen(QWidget):
    """One page of the window.

    Class attributes:
        name: How other screens name it in `go`.
        place: The rail item that is lit while it shows.
        together: Shown to the person as well: no rail, no other names, a neutral window title. A screen that
            turns this on and off says so with `heading_changed`.
        help_page: Name of its page in `resources/help`.
        says_status: The screen shows its own "Saved"; the window then only reads it aloud.
    """

    name: ClassVar[str] = ""
    place: ClassVar[Place] = Place.NONE
    together: bool = False
    help_page: ClassVar[str] = ""
    says_status: ClassVar[bool] = False

    go = Signal(str, object)
    """(screen name, argument): the wish to show another screen."""
    failed = Signal(object)
    """An exception from the worker; the window says it."""
    status = Signal(str)
    """One short sentence about what just happened; shown until the next, and read aloud."""
    heading_changed = Signal()
    """`title`, `context_line` or `together` have changed."""
    frame_changed = Signal()
    """The organisation's name or the safe copy changed: the rail is to be shown again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    @property
    def over(self) -> bool:
        """Whether the page has done its work, so that Back must not come here again."""
        return False

    def open(self, argument: object) -> None:
        """Show what `argument` names and focus the next useful thing."""
        raise TypeError(f"{type(self).__name__} does not say how to open {argument!r}")

    def refreshed(self) -> None:
        """Show the present state again, after an undo or a change made elsewhere."""

    def title(self) -> str:
        """The heading of the page."""
        return ""

    def context_line(self) -> str:
        """One quiet line below the heading."""
        return ""

    def window_title(self) -> str:
        """What the window is called meanwhile; never a person's full name."""
        return self.title()

    def main_action(self) -> None:
        """What Enter does where no field or list takes it."""

    def print_action(self) -> None:
        """What Ctrl+P does."""

    def add_action(self) -> None:
        """What Ctrl+N does."""

    def talk_action(self) -> None:
        """What F3 does."""

    def together_action(self) -> None:
        """What F11 does."""

    def leave(self) -> bool:
        """What Esc does: True if the screen dealt with it itself."""
        return False

    def draft(self) -> Mapping[str, Any] | None:
        """What is half typed here, to be kept through a lock or a crash; None if nothing is."""
        return None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what `draft` gave."""

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do slow work on the worker, then show its result here; a failure goes to the window."""
        self.context.background.run(self, work, done, self.failed.emit)
