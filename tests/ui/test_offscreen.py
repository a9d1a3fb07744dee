"""Without a screen Qt's remark about sizes is left unsaid, all else is said, and nothing is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning

from ui.offscreen import UNSAID, quiet_about_sizes
from ui.printing import Printers

if TYPE_CHECKING:
    import pytest


def test_only_the_remark_about_sizes_is_left_unsaid() -> None:
    said: list[str] = []

    def listen(kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
        del kind, where
        said.append(words)

    before = qInstallMessageHandler(listen)
    try:
        with quiet_about_sizes():
            qWarning(UNSAID)
            qWarning("Something is wrong")
        qWarning(UNSAID)
    finally:
        qInstallMessageHandler(before)
    assert said == ["Something is wrong", UNSAID]


def test_without_a_listener_it_goes_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    try:
        with quiet_about_sizes():
            qWarning(UNSAID)
            qWarning("Something is wrong")
    finally:
        qInstallMessageHandler(before)
    assert capsys.readouterr().err == "Something is wrong\n"


def test_nobody_stands_at_a_printer_where_there_is_no_screen() -> None:
    assert Printers().names() == ()
