"""A page that can be turned to the person, with a bar of its own, and thanks before it is turned back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.widgets.thank_you import ThankYou
from ui.widgets.together_bar import TogetherBar


class TogetherView(QWidget):
    """Holds the page. While it is turned to the person the window shows no rail and no other names.

    Signals:
        turned: Whether the page is turned to the person now; again when they look once more after the thanks.
        display_wanted: Text and colours was pressed in its bar.

    Attributes:
        column: Where the page goes.
        thanks: What is shown when the person's turn is over, until the helper goes on.
    """

    turned = Signal(bool)
    display_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = TogetherBar()
        self._bar.display_wanted.connect(self.display_wanted)
        self._bar.back_wanted.connect(self.turn)
        self.thanks = ThankYou(
            sentence=_("Everything is saved."),
            leave=_("Back to your own pages"),
            again=_("Look at it together again"),
        )
        self.thanks.leave.connect(self._turn_back)
        self.thanks.carry_on.connect(self._carry_on)
        self._called = ""
        self._on = False
        self._page = QWidget()
        self.column = QVBoxLayout(self._page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._page)
        self._pages.addWidget(self.thanks)
        self.column.addWidget(self._bar)

    def show_person(self, called: str, title: str) -> None:
        """Say whose page it is, and what stands above it while they look at it."""
        self._called = called
        self._bar.show_title(title)

    def place_bar(self, column: QVBoxLayout) -> None:
        """Put the bar at the top of the page, or where it scrolls with the page."""
        column.insertWidget(0, self._bar)

    def turn(self) -> None:
        """Turn the page to the person; if it is already, thank them."""
        if not self._on:
            current_theme().face_the_person(self)
            self._show(on=True)
        elif self.thanking:
            self._carry_on()
        else:
            self.thanks.thank(self._called)
            self._pages.setCurrentWidget(self.thanks)
            self.thanks.leave_button.setFocus()

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._pages.currentWidget() is self.thanks

    def press_main(self) -> bool:
        """Enter on the page of thanks: back to the helper's own pages. True if it was that page."""
        if self.thanking:
            self._turn_back()
            return True
        return False

    def leave(self) -> bool:
        """Esc while the page is turned to the person; True if it was."""
        if self._on:
            self.turn()
        return self._on

    def _carry_on(self) -> None:
        self._show(on=True)

    def _turn_back(self) -> None:
        self.setFont(QFont())
        self._show(on=False)

    def _show(self, *, on: bool) -> None:
        self._on = on
        self._pages.setCurrentWidget(self._page)
        self._bar.setVisible(on)
        self.turned.emit(on)
