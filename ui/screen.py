"""What every screen is: it shows values, asks services for changes, and knows no other screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.half_typed import HalfTyped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.bootstrap import Workspace
    from app.clock import Clock
    from ui.background import Background
    from ui.display import Display
    from ui.files import FileChooser
    from ui.half_typed import Address
    from ui.theme import Theme
    from ui.widgets.dialog import Dialog

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
    half_typed: HalfTyped = field(default_factory=HalfTyped)


class Screen(QWidget):
    """One page of the window.

    Class attributes:
        name: How other screens name it in `go`.
        place: The rail item that is lit while it shows.
        together: Shown to the person as well: no rail, no other names, a neutral window title. A screen that
            turns this on and off says so with `heading_changed`.
        help_page: Name of its page in `resources/help`.
        says_status: The screen shows its own "Saved"; the window then only reads it aloud.
        keeps_when_left: What is half typed is put back when the page opens again, not only after a lock.
    """

    name: ClassVar[str] = ""
    place: ClassVar[Place] = Place.NONE
    together: bool = False
    help_page: ClassVar[str] = ""
    says_status: ClassVar[bool] = False
    keeps_when_left: ClassVar[bool] = True

    go = Signal(str, object)
    """(screen name, argument): the wish to show another screen."""
    failed = Signal(object)
    """An exception from the worker; the window says it."""
    status = Signal(str)
    """One short sentence about what just happened; shown until the next, and read aloud."""
    heading_changed = Signal()
    """`title`, `context_line` or `together` have changed."""
    undo_wanted = Signal()
    """The last thing done is to be taken back, as by Ctrl+Z."""
    frame_changed = Signal()
    """The organisation's name or the safe copy changed: the rail is to be shown again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.argument: object = None
        self._failures = 0
        self.failed.connect(self._count_failure)

    @property
    def over(self) -> bool:
        """Whether the page has done its work, so that Back must not come here again."""
        return False

    @property
    def thanking(self) -> bool:
        """Whether the person was thanked, and other pages may come after what they were shown."""
        return False

    def open(self, argument: object) -> None:
        """Show what `argument` names and focus the next useful thing."""
        raise TypeError(f"{type(self).__name__} does not say how to open {argument!r}")

    def id_in(self, argument: object) -> UUID:
        """The id that a page is opened with; whoever opens it with anything else has a bug."""
        if not isinstance(argument, UUID):
            raise TypeError(f"{type(self).__name__} cannot open {argument!r}")
        return argument

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
        """What Ctrl+N does: add a person, where the page adds nothing itself and is not the person's own."""
        if not self.together:
            self.go.emit("person_form", None)

    def talk_action(self) -> None:
        """What F3 does."""

    def measure_action(self) -> None:
        """What F7 does: ask a measure, where the page is about one person and they are not looking."""
        person_id = self.about_person()
        if person_id is not None and not self.together:
            self.go.emit("measures", person_id)

    def places_action(self) -> None:
        """What F10 does: what's on for the person the page is about, unless they are looking."""
        person_id = self.about_person()
        if person_id is not None and not self.together:
            self.go.emit("whats_on", person_id)

    def together_action(self) -> None:
        """What F11 does."""

    def about_person(self) -> UUID | None:
        """Who the page is about, where it is about one person whose private page may be opened from it."""
        return None

    def private_action(self) -> None:
        """What F8 does: open the private page, unless the person is looking."""
        person_id = self.about_person()
        if person_id is not None and not self.together:
            self.go.emit("worry", person_id)

    def leave(self) -> bool:
        """What Esc does: True if the screen dealt with it itself."""
        return False

    def draft(self) -> Mapping[str, Any] | None:
        """What is half typed here, to be kept through a lock or a crash; None if nothing is."""
        return None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what `draft` gave."""

    def ask(self, dialog: Dialog, name: str, argument: object = None) -> None:
        """Open a dialog whose words outlive Esc, a lock and a crash.

        Args:
            dialog: A new dialog, filled with what is known.
            name: By which `reopen` opens it again on this page.
            argument: What else `reopen` needs for it: an id, or a plain value.
        """
        address = (self.name, self.argument, name, argument)
        dialog.opened_as = (name, argument)
        dialog.finished.connect(partial(self._dialog_closed, dialog, address))
        dialog.open()
        typed = self.context.half_typed.take(address)
        if typed is not None:
            dialog.put_back(typed)

    def reopen(self, dialog: str, argument: object) -> None:
        """Open a dialog again by the name and argument it was asked with."""
        raise TypeError(f"{type(self).__name__} does not say how to open {dialog!r} again")

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do slow work on the worker, then show its result here; a failure goes to the window."""
        self.context.background.run(self, work, done, self.failed.emit)

    def _dialog_closed(self, dialog: Dialog, address: Address, result: int) -> None:
        typed = dialog.half_typed()
        if not typed or dialog.away:
            return
        if result or dialog.told:
            # What the dialog asks for may still fail; it is on its way to the worker after this.
            QTimer.singleShot(0, self, partial(self._wait_for_worker, address, typed, self._failures))
        else:
            self.context.half_typed.keep(address, typed)
            self.status.emit(_("What you typed is kept. It is there when you open this again."))

    def _wait_for_worker(self, address: Address, typed: dict[str, Any], failures: int) -> None:
        def keep_if_refused(_done: None) -> None:
            if self._failures != failures:
                self.context.half_typed.keep(address, typed)

        self.run(lambda: None, keep_if_refused)

    def _count_failure(self, _problem: object) -> None:
        self._failures += 1
