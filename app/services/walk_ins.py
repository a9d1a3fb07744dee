"""Somebody who came and stood on no register: what that changed, taken back or done again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services.register_marks import open_register, write_marks

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from app.domain.attendance import Mark
    from app.services.places import Answered
    from app.store.repositories import Repositories


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkIn:
    """One of them.

    Attributes:
        new: The person, if nobody knew them before.
        memberships: What they belong to since.
        answered: Their place on the waiting list of that group.
        mark, before: Their mark on the register, and the one before.
    """

    session_id: UUID
    person_id: UUID
    new: tuple[UUID, ...]
    memberships: tuple[UUID, ...]
    answered: Answered
    mark: Mark
    before: Mark

    def turn(self, repositories: Repositories, at: datetime, *, came: bool) -> None:
        """Take it back, or let them come again.

        Raises:
            InvalidInputError: The register is finished.
        """
        standing = open_register(repositories, self.session_id)
        repositories.people.take_out(self.new, void=not came)
        repositories.groups.take_out_memberships(self.memberships, void=not came)
        self.answered.turn(repositories, back=not came)
        mark = self.mark if came else self.before
        write_marks(repositories, standing, {self.person_id: mark}, at)
