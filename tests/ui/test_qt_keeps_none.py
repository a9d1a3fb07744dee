"""The Qt binding must not lose references to None: 6.12.0 did on Python 3.11, and aborted the program."""

import sys

from PySide6.QtWidgets import QLabel

from tests.ui.bot import QtBot


def test_qt_keeps_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("a")
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("b")
    assert sys.getrefcount(None) - before > -500
