"""Somebody else takes over the laptop: each finds their own half-finished work, and nothing of others."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.domain.plans import StepForm
from app.domain.roles import DeskRole
from app.domain.safety import Seen
from app.domain.talk import Answer, AnswerState
from tests.conftest import PASSPHRASE
from tests.ui.at_the_desk import ask, desk, next_session, silver_voices
from tests.ui.conftest import settle, unlock
from tests.ui.every_screen import ARGUMENTS
from ui.all_screens import HOME, SCREENS
from ui.open_to import NEEDED
from ui.screen import Place
from ui.screens.unlock_screen import UnlockScreen

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window

AMIRS = "otter ladder crisp nine"
MARKER = "Zebraquartzine"


def let_in_amir(frame: Frame, role: DeskRole) -> None:
    """Amir uses this laptop as well, and looks after the choir."""
    group = silver_voices(frame)
    ask(frame, lambda: desk(frame).users.add("Amir", role, AMIRS, [group]))


def switch(qtbot: QtBot, frame: Frame, name: str, passphrase: str) -> Window:
    """Lock, and let somebody else in."""
    frame.lock()
    settle(qtbot, frame)
    gate = frame.gate
    assert isinstance(gate, UnlockScreen)
    names = [gate.people.combo.itemText(place) for place in range(gate.people.combo.count())]
    gate.people.choose(names.index(name))
    unlock(qtbot, frame, passphrase)
    assert frame.window_open is not None
    return frame.window_open


def test_each_finds_their_own_half_finished_work(qtbot: QtBot, frame: Frame, window: Window) -> None:
    let_in_amir(frame, DeskRole.SUPERVISOR)
    window.go("person_form", None)
    settle(qtbot, frame)
    window.screen_shown.restore({"name": MARKER})
    settle(qtbot, frame)
    amirs = switch(qtbot, frame, "Amir", AMIRS)
    assert amirs.at[0] == "today"
    assert MARKER not in words_on(frame)
    switch(qtbot, frame, "Sam", PASSPHRASE).go("person_form", None)
    settle(qtbot, frame)
    assert MARKER in words_on(frame)


def words_on(root: QWidget) -> str:
    """Everything that can be read or heard there."""
    found = [root.windowTitle()]
    for widget in root.findChildren(QWidget):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        match widget:
            case QLabel() | QAbstractButton() | QLineEdit():
                found.append(widget.text())
            case QTextEdit() | QPlainTextEdit():
                found.append(widget.toPlainText())
            case QAbstractItemView():
                found += rows_of(widget)
            case _:
                pass
    return "\n".join(found)


def rows_of(view: QAbstractItemView) -> list[str]:
    """What every role of every row says."""
    model = view.model()
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    places = [model.index(row, column) for row in range(model.rowCount()) for column in range(columns)]
    return [str(place.data(role)) for place in places for role in (*range(20), *range(256, 280))]


def say_things_in_confidence(frame: Frame) -> dict[str, object]:
    """About the person that screens are opened with; gives what each screen is opened with."""
    work = desk(frame)

    def said() -> dict[str, object]:
        arguments = {name: find(work) for name, find in ARGUMENTS.items()}
        person = arguments["person"]
        assert isinstance(person, UUID)
        work.people.add_note(person, f"{MARKER} note")
        plan = work.plans.add_goal(work.plans.open(person).id, f"{MARKER} goal", 7, 7)
        work.plans.add_step(plan.goals[0].id, StepForm(what=f"{MARKER} step", when="tomorrow"))
        talk = work.talks.start(person)
        answer = Answer(state=AnswerState.ANSWERED, words=f"{MARKER} answer")
        for question in talk.definition.questions[1:5]:
            work.talks.answer(talk.id, question.code, answer)
        flag = work.safety.page(person).lines[0].flag.code
        work.safety.see(person, flag, Seen.YES)
        work.safety.record_action(person, flag, f"{MARKER} told", f"{MARKER} words")
        return arguments

    return ask(frame, said)


def screens_that_tell(qtbot: QtBot, frame: Frame, arguments: dict[str, object]) -> set[str]:
    """The screens on which something said in confidence can be read."""
    window, telling = frame.window_open, set()
    assert window is not None
    for name in SCREENS:
        window.go(name, arguments.get(name))
        settle(qtbot, frame)
        if MARKER in words_on(frame):
            telling.add(name)
    return telling


def test_a_volunteer_and_a_leader_find_no_health_fact_on_any_screen(qtbot: QtBot, frame: Frame) -> None:
    arguments = say_things_in_confidence(frame)
    told = screens_that_tell(qtbot, frame, arguments)
    assert {"person", "plan", "today", "worry"} <= told
    let_in_amir(frame, DeskRole.VOLUNTEER)
    switch(qtbot, frame, "Amir", AMIRS)
    assert screens_that_tell(qtbot, frame, arguments) == set()
    switch(qtbot, frame, "Sam", PASSPHRASE)
    amir = next(user for user in ask(frame, desk(frame).users.everybody) if not user.here)
    ask(frame, lambda: desk(frame).users.change_role(amir.worker.id, DeskRole.LEADER))
    switch(qtbot, frame, "Amir", AMIRS)
    assert screens_that_tell(qtbot, frame, arguments) == set()


def test_a_page_that_is_not_ones_work_is_refused_in_words(qtbot: QtBot, frame: Frame) -> None:
    arguments = say_things_in_confidence(frame)
    let_in_amir(frame, DeskRole.VOLUNTEER)
    window = switch(qtbot, frame, "Amir", AMIRS)
    offered = {place for place in HOME if not window.rail.item(place).isHidden()}
    assert offered == {Place.TODAY, Place.PEOPLE, Place.SETTINGS}
    window.go("plan", arguments["plan"])
    settle(qtbot, frame)
    assert window.at[0] == "today"
    assert "Your role: Register-only volunteer." in words_on(window.banners)


def test_the_register_of_today_is_open_to_a_volunteer(qtbot: QtBot, frame: Frame) -> None:
    let_in_amir(frame, DeskRole.VOLUNTEER)
    session = next_session(frame)
    window = switch(qtbot, frame, "Amir", AMIRS)
    window.go("register", session)
    settle(qtbot, frame)
    assert window.at == ("register", session)
    assert "Jean" in words_on(frame)


def test_every_screen_says_whose_work_it_is() -> None:
    for_everybody = {"today", "settings", "about", "help"}
    assert set(NEEDED) | for_everybody == set(SCREENS)
