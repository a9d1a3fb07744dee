"""How scores changed, by keys: over the programme, and of one session apart from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.measures.questionnaire import Asked, HowAsked, Occasion
from app.measures.typed_answers import read_answers
from tests.ui.at_the_desk import (
    CTRL,
    Key,
    ask,
    desk,
    dialog,
    next_session,
    press,
    show,
    shown,
    silver_voices,
    wake,
    words_on,
)
from tests.ui.conftest import settle
from ui.screens.change_screen import ChangeScreen
from ui.screens.group_screen import GroupScreen
from ui.widgets.print_dialogs import DidNotPrint

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

SESSION = (Occasion.BEFORE, Occasion.AFTER)


def fill(frame: Frame, session: UUID) -> None:
    """Four people, before and after the session."""
    work = desk(frame)

    def filled() -> None:
        measure = work.measures.measure("check-in-line")
        lines = work.groups.page(work.groups.list_groups()[0].id).sessions
        on = next(line.held_on for line in lines if line.id == session)
        for place, person in enumerate(work.people.list_people()[:4]):
            for at, occasion in enumerate(SESSION):
                asked = Asked(how=HowAsked(), occasion=occasion, session_id=session)
                answers = read_answers(measure, str(3 + place + at))
                work.fillings.enter(person.id, "check-in-line", answers, on, asked)

    ask(frame, filled)


def test_the_effect_of_a_session_stands_apart_and_is_printed(
    qtbot: QtBot, frame: Frame, tmp_path: Path, files: Chosen
) -> None:
    session = next_session(frame)
    fill(frame, session)
    screen = show(qtbot, frame, ChangeScreen)
    assert "Nobody can be compared." in words_on(screen)
    assert not screen.choices.session.isVisible()
    press(qtbot, frame, [Key.Key_Tab, Key.Key_Right])
    assert not screen.choices.first.isVisible()
    said = words_on(screen)
    assert "It says nothing about lasting change." in said
    assert "4 people: from 4.50 to 5.50 on average, better by 1.00." in said
    files.answer = tmp_path / "change.pdf"
    press(qtbot, frame, [(Key.Key_P, CTRL)])
    asked = dialog(qtbot, DidNotPrint)
    qtbot.keyClick(asked, Key.Key_Return)
    settle(qtbot, frame)
    assert (tmp_path / "change.pdf").read_bytes().startswith(b"%PDF")
    wake(qtbot, frame)
    press(qtbot, frame, [Key.Key_Left])
    assert "Nobody can be compared." in words_on(screen)
    group = show(qtbot, frame, GroupScreen, silver_voices(frame))
    group.view.going.measures.setFocus()
    press(qtbot, frame, [Key.Key_Return])
    again = shown(qtbot, frame, ChangeScreen)
    assert again.choices.of_session
    assert "4 people: from 4.50 to 5.50 on average, better by 1.00." in words_on(again)
