"""The look in use: colours, text size, fonts and icons for every window, switched while it runs."""

from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.focus_ring import FocusRings
from ui.theme.fonts import HELPER, PERSON, FontShelf, families, points
from ui.theme.heading_role import Headings
from ui.theme.icons import IconDrawer
from ui.theme.palette import palette_of
from ui.theme.system import tokens_from
from ui.theme.tokens import BODY, CREAM, HIGH_CONTRAST, NIGHT, TEXT_SIZES, Look, Tokens

NAME: Final = "theme"
FIXED: Final = {Look.CREAM: CREAM, Look.NIGHT: NIGHT, Look.HIGH_CONTRAST: HIGH_CONTRAST}


class Theme(QObject):
    """Belongs to the application; widgets find it with `current_theme()`.

    Signals:
        changed: Colours or text size are different now; widgets draw themselves again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look = Look.CREAM, scale: float = 1.0) -> None:
        super().__init__(app)
        self.setObjectName(NAME)
        setattr(app, NAME, self)
        self._app = app
        self._shelf = FontShelf()
        self._icons = IconDrawer()
        self._look, self._scale = look, scale
        self._tokens = CREAM
        self._font: QFont | None = None
        if app.style().name() != "fusion":
            app.setStyle("fusion")
        self._shelf.load_helper()
        self._apply()
        self._rings = FocusRings(self, app)
        self._headings = Headings()
        self._headings.install()
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        QTimer.singleShot(0, self, self._shelf.load_fallbacks)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def look(self) -> Look:
        """The set of colours chosen."""
        return self._look

    @property
    def scale(self) -> float:
        """Text size as a share of the normal size, 1.0 to 2.0."""
        return self._scale

    @property
    def large_text(self) -> bool:
        """Whether pages go to one column and key caps on buttons make room for words."""
        return self._scale >= 1.5

    @property
    def outlined(self) -> bool:
        """Whether soft backgrounds are shown by their edge: high contrast and the system's colours."""
        return self._look in (Look.HIGH_CONTRAST, Look.SYSTEM)

    @property
    def edge(self) -> int:
        """Width of a control's edge, in px."""
        return 3 if self.large_text else 2

    @property
    def ring(self) -> float:
        """Width of the focus ring, in px."""
        return 3.5 if self._look is Look.CREAM else 4.0

    @property
    def families(self) -> list[str]:
        """Font families of the helper's pages, for what is drawn without a widget of its own."""
        return list(self._app.font().families())

    def use(self, look: Look | None = None, scale: float | None = None) -> None:
        """Change colours, text size or both, everywhere and at once."""
        before = self._scale
        self._look = self._look if look is None else look
        self._scale = self._scale if scale is None else min(2.0, max(1.0, scale))
        focused = self._app.focusWidget()
        self._apply()
        self.changed.emit()
        if self._scale != before:  # colours move nothing
            # Rows that were measured while only a part of a page had changed are measured again.
            QTimer.singleShot(0, self, self._measure_again)
        left = self._app.focusWidget()
        QTimer.singleShot(0, self, lambda: self._focus_again(focused, left))

    def step_text(self, steps: int) -> None:
        """Larger (1) or smaller (-1) text, by the sizes on offer."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self._scale))
        self.use(scale=TEXT_SIZES[min(len(TEXT_SIZES) - 1, max(0, nearest + steps))])

    def px(self, length: float) -> int:
        """A length that grows with the text, in px."""
        return round(length * self._scale)

    def tall(self, height: float) -> int:
        """A control's height: it grows three quarters as fast as the text, so that pages stay usable."""
        return round(height * (1 + (self._scale - 1) * 0.75))

    def font(self, size: float = BODY, weight: int = QFont.Weight.Normal) -> QFont:
        """Size (px at 100 %) and weight; the family is inherited from the page the text stands on."""
        font = QFont()
        font.setPointSizeF(points(size * self._scale))
        font.setWeight(QFont.Weight(weight))
        return font

    def face_the_person(self, page: QWidget) -> None:
        """Set everything on a page in the font for the person."""
        self._shelf.load_person()
        page.setFont(families(PERSON))

    def icon(self, name: str, colour: str, side: float, density: float = 1.0) -> QPixmap:
        """A line icon; `side` is in px at 100 % and grows with the text."""
        return self._icons.pixmap(name, colour, self.px(side), density)

    def color(self, token: str) -> QColor:
        """A colour of the look for Qt, by the name of its token."""
        return QColor(getattr(self._tokens, token))

    def _apply(self) -> None:
        if self._look is Look.SYSTEM:
            self._app.setPalette(QPalette())
            self._tokens = tokens_from(self._app.palette())
        else:
            self._tokens = FIXED[self._look]
            self._app.setPalette(palette_of(self._tokens))
        font = families(HELPER)
        font.setPointSizeF(points(BODY * self._scale))
        if font != self._font:  # each widget hears of another one, and measures its words again
            self._font = font
            self._app.setFont(font)

    def _measure_again(self) -> None:
        for window in self._app.topLevelWidgets():
            rows = [
                widget for widget in (window, *window.findChildren(QWidget)) if widget.layout() is not None
            ]
            # From the inside outwards: Qt keeps the heights of rows that it has asked before.
            for widget in reversed(rows):
                if not shiboken6.isValid(widget):  # a page that was measured may have been built anew
                    continue
                layout = widget.layout()
                if layout is not None:
                    layout.invalidate()
                    layout.activate()
                widget.updateGeometry()

    def _focus_again(self, focused: QWidget | None, left: QWidget | None) -> None:
        """What moved to another place of the page, as the foot of a page does, has lost the focus.

        Whoever went on meanwhile from where it was `left` keeps it.
        """
        if focused is None or not shiboken6.isValid(focused) or focused.hasFocus():
            return
        if self._app.focusWidget() not in (None, left):
            return
        if focused.isVisible() and focused.window() is self._app.activeWindow():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_system(self) -> None:
        if self._look is Look.SYSTEM:
            self.use()


def current_theme() -> Theme:
    """The theme of the running application; the first to ask for it starts it.

    Raises:
        TypeError: There is no QApplication yet.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("The theme needs a QApplication.")
    found = getattr(app, NAME, None)  # asked at each paint: searching the children takes too long
    return found if isinstance(found, Theme) else Theme(app)
