"""What tests of the talk do again and again: begin one, look at its page, go to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.asking import ask, person_called, press, settle
from ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.talk import Answer, Talk
    from tests.ui.bot import QtBot
    from ui.window import Window


def begun_with_jean(qtbot: QtBot, window: Window) -> UUID:
    """Begin a talk with Jean from her page; gives who she is."""
    person = person_called(qtbot, window, "Jean Okafor")
    window.go("person", person)
    settle(qtbot, window)
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_F3)
    settle(qtbot, window)
    assert window.at == ("talk", person)
    return person


def talk(qtbot: QtBot, window: Window, person: UUID) -> Talk:
    """The talk of a person, as it is kept."""
    return ask(qtbot, window, lambda: window.context.workspace.talks.start(person))


def answer(qtbot: QtBot, window: Window, person: UUID, code: str) -> Answer | None:
    """What is kept as the answer to a question."""
    return talk(qtbot, window, person).answers.get(code)


def page(window: Window) -> QuestionPage:
    found = [p for p in window.screen_shown.findChildren(QuestionPage) if p.isVisible()]
    assert len(found) == 1
    return found[0]


def go_to(qtbot: QtBot, window: Window, code: str) -> None:
    """Press Next until a question is on show."""
    for _step in range(60):
        if page(window).question.code == code:
            settle(qtbot, window)
            return
        press(qtbot, window, Qt.Key.Key_Return)
    raise AssertionError(code)
