"""The open desk: the rail, the row on top, one screen at a time, and the keys that work everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import _
from ui.all_screens import HOME, SCREENS
from ui.announce import announce
from ui.banner_shelf import BannerShelf
from ui.copy_words import copy_words
from ui.enter_key import is_enter
from ui.kept_pages import KeptPages
from ui.menu import open_menu
from ui.open_to import closed_to, is_open_to
from ui.practice_strip import PracticeStrip
from ui.rail import Rail
from ui.top_row import TopRow
from ui.trail_news import TrailLook, tell_trail
from ui.vault_news import RoomWatch, tell_cut_off, tell_erased_again
from ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from app.domain.organisation import Organisation, Worker
    from ui.screen import Context, Place, Screen

NARROW: Final = 1100
"""Below this width in px, or with large text, the rail becomes a Menu button."""
DEEPEST: Final = 50


class Window(QWidget):
    """Shows one screen after the other and remembers the way back; `kept` is what was half typed.

    Attributes:
        shared: Several people use this laptop.

    Signals:
        lock_wanted: Lock was pressed.
        switch_wanted: Somebody else wants to use the laptop.
        display_wanted: Text and colours was pressed.
        practice_over: The pretend people are to be wiped.
        page_shown: Another page is on the screen.
        refused: An exception that somebody has to be told about.
        reloaded: The organisation, the safe copy or how soon it locks may be different now.
    """

    lock_wanted = Signal()
    switch_wanted = Signal()
    display_wanted = Signal()
    practice_over = Signal()
    page_shown = Signal()
    refused = Signal(object)
    reloaded = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._way: list[tuple[str, object]] = []
        self._at: tuple[str, object] = ("", None)
        self._screen: Screen | None = None
        self._moves, self.shared = 0, False
        self.kept = KeptPages(self)
        self.rail, self.top, self.banners = Rail(), TopRow(), BannerShelf()
        self.line = StatusLine()
        self.strip = PracticeStrip()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        role = context.workspace.worker.role
        self.rail.leave_out(place for place, name in HOME.items() if not is_open_to(role, name))
        tell_trail(self.banners, context.workspace, partial(self.go, "trail"))
        tell_cut_off(self.banners, context)
        tell_erased_again(self.banners, context)
        self.room, self.trail_look = RoomWatch(self), TrailLook(self)
        context.theme.changed.connect(self._fit)
        self.reload_frame()

    @property
    def screen_shown(self) -> Screen:
        """The screen on show."""
        if self._screen is None:
            raise TypeError("No screen is shown before the first `go`.")
        return self._screen

    @property
    def at(self) -> tuple[str, object]:
        """Name and argument of the screen on show."""
        return self._at

    def go(self, name: str, argument: object = None) -> None:
        """Show a screen; the one before is a Back away.

        Besides the names in `SCREENS`, "back" goes back, "display" opens Text and colours and "lock" locks.
        """
        if name == "back":
            self.back()
        elif name == "display":
            self.display_wanted.emit()
        elif name == "lock":
            self.lock_wanted.emit()
        elif not is_open_to(self.context.workspace.worker.role, name):
            self.refused.emit(closed_to(self.context.workspace.worker.role))
        else:
            self._remember_way((name, argument))
            self._show(name, argument)

    def back(self) -> None:
        """Show the screen before; Today if there is none."""
        if self._way:
            self._show(*self._way.pop())
        elif self._at[0] != "today":
            self._show("today", None)

    def _remember_way(self, to: tuple[str, object]) -> None:
        """A page that is on the way already is gone back to; one that is over is forgotten."""
        if to in self._way:
            self._way = self._way[: self._way.index(to)]
        elif self._screen is not None and self._at != to and not self._screen.over:
            self._way = [*self._way, self._at][-DEEPEST:]

    def go_home(self, place: Place) -> None:
        """Show the first page of a place of the rail."""
        self._way.clear()
        self.go(HOME[place])

    def help_wanted(self) -> None:
        """Show the help page of the screen on show."""
        if self._at[0] != "help":
            self.go("help", self.screen_shown.help_page or self._at[0])

    def undo(self) -> None:
        """Take back the latest thing done, on whatever page it was."""
        self._move(redo=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._move(redo=True)

    def refresh_screen(self) -> None:
        """Show the page again, after a choice that changes it."""
        self.screen_shown.refreshed()

    def menu(self) -> None:
        """Open the menu, where the page is narrow."""
        if self.narrow:
            open_menu(self)

    def reload_frame(self) -> None:
        """Show the organisation and the age of the safe copy again."""
        workspace = self.context.workspace
        run = self.context.background.run
        run(self, workspace.settings.organisation, self._show_organisation, self.refused.emit)
        run(self, workspace.settings.workers, self._show_workers, self.refused.emit)
        show = self.rail.show_copy
        run(self, workspace.vault.copy_state, lambda state: show(copy_words(state)), self.refused.emit)
        self.room.look()
        self.reloaded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc, where nothing inside the page has taken them."""
        if is_enter(event):
            self.screen_shown.main_action()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """What Esc does: the screen's own way out, else back."""
        if not self.screen_shown.leave():
            self.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Trade the rail for the Menu button when there is no room."""
        super().resizeEvent(event)
        self._fit()

    @property
    def narrow(self) -> bool:
        """Whether the page has one column and a Menu button."""
        return self.width() < NARROW or self.context.theme.large_text

    def _show(self, name: str, argument: object) -> None:
        screen = SCREENS[name](self.context)
        screen.go.connect(self.go)
        screen.failed.connect(self.refused)
        screen.status.connect(self._say)
        screen.heading_changed.connect(self.name_page)
        screen.undo_wanted.connect(self.undo)
        screen.frame_changed.connect(self.reload_frame)
        screen.argument = argument
        old, self._screen, self._at = self._screen, screen, (name, argument)
        self.line.clear()
        self.line.hide()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            self.kept.leave(old)
            old.deleteLater()
        self.name_page()
        screen.open(argument)
        self.kept.put_back(screen)
        self.page_shown.emit()

    def name_page(self) -> None:
        """Say on top, on the rail and in the title of the window which page this is."""
        screen = self.screen_shown
        self.top.show_page(screen.title(), screen.context_line())
        self.rail.show_place(screen.place)
        self.window().setWindowTitle(screen.window_title())
        self._fit()

    def _say(self, sentence: str) -> None:
        screen = self.screen_shown
        if screen.says_status:
            announce(self, sentence)
            return
        # Undo stands beside the sentence only where it takes back what the sentence is about.
        history = self.context.workspace.history
        self.context.background.run(
            screen, lambda: history.moves, partial(self._show_sentence, sentence), self.refused.emit
        )

    def _show_sentence(self, sentence: str, moves: int) -> None:
        self.banners.take("problem")  # what was refused before has been dealt with
        self.line.show()
        self.line.say(sentence, can_undo=moves != self._moves)
        self._moves = moves

    def _move(self, *, redo: bool) -> None:
        history = self.context.workspace.history
        self.context.background.run(
            self,
            history.redo if redo else history.undo,
            lambda label: self._moved(label, redo=redo),
            self.refused.emit,
        )

    def _moved(self, label: str | None, *, redo: bool) -> None:
        if label is None:
            self._say(_("There is nothing more to redo.") if redo else _("There is nothing more to undo."))
            return
        self.kept.refresh(self.screen_shown)
        self.reload_frame()
        if self.screen_shown.together:  # what it was may be about somebody else
            self._say(_("Done again") if redo else _("Undone"))
            return
        words = _("Done again: {what}") if redo else _("Undone: {what}")
        self._say(words.format(what=label))

    def _show_workers(self, workers: tuple[Worker, ...]) -> None:
        self.shared = len(workers) > 1
        self.rail.show_switch(shared=self.shared)

    def _show_organisation(self, organisation: Organisation) -> None:
        self.rail.show_organisation(organisation.name)
        self.strip.setVisible(organisation.practice)
        self._page.setContentsMargins(16, 2 if organisation.practice else 14, 16, 6)

    def _fit(self) -> None:
        together = self._screen is not None and self._screen.together
        self.rail.setVisible(not together and not self.narrow)
        self.top.setVisible(not together)
        self.top.go_narrow(self.narrow)

    def _build(self) -> None:
        page = self._page = QVBoxLayout()
        page.setContentsMargins(16, 14, 16, 6)
        page.setSpacing(6)
        for widget in (self.strip, self.top, self.banners):
            page.addWidget(widget)
        page.addWidget(self._stack, 1)
        page.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(page, 1)

    def _connect(self) -> None:
        self.rail.place_wanted.connect(self.go_home)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.rail.switch_wanted.connect(self.switch_wanted)
        self.top.find_wanted.connect(lambda: self.go("find"))
        self.top.display_wanted.connect(self.display_wanted)
        self.top.help_wanted.connect(self.help_wanted)
        self.top.menu_wanted.connect(self.menu)
        self.line.undo.connect(self.undo)
        self.refused.connect(lambda _problem: self.line.hide())  # what was saved before is not what was asked
        self.strip.over.connect(self.practice_over)
