"""Bulk work asks first whether there is room for it, and says in one sentence how much is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import DiskFullError
from app.practice import TownShape, fill_town
from app.store import disk
from tests.conftest import PASSPHRASE
from tests.exchange.hall_registers import church_hall
from tests.services.desk_days import choir

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workspace import Workspace
    from tests.conftest import Wall

MB = 1024**2


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
    """Says how much room there is in folders of a name; everywhere else there is plenty."""

    def only(name: str, free: int) -> None:
        monkeypatch.setattr(disk, "free_room", lambda folder: free if name in Path(folder).parts else 10**12)

    return only


def test_how_much_room_there_is_can_be_seen(workspace: Workspace, room: Callable[[str, int], None]) -> None:
    files = workspace.open_vault.files
    room(files.folder.name, 900 * MB)
    found = workspace.room.look()
    assert (found.folder, found.free, found.reserve) == (files.folder, 900 * MB, True)


def test_work_that_writes_much_is_not_begun_without_room(
    workspace: Workspace, tmp_path: Path, room: Callable[[str, int], None]
) -> None:
    stick = tmp_path / "stick"
    workspace.room.refuse_too_little(stick)
    room("stick", 47 * MB)
    with pytest.raises(DiskFullError, match=r"not enough room in .*stick") as refused:
        workspace.room.refuse_too_little(stick)
    assert refused.value.advice.startswith("49 MB are needed.")
    room("vault", 48 * MB - 1)
    with pytest.raises(DiskFullError, match="vault"):
        workspace.room.refuse_too_little(stick)
    room("vault", 48 * MB)
    workspace.room.refuse_too_little(stick)


def test_a_practice_town_is_not_begun_without_room(
    tmp_path: Path, wall: Wall, room: Callable[[str, int], None]
) -> None:
    room("town", 16 * MB)
    with pytest.raises(DiskFullError, match="not enough room"):
        fill_town(tmp_path / "town", wall, PASSPHRASE, TownShape(people=60, sessions=20))
    assert not (tmp_path / "town").exists()


def test_an_import_is_not_begun_without_room(
    workspace: Workspace, tmp_path: Path, room: Callable[[str, int], None]
) -> None:
    group_id = choir(workspace).group.id
    hall, places = tmp_path / "hall.xlsx", tmp_path / "places.csv"
    hall.write_bytes(church_hall())
    places.write_text("name\nLibrary\n", "utf-8")
    preview = workspace.service_files.look(places)
    assert preview.new == 1
    room("vault", 48 * MB - 1)
    with pytest.raises(DiskFullError, match="not enough room"):
        workspace.register_files.bring_in(group_id, hall, {"mark:x": "absent"})
    with pytest.raises(DiskFullError, match="not enough room"):
        workspace.service_files.carry_out(preview, leave_out=True)
    room("vault", 48 * MB)
    assert workspace.service_files.carry_out(preview, leave_out=True) == 1
    assert workspace.register_files.bring_in(group_id, hall, {"mark:x": "absent"}).marks
