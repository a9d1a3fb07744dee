"""A whole fictional talk with keys alone, from her page to the plan; every key is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt

from tests.ui.asking import ask, settle
from tests.ui.talking import begun_with_jean, page

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.window import Window

Key = Qt.Key
ANSWERS: Final[dict[str, tuple[Key | str, ...]]] = {
    "G1": ("1",),
    "G2": ("1",),
    "G3": ("4",),
    "G4": ("1",),
    "G6": ("1",),
    "G7": ("2",),
    "M1": ("A walk and a song.", Key.Key_Tab, Key.Key_Space),
    "M2": ("The choir",),
    "M5": ("2",),
    "W1": ("7", Key.Key_Right, "5", Key.Key_Right, Key.Key_Space),
    **{f"LA{n}": ("3", "2", "3") for n in range(1, 9)},
    **{f"P{n}": ("2",) for n in range(1, 11)},
    "B1": (Key.Key_Space, Key.Key_Tab, "3", "3"),
    "B2": (Key.Key_Right, Key.Key_Space, Key.Key_Tab, "2", "1"),
    "B3": ("/",),
    "R1": ("I want to sing again.",),
    "R2": ("9",),
    "R3": ("5",),
    "R4": ("8",),
    "R5": ("2",),
    "S1": ("I know every song",),
    "S2": ("Singing again",),
}
"""Keys for each question; those without any are passed over."""
MOST_KEYS: Final = 220
"""Keys and letters for a whole talk: at one in two seconds and with time to talk, far under 40 minutes."""


def test_a_whole_talk_is_held_with_keys_alone(qtbot: QtBot, window: Window) -> None:
    begun_with_jean(qtbot, window)
    pressed = 0
    met: list[str] = []
    for _question in range(50):
        code = page(window).question.code
        met.append(code)
        for keys in ANSWERS.get(code, ()):
            qtbot.keyClick(window.window().focusWidget(), keys)
            pressed += len(keys) if isinstance(keys, str) else 1
        last = code == "S2"
        qtbot.keyClick(window.window().focusWidget(), Key.Key_Return)
        pressed += 1
        if last:
            break
    settle(qtbot, window)
    assert window.at[0] == "matters"
    talks, (_name, talk_id) = window.context.workspace.talks, window.at
    assert isinstance(talk_id, UUID)
    assert set(ask(qtbot, window, lambda: talks.open(talk_id)).answers) == set(ANSWERS)
    assert len(met) == len(set(met)) == 41
    assert pressed <= MOST_KEYS
    qtbot.keyClick(window.window().focusWidget(), Key.Key_Return)
    settle(qtbot, window)
    assert window.at[0] == "plan"
