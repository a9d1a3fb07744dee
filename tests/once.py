"""What a program of a test works out once, before it starts itself again and again by forking."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argon2.low_level import hash_secret_raw
from sqlalchemy.orm import configure_mappers

from app.store import kdf

if TYPE_CHECKING:
    from collections.abc import Callable


def work_out_once(open_and_close: Callable[[], object]) -> None:
    """Open the vault and close it: those who are forked need no work for its passphrase any more.

    A passphrase that is tried with another salt, as after a change of it, is worked out as ever.
    """
    vars(kdf)["hash_secret_raw"] = cache(hash_secret_raw)
    configure_mappers()
    open_and_close()
