"""How groups meet, on the screen: sessions changed, days closed, places offered, calendars looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from app.domain.arrangement import Arrangement, SessionKind
from app.domain.bank_holidays import Nation
from app.domain.groups import GroupForm, SessionState
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode
from tests.ui.at_the_desk import ask, desk, dialog, next_session, show, shown, silver_voices, words_on
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from ui.screens.calendar_screen import CalendarScreen
from ui.screens.dates_screen import DatesScreen
from ui.screens.group_form_screen import GroupFormScreen
from ui.screens.group_screen import GroupScreen
from ui.screens.groups_screen import GroupsScreen
from ui.screens.register_screen import RegisterScreen
from ui.screens.reports_screen import ReportsScreen
from ui.screens.session_screen import SessionScreen
from ui.screens.waiting_screen import WaitingScreen
from ui.widgets.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


def football(frame: Frame, first_on: date = date(2026, 12, 21), **settled: object) -> UUID:
    """A group of its own, once a week in the morning, on Mondays unless it begins on another day."""
    form = GroupForm(
        name="Football", venue="Mill Road", first_on=first_on, starts=time(10), ends=time(11),
        mode=Mode.FACES, arrangement=replace(Arrangement(), **settled),  # type: ignore[arg-type]  # its fields
    )  # fmt: skip
    return ask(frame, lambda: desk(frame).groups.add(form)).group.id


def test_twice_a_week_from_a_day_on_is_written_in_the_form(qtbot: QtBot, frame: Frame) -> None:
    group_id = silver_voices(frame)
    form = show(qtbot, frame, GroupFormScreen, group_id)
    fields = form.fields
    assert "This holds from" in words_on(form)
    fields.further.pills[3].setChecked(True)
    fields.from_on.set_text("7 December 2026")
    fields.more.click()
    fields.settled.places.set_text("many")
    form.main_action()
    assert fields.settled.places.problem == "Enter a number, such as 12, or leave it empty."
    fields.settled.places.set_text("30")
    fields.settled.needed.set_text("leader, trainer")
    form.main_action()
    page = shown(qtbot, frame, GroupScreen)
    assert "Tuesdays and Thursdays" in page.context_line()
    group = ask(frame, lambda: desk(frame).groups.page(group_id)).group
    assert (group.arrangement.places, group.arrangement.needed) == (30, ("leader", "trainer"))


def test_the_first_and_third_thursday_are_chosen_by_pills(qtbot: QtBot, frame: Frame) -> None:
    form = show(qtbot, frame, GroupFormScreen)
    fields = form.fields
    fields.name.set_text("Network")
    fields.every.choose(3)
    fields.every.chosen.emit(3)
    fields.day.set_text("19 November 2026")
    fields.starts.set_text("10 am")
    fields.ends.set_text("11 am")
    for place in (0, 2):
        fields.weeks.pills[place].setChecked(True)
    form.main_action()
    assert "First and third Thursday of the month" in shown(qtbot, frame, GroupScreen).context_line()


def test_one_session_is_moved_by_keys_and_the_others_stay(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, SessionScreen, next_session(frame))
    assert screen.title() == "Tuesday 17 November 2026"
    screen.starts.set_text("4 pm")
    screen.ends.set_text("3 pm")
    screen.main_action()
    qtbot.waitUntil(lambda: "ends before it starts" in screen.ends.problem)
    screen.ends.set_text("5 pm")
    screen.main_action()
    shown(qtbot, frame, GroupScreen)
    group_id = silver_voices(frame)
    lines = ask(frame, lambda: desk(frame).groups.page(group_id)).sessions
    coming = [line for line in lines if line.held_on >= date(2026, 11, 17)]
    assert [line.starts for line in coming[:2]] == [time(16), time(14)]


def test_a_cancelled_meeting_comes_back_and_keeps_its_organisations(qtbot: QtBot, frame: Frame) -> None:
    group_id = football(frame, kind=SessionKind.MEETING)
    page = ask(frame, lambda: desk(frame).groups.page(group_id))
    session = page.sessions[0].id
    ask(frame, lambda: desk(frame).groups.cancel_session(session, "snow"))
    screen = show(qtbot, frame, SessionScreen, session)
    assert "snow" in words_on(screen)
    screen.again.click()
    qtbot.waitUntil(lambda: not screen.cancelled.isVisible(), timeout=LONGEST)
    settle(qtbot, frame)
    screen.card.organisations.set_text("Age UK\nMind")
    screen.card.next_on.set_text("never")
    screen.card.keep.click()
    assert "could not be read as a day" in screen.card.next_on.problem
    screen.card.next_on.set_text("22 March 2027")
    screen.card.keep.click()
    settle(qtbot, frame)
    kept = ask(frame, lambda: desk(frame).meetings.of_session(session))
    assert (kept.organisations, kept.next_on) == (("Age UK", "Mind"), date(2027, 3, 22))


def test_a_bank_holiday_is_asked_about_on_the_page_of_the_group(qtbot: QtBot, frame: Frame) -> None:
    group_id = football(frame)
    screen = show(qtbot, frame, GroupScreen, group_id)
    assert "Monday 28 December is a bank holiday: Boxing Day" in words_on(screen)
    screen.view.holiday.does_not.click()
    qtbot.waitUntil(lambda: not screen.view.holiday.isVisible(), timeout=LONGEST)
    settle(qtbot, frame)
    line = ask(frame, lambda: desk(frame).groups.page(group_id)).sessions[1]
    assert (line.state, line.reason) == (SessionState.CANCELLED, "Boxing Day, kept on this day")


def test_a_register_without_the_trainer_is_finished_with_a_note(qtbot: QtBot, frame: Frame) -> None:
    group_id = football(frame, date(2026, 11, 17), needed=("trainer",))
    session = ask(frame, lambda: desk(frame).groups.page(group_id)).sessions[0].id
    register = show(qtbot, frame, RegisterScreen, session)
    register.main_action()
    asking = dialog(qtbot, ReasonDialog)
    assert "Nobody marked here is trainer." in words_on(asking)
    asking.reason.set_text("Sam stood in")
    asking.main.click()
    settle(qtbot, frame)
    line = ask(frame, lambda: desk(frame).groups.page(group_id)).sessions[0]
    assert (line.state, line.exception) == (SessionState.DONE, "Sam stood in")


def test_a_place_is_asked_for_offered_and_taken(qtbot: QtBot, frame: Frame) -> None:
    group_id = football(frame, places=1)
    screen = show(qtbot, frame, WaitingScreen, group_id)
    screen.main_action()
    assert "Enter a name" in screen.names.field.problem
    screen.names.field.set_text("Zadie Obi")
    screen.main_action()
    qtbot.waitUntil(lambda: "Zadie Obi" in words_on(screen), timeout=LONGEST)
    settle(qtbot, frame)
    assert "1 place: 0 taken, 1 free." in words_on(screen)
    screen.answer_by.set_text("never")
    screen.buttons[0].click()
    assert "could not be read as a day" in screen.answer_by.problem
    screen.answer_by.set_text("24 November 2026")
    screen.buttons[0].click()
    qtbot.waitUntil(lambda: "It is kept until 24 November" in words_on(screen), timeout=LONGEST)
    settle(qtbot, frame)
    screen.buttons[0].click()
    qtbot.waitUntil(lambda: "Said yes on 17 November" in words_on(screen), timeout=LONGEST)
    members = ask(frame, lambda: desk(frame).groups.page(group_id)).members
    assert [member.name for member in members] == ["Zadie Obi"]


def test_days_are_closed_roles_given_and_a_calendar_brought_in(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    group_id = football(frame, needed=("trainer",))
    (line,) = ask(frame, lambda: desk(frame).people.preview_names("Tom Trainer"))
    ask(frame, lambda: desk(frame).people.add_names((ChosenName(line.parsed),), group_id, Role.STAFF))
    screen = show(qtbot, frame, DatesScreen, group_id)
    screen.closed.close_button.click()
    assert screen.closed.first.problem
    for field, text in (
        (screen.closed.first, "21 December 2026"), (screen.closed.last, "23 December 2026"),
        (screen.closed.reason, "frost"),
    ):  # fmt: skip
        field.set_text(text)
    screen.closed.close_button.click()
    qtbot.waitUntil(lambda: len(screen.closed.open_buttons) == 1, timeout=LONGEST)
    settle(qtbot, frame)
    screen.roles[0].pills[0].click()
    settle(qtbot, frame)
    assert list(ask(frame, lambda: desk(frame).duties.of_group(group_id)).values()) == [("trainer",)]
    screen.closed.open_buttons[0].click()
    qtbot.waitUntil(lambda: not screen.closed.open_buttons, timeout=LONGEST)

    event = (
        "BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:{n}\r\nDTSTART:{d}T100000\r\nDTEND:{d}T110000\r\nEND:VEVENT\r\n"
    )
    events = event.format(n="Cup", d="20270105") + event.format(n="Dentist", d="20270106")
    file = tmp_path / "cup.ics"
    file.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n", newline="")
    files.answer = file
    screen.calendar.choose.click()
    qtbot.waitUntil(screen.calendar.question.isVisible, timeout=LONGEST)
    screen.calendar.question.buttons[0].click()
    qtbot.waitUntil(screen.calendar.bring.isVisible, timeout=LONGEST)
    screen.calendar.bring.click()
    qtbot.waitUntil(lambda: not screen.calendar.bring.isVisible(), timeout=LONGEST)
    settle(qtbot, frame)
    days = [line.held_on for line in ask(frame, lambda: desk(frame).groups.page(group_id)).sessions]
    assert date(2027, 1, 5) in days


def test_the_calendar_shows_weeks_and_months_of_every_group_and_the_figures_of_a_year(
    qtbot: QtBot, frame: Frame
) -> None:
    groups = show(qtbot, frame, GroupsScreen)
    groups.calendar.click()
    screen = shown(qtbot, frame, CalendarScreen)
    assert len(screen.rows) == 1
    screen.before.click()
    settle(qtbot, frame)
    assert "Monday 9 November 2026" in screen.context_line()
    assert "All together" in str(screen.figures.model().index(0, 0).data())
    screen.span.choose(1)
    screen.span.chosen.emit(1)
    settle(qtbot, frame)
    assert screen.context_line() == "November 2026"
    assert len(screen.rows) > 2
    reports = show(qtbot, frame, ReportsScreen)
    reports.all_groups.click()
    screen = shown(qtbot, frame, CalendarScreen)
    settle(qtbot, frame)
    assert (screen.context_line(), screen.rows) == ("April 2026 to March 2027", [])
    figures = screen.figures.model()
    assert [str(figures.index(0, place).data()) for place in (3, 4)] == ["17", "4"]
    screen.whom.choose(1)
    screen.whom.chosen.emit(1)
    assert [str(figures.index(0, place).data()) for place in (3, 4)] == ["15", "*"]
    screen.span.choose(1)
    screen.span.chosen.emit(1)
    settle(qtbot, frame)
    screen.nation.chosen.emit(2)
    settle(qtbot, frame)
    assert ask(frame, desk(frame).settings.nation) is Nation.SCOTLAND
    for field, text in (
        (screen.closed.first, "24 December 2026"), (screen.closed.last, "31 December 2026"),
        (screen.closed.reason, "Christmas"),
    ):  # fmt: skip
        field.set_text(text)
    screen.closed.close_button.click()
    qtbot.waitUntil(lambda: len(screen.closed.open_buttons) == 1, timeout=LONGEST)
    screen.rows[0].click()
    shown(qtbot, frame, SessionScreen)
