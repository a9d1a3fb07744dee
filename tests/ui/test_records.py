"""Records and rights of the whole service: what is due, requests, breaches, years, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.rights import RequestForm, RequestKind
from tests.ui.at_the_desk import ask, desk, show, shown, words_on
from tests.ui.conftest import settle, unlock
from tests.ui.record_parts import NOW_DAY, click, now_on, part
from ui.records.breaches_part import BreachesPart
from ui.records.papers_part import PapersPart
from ui.records.service_parts import DuePart, RequestsPart, SchedulePart
from ui.screens.records_screen import RecordsScreen
from ui.screens.today_screen import TodayScreen
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


@pytest.fixture
def amir(frame: Frame) -> UUID:
    return ask(frame, lambda: desk(frame).people.list_people("Amir")[0].id)


def test_a_request_on_today_leads_to_the_requests(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    form = RequestForm(kind=RequestKind.SEE, asked_on=NOW_DAY, asked_by="Amir")
    ask(frame, lambda: desk(frame).rights.ask(amir, form))
    page = show(qtbot, frame, RecordsScreen, amir)
    assert isinstance(page.part, RequestsPart)


def test_what_is_due_is_listed(qtbot: QtBot, frame: Frame, wall: Wall) -> None:
    wall.go_to(2036, 1, 1)
    settle(qtbot, frame)
    if frame.window_open is None:
        unlock(qtbot, frame)
    today = show(qtbot, frame, TodayScreen)
    people = len(ask(frame, desk(frame).keeping.review_due))
    row(today, f"Decide about {people} records").click()
    page = shown(qtbot, frame, RecordsScreen)
    assert isinstance(page.part, DuePart)
    assert f"To decide about: {people}" in words_on(page.part)
    row(page.part, "Amir Khan")


def row(page: QWidget, words: str) -> ListRow:
    return next(row for row in page.findChildren(ListRow) if row.text() == words)


def test_the_schedule_is_the_services_own(qtbot: QtBot, frame: Frame) -> None:
    schedule = part(qtbot, frame, SchedulePart, "schedule")
    years, source, checked = next(iter(schedule.rules.values()))
    years.spin.setValue(6)
    source.set_text("Our own policy.")
    checked.setChecked(True)
    click(qtbot, frame, schedule, "Keep this")
    rule = ask(frame, desk(frame).keeping.schedule)[0]
    assert (rule.years, rule.source, rule.checked) == (6, "Our own policy.", True)


def test_a_breach_is_written_down_and_closed(qtbot: QtBot, frame: Frame) -> None:
    breaches = part(qtbot, frame, BreachesPart, "breaches")
    click(qtbot, frame, breaches, "Keep this breach")
    assert "It is not said what happened." in breaches.form.what.problem
    breaches.form.known_time.set_text("nonsense")
    click(qtbot, frame, breaches, "Keep this breach")
    assert breaches.form.known_time.problem
    breaches.form.known_time.set_text("9 am")
    breaches.form.what.set_text("A stick was lost.")
    click(qtbot, frame, breaches, "Keep this breach")
    breaches = now_on(qtbot, frame, BreachesPart)
    assert "Tell the ICO by Friday 20 November 2026, 9:00 am." in words_on(breaches)
    breaches.findChildren(ListRow)[0].click()
    breaches.form.told.setChecked(True)
    breaches.form.closed.setChecked(True)
    click(qtbot, frame, breaches, "Keep this breach")
    (breach,) = ask(frame, desk(frame).rights.breaches)
    assert not breach.open
    assert not breach.must_tell
    page = show(qtbot, frame, RecordsScreen, breach.id)
    assert isinstance(page.part, BreachesPart)


def test_papers_carry_the_details_of_the_service(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    papers = part(qtbot, frame, PapersPart, "papers")
    papers.fields["contact"].set_text("Dana Reyes")
    click(qtbot, frame, papers, "Keep these details")
    papers = now_on(qtbot, frame, PapersPart)
    assert papers.fields["contact"].text() == "Dana Reyes"
    files.answer = tmp_path / "notice.pdf"
    click(qtbot, frame, papers, "Save as PDF")
    settle(qtbot, frame)
    assert files.answer.read_bytes().startswith(b"%PDF")
    click(qtbot, frame, papers, "Print")
