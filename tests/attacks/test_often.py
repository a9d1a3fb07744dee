"""The attacks of `python -m tests.attacks`, a few times each, always with the same seed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.attacks import cuts
from tests.attacks.cuts import cut_often, recorded_day
from tests.attacks.desk import make_vault
from tests.attacks.fuzzing import fuzz_often
from tests.attacks.kills import kill_often
from tests.attacks.recording import Flushed
from tests.attacks.window_kills import kill_windows_often

if TYPE_CHECKING:
    from pathlib import Path

    from tests.attacks.desk import Vault
    from tests.attacks.power import Disk
    from tests.attacks.recording import Step

SEED = 7


@pytest.fixture
def attacked(tmp_path: Path, in_london: None) -> Vault:  # noqa: ARG001 - it stamps local days
    return make_vault(tmp_path / "vault")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


def test_kills_at_random_moments_lose_and_damage_nothing(attacked: Vault, place: Path) -> None:
    assert kill_often(attacked, place, 8, SEED, print) == []


def test_kills_of_the_window_lose_no_mark_that_was_on_the_disk(attacked: Vault, place: Path) -> None:
    assert kill_windows_often(attacked, place, 2, SEED, print) == []


def test_damaged_files_are_refused_in_plain_words_and_nothing_is_changed(
    attacked: Vault, place: Path
) -> None:
    assert fuzz_often(attacked, place, 30, SEED, print) == []


if shutil.which("strace"):

    def test_power_cuts_lose_and_damage_nothing(attacked: Vault, place: Path) -> None:
        assert cut_often(attacked, place, 8, SEED, print) == []

    def test_power_cuts_would_lose_what_is_not_flushed(
        attacked: Vault, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unflushed(vault: Vault, day: Path) -> tuple[Disk, list[Step]]:
            disk, steps = recorded_day(vault, day, 3)
            return disk, [step for step in steps if not isinstance(step, Flushed)]

        monkeypatch.setattr(cuts, "recorded_day", unflushed)
        assert cut_often(attacked, place, 6, SEED, print)
