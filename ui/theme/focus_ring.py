"""One focus ring for every control: outside the control, never clipped, also after a mouse click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QScrollArea, QWidget

from ui.theme.tokens import CONTROL_RADIUS

if TYPE_CHECKING:
    from ui.theme.theme import Theme

GAP: Final = 3.0
CLEAR: Final = 8
"""Room kept around a control when it is scrolled into view, in px."""
MOVES: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange}
)


@runtime_checkable
class RingShape(Protocol):
    """A control that wants its ring around something other than its own rectangle."""

    def ring_shape(self) -> tuple[QRect, float]:
        """Rectangle in the control's own coordinates, and corner radius in px."""


class FocusRing(QWidget):
    """Drawn above everything in one window; lets every click through."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._radius = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, place: QRect, radius: float, clip: QRect) -> None:
        """Go round a rectangle of the window, drawn only where `clip` allows."""
        reach = round(GAP + self._theme.ring + 1)
        outer = place.adjusted(-reach, -reach, reach, reach)
        shown = outer.intersected(clip)
        self._radius = radius
        if shown.isEmpty():
            self.hide()
            return
        self._offset = QPoint(shown.x() - outer.x(), shown.y() - outer.y())
        self._outer = outer.size()
        self.setGeometry(shown)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, its inner edge three px from the control."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._offset)
        width = self._theme.ring
        painter.setPen(QPen(QColor(self._theme.tokens.focus), width))
        inset = 1 + width / 2
        frame = QRectF(0, 0, self._outer.width(), self._outer.height()).adjusted(inset, inset, -inset, -inset)
        radius = self._radius + GAP + width / 2
        painter.drawRoundedRect(frame, radius, radius)


class FocusRings(QObject):
    """Keeps the ring on the control that has the focus, wherever it moves, in every window."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(theme)
        self._theme = theme
        self._target: QWidget | None = None
        # Held weakly: a window that only this list held would be deleted in the middle of a focus change.
        self._watched: WeakSet[QWidget] = WeakSet()
        self._ring: FocusRing | None = None
        self._spot: tuple[QRect, QSize] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._current_moved)
        app.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self.refresh)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control and everything it stands on."""
        if event.type() in MOVES and watched is not self._ring:
            self.refresh()
        return False

    def refresh(self) -> None:
        """Put the ring where the focused control is now."""
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self._put_away()
            return
        window = target.window()
        if window.windowType() == Qt.WindowType.Popup:
            self._put_away()
            return
        place, radius = _shape(target)
        corner = target.mapTo(window, place.topLeft())
        self._ring_in(window).surround(QRect(corner, place.size()), radius, _visible_part(target))
        self._keep_in_view(target)

    def _keep_in_view(self, target: QWidget) -> None:
        """When the page round a control is laid out anew, show the control again once that is done.

        Scrolling by hand moves the page, not the control in it, and is left alone.
        """
        spot, self._spot = self._spot, _spot(target)
        if spot != self._spot:
            self._later.start()

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        self._unwatch()
        self._target = None if now is None or now.isWindow() else now
        if self._target is None:
            self._put_away()
            return
        self._spot = _spot(self._target)
        self._watch(self._target)
        _scroll_into_view(self._target)
        self.refresh()

    def _current_moved(self) -> None:
        if self._target is not None and shiboken6.isValid(self._target):
            _scroll_into_view(self._target)
        self.refresh()

    def _watch(self, target: QWidget) -> None:
        step: QWidget | None = target
        while step is not None:
            step.installEventFilter(self)
            self._watched.add(step)
            step = None if step.isWindow() else step.parentWidget()
        if isinstance(target, QAbstractItemView) and target.selectionModel() is not None:
            target.selectionModel().currentChanged.connect(self._current_moved)

    def _unwatch(self) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        old = self._target
        if isinstance(old, QAbstractItemView) and shiboken6.isValid(old) and old.selectionModel() is not None:
            old.selectionModel().currentChanged.disconnect(self._current_moved)

    def _ring_in(self, window: QWidget) -> FocusRing:
        if self._ring is None or not shiboken6.isValid(self._ring) or self._ring.parentWidget() is not window:
            self._put_away()
            self._ring = FocusRing(window, self._theme)
        return self._ring

    def _put_away(self) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None


def _shape(target: QWidget) -> tuple[QRect, float]:
    if isinstance(target, RingShape):
        return target.ring_shape()
    return target.rect(), CONTROL_RADIUS


def _visible_part(target: QWidget) -> QRect:
    """What of the window may be drawn on: scrolled pages hide the ring with the control."""
    window = target.window()
    shown = window.rect()
    step = target.parentWidget()
    while step is not None and step is not window:
        area = step.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is step:
            shown &= QRect(step.mapTo(window, QPoint(0, 0)), step.size())
        step = area
    return shown


def _spot(target: QWidget) -> tuple[QRect, QSize] | None:
    """Where a control stands on the page that scrolls, and how much of that page is shown at a time."""
    place, _radius = _shape(target)
    step = target.parentWidget()
    while step is not None:
        page = step.widget() if isinstance(step, QScrollArea) else None
        if isinstance(step, QScrollArea) and page is not None and page.isAncestorOf(target):
            return QRect(target.mapTo(page, place.topLeft()), place.size()), step.viewport().size()
        step = step.parentWidget()
    return None


def _scroll_into_view(target: QWidget) -> None:
    place, _ = _shape(target)
    step = target.parentWidget()
    while step is not None:
        page = step.widget() if isinstance(step, QScrollArea) else None
        if isinstance(step, QScrollArea) and page is not None and page.isAncestorOf(target):
            _show(step, QRect(target.mapTo(page, place.topLeft()), place.size()))
        step = step.parentWidget()


def _show(area: QScrollArea, place: QRect) -> None:
    """Scroll so that the whole control with its ring is in view; its top wins when it is too tall."""
    bottom, top = place.bottomLeft(), place.topLeft()
    area.ensureVisible(bottom.x(), bottom.y(), 0, CLEAR)
    area.ensureVisible(top.x(), top.y(), 0, CLEAR)
