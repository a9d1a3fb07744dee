"""A choir of two of whom one has something in every table, and the file it lies in, opened page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import text

from app.domain.attendance import Presence
from app.domain.erasing import ErasureReason, Way
from app.domain.session_scores import Mode, Moment, Score
from tests.services.desk_days import choir, coming, person
from tests.services.marked_person import mark_everything

if TYPE_CHECKING:
    from app.domain.erasing import Erased
    from app.workspace import Workspace

PAGE: Final = 4096
TAIL: Final = 80
"""SQLCipher: each page ends with a start value of 16 bytes and a seal of 64."""


class Town:
    """A choir of two of whom one, Jean, has something in every table."""

    def __init__(self, workspace: Workspace) -> None:
        self.work = workspace
        page = choir(workspace, "Jean Okafor", "Amir Khan")
        self.group, self.session = page.group.id, coming(page)
        self.jean, self.amir = person(workspace, "Jean"), person(workspace, "Amir")
        for who in (self.jean, self.amir):
            workspace.attendance.mark(self.session, who, Presence.HERE)
            for moment, value in ((Moment.BEFORE, 2), (Moment.AFTER, 4)):
                workspace.scores.score(self.session, who, moment, Score(mode=Mode.FACES, value=value))
        workspace.attendance.close(self.session, {})
        self.markers: list[str] = []

    def fill(self) -> None:
        """Words of Jean's in every column that takes words."""
        self.markers = mark_everything(self.work, self.jean, self.session, self.group, self.amir)

    def erase(self, way: Way = Way.ERASE, reason: ErasureReason = ErasureReason.ASKED) -> Erased:
        view = self.work.erasing.view(self.jean)
        return self.work.erasing.erase(self.jean, way, reason, view.typed)

    def rows(self) -> list[str]:
        """Every row of every table there is, in words."""
        with self.work.open_vault.engine.connect() as connection:
            names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
            return [
                str(tuple(row))
                for name in names
                for row in connection.execute(text(f'SELECT * FROM "{name}"'))  # noqa: S608 - its own names
            ]


def pages_of(workspace: Workspace) -> bytes:
    """The records as they lie on the disk, every page opened with the key, free ones too."""
    vault = workspace.open_vault
    sealed = vault.files.records.read_bytes()
    key, opened = vault.key.secret(), []
    for start in range(0, len(sealed), PAGE):
        page = sealed[start : start + PAGE]
        inside, tail = page[16 if start == 0 else 0 : -TAIL], page[-TAIL:]
        reader = Cipher(algorithms.AES(key), modes.CBC(tail[:16])).decryptor()
        opened.append(reader.update(inside) + reader.finalize())
    return b"".join(opened)
