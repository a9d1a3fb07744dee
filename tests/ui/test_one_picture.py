"""What a key changes is drawn once, with the answer; without an answer it is drawn after a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.one_picture import OnePicture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from tests.ui.bot import QtBot


class Canvas(QWidget):
    """Counts how often it is drawn."""

    drawn = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """One more time."""
        del event
        self.drawn += 1


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[Canvas]:
    """In a window that has been drawn, and waits for nothing."""
    window = QWidget()
    canvas = Canvas(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: canvas.drawn > 0)
    QCoreApplication.processEvents()
    canvas.drawn = 0
    yield canvas
    window.hide()


def test_what_changes_before_the_answer_is_drawn_once_with_it(qtbot: QtBot, canvas: Canvas) -> None:
    picture = OnePicture(canvas)
    picture.wait()
    canvas.update()
    QCoreApplication.sendPostedEvents()
    picture.wait()
    canvas.update()
    QCoreApplication.sendPostedEvents()
    assert canvas.drawn == 0
    picture.show()
    canvas.update()
    qtbot.waitUntil(lambda: canvas.drawn > 0)
    QCoreApplication.processEvents()
    assert canvas.drawn == 1


def test_without_an_answer_it_is_said_and_drawn_all_the_same(qtbot: QtBot, canvas: Canvas) -> None:
    picture = OnePicture(canvas)
    with qtbot.waitSignal(picture.late):
        picture.wait()
        canvas.update()
    qtbot.waitUntil(lambda: canvas.drawn > 0)


def test_afterwards_everything_is_drawn_as_ever(qtbot: QtBot, canvas: Canvas) -> None:
    picture = OnePicture(canvas)
    picture.show()
    picture.wait()
    picture.show()
    assert canvas.drawn == 0
    canvas.update()
    qtbot.waitUntil(lambda: canvas.drawn > 0)
