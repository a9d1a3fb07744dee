"""What was done, on screen: chosen by keys, leafed through, checked, and given to the person it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.domain.roles import DeskRole
from app.domain.trail import TrailKind
from app.store.engine import WRITE
from tests.ui.at_the_desk import ask, desk, dialog, show
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from ui.screens.settings_screen import SettingsScreen
from ui.screens.trail_screen import TrailScreen
from ui.screens.who_has_seen_screen import WhoHasSeenScreen
from ui.settings.trail_section import TrailSection
from ui.trail_news import tell_trail
from ui.widgets.banner import Banner
from ui.widgets.find_dialog import FindDialog
from ui.widgets.list_row import ListRow
from ui.widgets.past_day import PastDayField, latest
from ui.widgets.trail_choices import kind_words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def person(frame: Frame, name: str) -> UUID:
    return ask(frame, lambda: desk(frame).people.list_people(name))[0].id


def choose(qtbot: QtBot, frame: Frame, page: TrailScreen, kind: TrailKind) -> None:
    """Choose by arrow keys."""
    page.choices.kind.setFocus()
    for _step in range(tuple(kind_words()).index(kind) + 1):
        qtbot.keyClick(page.choices.kind.combo, Qt.Key.Key_Down)
    settle(qtbot, frame)


def spoil(frame: Frame, statement: str) -> None:
    def work() -> None:
        engine = desk(frame).open_vault.engine.execution_options(**{WRITE: True})
        with engine.begin() as connection:
            connection.exec_driver_sql(statement)

    ask(frame, work)


def test_what_was_done_is_opened_from_settings_and_shows_the_latest_lines(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    window.go("settings", "trail")
    settle(qtbot, frame)
    page = window.screen_shown
    assert isinstance(page, SettingsScreen)
    qtbot.keyClick(page.findChildren(TrailSection)[-1].open, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert isinstance(window.screen_shown, TrailScreen)
    said = words(window.screen_shown)
    assert "Tuesday 17 November 2026" in said
    assert "Sam opened the trail." in said


@pytest.mark.usefixtures("window")
def test_lines_are_narrowed_by_sort_worker_and_day(qtbot: QtBot, frame: Frame) -> None:
    amir = person(frame, "Amir")
    ask(frame, lambda: desk(frame).people.page(amir))
    page = show(qtbot, frame, TrailScreen)
    choose(qtbot, frame, page, TrailKind.LOOKED)
    said = words(page)
    assert "Sam opened the page of Amir Khan." in said
    assert "Sam opened the trail." not in said
    page.choices.worker.choose(1)
    page.choices.worker.chosen.emit(1)
    settle(qtbot, frame)
    assert page.choices.wanted.worker_id == desk(frame).worker.id
    assert "Sam opened the page of Amir Khan." in words(page)
    page.choices.last.setFocus()
    qtbot.keyClicks(page.choices.last.line, "1 November")
    qtbot.waitUntil(lambda: "Nothing like that was done on these days." in words(page), timeout=LONGEST)
    assert page.choices.wanted.last == date(2026, 11, 1)


@pytest.mark.usefixtures("window")
def test_earlier_lines_are_a_key_away_and_later_ones_again(qtbot: QtBot, frame: Frame) -> None:
    amir = person(frame, "Amir")
    ask(frame, lambda: [desk(frame).people.page(amir) for _time in range(100)])
    page = show(qtbot, frame, TrailScreen)
    assert page.earlier.isEnabled()
    assert not page.later.isEnabled()
    qtbot.keyClick(page.earlier, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Sam opened the trail." not in words(page)
    assert page.later.isEnabled()
    qtbot.keyClick(page.later, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Sam opened the trail." in words(page)
    page.refreshed()
    settle(qtbot, frame)
    assert "Sam opened the trail." in words(page)


@pytest.mark.usefixtures("window")
def test_the_lines_about_one_person_are_found_by_name_and_let_go_again(qtbot: QtBot, frame: Frame) -> None:
    amir = person(frame, "Amir")
    ask(frame, lambda: desk(frame).people.page(amir))
    page = show(qtbot, frame, TrailScreen)
    page.reopen("person", None)
    finding = dialog(qtbot, FindDialog)
    name = finding.findChild(QLineEdit, "find")
    assert name is not None
    qtbot.keyClicks(name, "a")
    qtbot.waitUntil(lambda: len(finding.findChildren(ListRow)) > 1, timeout=LONGEST)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert finding.findChildren(ListRow)[0].hasFocus(), "of several, Enter goes to the first"
    name.setFocus()
    name.clear()
    qtbot.keyClicks(name, "Amir")
    qtbot.keyClick(name, Qt.Key.Key_Return)  # before the row is there: the one who is found is taken
    settle(qtbot, frame)
    settle(qtbot, frame)
    said = words(page)
    assert "About Amir Khan, and their groups." in said
    assert "Sam opened the page of Amir Khan." in said
    assert "Sam opened the trail." not in said
    again = next(b for b in page.findChildren(QPushButton) if b.text() == "About everybody again")
    qtbot.keyClick(again, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Sam opened the trail." in words(page)


@pytest.mark.usefixtures("window")
def test_the_trail_opens_about_one_person(qtbot: QtBot, frame: Frame) -> None:
    page = show(qtbot, frame, TrailScreen, person(frame, "Amir"))
    assert "About Amir Khan, and their groups." in words(page)


def test_a_check_says_that_all_is_there_or_shows_what_is_not_until_it_is_dealt_with(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    page = show(qtbot, frame, TrailScreen)
    qtbot.keyClick(page.check, Qt.Key.Key_Space)
    settle(qtbot, frame)
    settle(qtbot, frame)
    assert window.line.text == "Every line is there, and none was changed."
    spoil(frame, "UPDATE audit SET action = 'mark' WHERE action = 'view trail'")
    qtbot.keyClick(page.check, Qt.Key.Key_Space)
    settle(qtbot, frame)
    banner = next(banner for banner in page.findChildren(Banner) if banner.isVisible())
    assert "of the activity record was altered." in banner.sentence.text()
    dealt = next(b for b in banner.findChildren(QPushButton) if b.text() == "I have dealt with this")
    qtbot.keyClick(dealt, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert not banner.isVisible()


def test_a_person_is_shown_who_has_seen_their_record_and_it_can_be_printed(
    qtbot: QtBot, frame: Frame, window: Window, tmp_path: object
) -> None:
    del tmp_path
    amir = person(frame, "Amir")
    window.go("person", amir)
    settle(qtbot, frame)
    seen = next(
        b for b in window.screen_shown.findChildren(QPushButton) if b.text() == "Who has seen this record"
    )
    qtbot.keyClick(seen, Qt.Key.Key_Space)
    settle(qtbot, frame)
    page = window.screen_shown
    assert isinstance(page, WhoHasSeenScreen)
    assert page.title() == "Who has seen this record"
    assert page.context_line() == "Amir Khan"
    assert page.window_title() == "A person"
    assert "Opened your page" in words(page)
    page.main_action()
    settle(qtbot, frame)
    page.save()
    settle(qtbot, frame)


def test_a_page_that_is_not_filled_yet_prints_nothing(qtbot: QtBot, frame: Frame, window: Window) -> None:
    page = WhoHasSeenScreen(window.context)
    assert page.title() == "Who has seen this record"
    page.print_action()
    page.save()
    page.deleteLater()
    settle(qtbot, frame)


def test_what_was_found_is_told_over_every_page_and_leads_to_the_trail(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    workspace = desk(frame)
    asked: list[str] = []
    tell_trail(window.banners, workspace, lambda: asked.append("trail"))
    assert window.banners.shown("trail") is None
    workspace.trail_problems = ("An older file of the records was put back.",)
    tell_trail(window.banners, workspace, lambda: asked.append("trail"))
    banner = window.banners.shown("trail")
    assert banner is not None
    assert banner.sentence.text().startswith("An older file of the records was put back.")
    look = next(b for b in banner.findChildren(QPushButton) if b.text() == "Look at what was done")
    qtbot.keyClick(look, Qt.Key.Key_Space)
    assert asked == ["trail"]
    workspace.worker = replace(workspace.worker, role=DeskRole.VOLUNTEER)
    tell_trail(window.banners, workspace, lambda: asked.append("trail"))
    told = window.banners.shown("trail")
    assert told is not None
    assert "Tell your manager." in told.sentence.text()
    assert [b.text() for b in told.findChildren(QPushButton)] == ["Close"]
    window.banners.take("trail")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Tuesday", date(2026, 11, 17)),
        ("Wednesday", date(2026, 11, 11)),
        ("24 November", date(2025, 11, 24)),
        ("1 November", date(2026, 11, 1)),
        ("24 November 2027", date(2027, 11, 24)),
        ("the 12th", date(2026, 11, 12)),
        ("", None),
    ],
)
def test_a_day_of_the_trail_has_been(qtbot: QtBot, typed: str, day: date | None) -> None:
    field = PastDayField("From", date(2026, 11, 17))
    qtbot.addWidget(field)
    field.set_text(typed)
    assert field.day == day


def test_a_leap_day_that_has_been_is_four_years_before_the_next() -> None:
    assert latest(date(2028, 2, 29), "29 February", date(2027, 12, 1)) == date(2024, 2, 29)


def test_others_are_told_whom_to_ask(qtbot: QtBot, frame: Frame, window: Window) -> None:
    workspace = desk(frame)
    workspace.worker = replace(workspace.worker, role=DeskRole.WORKER)
    show(qtbot, frame, SettingsScreen, "trail")
    said = "A manager or supervisor can look at it."
    qtbot.waitUntil(lambda: said in words(window.screen_shown), timeout=LONGEST)
