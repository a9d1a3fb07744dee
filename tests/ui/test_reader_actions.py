"""Everything on every screen that a screen reader can turn is told on as a click, once, and is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.safety import Seen
from tests.ui.asking import ask, person_called, settle
from tests.ui.at_the_desk import next_session
from tests.ui.every_screen import open_screen
from tests.ui.lint import shown
from tests.ui.reader import interface_of, toggle
from tests.ui.shared_window import SharedWindow, windows_over
from ui.all_screens import SCREENS
from ui.theme import Look, current_theme
from ui.widgets.check import CheckBox
from ui.widgets.display_tiles import ColourTile
from ui.widgets.reader_toggle import ReaderToggle
from ui.widgets.register_list import RegisterList
from ui.widgets.segmented import Segment
from ui.widgets.worry_row import WorryRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


@pytest.fixture(scope="module")
def town_window(practice_town: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedWindow]:
    """Lends the same window over the made-up town to one test after the other."""
    yield from windows_over(practice_town, tmp_path_factory)


@pytest.fixture
def practice_frame(
    qtbot: QtBot, town_window: SharedWindow, request: pytest.FixtureRequest
) -> Iterator[Frame]:
    """The window over the made-up town, unlocked, with Today on show; cream and 100 % again afterwards."""
    with town_window.lent(qtbot, request) as frame:
        yield frame
    current_theme().use(Look.CREAM, 1.0)


def turnable(window: Window) -> list[QAbstractButton]:
    """What stands on the screen and shows itself to a screen reader as something to turn."""
    buttons = [widget for widget in shown(window) if isinstance(widget, QAbstractButton)]
    return [button for button in buttons if interface_of(button).state().checkable and button.isEnabled()]


def clicks_of(button: QAbstractButton) -> list[str]:
    """A list that fills as the button, and the set it belongs to, tell of clicks."""
    told: list[str] = []
    button.clicked.connect(lambda: told.append("clicked"))
    group = button.group()
    if group is not None:
        group.idClicked.connect(lambda _place: told.append("set"))
    return told


def expected(button: QAbstractButton) -> list[str]:
    """What a click on a button that is not chosen yet tells."""
    chosen = button.isChecked() and (button.autoExclusive() or button.group() is not None)
    return [] if chosen else ["clicked", *(["set"] if button.group() is not None else [])]


@pytest.mark.parametrize("name", SCREENS)
def test_everything_a_reader_can_turn_is_told_on_as_one_click(
    qtbot: QtBot, practice_frame: Frame, name: str
) -> None:
    window = open_screen(qtbot, practice_frame, name)
    for place in range(len(turnable(window))):
        if window.at[0] != name:
            open_screen(qtbot, practice_frame, name)
        now = turnable(window)
        if place >= len(now):
            break
        button = now[place]
        words = button.text()
        due, told = expected(button), clicks_of(button)
        assert isinstance(button, ReaderToggle), f"“{words}” is turned by a reader and nobody hears of it"
        toggle(button)
        assert told == due, f"“{words}” on {name}"
        settle(qtbot, window)


def test_a_sign_seen_and_danger_now_are_kept(qtbot: QtBot, frame: Frame, window: Window) -> None:
    jean = person_called(qtbot, window, "Jean Okafor")
    window.go("worry", jean)
    settle(qtbot, window)

    def row() -> WorryRow:
        return next(one for one in window.screen_shown.findChildren(WorryRow) if one._code == "RF3")

    toggle(next(one for one in row().findChildren(Segment) if one.text() == "Seen"))
    settle(qtbot, window)
    toggle(row().findChildren(CheckBox)[0])
    settle(qtbot, window)
    lines = ask(qtbot, window, lambda: window.context.workspace.safety.page(jean)).lines
    kept = next(line for line in lines if line.flag.code == "RF3")
    assert (kept.seen, kept.in_danger) == (Seen.YES, True)
    assert frame.window_open is window


def test_colours_chosen_by_a_reader_are_used_at_once(qtbot: QtBot, practice_frame: Frame) -> None:
    window = open_screen(qtbot, practice_frame, "settings")
    tiles = {tile.text(): tile for tile in window.screen_shown.findChildren(ColourTile)}
    toggle(tiles["High contrast"])
    assert current_theme().look is Look.HIGH_CONTRAST


def test_a_row_of_the_register_turned_by_a_reader_is_kept(qtbot: QtBot, frame: Frame, window: Window) -> None:
    session = next_session(frame)
    window.go("register", session)
    settle(qtbot, window)
    names = window.screen_shown.findChildren(RegisterList)[0]
    toggle(names, 2)
    settle(qtbot, window)
    register = ask(qtbot, window, lambda: window.context.workspace.attendance.open_register(session))
    assert [entry.name for entry in register.entries if entry.here] == [names.rows[2].name]
