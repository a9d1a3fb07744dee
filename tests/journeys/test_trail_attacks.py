"""Somebody with the file tries to undo what was done: an old page, an older file, a line taken out."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from app.bootstrap import Door
from app.domain.consent import Decision, Purpose
from app.domain.people import PersonForm
from app.domain.signed_head import SignedHead
from app.domain.trail import TrailFilter, TrailKind
from app.errors import VaultError
from app.store.copy_file import read_manifest
from app.store.door_plate import DoorPlate, read_plate, write_plate
from app.store.engine import WRITE
from app.store.kdf import KdfParameters
from app.store.log_tables import AUDIT, CHANGES
from app.store.mixins import Base
from app.store.recorder import Logged
from app.store.restore import restore_copy
from app.store.sealed_file import PAGE
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.deciding import decide

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.workspace import Workspace

PUT_BACK = "An older file of the records was put back"


@pytest.fixture
def door(vault_folder: Path, wall: Wall) -> Door:
    return Door(vault_folder, wall, KdfParameters.cheapest())


def visit(door: Door, wall: Wall, name: str) -> None:
    """Open the records, add somebody, lock."""
    wall.pass_by(hours=1)
    workspace = door.open(PASSPHRASE)
    workspace.people.add(PersonForm(name=name))
    workspace.close()


def problems_at_the_door(door: Door, wall: Wall) -> tuple[str, ...]:
    wall.pass_by(hours=1)
    workspace = door.open(PASSPHRASE)
    found = workspace.trail_problems
    workspace.close()
    return found


def test_an_older_file_put_back_is_told_at_the_next_start_until_dealt_with(
    door: Door, wall: Wall, tmp_path: Path
) -> None:
    visit(door, wall, "Joan Carter")
    shutil.copy(door.files.records, tmp_path / "older")
    visit(door, wall, "Ken Tomlin")
    assert problems_at_the_door(door, wall) == ()
    shutil.copy(tmp_path / "older", door.files.records)
    assert problems_at_the_door(door, wall)[0].startswith(PUT_BACK)
    wall.pass_by(hours=1)
    workspace = door.open(PASSPHRASE)
    assert workspace.trail_problems[0].startswith(PUT_BACK)
    workspace.people.add(PersonForm(name="Work goes on"))
    kinds = TrailFilter(kind=TrailKind.COPIES)
    said = [line.sentence for line in workspace.trail.page(kinds).lines]
    assert "Trestle found something wrong with the trail." in said
    workspace.trail.dealt_with()
    workspace.close()
    assert problems_at_the_door(door, wall) == ()


def test_a_file_of_the_time_before_a_copy_was_put_in_place_is_told_too(
    door: Door, wall: Wall, tmp_path: Path
) -> None:
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    shutil.copy(door.files.records, tmp_path / "older")
    wall.pass_by(hours=1)
    door.restore(copy.path, PASSPHRASE)
    assert problems_at_the_door(door, wall) == ()
    shutil.copy(tmp_path / "older", door.files.records)
    assert problems_at_the_door(door, wall)[0].startswith(PUT_BACK)


def test_a_copy_put_in_place_in_trestle_is_in_the_trail_and_no_alarm(
    door: Door, wall: Wall, tmp_path: Path
) -> None:
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    for name in ("Joan Carter", "Ken Tomlin"):
        visit(door, wall, name)
    door.restore(copy.path, PASSPHRASE)
    workspace = door.open(PASSPHRASE)
    assert workspace.trail_problems == ()
    assert workspace.trail.verify().problems == ()
    said = [line.sentence for line in workspace.trail.page(TrailFilter(kind=TrailKind.COPIES)).lines]
    assert any(sentence.startswith("A safe copy was put in place on") for sentence in said)
    workspace.close()


def test_a_copy_whose_putting_back_was_cut_off_before_the_plate_is_no_alarm(
    door: Door, wall: Wall, tmp_path: Path
) -> None:
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    visit(door, wall, "Joan Carter")
    restore_copy(copy.path, door.files, PASSPHRASE, wall())
    assert problems_at_the_door(door, wall) == ()


def test_an_altered_plate_is_told_and_a_missing_one_is_not(door: Door, wall: Wall) -> None:
    visit(door, wall, "Joan Carter")
    path = door.files.door_plate
    plate = json.loads(path.read_bytes())
    plate["head"]["line"] = 1
    path.write_text(json.dumps(plate))
    assert problems_at_the_door(door, wall) == (
        "The note of how far the activity record had come was altered.",
    )
    path.unlink()
    workspace = door.open(PASSPHRASE)
    workspace.trail.dealt_with()
    workspace.close()
    path.unlink()
    assert problems_at_the_door(door, wall) == ()


def test_another_trail_of_the_same_length_is_told(door: Door, wall: Wall, tmp_path: Path) -> None:
    visit(door, wall, "Joan Carter")
    shutil.copytree(door.folder, tmp_path / "other")
    visit(door, wall, "Ken Tomlin")
    visit(Door(tmp_path / "other", wall, KdfParameters.cheapest()), wall, "Rose Achebe")
    shutil.copy(Door(tmp_path / "other").files.records, door.files.records)
    assert problems_at_the_door(door, wall)[0].startswith("The activity record is not the one that was here")


def test_every_safe_copy_says_signed_how_far_the_trail_had_come(
    door: Door, wall: Wall, tmp_path: Path
) -> None:
    workspace = door.open(PASSPHRASE)
    more = workspace.trail.page(most=1).more
    copy = workspace.vault.save_copy(tmp_path / "stick")
    device = workspace.open_vault.device_id
    workspace.close()
    head = read_manifest(copy.path).signed_head
    assert head is not None
    assert more is not None
    assert (head.device_id, head.line, head.at) == (device, more.line, wall())
    assert SignedHead.from_json(head.to_json()) == head


def test_a_line_taken_out_is_told_by_the_weekly_look_though_the_plate_is_gone(
    vault_folder: Path, template: Template, wall: Wall
) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        for name in ("Joan Carter", "Ken Tomlin"):
            workspace.people.add(PersonForm(name=name))
        engine = workspace.open_vault.engine.execution_options(**{WRITE: True})
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "DELETE FROM audit WHERE seq = (SELECT MIN(seq) FROM audit WHERE action = 'add person')"
            )
    wall.pass_by(days=8)
    with opened(vault_folder, template.key, wall) as workspace:
        assert "Lines of the activity record are missing." in workspace.trail_problems
        workspace.people.add(PersonForm(name="Work goes on"))
        assert [found.name for found in workspace.people.list_people("Work goes")] == ["Work goes on"]


def test_no_old_page_brings_anything_back_unseen(
    vault_folder: Path, template: Template, wall: Wall, tmp_path: Path
) -> None:
    records = Door(vault_folder).files.records
    with opened(vault_folder, template.key, wall) as workspace:
        joan = workspace.people.add(PersonForm(name="Joan Carter")).person.id
        wall.pass_by(minutes=1)
        decide(workspace, joan, Purpose.SHARE_REFERRER, Decision.YES)
    old = records.read_bytes()
    with opened(vault_folder, template.key, wall) as workspace:
        wall.pass_by(minutes=1)
        decide(workspace, joan, Purpose.SHARE_REFERRER, Decision.NO)
        workspace.people.change(joan, PersonForm(name="Joan Carr"))
    new = records.read_bytes()
    with opened(vault_folder, template.key, wall) as workspace:
        state = everything(workspace)
    brought_back = 0
    for page in pages_that_differ(old, new):
        folder = tmp_path / f"page {page}"
        shutil.copytree(vault_folder, folder)
        spliced = new[: page * PAGE] + old[page * PAGE : (page + 1) * PAGE] + new[(page + 1) * PAGE :]
        Door(folder).files.records.write_bytes(spliced)
        try:
            with opened(folder, template.key, wall) as workspace:
                differs = not same(state, everything(workspace))
                found = workspace.trail.verify().problems
        except VaultError:
            continue
        brought_back += differs
        assert found or not differs, page
    assert brought_back


def pages_that_differ(old: bytes, new: bytes) -> Iterator[int]:
    for page in range(min(len(old), len(new)) // PAGE):
        if old[page * PAGE : (page + 1) * PAGE] != new[page * PAGE : (page + 1) * PAGE]:
            yield page


def everything(workspace: Workspace) -> dict[str, list[Any]]:
    """All that is logged, and the logs."""
    names = sorted(Logged.of_all_tables().synced)
    tables = [*(Base.metadata.tables[name] for name in names), CHANGES, AUDIT]
    with workspace.open_vault.engine.connect() as connection:
        return {table.name: sorted(map(str, connection.execute(select(table)))) for table in tables}


def same(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> bool:
    """Whether nothing is gone and nothing is different; being opened adds lines to the audit."""
    return all(set(before[name]) <= set(after[name]) for name in before)


def test_a_plate_with_a_head_reads_as_it_was_written(door: Door, wall: Wall, tmp_path: Path) -> None:
    visit(door, wall, "Joan Carter")
    plate = read_plate(door.files.door_plate)
    assert plate.head is not None
    write_plate(tmp_path / "plate", plate)
    assert read_plate(tmp_path / "plate") == plate
    assert DoorPlate().head is None
