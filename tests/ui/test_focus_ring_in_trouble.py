"""The focus ring while controls go, pages are built anew and lists are filled again under it."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.theme import Look, current_theme
from ui.theme.focus_ring import MOST_TURNS, FocusRing
from ui.widgets.button import Button
from ui.widgets.scroll_page import ScrollPage


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    assert qapp is not None
    current_theme().use(Look.CREAM, 1.0)
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).setContentsMargins(30, 30, 30, 30)
    window.resize(500, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    settle()
    yield window
    window.hide()


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    settle()


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def test_a_control_that_is_deleted_takes_its_ring_with_it(window: QWidget) -> None:
    button = Button("Open")
    put(window, button)
    button.setFocus()
    settle()
    assert len(rings(window)) == 1
    shiboken6.delete(button)
    settle()
    assert rings(window) == []


def test_a_control_that_is_deleted_before_its_ring_is_drawn_gets_none(window: QWidget) -> None:
    first, second = Button("One"), Button("Two")
    put(window, first, second)
    first.setFocus()
    second.setFocus()
    shiboken6.delete(second)
    shiboken6.delete(first)
    current_theme().use(look=Look.NIGHT)
    settle()
    assert rings(window) == []


def test_a_whole_page_may_go_while_one_of_its_controls_has_the_focus(window: QWidget) -> None:
    page, other = ScrollPage(), Button("Elsewhere")
    inside = [Button(f"Button {at}") for at in range(20)]
    for button in inside:
        page.body.addWidget(button)
    put(window, page, other)
    inside[-1].setFocus()
    shiboken6.delete(page)
    settle()
    other.setFocus()
    settle()
    (ring,) = rings(window)
    assert ring.geometry().contains(other.geometry())


def test_a_page_may_be_built_anew_in_the_middle_of_a_focus_change(window: QWidget) -> None:
    class Rebuilding(Button):
        def focusOutEvent(self, event: QFocusEvent) -> None:
            super().focusOutEvent(event)
            if rebuilt:
                return
            rebuilt.append(page.takeWidget())
            rebuilt[0].deleteLater()
            fresh = QWidget()
            column = QVBoxLayout(fresh)
            for at in range(20):
                column.addWidget(Button(f"New {at}"))
            page.setWidget(fresh)
            fresh.findChildren(Button)[-1].setFocus()

    rebuilt: list[QWidget] = []
    page, first, target = ScrollPage(), Rebuilding("First"), Button("Target")
    page.body.addWidget(target)
    put(window, first, page)
    first.setFocus()
    settle()
    target.setFocus()
    settle()
    (ring,) = rings(window)
    rebuilt_page = page.widget()
    assert rebuilt_page is not None
    last = rebuilt_page.findChildren(Button)[-1]
    assert QApplication.focusWidget() is last
    corner = last.mapTo(window, last.rect().topLeft())
    assert ring.geometry().contains(corner)


def test_a_control_taken_out_of_its_page_is_not_let_go_in_the_middle_of_a_focus_change(
    qapp: QApplication, window: QWidget
) -> None:
    other = Button("Other")
    put(window, Button("Taken out"), other)
    taken = window.findChildren(Button)[0]
    taken.setFocus()
    settle()
    within: list[bool] = []
    changing = [False]
    taken.destroyed.connect(lambda: within.append(changing[0]))

    def begin() -> None:
        changing[0] = True

    qapp.focusChanged.connect(begin)
    taken.setParent(None)
    del taken
    other.setFocus()
    changing[0] = False
    settle()
    qapp.focusChanged.disconnect(begin)
    assert within == [False]


def test_a_page_without_its_content_is_measured_without_a_crash(window: QWidget) -> None:
    page = ScrollPage()
    put(window, page)
    shiboken6.delete(page.page)
    current_theme().use(scale=2.0)
    settle()
    assert page.sizeHint().isValid()
    assert page.minimumSizeHint().width() < 100


def test_a_list_that_gets_other_rows_keeps_its_ring_and_lets_go_quietly(
    qtbot: QtBot, window: QWidget
) -> None:
    view, other = QListView(), Button("Other")
    view.setModel(QStringListModel(["Amir", "Beth"], view))
    put(window, view, other)
    view.setFocus()
    settle()
    view.setModel(QStringListModel(["Carol", "Dennis", "Edie"], view))
    view.resize(view.width(), view.height() + 1)
    settle()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    settle()
    assert len(rings(window)) == 1
    other.setFocus()
    settle()
    (ring,) = rings(window)
    assert ring.geometry().contains(other.geometry())


def test_a_page_that_moves_its_controls_whenever_it_is_scrolled_comes_to_rest(
    qtbot: QtBot, window: QWidget
) -> None:
    page, spacer, button = ScrollPage(), QWidget(), Button("Never in view")
    page.body.addWidget(spacer)
    page.body.addWidget(button)
    spacer.setFixedHeight(2000)
    put(window, page)
    scrolls: list[int] = []

    def run_away(value: int) -> None:
        scrolls.append(value)
        spacer.setFixedHeight(spacer.height() + 40)

    page.verticalScrollBar().valueChanged.connect(run_away)
    button.setFocus()
    for _time in range(60):
        settle()
    assert 1 <= len(scrolls) <= 2 * MOST_TURNS
    before = len(scrolls)
    qtbot.keyClick(button, Qt.Key.Key_Shift)
    spacer.setFixedHeight(spacer.height() + 40)
    settle()
    assert len(scrolls) > before, "what is done by hand shows the control again"


def test_the_window_may_be_drawn_larger_as_often_as_one_likes(window: QWidget) -> None:
    page = ScrollPage()
    buttons = [Button(f"Button {at}") for at in range(30)]
    for button in buttons:
        page.body.addWidget(button)
    put(window, page)
    buttons[-1].setFocus()
    settle()
    for height in range(400, 400 - 6 * 2 * MOST_TURNS, -6):
        window.resize(500, height)
        settle()
    place = buttons[-1].mapTo(page.viewport(), buttons[-1].rect().bottomLeft())
    assert place.y() <= page.viewport().height()
