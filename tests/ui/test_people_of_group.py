"""People of a group by keys: who stays away, whom to ring, who grew, who left or died, who may join."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.follow_up import AbsenceReason
from app.domain.groups import SessionState
from app.domain.growing import GroupPart
from app.domain.joining import Route
from app.domain.leaving import Leaving
from app.domain.people import PersonForm, Role
from app.domain.register_code import register_code
from app.domain.spoken_dates import whole_day
from tests.services.desk_days import choir_form
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
from tests.ui.conftest import settle
from tests.ui.half_typed import missing_two
from ui.screens.calendar_screen import CalendarScreen
from ui.screens.catch_up_screen import CatchUpScreen
from ui.screens.group_screen import GroupScreen
from ui.screens.groups_screen import GroupsScreen
from ui.screens.growth_screen import GrowthScreen
from ui.screens.joining_screen import JoiningScreen
from ui.screens.missing_screen import MissingScreen
from ui.screens.people_screen import PeopleScreen
from ui.screens.register_screen import RegisterScreen
from ui.screens.safety_notes_screen import SafetyNotesScreen
from ui.screens.scores_screen import ScoresScreen
from ui.screens.taking_part_screen import TakingPartScreen
from ui.screens.waiting_screen import WaitingScreen
from ui.widgets.button import Button
from ui.widgets.find_dialog import FindDialog
from ui.widgets.growth_dialog import GrowthDialog
from ui.widgets.heard_dialog import HeardDialog
from ui.widgets.join_dialog import JoinDialog
from ui.widgets.leaving_dialog import LeavingDialog
from ui.widgets.safety_dialog import SafetyDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame
    from ui.widgets.list_row import ListRow


def words(rows: list[ListRow], name: str) -> str:
    return next(row.accessibleName() for row in rows if row.text() == name)


def test_those_who_stay_away_are_asked_after_and_whom_to_ring_is_kept(qtbot: QtBot, frame: Frame) -> None:
    group = missing_two(frame)
    page = show(qtbot, frame, MissingScreen, group)
    first = page.rows[0].text()
    assert page.rows[0].hasFocus()
    press(qtbot, frame, [Key.Key_Return])
    heard = dialog(qtbot, HeardDialog)
    heard.reason.choose(1)
    qtbot.keyClicks(heard.words.line, "flu")
    qtbot.keyClick(heard.words.line, Key.Key_Return)
    settle(qtbot, frame)
    missing = ask(frame, lambda: desk(frame).staying.to_ring(group)).missing
    told = next(one.heard for one in missing if one.name == first)
    assert told is not None
    assert (told.reason, told.words) == (AbsenceReason.ILL, "flu")
    assert "Was ill" in words(page.rows, first)

    show(qtbot, frame, RegisterScreen, next_session(frame))
    press(qtbot, frame, [Key.Key_F5])
    notes = shown(qtbot, frame, SafetyNotesScreen)
    press(qtbot, frame, [Key.Key_Return])
    asked = dialog(qtbot, SafetyDialog)
    asked.contact.set_text("Ida")
    asked.fitness.set_text("Angina")
    with qtbot.waitSignal(asked.finished):
        qtbot.keyClick(asked, Key.Key_Return)
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: "Ida. Angina" in notes.rows[0].accessibleName())


def test_somebody_leads_from_today_on_and_somebody_else_has_died(qtbot: QtBot, frame: Frame) -> None:
    group = silver_voices(frame)
    page = show(qtbot, frame, GrowthScreen, group)
    press(qtbot, frame, [Key.Key_Return])
    grown = dialog(qtbot, GrowthDialog)
    grown.parts[GroupPart.LEADER].setChecked(True)
    qtbot.keyClick(grown, Key.Key_Return)
    settle(qtbot, frame)
    (amir,) = (one for one in page.page or () if one.name == "Amir Khan")
    assert [since.part for since in amir.history] == [GroupPart.PARTICIPANT, GroupPart.LEADER]

    of_group = show(qtbot, frame, GroupScreen, group)
    beth = next(m for m in of_group._page.members if m.name == "Beth Lowe") if of_group._page else None
    assert beth is not None
    of_group._ask_left(beth)
    left = dialog(qtbot, LeavingDialog)
    left.why.choose(list(Leaving).index(Leaving.DIED))
    left.why.chosen.emit(left.why.place)
    assert left.quiet.isVisible()
    qtbot.keyClick(left, Key.Key_Return)
    settle(qtbot, frame)
    assert "Beth Lowe" not in [m.name for m in ask(frame, lambda: desk(frame).groups.page(group)).members]
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    assert "Beth Lowe" in [m.name for m in ask(frame, lambda: desk(frame).groups.page(group)).members]


def test_a_rule_says_who_may_join_and_refuses_in_one_sentence(qtbot: QtBot, frame: Frame) -> None:
    group = silver_voices(frame)
    person = ask(frame, lambda: desk(frame).people.add(PersonForm(name="Quentin Ashworth"))).person.id
    page = show(qtbot, frame, JoiningScreen, group)
    page.form.routes[Route.GP].setChecked(True)
    page.form.condition.set_text("dementia")
    page.form.miles.set_text("many")
    page.form._keep()
    assert "number of miles" in page.form.miles.problem
    page.form.miles.set_text("5")
    page.form.postcode.set_text("IM1 1AA")
    qtbot.waitUntil(lambda: "not in Great Britain" in page.form.postcode.note)
    page.form.postcode.set_text("")
    page.form._keep()
    settle(qtbot, frame)
    page.somebody.setFocus()
    press(qtbot, frame, [Key.Key_Return])
    find = dialog(qtbot, FindDialog)
    qtbot.keyClicks(find._name.line, "quentin")
    qtbot.waitUntil(lambda: bool(find._found))
    find._found[0].click()
    asked = dialog(qtbot, JoinDialog)
    asked.condition.setChecked(True)
    asked.miles.set_text("5.01")
    qtbot.keyClick(asked, Key.Key_Return)
    settle(qtbot, frame)
    assert "This group is for: GP, or dementia within 5.0 miles" in asked.route.problem
    asked.miles.set_text("4.99")
    qtbot.keyClick(asked, Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    members = ask(frame, lambda: desk(frame).groups.page(group)).members
    assert person in {member.person_id for member in members}


def test_a_code_on_paper_opens_its_register(qtbot: QtBot, frame: Frame) -> None:
    session = next_session(frame)
    walkers = choir_form("Walkers", first_on=date(2026, 10, 20))
    ask(frame, lambda: desk(frame).groups.add(walkers))
    page = show(qtbot, frame, CatchUpScreen)
    qtbot.waitUntil(lambda: bool(page.earlier))
    page.earlier[0].setFocus()
    press(qtbot, frame, [Key.Key_Space])
    qtbot.waitUntil(lambda: not page.earlier)
    assert "5 registers" in page.context_line()
    page.code.setFocus()
    qtbot.keyClicks(page.code.line, "12345-6789")
    press(qtbot, frame, [Key.Key_Return])
    assert "No register here has the code" in page.code.problem
    page.code.set_text(register_code(session).lower())
    press(qtbot, frame, [Key.Key_Return])
    assert shown(qtbot, frame, RegisterScreen).title() == "Register: Silver Voices"


def test_a_pile_of_past_registers_goes_through_by_keys_alone(qtbot: QtBot, frame: Frame) -> None:
    group, work = silver_voices(frame), desk(frame)

    def keyed() -> None:
        """Two past registers with everybody marked, and neither finished."""
        for line in work.groups.page(group).sessions:
            if line.state is SessionState.DONE:
                work.attendance.reopen(line.id, "late papers")
        for session in work.catching_up.waiting():
            work.attendance.mark_all(session.id, frozenset(Role))

    ask(frame, keyed)
    show(qtbot, frame, CatchUpScreen)
    finish = (Key.Key_Return, CTRL)
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, RegisterScreen)
    press(qtbot, frame, [finish])
    page = shown(qtbot, frame, CatchUpScreen)
    assert "1 register of Silver Voices is left." in words_on(page)
    first = page.next.text()
    press(qtbot, frame, [Key.Key_Return])
    register = shown(qtbot, frame, RegisterScreen)._register
    assert register is not None
    assert whole_day(register.held_on) in first
    press(qtbot, frame, [finish])
    page = shown(qtbot, frame, CatchUpScreen)
    assert "The pile is done Every past register of Silver Voices is finished." in words_on(page)
    assert not page.next.isVisible()
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, ScoresScreen)


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_lists_are_saved_as_files(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path, ending: str
) -> None:
    files.answer = tmp_path / f"list{ending}"
    for kind, argument in (
        (GroupsScreen, None),
        (PeopleScreen, None),
        (TakingPartScreen, next_session(frame)),
        (CalendarScreen, None),
        (MissingScreen, silver_voices(frame)),
        (WaitingScreen, silver_voices(frame)),
        (GroupScreen, silver_voices(frame)),
    ):
        files.answer.unlink(missing_ok=True)
        page = show(qtbot, frame, kind, argument)
        next(one for one in page.findChildren(Button) if one.text().startswith("Save")).click()
        settle(qtbot, frame)
        assert files.answer.stat().st_size > 20
