"""A program of the desktop may have no terminal: nothing that is said there may stop it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from ui.problems import ProblemDesk
from ui.streams import say_out, say_wrong
from ui.tour import Tour, TourClock

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from ui.frame import Frame


def test_a_line_is_written_where_somebody_reads(capsys: pytest.CaptureFixture[str]) -> None:
    say_out("Well.")
    say_wrong("Not well.")
    assert capsys.readouterr() == ("Well.\n", "Not well.\n")


def test_a_closed_or_narrow_stream_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    for stream in (closed, narrow, None):
        monkeypatch.setattr("sys.stdout", stream)
        monkeypatch.setattr("sys.stderr", stream)
        say_out("Zoë")
        say_wrong("Zoë")


def test_a_fault_is_logged_and_shown_without_a_terminal(
    qtbot: QtBot, new_frame: Frame, wall: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    desk = ProblemDesk(new_frame, tmp_path / "log.txt", wall)
    with qtbot.waitSignal(desk.noticed):
        desk.report(ZeroDivisionError())
    assert "ZeroDivisionError" in (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert desk._dialog is not None
    desk._dialog.accept()


def test_the_tour_draws_without_a_terminal(
    new_frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.hands import Hands

    monkeypatch.setattr("sys.stdout", None)
    Tour(tmp_path, Hands(new_frame), TourClock()).shot("one")
    assert [path.name for path in tmp_path.iterdir()] == ["001-one.png"]
