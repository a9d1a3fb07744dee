"""Fields, lists and steppers: what they tell of a problem, and how words, choices and numbers get in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.bot import QtBot
from tests.ui.lint import lint, settle
from tests.ui.widgets.conftest import Pages, description
from ui.widgets.button import Button
from ui.widgets.field import Dropdown, LineField, SecretField, TextField
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.scroll_page import ScrollBar
from ui.widgets.spoken_words import SpokenWords
from ui.widgets.stepper import Stepper


def test_a_problem_is_told_at_the_field_and_gone_when_put_right(page_with: Pages) -> None:
    field = LineField("Name", hint="First name is enough.")
    page_with(field)
    assert description(field.line) == "First name is enough."
    field.set_problem("Enter a name")
    assert field.problem == "Enter a name"
    assert description(field.line) == "Enter a name"
    field.set_problem("")
    assert description(field.line) == "First name is enough."


def test_the_summary_links_to_each_field_and_takes_the_focus(qtbot: QtBot, page_with: Pages) -> None:
    summary, name, note = ProblemSummary(), LineField("Name"), TextField("Note", lines=2)
    page_with(summary, name, note)
    assert not summary.isVisible()
    summary.show_problems([("Enter a name", name), ("Write a note", note)])
    settle()
    first, second = (b for b in summary.findChildren(Button) if b.isVisible())
    assert QApplication.focusWidget() is first
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is note.edit
    assert note.problem == "Write a note"
    summary.show_problems([])
    assert not summary.isVisible()
    assert note.problem == ""


def test_a_passphrase_can_be_shown_and_keeps_its_spaces(page_with: Pages) -> None:
    field = SecretField("Your passphrase")
    page_with(field)
    field.set_text(" teapot ladder ")
    assert field.text() == " teapot ladder "
    assert field.line.displayText() != field.text()
    field.show_button.click()
    assert field.line.displayText() == field.text()
    assert field.show_button.text() == "Hide"


def test_text_that_scrolls_has_the_scroll_bar_of_the_look(page_with: Pages) -> None:
    field, choice = TextField("Words"), Dropdown("Choice")
    page_with(field, choice)
    assert isinstance(field.edit.verticalScrollBar(), ScrollBar)
    assert isinstance(choice.combo.view().verticalScrollBar(), ScrollBar)


def test_tab_leaves_a_field_of_several_lines(qtbot: QtBot, page_with: Pages) -> None:
    field, button = SpokenWords("In Jean's own words"), Button("Next")
    page = page_with(field, button)
    assert lint(page) == []
    field.edit.setFocus()
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button
    field.set_text(" I miss singing. ")
    assert field.text() == "I miss singing."


def test_a_choice_from_a_list_is_told_and_the_wheel_does_not_change_it(
    qtbot: QtBot, page_with: Pages
) -> None:
    field = Dropdown("Language", ["English", "Cymraeg"])
    page = page_with(field)
    field.combo.setFocus()
    with qtbot.waitSignal(field.chosen) as caught:
        qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    assert caught.args == [1]
    assert lint(page) == []


def test_a_number_can_be_stepped_and_typed_within_its_limits(qtbot: QtBot, page_with: Pages) -> None:
    stepper = Stepper("Visitors", high=3)
    page_with(stepper)
    seen: list[int] = []
    stepper.changed.connect(seen.append)
    stepper.more.click()
    stepper.spin.setFocus()
    stepper.spin.selectAll()
    qtbot.keyClicks(stepper.spin, "3")
    stepper.more.click()
    stepper.fewer.click()
    assert seen == [1, 3, 2]
    stepper.show_value(0)
    assert seen == [1, 3, 2]
