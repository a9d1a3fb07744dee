"""A dialog over its dimmed page: one at a time, closed with Esc, the focus kept inside."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.enter_key import ENTER
from ui.reading_order import stops_as_read, takes_tab
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Title

ROOM = 28
OVER_DIALOGS = "over dialogs"
"""Keys of the window with this name work while a dialog is open over it as well."""


class Dimmer(QWidget):
    """Darkens the page behind a dialog and follows its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole page also when the window changes its size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the page shine through."""
        QPainter(self).fillRect(event.rect(), QColor(10, 25, 28, 135))


class Dialog(QDialog):
    """Add content to `body` and buttons to `buttons`; show it with `open()`.

    Attributes:
        body: A column that scrolls when the window is too low for it.
        buttons: A row at the foot, the main button first.
        opened_as: By which name and with which argument the page opens it again; None if it does not.
        told: What was filled in is passed on already, although it was closed with Esc.
        away: It was closed by the lock: nobody answered, and nothing is kept or forgotten.
    """

    def __init__(self, page: QWidget, title: str, *, width: int = 640) -> None:
        super().__init__(page.window())
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shaped = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._shaped)
        self.setWindowTitle(title)
        self._width = width
        self._dimmer: Dimmer | None = None
        self.opened_as: tuple[str, object] | None = None
        self.told = self.away = False
        self._at_first: dict[str, Any] = {}
        self._title = Title(title, size=26)
        self.close_button = Button(_("Close"), kind="quiet", icon="x", keys=_("Esc"))
        self.close_button.clicked.connect(self.leave)
        self._scroll = ScrollPage()
        self.body = self._scroll.body
        self.buttons = Flow(gap=12)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 0, 8, 8)
        foot.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM - 8, ROOM - 4, ROOM - 8, ROOM - 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self._scroll.page.installEventFilter(self)
        current_theme().changed.connect(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what comes into the dialog while it is open; what goes leaves the room as it is."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._scroll.page and self.isVisible():
            self._place(least=self.height())
        return False

    def set_title(self, title: str) -> None:
        """Change the heading and the name of the dialog."""
        self._title.setText(title)
        self.setWindowTitle(title)

    def open(self) -> None:
        """Show the dialog in place of any other one, and dim the page."""
        window = self._page()
        for other in window.findChildren(Dialog):
            if other not in (self, self.parentWidget()) and other.isVisible():
                other.reject()
        self._dimmer = Dimmer(window)
        for key in window.findChildren(QShortcut, OVER_DIALOGS):
            QShortcut(key.key(), self).activated.connect(key.activated)
        self._at_first = typed_in(self)
        super().open()

    def half_typed(self) -> dict[str, Any]:
        """What is filled in otherwise than when it was opened, by label."""
        return {name: value for name, value in typed_in(self).items() if value != self._at_first.get(name)}

    def put_back(self, typed: Mapping[str, Any]) -> None:
        """Fill in again what `half_typed` gave, and say so."""
        put_back(self, typed)
        said = Quiet(_("What you typed last time is still here."))
        self.body.insertWidget(0, said)
        said.show()
        self._place()
        announce(self, said.text())

    def put_away(self) -> None:
        """Close without an answer, as the lock does."""
        self.away = True
        self.done(QDialog.DialogCode.Rejected)

    def leave(self) -> None:
        """What Esc and Close do, unless more is typed than can be kept: nothing is lost."""
        if not self.has_too_much():
            self.reject()

    def has_too_much(self) -> bool:
        """Whether more is typed than can be kept; then the focus goes to the field that says so."""
        field = next((field for field in self.findChildren(Field) if field.too_long), None)
        if field is not None:
            field.setFocus()
        return field is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter presses the main button, unless a control has taken it. Qt would press Close."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        if event.isAutoRepeat():
            return
        buttons = [one for one in self._feet() if isinstance(one, Button) and one.isVisible()]
        main = next((one for one in buttons if one.isDefault()), buttons[0] if buttons else None)
        if main is not None:
            main.click()

    def done(self, result: int) -> None:
        """Close, and show the page again."""
        if self._dimmer is not None:
            self._dimmer.hide()
            self._dimmer.deleteLater()
            self._dimmer = None
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the middle of the page, with the first field of the content ready."""
        super().showEvent(event)
        self._place()
        first = self._first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners round on X11, where nobody may be there to let the page shine through them."""
        super().resizeEvent(event)
        if self._shaped:
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), CARD_RADIUS, CARD_RADIUS)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its edge."""
        del event
        tokens = current_theme().tokens
        edge = (tokens.primary, 2.0)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, tokens.surface, edge)

    def _page(self) -> QWidget:
        """The page behind; for a dialog over another one, the page behind both."""
        page: QWidget = self
        while (below := page.parentWidget()) is not None:
            page = below.window()
        return page

    def _place(self, *, least: int = 0) -> None:
        """As large as the content asks for, inside the page behind."""
        page = self._page()
        width = min(current_theme().px(self._width), page.width() - 48)
        margins = self.contentsMargins().left() + 2 * (ROOM - 8)
        body = max(self.body.heightForWidth(width - margins), self.body.minimumSize().height())
        body = max(body, self._scroll.minimumSizeHint().height())
        inner = width - margins - 16
        head = max(self._title.heightForWidth(inner - self.close_button.sizeHint().width()), 48)
        foot = self.buttons.heightForWidth(inner) if self.buttons.count() else 0
        height = min(max(least, body + head + foot + 2 * ROOM + 24), page.height() - 32)
        self.resize(width, height)
        corner = page.mapToGlobal(page.rect().center()) - self.rect().center()
        self.move(corner)

    def _first(self) -> QWidget | None:
        # Never `nextInFocusChain`: Qt's binding then takes what it gives for a part of what was asked. Asked
        # round to the dialog, the dialog is a part of its own button, and goes with the next garbage.
        stops = (stop for stop in stops_as_read(self._scroll.page) if stop is not self._scroll.page)
        first = next(filter(takes_tab, stops), None)
        return first or next((button for button in self._feet() if button.isVisible()), self.close_button)

    def _feet(self) -> list[QWidget]:
        """What stands in the row at the foot."""
        items = (self.buttons.itemAt(place) for place in range(self.buttons.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if widget is not None]
