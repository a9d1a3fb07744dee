"""Fields and dialogs make room for what they have to say, and take it back from nobody."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.theme import current_theme
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField, SecretField, TextField
from ui.widgets.words import Strong, Words

Page = Callable[..., QWidget]


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[Dialog]:
    """A dialog over a page of 1366 x 768, with one hidden field and one hidden button."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    dialog = Dialog(page, "Use a different copy")
    dialog.body.addWidget(Words("A safe copy holds everything."))
    field = SecretField("The passphrase")
    field.hide()
    dialog.body.addWidget(field)
    hidden, main = Button("Put it in place"), Button("Choose a safe copy")
    hidden.hide()
    dialog.buttons.addWidget(hidden)
    dialog.buttons.addWidget(main)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    settle()
    yield dialog
    dialog.reject()


def test_a_dialog_with_nothing_to_fill_in_begins_on_its_first_button_in_view(dialog: Dialog) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert dialog.isAncestorOf(focused)
    assert isinstance(focused, Button)
    assert focused.text() == "Choose a safe copy"


def test_a_dialog_grows_with_what_comes_and_keeps_its_size_when_it_goes(dialog: Dialog) -> None:
    before = dialog.height()
    field = dialog.findChildren(SecretField)[0]
    field.show()
    settle()
    grown = dialog.height()
    assert grown > before
    assert dialog._scroll.verticalScrollBar().maximum() == 0, "all of it is seen"
    field.hide()
    settle()
    assert dialog.height() == grown


def test_a_dialog_that_is_as_large_as_its_page_scrolls_to_the_field_and_what_is_said_at_it(
    dialog: Dialog,
) -> None:
    current_theme().use(scale=2.0)
    field = dialog.findChildren(SecretField)[0]
    for _time in range(6):
        dialog.body.insertWidget(0, Words("It holds 21 people and 11 sessions. " * 3))
    field.show()
    field.setFocus()
    settle()
    field.set_problem("That is not the passphrase. Check Caps Lock and try again.")
    settle()
    view = dialog._scroll.viewport()
    top, bottom = (field.mapTo(view, QPoint(0, y)).y() for y in (0, field.height()))
    assert dialog.height() <= 768
    assert top >= 0
    assert bottom <= view.height()


def test_what_was_said_at_a_field_goes_when_it_is_put_right(qtbot: QtBot, page_with: Page) -> None:
    line, text, choice = LineField("Name"), TextField("Note"), Dropdown("Day", ["Monday", "Tuesday"])
    page_with(line, text, choice)
    for field in (line, text, choice):
        field.set_problem("Put this right.")
    qtbot.keyClicks(line.line, "J")
    qtbot.keyClicks(text.edit, "J")
    qtbot.keyClick(choice.combo, Qt.Key.Key_Down)
    assert (line.problem, text.problem, choice.problem) == ("", "", "")


def test_fields_in_one_row_begin_at_one_height_whatever_one_of_them_says(page_with: Page) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    starts, ends = LineField("Starts"), LineField("Ends")
    row.addWidget(starts)
    row.addWidget(ends)
    page = page_with(holder)
    ends.set_problem("Write a time, such as 2:00 pm. " * 4)
    settle()
    tops = {field.label.mapTo(page, QPoint(0, 0)).y() for field in (starts, ends)}
    boxes = {field.box.mapTo(page, QPoint(0, 0)).y() for field in (starts, ends)}
    assert (len(tops), len(boxes)) == (1, 1)


def test_two_passphrases_on_one_page_have_buttons_of_different_names(qtbot: QtBot, page_with: Page) -> None:
    old, new = SecretField("Your passphrase"), SecretField("A new passphrase")
    page_with(old, new)
    assert old.show_button.accessibleName() == "Show: Your passphrase"
    qtbot.mouseClick(new.show_button, Qt.MouseButton.LeftButton)
    assert new.show_button.accessibleName() == "Hide: A new passphrase"


def test_letters_of_a_taller_font_are_given_their_whole_height(qtbot: QtBot) -> None:
    latin, arabic = Strong("How to talk with Jean"), Strong("How to talk with محمد عبد الله")
    for words in (latin, arabic):
        qtbot.addWidget(words)
        layout, height = words._laid_out(600)
        assert layout.lineCount() == 1
        line = layout.lineAt(0)
        assert line.y() >= 0
        assert line.y() + line.height() <= height
