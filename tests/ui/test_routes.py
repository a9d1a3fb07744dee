"""Where to turn and who to ring, kept by the service with the day somebody last looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.at_the_desk import ask, desk, words_on
from tests.ui.conftest import settle
from tests.ui.lint import lint_at_every_size
from tests.ui.test_settings import part
from ui.settings.numbers_section import NumbersSection
from ui.widgets.button import Button

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame


def test_steps_are_changed_looked_up_and_every_number_is_checked_today(qtbot: QtBot, frame: Frame) -> None:
    numbers = part(qtbot, frame, "numbers", NumbersSection)
    card, work = numbers.routes, desk(frame)
    assert "Nobody has checked this yet." in words_on(frame)
    card.steps.edit.selectAll()
    qtbot.keyClicks(card.steps.edit, "Stay with them.")
    card.keep.click()
    settle(qtbot, frame)
    first = ask(frame, work.routes.routes)[0]
    assert first.steps == ("Stay with them.",)
    assert first.checked_on is not None
    card.which.combo.setCurrentIndex(3)
    card.which.chosen.emit(3)
    card.looked_up.click()
    settle(qtbot, frame)
    assert ask(frame, work.routes.routes)[3].checked_on is not None
    assert "Checked on Tuesday 17 November 2026." in words_on(frame)
    (still,) = [b for b in numbers.findChildren(Button) if b.text() == "I looked at every number today"]
    still.click()
    settle(qtbot, frame)
    known = ask(frame, work.safety.numbers)
    assert all(number.checked_on is not None for number in known if number.phone)
    assert lint_at_every_size(frame, (1.0, 2.0)) == []
