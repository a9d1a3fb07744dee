"""Reading aloud with the program this computer has; without one the button is not there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.voice import Speaker, Voice, find_speaker

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.bot import QtBot

HEARD = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"
NEVER_DONE = "import sys, time; sys.stdin.read(); time.sleep(60)"


PROGRAM = {"win32": "powershell.exe", "darwin": "say"}.get(sys.platform, "espeak-ng")


def test_without_a_speaking_program_there_is_no_voice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_speaker() is None
    program = tmp_path / PROGRAM
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    found = find_speaker()
    assert found is not None
    assert found.program.casefold() == str(program).casefold()


def test_the_whole_text_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    owner, heard = QObject(), tmp_path / "heard"
    voice = Voice(Speaker(sys.executable, ("-c", HEARD, str(heard))), owner)
    told: list[bool] = []
    voice.speaking.connect(told.append)
    voice.turn("What would a good week look like? Zoë")
    qtbot.waitUntil(lambda: told[-1:] == [False], timeout=20_000)
    assert heard.read_text(encoding="utf-8") == "What would a good week look like? Zoë"
    assert told[0] is True


def test_pressing_again_stops_at_once(qtbot: QtBot) -> None:
    owner = QObject()
    voice = Voice(Speaker(sys.executable, ("-c", NEVER_DONE)), owner)
    told: list[bool] = []
    voice.speaking.connect(told.append)
    voice.turn("A long story")
    qtbot.waitUntil(lambda: bool(told))
    voice.turn("A long story")
    assert told[-1] is False
