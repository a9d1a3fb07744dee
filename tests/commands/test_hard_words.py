"""What a command line is really given: files in the way, marks nobody typed, names no encoding knows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.people import PersonForm
from app.paths import DataFolder
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.own_mounts import of_unix

ROOT = Path(__file__).parents[2]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


def run(folder: Path, secret: Path, *words: object) -> int:
    return main(["--data", str(folder), "--passphrase-file", str(secret), *map(str, words)])


def as_program(
    folder: Path, secret: Path, *words: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "app", "--data", str(folder), "--passphrase-file", str(secret), *words]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False, timeout=60
    )


def test_setting_up_again_by_mistake_leaves_the_rescue_sheet_as_it_is(
    vault_folder: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "rescue.pdf"
    sheet.write_bytes(b"the only sheet there is")
    assert run(vault_folder, secret, "init", "--organisation", "Again", "--recovery-out", sheet) == 1
    assert "There is a file" in capsys.readouterr().err
    assert sheet.read_bytes() == b"the only sheet there is"


def test_a_set_up_that_is_refused_leaves_no_empty_sheet(
    vault_folder: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "rescue.pdf"
    assert run(vault_folder, secret, "init", "--organisation", "Again", "--recovery-out", sheet) == 1
    assert "There are records in" in capsys.readouterr().err
    assert not sheet.exists()


def test_a_rescue_sheet_is_never_written_beside_the_records_it_opens(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    sheet = folder / "deeper" / ".." / "rescue.pdf"
    assert run(folder, secret, "init", "--organisation", "Riverside", "--recovery-out", sheet) == 1
    assert "would lie among the records" in capsys.readouterr().err
    assert not DataFolder(folder).is_set_up


@pytest.mark.parametrize("command", ["plan", "register"])
def test_a_paper_never_takes_the_place_of_the_records(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    records = DataFolder(vault_folder).records
    assert run(vault_folder, secret, command, "Jean", "-o", records) == 1
    assert "would lie among the records" in capsys.readouterr().err
    assert run(vault_folder, secret, "check") == 0


def test_a_passphrase_file_may_begin_with_the_mark_of_an_editor(vault_folder: Path, secret: Path) -> None:
    secret.write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    assert run(vault_folder, secret, "check") == 0


@pytest.mark.parametrize("named", ["\ud800\udfff", "x" * 10_000, "\x00\x07", "%_'\"", "\u202eevil", ""])
@pytest.mark.parametrize("command", [("plan", "-o", "x.pdf"), ("group",), ("register", "-o", "x.pdf")])
def test_whatever_is_named_is_looked_for_and_answered_in_one_short_sentence(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str], named: str, command: tuple[str, ...]
) -> None:
    assert run(vault_folder, secret, command[0], named, *command[1:]) == 1
    said = capsys.readouterr().err
    assert said.startswith("There is nothing called")
    assert len(said) < 200


def test_a_safe_copy_into_a_file_is_said_plainly(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(vault_folder, secret, "backup", secret) == 1
    assert "A file was mistaken for a folder" in capsys.readouterr().err


def test_a_copy_that_is_not_there_or_is_a_folder_is_said_plainly(
    vault_folder: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(vault_folder, secret, "restore", tmp_path / "gone.trestle-copy") == 1
    assert "There is no " in capsys.readouterr().err
    assert run(vault_folder, secret, "restore", tmp_path) == 1
    assert "is a folder: choose the copy’s file" in capsys.readouterr().err
    assert run(vault_folder, secret, "restore", vault_folder) == 1
    assert "is a folder: choose the copy’s file" in capsys.readouterr().err
    assert run(vault_folder, secret, "check") == 0


def test_names_are_listed_whatever_letters_the_screen_knows(
    vault_folder: Path, template: Template, wall: Wall, secret: Path
) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name="Zoë 🎵"))
    done = as_program(vault_folder, secret, "list", "people", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"Zo\xeb \U0001f3b5" in done.stdout
    done = as_program(vault_folder, secret, "--json", "list", "people", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["people"][0]["name"] == "Zoë 🎵"


@of_unix
def test_a_reader_that_stops_early_is_no_fault(vault_folder: Path, secret: Path) -> None:
    command = [sys.executable, "-m", "app", "--data", str(vault_folder), "--passphrase-file", str(secret)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*command, "check"], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
