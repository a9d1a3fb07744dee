"""The one window of the program: in front of the vault, inside it, and back when it is locked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLayout, QMainWindow, QStackedWidget, QWidget

from app.bootstrap import VaultState
from app.domain.spoken_dates import clock_time
from app.errors import AppError, NoVaultError
from app.i18n import _
from app.paths import DataFolder
from ui.background import Background
from ui.closing import Closing
from ui.display import Display, DisplayChoices
from ui.drafts import DraftKeeper
from ui.gate import Gate, GateContext
from ui.idle import IdleWatch
from ui.key_binding import bind_keys
from ui.left_alone import LeftAlone
from ui.open_display import open_display
from ui.practice_visit import PracticeVisit
from ui.problems import ProblemDesk
from ui.reading_order import tab_as_read
from ui.screen import Context
from ui.screens.unlock_screen import UnlockScreen
from ui.setup.steps import next_step
from ui.theme import Theme, current_theme
from ui.under_cover import UnderCover
from ui.way_back import WayBack
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QCloseEvent, QKeyEvent
    from PySide6.QtWidgets import QApplication

    from app.bootstrap import Door, Workspace
    from ui.drafts import Found
    from ui.files import FileChooser
    from ui.window import Window

SIZE: Final = (1366, 697)
LEAST: Final = (640, 480)


class Frame(QMainWindow):
    """Holds either a page in front of the vault, or the open desk."""

    def __init__(self, app: QApplication, door: Door, files: FileChooser, choices: DisplayChoices) -> None:
        super().__init__()
        self.door, self._files = door, files
        self._clock = clock = door.clock
        self.theme: Theme = current_theme()
        self.background = Background(self)
        folder = DataFolder(door.folder)
        self.display = Display(self.theme, folder.settings, choices, self.background)
        self.problems = ProblemDesk(self, folder.log, clock)
        self.idle = IdleWatch(self, app, clock)
        self.leaving = LeftAlone(self, self.idle, clock)
        self.drafts = DraftKeeper(app, self.background, self.say)
        self.gate: Gate | None = None
        self.window_open: Window | None = None
        self.workspace: Workspace | None = None
        self._way_back = WayBack()
        self.covering = UnderCover(self)
        self._practice = PracticeVisit(self)
        self._closing = Closing(self)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.setWindowTitle(_("Trestle"))
        if (layout := self.layout()) is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a page that needs more scrolls
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self._keys = bind_keys(self)
        self.background.lost.connect(self.say)
        self.problems.refused.connect(self.say)
        self.leaving.follow()

    def begin(self) -> None:
        """Look what is in the data folder, and show the page that fits."""
        self.background.run(self, self.door.state, self.met, self.say)

    def show_gate(self, gate: Gate) -> None:
        """Put one page in front of the vault."""
        self._close_dialogs()
        old, self.gate = self.gate, gate
        gate.opened.connect(self.let_in)
        gate.failed.connect(self.say)
        gate.practice_wanted.connect(self.practise)
        gate.display_wanted.connect(self.choose_display)
        gate.help_wanted.connect(self.help_wanted)
        self._show_page(gate)
        self._drop(old)
        self.setWindowTitle(gate.title())
        gate.begin()

    def lock(self, sentence: str = "", *, covered: bool = False, besides: UUID | None = None) -> None:
        """Keep what is half typed, drop the key, and ask for the passphrase.

        Args:
            sentence: Why it is locked, said on the page; empty for "You locked this."
            covered: Show a plain page that does not say whose laptop this is.
            besides: Offer others first, for it is they who come now.
        """
        under, workspace = self.covering.window, self.workspace
        window = self.window_open or under
        if window is None or workspace is None:
            return
        self._way_back.leave(workspace, self.covering.forget() if under else window.kept.open_page())
        self.stop_work(keep=under is None)
        self.window_open = self.workspace = None
        at = clock_time(self._clock().astimezone().time())
        sentence = sentence or _("You locked this at {time}. Everything is saved.").format(time=at)
        page = UnlockScreen(self.gate_context(), sentence, covered=covered or under is not None)
        page.people.offer_first_besides(besides)
        self.show_gate(page)
        self._drop(window)
        self.background.run(self, workspace.close, lambda _done: None, self.say)

    def switch_person(self) -> None:
        """Keep what is half typed, and let somebody else in with their own passphrase."""
        if self.workspace is not None:
            words = _("Choose your name, and type your passphrase. Everything is saved.")
            self.lock(words, besides=self.workspace.worker.id)

    def cover(self) -> None:
        """Hide the page from other eyes; the PIN brings it back, or the passphrase."""
        self.covering.begin()

    def show_desk(self, window: Window) -> None:
        """Show the open desk in the place of the page in front of it."""
        old, self.gate, self.window_open = self.gate, None, window
        self._show_page(window)
        self._drop(old)

    def practise(self) -> None:
        """Open the pretend town, in its own folder inside the data folder."""
        self._practice.begin()

    def end_practice(self) -> None:
        """Wipe the pretend town, and go back to the real start page."""
        window, workspace = self.window_open, self.workspace
        if window is None or workspace is None or not workspace.organisation.practice:
            return
        self.stop_work(keep=False)
        self.window_open = self.workspace = None
        self._practice.end(workspace)
        self._drop(window)

    def choose_display(self) -> None:
        """Open Text and colours."""
        open_display(self)

    def help_wanted(self) -> None:
        """Show help for the page that is open."""
        if self.window_open is not None:
            self.window_open.help_wanted()
        elif self.gate is not None:
            from ui.help_dialog import HelpDialog  # noqa: PLC0415 - not needed before the first paint

            HelpDialog(self, self.background, self.gate.help_page)

    def say(self, error: BaseException) -> None:
        """Tell a person what they can act on; hand everything else to the problem desk."""
        if isinstance(error, NoVaultError):
            self.begin()
        elif not isinstance(error, AppError):
            self.problems.report(error)
        elif self.window_open is not None:
            self.window_open.banners.problem(error)
        elif self.gate is not None:
            self.gate.say(error)
        else:
            self.show_gate(UnlockScreen(self.gate_context(), "", problem=error))

    def bring_to_front(self) -> None:
        """Somebody started the program again: show the window they have."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc on a page in front of the vault."""
        if self.gate is None or not self.gate.takes(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through a page as it is read, also where parts of it came later or were moved."""
        page = self._pages.currentWidget()
        if page is not None and tab_as_read(page, forward=forward):
            return True
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half typed, close the vault, let the work in hand end."""
        if not self._closing.may_close():
            event.ignore()
            return
        super().closeEvent(event)

    def stop_work(self, *, keep: bool = True) -> None:
        """Watch and keep nothing more; dialogs are put away."""
        self.idle.stop()
        self.drafts.stop(keep=keep)
        self._close_dialogs()

    def met(self, state: VaultState) -> None:
        """Show the page that fits what is behind the door."""
        if state is VaultState.NONE:
            self._set_up(None)
        else:
            self.show_gate(UnlockScreen(self.gate_context(), ""))

    def _set_up(self, workspace: Workspace | None, step: str = "", found: Found | None = None) -> None:
        from ui.screens.first_run_screen import FirstRunScreen  # noqa: PLC0415 - most starts do without

        self.show_gate(FirstRunScreen(self.gate_context(), workspace, step, found))

    def let_in(self, workspace: Workspace) -> None:
        """Go in, unless getting ready has not come to its end."""
        if self.gate is not None:
            self.gate.workspace = workspace
        look = self._way_back.looks_for(workspace)
        work = lambda: (next_step(workspace), look())  # noqa: E731 - two questions, one way to the worker
        self.background.run(self, work, lambda met: self._go_in(workspace, *met), self.say)

    def _go_in(self, workspace: Workspace, step: str, found: Found) -> None:
        if step:
            self._set_up(workspace, step, found)
            return
        from ui.window import Window  # noqa: PLC0415 - brings every screen; the first paint does without

        self.workspace = workspace
        context = Context(
            workspace=workspace,
            background=self.background,
            theme=self.theme,
            files=self._files,
            clock=self._clock,
            display=self.display,
            half_typed=found.typed,
        )
        window = Window(context)
        window.lock_wanted.connect(self.lock)
        window.switch_wanted.connect(self.switch_person)
        window.display_wanted.connect(self.choose_display)
        window.practice_over.connect(self.end_practice)
        window.refused.connect(self.say)
        self.show_desk(window)
        self._come_back(window, workspace, found)

    def _come_back(self, window: Window, workspace: Workspace, found: Found) -> None:
        """Show the page that was open before the lock, or Today."""
        page = self._way_back.take(workspace)
        if page is not None:
            window.kept.carry_on(page)
        else:
            window.go("today")
        if found.page is not None:
            window.kept.offer(found.page)
        self.drafts.start(workspace, window.kept.open_page, found.typed)
        self.leaving.watch(window, workspace)
        window.reloaded.connect(partial(self.leaving.watch, window, workspace))
        self.covering.offer_pin(window, workspace)

    def _close_dialogs(self) -> None:
        for dialog in self.findChildren(Dialog):
            if dialog.isVisible():
                dialog.put_away()

    def _show_page(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _drop(self, page: QWidget | None) -> None:
        if page is None:
            return
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def gate_context(self) -> GateContext:
        """What a page in front of the vault may use now."""
        return GateContext(
            door=self.door,
            practice=self._practice.passphrase,
            drafts=self.drafts,
            background=self.background,
            theme=self.theme,
            files=self._files,
            clock=self._clock,
            display=self.display,
        )
