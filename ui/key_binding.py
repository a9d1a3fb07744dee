"""Binds the keys that work everywhere to what they do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ui import keys
from ui.page_finder import WITH_PERSON
from ui.widgets.dialog import OVER_DIALOGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.frame import Frame
    from ui.screen import Place
    from ui.window import Window

Bound = dict[tuple[str, ...], "Callable[[], None]"]


def bind_keys(frame: Frame) -> list[QShortcut]:
    """Bind every key of the map that belongs to the window; the screens bind their own."""
    everywhere: Bound = {
        keys.LARGER: lambda: frame.theme.step_text(1),
        keys.SMALLER: lambda: frame.theme.step_text(-1),
        keys.NORMAL_SIZE: lambda: frame.theme.use(scale=1.0),
        keys.LOCK: frame.lock,
        keys.COVER: frame.cover,
    }
    on_pages: Bound = {
        keys.HELP: frame.help_wanted,
        keys.FIND: _in(frame, _find),
        keys.MENU: _in(frame, _menu),
        keys.BACK: _in(frame, lambda window: window.leave()),
        keys.UNDO: _in(frame, lambda window: window.undo()),
        keys.REDO: _in(frame, lambda window: window.redo()),
        keys.PRINT: _in(frame, lambda window: window.screen_shown.print_action()),
        keys.ADD: _in(frame, lambda window: window.screen_shown.add_action()),
        keys.TALK: _in(frame, lambda window: window.screen_shown.talk_action()),
        keys.MEASURE: _in(frame, lambda window: window.screen_shown.measure_action()),
        keys.PRIVATE: _in(frame, lambda window: window.screen_shown.private_action()),
        keys.PLACES_FOR: _in(frame, lambda window: window.screen_shown.places_action()),
        keys.TOGETHER: _in(frame, lambda window: window.screen_shown.together_action()),
    }
    for sequence, place in keys.PLACES.items():
        on_pages[(sequence,)] = _in(frame, partial(_go_home, place=place))
    over_dialogs = [
        _bind(frame, sequence, work) for sequences, work in everywhere.items() for sequence in sequences
    ]
    for shortcut in over_dialogs:
        shortcut.setObjectName(OVER_DIALOGS)
    return over_dialogs + [
        _bind(frame, sequence, work) for sequences, work in on_pages.items() for sequence in sequences
    ]


def _bind(frame: Frame, sequence: str, work: Callable[[], None]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(sequence), frame)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(work)
    return shortcut


def _in(frame: Frame, work: Callable[[Window], None]) -> Callable[[], None]:
    def press() -> None:
        if frame.window_open is not None:
            work(frame.window_open)

    return press


def _find(window: Window) -> None:
    if _turned_away(window):
        window.go("find", WITH_PERSON if window.screen_shown.together else None)


def _turned_away(window: Window) -> bool:
    """Whether pages about others may come now; a page the person sees is left with thanks first."""
    screen = window.screen_shown
    if screen.together and not screen.thanking:
        screen.leave()
        return False
    return True


def _menu(window: Window) -> None:
    if _turned_away(window):
        window.menu()


def _go_home(window: Window, place: Place) -> None:
    if _turned_away(window):
        window.go_home(place)
