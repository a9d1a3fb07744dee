"""The rail on the left: whose laptop this is, the six places, the safe copy, and Lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from app.i18n import _
from ui.screen import Place
from ui.theme import current_theme
from ui.theme.contrast import strongest
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import BODY, CONTROL_RADIUS, NIGHT, SMALL
from ui.widgets.icon import Icon
from ui.widgets.key_cap import cap_font
from ui.widgets.lettering import width_of, wrapped
from ui.widgets.rail_item import RailItem
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.copy_words import CopyWords

WIDTH: Final = 200
TEXT_LEFT: Final = 42


def place_names() -> dict[Place, tuple[str, str]]:
    """The word and the icon of each place, in order."""
    return {
        Place.TODAY: (_("Today"), "sun"),
        Place.GROUPS: (_("Groups"), "users-round"),
        Place.PEOPLE: (_("People"), "user-round"),
        Place.WHATS_ON: (_("What's on"), "map-pin"),
        Place.REPORTS: (_("Reports"), "chart-no-axes-column"),
        Place.SETTINGS: (_("Settings"), "settings"),
    }


class RailNote(QLabel):
    """A fact at the foot of the rail, with its icon; amber when it needs care."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon, self._amber = icon, False
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def tell(self, text: str, icon: str, *, amber: bool = False) -> None:
        """Show another fact."""
        self._icon, self._amber = icon, amber
        self.setText(text)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px that all words need."""
        theme = current_theme()
        lines = wrapped(self.text(), self.font(), width - theme.px(TEXT_LEFT)).height()
        return max(theme.px(27), lines + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        """As wide as the rail leaves room for."""
        return QSize(current_theme().px(100), current_theme().px(27))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon and the words."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        colour = self.palette().windowText().color()
        side = theme.px(20)
        place = QRectF(self.rect())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        spot = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
        spot = mirrored(spot, place, right_to_left=rtl)
        icon = theme.icon(self._icon, colour.name(), 20, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(spot.x(), spot.y()), icon)
        painter.setPen(colour)
        painter.setFont(self.font())
        room = mirrored(place.adjusted(theme.px(TEXT_LEFT), 0, 0, 0), place, right_to_left=rtl)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), self.text())

    def _restyle(self) -> None:
        theme = current_theme()
        tokens = theme.tokens
        amber = strongest(tokens.rail, tokens.warn, NIGHT.warn, tokens.railink, least=4.5)
        self.setFont(theme.font(SMALL))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), QColor(amber if self._amber else tokens.railink))
        self.setPalette(palette)
        self.updateGeometry()
        self.update()


class RailButton(QPushButton):
    """Does something at once; its key, where it has one, stands at its right end."""

    def __init__(self, text: str, icon: str, keys: str = "") -> None:
        super().__init__(text)
        self._icon, self._keys = icon, keys
        if keys:
            self.setAccessibleDescription(_("Key {keys}").format(keys=keys))
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Icon, word and key."""
        theme = current_theme()
        keys = width_of(self._keys, cap_font(theme, self.font()))
        return QSize(theme.px(58) + width_of(self.text(), self.font()) + keys, theme.px(46))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed."""
        return self.sizeHint()

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the whole button."""
        return self.rect(), CONTROL_RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge, the icon, the word and the key."""
        del event
        theme = current_theme()
        ink = theme.tokens.railink
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        rounded(painter, place, CONTROL_RADIUS, "", (ink, 2.0))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(22)
        spot = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
        spot = mirrored(spot, place, right_to_left=rtl)
        icon = theme.icon(self._icon, ink, 22, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(spot.x(), spot.y()), icon)
        painter.setPen(QColor(ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        word = mirrored(place.adjusted(theme.px(46), 0, 0, 0), place, right_to_left=rtl)
        painter.drawText(word, int(middle | Qt.AlignmentFlag.AlignLeading), self.text())
        painter.setFont(cap_font(theme, self.font()))
        inner = place.adjusted(theme.px(12), 0, -theme.px(12), 0)
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignTrailing), self._keys)

    def _restyle(self) -> None:
        self.setFont(current_theme().font(BODY, QFont.Weight.DemiBold))
        self.updateGeometry()
        self.update()


class Rail(QFrame):
    """Signals:
    place_wanted: A place was pressed.
    lock_wanted: Lock was pressed.
    switch_wanted: Somebody else wants to use the laptop.
    """

    place_wanted = Signal(object)
    lock_wanted = Signal()
    switch_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._organisation = Words(size=BODY, weight=QFont.Weight.DemiBold, tone="railink")
        self._items = {place: RailItem(word, icon) for place, (word, icon) in place_names().items()}
        self._copy = RailNote("", "shield-check")
        self._offline = RailNote(_("Works offline"), "wifi-off")
        self.switch = RailButton(_("Switch person"), "users-round")
        self.switch.clicked.connect(self.switch_wanted)
        self.switch.hide()
        self._lock = RailButton(_("Lock"), "lock", _("Ctrl+L"))
        self._lock.clicked.connect(self.lock_wanted)
        self._build()
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_organisation(self, name: str) -> None:
        """Whose laptop this is."""
        self._organisation.setText(name)

    def show_place(self, current: Place) -> None:
        """Mark where the page shown belongs."""
        for place, item in self._items.items():
            item.set_current(place is current)

    def leave_out(self, places: Iterable[Place]) -> None:
        """Do not offer places that whoever is signed in has no work in."""
        for place in places:
            self._items[place].hide()

    def show_switch(self, *, shared: bool) -> None:
        """Offer to switch where several people use this laptop."""
        self.switch.setVisible(shared)

    def show_copy(self, words: CopyWords) -> None:
        """Say how old the safe copy is."""
        self._copy.tell(words.rail, "hard-drive-download" if words.due else "shield-check", amber=words.due)

    def item(self, place: Place) -> RailItem:
        """The item of one place."""
        return self._items[place]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the rail; in high contrast a line parts it from the page."""
        del event
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.tokens.rail))
        if theme.outlined:
            painter.fillRect(self.width() - 2, 0, 2, self.height(), QColor(theme.tokens.railink))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 0, 8)
        head.setSpacing(10)
        head.addWidget(Icon("sprout", side=26, tone="railink"))
        head.addWidget(self._organisation, 1)
        column.addLayout(head)
        for place, item in self._items.items():
            item.clicked.connect(lambda _on=False, place=place: self.place_wanted.emit(place))
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self._copy)
        column.addWidget(self._offline)
        column.addSpacing(4)
        column.addWidget(self.switch)
        column.addWidget(self._lock)

    def _restyle(self) -> None:
        self.setFixedWidth(current_theme().px(WIDTH))
        self.update()
