"""The weekly look through a trail that is too long for a start: all of it, slice by slice, over days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from app.domain.people import PersonForm
from app.services import trail_watch
from app.store.engine import WRITE
from app.store.log_tables import AUDIT
from tests.conftest import PASSPHRASE, opened
from tests.services.audit_trail import actions

if TYPE_CHECKING:
    from pathlib import Path

    from app.bootstrap import Door
    from app.workspace import Workspace
    from tests.conftest import Template, Wall


@pytest.fixture(autouse=True)
def short_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trail of forty lines is long."""
    monkeypatch.setattr(trail_watch, "PART", 5)
    monkeypatch.setattr(trail_watch, "SLICE", 7)


def filled(folder: Path, template: Template, wall: Wall) -> None:
    with opened(folder, template.key, wall) as workspace:
        for number in range(30):
            workspace.people.add(PersonForm(name=f"Person {number}"))
    wall.pass_by(days=8)


def alter(workspace: Workspace, line: int) -> None:
    """Somebody with a passphrase and skill changes what stands in one line."""
    with workspace.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        ours = AUDIT.c.device_id == workspace.open_vault.device_id
        connection.execute(update(AUDIT).where(ours, AUDIT.c.seq == line).values(action="nothing much"))


def test_an_old_line_that_was_altered_is_found_although_the_start_looks_at_the_latest(
    vault_folder: Path, template: Template, wall: Wall
) -> None:
    filled(vault_folder, template, wall)
    with opened(vault_folder, template.key, wall) as workspace:
        assert workspace.trail_problems == ()
        alter(workspace, 12)
        assert workspace.trail.look_on()
        assert workspace.trail.found == ()
    wall.pass_by(days=8)
    with opened(
        vault_folder, template.key, wall
    ) as workspace:  # it goes on from there, and does not begin anew
        assert workspace.trail.look_on()
        assert workspace.trail.found == ("Line 12 of the activity record was altered.",)
        slices = 2
        while workspace.trail.look_on():
            slices += 1
        assert 5 <= slices <= 8
        assert not workspace.trail.look_on()
        assert actions(workspace).count("look through trail") == 1
        assert workspace.trail.found == ("Line 12 of the activity record was altered.",)


def test_all_is_looked_through_each_week_and_every_laptop_s_lines(
    door: Door, tmp_path: Path, template: Template, wall: Wall
) -> None:
    filled(door.folder, template, wall)
    with opened(door.folder, template.key, wall) as workspace:
        copy = workspace.vault.save_copy(tmp_path / "stick").path
    door.restore(copy, PASSPHRASE)  # it goes on as another laptop, so that there are two chains
    for _week in range(2):
        wall.pass_by(days=8)
        with opened(door.folder, template.key, wall) as workspace:
            while workspace.trail.look_on():
                pass
            assert workspace.trail.found == ()
    with opened(door.folder, template.key, wall) as workspace:
        assert actions(workspace).count("look through trail") == 2


def test_a_short_trail_was_looked_through_at_the_start(
    vault_folder: Path, template: Template, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail_watch, "PART", 20_000)
    filled(vault_folder, template, wall)
    with opened(vault_folder, template.key, wall) as workspace:
        assert not workspace.trail.look_on()
        assert "look through trail" not in actions(workspace)
