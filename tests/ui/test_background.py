"""The worker and the window: what a job is made of ends where it was made."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.background import Background

if TYPE_CHECKING:
    from tests.ui.bot import QtBot


class Made:
    """Part of a job; notes on which thread it ends."""

    def __init__(self, begin: Event, ended: list[bool]) -> None:
        self._begin, self._ended = begin, ended

    def __call__(self) -> int:
        self._begin.wait()
        return 1

    def __del__(self) -> None:
        self._ended.append(current_thread() is main_thread())


def test_what_a_job_is_made_of_ends_on_the_windows_thread(qtbot: QtBot) -> None:
    """Also where the worker lets go of it last: a widget that ended there would end the program."""
    page, background = QWidget(), Background()
    ended, answers, begin, answered = list[bool](), list[int](), Event(), Event()
    background.run(page, Made(begin, ended), answers.append, lambda _error: None)
    (future,) = background._in_hand
    future.add_done_callback(lambda _done: answered.wait())
    del future
    begin.set()
    qtbot.waitUntil(lambda: answers == [1])
    answered.set()
    qtbot.waitUntil(lambda: bool(ended))
    background.finish()
    assert ended == [True]
