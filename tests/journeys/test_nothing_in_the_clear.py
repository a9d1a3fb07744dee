"""What is typed into every box is in no file that anybody could read: not while open, locked or copied."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.people import PersonForm
from app.errors import AppError
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.services.every_box import Desk

if TYPE_CHECKING:
    from pathlib import Path

MARKER = "Zebraquartzine"
SPELLINGS = [spelt.encode(code) for spelt in (MARKER, MARKER.casefold()) for code in ("utf-8", "utf-16-le")]


@pytest.fixture
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, so that nothing left there is missed."""
    temp = tmp_path / "temp"
    temp.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return temp


def in_the_clear(folder: Path) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(spelling in path.read_bytes() for spelling in SPELLINGS)]


def test_nothing_that_is_typed_can_be_read_from_any_file(
    vault_folder: Path, template: Template, wall: Wall, tmp_path: Path, own_temp: Path
) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        desk = Desk(workspace)
        for box in desk.boxes():
            with suppress(AppError):
                box(MARKER)
        workspace.drafts.save(MARKER, {"words": MARKER})
        workspace.settings.change_organisation("Riverside Link Work", "111")
        assert in_the_clear(tmp_path) == []
        wal = workspace.open_vault.files.records.with_name("records.trestle-wal")
        assert wal.stat().st_size > 100_000
        assert len(workspace.people.list_people(MARKER)) >= 3
        workspace.vault.save_copy(tmp_path / "stick")
        assert in_the_clear(tmp_path) == []
    assert not wal.exists()
    assert in_the_clear(tmp_path) == []
    copy = next((tmp_path / "stick").iterdir())
    Door(vault_folder, wall).restore(copy, PASSPHRASE)
    assert in_the_clear(tmp_path) == []
    assert list(own_temp.iterdir()) == []


def test_only_the_name_of_the_organisation_stands_on_the_door(
    vault_folder: Path, template: Template, wall: Wall, tmp_path: Path
) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name=MARKER))
        workspace.users.rename_myself(MARKER)
        workspace.settings.change_organisation("Riverside", f"{MARKER} 01632 960 123")
    assert in_the_clear(tmp_path) == []
    (tmp_path / "leak").write_bytes(b"..." + SPELLINGS[-1])
    assert in_the_clear(tmp_path) == ["leak"]
