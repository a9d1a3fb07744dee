"""Tab goes through a page in the order it is read, however its parts came to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def tab_as_read(page: QWidget, *, forward: bool) -> bool:
    """Take the focus to what comes next on a page as it is laid out; round again at its end.

    Qt's own order is that in which the parts were made, so one filled later would come after everything else.
    It is not put in order instead: where pages move between windows Qt then parts its ring in two.

    Returns:
        False where the page cannot tell: the focus is not on it, or it has a stop outside all layouts.
    """
    stops = [widget for widget in stops_as_read(page) if takes_tab(widget)]
    now = QApplication.focusWidget()
    if now not in stops or not set(filter(takes_tab, page.findChildren(QWidget))) <= set(stops):
        return False
    following = stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    return following is not now


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a widget as it is now."""
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


def stops_as_read(page: QWidget) -> list[QWidget]:
    """What of a page takes the focus, as it is laid out."""
    # Of radio buttons Tab stops at the chosen one alone, which may be another one a moment later.
    return [widget for widget in _as_laid_out(page) if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus]


def _as_laid_out(widget: QWidget) -> Iterator[QWidget]:
    # Down from the page, never up from its parts: with each part asked what it is part of, a page that was
    # open went with the next garbage.
    yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _as_laid_out(inside)
    layout = widget.layout()
    if layout is not None:
        children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from _of_layout(layout, children)


def _of_layout(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    # Places are asked for, not items: the Python side of an item outlives it and takes the place of
    # whatever Qt puts at the same address next, which ends in a crash.
    parts: dict[int, QWidget | QLayout] = {layout.indexOf(child): child for child in children}
    parts |= {layout.indexOf(inner): inner for inner in layout.children() if isinstance(inner, QLayout)}
    for place in sorted(place for place in parts if place >= 0):
        part = parts[place]
        if isinstance(part, QWidget):
            yield from _as_laid_out(part)
        else:
            yield from _of_layout(part, children)
