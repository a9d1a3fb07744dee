"""Training on the page about supervision, and what those find who do not supervise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.supervision import TrainingForm, TrainingKind
from tests.services.audit_trail import actions
from tests.services.seats import seated
from tests.ui.at_the_desk import ask, desk, show, words_on
from tests.ui.supervising import amir_there, click, part, shown_part
from ui.screens.settings_screen import SettingsScreen
from ui.settings.supervision_section import SupervisionSection
from ui.supervision.agreed_part import OwnAgreedPart
from ui.supervision.training_part import OwnTrainingPart, TrainingPart
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def amir(frame: Frame) -> UUID:
    return amir_there(frame)


def test_training_is_kept_changed_and_taken_out(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    training = part(qtbot, frame, TrainingPart, (amir, "training"))
    click(qtbot, frame, training, "Keep this training")
    assert training.done_on.problem
    training.done_on.set_text("12 January 2026")
    training.renew_on.set_text("gibberish")
    click(qtbot, frame, training, "Keep this training")
    assert training.renew_on.problem
    training.renew_on.set_text("12 January 2025")
    click(qtbot, frame, training, "Keep this training")
    assert "It is not said what it was." in training.what.problem
    training.what.set_text("First aid")
    click(qtbot, frame, training, "Keep this training")
    assert "run out before" in training.renew_on.problem
    training.renew_on.set_text("1 November 2026")
    click(qtbot, frame, training, "Keep this training")
    training = shown_part(qtbot, frame, TrainingPart)
    (row,) = training.findChildren(ListRow)
    assert "Training. 12 January 2026. It ran out on 1 November 2026" in row.accessibleName()
    row.click()
    training.renew_on.set_text("")
    click(qtbot, frame, training, "Keep this training")
    training = shown_part(qtbot, frame, TrainingPart)
    (line,) = ask(frame, lambda: desk(frame).supervision.page(amir)).training
    assert line.form == TrainingForm(
        kind=TrainingKind.TRAINING, what="First aid", done_on=date(2026, 1, 12), renew_on=None
    )
    training.findChildren(ListRow)[0].click()
    click(qtbot, frame, training, "Take it out")
    assert "Nothing is written down yet." in words_on(shown_part(qtbot, frame, TrainingPart))


def test_what_was_renewed_says_so(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    def twice() -> None:
        for year in (2025, 2026):
            form = TrainingForm(
                kind=TrainingKind.TRAINING,
                what="First aid",
                done_on=date(year, 1, 12),
                renew_on=date(year + 1, 1, 12),
            )
            desk(frame).training.keep(amir, None, form)

    ask(frame, twice)
    training = part(qtbot, frame, TrainingPart, (amir, "training"))
    said = [row.accessibleName() for row in training.findChildren(ListRow)]
    assert "Training. 12 January 2026. Renew by 12 January 2027" in said[0]
    assert "Training. 12 January 2025. Done again since" in said[1]


def test_who_does_not_supervise_finds_what_is_their_own(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    manager, window = desk(frame), frame.window_open
    assert window is not None

    def sit_down() -> None:
        form = TrainingForm(kind=TrainingKind.COMPETENCE, what="Hoist", done_on=date(2026, 1, 12))
        manager.training.keep(amir, None, form)
        worker = next(user.worker for user in manager.users.everybody() if user.worker.id == amir)
        work = seated(manager, worker)
        for name in ("supervision", "training", "worker"):
            setattr(manager, name, getattr(work, name))

    ask(frame, sit_down)
    section = show(qtbot, frame, SettingsScreen, "supervision").findChildren(SupervisionSection)[-1]
    QApplication.processEvents()
    assert "What was discussed stays with whoever supervises you." in words_on(section)
    agreed = part(qtbot, frame, OwnAgreedPart, manager.worker.id)
    click(qtbot, frame, agreed, "Read the policy (It was due on 16 November.)")
    agreed = shown_part(qtbot, frame, OwnAgreedPart)
    assert [box.isChecked() for box in agreed.boxes.values()] == [True]
    training = part(qtbot, frame, OwnTrainingPart, (amir, "training"))
    assert "Hoist Something they can do. 12 January 2026." in words_on(training)
    assert "view supervision" not in ask(frame, lambda: actions(manager))
