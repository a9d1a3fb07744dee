"""One focus ring for every control: outside the control, never clipped, also after a mouse click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable
from weakref import ref

import shiboken6
from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QScrollArea, QWidget

from ui.theme.in_view import SeenTogether, bring_into_view
from ui.theme.tokens import CONTROL_RADIUS

if TYPE_CHECKING:
    from ui.theme.theme import Theme

GAP: Final = 3.0
MOVES: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange}
)
BY_HAND: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
MOST_TURNS: Final = 12
"""How often a control is shown again after its page was laid out anew, until something is done by hand."""


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
        theme.changed.connect(self.update)
        self._radius, self._offset, self._outer = 0.0, QPoint(), QSize()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, place: QRect, radius: float, clip: QRect) -> None:
        """Go round a rectangle of the window, drawn only where `clip` allows."""
        reach = round(GAP + self._theme.ring + 1)
        outer = place.adjusted(-reach, -reach, reach, reach)
        shown = outer.intersected(clip)
        if shown.isEmpty():
            self.hide()
            return
        drawn = (radius, QPoint(shown.x() - outer.x(), shown.y() - outer.y()), outer.size())
        if drawn != (self._radius, self._offset, self._outer) or shown.size() != self.size():
            # Only then: whatever lies under the ring is drawn anew with it.
            self._radius, self._offset, self._outer = drawn
            self.update()
        self.setGeometry(shown)
        self.raise_()
        self.show()

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
    """Keeps the ring on the control that has the focus, wherever it moves, in every window.

    Qt tells of moves and of the focus in the middle of laying out, showing and deleting controls. Then it is
    only noted that the ring is due; controls are looked at, let go and scrolled when Qt has done all that.
    """

    _due = Signal()

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(theme)
        self._theme = theme
        self._focused: QWidget | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        # Held weakly: a window that nobody else holds is to go, and not in the middle of a focus change.
        self._window: ref[QWidget] | None = None
        self._choices: QItemSelectionModel | None = None
        self._ring: FocusRing | None = None
        self._spot: tuple[QRect, QSize] | None = None
        self._noted = self._out_of_view = False
        self._turns = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_again)
        self._due.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        app.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._look_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control and everything it stands on."""
        kind = event.type()
        if kind in BY_HAND:
            self._turns = 0
        elif kind in MOVES:
            if kind is QEvent.Type.Resize and isinstance(watched, QWidget) and watched.isWindow():
                self._turns = 0  # drawn larger or smaller by hand
            self.refresh()
        return False

    def refresh(self) -> None:
        """Put the ring where the focused control is, as soon as Qt has done what it is doing now."""
        if not self._noted:
            self._noted = True
            self._due.emit()

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        self._focused = None if now is None or now.isWindow() else now
        self._show_again()

    def _look_changed(self) -> None:
        self._turns = 0
        self.refresh()

    def _show_again(self) -> None:
        self._out_of_view = True
        self.refresh()

    def _settle(self) -> None:
        self._noted = False
        if self._focused is not self._target:
            self._follow(self._focused)
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self._put_away()
            return
        self._watch_choices(target)
        if self._out_of_view:
            self._out_of_view = False
            seen = target.seen_with() if isinstance(target, SeenTogether) else _shape(target)[0]
            bring_into_view(target, seen)
        self._go_round(target)
        self._keep_in_view(target)

    def _go_round(self, target: QWidget) -> None:
        window = target.window()
        if window.windowType() == Qt.WindowType.Popup:
            self._put_away()
            return
        place, radius = _shape(target)
        corner = target.mapTo(window, place.topLeft())
        self._ring_in(window).surround(QRect(corner, place.size()), radius, _visible_part(target))

    def _keep_in_view(self, target: QWidget) -> None:
        """When the page round a control is laid out anew, show the control again once that is done.

        Scrolling by hand moves the page, not the control in it, and is left alone. A page that is laid out
        differently each time it is scrolled is left alone as well, until somebody presses a key.
        """
        spot, self._spot = self._spot, _spot(target)
        if spot != self._spot and self._turns < MOST_TURNS:
            self._turns += 1
            self._later.start()

    def _follow(self, now: QWidget | None) -> None:
        self._unwatch()
        self._target, self._turns = now, 0
        if now is not None and shiboken6.isValid(now):
            self._spot = _spot(now)
            self._watch(now)

    def _watch(self, target: QWidget) -> None:
        step: QWidget | None = target
        while step is not None:
            step.installEventFilter(self)
            if step.isWindow():
                self._window, step = ref(step), None
            else:
                self._watched.append(step)
                step = step.parentWidget()

    def _unwatch(self) -> None:
        window = self._window() if self._window is not None else None
        for widget in (*self._watched, *([] if window is None else [window])):
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched, self._window = [], None
        self._let_choices_go()

    def _watch_choices(self, target: QWidget) -> None:
        """Follow the current item of a list, also when it is given other rows."""
        choices: QItemSelectionModel | None = None
        if isinstance(target, QAbstractItemView):
            choices = target.selectionModel()
        if choices is self._choices:
            return
        self._let_choices_go()
        if choices is not None:
            choices.currentChanged.connect(self._show_again)
            self._choices = choices

    def _let_choices_go(self) -> None:
        if self._choices is not None and shiboken6.isValid(self._choices):
            self._choices.currentChanged.disconnect(self._show_again)
        self._choices = None

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
