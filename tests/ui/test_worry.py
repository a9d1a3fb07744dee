"""The helper's private page: what was seen, who was told; what was not asked is never called safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.help_offers import HelpAnswer
from app.domain.safety import Assessed, Seen
from app.domain.talk import Answer
from tests.services.audit_trail import actions_about
from tests.ui.asking import ask, part, person_called, settle, words_on
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.segmented import Segment
from ui.widgets.worry_row import WorryRow

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.safety import WorryPage
    from tests.ui.bot import QtBot
    from ui.window import Window


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """Jean's private page is on show."""
    person = person_called(qtbot, window, "Jean Okafor")
    window.go("person", person)
    window.go("worry", person)
    settle(qtbot, window)
    return person


def row(window: Window, code: str) -> WorryRow:
    found = [r for r in window.screen_shown.findChildren(WorryRow) if r._code == code]
    assert len(found) == 1
    return found[0]


def say(qtbot: QtBot, window: Window, code: str, words: str) -> None:
    segment = next(s for s in row(window, code).findChildren(Segment) if s.text() == words)
    qtbot.keyClick(segment, Qt.Key.Key_Space)
    settle(qtbot, window)


def page(qtbot: QtBot, window: Window, person: UUID) -> WorryPage:
    return ask(qtbot, window, lambda: window.context.workspace.safety.page(person))


def test_nothing_asked_is_not_assessed_and_the_window_has_a_neutral_name(window: Window, jean: UUID) -> None:
    assert "Not assessed\nNothing on this page was asked yet." in words_on(window.screen_shown)
    assert window.window().windowTitle() == "Private page"
    assert not window.screen_shown.together
    assert len(window.screen_shown.findChildren(WorryRow)) == 12
    del jean


def test_a_sign_not_seen_leaves_the_rest_not_asked(qtbot: QtBot, window: Window, jean: UUID) -> None:
    say(qtbot, window, "RF1", "Not seen")
    assert "Partly assessed" in words_on(window.screen_shown)
    assert page(qtbot, window, jean).assessed is Assessed.PARTLY_ASSESSED


def test_a_sign_seen_shows_what_to_do_and_stays_open_until_somebody_is_told(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    say(qtbot, window, "RF1", "Seen")
    words = words_on(row(window, "RF1"))
    assert "1. Stay with the person." in words
    assert "Samaritans: 116 123" in words
    assert "Nobody told yet" in words
    told = part(window.screen_shown, QLineEdit, "told RF1")
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_Return)
    assert "Write who you told." in words_on(row(window, "RF1"))
    qtbot.keyClicks(told, "Dr Patel")
    qtbot.keyClick(told, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.at == ("worry", jean)
    line = page(qtbot, window, jean).lines[0]
    assert (line.open, line.actions[0].told, line.actions[0].by) == (False, "Dr Patel", "Sam")
    assert "Sam told Dr Patel on 17 November 2026 at 1:52 pm." in words_on(row(window, "RF1"))
    assert told.text() == ""


def test_danger_now_moves_a_sign_to_the_most_urgent_part(qtbot: QtBot, window: Window, jean: UUID) -> None:
    say(qtbot, window, "RF3", "Seen")
    danger = row(window, "RF3").findChild(CheckBox)
    assert danger is not None
    qtbot.keyClick(danger, Qt.Key.Key_Space)
    settle(qtbot, window)
    line = next(line for line in page(qtbot, window, jean).lines if line.flag.code == "RF3")
    assert line.in_danger
    section = row(window, "RF3").parentWidget()
    assert section is row(window, "RF1").parentWidget()


def test_undo_takes_a_sign_back_to_not_asked(qtbot: QtBot, window: Window, jean: UUID) -> None:
    say(qtbot, window, "RF2", "Seen")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert page(qtbot, window, jean).assessed is Assessed.NOT_ASSESSED
    assert "Not assessed" in words_on(window.screen_shown)


def test_half_typed_words_are_a_draft_that_comes_back(qtbot: QtBot, window: Window, jean: UUID) -> None:
    ask(qtbot, window, lambda: window.context.workspace.safety.see(jean, "RF1", Seen.YES))
    window.screen_shown.refreshed()
    settle(qtbot, window)
    qtbot.keyClicks(window.screen_shown.findChild(QLineEdit, "told RF1"), "Dr P")
    draft = window.screen_shown.draft()
    assert draft == {"RF1": ["Dr P", ""]}
    window.go("today")
    window.go("worry", jean)
    window.screen_shown.restore(draft)
    settle(qtbot, window)
    assert part(window.screen_shown, QLineEdit, "told RF1").text() == "Dr P"


def test_enter_and_escape_both_go_back_to_the_person(qtbot: QtBot, window: Window, jean: UUID) -> None:
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Return)
    assert window.at == ("person", jean)
    settle(qtbot, window)


def test_help_that_others_should_not_see_is_offered_here_and_opening_is_written_once(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    work = window.context.workspace
    ticked: dict[str, dict[str, str | int]] = {"alcohol_drugs": {"much": 3}}

    def said() -> tuple[UUID, int]:
        talk = work.talks.start(jean).id
        work.talks.answer(talk, "B1", Answer(value=ticked))
        return talk, actions_about(work, "person", jean).count("view worries")

    talk, before = ask(qtbot, window, said)
    window.screen_shown.refreshed()
    settle(qtbot, window)
    assert "To offer when you are alone with them" in words_on(window.screen_shown)
    part(window.screen_shown, Button, "not now alcohol").click()
    settle(qtbot, window)
    assert "You said: not now" in words_on(window.screen_shown)
    after = ask(qtbot, window, lambda: actions_about(work, "person", jean))
    assert after.count("view worries") == before + 1
    (line,) = ask(qtbot, window, lambda: work.offers.private_offers(talk))
    assert line.answer is HelpAnswer.NOT_NOW
