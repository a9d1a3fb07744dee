"""Where the talk is answered: the week by keys, what gets in the way, statements in faces, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.domain.talk import Answer
from app.measures import registry
from tests.ui.lint import lint, lint_at_every_size, settle
from ui.theme import current_theme
from ui.widgets.barriers_pad import BarriersPad
from ui.widgets.lines_pad import LinesPad
from ui.widgets.question_page import QuestionPage
from ui.widgets.question_ways import Way, ways_for
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import Segment
from ui.widgets.statement_pad import StatementPad
from ui.widgets.talk_row_pads import AreaFacesPad
from ui.widgets.week_pad import WeekPad

if TYPE_CHECKING:
    from app.domain.talk import AnswerValue
    from tests.ui.bot import QtBot
    from tests.ui.widgets.conftest import Pages
    from ui.widgets.talk_pad import Pad

Key = Qt.Key


def question_page(pages: Pages, code: str, way: Way = Way.WORDS, value: AnswerValue = None) -> QuestionPage:
    """A question of the talk with its answer, on show."""
    made = QuestionPage(registry.current_talk().question(code), Answer(value=value), way, "Jean")
    made.listen_button.hide()
    scroll = ScrollPage()
    scroll.body.addWidget(made)
    pages(scroll, width=1300)
    made.focus_first()
    return made


def press(qtbot: QtBot, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def pad_of(page: QuestionPage) -> Pad:
    assert page.pad is not None
    return page.pad


def test_a_week_is_filled_by_arrows_numbers_letters_and_space(qtbot: QtBot, page_with: Pages) -> None:
    page = question_page(page_with, "W1")
    press(qtbot, "5", "M", "W", "O", Key.Key_Right, "3", Key.Key_Down, Key.Key_Space)
    assert page.answer.value == {
        "mon.morning": {"fills": "LA5", "choice": "own", "company": "others", "place": "out"},
        "tue.morning": {"fills": "LA3"},
        "tue.afternoon": {"fills": "LA3"},
    }
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Tuesday afternoon: Hobbies and fun"
    press(qtbot, Key.Key_Space, Key.Key_Left, Key.Key_Left, Key.Key_Up)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Monday morning: People, My choice, With others, Out"
    assert "tue.afternoon" not in (page.answer.value or {})


def test_what_is_wanted_stands_beside_what_is(qtbot: QtBot, page_with: Pages) -> None:
    page = question_page(page_with, "W1", value={"mon.morning": {"fills": "nothing"}})
    wanted = next(one for one in page.findChildren(Segment) if one.text() == "What I want")
    wanted.click()
    pad = pad_of(page)
    assert isinstance(pad, WeekPad)
    pad.focus_first()
    press(qtbot, "5", Key.Key_Right, Key.Key_Space, Key.Key_Left, Key.Key_Backspace, "3")
    assert page.answer.value == {
        "mon.morning": {"fills": "nothing", "want": "LA3"},
        "tue.morning": {"want": "LA5"},
    }
    name = pad.grid.cells["mon.morning"].accessibleName()
    assert name == "Monday morning: Nothing much, I want: Hobbies and fun"


def test_with_large_letters_what_may_be_tapped_stands_right_below_the_day(
    qtbot: QtBot, page_with: Pages
) -> None:
    pad = pad_of(question_page(page_with, "W1"))
    assert isinstance(pad, WeekPad)
    theme = current_theme()
    theme.use(scale=2.0)
    press(qtbot, Key.Key_Down)
    settle()
    assert pad.grid.current == "tue.morning"
    seen = [pad.grid.cells["tue.morning"], pad.taps, pad.grid.cells["wed.morning"]]
    tops = [widget.mapTo(pad, QPoint(0, 0)).y() for widget in seen]
    assert tops == sorted(tops)
    assert tops[1] - tops[0] < 2 * seen[0].height() + pad.switch.height()
    theme.use(scale=1.0)
    settle()
    assert pad.taps.mapTo(pad, QPoint(0, 0)).y() > pad.grid.height()


def test_a_click_fills_an_empty_time_as_the_last_one_and_only_shows_a_full_one(
    qtbot: QtBot, page_with: Pages
) -> None:
    page = question_page(page_with, "W1", value={"sun.evening": {"fills": "LA7"}})
    pad = pad_of(page)
    assert isinstance(pad, WeekPad)
    press(qtbot, "5")
    for key in ("fri.evening", "sun.evening"):
        qtbot.mouseClick(pad.grid.cells[key], Qt.MouseButton.LeftButton)
    assert page.answer.value == {
        "mon.morning": {"fills": "LA5"},
        "fri.evening": {"fills": "LA5"},
        "sun.evening": {"fills": "LA7"},
    }
    assert pad.grid.current == "sun.evening"


def test_a_word_about_a_time_is_typed_and_told(qtbot: QtBot, page_with: Pages) -> None:
    page = question_page(page_with, "W1", value={"mon.morning": {"fills": "LA3"}})
    pad = pad_of(page)
    assert isinstance(pad, WeekPad)
    qtbot.keyClicks(pad.taps.word.line, "choir")
    assert page.answer.value == {"mon.morning": {"fills": "LA3", "words": "choir"}}


def test_each_thing_in_the_way_is_asked_about_below_and_by_keys(qtbot: QtBot, page_with: Pages) -> None:
    page = question_page(page_with, "B2", Way.PICTURES)
    press(qtbot, Key.Key_Space, Key.Key_Tab, "3", "3")
    assert page.answer.value == {"travel": {"much": 2, "long": "over12"}}
    pad = pad_of(page)
    assert isinstance(pad, BarriersPad)
    assert pad.cards["travel"].help.line.hasFocus()
    qtbot.keyClicks(pad.cards["travel"].help.line, "A lift")
    assert page.answer.value == {"travel": {"much": 2, "long": "over12", "help": "A lift"}}
    pad.ticks.focus_first()
    press(qtbot, Key.Key_Right, Key.Key_Space, Key.Key_Left, Key.Key_Space)
    assert page.answer.value == {"cost": {}}


def test_three_faces_keep_a_finer_answer_and_give_plain_ones(qtbot: QtBot, page_with: Pages) -> None:
    page = question_page(page_with, "P1", Way.FACES, 3)
    pad = pad_of(page)
    assert isinstance(pad, StatementPad)
    given: list[AnswerValue] = [page.answer.value]
    for key in ("4", "6"):
        press(qtbot, key)
        given.append(page.answer.value)
    assert given == [3, 0, None]
    area = question_page(page_with, "LA3", Way.FACES, {"matter": 2, "amount": -1})
    assert isinstance(area.pad, AreaFacesPad)
    press(qtbot, "1")
    assert area.answer.value == {"matter": 2, "amount": -1, "choice": 2}


def test_lines_leave_out_what_is_empty(qtbot: QtBot, page_with: Pages) -> None:
    page = question_page(page_with, "S1")
    pad = pad_of(page)
    assert isinstance(pad, LinesPad)
    qtbot.keyClicks(pad.lines[2].line, "Patient")
    assert page.answer.value == ("Patient",)
    assert not page.words.isVisible()


def test_every_question_can_be_shown_in_another_way() -> None:
    ways = {q.code: ways_for(q) for q in registry.current_talk().questions}
    assert ways["M1"] == (Way.PICTURES, Way.WORDS, Way.EASY, Way.SORT)
    assert ways["LA1"] == (Way.WORDS, Way.FACES, Way.SORT)
    assert ways["P1"] == (Way.FACES, Way.WORDS, Way.SORT)


def test_new_pages_keep_every_rule_of_a_page(page_with: Pages) -> None:
    week = question_page(page_with, "W1", value={"mon.morning": {"fills": "LA5", "want": "LA3"}})
    assert lint_at_every_size(week.window(), (1.0, 2.0)) == []
    barriers = question_page(page_with, "B1", Way.PICTURES, {"pain": {"much": 2}})
    assert lint(barriers.window()) == []
    faces = question_page(page_with, "P1", Way.FACES, 3)
    assert lint(faces.window()) == []
