"""Puts a filled questionnaire in the place of another, takes it back, and puts it back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.questionnaire import FilledIn
    from app.store.repositories import Repositories


class FilledPlace:
    """The place of one filled questionnaire; each fact that is written there supersedes the one before.

    Args:
        now: The fact that is there now; None where nothing is yet.
    """

    def __init__(self, person_id: UUID, now: UUID | None = None) -> None:
        self._person_id = person_id
        self._facts = [] if now is None else [now]

    @property
    def subject(self) -> Subject:
        """Whom it is about, for the audit."""
        return Subject("person", self._person_id)

    def fill(self, repositories: Repositories, filled: FilledIn) -> UUID:
        """Write what is there from now on; gives the id of the fact."""
        before = self._facts[-1] if self._facts else None
        self._facts.append(repositories.filled.keep(self._person_id, filled, before))
        return self._facts[-1]

    def empty(self, repositories: Repositories) -> None:
        """Write that what is there was never filled in."""
        self._facts.append(repositories.filled.take_back(self._facts[-1]))
