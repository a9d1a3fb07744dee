"""Tab goes through a page in the order it is read, however its parts came to be there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def tab_as_read(page: QWidget) -> None:
    """Have Tab follow the layouts of a page; a part filled later would come after everything else."""
    # Of radio buttons Tab stops at the chosen one alone, which may be another one a moment later.
    stops = [widget for widget in _as_laid_out(page) if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _as_laid_out(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _as_laid_out(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _as_laid_out(widget)
        elif inner is not None:
            yield from _of_layout(inner)
