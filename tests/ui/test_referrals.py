"""Referrals and codes: counted between two days, written as a file, and the codes changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.at_the_desk import ask, desk, words_on
from tests.ui.coming_back import at
from tests.ui.conftest import settle
from tests.ui.record_parts import click
from ui.screens.referrals_screen import ReferralsScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


def test_codes_are_counted_saved_and_changed(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    workspace = desk(frame)

    def write() -> None:
        jean = workspace.people.list_people("Jean")[0].id
        workspace.record.keep(jean, "referrals", {"day": "2026-11-16", "route": "Specialist OT project"})
        workspace.record.keep(jean, "codes", {"day": "2026-11-16", "code": "871731000000106"})

    ask(frame, write)
    at(qtbot, frame, "reports", None)
    page = at(qtbot, frame, "referrals", None)
    assert isinstance(page, ReferralsScreen)
    settle(qtbot, frame)
    assert "1 referral of 1 person." in words_on(page)
    files.answer = tmp_path / "codes.csv"
    click(qtbot, frame, page, "Save the codes as a file")
    settle(qtbot, frame)
    assert "871731000000106" in (tmp_path / "codes.csv").read_text("utf-8-sig")
    lines = page._codes.lines
    lines.set_text("871731000000105 Referral")
    assert page.draft() == {"codes": "871731000000105 Referral"}
    click(qtbot, frame, page, "Keep these codes")
    settle(qtbot, frame)
    assert "does not add up" in lines.problem
    lines.set_text("8717 31000000106 Referral\n\n24700007 Another")
    click(qtbot, frame, page, "Keep these codes")
    settle(qtbot, frame)
    assert [each.term for each in ask(frame, workspace.record.codes)] == ["Referral", "Another"]
    assert page.draft() is None
