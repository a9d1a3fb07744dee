"""Small files are written whole or not at all."""

from pathlib import Path

import pytest

from app.paths import DataFolder, data_folder
from app.safe_write import write_whole


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"old")
    write_whole(tmp_path / "file", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"old")
    (tmp_path / "file.part").mkdir()
    with pytest.raises(OSError, match="part"):
        write_whole(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_folder_given_by_hand_is_used_as_it_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("vault")).folder == tmp_path / "vault"
    assert data_folder().folder.name == "Trestle"


def test_a_folder_is_set_up_once_records_or_keys_are_there(tmp_path: Path) -> None:
    files = DataFolder(tmp_path)
    assert not files.is_set_up
    files.keys.touch()
    assert files.is_set_up
