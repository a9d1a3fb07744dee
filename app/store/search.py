"""Finding people by the words of their names, through an index this laptop keeps for itself."""

from collections.abc import Iterable
from difflib import get_close_matches
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from app.domain.names import joined_words, parted_words, search_tokens
from app.store.tables import PersonRow, PersonTokenRow

LAST = "\U0010ffff"
"""Sorts after every letter, so that a prefix is a range and the index is used."""
CLOSE = 0.72
"""How alike two words must be to be offered as "did you mean" (difflib's ratio, 0 to 1)."""


def name_has(query: str) -> ColumnElement[bool]:
    """Whether each word of `query` begins a word of the person's name.

    Apostrophes and hyphens may join or part words on either side.
    """
    ways = {joined_words(query), parted_words(query)}
    return or_(*(and_(*(_some_word_begins(word) for word in sorted(way))) for way in ways))


class SearchRepository:
    """The words people are found by. They are made from the names, and can be made again."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_words(self, person_id: UUID, *names: str) -> None:
        """Find this person by these names from now on, and by no others."""
        wanted = frozenset[str]().union(*map(search_tokens, names))
        of_person = PersonTokenRow.person_id == person_id
        known = set(self._session.scalars(select(PersonTokenRow.token).where(of_person)))
        for token in known - wanted:
            self._session.execute(delete(PersonTokenRow).where(of_person, PersonTokenRow.token == token))
        self._session.add_all(PersonTokenRow(token=t, person_id=person_id) for t in sorted(wanted - known))

    def sharing_words(self, names: Iterable[str]) -> tuple[tuple[UUID, str], ...]:
        """People in use who share a word with any of the names: (id, name)."""
        words = sorted(frozenset[str]().union(*map(search_tokens, names)))
        found: dict[UUID, str] = {}
        for start in range(0, len(words), 500):
            holders = (
                select(PersonRow.id, PersonRow.name)
                .join(PersonTokenRow, PersonTokenRow.person_id == PersonRow.id)
                .where(PersonTokenRow.token.in_(words[start : start + 500]), PersonRow.void.is_(False))
            )
            found |= {row.id: row.name for row in self._session.execute(holders)}
        return tuple(found.items())

    def close_words(self, query: str) -> str:
        """The query with each word replaced by the known word most like it; empty if one has none."""
        known = sorted(self._session.scalars(select(PersonTokenRow.token).distinct()))
        alike = [get_close_matches(word, known, n=1, cutoff=CLOSE) for word in sorted(parted_words(query))]
        return " ".join(match[0] for match in alike) if all(alike) else ""


def _some_word_begins(word: str) -> ColumnElement[bool]:
    return exists().where(
        PersonTokenRow.person_id == PersonRow.id,
        PersonTokenRow.token >= word,
        PersonTokenRow.token < word + LAST,
    )
