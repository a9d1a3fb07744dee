"""What tests of the talk do again and again: begin one, look at its page, go to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt

from tests.ui.asking import ask, person_called, settle
from ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
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
    """Show a question, as the overview of the parts does; that Next leads there is a test of its own."""
    _name, person = window.at
    assert isinstance(person, UUID)
    begun = talk(qtbot, window, person)
    ask(qtbot, window, lambda: window.context.workspace.talks.go(begun.id, code))
    window.screen_shown.open(person)
    settle(qtbot, window)
    assert page(window).question.code == code
