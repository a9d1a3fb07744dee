"""The way through the first run that several tests walk, as far as they need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from ui.screens.first_run_screen import FirstRunScreen
from ui.setup.organisation_step import OrganisationStep
from ui.setup.passphrase_step import PassphraseStep
from ui.setup.rescue_step import RescueStep

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.setup.step import Step

S = TypeVar("S", bound="Step")
WORDS = "marigold lantern river sofa gravel"
ENTER = Qt.Key.Key_Return


def page(frame: Frame) -> FirstRunScreen:
    assert isinstance(frame.gate, FirstRunScreen)
    return frame.gate


def at(qtbot: QtBot, frame: Frame, kind: type[S]) -> S:
    """Wait until a step is on show and has loaded what it needs."""
    qtbot.waitUntil(lambda: isinstance(page(frame).step, kind), timeout=LONGEST)
    settle(qtbot, frame)
    step = page(frame).step
    assert isinstance(step, kind)
    return step


def as_far_as_the_rescue_sheet(qtbot: QtBot, frame: Frame) -> RescueStep:
    qtbot.keyClick(page(frame).next, ENTER)
    step = at(qtbot, frame, OrganisationStep)
    qtbot.keyClicks(step.organisation.line, "Riverside Link Work")
    qtbot.keyClicks(step.worker.line, "Sam")
    qtbot.keyClick(step.worker.line, ENTER)
    words = at(qtbot, frame, PassphraseStep)
    qtbot.keyClicks(words.passphrase.field.line, WORDS)
    qtbot.keyClick(words.passphrase.field.line, ENTER)
    return at(qtbot, frame, RescueStep)


def prove(qtbot: QtBot, frame: Frame, step: RescueStep) -> None:
    """Type the two groups asked for, as they stand on the sheet."""
    assert step.key is not None
    qtbot.keyClick(page(frame).next, ENTER)
    for field, place in zip(step.typed, step.key.ask_for, strict=True):
        qtbot.keyClicks(field.line, step.key.groups[place])
    qtbot.keyClick(step.typed[1].line, ENTER)
