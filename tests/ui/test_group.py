"""The page of one group, and the report about it."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from app.domain.groups import Member, SessionState
from app.domain.people import Role
from app.domain.session_scores import Mode, Moment, Score
from app.ids import new_id
from tests.ui.at_the_desk import (
    CTRL,
    Key,
    ask,
    desk,
    dialog,
    press,
    show,
    shown,
    silver_voices,
    words_on,
)
from tests.ui.conftest import settle
from ui.models.group_model import chart_heading, member_words, modes_scored, session_words, tiles
from ui.printing import Printers
from ui.screens.group_screen import GroupScreen
from ui.screens.register_screen import RegisterScreen
from ui.screens.scores_screen import ScoresScreen
from ui.widgets.add_people_dialog import AddPeopleDialog
from ui.widgets.add_session_dialog import AddSessionDialog
from ui.widgets.group_view import DETAILS, PEOPLE, SESSIONS
from ui.widgets.leaving_dialog import LeavingDialog
from ui.widgets.print_dialogs import DidNotPrint
from ui.widgets.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.groups import GroupPage
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

TODAY = date(2026, 11, 17)


class NoPrinters(Printers):
    """A laptop without a printer."""

    def names(self) -> tuple[str, ...]:
        return ()


@pytest.fixture
def screen(qtbot: QtBot, frame: Frame) -> GroupScreen:
    """Silver Voices."""
    return show(qtbot, frame, GroupScreen, silver_voices(frame))


def page(frame: Frame) -> GroupPage:
    group_id = silver_voices(frame)
    return ask(frame, lambda: desk(frame).groups.page(group_id))


def test_four_figures_say_how_it_is_going(screen: GroupScreen) -> None:
    assert screen.context_line() == "Tuesdays, 2:00 to 3:30 pm. St Mark's church hall"
    assert screen.view.going.figures == ("1", "17", "17.0 + 4.0", "1 of 1")
    words = words_on(screen)
    assert "session since November" in words
    assert "1 of 1 session higher after than before. Average of the 13 people who gave both scores." in words
    assert "2 people have no score after, 10 November." in words


def test_fix_this_stands_beside_what_is_missing_however_long_the_main_button(
    qtbot: QtBot, frame: Frame, screen: GroupScreen
) -> None:
    view = screen.view
    view.register.setText("Open the register of 24 November")
    view.resize(view.width() + 1, view.height())
    qtbot.waitUntil(lambda: view.fix.geometry().center().y() == view.print_button.geometry().center().y())
    assert view.register.width() >= view.register.sizeHint().width()
    settle(qtbot, frame)


def test_enter_opens_the_register_of_today(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    assert screen.view.register.text() == "Open today's register"
    assert screen.view.register.hasFocus()
    press(qtbot, frame, [Key.Key_Return])
    assert shown(qtbot, frame, RegisterScreen).title() == "Register: Silver Voices"


def test_fix_this_asks_those_without_a_score(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    screen.view.fix.click()
    scores = shown(qtbot, frame, ScoresScreen)
    assert scores.page.card.switch.place == 1
    assert scores.page.card.name == "Nora Byrne"


def test_the_table_holds_the_same_figures_as_the_picture(screen: GroupScreen) -> None:
    drawn = screen.view.going.charts[0]
    drawn.switch.chosen.emit(1)
    assert drawn.table.isVisible()
    model = drawn.table.model()
    assert [model.index(0, column).data() for column in range(4)] == ["10 November 2026", "2.5", "4.0", "13"]


def test_two_ways_of_asking_are_never_drawn_together(qtbot: QtBot, frame: Frame) -> None:
    group_id = silver_voices(frame)

    def hold() -> None:
        services = desk(frame)
        held = services.groups.add_session(group_id, date(2026, 11, 12), time(14), time(15))
        session = next(line for line in held.sessions if line.held_on.day == 12)
        services.scores.set_mode(session.id, Mode.ZERO_TO_TEN)
        register = services.attendance.mark_all(session.id, frozenset(Role))
        for entry in register.people[:4]:
            services.scores.score(session.id, entry.person_id, Moment.BEFORE, _number(5))
            services.scores.score(session.id, entry.person_id, Moment.AFTER, _number(8))
        services.attendance.close(session.id, {})

    ask(frame, hold)
    kept = page(frame)
    assert modes_scored(kept) == (Mode.FACES, Mode.ZERO_TO_TEN)
    assert chart_heading(kept, Mode.ZERO_TO_TEN) == "Scores from 0 to 10 before and after singing"
    assert tiles(kept, TODAY)[3] == ("2 of 2", "sessions the score went up")
    assert len(show(qtbot, frame, GroupScreen, group_id).view.going.charts) == 2


def test_names_are_added_after_a_look_at_those_known(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    press(qtbot, frame, [(Key.Key_N, CTRL)])
    adding = dialog(qtbot, AddPeopleDialog)
    adding.names.field.set_text("SHAH Ravi\nKen Tomlin")
    adding.roles[Role.VOLUNTEER].click()
    adding.add_button.click()
    settle(qtbot, frame)
    assert "Look at these names first" in words_on(adding)
    adding.add_button.click()
    settle(qtbot, frame)
    volunteers = {m.name for m in page(frame).members if m.role is Role.VOLUNTEER}
    assert {"Ravi Shah", "Ken Tomlin"} <= volunteers
    screen.add_action()
    assert dialog(qtbot, AddPeopleDialog).names.text() == ""


def test_brackets_beside_a_name_are_asked_about_and_kept_where_they_belong(
    qtbot: QtBot, frame: Frame, screen: GroupScreen
) -> None:
    screen.add_action()
    adding = dialog(qtbot, AddPeopleDialog)
    adding.names.field.set_text(
        "SHAH, Ravi (wheelchair)\nMia Shah (carer)\nTom (new)\nAmir Khan\nPat Green 07700 900123"
    )
    adding.add_button.click()
    settle(qtbot, frame)
    assert "Words in brackets are not part of a name." in words_on(adding)
    qtbot.waitUntil(lambda: "Line 2: Mia Shah. Comes as a carer." in words_on(adding))
    assert adding.names._remarks[0].label.text() == "Line 1: Ravi Shah. “wheelchair” stands beside the name"
    qtbot.waitUntil(adding.names._remarks[0].combo.hasFocus)
    adding.names._remarks[2].choose(1)
    adding.add_button.click()
    settle(qtbot, frame)
    members = {m.name: m for m in page(frame).members}
    assert members["Mia Shah"].role is Role.CARER
    notes = {
        name: [
            h.title + h.detail
            for h in ask(frame, partial(desk(frame).people.page, members[name].person_id)).history
        ]
        for name in ("Ravi Shah", "Tom")
    }
    green = ask(frame, partial(desk(frame).people.page, members["Pat Green"].person_id))
    assert green.person.phone == "07700 900123"
    assert any("wheelchair" in note for note in notes["Ravi Shah"])
    assert not any("new" in note for note in notes["Tom"])


def test_half_typed_names_outlive_a_closed_dialog(qtbot: QtBot, screen: GroupScreen) -> None:
    screen.add_action()
    adding = dialog(qtbot, AddPeopleDialog)
    adding.names.field.set_text("Ravi")
    qtbot.keyClick(adding, Key.Key_Escape)
    screen.add_action()
    assert dialog(qtbot, AddPeopleDialog).names.text() == "Ravi"


def test_a_name_without_end_is_refused_at_the_field(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    screen.add_action()
    adding = dialog(qtbot, AddPeopleDialog)
    adding.add_button.click()
    assert adding.names.field.problem == "Enter a name. A first name is enough."
    adding.names.field.set_text("x" * 10_000)
    adding.add_button.click()
    settle(qtbot, frame)
    assert "Line 1" in adding.names.field.problem


def test_a_session_of_its_own_is_added(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    screen.view.turn_to(SESSIONS)
    screen.view.sessions.add_button.click()
    adding = dialog(qtbot, AddSessionDialog)
    assert adding.starts.text() == "2:00 pm"
    qtbot.keyClick(adding.day.line, Key.Key_Return)
    assert adding.day.problem == "Enter a day, such as Tuesday, or 24 November."
    qtbot.keyClicks(adding.day.line, "24 November")
    qtbot.keyClick(adding.day.line, Key.Key_Return)
    settle(qtbot, frame)
    assert "There is a session at that time already." in adding.starts.problem
    adding.day.set_text("26 November")
    qtbot.keyClick(adding.day.line, Key.Key_Return)
    settle(qtbot, frame)
    assert date(2026, 11, 26) in {line.held_on for line in page(frame).sessions}


def test_a_session_is_cancelled_with_a_reason(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    line = next(found for found in page(frame).sessions if found.held_on == TODAY)
    screen.view.sessions.cancelled.emit(line)
    why = dialog(qtbot, ReasonDialog)
    qtbot.keyClicks(why.reason.line, "No heating")
    qtbot.keyClick(why.reason.line, Key.Key_Return)
    settle(qtbot, frame)
    kept = next(found for found in page(frame).sessions if found.id == line.id)
    assert (kept.state, kept.reason) == (SessionState.CANCELLED, "No heating")
    assert session_words(kept) == "Cancelled: No heating"
    assert screen.view.register.text() == "Open the register of 24 November"


def test_somebody_leaves_and_undo_brings_them_back(qtbot: QtBot, frame: Frame, screen: GroupScreen) -> None:
    member = next(found for found in page(frame).members if found.name == "Ken Tomlin")
    screen.view.turn_to(PEOPLE)
    screen.view.members.left.emit(member)
    why = dialog(qtbot, LeavingDialog)
    qtbot.keyClick(why.reason.line, Key.Key_Return)
    settle(qtbot, frame)
    assert "Have left" in words_on(screen)
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    assert "Have left" not in words_on(screen)


def test_details_say_what_the_group_is(screen: GroupScreen) -> None:
    screen.view.turn_to(DETAILS)
    words = words_on(screen)
    for fact in ("singing", "step-free side door", "21 people", "Five faces"):
        assert fact in words


def test_the_words_of_a_member() -> None:
    member = Member(person_id=new_id(), name="Rose", role=Role.CARER, joined_on=TODAY, with_name="Dennis")
    assert member_words(member, TODAY) == "Carer, with Dennis, has not come yet"
    once = Member(
        person_id=new_id(), name="Ken", role=Role.PARTICIPANT, joined_on=TODAY, times=1, last_came=TODAY
    )
    assert member_words(once, TODAY) == "Came once, on 17 November"


def test_without_a_printer_the_page_can_be_saved(
    qtbot: QtBot, frame: Frame, screen: GroupScreen, files: Chosen, tmp_path: Path
) -> None:
    screen.paper.printers = NoPrinters()
    files.answer = tmp_path / "group.pdf"
    press(qtbot, frame, [(Key.Key_P, CTRL)])
    dialog(qtbot, DidNotPrint).as_file.emit()
    settle(qtbot, frame)
    assert files.answer.read_bytes().startswith(b"%PDF")
    assert screen.isVisible()


def _number(value: int) -> Score:
    return Score(mode=Mode.ZERO_TO_TEN, value=value)
