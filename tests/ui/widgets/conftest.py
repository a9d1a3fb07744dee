"""Every widget test starts in cream at 100 % and leaves it so."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.reading_order import tab_as_read
from ui.theme import Look, Theme, current_theme

Pages = Callable[..., QWidget]
"""Shows widgets on a page: the fixture `page_with`."""


def description(widget: QWidget) -> str:
    """What a screen reader adds to a widget's name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme of the application."""
    assert qapp is not None
    theme = current_theme()
    theme.use(Look.CREAM, 1.0)
    yield theme
    theme.use(Look.CREAM, 1.0)


class ReadPage(QWidget):
    """A page in which Tab goes as it is read, as in the window of the program."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_as_read(self, forward=forward) or super().focusNextPrevChild(forward)


@pytest.fixture
def page_with(qtbot: QtBot) -> Iterator[Pages]:
    """Shows widgets below each other on a page that lives as long as the test."""
    pages: list[QWidget] = []

    def show(*widgets: QWidget, width: int = 1100) -> QWidget:
        page = ReadPage()
        pages.append(page)
        page.setWindowTitle("Page")
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        page.resize(width, 600)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        settle()
        return page

    yield show
    pages.clear()
