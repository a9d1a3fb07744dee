"""One step of a plan on screen: whatever was typed finds room in its column."""

from datetime import date
from uuid import UUID

from app.domain.plans import Step, StepStatus
from tests.ui.bot import QtBot
from ui.widgets.chip import Chip
from ui.widgets.plan_cards import StepRow


def test_a_word_that_fits_no_line_leaves_room_for_how_it_went(qtbot: QtBot) -> None:
    step = Step(
        id=UUID(int=1), what="x" * 2000, status=StepStatus.DID_NOT_WORK_OUT, outcome="The bus was late"
    )
    row = StepRow(1, step, date(2026, 11, 23))
    qtbot.addWidget(row)
    row.show()
    assert row.minimumSizeHint().width() < 480
    (chip,) = row.findChildren(Chip)
    assert chip.isVisible()
