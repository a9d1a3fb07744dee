"""What may be read before the records are open, whatever happened to it."""

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import DiskFullError
from app.store.door_plate import MOST_KEPT, DoorPlate, FailedTry, read_plate, write_plate
from app.store.file_refusals import in_plain_words

SAM = UUID(int=7)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_a_plate_reads_as_it_was_written(tmp_path: Path) -> None:
    plate = DoorPlate(
        restored_at=NOW,
        organisation="Sŵn y Môr “choir”",
        setting_up=True,
        copied_on=date(2026, 11, 17),
        copy_folder="/media/sam/stick",
        last_in=SAM,
        failed=(FailedTry(NOW), FailedTry(NOW + timedelta(seconds=1), SAM)),
    )
    write_plate(tmp_path / "door.json", plate)
    assert read_plate(tmp_path / "door.json") == plate


def test_a_plate_from_before_copies_were_named_still_reads(tmp_path: Path) -> None:
    old = '{"organisation": "R", "setting_up": false, "failed": [], "restored_at": null}'
    (tmp_path / "door.json").write_text(old)
    assert read_plate(tmp_path / "door.json") == DoorPlate(organisation="R")


def test_only_the_latest_wrong_tries_are_kept(tmp_path: Path) -> None:
    tries = tuple(FailedTry(NOW + timedelta(seconds=n)) for n in range(MOST_KEPT + 5))
    write_plate(tmp_path / "door.json", DoorPlate(failed=tries))
    assert read_plate(tmp_path / "door.json") == replace(DoorPlate(), failed=tries[5:])


@given(st.binary(max_size=80))
def test_a_damaged_plate_is_blank(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("plate") / "door.json"
    path.write_bytes(content)
    assert read_plate(path) == DoorPlate()


@pytest.mark.parametrize(
    "content",
    [
        "{}",
        "[]",
        '{"organisation": "R", "setting_up": true, "failed": ["soon"]}',
        '{"organisation": "R", "setting_up": true, "failed": 3}',
        '{"organisation": "R", "setting_up": true, "failed": [{"at": "2026-11-22", "who": 7}]}',
        "[" * 90_000,
    ],
    ids=["empty", "a list", "no moment", "no list", "nobody", "very deep"],
)
def test_a_plate_that_says_something_else_is_blank(tmp_path: Path, content: str) -> None:
    (tmp_path / "door.json").write_text(content)
    assert read_plate(tmp_path / "door.json") == DoorPlate()


def test_a_missing_plate_is_blank(tmp_path: Path) -> None:
    assert read_plate(tmp_path / "nothing" / "door.json") == DoorPlate()


def test_a_full_disk_is_said_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(DiskFullError), in_plain_words(tmp_path):
        raise OSError(28, "No space left on device")


def test_the_help_page_about_protection_tells_all_that_stands_on_the_door() -> None:
    told = {
        "organisation": "the name of your service",
        "people": "how many people",
        "sessions": "and sessions there are",
        "copied_on": "when and where the last safe copy went",
        "copy_folder": "when and where the last safe copy went",
    }
    says_nothing_of_anybody = {"setting_up", "failed", "restored_at", "last_in", "head", "in_use", "practice"}
    assert {field.name for field in fields(DoorPlate)} == set(told) | says_nothing_of_anybody
    page = (Path(__file__).parents[2] / "resources/help/protection.md").read_text("utf-8")
    for words in told.values():
        assert words in page


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("people", float("inf")),
        ("sessions", 10**400),
        ("people", -1),
        ("restored_at", "0001-01-01T00:00:00+23:59"),
        ("failed", [{"at": "9999-12-31T23:59:59-23:59", "who": None}]),
    ],
)
def test_a_plate_with_absurd_numbers_is_blank(tmp_path: Path, name: str, value: object) -> None:
    plate = tmp_path / "door.json"
    write_plate(plate, DoorPlate(organisation="Riverside"))
    plate.write_text(json.dumps(json.loads(plate.read_text("utf-8")) | {name: value}), encoding="utf-8")
    assert read_plate(plate) == DoorPlate()
