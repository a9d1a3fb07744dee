"""What is half typed goes with its page: kept when the page is left, put back when it opens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.all_screens import SCREENS
from ui.drafts import KEPT, OpenDialog, OpenPage
from ui.parts_screen import PartsScreen
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.window import Window


class KeptPages:
    """Belongs to one window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._typed = window.context.half_typed
        self._dialog: OpenDialog | None = None

    def open_page(self) -> OpenPage | None:
        """Which page is open, and what is half typed there and in a dialog over it."""
        window = self._window
        if not window.at[0]:
            return None
        draft = window.screen_shown.draft()
        return OpenPage(*window.at, None if draft is None else dict(draft), self._open_dialog())

    def leave(self, screen: Screen) -> None:
        """Remember what is half typed on a page that is no longer shown, and take its dialogs away."""
        for dialog in self._dialogs():
            if dialog.opened_as is not None and (typed := dialog.half_typed()):
                self._typed.keep((screen.name, screen.argument, *dialog.opened_as), typed)
            dialog.put_away()
        draft = screen.draft() if screen.keeps_when_left and not screen.over else None
        if draft is not None:
            self._typed.keep((screen.name, screen.argument, "", None), draft)

    def put_back(self, screen: Screen) -> None:
        """Once a page is filled, put back what was half typed there, and the dialog to come back to."""
        dialog, self._dialog = self._dialog, None
        over = dialog and (screen.name, screen.argument, dialog.name, dialog.argument)
        if not (over or self._typed.has((screen.name, screen.argument, "", None))):
            return

        def fill(_loaded: None) -> None:
            typed = self._typed.take((screen.name, screen.argument, "", None))
            if typed is not None:
                screen.restore(typed)
                screen.status.emit(_("We kept what you typed last time."))
            if dialog is not None and over and self._typed.has(over):
                screen.reopen(dialog.name, dialog.argument)

        # The worker takes one job after the other: this one ends after the page is filled.
        screen.run(lambda: None, fill)

    def refresh(self, screen: Screen) -> None:
        """Show a page as it is after an undo; what is half typed in a part of it is no part of that."""
        typed = screen.draft() if isinstance(screen, PartsScreen) else None
        screen.refreshed()
        if typed is not None:
            screen.restore(typed)

    def carry_on(self, page: OpenPage) -> None:
        """Open a page again, with what was half typed there and in its dialog."""
        if page.screen not in SCREENS:
            return
        page.remember(self._typed)
        self._go(page)

    def offer(self, page: OpenPage) -> None:
        """Offer to carry on with what was open when the program ended last time."""
        if page.screen not in SCREENS:
            return
        window, drafts = self._window, self._window.context.workspace.drafts
        run = window.context.background.run

        def carry_on() -> None:
            run(window, lambda: drafts.clear(KEPT), lambda _done: None, window.refused.emit)
            self._go(page)

        window.banners.tell(
            "kept",
            _("We kept your work"),
            _("You had not finished a page when Trestle ended. Nothing is missing."),
            (_("Carry on"), carry_on),
            (_("Not now"), lambda: None),
        )

    def _go(self, page: OpenPage) -> None:
        self._dialog = page.dialog
        self._window.go(page.screen, page.argument)

    def _open_dialog(self) -> OpenDialog | None:
        for dialog in self._dialogs():
            if dialog.opened_as is not None and (typed := dialog.half_typed()):
                return OpenDialog(*dialog.opened_as, typed)
        return None

    def _dialogs(self) -> list[Dialog]:
        dialogs = self._window.window().findChildren(Dialog)
        return [dialog for dialog in dialogs if dialog.isVisible() and dialog.opened_as is not None]
