"""The lint finds every fault planted here, and nothing on a good page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableWidget, QVBoxLayout, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import lint, lint_at_every_size
from ui.theme import Look, current_theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.register_list import RegisterList
from ui.widgets.register_rows import RegisterRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Title, Words

Plant = Callable[[QVBoxLayout], None]


def shown_page(qtbot: QtBot, plant: Plant) -> QWidget:
    current_theme().use(Look.CREAM, 1.0)
    window = QWidget()
    window.setWindowTitle("Page")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(Button("Save"))
    plant(column)
    column.addStretch()
    window.resize(1100, 700)
    window.show()
    qtbot.waitExposed(window)
    return window


def a_button_without_name(column: QVBoxLayout) -> None:
    column.addWidget(Button("", icon="plus"))


def a_combo_without_label(column: QVBoxLayout) -> None:
    combo = QComboBox()
    combo.addItem("English")
    combo.setMinimumHeight(44)
    column.addWidget(combo)


def a_field_with_only_an_example(column: QVBoxLayout) -> None:
    line = QLineEdit()
    line.setPlaceholderText("Name")
    line.setMinimumHeight(44)
    column.addWidget(line)


def a_second_save(column: QVBoxLayout) -> None:
    column.addWidget(Button("Save"))


def a_small_button(column: QVBoxLayout) -> None:
    button = QPushButton("x")
    button.setFixedSize(20, 20)
    column.addWidget(button)


def a_table_that_keeps_tab(column: QVBoxLayout) -> None:
    class Trap(QLineEdit):
        def event(self, event: object) -> bool:
            tab = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            return True if tab else super().event(event)  # type: ignore[arg-type]  # Qt's own type

    trap = Trap()
    trap.setAccessibleName("Trap")
    trap.setMinimumHeight(44)
    column.addWidget(trap)


def a_button_out_of_the_tab_order(column: QVBoxLayout) -> None:
    class Skipped(QPushButton):
        def focusInEvent(self, event: object) -> None:
            del event
            last.setFocus()

    button, last = Skipped("Never"), Button("Last")
    button.setMinimumHeight(44)
    column.addWidget(button)
    column.addWidget(last)


def pale_words(column: QVBoxLayout) -> None:
    label = QLabel("Pale words that nobody can read")
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#C9C4B8"))
    label.setPalette(palette)
    column.addWidget(label)


def cut_words(column: QVBoxLayout) -> None:
    words = Words("These words need far more room than they get here, and so they are cut off.")
    words.setFixedSize(120, 20)
    column.addWidget(words)


def a_picture_without_name(column: QVBoxLayout) -> None:
    label = QLabel()
    label.setPixmap(current_theme().icon("sun", "#000000", 24))
    column.addWidget(label)


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (a_button_without_name, "has no name"),
        (a_combo_without_label, "has no label"),
        (a_field_with_only_an_example, "has no label"),
        (a_second_save, "2 buttons are called “Save”"),
        (a_small_button, "smaller than 44"),
        (a_table_that_keeps_tab, "keeps the focus"),
        (a_button_out_of_the_tab_order, "never reached with Tab"),
        (pale_words, "has a contrast of"),
        (cut_words, "is cut"),
        (a_picture_without_name, "picture without a name"),
    ],
)
def test_a_planted_fault_is_found(qtbot: QtBot, plant: Plant, found: str) -> None:
    faults = lint(shown_page(qtbot, plant))
    assert any(found in fault for fault in faults), faults


def test_a_table_that_takes_tab_for_its_cells_is_found(qtbot: QtBot) -> None:
    def plant(column: QVBoxLayout) -> None:
        table = QTableWidget(2, 2)
        table.setAccessibleName("Figures")
        column.addWidget(table)

    faults = lint(shown_page(qtbot, plant))
    assert any("keeps the focus" in fault for fault in faults), faults


def test_words_that_fit_at_100_and_not_at_200_per_cent_are_found(qtbot: QtBot) -> None:
    def plant(column: QVBoxLayout) -> None:
        words = Words("Wide enough today")
        words.setFixedHeight(30)
        column.addWidget(words)

    page = shown_page(qtbot, plant)
    assert lint(page) == []
    assert any("is cut" in fault and "200%" in fault for fault in lint_at_every_size(page))
    assert current_theme().scale == 1.0


def test_a_good_page_has_no_faults(qtbot: QtBot) -> None:
    def plant(column: QVBoxLayout) -> None:
        page = ScrollPage()
        column.addWidget(page, 1)
        page.body.addWidget(Title("Register"))
        card = Card("People")
        page.body.addWidget(card)
        names = RegisterList("People")
        names.show_rows([RegisterRow(key=1, name="Amir Khan", here=True), RegisterRow(key=2, name="Jean")])
        card.add(names)
        card.add(LineField("Name", hint="First name is enough."))
        card.add(TextField("Note", lines=2))
        card.add(Dropdown("Language", ["English", "Welsh"]))
        card.add(Button("Done", kind="primary", keys="Ctrl+Enter"))

    assert lint_at_every_size(shown_page(qtbot, plant)) == []
