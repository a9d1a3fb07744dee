"""Several people over one data key: each opens it with their own passphrase, and nobody can slip in."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from app.domain.organisation import KeyHolder
from app.errors import DamagedKeyFileError, InvalidInputError, WrongPassphraseError
from app.store.kdf import KdfParameters
from app.store.key_file import KeyFile, _checksum, read_key_file, write_key_file
from app.store.key_ring import fresh_pair, sealed_ring
from app.store.keys import (
    add_holder,
    change_passphrase,
    create_vault_keys,
    holders,
    name_holders,
    replace_recovery,
    settled_keys,
    unlock,
    unlock_with_recovery,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataFolder
    from app.store.data_key import DataKey
    from tests.store.conftest import Made

AMIRS = "otter ladder crisp nine"


@pytest.fixture
def amir(made: Made, files: DataFolder) -> UUID:
    """A second person, who has a passphrase of their own."""
    amir = uuid4()
    add_holder(files.keys, made.key, amir, AMIRS)
    return amir


def first(files: DataFolder) -> UUID:
    return holders(files.keys)[0].id


def test_each_opens_the_same_key_with_their_own_passphrase(made: Made, files: DataFolder, amir: UUID) -> None:
    sams, theirs = unlock(files.keys, made.passphrase), unlock(files.keys, AMIRS)
    assert (sams.holder, theirs.holder) == (first(files), amir)
    assert sams.key.secret() == theirs.key.secret() == made.key.secret()
    assert unlock(files.keys, AMIRS, amir).holder == amir
    assert unlock_with_recovery(files.keys, made.recovery_key).key.secret() == made.key.secret()


def test_a_passphrase_opens_only_the_place_of_whoever_has_it(
    made: Made, files: DataFolder, amir: UUID
) -> None:
    for passphrase, who in ((AMIRS, first(files)), (made.passphrase, amir), (AMIRS, uuid4())):
        with pytest.raises(WrongPassphraseError):
            unlock(files.keys, passphrase, who)


def test_adding_somebody_rewrites_no_record_and_no_other_slot(made: Made, files: DataFolder) -> None:
    records, before = files.records.read_bytes(), read_key_file(files.keys).slots
    add_holder(files.keys, made.key, uuid4(), AMIRS)
    assert files.records.read_bytes() == records
    assert read_key_file(files.keys).slots[:2] == before


def test_a_weak_passphrase_adds_nobody(made: Made, files: DataFolder) -> None:
    before = files.keys.read_bytes()
    with pytest.raises(InvalidInputError):
        add_holder(files.keys, made.key, uuid4(), "short")
    assert files.keys.read_bytes() == before


def test_a_passphrase_is_changed_for_one_person_and_no_other(
    made: Made, files: DataFolder, amir: UUID
) -> None:
    change_passphrase(files.keys, made.key, amir, "quite another passphrase")
    assert unlock(files.keys, "quite another passphrase").holder == amir
    assert unlock(files.keys, made.passphrase).key.secret() == made.key.secret()
    with pytest.raises(WrongPassphraseError):
        unlock(files.keys, AMIRS)


def test_a_new_rescue_key_leaves_every_passphrase(made: Made, files: DataFolder, amir: UUID) -> None:
    fresh = replace_recovery(files.keys, made.key)
    assert unlock_with_recovery(files.keys, fresh).key.secret() == made.key.secret()
    assert unlock(files.keys, AMIRS).holder == amir


def test_names_are_at_the_door_only_where_it_has_to_ask(made: Made, files: DataFolder) -> None:
    sam, amir = first(files), uuid4()
    name_holders(files.keys, made.key, {sam: "Sam"})
    assert holders(files.keys) == (KeyHolder(sam),)
    add_holder(files.keys, made.key, amir, AMIRS)
    name_holders(files.keys, made.key, {sam: "Sam", amir: "Amir"})
    assert holders(files.keys) == (KeyHolder(sam, "Sam"), KeyHolder(amir, "Amir"))
    change_passphrase(files.keys, made.key, amir, "quite another passphrase")
    assert holders(files.keys)[1].name == "Amir"
    before = files.keys.read_bytes()
    name_holders(files.keys, made.key, {sam: "Sam", amir: "Amir"})
    assert files.keys.read_bytes() == before


def alter(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Alter the file the way an attacker would, who knows to mend the checksum."""
    body = json.loads(path.read_bytes())
    change(body)
    del body["checksum"]
    path.write_text(json.dumps(body | {"checksum": _checksum(body)}))


def rename_amir(body: dict[str, Any]) -> None:
    body["slots"][-1]["name"] = "Sam"


def cheapen_amir(body: dict[str, Any]) -> None:
    body["slots"][-1]["kdf"]["lanes"] = 1


def swap_shares(body: dict[str, Any]) -> None:
    shares = body["rings"][0]["shares"]
    sam, amir = body["slots"][0]["holder"], body["slots"][-1]["holder"]
    shares[sam], shares[amir] = shares[amir], shares[sam]


def renumber(body: dict[str, Any]) -> None:
    body["rings"][0]["number"] += 1


def take_amir_away(body: dict[str, Any]) -> None:
    del body["rings"][0]["shares"][body["slots"].pop()["holder"]]


def swap_rosters(body: dict[str, Any]) -> None:
    body["rings"][0]["roster"] = "00" * 64


@pytest.mark.parametrize(
    "change", [rename_amir, cheapen_amir, swap_shares, renumber, take_amir_away, swap_rosters]
)
def test_what_is_altered_about_anybody_is_noticed_by_everybody(
    made: Made, files: DataFolder, amir: UUID, change: Callable[[dict[str, Any]], None]
) -> None:
    assert amir in {holder.id for holder in holders(files.keys)}
    alter(files.keys, change)
    with pytest.raises(DamagedKeyFileError):
        unlock(files.keys, made.passphrase)
    with pytest.raises(DamagedKeyFileError):
        settled_keys(files.keys, made.key)


def no_slot_of_a_person(body: dict[str, Any]) -> None:
    del body["rings"][0]["shares"][body["slots"].pop(0)["holder"]]


def somebody_twice(body: dict[str, Any]) -> None:
    body["slots"].append(body["slots"][0])


def two_rescue_slots(body: dict[str, Any]) -> None:
    other = body["slots"][1] | {"holder": str(uuid4())}
    body["slots"].append(other)
    body["rings"][0]["shares"][other["holder"]] = "00" * 80


def no_ring(body: dict[str, Any]) -> None:
    body["rings"] = []


def three_rings(body: dict[str, Any]) -> None:
    body["rings"] *= 3


def a_share_for_nobody(body: dict[str, Any]) -> None:
    body["rings"][0]["shares"][str(uuid4())] = "00" * 80


def an_endless_name(body: dict[str, Any]) -> None:
    body["slots"][0]["name"] = "Sam" * 1000


def a_name_that_is_a_number(body: dict[str, Any]) -> None:
    body["slots"][0]["name"] = 7


def a_short_share(body: dict[str, Any]) -> None:
    body["rings"][0]["shares"][body["slots"][0]["holder"]] = "00" * 79


def shares_that_are_a_list(body: dict[str, Any]) -> None:
    body["rings"][0]["shares"] = []


@pytest.mark.parametrize(
    "change",
    [
        no_slot_of_a_person,
        somebody_twice,
        two_rescue_slots,
        no_ring,
        three_rings,
        a_share_for_nobody,
        an_endless_name,
        a_name_that_is_a_number,
        a_short_share,
        shares_that_are_a_list,
    ],
)
def test_a_file_nobody_would_have_written_is_refused_before_any_slow_work(
    files: DataFolder, change: Callable[[dict[str, Any]], None]
) -> None:
    alter(files.keys, change)
    with pytest.raises(DamagedKeyFileError):
        read_key_file(files.keys)


def test_a_key_of_another_who_only_holds_the_file_is_not_taken(
    made: Made, files: DataFolder, tmp_path: Path
) -> None:
    """Other records, with a data key that an attacker knows, cannot be put behind a known passphrase."""
    attackers = create_vault_keys(tmp_path / "theirs", "a passphrase of theirs", KdfParameters.cheapest())
    file = read_key_file(files.keys)
    # The attacker has the file but no public key; the best they can do is to seal to a key of their own.
    publics = {slot.holder: fresh_pair()[1] for slot in file.slots}
    ring = sealed_ring(file.store_id, 1, attackers.data_key, file.slots, publics)
    write_key_file(files.keys, KeyFile(file.store_id, file.slots, (ring,)))
    with pytest.raises(DamagedKeyFileError):
        unlock(files.keys, made.passphrase)


def test_no_public_key_stands_in_the_file(made: Made, files: DataFolder, amir: UUID) -> None:
    publics = settled_keys(files.keys, made.key).publics
    assert set(publics) == {slot.holder for slot in read_key_file(files.keys).slots}
    assert amir in publics
    content = files.keys.read_text()
    assert not any(public.hex() in content for public in publics.values())


def test_two_data_keys_open_while_the_records_are_sealed_anew(made: Made, files: DataFolder) -> None:
    other = create_vault_keys(files.folder / "other", "another passphrase", KdfParameters.cheapest()).data_key
    put_both(files.keys, made.key, other)
    opened = unlock(files.keys, made.passphrase)
    assert [key.secret() for key in opened.keys] == [other.secret(), made.key.secret()]


def put_both(path: Path, old: DataKey, new: DataKey) -> None:
    settled = settled_keys(path, old)
    file = settled.file
    ring = sealed_ring(file.store_id, 2, new, file.slots, settled.publics)
    write_key_file(path, replace(file, rings=(ring, *file.rings)))
