"""After a lock nothing in the program refers to the key any more, and its bytes are overwritten."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.store.data_key import DataKey
from tests.attacks.in_memory import keys_in_use, look
from tests.conftest import PASSPHRASE, Template, Wall, opened

if TYPE_CHECKING:
    from pathlib import Path


def test_a_forgotten_key_has_no_bytes() -> None:
    key = DataKey(bytes(range(32)))
    inside = key._secret
    assert key.secret() == bytes(range(32))
    key.forget()
    assert key.is_forgotten
    assert inside == b""
    with pytest.raises(ValueError, match="forgotten"):
        key.secret()


def test_locking_forgets_the_key_wherever_something_still_refers_to_it(
    vault_folder: Path, template: Template, wall: Wall
) -> None:
    before = len(keys_in_use())
    with opened(vault_folder, template.key, wall) as workspace:
        vault, engine = workspace.open_vault, workspace.open_vault.engine
        assert len(keys_in_use()) == before + 1
    assert vault.key.is_forgotten
    assert len(keys_in_use()) == before
    with pytest.raises(ValueError, match="forgotten"):
        engine.connect()
    workspace.close()  # twice is no harm


def test_a_key_that_was_replaced_is_forgotten(vault_folder: Path, wall: Wall) -> None:
    before = len(keys_in_use())
    workspace = Door(vault_folder, wall).open(PASSPHRASE)
    assert len(keys_in_use()) == before + 1
    workspace.close()
    assert len(keys_in_use()) == before


if sys.platform == "linux":

    def test_a_look_into_the_memory_finds_the_key_while_open_and_none_in_use_when_locked(
        vault_folder: Path,
    ) -> None:
        found = dict(look(vault_folder, PASSPHRASE, "Zebraquartzmemory", os.environ))
        assert list(found) == ["refused", "open", "locked 0"]
        assert found["refused"]["the key"] == 0
        assert found["open"]["the key"] >= 1
        assert found["open"]["a name"] >= 1
        # Of what Python let go of, pieces may stay until it needs their room; fewer than while it is open.
        assert found["locked 0"]["the key"] < found["open"]["the key"] + found["open"]["the key in digits"]
