"""One person gives their own score: no other names, a way out that thanks them first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.people import Role
from app.domain.session_scores import Mode, Moment, NoScore, Score
from tests.ui.at_the_desk import Key, ask, desk, next_session, press, show, shown, words_on
from tests.ui.conftest import settle
from ui.screens.score_person_screen import ScorePersonScreen
from ui.screens.scores_screen import ScoresScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.session_scores import ScoreLine
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def ines(frame: Frame) -> UUID:
    """Ines Duarte, who is here today."""
    session_id = next_session(frame)
    register = ask(frame, lambda: desk(frame).attendance.mark_all(session_id, frozenset(Role)))
    return next(entry.person_id for entry in register.entries if entry.name == "Ines Duarte")


@pytest.fixture
def opened(qtbot: QtBot, frame: Frame, ines: UUID) -> Callable[[Mode], ScorePersonScreen]:
    """Opens her page, asking in one way."""

    def open_page(mode: Mode) -> ScorePersonScreen:
        session_id = next_session(frame)
        ask(frame, lambda: desk(frame).scores.set_mode(session_id, mode))
        return show(qtbot, frame, ScorePersonScreen, (session_id, ines, Moment.AFTER))

    return open_page


def line(frame: Frame, person_id: UUID) -> ScoreLine:
    session_id = next_session(frame)
    board = ask(frame, lambda: desk(frame).scores.open_board(session_id))
    return next(found for found in board.lines if found.person_id == person_id)


def test_nobody_else_is_named_and_the_window_is_neutral(
    frame: Frame, opened: Callable[[Mode], ScorePersonScreen]
) -> None:
    screen = opened(Mode.FACES)
    words = words_on(screen)
    assert "Ines" in words
    assert "Duarte" not in words
    assert "Amir" not in words
    assert frame.windowTitle() == "How do you feel right now?"
    window = frame.window_open
    assert window is not None
    assert not window.rail.isVisible()
    assert not window.top.isVisible()


def test_a_face_is_kept_once_it_is_said_to_be_right(
    qtbot: QtBot, frame: Frame, ines: UUID, opened: Callable[[Mode], ScorePersonScreen]
) -> None:
    screen = opened(Mode.FACES)
    press(qtbot, frame, "4")
    assert line(frame, ines).after is None
    press(qtbot, frame, [Key.Key_Return])
    assert line(frame, ines).after == Score(mode=Mode.FACES, value=4)
    assert "Thank you, Ines" in words_on(screen)


@pytest.mark.parametrize(
    ("mode", "keys"),
    [(Mode.FACES, ("6", "7")), *((mode, ("/", "-")) for mode in Mode)],
)
def test_not_sure_and_not_saying_are_answers(
    qtbot: QtBot,
    frame: Frame,
    ines: UUID,
    opened: Callable[[Mode], ScorePersonScreen],
    mode: Mode,
    keys: tuple[str, str],
) -> None:
    unsure, silent = keys
    first = opened(mode)
    press(qtbot, frame, ["4", unsure])
    first.main_action()
    settle(qtbot, frame)
    assert line(frame, ines).after == Score(mode=mode, reason=NoScore.COULD_NOT_TELL)
    second = opened(mode)
    press(qtbot, frame, [silent])
    second.main_action()
    settle(qtbot, frame)
    assert line(frame, ines).after == Score(mode=mode, reason=NoScore.DID_NOT_WANT_TO_SAY)


def test_the_upright_line_takes_ten(
    qtbot: QtBot, frame: Frame, ines: UUID, opened: Callable[[Mode], ScorePersonScreen]
) -> None:
    screen = opened(Mode.UPRIGHT)
    assert "10 is the best. 0 is the worst." in words_on(screen)
    press(qtbot, frame, ["1", "0", Key.Key_Return])
    assert line(frame, ines).after == Score(mode=Mode.UPRIGHT, value=10)


def test_the_row_of_numbers_takes_one(
    qtbot: QtBot, frame: Frame, ines: UUID, opened: Callable[[Mode], ScorePersonScreen]
) -> None:
    opened(Mode.ZERO_TO_TEN)
    press(qtbot, frame, ["1", Key.Key_Return, Key.Key_Return])
    assert line(frame, ines).after == Score(mode=Mode.ZERO_TO_TEN, value=1)


def test_without_an_answer_it_says_what_to_do(
    qtbot: QtBot, frame: Frame, ines: UUID, opened: Callable[[Mode], ScorePersonScreen]
) -> None:
    screen = opened(Mode.FACES)
    screen.main_action()
    settle(qtbot, frame)
    assert "Choose one answer first." in words_on(screen)
    assert line(frame, ines).after is None


def test_escape_thanks_first_and_then_shows_the_list(qtbot: QtBot, frame: Frame, ines: UUID) -> None:
    session_id = next_session(frame)
    show(qtbot, frame, ScoresScreen, session_id)
    press(qtbot, frame, [Key.Key_F11])
    screen = shown(qtbot, frame, ScorePersonScreen)
    press(qtbot, frame, [Key.Key_Escape])
    assert screen.thanks.isVisible()
    assert "Amir Khan" not in words_on(screen)
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, ScoresScreen)
    assert line(frame, ines).before is None


def test_what_was_chosen_is_still_there_after_escape(
    qtbot: QtBot, frame: Frame, opened: Callable[[Mode], ScorePersonScreen]
) -> None:
    screen = opened(Mode.FACES)
    press(qtbot, frame, ["4", Key.Key_Escape])
    screen.thanks.carry_on.emit()
    assert screen.page is not None
    assert screen.page.value == 4


def test_after_the_thanks_the_next_person_is_asked(qtbot: QtBot, frame: Frame, ines: UUID) -> None:
    assert line(frame, ines).before is None
    show(qtbot, frame, ScoresScreen, next_session(frame))
    press(qtbot, frame, [Key.Key_F11])
    shown(qtbot, frame, ScorePersonScreen)
    press(qtbot, frame, ["3", Key.Key_Return])
    press(qtbot, frame, [Key.Key_Return])
    assert shown(qtbot, frame, ScoresScreen).page.card.name == "Beth Lowe"


def test_a_moment_that_makes_no_sense_is_a_fault(frame: Frame) -> None:
    window = frame.window_open
    assert window is not None
    with pytest.raises(TypeError, match="does not say how to open"):
        ScorePersonScreen(window.context).open("nobody")
