"""The focus ring: outside the control, above everything, wherever the control goes."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.theme import Look, current_theme
from ui.theme.focus_ring import FocusRing
from ui.widgets.button import Button
from ui.widgets.field import LineField
from ui.widgets.register_list import RegisterList
from ui.widgets.register_rows import RegisterRow
from ui.widgets.scroll_page import ScrollPage


@pytest.fixture(autouse=True)
def cream(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    current_theme().use(Look.CREAM, 1.0)
    yield
    current_theme().use(Look.CREAM, 1.0)


def window_with(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(30, 30, 30, 30)
    column.setSpacing(30)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    window.resize(500, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    settle()
    return window


def ring_of(window: QWidget) -> FocusRing | None:
    rings = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert len(rings) <= 1
    return rings[0] if rings else None


def pixel(window: QWidget, x: int, y: int) -> str:
    return window.grab().toImage().pixelColor(x, y).name().upper()


def test_the_ring_is_outside_the_control_with_a_gap(qtbot: QtBot) -> None:
    button = Button("Open", kind="primary")
    window = window_with(qtbot, button)
    button.setFocus()
    settle()
    middle, tokens = button.geometry().center().y(), current_theme().tokens
    left = button.x()
    assert pixel(window, left - 2, middle) == tokens.bg
    assert pixel(window, left - 5, middle) == tokens.focus
    assert pixel(window, left + 3, middle) == tokens.primary


def test_the_ring_is_there_after_a_mouse_click_and_goes_with_the_focus(qtbot: QtBot) -> None:
    one, two = Button("One"), Button("Two")
    window = window_with(qtbot, one, two)
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    settle()
    ring = ring_of(window)
    assert ring is not None
    assert ring.geometry().contains(two.geometry())
    one.setFocus()
    settle()
    ring = ring_of(window)
    assert ring is not None
    assert ring.geometry().contains(one.geometry())


def test_the_ring_follows_a_control_that_moves_and_leaves_with_one_that_hides(qtbot: QtBot) -> None:
    above, button = Button("Above"), Button("Open")
    window = window_with(qtbot, above, button)
    button.setFocus()
    settle()
    above.setMinimumHeight(150)
    settle()
    ring = ring_of(window)
    assert ring is not None
    assert ring.geometry().contains(button.geometry())
    button.hide()
    settle()
    now = QApplication.focusWidget()
    ring = ring_of(window)
    assert now is not button
    assert ring is None or ring.geometry().contains(above.geometry())


def test_the_ring_goes_round_the_box_of_a_field(qtbot: QtBot) -> None:
    field = LineField("Name")
    window = window_with(qtbot, field)
    field.setFocus()
    settle()
    ring = ring_of(window)
    box = field.box
    corner = box.mapTo(window, QPoint(0, 0))
    assert ring is not None
    assert ring.geometry().contains(corner)
    assert ring.width() > box.width()


def test_the_ring_goes_from_row_to_row_in_a_register(qtbot: QtBot) -> None:
    names = RegisterList("People", columns=1)
    names.show_rows([RegisterRow(key=at, name=f"Person {at}") for at in range(4)])
    window = window_with(qtbot, names)
    names.setFocus()
    settle()
    before = ring_of(window)
    assert before is not None
    top = before.y()
    qtbot.keyClick(names, Qt.Key.Key_Down)
    settle()
    after = ring_of(window)
    assert after is not None
    assert after.y() > top


def test_the_focused_control_is_scrolled_wholly_into_view(qtbot: QtBot) -> None:
    page = ScrollPage()
    buttons = [Button(f"Button {at}") for at in range(30)]
    for button in buttons:
        page.body.addWidget(button)
    window = window_with(qtbot, page)
    window.resize(500, 300)
    settle()
    buttons[-1].setFocus()
    settle()
    place = buttons[-1].mapTo(page.viewport(), QPoint(0, 0))
    assert place.y() >= 0
    assert place.y() + buttons[-1].height() + 7 <= page.viewport().height()
    buttons[0].setFocus()
    settle()
    assert buttons[0].mapTo(page.viewport(), QPoint(0, 0)).y() >= 7


def test_the_ring_is_thicker_at_night_and_in_high_contrast(qtbot: QtBot) -> None:
    button = Button("Open")
    window = window_with(qtbot, button)
    button.setFocus()
    for look in (Look.NIGHT, Look.HIGH_CONTRAST):
        current_theme().use(look=look)
        settle()
        assert current_theme().ring == 4.0
        assert QColor(pixel(window, button.x() - 5, button.geometry().center().y())) == current_theme().color(
            "focus"
        )


@pytest.mark.parametrize("control", [Button, LineField])
def test_a_window_that_nobody_holds_goes_with_its_ring_and_the_look_may_change_after(
    qtbot: QtBot, control: type[Button] | type[LineField]
) -> None:
    for look in Look:
        window: QWidget | None = window_with(qtbot, control("Open"), ScrollPage())
        assert window is not None
        window.findChildren(control)[0].setFocus()
        settle()
        assert ring_of(window) is not None
        gone = ref(window)
        window = None
        gc.collect()
        assert gone() is None, "something holds the window, and lets it go in the middle of a focus change"
        current_theme().use(look=look, scale=2.0)
        settle()
    other = Button("Other")
    assert ring_of(window_with(qtbot, other)) is not None
