"""What must hold on every page: names, labels, targets, the way of the Tab key, contrast, nothing cut off.

`lint(page)` judges a shown page as it is; `lint_at_every_size(page)` does so at 100, 125, 150 and 200 % text,
`lint_in_every_look(page)` also in the colours of every look.
Each fault is one sentence that names the control.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from tests.ui.lint_pixels import contrast_faults
from tests.ui.tab_order import against_reading
from ui.screen import Screen
from ui.theme import Look, current_theme
from ui.theme.focus_ring import RingShape
from ui.theme.tokens import TEXT_SIZES

FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
TARGET, INLINE = 44, 24
MOST_TABS = 300


def lint(page: QWidget) -> list[str]:
    """Faults of a shown page, in plain sentences; none is the aim."""
    settle()
    window = page.window()
    faults = [*_names(page), *_labels(page), *_twins(page), *_cut(page), *contrast_faults(page)]
    if current_theme().scale == 1.0:
        faults += _small(page)
    return [*faults, *_tab_faults(window, page)]


def lint_at_every_size(page: QWidget, sizes: Sequence[float] = TEXT_SIZES) -> list[str]:
    """Faults at each size of text; the text size is put back."""
    theme = current_theme()
    before, faults = theme.scale, []
    for scale in sizes:
        if theme.scale != scale:
            theme.use(scale=scale)
        faults += [f"{fault} (text at {scale:.0%})" for fault in lint(page)]
    if theme.scale != before:
        theme.use(scale=before)
    settle()
    return faults


def lint_in_every_look(page: QWidget) -> list[str]:
    """Faults at every size of text in cream; of colour in the other looks; of large text in high contrast.

    Looks differ in colour, and high contrast in the width of its lines as well; nothing else moves.
    """
    found = lint_at_every_size(page)
    for look in (look for look in Look if look is not Look.CREAM):
        current_theme().use(look=look)
        settle()
        faults = list(contrast_faults(page))
        if look is Look.HIGH_CONTRAST:
            faults += lint_at_every_size(page, TEXT_SIZES[-1:])
        found += [f"{look}: {fault}" for fault in faults]
    current_theme().use(look=Look.CREAM)
    settle()
    return found


def settle() -> None:
    """Let layouts and paints that are due happen now."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def shown(page: QWidget) -> Iterator[QWidget]:
    """Every visible widget of a page."""
    for widget in [page, *page.findChildren(QWidget)]:
        if widget.isVisible() and widget.width() > 0 and widget.height() > 0:
            yield widget


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def short(widget: QWidget) -> str:
    """A widget as faults name it."""
    words = spoken(widget) or widget.objectName()
    return f"{type(widget).__name__} “{words[:50]}”"


def controls(page: QWidget) -> Iterator[QWidget]:
    """What the keyboard can go to, without the inner parts of combos and spin boxes."""
    for widget in shown(page):
        inner = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
        popup = widget.window() is not page.window()
        if _takes_focus(widget) and not inner and not popup:
            yield widget


def _takes_focus(widget: QWidget) -> bool:
    plain = isinstance(widget, QScrollArea) and not widget.accessibleName()
    policy = widget.focusPolicy().value & Qt.FocusPolicy.StrongFocus.value
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None and not plain


def _buddy(page: QWidget, field: QWidget) -> QLabel | None:
    labels = page.window().findChildren(QLabel)
    return next((label for label in labels if label.buddy() is field and label.text().strip()), None)


def _names(page: QWidget) -> Iterator[str]:
    for widget in controls(page):
        if not spoken(widget).strip() and _buddy(page, widget) is None:
            yield f"{short(widget)} has no name"
    for label in shown(page):
        if isinstance(label, QLabel) and not label.pixmap().isNull() and not spoken(label).strip():
            yield f"{short(label)} is a picture without a name"


def _labels(page: QWidget) -> Iterator[str]:
    for widget in controls(page):
        if not isinstance(widget, FIELDS) or _buddy(page, widget) is not None:
            continue
        if isinstance(widget, QComboBox) or not widget.accessibleName():
            yield f"{short(widget)} has no label that names it"


def _twins(page: QWidget) -> Iterator[str]:
    names = Counter(spoken(w) for w in controls(page) if isinstance(w, QPushButton) and spoken(w))
    for name, count in names.items():
        if count > 1:
            yield f"{count} buttons are called “{name}”"


def _small(page: QWidget) -> Iterator[str]:
    for widget in controls(page):
        if isinstance(widget, QAbstractItemView | QAbstractScrollArea) and not isinstance(widget, FIELDS):
            continue
        place = widget.rect()
        if isinstance(widget, RingShape):  # a field's box is pressed as well; a ring may be drawn closer
            place |= widget.ring_shape()[0]
        least = INLINE if widget.property("inlineTarget") else TARGET
        if place.width() < least or place.height() < least:
            size = f"{place.width()} x {place.height()}"
            yield f"{short(widget)} is {size} px, smaller than {least} x {least}"


def _cut(page: QWidget) -> Iterator[str]:
    for widget in shown(page):
        if isinstance(widget, QScrollArea):
            yield from _wider_than_view(widget)
        if not _has_words(widget):
            continue
        least = widget.minimumSizeHint()
        wraps = widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > 0
        needed = widget.heightForWidth(widget.width()) if wraps else least.height()
        if widget.width() < least.width() - 1:
            yield f"{short(widget)} is cut: {widget.width()} px wide, needs {least.width()}"
        elif widget.height() < needed - 1:
            yield f"{short(widget)} is cut: {widget.height()} px high, needs {needed}"
        parent = widget.parentWidget()
        if parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            yield f"{short(widget)} runs out of what it stands in"
    yield from _overlaps(page)


def _wider_than_view(area: QScrollArea) -> Iterator[str]:
    content = area.widget()
    if content is not None and content.width() > area.viewport().width() + 1:
        yield f"{short(area)} is cut at its side: {content.width()} px in {area.viewport().width()}"


def _has_words(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton) and bool(widget.text())


def _overlaps(page: QWidget) -> Iterator[str]:
    worded = [widget for widget in shown(page) if _has_words(widget)]
    for at, one in enumerate(worded):
        for other in worded[at + 1 :]:
            if one.parentWidget() is not other.parentWidget():
                continue
            common = one.geometry() & other.geometry()
            if common.width() > 2 and common.height() > 2:
                yield f"{short(one)} and {short(other)} cover each other"


def _tab_faults(window: QWidget, page: QWidget) -> Iterator[str]:
    wanted = [w for w in controls(page) if w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    if not wanted:
        return
    before = QApplication.focusWidget()
    window.activateWindow()
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    forward, stuck = _walk(wanted[0], Qt.KeyboardModifier.NoModifier)
    if stuck is not None:
        yield f"{short(stuck)} keeps the focus: Tab does not leave it"
    stuck_back = _walk(wanted[0], Qt.KeyboardModifier.ShiftModifier)[1]
    if stuck_back is not None and stuck is None:
        yield f"{short(stuck_back)} keeps the focus: Shift+Tab does not leave it"
    for screen in (found for found in page.findChildren(Screen) if found.isVisible()):
        for lower, upper in against_reading(screen, forward):
            yield f"Tab goes up the page from {short(lower)} to {short(upper)}"
    sets = [widget.parentWidget() for widget in forward if isinstance(widget, QRadioButton)]
    for widget in wanted:
        by_arrow = isinstance(widget, QRadioButton) and widget.parentWidget() in sets
        if widget not in forward and not by_arrow and stuck is None:
            yield f"{short(widget)} is never reached with Tab"
    if before is not None:
        before.setFocus()


def _walk(first: QWidget, modifier: Qt.KeyboardModifier) -> tuple[list[QWidget], QWidget | None]:
    """Where Tab goes from a control until it comes back; and the control it could not leave."""
    seen = [first]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MOST_TABS):
        now = QApplication.focusWidget()
        if now is None:
            return seen, None
        QTest.keyClick(now, Qt.Key.Key_Tab, modifier)
        after = QApplication.focusWidget()
        if after is now:
            return seen, now if len(seen) > 1 or _others(now) else None
        if after is None or after is first:
            return seen, None
        if after in seen:
            return seen, None
        seen.append(after)
    return seen, None


def _others(widget: QWidget) -> bool:
    return any(other is not widget for other in controls(widget.window()))
