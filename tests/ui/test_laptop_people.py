"""The people who use this laptop, in Settings: added, given what is theirs, removed; what roles may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.roles import Act, DeskRole, scope_of
from app.store import disk
from tests.ui.at_the_desk import ask, desk
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.lint import lint_at_every_size
from tests.ui.test_settings import part
from ui.screens.unlock_screen import UnlockScreen
from ui.settings.add_user_dialog import AddUserDialog
from ui.settings.people_section import PeopleSection
from ui.settings.remove_user_dialog import RemoveUserDialog
from ui.settings.user_dialog import UserDialog
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from app.domain.organisation import LaptopUser
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window

AMIRS = "otter ladder crisp nine"
D = TypeVar("D", bound=Dialog)


def on_top(kind: type[D]) -> D:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def everybody(frame: Frame) -> dict[str, LaptopUser]:
    return {user.worker.name: user for user in ask(frame, desk(frame).users.everybody)}


@pytest.fixture
def section(qtbot: QtBot, frame: Frame) -> PeopleSection:
    return part(qtbot, frame, "people", PeopleSection)


@pytest.fixture
def with_amir(qtbot: QtBot, frame: Frame, section: PeopleSection) -> PeopleSection:
    section.everybody.add_button.click()
    dialog = on_top(AddUserDialog)
    dialog.name.set_text("Amir")
    dialog.role.choose(list(DeskRole).index(DeskRole.WORKER))
    dialog.passphrase.field.set_text(AMIRS)
    dialog.add_button.click()
    qtbot.waitUntil(lambda: len(section.everybody.rows) == 2, timeout=LONGEST)
    settle(qtbot, frame)
    return section


def look_up_amir(qtbot: QtBot, frame: Frame, section: PeopleSection) -> UserDialog:
    list(section.everybody.rows.values())[1].click()
    settle(qtbot, frame)
    return on_top(UserDialog)


def test_alone_one_sees_oneself_and_the_way_to_add_somebody(section: PeopleSection, window: Window) -> None:
    (row,) = section.everybody.rows.values()
    assert row.accessibleName() == "Sam. Manager, signed in now"
    row.click()
    assert QApplication.activeModalWidget() is None
    assert lint_at_every_size(window.window()) == []


@pytest.mark.usefixtures("with_amir")
def test_somebody_is_added_and_comes_in(qtbot: QtBot, frame: Frame) -> None:
    assert everybody(frame)["Amir"].worker.role is DeskRole.WORKER
    frame.lock()
    settle(qtbot, frame)
    assert isinstance(frame.gate, UnlockScreen)
    frame.gate.people.choose(1)
    unlock(qtbot, frame, AMIRS)
    section = part(qtbot, frame, "people", PeopleSection)
    assert not section.everybody.add_button.isVisible()
    assert "A manager adds and removes people here." in [
        label.text() for label in section.everybody.findChildren(QLabel)
    ]


def test_what_cannot_be_used_is_said_at_its_field(
    qtbot: QtBot, frame: Frame, with_amir: PeopleSection
) -> None:
    with_amir.everybody.add_button.click()
    dialog = on_top(AddUserDialog)
    assert lint_at_every_size(dialog) == []
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert dialog.name.problem == "Enter their name. A first name is enough."
    dialog.name.set_text("amir")
    dialog.add_button.click()
    assert dialog.passphrase.field.problem == "They type a passphrase of their own here."
    dialog.passphrase.field.set_text("short")
    dialog.add_button.click()
    assert "12" in dialog.passphrase.field.problem
    dialog.passphrase.field.set_text("quite another passphrase")
    dialog.add_button.click()
    qtbot.waitUntil(lambda: "called amir already" in dialog.name.problem, timeout=LONGEST)
    assert len(everybody(frame)) == 2


def test_groups_and_people_are_ticked(qtbot: QtBot, frame: Frame, with_amir: PeopleSection) -> None:
    dialog = look_up_amir(qtbot, frame, with_amir)
    assert lint_at_every_size(dialog) == []
    next(iter(dialog.groups.boxes.values())).click()
    for box in list(dialog.people.boxes.values())[:2]:
        box.click()
    dialog.keep.click()
    settle(qtbot, frame)
    amir = everybody(frame)["Amir"]
    assert (len(amir.groups), len(amir.people)) == (1, 2)
    row = list(with_amir.everybody.rows.values())[1]
    assert row.accessibleName() == "Amir. Worker, 1 group, 2 people"


def test_another_role_asks_for_what_it_needs(qtbot: QtBot, frame: Frame, with_amir: PeopleSection) -> None:
    dialog = look_up_amir(qtbot, frame, with_amir)
    qtbot.keyClick(dialog.role.combo, Qt.Key.Key_Down)
    assert dialog.role.combo.currentText() == "Group leader"
    assert dialog.groups.isVisible()
    assert dialog.people.isHidden()
    dialog.keep.click()
    settle(qtbot, frame)
    assert everybody(frame)["Amir"].worker.role is DeskRole.LEADER


def test_somebody_is_removed_after_one_question(qtbot: QtBot, frame: Frame, with_amir: PeopleSection) -> None:
    look_up_amir(qtbot, frame, with_amir).remove.click()
    dialog = on_top(RemoveUserDialog)
    assert lint_at_every_size(dialog) == []
    dialog.remove.click()
    qtbot.waitUntil(lambda: len(with_amir.everybody.rows) == 1, timeout=LONGEST)
    settle(qtbot, frame)
    assert list(everybody(frame)) == ["Sam"]


def test_where_there_is_no_room_it_is_said_and_nobody_is_removed(
    qtbot: QtBot, frame: Frame, with_amir: PeopleSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "free_room", lambda _folder: 1000)
    look_up_amir(qtbot, frame, with_amir).remove.click()
    dialog = on_top(RemoveUserDialog)
    dialog.remove.click()
    qtbot.waitUntil(dialog.problem.isVisible, timeout=LONGEST)
    assert dialog.remove.isEnabled()
    assert len(everybody(frame)) == 2


def test_what_each_role_may_do_is_the_table_itself(section: PeopleSection) -> None:
    sheet = section.roles
    assert sheet.roles.combo.currentText() == "Manager"
    for place, role in enumerate(DeskRole):
        sheet.roles.choose(place)
        sheet.roles.chosen.emit(place)
        shown = {label.text() for label in sheet.findChildren(QLabel)}
        for act in Act:
            scope = scope_of(role, act)
            assert f"{scope.words if scope else 'No'}: {act.words}" in shown
