"""Buttons: primary, secondary, soft and quiet, with an icon on the left and the key on the right."""

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.i18n import _
from ui.enter_key import is_held_enter
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS, TARGET
from ui.widgets.button_colours import Kind, colours_for
from ui.widgets.key_cap import CapColours, cap_font, cap_size, paint_cap
from ui.widgets.lettering import FLAGS, longest_word, width_of, wrapped

GAP = 10


class Size(StrEnum):
    """How much weight a button has on its page."""

    NORMAL = "normal"
    LARGE = "large"
    PERSON = "person"


TEXT = {Size.NORMAL: 17, Size.LARGE: 20, Size.PERSON: 22}
HEIGHT = {Size.NORMAL: TARGET, Size.LARGE: 56, Size.PERSON: 60}


class Button(QPushButton):
    """A button with a verb on it.

    Enter and Space press it. The key shown on it is for reading; whoever owns the page binds the key.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: Kind | str = Kind.SECONDARY,
        icon: str = "",
        keys: str = "",
        size: Size | str | None = None,
    ) -> None:
        super().__init__()
        self._kind = Kind(kind)
        self._size = Size(size or (Size.LARGE if self._kind is Kind.PRIMARY else Size.NORMAL))
        self._icon, self._keys, self._words = icon, keys, ""
        self._align = Qt.AlignmentFlag.AlignHCenter
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme = current_theme()
        theme.changed.connect(self._restyle)
        self.setText(text)
        self.set_keys(keys)
        self._restyle()

    def setText(self, text: str) -> None:
        """Show these words; an ampersand is an ampersand."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.updateGeometry()

    def text(self) -> str:
        """The words as they are shown."""
        return self._words

    def set_icon(self, name: str) -> None:
        """Show another icon, by its name; "" for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show another key, such as "Ctrl+E"; "" for none."""
        self._keys = keys
        self.setAccessibleDescription(_("Key {keys}").format(keys=keys) if keys else "")
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind | str) -> None:
        """Change what the button is on its page, for example from secondary to chosen."""
        self._kind = Kind(kind)
        self.update()

    def lean_left(self) -> None:
        """Begin at the left edge, as in a column of buttons."""
        self._align = Qt.AlignmentFlag.AlignLeft

    def hasHeightForWidth(self) -> bool:
        """A narrow button breaks its words over two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        room = max(1, width - self._around())
        lines = wrapped(self._words, self.font(), room)
        theme = current_theme()
        return max(theme.tall(self._least_height()), lines.height() + theme.px(16))

    def sizeHint(self) -> QSize:
        """All words on one line."""
        words = width_of(self._words, self.font())
        return QSize(self._around() + words, current_theme().tall(self._least_height()))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        widest = longest_word(self._words, self.font())
        return QSize(max(TARGET, self._around() + widest), current_theme().tall(self._least_height()))

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the whole button."""
        return self.rect(), CONTROL_RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill and edge, then icon, words and key in the middle."""
        del event
        theme = current_theme()
        colours = colours_for(
            self._kind, theme, held=self.isDown(), under=self.underMouse(), on=self.isEnabled()
        )
        painter = smooth(QPainter(self))
        edge = (colours.edge, float(theme.edge)) if colours.edge else ("", 0.0)
        rounded(painter, QRectF(self.rect()), CONTROL_RADIUS, colours.fill, edge)
        self._paint_content(painter, colours.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it once, also where the focus has just come with Enter still down."""
        if not is_held_enter(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A font set on the page changes how much room the words need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _paint_content(self, painter: QPainter, colour: str) -> None:
        theme = current_theme()
        room = self.width() - self._around()
        words = wrapped(self._words, self.font(), room)
        spare = max(0, room - words.width() - 2) if self._align == Qt.AlignmentFlag.AlignHCenter else 0
        left = float(self._padding() + spare // 2)
        middle = self.height() / 2
        if self._icon:
            side = theme.px(self._icon_side())
            place = self._mirror(QRectF(left, middle - side / 2, side, side))
            pixmap = theme.icon(self._icon, colour, self._icon_side(), self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft(), pixmap)
            left += side + theme.px(GAP) * bool(self._words)
        width = room - spare
        painter.setFont(self.font())
        painter.setPen(QColor(colour))
        place = self._mirror(QRectF(left, 0, width, self.height()))
        painter.drawText(place, FLAGS | int(Qt.AlignmentFlag.AlignVCenter), self._words)
        if self._cap_width():
            size = cap_size(theme, self.font(), self._keys)
            cap = QRectF(
                left + words.width() + theme.px(GAP), middle - size.height() / 2, size.width(), size.height()
            )
            self._paint_cap(painter, self._mirror(cap), colour)

    def _paint_cap(self, painter: QPainter, place: QRectF, colour: str) -> None:
        font = cap_font(current_theme(), self.font())
        paint_cap(painter, place, self._keys, font, CapColours(colour, colour))

    def _mirror(self, place: QRectF) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored(place, QRectF(self.rect()), right_to_left=rtl)

    def _padding(self) -> int:
        return current_theme().px(18 if self._words else 11)

    def _icon_side(self) -> int:
        return 22

    def _least_height(self) -> int:
        soft = self._kind is Kind.SOFT and self._size is Size.NORMAL
        return 48 if soft else HEIGHT[self._size]

    def _cap_width(self) -> int:
        theme = current_theme()
        if not self._keys or theme.large_text:
            return 0
        return cap_size(theme, self.font(), self._keys).width()

    def _around(self) -> int:
        theme = current_theme()
        icon = theme.px(self._icon_side()) + theme.px(GAP) * bool(self._words) if self._icon else 0
        cap = self._cap_width()
        return ceil(2 * self._padding() + icon + (cap + theme.px(GAP) if cap else 0))

    def _restyle(self) -> None:
        self.setFont(current_theme().font(TEXT[self._size], QFont.Weight.DemiBold))
        self.updateGeometry()
        self.update()
