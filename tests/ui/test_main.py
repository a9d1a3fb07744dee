"""One window for each folder: a second start brings the first one to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.paths import DataFolder
from tests.ui.bot import LONGEST
from ui.__main__ import main
from ui.display import DisplayChoices, read_choices
from ui.main import claim, listen
from ui.theme import Look
from ui.tour import run_tour

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from ui.frame import Frame


def test_only_one_window_claims_a_folder(tmp_path: Path) -> None:
    files = DataFolder(tmp_path / "data")
    first = claim(files)
    assert first is not None
    assert claim(files) is None
    first.unlock()
    again = claim(files)
    assert again is not None
    again.unlock()


def test_a_second_start_brings_the_first_window_to_the_front(
    qtbot: QtBot, locked_frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = locked_frame.door.files
    first = claim(files)
    assert first is not None
    raised: list[bool] = []
    monkeypatch.setattr(locked_frame, "bring_to_front", lambda: raised.append(True))
    watcher = listen(files, locked_frame)
    assert claim(files) is None
    qtbot.waitUntil(lambda: bool(raised), timeout=LONGEST)
    watcher.deleteLater()
    first.unlock()


def test_a_file_in_the_place_of_the_folder_is_said_and_no_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert main(["--data", str(tmp_path / "file")]) == 1
    assert capsys.readouterr().err.endswith("is a file: choose a folder.\n")
    assert main(["--data", str(tmp_path / ("x" * 300))]) == 1
    assert "cannot be a folder" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--data", "--tour"])
def test_a_folder_without_a_name_is_wrong_usage(option: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main([option, ""])
    assert ended.value.code == 2


def test_a_tour_that_cannot_be_drawn_anywhere_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path / "file", tmp_path / "file" / "deeper", tmp_path / ("x" * 300)):
        assert run_tour(place) == 1
        said = capsys.readouterr().err
        assert said.startswith("The tour cannot be drawn into ")
        assert said.count("\n") == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_minimised_window_comes_back(qtbot: QtBot, locked_frame: Frame) -> None:
    locked_frame.showMinimized()
    locked_frame.bring_to_front()
    qtbot.waitUntil(lambda: not locked_frame.isMinimized(), timeout=LONGEST)


def test_choices_that_cannot_be_read_are_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "screen.json"
    assert read_choices(path) == DisplayChoices()
    for damaged in ("", "[]", '{"look": "purple"}', "\x00", '{"look": "night", "scale": "wide"}'):
        path.write_text(damaged)
        assert read_choices(path) == DisplayChoices()


def test_a_text_size_out_of_bounds_is_brought_inside(tmp_path: Path) -> None:
    path = tmp_path / "screen.json"
    path.write_text(
        '{"look": "night", "scale": 9, "sounds": true, "read_aloud": false, '
        '"single_keys": true, "moves_on": false}'
    )
    assert read_choices(path) == DisplayChoices(
        look=Look.NIGHT, scale=2.0, sounds=True, read_aloud=False, moves_on=False
    )
