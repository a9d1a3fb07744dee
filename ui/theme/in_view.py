"""Scrolls the pages a control stands on until the whole of it is seen."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

CLEAR: Final = 8
"""Room kept around a control when it is scrolled into view, in px."""


class SeenTogether:
    """A control that is not seen alone: what stands below it is scrolled into view with it."""

    def seen_with(self) -> QRect:
        """What is to be seen while it has the focus, in its own coordinates."""
        raise TypeError(f"{type(self).__name__} does not say what it is seen with")


def bring_into_view(control: QWidget, place: QRect) -> None:
    """Scroll every page round a control.

    Args:
        control: Stands on a page that scrolls, or on none.
        place: What is to be seen, in the control's own coordinates; its top wins when it is too tall.
    """
    step = control.parentWidget()
    while step is not None:
        page = step.widget() if isinstance(step, QScrollArea) else None
        if isinstance(step, QScrollArea) and page is not None and page.isAncestorOf(control):
            _show(step, QRect(control.mapTo(page, place.topLeft()), place.size()))
        step = step.parentWidget()


def _show(area: QScrollArea, place: QRect) -> None:
    """Scroll so that all of a place is in view with the ring round it."""
    bottom, top = place.bottomLeft(), place.topLeft()
    area.ensureVisible(bottom.x(), bottom.y(), 0, CLEAR)
    area.ensureVisible(top.x(), top.y(), 0, CLEAR)
