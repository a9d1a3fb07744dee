"""Dialogs: one at a time, inside their page, begun in their first field and closed with Esc."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.ui.bot import QtBot
from tests.ui.lint import lint_at_every_size, settle
from tests.ui.widgets.conftest import Pages
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog, Dimmer
from ui.widgets.field import LineField


def dialog_on(page: QWidget) -> Dialog:
    dialog = Dialog(page, "Someone new has come")
    dialog.body.addWidget(LineField("Name"))
    dialog.buttons.addWidget(Button("Add and mark here", kind="primary"))
    dialog.open()
    settle()
    return dialog


def test_a_dialog_dims_its_page_starts_in_its_first_field_and_closes_with_esc(
    qtbot: QtBot, page_with: Pages
) -> None:
    page = page_with(Button("Behind"))
    dialog = dialog_on(page)
    assert page.findChildren(Dimmer)[0].size() == page.size()
    assert QApplication.focusWidget() is dialog.findChildren(LineField)[0].line
    assert lint_at_every_size(dialog) == []
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not [dimmer for dimmer in page.findChildren(Dimmer) if dimmer.isVisible()]


def test_a_question_with_nothing_but_buttons_does_not_go_with_the_garbage(page_with: Pages) -> None:
    page = page_with(Button("Behind"))

    def ask() -> None:
        dialog = Dialog(page, "It did not print")
        dialog.buttons.addWidget(Button("Save as PDF", kind="primary"))
        dialog.buttons.addWidget(Button("Try again"))
        dialog.open()

    ask()
    gc.collect()
    settle()
    dialogs = [dialog for dialog in page.window().findChildren(Dialog) if isValid(dialog)]
    assert [dialog.windowTitle() for dialog in dialogs] == ["It did not print"]
    dialogs[0].reject()


def test_there_is_one_dialog_at_a_time(qtbot: QtBot, page_with: Pages) -> None:
    page = page_with(Button("Behind"))
    first = dialog_on(page)
    with qtbot.waitSignal(first.rejected):
        second = dialog_on(page)
    assert second.isVisible()
    second.reject()


def test_a_dialog_stays_inside_its_page_at_200_per_cent(page_with: Pages, theme: Theme) -> None:
    page = page_with(Button("Behind"))
    theme.use(scale=2.0)
    dialog = dialog_on(page)
    assert dialog.width() <= page.width() - 32
    assert dialog.height() <= page.height() - 32
    dialog.reject()
