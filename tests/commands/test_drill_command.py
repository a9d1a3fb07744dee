"""Trying a restore, and going back to what was set aside, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.people import PersonForm
from tests.commands.test_command_line import Shell, secret, trestle
from tests.conftest import opened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template, Wall

__all__ = ["secret", "trestle"]


@pytest.fixture
def copy(vault_folder: Path, template: Template, wall: Wall, tmp_path: Path) -> Path:
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name="Jean Okafor"))
        return workspace.vault.save_copy(tmp_path / "stick").path


def test_the_newest_copy_or_a_file_is_tried(trestle: Shell, copy: Path) -> None:
    assert trestle("drill", "--newest") == 0
    assert trestle.said.startswith(f"All is well: {copy}\nOn ")
    answer = trestle.json("drill", copy)
    assert (answer["file"], answer["people"], answer["passphrases_of_today"]) == (str(copy), 1, True)
    with pytest.raises(SystemExit):
        trestle("drill")


def test_a_copy_that_is_of_no_use_ends_with_a_complaint(trestle: Shell, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-4000])
    assert trestle("drill", "--newest") == 1
    assert trestle.complaint == (
        f"The safe copy {copy.name} is damaged: choose an earlier safe copy. Your records were not changed.\n"
    )


def test_what_was_set_aside_is_put_back(trestle: Shell, copy: Path, vault_folder: Path) -> None:
    assert trestle("restore", copy) == 0
    assert "The records of 2026-11-17 are in place." in trestle.said
    aside = next((vault_folder / "set aside").iterdir())
    assert trestle("restore", aside) == 0
    assert "What was here before is kept in " in trestle.said
    assert trestle("check") == 0
