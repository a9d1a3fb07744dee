"""Erasing and subject access from the command line."""

from __future__ import annotations

import json
import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from app.domain.people import PersonForm
from tests.commands.test_command_line import Shell, secret, trestle
from tests.conftest import opened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template, Wall

__all__ = ["secret", "trestle"]


class Typing(StringIO):
    """Somebody at the keyboard."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def people(vault_folder: Path, template: Template, wall: Wall, tmp_path: Path) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        jean = workspace.people.add(PersonForm(name="Jean Okafor")).person.id
        amir = workspace.people.add(PersonForm(name="Amir Khan")).person.id
        workspace.people.add_note(jean, "Came with Amir Khan.")
        workspace.people.add_note(amir, "Came with Jean Okafor.")
        workspace.vault.save_copy(tmp_path / "stick")


@pytest.mark.usefixtures("people")
def test_somebody_is_erased_and_it_is_said_where_they_still_are(trestle: Shell) -> None:
    answer = trestle.json("erase", "Jean", "--reason", "asked", "--yes")
    assert answer["counts"]["person"] == 1
    assert (answer["way"], answer["reason"], answer["mentions"]) == ("erase", "the person asked", 1)
    assert answer["copies"][0].endswith(".trestle-copy")
    assert trestle("list", "people") == 0
    assert "Jean" not in trestle.said
    assert trestle("restore", answer["copies"][0]) == 0
    assert trestle("list", "people") == 0
    assert "Jean" not in trestle.said
    assert trestle.complaint == (
        "1 person in the safe copy had been erased after it was saved. Trestle has erased them again.\n"
    )
    assert trestle("erase", "Amir", "--reason", "time-up", "--anonymise", "--yes") == 0
    assert "Done. Number in the destruction log: " in trestle.said
    assert "This safe copy still holds the person: " in trestle.said
    assert trestle("check") == 0


@pytest.mark.usefixtures("people")
def test_the_name_is_typed_first(trestle: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO())
    assert trestle("erase", "Jean", "--reason", "mistake") == 1
    assert trestle.complaint == "Nobody is there to confirm it: run this where you can type, or add --yes.\n"
    monkeypatch.setattr(sys, "stdin", Typing("Jean\n"))
    assert trestle("erase", "Jean", "--reason", "mistake") == 1
    assert "That is not the name" in trestle.complaint
    monkeypatch.setattr(sys, "stdin", Typing("jean okafor\n"))
    assert trestle("erase", "Jean", "--reason", "mistake") == 0
    assert "The name still stands in 1 other record." in trestle.said


@pytest.mark.usefixtures("people")
def test_a_record_is_written_out_without_the_names_of_others(trestle: Shell, tmp_path: Path) -> None:
    assert trestle("subject-access", "Jean", "-o", tmp_path / "out") == 0
    (pdf,) = (tmp_path / "out").iterdir()
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "1 name of somebody else is blacked out." in trestle.said
    answer = trestle.json("subject-access", "Jean", "-o", tmp_path / "more")
    assert answer["blacked_out"] == 1
    (file,) = (tmp_path / "more").glob("*.json")
    body = json.loads(file.read_text("utf-8"))
    assert body["tables"]["note"][0]["words"] == "Came with [blacked out]."


@pytest.mark.usefixtures("people")
def test_a_record_is_not_written_where_it_cannot_or_must_not(trestle: Shell, tmp_path: Path) -> None:
    assert trestle("subject-access", "Jean", "-o", trestle.folder) == 1
    assert "among the records" in trestle.complaint
    (tmp_path / "file").write_bytes(b"")
    assert trestle("subject-access", "Jean", "-o", tmp_path / "file") == 1
    assert "could not be written" in trestle.complaint


@pytest.mark.usefixtures("people")
def test_a_whole_record_is_not_written_out_where_there_is_no_room(
    trestle: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.disk.free_room", lambda folder: 0 if "vault" in folder.parts else 10**12)
    assert trestle("subject-access", "Jean", "-o", tmp_path / "out") == 1
    assert trestle.complaint.startswith("There is not enough room in")
    assert not (tmp_path / "out").exists()
