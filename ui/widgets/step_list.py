"""The steps of something that takes several: which are done, which one is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence


class StepNumber(QWidget):
    """A number in a circle; a tick when the step is done. The words beside it say the same."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._state = number, "ahead"
        current_theme().changed.connect(self.updateGeometry)

    def show_state(self, state: str) -> None:
        """ "done", "on" or "ahead"."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = current_theme().px(32)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        side = theme.px(32)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        fill, ink = {
            "done": (tokens.goodsoft, tokens.good),
            "on": (tokens.primary, tokens.onprimary),
            "ahead": (tokens.sunk, tokens.ink2),
        }[self._state]
        rounded(painter, place, side / 2, fill, (ink, 2.0) if theme.outlined else ("", 0.0))
        if self._state == "done":
            tick = theme.icon("check", ink, 20, self.devicePixelRatioF())
            inset = (side - theme.px(20)) / 2
            painter.drawPixmap(QPointF(place.x() + inset, place.y() + inset), tick)
            return
        painter.setFont(theme.font(16, QFont.Weight.Bold))
        painter.setPen(QColor(ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class StepLine(QWidget):
    """One step of the list."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._name = name
        self._number = StepNumber(number)
        self._words = Words(name, weight=QFont.Weight.Medium)
        self._done = Words(size=16, weight=QFont.Weight.DemiBold, tone="good")
        self._on = False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._number)
        row.addWidget(self._words, 1)
        row.addWidget(self._done)

    def show_state(self, state: str) -> None:
        """ "done", "on" or "ahead"."""
        self._on = state == "on"
        self._number.show_state(state)
        self._words.set_weight(QFont.Weight.DemiBold if self._on else QFont.Weight.Medium)
        self._done.setText(_("Done") if state == "done" else "")
        self._done.setVisible(state == "done")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Wash the step that is on."""
        del event
        theme = current_theme()
        if self._on:
            edge = (theme.tokens.softink, 2.0) if theme.outlined else ("", 0.0)
            rounded(smooth(QPainter(self)), QRectF(self.rect()), CONTROL_RADIUS, theme.tokens.soft, edge)


class StepList(QWidget):
    """All steps, one below the other."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._lines = [StepLine(number, name) for number, name in enumerate(names, start=1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for line in self._lines:
            column.addWidget(line)

    def show_place(self, place: int) -> None:
        """Mark the step that is on, counted from 0; those before are done."""
        for number, line in enumerate(self._lines):
            line.show_state("done" if number < place else "on" if number == place else "ahead")
