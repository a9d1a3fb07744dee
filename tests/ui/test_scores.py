"""Scores for the group: one key each, masked until shown, corrected, undone; hands and other ways to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.people import Role
from app.domain.session_scores import HandCount, Mode, Moment, NoScore, Score
from tests.ui.at_the_desk import CTRL, Key, ask, desk, dialog, next_session, press, show, shown, words_on
from tests.ui.conftest import settle
from ui.models.score_model import moment_to_ask, next_to_ask, score_rows, score_words
from ui.screens.group_screen import GroupScreen
from ui.screens.score_person_screen import ScorePersonScreen
from ui.screens.scores_screen import ScoresScreen
from ui.widgets.hands_dialog import HandsDialog
from ui.widgets.ways_to_score import WaysToScore

if TYPE_CHECKING:
    from app.domain.session_scores import ScoreBoard, ScoreLine
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def screen(qtbot: QtBot, frame: Frame) -> ScoresScreen:
    """The scores of today, with all fifteen singers here."""
    session_id = next_session(frame)
    ask(frame, lambda: desk(frame).attendance.mark_all(session_id, frozenset(Role)))
    return show(qtbot, frame, ScoresScreen, session_id)


def board(frame: Frame) -> ScoreBoard:
    session_id = next_session(frame)
    return ask(frame, lambda: desk(frame).scores.open_board(session_id))


def line(frame: Frame, name: str) -> ScoreLine:
    return next(found for found in board(frame).lines if found.name == name)


def test_the_pad_is_ready_for_the_first_person(frame: Frame, screen: ScoresScreen) -> None:
    assert screen.title() == "Scores: Silver Voices"
    assert screen.context_line() == "How do you feel right now?  Press one key for each person."
    assert screen.page.card.name == "Amir Khan"
    assert screen.page.card.line == "1 of 15."
    assert screen.page.card.pad.hasFocus(), "the ring is round the question, and suggests no answer"
    assert frame.windowTitle() == "Scores: Silver Voices"


def test_a_key_scores_and_moves_on(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    press(qtbot, frame, "42")
    assert line(frame, "Amir Khan").before == Score(mode=Mode.FACES, value=4)
    assert line(frame, "Beth Lowe").before == Score(mode=Mode.FACES, value=2)
    assert screen.page.card.name == "Carol Dunn"
    assert screen.page.foot.said == "Saved"
    assert screen.page.answered() == "Before 2 of 15, After 0 of 15"


def test_moving_on_can_be_switched_off(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    screen.context.display.choose_keys(moves_on=False)
    press(qtbot, frame, "42")
    assert screen.page.card.name == "Amir Khan"
    assert line(frame, "Amir Khan").before == Score(mode=Mode.FACES, value=2)
    screen.context.display.choose_keys(moves_on=True)


def test_single_keys_can_be_switched_off(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    screen.context.display.choose_keys(single_keys=False)
    press(qtbot, frame, "4-/h")
    assert board(frame).answered(Moment.BEFORE) == 0
    assert not screen.page.answers.had_help.isChecked()
    screen.context.display.choose_keys(single_keys=True)


@pytest.mark.usefixtures("screen")
def test_minus_and_slash_say_why_there_is_no_number(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, "-/")
    first, second = line(frame, "Amir Khan").before, line(frame, "Beth Lowe").before
    assert first is not None
    assert second is not None
    assert (first.reason, second.reason) == (NoScore.DID_NOT_WANT_TO_SAY, NoScore.COULD_NOT_TELL)


@pytest.mark.usefixtures("screen")
def test_had_help_and_seen_by_helper_belong_to_the_next_score_only(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, "h3s43")
    assert line(frame, "Amir Khan").before == Score(mode=Mode.FACES, value=3, had_help=True)
    assert line(frame, "Beth Lowe").before == Score(mode=Mode.FACES, value=4, seen_by_helper=True)
    assert line(frame, "Carol Dunn").before == Score(mode=Mode.FACES, value=3)


def test_backspace_clears_and_stays(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    press(qtbot, frame, "4")
    screen.page.names.buttons[0].click()
    screen.page.card.pad.focus()
    press(qtbot, frame, [Key.Key_Backspace])
    assert line(frame, "Amir Khan").before is None
    assert screen.page.card.name == "Amir Khan"


def test_scores_stay_masked_until_they_are_shown(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    press(qtbot, frame, "42")
    assert screen.page.names.buttons[0].row.before.hidden
    screen.page.card.switch.chosen.emit(1)
    assert screen.page.card.line == "1 of 15."
    screen.page.show_button.click()
    assert screen.page.names.buttons[0].row.before.figure == "4"
    assert screen.page.card.line == "1 of 15.  Before: 4, Happy"


def test_after_is_asked_once_everybody_was_asked_before(qtbot: QtBot, frame: Frame) -> None:
    session_id = next_session(frame)
    ask(frame, lambda: desk(frame).attendance.mark_all(session_id, frozenset(Role)))
    show(qtbot, frame, ScoresScreen, session_id)
    press(qtbot, frame, "3" * 15)
    again = show(qtbot, frame, ScoresScreen, session_id)
    assert again.page.card.switch.place == 1
    press(qtbot, frame, "5")
    assert line(frame, "Amir Khan").pair == (3, 5)


def test_the_last_score_is_not_overwritten_by_one_more_key(
    qtbot: QtBot, frame: Frame, screen: ScoresScreen
) -> None:
    press(qtbot, frame, "3" * 15)
    card, foot = screen.page.card, screen.page.foot
    assert (card.name, card.line) == (
        "Everyone has a Before score",
        "Press After, or choose a name to change it.",
    )
    assert foot.spoken.startswith("Pat Ellison: 3, In the middle. Everyone has a Before score.")
    assert not any(button.isChecked() for button in screen.page.names.buttons)
    press(qtbot, frame, ["5", "1", "-", Key.Key_Backspace, Key.Key_F11])
    assert [found.before for found in board(frame).lines] == [Score(mode=Mode.FACES, value=3)] * 15


def test_once_everyone_is_asked_a_name_is_chosen_by_arrow_key_and_changed(
    qtbot: QtBot, frame: Frame, screen: ScoresScreen
) -> None:
    press(qtbot, frame, "3" * 15)
    press(qtbot, frame, [Key.Key_Up])
    assert screen.page.card.name == "Nora Byrne"
    press(qtbot, frame, "5")
    changed = [found.name for found in board(frame).lines if found.before != Score(mode=Mode.FACES, value=3)]
    assert changed == ["Nora Byrne"]
    assert screen.page.card.name == "Everyone has a Before score"
    screen.page.foot.undo_button.click()
    settle(qtbot, frame)
    again = show(qtbot, frame, ScoresScreen, next_session(frame))
    again.page.card.switch.chosen.emit(0)
    assert again.page.card.name == "Everyone has a Before score"


def test_no_number_looks_and_sounds_different_from_a_score_even_while_scores_are_masked(
    qtbot: QtBot, frame: Frame, screen: ScoresScreen
) -> None:
    press(qtbot, frame, "-/4")
    silent, unclear, scored = (button.row for button in screen.page.names.buttons[:3])
    assert (silent.before.words, silent.before.icon) == ("not said", "circle-minus")
    assert (unclear.before.words, unclear.before.icon) == ("not clear", "circle-question-mark")
    assert scored.before.hidden
    assert silent.spoken == "Amir Khan. Before: did not want to say. After: not yet."
    assert unclear.spoken == "Beth Lowe. Before: could not tell. After: not yet."
    assert scored.spoken == "Carol Dunn. Before: given. After: not yet."
    screen.page.names.buttons[0].click()
    assert screen.page.card.line == "1 of 15.  Now: did not want to say"


def test_undo_takes_the_last_score_back(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    press(qtbot, frame, "4")
    screen.page.foot.undo_button.click()
    settle(qtbot, frame)
    assert line(frame, "Amir Khan").before is None
    press(qtbot, frame, ["2", (Key.Key_Z, CTRL)])
    assert board(frame).answered(Moment.BEFORE) == 0


def test_numbers_one_then_nought_is_ten_and_one_then_enter_is_one(
    qtbot: QtBot, frame: Frame, screen: ScoresScreen
) -> None:
    screen.page.way.click()
    ways = dialog(qtbot, WaysToScore)
    ways.modes.boxes[Mode.ZERO_TO_TEN].click()
    qtbot.keyClick(ways, Key.Key_Return)
    settle(qtbot, frame)
    screen.page.card.pad.focus()
    press(qtbot, frame, ["1", "0", "1", Key.Key_Return, "7", "0"])
    scores = [found.before for found in board(frame).lines[:4]]
    assert [score.value for score in scores if score is not None] == [10, 1, 7, 0]
    assert {score.mode for score in scores if score is not None} == {Mode.ZERO_TO_TEN}


def test_a_result_from_the_disk_does_not_forget_the_one_of_ten(
    qtbot: QtBot, frame: Frame, screen: ScoresScreen
) -> None:
    session_id = next_session(frame)
    ask(frame, lambda: desk(frame).scores.set_mode(session_id, Mode.ZERO_TO_TEN))
    screen.refreshed()
    settle(qtbot, frame)
    screen.page.card.pad.focus()
    press(qtbot, frame, "1")
    screen.refreshed()
    settle(qtbot, frame)
    press(qtbot, frame, "0")
    assert line(frame, "Amir Khan").before == Score(mode=Mode.ZERO_TO_TEN, value=10)


def test_a_score_is_said_in_one_sentence(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    press(qtbot, frame, "4")
    assert screen.page.foot.spoken == "Amir Khan: 4, Happy. Now Beth Lowe."


def test_hands_are_counted_without_names(qtbot: QtBot, frame: Frame, screen: ScoresScreen) -> None:
    screen.page.hands.click()
    hands = dialog(qtbot, HandsDialog)
    hands.steppers[4].more.click()
    hands.steppers[4].more.click()
    hands.steppers[2].more.click()
    qtbot.keyClick(hands, Key.Key_Return)
    settle(qtbot, frame)
    assert board(frame).hands_before == HandCount(Mode.FACES, ((2, 1), (4, 2)))
    screen.page.hands.click()
    assert dialog(qtbot, HandsDialog).counts() == {5: 0, 4: 2, 3: 0, 2: 1, 1: 0}


@pytest.mark.usefixtures("screen")
def test_finish_shows_how_the_group_is_going(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, [(Key.Key_Return, CTRL)])
    assert shown(qtbot, frame, GroupScreen).title() == "Silver Voices"


@pytest.mark.usefixtures("screen")
def test_f11_shows_the_faces_to_the_person_asked_now(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, ["4", Key.Key_F11])
    page = shown(qtbot, frame, ScorePersonScreen)
    assert "Beth" in words_on(page)
    window = frame.window_open
    assert window is not None
    assert not window.rail.isVisible()


def test_nobody_here_is_said(qtbot: QtBot, frame: Frame) -> None:
    empty = show(qtbot, frame, ScoresScreen, next_session(frame))
    assert empty.page.nobody.isVisible()
    assert empty.page.card.name == "Nobody is here yet"
    press(qtbot, frame, "4")
    assert board(frame).lines == ()


def test_the_words_of_scores() -> None:
    assert score_words(None) == "not yet"
    assert score_words(Score(mode=Mode.FACES, value=5)) == "5, Very happy"
    assert score_words(Score(mode=Mode.UPRIGHT, value=7)) == "7"
    assert score_words(Score(mode=Mode.FACES, reason=NoScore.COULD_NOT_TELL)) == "could not tell"


def test_whom_to_ask_next_goes_round(frame: Frame, screen: ScoresScreen) -> None:
    lines = board(frame).lines
    assert screen.page.card.name == lines[0].name
    assert next_to_ask(lines, Moment.BEFORE, lines[-1].person_id) == lines[0].person_id
    assert next_to_ask((), Moment.BEFORE, None) is None


def test_a_past_day_asks_for_scores_after(frame: Frame, screen: ScoresScreen) -> None:
    kept = board(frame)
    assert moment_to_ask(kept, kept.held_on) is Moment.BEFORE
    assert moment_to_ask(kept, kept.held_on.replace(day=18)) is Moment.AFTER
    rows = score_rows(kept, shown=True)
    assert rows[0].spoken == "Amir Khan. Before: not yet. After: not yet."
    assert len(screen.page.names.buttons) == len(rows)
