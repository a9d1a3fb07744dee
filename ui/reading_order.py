"""Tab goes through a page in the order it is read, however its parts came to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

Place = tuple[int, ...]
"""Where a part stands: its place in what it is part of, after the place of that; () is the page."""
FIRST = (-1,)
"""What is scrolled, before anything else that may lie in the same area."""


def tab_as_read(page: QWidget, *, forward: bool) -> bool:
    """Take the focus to what comes next on a page as it is laid out; round again at its end.

    Qt's own order is that in which the parts were made, so one filled later would come after everything else.
    It is not put in order instead: where pages move between windows Qt then parts its ring in two.

    Returns:
        False where the page cannot tell: the focus is not on it, or it has a stop outside all layouts.
    """
    taking = [widget for widget in _open_to_focus(page) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops, now = _as_laid_out(page, taking), QApplication.focusWidget()
    if now not in stops or len(stops) < len(taking):
        return False
    following = stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    return following is not now


def stops_as_read(page: QWidget) -> list[QWidget]:
    """What of a shown page takes the focus, as it is laid out; what is outside all layouts is left out."""
    # Of radio buttons Tab stops at the chosen one alone, which may be another one a moment later.
    return _as_laid_out(page, _open_to_focus(page))


def _open_to_focus(page: QWidget) -> list[QWidget]:
    # Most parts of a page are words; what is asked of each is what Qt can answer soonest.
    shown = (widget for widget in (page, *page.findChildren(QWidget)) if widget.isVisible())
    open_to = (widget for widget in shown if widget.isEnabled() and widget.focusProxy() is None)
    return [widget for widget in open_to if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus]


def _as_laid_out(page: QWidget, widgets: Iterable[QWidget]) -> list[QWidget]:
    """Those that are somewhere in the layouts of a page, in their order."""
    known: dict[QWidget, Place | None] = {page: ()}
    places = [(place, widget) for widget in widgets if (place := _place(widget, known)) is not None]
    return [widget for _place, widget in sorted(places, key=lambda found: found[0])]


def _place(widget: QWidget, known: dict[QWidget, Place | None]) -> Place | None:
    """Where a widget stands on the page, and with it all that it is part of."""
    if widget not in known:
        parent, inside = _holder(widget)
        above = None if parent is None or inside is None else _place(parent, known)
        known[widget] = None if above is None or inside is None else (*above, *inside)
    return known[widget]


def _holder(widget: QWidget) -> tuple[QWidget | None, Place | None]:
    """What a widget is part of, and its place there."""
    parent = widget.parentWidget()
    if parent is None:
        return None, None
    area = parent.parentWidget()
    if isinstance(area, QScrollArea) and area.widget() is widget:
        return area, FIRST
    layout = parent.layout()
    return parent, None if layout is None else _in_layout(layout, widget)


def _in_layout(layout: QLayout, widget: QWidget) -> Place | None:
    # Places are asked for, not items: the Python side of an item outlives it and takes the place of
    # whatever Qt puts at the same address next, which ends in a crash.
    place = layout.indexOf(widget)
    if place >= 0:
        return (place,)
    for inner in (child for child in layout.children() if isinstance(child, QLayout)):
        within = _in_layout(inner, widget)
        if within is not None:
            return (layout.indexOf(inner), *within)
    return None
