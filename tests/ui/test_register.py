"""The register: marks by key, saved at once, undone, finished, opened again."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint

from app.domain.attendance import Presence
from app.domain.groups import SessionState
from app.domain.people import ChosenName, Role
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
    words_on,
)
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from tests.ui.lint import settle as lint_settle
from ui.models.register_model import helper_rows, people_rows
from ui.screens.register_screen import RegisterScreen
from ui.screens.scores_screen import ScoresScreen
from ui.theme import current_theme
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.register_rows import RegisterRows
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.unmarked_dialog import UnmarkedDialog

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from app.domain.attendance import Register
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def screen(qtbot: QtBot, frame: Frame) -> RegisterScreen:
    """The register of today."""
    return show(qtbot, frame, RegisterScreen, next_session(frame))


def kept(frame: Frame) -> Register:
    """The register as it stands on the disk."""
    session_id = next_session(frame)
    return ask(frame, lambda: desk(frame).attendance.open_register(session_id))


def here(frame: Frame) -> list[str]:
    return [entry.name for entry in kept(frame).entries if entry.here]


def test_the_first_person_nobody_has_looked_for_is_ready(frame: Frame, screen: RegisterScreen) -> None:
    assert screen.page.people.hasFocus()
    assert screen.page.people.currentIndex().data() == "Amir Khan"
    assert screen.title() == "Register: Silver Voices"
    assert screen.context_line() == "Tuesday 17 November, 2:00 pm. St Mark's church hall"
    assert frame.windowTitle() == "Register: Silver Voices"
    register = kept(frame)
    helpers_first = sorted(register.entries, key=lambda entry: entry.role is Role.PARTICIPANT)
    screen.page.focus_unmarked(replace(register, entries=tuple(helpers_first)))
    assert screen.page.people.hasFocus(), "also where a helper comes first by name"


MORE = ("Quentin Ashworth", "Ravi Patel", "Sue Cole", "Tom Baker", "Una Reid", "Vic Shah", "Wendy Clark",
        "Xena Ford", "Yusuf Ali")  # fmt: skip


@pytest.mark.parametrize("more", [0, 1, 8, 9])
def test_up_to_24_people_stand_on_one_small_page(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen, more: int
) -> None:
    group = silver_voices(frame)

    def add() -> None:
        for name in MORE[:more]:
            previews = desk(frame).people.preview_names(name)
            chosen = tuple(ChosenName(preview.parsed) for preview in previews)
            desk(frame).people.add_names(chosen, group, Role.PARTICIPANT)

    ask(frame, add)
    frame.resize(1366, 697)
    screen.refreshed()
    settle(qtbot, frame)
    lint_settle()
    assert len(screen.page.people.rows) == 15 + more
    scroll = screen.page.findChild(ScrollPage)
    assert scroll is not None
    assert scroll.verticalScrollBar().maximum() == 0


def test_where_nobody_helps_yet_the_first_helper_is_one_press_away(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen
) -> None:
    alone = replace(kept(frame), entries=tuple(e for e in kept(frame).entries if e.role is Role.PARTICIPANT))
    screen.page.show_register(alone, "")
    screen.page.helpers.setFocus()
    with qtbot.waitSignal(screen.page.helpers.adding):
        qtbot.keyClick(screen.page.helpers, Key.Key_Return)
    assert screen.page.helpers.currentIndex().data() == "A carer or helper came"
    settle(qtbot, frame)
    screen.page.show_register(kept(frame), "")
    assert screen.page.helpers.model().rowCount() == len(screen.page.helpers.rows) > 0


def test_space_marks_saves_and_moves_down(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> None:
    press(qtbot, frame, [Key.Key_Space, Key.Key_Down, Key.Key_Space])
    assert here(frame) == ["Amir Khan", "Carol Dunn"]
    assert screen.page.people.currentIndex().data() == "Dennis Achebe"
    assert screen.page.foot.said == "Saved"
    assert screen.page.foot.text == "2 people, 0 carers, 0 volunteers, 0 visitors"


def test_saved_is_only_said_once_everything_is_on_the_disk(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen
) -> None:
    disk = Event()
    frame.background.run(screen, disk.wait, lambda _answer: None, screen.failed.emit)
    qtbot.keyClick(screen.page.people, Key.Key_Space)
    qtbot.keyClick(screen.page.people, Key.Key_Space)
    qtbot.waitUntil(lambda: screen.page.foot.said == "Saving")
    disk.set()
    assert [row.here for row in screen.page.people.rows[:2]] == [True, True]
    settle(qtbot, frame)
    assert screen.page.foot.said == "Saved"


@pytest.mark.usefixtures("screen")
def test_space_takes_a_mark_back(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, [Key.Key_Space, Key.Key_Up, Key.Key_Space])
    assert here(frame) == []
    assert kept(frame).entries[0].presence is None


@pytest.mark.usefixtures("screen")
def test_letters_jump_to_a_name(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, ["k", Key.Key_Space])
    assert here(frame) == ["Ken Tomlin"]


def test_everyone_in_this_list_is_here_and_one_undo_takes_it_back(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen
) -> None:
    press(qtbot, frame, [(Key.Key_E, CTRL)])
    assert kept(frame).totals().people == 15
    assert kept(frame).totals().volunteers == 0
    press(qtbot, frame, [Key.Key_Tab])
    assert screen.page.helpers.hasFocus()
    press(qtbot, frame, [(Key.Key_E, CTRL)])
    assert (kept(frame).totals().carers, kept(frame).totals().volunteers) == (2, 4)
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    assert (kept(frame).totals().people, kept(frame).totals().carers) == (15, 0)
    assert not any(row.here for row in screen.page.helpers.rows)


def test_a_mark_is_said_in_one_sentence(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> None:
    press(qtbot, frame, [Key.Key_Space])
    assert screen.page.foot.spoken == "Amir Khan, here. 1 person here."


def test_undo_is_also_a_button(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> None:
    press(qtbot, frame, [Key.Key_Space])
    screen.page.foot.undo_button.click()
    settle(qtbot, frame)
    assert here(frame) == []
    assert not screen.page.people.rows[0].here


def test_visitors_are_counted_without_names(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> None:
    screen.page.visitors.more.click()
    settle(qtbot, frame)
    assert kept(frame).visitors == 1
    assert screen.page.foot.text.endswith("1 visitor")


@pytest.mark.usefixtures("screen")
def test_those_not_marked_are_listed_once_and_may_stay_open(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, [(Key.Key_E, CTRL), Key.Key_Space, Key.Key_Space, Key.Key_Space])
    press(qtbot, frame, [Key.Key_Tab, (Key.Key_E, CTRL), (Key.Key_Return, CTRL)])
    question = dialog(qtbot, UnmarkedDialog)
    first, second, third = question.switches
    question.switches[first].choose(1)
    question.switches[second].choose(2)
    qtbot.keyClick(question, Key.Key_Return)
    shown(qtbot, frame, ScoresScreen)
    register = kept(frame)
    marks = {entry.person_id: entry.presence for entry in register.entries}
    assert register.state is SessionState.DONE
    assert (marks[first], marks[second], marks[third]) == (Presence.APOLOGY, Presence.NO_WORD, None)


@pytest.mark.usefixtures("screen")
def test_done_asks_nothing_when_everybody_is_marked(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, [(Key.Key_E, CTRL), Key.Key_Tab, (Key.Key_E, CTRL), (Key.Key_Return, CTRL)])
    shown(qtbot, frame, ScoresScreen)
    assert kept(frame).state is SessionState.DONE


@pytest.mark.usefixtures("screen")
def test_a_finished_register_is_opened_again_with_a_reason(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame, [(Key.Key_E, CTRL), Key.Key_Tab, (Key.Key_E, CTRL), (Key.Key_Return, CTRL)])
    again = show(qtbot, frame, RegisterScreen, next_session(frame))
    again.page.reopen.emit()
    why = dialog(qtbot, ReasonDialog)
    qtbot.keyClicks(why.reason.line, "Frank came late")
    qtbot.keyClick(why.reason.line, Key.Key_Return)
    settle(qtbot, frame)
    assert kept(frame).state is SessionState.UNDER_WAY


def test_a_mark_that_is_refused_is_taken_back_on_the_screen(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen
) -> None:
    session_id = next_session(frame)
    ask(frame, lambda: desk(frame).groups.cancel_session(session_id, "The hall is cold"))
    press(qtbot, frame, [Key.Key_Space])
    assert not screen.page.people.rows[0].here
    assert screen.page.foot.said == ""


def test_a_session_that_is_not_there_is_said_and_not_raised(qtbot: QtBot, frame: Frame) -> None:
    show(qtbot, frame, RegisterScreen, uuid4())
    assert "no longer" in words_on(frame)


def test_sixty_people_scroll_and_the_counts_stay(qtbot: QtBot, frame: Frame) -> None:
    group_id, people = silver_voices(frame), desk(frame).people
    names = "\n".join(f"Extra Person{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(45))

    def add() -> None:
        chosen = tuple(ChosenName(preview.parsed) for preview in people.preview_names(names))
        people.add_names(chosen, group_id, Role.PARTICIPANT)

    ask(frame, add)
    screen = show(qtbot, frame, RegisterScreen, next_session(frame))
    foot = screen.page.foot
    before = foot.mapTo(frame, foot.rect().topLeft())
    press(qtbot, frame, [Key.Key_End])
    assert len(screen.page.people.rows) == 60
    assert foot.mapTo(frame, foot.rect().topLeft()) == before
    press(qtbot, frame, [Key.Key_Up, Key.Key_Space])
    assert kept(frame).totals().people == 1


def test_large_text_has_one_column_and_no_strip(qtbot: QtBot, frame: Frame, screen: RegisterScreen) -> None:
    current_theme().use(scale=2.0)
    frame.resize(1024, 640)
    settle(qtbot, frame)
    cells = [screen.page.people.visualRect(screen.page.people.model().index(i, 0)).x() for i in range(15)]
    assert len(set(cells)) == 1
    current_theme().use(scale=1.0)


@pytest.mark.parametrize(("size", "least"), [((1366, 697), 4), ((1024, 640), 3)])
def test_at_200_per_cent_names_have_the_room(
    qtbot: QtBot, frame: Frame, screen: RegisterScreen, size: tuple[int, int], least: int
) -> None:
    frame.resize(*size)
    current_theme().use(scale=2.0)
    settle(qtbot, frame)
    names = screen.page.people
    viewport = screen.findChildren(ScrollPage)[0].viewport()

    def whole() -> int:
        cells = (names.visualRect(names.model().index(row, 0)) for row in range(15))
        top = names.viewport().mapTo(viewport, QPoint(0, 0)).y()
        return sum(top + cell.top() >= 0 and top + cell.bottom() < viewport.height() for cell in cells)

    qtbot.waitUntil(lambda: whole() >= least, timeout=LONGEST)
    assert screen.context_line() == ""
    assert "Tuesday 17 November, 2:00 pm. St Mark's church hall" in words_on(screen)
    current_theme().use(scale=1.0)


@pytest.mark.usefixtures("screen")
def test_rows_say_name_role_and_state(frame: Frame) -> None:
    register = kept(frame)
    assert people_rows(register)[0].spoken == "Amir Khan, not marked"
    assert helper_rows(register)[0].spoken == "Rose Achebe, Carer, not marked"
    assert [row.role for row in helper_rows(register)] == ["Carer"] * 2 + ["Volunteer"] * 4


@pytest.mark.usefixtures("screen")
def test_the_rows_keep_qts_contract(qtmodeltester: ModelTester, frame: Frame) -> None:
    model = RegisterRows()
    model.show(people_rows(kept(frame)), "Someone new has come")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives it no types
