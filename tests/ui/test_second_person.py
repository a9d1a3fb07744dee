"""Two people sign at one laptop, with keys alone; a wrong passphrase is said in the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.roles import DeskRole
from app.domain.second_person import Second
from tests.ui.at_the_desk import ask, desk, words_on
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from tests.ui.record_parts import part as record_part
from tests.ui.test_laptop_people import everybody, on_top
from tests.ui.test_settings import part
from ui.records.erase_part import ErasePart
from ui.second_person_dialog import SecondPersonDialog
from ui.settings.add_user_dialog import AddUserDialog
from ui.settings.people_section import PeopleSection
from ui.settings.remove_user_dialog import RemoveUserDialog
from ui.settings.user_dialog import UserDialog

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame

AMIRS, ROSES = "otter ladder crisp nine", "velvet anchor pepper moon"


@pytest.fixture
def three(frame: Frame) -> Frame:
    """Sam is signed in; Amir is a manager as well, Rose a supervisor."""
    users = desk(frame).users
    ask(frame, lambda: users.add("Amir", DeskRole.MANAGER, AMIRS))
    amir = next(user.worker.id for user in ask(frame, users.everybody) if user.worker.name == "Amir")
    ask(frame, lambda: users.add("Rose", DeskRole.SUPERVISOR, ROSES, second=Second(amir, AMIRS)))
    return frame


def look_up_amir(qtbot: QtBot, frame: Frame) -> tuple[PeopleSection, UserDialog]:
    section = part(qtbot, frame, "people", PeopleSection)
    list(section.everybody.rows.values())[1].click()
    settle(qtbot, frame)
    return section, on_top(UserDialog)


def asked(qtbot: QtBot) -> SecondPersonDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SecondPersonDialog), timeout=LONGEST)
    dialog = on_top(SecondPersonDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=LONGEST)
    return dialog


def type_passphrase(qtbot: QtBot, frame: Frame, dialog: SecondPersonDialog, passphrase: str) -> None:
    if QApplication.focusWidget() is dialog.who.combo:
        qtbot.keyClick(dialog.who.combo, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.passphrase.line
    qtbot.keyClicks(dialog.passphrase.line, passphrase)
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    settle(qtbot, frame)


def test_a_manager_is_removed_when_a_second_person_signs(qtbot: QtBot, three: Frame) -> None:
    section, dialog = look_up_amir(qtbot, three)
    dialog.remove.click()
    on_top(RemoveUserDialog).remove.click()
    second = asked(qtbot)
    assert second.who.combo.currentText() == "Rose"
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert second.passphrase.problem == "They type their own passphrase here."
    type_passphrase(qtbot, three, second, "not the passphrase")
    assert second.passphrase.problem.startswith("That is not the passphrase.")
    assert len(everybody(three)) == 3
    type_passphrase(qtbot, three, second, ROSES)
    qtbot.waitUntil(lambda: len(section.everybody.rows) == 2, timeout=LONGEST)
    assert list(everybody(three)) == ["Sam", "Rose"]


def test_a_supervisor_is_added_when_a_second_person_signs(qtbot: QtBot, three: Frame) -> None:
    section = part(qtbot, three, "people", PeopleSection)
    section.everybody.add_button.click()
    dialog = on_top(AddUserDialog)
    dialog.name.set_text("Ken")
    dialog.role.choose(list(DeskRole).index(DeskRole.SUPERVISOR))
    dialog.passphrase.field.set_text("otter marble lantern nine")
    dialog.add_button.click()
    second = asked(qtbot)
    assert "Ken will be able to sign as the second person, as supervisor." in words_on(second)
    type_passphrase(qtbot, three, second, AMIRS)
    qtbot.waitUntil(lambda: len(section.everybody.rows) == 4, timeout=LONGEST)
    assert everybody(three)["Ken"].worker.role is DeskRole.SUPERVISOR


def test_a_manager_gets_another_role_when_a_second_person_signs(qtbot: QtBot, three: Frame) -> None:
    _section, dialog = look_up_amir(qtbot, three)
    dialog.role.choose(list(DeskRole).index(DeskRole.LEADER))
    dialog.keep.click()
    second = asked(qtbot)
    assert everybody(three)["Amir"].worker.role is DeskRole.MANAGER
    second.reject()
    settle(qtbot, three)
    assert everybody(three)["Amir"].worker.role is DeskRole.MANAGER
    _section, dialog = look_up_amir(qtbot, three)
    dialog.role.choose(list(DeskRole).index(DeskRole.LEADER))
    dialog.keep.click()
    type_passphrase(qtbot, three, asked(qtbot), ROSES)
    assert everybody(three)["Amir"].worker.role is DeskRole.LEADER


def test_somebody_is_erased_when_a_second_person_signs(qtbot: QtBot, three: Frame) -> None:
    jean = ask(three, lambda: desk(three).people.list_people("Jean")[0])
    erase = record_part(qtbot, three, ErasePart, "erase", jean.id)
    erase.typed.set_text(jean.name)
    erase.erase.setChecked(True)
    erase._erase()
    second = asked(qtbot)
    assert [second.who.combo.itemText(n) for n in range(second.who.combo.count())] == ["Amir", "Rose"]
    type_passphrase(qtbot, three, second, AMIRS)
    window = three.window_open
    assert window is not None
    qtbot.waitUntil(lambda: window.at[0] == "records", timeout=LONGEST)
    settle(qtbot, three)
    assert ask(three, lambda: desk(three).people.list_people("Jean")) == ()
