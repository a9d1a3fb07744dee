"""The real window with a register open: marks one person after the other by keys and says what was saved.

python -m tests.attacks.window_at_work FOLDER SESSION PASSPHRASE
"""

from __future__ import annotations

import sys
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.starting import give_passphrase, opened_frame, until
from tests.journeys.ticker import facts, say
from ui.widgets.register_list import RegisterList


def work(folder: str, session: str, passphrase: str) -> None:
    """Space on everybody, which marks them; then again, which takes the mark back; without end."""
    frame = opened_frame(folder)
    give_passphrase(frame, passphrase)
    assert frame.window_open is not None
    assert frame.workspace is not None
    frame.window_open.go("register", UUID(session))
    until(lambda: not frame.background.waiting)
    people = next(view for view in frame.findChildren(RegisterList) if view.isVisible())
    number = facts(frame.workspace)
    say(f"found {number}")
    while True:
        QTest.keyClick(people, Qt.Key.Key_Home)
        for _down in range(number % len(people.rows)):
            QTest.keyClick(people, Qt.Key.Key_Down)
        QTest.keyClick(people, Qt.Key.Key_Space)
        until(lambda: not frame.background.waiting)
        number += 1
        say(f"saved {number}")


if __name__ == "__main__":
    work(*sys.argv[1:])
