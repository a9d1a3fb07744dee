"""The dialogs with nothing to fill in, and those for a passphrase: no fault at any size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.domain.boards import Photo
from app.domain.organisation import LaptopUser, Worker
from app.domain.roles import DeskRole
from app.domain.second_person import SecondPersonError
from app.domain.session_scores import Mode
from app.errors import StorageError
from app.ids import new_id
from tests.ui.at_the_desk import ask, desk
from tests.ui.conftest import settle
from tests.ui.half_typed import WAYS, every_dialog, jean
from tests.ui.lint import lint_in_every_look
from tests.ui.shared_window import SharedWindow, windows_over
from ui.closing import NotKept
from ui.help_dialog import HelpDialog
from ui.pin_dialog import PinDialog
from ui.problems import FaultDialog
from ui.rescue_dialog import RescueDialog
from ui.restore_dialog import RestoreDialog
from ui.screens.unlock_screen import UnlockScreen
from ui.second_person_dialog import SecondPersonDialog
from ui.settings.add_user_dialog import AddUserDialog
from ui.settings.passphrase_dialog import PassphraseDialog
from ui.settings.remove_user_dialog import RemoveUserDialog
from ui.setup.stop_dialog import StopSettingUp
from ui.text_and_colours import TextAndColours
from ui.widgets.large_pages import LargePages
from ui.widgets.pictures_dialog import PicturesDialog
from ui.widgets.print_dialogs import ChoosePrinter, DidNotPrint
from ui.widgets.same_disk import SameDisk
from ui.widgets.ways_to_ask import WaysToAsk
from ui.widgets.ways_to_score import WaysToScore
from ui.widgets.working_dialog import WorkingDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.screen import Screen
    from ui.widgets.dialog import Dialog


def screen(frame: Frame) -> Screen:
    assert frame.window_open is not None
    return frame.window_open.screen_shown


def gate(frame: Frame) -> UnlockScreen:
    assert isinstance(frame.gate, UnlockScreen)
    return frame.gate


def rose() -> LaptopUser:
    return LaptopUser(worker=Worker(id=new_id(), name="Rose", role=DeskRole.LEADER))


def second_person(frame: Frame) -> Dialog:
    refusal = SecondPersonError((rose().worker,))
    return SecondPersonDialog(screen(frame), "Remove Amir from this laptop.", refusal, lambda _second: None)


def ways_to_ask(frame: Frame) -> Dialog:
    person = jean(frame)
    talk = ask(frame, lambda: desk(frame).talks.start(person))
    return WaysToAsk(frame, talk.definition.questions[1])


def text_and_colours(frame: Frame) -> Dialog:
    return TextAndColours(frame, frame.display, frame.background, frame.workspace)


def pictures(frame: Frame) -> Dialog:
    person = jean(frame)
    plan = ask(frame, lambda: desk(frame).plans.open(person))
    return PicturesDialog(screen(frame), plan, (Photo(id=person, label="My dog Bess"),))


def blank_page() -> QImage:
    page = QImage(420, 594, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    return page


AT_THE_DESK: dict[type[Dialog], Callable[[Frame], Dialog]] = {
    AddUserDialog: lambda frame: AddUserDialog(screen(frame)),
    ChoosePrinter: lambda frame: ChoosePrinter(frame, ["Office printer", "The one in the hall"]),
    DidNotPrint: lambda frame: DidNotPrint(frame, "The printer is out of paper."),
    FaultDialog: lambda frame: FaultDialog(frame, "A note without names is kept in log.txt."),
    LargePages: lambda frame: LargePages(screen(frame), [blank_page()]),
    NotKept: lambda frame: NotKept(frame, StorageError("The disk is full.", "Make room on it.")),
    PassphraseDialog: lambda frame: PassphraseDialog(screen(frame)),
    PicturesDialog: pictures,
    PinDialog: lambda frame: PinDialog(frame, screen(frame).context),
    RemoveUserDialog: lambda frame: RemoveUserDialog(screen(frame), rose()),
    SameDisk: SameDisk,
    SecondPersonDialog: second_person,
    StopSettingUp: StopSettingUp,
    TextAndColours: text_and_colours,
    WaysToAsk: ways_to_ask,
    WaysToScore: lambda frame: WaysToScore(frame, Mode.FACES),
    WorkingDialog: lambda frame: WorkingDialog(frame, "Saving a safe copy"),
}
AT_THE_GATE: dict[type[Dialog], Callable[[Frame], Dialog]] = {
    RescueDialog: lambda frame: RescueDialog(gate(frame), gate(frame).context),
    RestoreDialog: lambda frame: RestoreDialog(gate(frame), gate(frame).context),
}
BY_ITSELF: dict[type[Dialog], Callable[[Frame], Dialog]] = {
    HelpDialog: lambda frame: HelpDialog(frame, frame.background, "unlock"),
}
"""It reads its page first, and opens when it has."""


def faults(qtbot: QtBot, frame: Frame, dialog: Dialog) -> list[str]:
    qtbot.waitUntil(dialog.isVisible)
    settle(qtbot, frame)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return lint_in_every_look(dialog)


def test_every_dialog_there_is_is_judged() -> None:
    filled_in = {way.kind for way in WAYS.values()}
    assert every_dialog() == filled_in | AT_THE_DESK.keys() | AT_THE_GATE.keys() | BY_ITSELF.keys()


@pytest.fixture(scope="module")
def windows(
    town: Path, tmp_path_factory: pytest.TempPathFactory, template: Template
) -> Iterator[SharedWindow]:
    """Lends the same window to one dialog after the other; each makes what it needs, if it is not there."""
    yield from windows_over(town, tmp_path_factory, template, keeps=True)


@pytest.mark.parametrize("kind", AT_THE_DESK, ids=lambda kind: kind.__name__)
def test_a_dialog_at_the_desk_has_no_fault(
    qtbot: QtBot, windows: SharedWindow, request: pytest.FixtureRequest, kind: type[Dialog]
) -> None:
    with windows.lent(qtbot, request) as frame:
        dialog = AT_THE_DESK[kind](frame)
        dialog.open()
        assert faults(qtbot, frame, dialog) == []


@pytest.mark.parametrize("kind", AT_THE_GATE, ids=lambda kind: kind.__name__)
def test_a_dialog_in_front_of_the_vault_has_no_fault(
    qtbot: QtBot, locked_frame: Frame, kind: type[Dialog]
) -> None:
    dialog = AT_THE_GATE[kind](locked_frame)
    dialog.open()
    assert faults(qtbot, locked_frame, dialog) == []


@pytest.mark.parametrize("kind", BY_ITSELF, ids=lambda kind: kind.__name__)
def test_a_dialog_that_opens_by_itself_has_no_fault(
    qtbot: QtBot, locked_frame: Frame, kind: type[Dialog]
) -> None:
    assert faults(qtbot, locked_frame, BY_ITSELF[kind](locked_frame)) == []
