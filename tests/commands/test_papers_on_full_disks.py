"""Papers and rescue sheets on a disk without room: an earlier file stays, and set-up can be run again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.people import PersonForm
from app.paths import DataFolder
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.own_mounts import of_unix
from tests.small_disk import fill_up, small_disk


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


def run(folder: Path, secret: Path, *words: object) -> int:
    return main(["--data", str(folder), "--passphrase-file", str(secret), *map(str, words)])


@pytest.fixture
def planned(vault_folder: Path, template: Template, wall: Wall) -> Path:
    """A vault with one person who has a plan."""
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.plans.new_version(workspace.people.add(PersonForm(name="Jean Okafor")).person.id)
    return vault_folder


@pytest.mark.parametrize("words", [("plan", "Jean", "-o"), ("subject-access", "Jean", "-o")])
def test_a_paper_that_does_not_fit_leaves_the_earlier_one(
    planned: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with small_disk(tmp_path / "stick", 1) as stick:
        output = stick if words[0] == "subject-access" else stick / "paper.pdf"
        assert run(planned, secret, *words, output) == 0
        (paper,) = stick.iterdir()
        before = paper.read_bytes()
        fill_up(stick)
        capsys.readouterr()
        assert run(planned, secret, *words, output) == 1
        assert "could not be written: check the folder, and that there is room." in capsys.readouterr().err
        assert paper.read_bytes() == before
        assert sorted(path.name for path in stick.iterdir()) == sorted(["holiday pictures", paper.name])


def test_a_set_up_without_room_for_its_sheet_is_undone_and_can_be_run_again(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    words = ("init", "--organisation", "Riverside", "--recovery-out")
    with small_disk(tmp_path / "stick", 1) as stick:
        filler = fill_up(stick)
        assert run(folder, secret, *words, stick / "rescue.pdf") == 1
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert said.startswith("The rescue sheet cannot be written to")
        assert "Nothing was set up." in said
        assert not DataFolder(folder).is_set_up
        assert [path.name for path in stick.iterdir()] == ["holiday pictures"]
        filler.unlink()
        assert run(folder, secret, *words, stick / "rescue.pdf") == 0
        assert (stick / "rescue.pdf").read_bytes().startswith(b"%PDF")
    assert run(folder, secret, "check") == 0


@of_unix
def test_a_paper_for_something_that_is_no_file_takes_the_place_of_nothing(
    planned: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "printer"
    nowhere.symlink_to(os.devnull)
    assert run(planned, secret, "plan", "Jean", "-o", nowhere) == 0
    assert nowhere.is_symlink()
    assert Path(os.devnull).is_char_device()
    full = tmp_path / "full"
    full.symlink_to("/dev/full")
    assert run(planned, secret, "plan", "Jean", "-o", full) == 1
    assert "could not be written" in capsys.readouterr().err
