"""Reports: between the days that are chosen, for inside or to share, on screen and as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton

from app.domain.groups import SessionState
from app.domain.taking_part import TakingPart
from tests.ui.at_the_desk import Key, ask, desk, press, show, shown, silver_voices, words_on
from tests.ui.conftest import settle
from ui.screens.group_screen import GroupScreen
from ui.screens.reports_screen import ReportsScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


def test_a_report_counts_the_days_that_are_chosen(qtbot: QtBot, frame: Frame) -> None:
    show(qtbot, frame, GroupScreen, silver_voices(frame)).view.report.click()
    report = shown(qtbot, frame, ReportsScreen)
    assert "Silver Voices: 1 April to 17 November 2026" in words_on(report)
    assert "17 people came to 1 session. A usual session has 17.0 people and 4.0 volunteers." in words_on(
        report
    )
    report.first.set_text("11 November 2026")
    qtbot.waitUntil(lambda: "No session ran between these days." in words_on(report))
    assert report.going.figures[0] == "0"


def test_a_report_is_saved_as_a_file_without_names(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    arrivals = desk(frame).arrivals
    sessions = ask(frame, partial(desk(frame).groups.page, silver_voices(frame))).sessions
    held = next(line.id for line in sessions if line.state is SessionState.DONE)
    for line in ask(frame, lambda: arrivals.board(held)).lines:
        here = TakingPart(joined=("singing",), late=line.name == "Amir Khan")
        ask(frame, partial(arrivals.keep, held, line.person_id, here))
    report = show(qtbot, frame, ReportsScreen)
    rows = report.going.parts.model()
    assert (rows.rowCount(), rows.index(0, 0).data(), rows.index(0, 1).data()) == (2, "Came late", "1")
    assert "Most joined in by singing: 17 times." in words_on(report)
    report.whom.findChildren(QRadioButton)[0].setFocus()
    press(qtbot, frame, [Key.Key_Right])
    assert "15 people came to 1 session." in words_on(report)
    assert "* come as carers" in words_on(report)
    assert [rows.index(row, 1).data() for row in (0, 1)] == ["*", "15"]
    assert report.draft() is not None
    files.answer = tmp_path / "report"
    report.save()
    settle(qtbot, frame)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "Amir" not in words_on(report)
