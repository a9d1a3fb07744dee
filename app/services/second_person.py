"""The sign-in of a second person, for what one may not do alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.roles import Act, scope_of
from app.domain.second_person import SecondPersonError
from app.services.failed_tries import try_passphrase
from app.store import keys
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.second_person import Second
    from app.services.desk import Desk
    from app.store.vault import OpenVault


def refuse_alone(
    desk: Desk, vault: OpenVault, second: Second | None, about: UUID | None = None
) -> UUID | None:
    """Go on only with somebody else who signs; whoever has nobody beside them goes on alone.

    A service of one person could not do its duty otherwise, and a leaver could not be shut out.

    Args:
        about: Whom it is about, where that is somebody who uses this laptop: they do not sign.

    Returns:
        Who signed; None where nobody else could.

    Raises:
        SecondPersonError: Nobody signed, or somebody who may not.
        WrongPassphraseError, TooManyTriesError: It is not their passphrase, or it is too soon.
    """
    here = {holder.id for holder in keys.holders(vault.files.keys)} - {desk.worker.id, about}
    with desk.store.read() as repositories:
        workers = repositories.settings.workers()
    able = tuple(w for w in workers if w.id in here and scope_of(w.role, Act.CONFIRM) is not None)
    if not able:
        return None
    if second is None or second.who not in {worker.id for worker in able}:
        raise SecondPersonError(able)
    sign(desk, vault, second.who, second.passphrase)
    return second.who


def sign(desk: Desk, vault: OpenVault, who: UUID, passphrase: str) -> None:
    """Check the passphrase of the second person, and write down that they signed.

    Raises:
        WrongPassphraseError, TooManyTriesError: It is not theirs, or it is too soon.
    """
    files = vault.files
    try_passphrase(desk, files, who, partial(keys.unlock, files.keys, passphrase, who))
    desk.store.record(desk.author, "second person", Subject("worker", who))
