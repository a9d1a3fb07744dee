"""The tier on the private page: rated by keys, always with reasons, raised alone and lowered by two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.roles import DeskRole
from app.domain.tier import Tier
from tests.ui.asking import words_on
from tests.ui.at_the_desk import ask, desk
from tests.ui.conftest import settle
from tests.ui.lint import lint_at_every_size
from tests.ui.test_second_person import asked, type_passphrase
from ui.widgets.tier_cards import ComplexityCard, TierCard
from ui.widgets.tier_dialog import TierDialog

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window

ROSES = "velvet anchor pepper moon"


@pytest.fixture
def private(qtbot: QtBot, frame: Frame) -> Window:
    """Jean's private page; Rose, a supervisor, works here as well."""
    work = desk(frame)
    ask(frame, lambda: work.users.add("Rose", DeskRole.SUPERVISOR, ROSES))
    window = frame.window_open
    assert window is not None
    window.go("worry", jean(frame))
    settle(qtbot, frame)
    return window


def jean(frame: Frame) -> UUID:
    people = desk(frame).people
    return ask(frame, lambda: people.list_people("Jean Okafor"))[0].id


def standing(frame: Frame) -> Tier:
    tiers, person = desk(frame).tiers, jean(frame)
    return ask(frame, lambda: tiers.page(person)).standing


def decide(qtbot: QtBot, frame: Frame, reason: str) -> None:
    """Say why, in the dialog that is open."""
    (dialog,) = [one for one in frame.findChildren(TierDialog) if one.isVisible()]
    qtbot.keyClicks(dialog.reason.edit, reason)
    qtbot.keyClick(dialog.reason.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, frame)


def test_domains_are_rated_by_keys_and_a_tier_is_lowered_only_by_two(
    qtbot: QtBot, frame: Frame, private: Window
) -> None:
    complexity = private.screen_shown.findChild(ComplexityCard)
    card = private.screen_shown.findChild(TierCard)
    assert complexity is not None
    assert card is not None
    assert standing(frame) is Tier.NOT_ASSESSED
    first = complexity.rows["C3"].row
    first.focus_chosen()
    qtbot.keyClick(frame.focusWidget(), "3")
    settle(qtbot, frame)
    assert standing(frame) is Tier.SUPPORTED
    assert "C3 How steady their health is: 2" in words_on(card)
    card.more.click()
    decide(qtbot, frame, "Two falls since summer")
    assert standing(frame) is Tier.JOINT
    assert lint_at_every_size(private.window(), (1.0, 2.0)) == []
    card.less.click()
    decide(qtbot, frame, "")
    (dialog,) = [one for one in frame.findChildren(TierDialog) if one.isVisible()]
    assert dialog.reason.problem == "Write why."
    decide(qtbot, frame, "Seen by the falls service")
    second = asked(qtbot)
    type_passphrase(qtbot, frame, second, ROSES)
    assert standing(frame) is Tier.SUPPORTED
