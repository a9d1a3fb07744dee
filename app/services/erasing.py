"""Taking somebody out of the records for good: asked twice, written down without a name, never undone."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.domain.erasing import LETTERS, Erased, ErasureView, KnownCopy
from app.domain.names import fold
from app.domain.roles import Act
from app.errors import HeldRecordError, InvalidInputError
from app.i18n import _
from app.services.erased_again import keep_marks
from app.services.permission import needs
from app.services.second_person import refuse_alone
from app.store.compacting import clear_freed_pages, refuse_without_room
from app.store.erasing import new_destruction
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.erasing import Destruction, ErasureReason, Way
    from app.domain.second_person import Second
    from app.services.desk import Desk
    from app.store.repositories import Repositories
    from app.store.vault import OpenVault


class ErasingService:
    """Everything that may be undone is forgotten meanwhile: a step could bring the person back."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    @needs(Act.ERASE)
    def view(self, person_id: UUID) -> ErasureView:
        """What would go, and where the person would still be.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            person, keeping = repositories.people.get(person_id), repositories.keeping.keeping(person_id)
            return ErasureView(
                person_id=person_id,
                name=person.name,
                counts=repositories.erasing.counts(person_id),
                held=keeping.held,
                hold_reason=keeping.hold_reason,
                held_by=keeping.held_by,
                mentions=repositories.erasing.mentions(person_id),
                copies=self._copies(repositories, person_id),
                typed=person.name,
            )

    @needs(Act.ERASE)
    def erase(
        self, person_id: UUID, way: Way, reason: ErasureReason, typed: str, second: Second | None = None
    ) -> Erased:
        """Take somebody out of every table, the log, the search and the drafts, and out of the file.

        Args:
            typed: The person's name, as the view shows it: typed by whoever decides.
            second: Who signs as well, where somebody else here may.

        Raises:
            NotFoundError: There is no such person.
            HeldRecordError: A hold forbids it.
            InvalidInputError: Another name was typed.
            SecondPersonError: Nobody else signed.
            DiskFullError: There is no room to write the records anew; nothing was erased.
        """
        view = self.view(person_id)
        _refuse_unless_meant(view, typed)
        refuse_without_room(self._vault)
        refuse_alone(self._desk, self._vault, second)
        number = "-".join("".join(secrets.choice(LETTERS) for _n in range(4)) for _part in range(2))
        entry = new_destruction(number, way, reason, self._desk.today())
        subject, detail = Subject("destruction", entry.id), {"way": way.value, "reason": reason.value}
        with self._desk.store.write(self._desk.author, "erase person", subject, detail) as repositories:
            repositories.erasing.erase(person_id, entry)
        self._desk.history.clear()
        keep_marks(self._vault)
        clear_freed_pages(self._vault)
        return Erased(next(d for d in self.log() if d.number == number), view.copies)

    @needs(Act.RECORDS)
    def log(self) -> tuple[Destruction, ...]:
        """What was destroyed, the latest first; nobody can be told from it."""
        with self._desk.store.read() as repositories:
            return repositories.erasing.destructions()

    def _copies(self, repositories: Repositories, person_id: UUID) -> tuple[KnownCopy, ...]:
        """Copies that were saved, and what was set aside: a restore or an upgrade keeps what was before."""
        aside = self._vault.files.set_aside
        kept = sorted(aside.iterdir()) if aside.is_dir() else []
        return repositories.keeping.copies_with(person_id) + tuple(
            KnownCopy(
                path=path, made_on=datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date()
            )
            for path in kept
        )


def _refuse_unless_meant(view: ErasureView, typed: str) -> None:
    if view.held:
        raise HeldRecordError(
            _("This record is held: {reason}").format(reason=view.hold_reason),
            _("{name} decided so. Let it go first.").format(name=view.held_by),
        )
    if fold(typed).split() != fold(view.typed).split():
        raise InvalidInputError(
            _("That is not the name."),
            _("Type “{name}” to erase this record.").format(name=view.typed),
            "typed",
        )
