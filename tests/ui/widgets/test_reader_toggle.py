"""What a screen reader turns is told on once, as a click is; what the program turns is not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from tests.ui.reader import toggle
from ui.theme import Look
from ui.widgets.answer_pad import FacePad
from ui.widgets.check import CheckBox, RadioBox
from ui.widgets.filter_pill import FilterPill
from ui.widgets.number_pad import NumberPad
from ui.widgets.on_off import OnOff
from ui.widgets.register_list import RegisterList
from ui.widgets.register_rows import RegisterRow
from ui.widgets.score_answers import ChoiceButton
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.tab_row import TabRow
from ui.widgets.tap import ManyTap, OneTap, TapFace
from ui.widgets.tile import LookTile, SwatchRadio, Tile

Page = Callable[..., QWidget]


KINDS: dict[str, Callable[[], QAbstractButton]] = {
    "tick": lambda: CheckBox("Tell me"),
    "radio": lambda: RadioBox("Yes"),
    "pill": lambda: FilterPill("Today"),
    "on or off": lambda: OnOff("Sounds"),
    "tile": lambda: Tile("Large"),
    "look": lambda: LookTile("Night", Look.NIGHT),
    "swatch": lambda: SwatchRadio("Cream", "#FBF3DC"),
    "one answer": lambda: OneTap(TapFace(words="Often")),
    "many answers": lambda: ManyTap(TapFace(words="Music")),
    "button": lambda: ChoiceButton("Had help", keys="H"),
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_a_readers_toggle_is_one_click(
    qtbot: QtBot, page_with: Page, make: Callable[[], QAbstractButton]
) -> None:
    control = make()
    page_with(control)
    told: list[bool] = []
    control.clicked.connect(lambda on: told.append(on))  # noqa: PLW0108 - Qt asks how many it takes
    toggle(control)
    assert (told, control.isChecked()) == ([True], True)
    control.setChecked(False)
    assert told == [True], "what the program does is no click"
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
    assert told == [True, True]


def test_a_tick_is_taken_off_again_by_the_same_action(page_with: Page) -> None:
    box = CheckBox("Tell me")
    page_with(box)
    told: list[bool] = []
    box.clicked.connect(lambda on: told.append(on))  # noqa: PLW0108 - Qt asks how many it takes
    toggle(box)
    toggle(box)
    assert (told, box.isChecked()) == ([True, False], False)


def test_only_the_one_that_is_chosen_of_a_set_is_told(page_with: Page) -> None:
    one, two = RadioBox("Yes"), RadioBox("No")
    page_with(one, two)
    told: list[str] = []
    one.clicked.connect(lambda: told.append("yes"))
    two.clicked.connect(lambda: told.append("no"))
    toggle(one)
    toggle(two)
    assert told == ["yes", "no"]
    one.setChecked(True)
    assert told == ["yes", "no"]


def test_choosing_what_is_chosen_already_leaves_it_chosen(page_with: Page) -> None:
    pad = FacePad("How do you feel?")
    page_with(pad)
    toggle(pad.cards[3])
    toggle(pad.cards[3])
    assert pad.value == 4


def test_switches_tabs_faces_and_numbers_tell_which_was_chosen(page_with: Page) -> None:
    switch, tabs = SegmentedSwitch("When", ["Before", "After"]), TabRow("Parts", ["One", "Two"])
    faces, numbers = FacePad("How do you feel?"), NumberPad("How well?", "Not at all", "Very")
    page_with(switch, tabs, faces, numbers)
    told: list[object] = []
    for signal in (switch.chosen, tabs.chosen, faces.scored, numbers.scored):
        signal.connect(told.append)
    toggle(switch.findChildren(QAbstractButton)[1])
    toggle(tabs.findChildren(QAbstractButton)[1])
    toggle(faces.cards[4])
    toggle(numbers.cards[7])
    assert told == [1, 1, 5, 7]


def test_a_press_is_one_click_as_well(qtbot: QtBot, page_with: Page) -> None:
    box = CheckBox("Tell me")
    page_with(box)
    told: list[bool] = []
    box.clicked.connect(lambda on: told.append(on))  # noqa: PLW0108 - Qt asks how many it takes
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    interface.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: bool(told))
    settle()
    assert told == [True]


def test_a_control_that_goes_with_its_page_while_it_is_turned_does_no_harm(page_with: Page) -> None:
    box = RadioBox("Yes")
    page = page_with(box)
    box.clicked.connect(page.hide)
    box.clicked.connect(box.deleteLater)
    toggle(box)
    settle()
    assert not page.isVisible()


def test_a_reader_marks_a_row_of_the_register_and_nothing_stays_selected(page_with: Page) -> None:
    names = RegisterList("People", adding="Someone new has come")
    names.show_rows([RegisterRow(key=name, name=name) for name in ("Amir", "Beth")])
    page_with(names)
    told: list[object] = []
    names.marked.connect(lambda key, here: told.append((key, here)))
    names.adding.connect(lambda: told.append("adding"))
    toggle(names, 1)
    toggle(names, 1)
    toggle(names, 2)
    assert told == [("Beth", True), ("Beth", False), "adding"]
    assert not names.selectionModel().hasSelection()
    assert names.currentIndex().row() == 2
