"""A register is taken and the program killed fifty times: every mark that was shown as saved is there."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.attacks.desk import MARKER, NAMES, as_it_is, as_it_should_be
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.journeys.ticker import facts
from tests.services.desk_days import choir, coming
from tests.told_program import ToldProgram

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID


PROGRAM = Path(__file__).parent / "ticker.py"
KILLS = 50
THOROUGH_EVERY = 25


@pytest.fixture
def session(vault_folder: Path, template: Template, wall: Wall) -> UUID:
    """A choir of fifteen with a session today."""
    with opened(vault_folder, template.key, wall) as workspace:
        return coming(choir(workspace, *NAMES))


class Workers:
    """Starts programs that take the register, and kills them."""

    def __init__(self, folder: Path, session: UUID, temp: Path) -> None:
        self._program = ToldProgram(PROGRAM, str(folder), PASSPHRASE, str(session), temp=temp)

    def kill_after(self, ticks: int) -> tuple[int, int]:
        """Let a worker go on for some ticks and kill it; how many were saved when it began, and in all."""
        self._program.tell("start")
        process, found = int(self._program.answer()), int(self._program.answer())
        saved = found
        for _tick in range(ticks):
            saved = int(self._program.answer())
        os.kill(process, signal.SIGKILL)
        while (line := self._program.answer()) != "ended":
            saved = int(line)
        return found, saved

    def close(self) -> None:
        self._program.close()


@pytest.fixture
def workers(vault_folder: Path, session: UUID, tmp_path: Path) -> Iterator[Workers]:
    (tmp_path / "temp").mkdir()
    started = Workers(vault_folder, session, tmp_path / "temp")
    yield started
    started.close()


def test_fifty_kills_at_the_desk_lose_nothing_that_was_said_to_be_saved(
    vault_folder: Path, template: Template, wall: Wall, session: UUID, workers: Workers, tmp_path: Path
) -> None:
    saved = 0
    for kill in range(KILLS):
        before = saved
        found, saved = workers.kill_after(1 + kill % 5)
        # A tick may be saved just before it is said to be; never the other way round.
        assert before <= found <= before + 1
        if (kill + 1) % THOROUGH_EVERY:
            continue
        with opened(vault_folder, template.key, wall) as workspace:
            assert saved <= facts(workspace) <= saved + 1
            assert as_it_is(workspace, session) == as_it_should_be(facts(workspace))
            assert workspace.vault.check().problems == ()
    files = [
        path for folder in (vault_folder, tmp_path / "temp") for path in folder.rglob("*") if path.is_file()
    ]
    assert not [path for path in files if MARKER.encode() in path.read_bytes()]
