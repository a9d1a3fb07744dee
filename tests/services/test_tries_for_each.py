"""Wrong passphrases are counted for the laptop and for each person, at every place one can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.roles import DeskRole
from app.errors import TooManyTriesError, WrongPassphraseError
from app.store.door_plate import DoorPlate, FailedTry, read_plate, write_plate
from app.store.kdf import KdfParameters
from tests.conftest import NOW, PASSPHRASE
from tests.services.audit_trail import actions

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall

AMIRS, ROSES = "otter ladder crisp nine", "velvet anchor pepper moon"
WRONG = "not the passphrase"


@pytest.fixture
def shared(workspace: Workspace, vault_folder: Path, wall: Wall) -> Door:
    """The closed door of a laptop that Sam, Amir and Rose use."""
    workspace.users.add("Amir", DeskRole.SUPERVISOR, AMIRS)
    workspace.users.add("Rose", DeskRole.WORKER, ROSES)
    workspace.close()
    return Door(vault_folder, wall, KdfParameters.cheapest())


def called(door: Door, name: str) -> UUID:
    return next(holder.id for holder in door.people() if holder.name == name)


def guess(door: Door, who: UUID | None, times: int) -> None:
    for _time in range(times):
        with pytest.raises(WrongPassphraseError):
            door.open(WRONG, who)


def test_going_from_one_person_to_the_next_gives_no_more_tries(shared: Door) -> None:
    guess(shared, called(shared, "Amir"), 2)
    guess(shared, called(shared, "Rose"), 3)
    with pytest.raises(TooManyTriesError):
        shared.open(WRONG, called(shared, "Sam"))
    with pytest.raises(TooManyTriesError):
        Door(shared.folder, shared.clock).open(PASSPHRASE, called(shared, "Sam"))


def test_coming_in_oneself_does_not_begin_the_count_for_others_anew(shared: Door, wall: Wall) -> None:
    sam, amir = called(shared, "Sam"), called(shared, "Amir")
    guess(shared, amir, 4)
    again = shared.open(PASSPHRASE, sam)
    assert actions(again).count("failed sign-in") == 4
    again.close()
    guess(shared, amir, 1)
    with pytest.raises(TooManyTriesError):
        shared.open(AMIRS, amir)
    again = shared.open(PASSPHRASE, sam)
    assert actions(again).count("failed sign-in") == 5
    again.close()
    with pytest.raises(TooManyTriesError):
        shared.open(AMIRS, amir)
    shared.open(ROSES, called(shared, "Rose")).close()
    wall.pass_by(seconds=30)
    shared.open(AMIRS, amir).close()
    assert read_plate(shared.files.door_plate).failed == ()


def test_where_nobody_was_chosen_everybodys_was_tried(shared: Door) -> None:
    guess(shared, None, 4)
    shared.open(PASSPHRASE, called(shared, "Sam")).close()
    kept = read_plate(shared.files.door_plate).failed
    assert {failed.who for failed in kept} == {called(shared, "Amir"), called(shared, "Rose")}
    with pytest.raises(TooManyTriesError):
        shared.open(WRONG)


def test_the_second_person_is_no_way_round_the_wait(shared: Door, wall: Wall) -> None:
    sam, amir = called(shared, "Sam"), called(shared, "Amir")
    desk = shared.open(PASSPHRASE, sam)
    for _time in range(5):
        with pytest.raises(WrongPassphraseError):
            desk.users.confirm_with(amir, WRONG)
    with pytest.raises(TooManyTriesError):
        desk.users.confirm_with(amir, AMIRS)
    desk.close()
    wall.pass_by(seconds=29)
    with pytest.raises(TooManyTriesError):
        shared.open(AMIRS, amir)
    wall.pass_by(seconds=1)
    shared.open(PASSPHRASE, sam).close()
    guess(shared, amir, 1)
    wall.pass_by(seconds=59)
    with pytest.raises(TooManyTriesError):
        shared.open(AMIRS, amir)


def test_changing_ones_passphrase_is_no_way_round_the_wait(workspace: Workspace, wall: Wall) -> None:
    for _time in range(5):
        with pytest.raises(WrongPassphraseError):
            workspace.vault.change_passphrase(WRONG, "quite new words here")
    with pytest.raises(TooManyTriesError):
        workspace.vault.change_passphrase(PASSPHRASE, "quite new words here")
    wall.pass_by(seconds=30)
    workspace.vault.change_passphrase(PASSPHRASE, "quite new words here")
    assert actions(workspace).count("failed sign-in") == 5


def test_a_plate_keeps_what_is_in_the_trail_already(tmp_path: Path) -> None:
    plate = DoorPlate(failed=(FailedTry(NOW, None, told=True), FailedTry(NOW)))
    write_plate(tmp_path / "plate", plate)
    assert read_plate(tmp_path / "plate") == plate
