"""Contrast as it is on the screen: the strongest pixel of the words against the commonest one behind them."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from struct import iter_unpack

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget

from ui.theme import Look, current_theme
from ui.theme.contrast import luminance, ratio_of

TEXT, TEXT_HIGH = 4.5, 7.0
JUDGED: dict[bytes, float] = {}
"""Digest of the dots of a piece of the screen -> its contrast: most pages show the same rail."""
STRETCH = 128
"""Bytes of the dots that are compared at once, four to a dot."""
ROUNDING = 0.12
"""Small letters are drawn with soft edges, so that no pixel may have quite the full colour."""


def contrast_faults(page: QWidget) -> Iterator[str]:
    """One sentence for each label or button whose words are too pale."""
    least = TEXT_HIGH if current_theme().look is Look.HIGH_CONTRAST else TEXT
    focused = QApplication.focusWidget()
    picture = _without_ring(page)
    yield from _too_pale(page, picture, least)
    if focused is not None:
        focused.setFocus()  # not before: the page scrolls to what has the focus


def _too_pale(page: QWidget, picture: QImage, least: float) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        place = _on_screen(widget)
        if place.width() < 8 or place.height() < _least_seen(widget):
            continue  # a sliver at the edge of what is scrolled shows tops or tails of letters only
        found = _strongest(picture, place)
        if 1.05 < found < least - ROUNDING:
            yield f"“{widget.text()[:50]}” has a contrast of {found:.1f}, less than {least}"


def _least_seen(widget: QWidget) -> float:
    """How much of its height has to be seen; the words of a button stand in its middle."""
    if isinstance(widget, QAbstractButton):
        return widget.height() * 0.7
    return min(24, widget.height()) - 10


def _without_ring(page: QWidget) -> QImage:
    """The window as it looks while nothing has the focus: the ring may touch words of a neighbour."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
        QApplication.sendPostedEvents()  # the ring goes when Qt has finished with the focus
    return page.window().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _on_screen(widget: QWidget) -> QRect:
    """The part of a widget that is not scrolled away, without its edge."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    inset = 5 if isinstance(widget, QAbstractButton) else 0
    place = place.adjusted(inset, inset, -inset, -inset) & window.rect()
    step = widget.parentWidget()
    while step is not None and step is not window:
        area = step.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is step:
            place &= QRect(step.mapTo(window, QPoint(0, 0)), step.size())
        step = area
    return place


def _strongest(picture: QImage, place: QRect) -> float:
    density = picture.devicePixelRatio()
    part = picture.copy(
        round(place.x() * density),
        round(place.y() * density),
        round(place.width() * density),
        round(place.height() * density),
    )
    dots = bytes(part.constBits())
    known = blake2b(dots).digest()
    if known not in JUDGED:
        JUDGED[known] = _strongest_among(_counted(dots))
    return JUDGED[known]


def _counted(dots: bytes) -> Counter[int]:
    """How often each dot is there; a stretch that comes again, as empty ones do, is looked at once."""
    whole = len(dots) - len(dots) % STRETCH
    stretches = Counter(iter_unpack(f"{STRETCH}s", memoryview(dots)[:whole]))
    once = b"".join(stretch for (stretch,), times in stretches.items() if times == 1)
    counted = Counter(memoryview(once + dots[whole:]).cast("I"))
    for (stretch,), times in stretches.items():
        if times > 1:
            for dot, often in Counter(memoryview(stretch).cast("I")).items():
                counted[dot] += often * times
    return counted


def _strongest_among(pixels: Counter[int]) -> float:
    """The contrast of the commonest dot with the one that is furthest from it, in brightness."""
    bright = [_brightness(pixel) for pixel in pixels]
    behind = _brightness(pixels.most_common(1)[0][0])
    return max(ratio_of(behind, min(bright)), ratio_of(behind, max(bright)))


@cache
def _brightness(pixel: int) -> float:
    return luminance(f"#{pixel & 0xFFFFFF:06x}")
