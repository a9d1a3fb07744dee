"""Where Tab goes against the order in which a page is read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ui.reading_order import stops_as_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def against_reading(page: QWidget, way: Sequence[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Each step of Tab that goes back up a shown page, but for the one from its end to its beginning.

    Args:
        page: One screen.
        way: What Tab came to, one after the other, in the whole window.
    """
    read = {widget: place for place, widget in enumerate(stops_as_read(page))}
    here = [widget for widget in way if widget in read]
    up = [(a, b) for a, b in pairwise(here) if read[b] < read[a]]
    round_once = len(up) == 1 and read[here[-1]] < read[here[0]]
    return [] if round_once else up
