"""Finding people by the words of their names, through an index this laptop keeps for itself."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, delete, exists, false, func, intersect, or_, select
from sqlalchemy.orm import Session

from app.domain.names import joined_words, parted_words, search_tokens
from app.domain.sound import respaced, sounds_like
from app.store.restricted import in_use
from app.store.tables import PersonRow, PersonTokenRow

T = TypeVar("T")

LAST = "\U0010ffff"
"""Sorts after every letter, so that a prefix is a range and the index is used."""
CLOSE = 0.72
"""How alike two words must be to be offered as "did you mean" (difflib's ratio, 0 to 1)."""


def name_has(query: str) -> ColumnElement[bool]:
    """Whether each word of `query` begins a word of the person's name.

    Apostrophes and hyphens may join or part words on either side.
    """
    return or_(false(), *(PersonRow.id.in_(intersect(*map(_holders_of, way))) for way in _ways(query)))


def name_has_as_well(query: str) -> ColumnElement[bool]:
    """The same, asked of one person after the other: for words that very many have."""
    return or_(false(), *(and_(*map(_some_word_begins, way)) for way in _ways(query)))


def held_by_many(session: Session, query: str, many: int) -> bool:
    """Whether some way of reading the query has no word that begins the names of fewer than `many`."""
    return any(all(_count(session, word, many) >= many for word in way) for way in _ways(query))


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

    def candidates(self, names: Collection[str]) -> dict[str, list[tuple[UUID, str]]]:
        """For each name the people in use who hold all its words, or whose words it holds: (id, name)."""
        holders = self._holders(frozenset[str]().union(*map(search_tokens, names)))
        sizes = self._sizes(holders) if holders else {}
        found = {name: _alike(name, holders, sizes) for name in names}
        known = self._names(frozenset[UUID]().union(*found.values()))
        return {name: [(p, known[p]) for p in people if p in known] for name, people in found.items()}

    def close_words(self, query: str) -> str:
        """The query with each word replaced by the known word most like it; empty if one has none.

        A word that is said the same comes before one that is only written alike.
        """
        known = sorted(self._session.scalars(select(PersonTokenRow.token).distinct()))
        alike = [_most_like(word, known) for word in sorted(parted_words(query))]
        return " ".join(alike) if all(alike) else ""

    def otherwise(self, name: str) -> tuple[str, ...]:
        """The name as known people may have it: with other spaces, or with words that sound like it."""
        known = frozenset(self._session.scalars(select(PersonTokenRow.token).distinct()))
        alike = [word if word in known else sounds_like(word, known) for word in sorted(parted_words(name))]
        return (*respaced(name, known), *((" ".join(alike),) if all(alike) else ()))

    def _holders(self, words: Collection[str]) -> dict[str, set[UUID]]:
        found: dict[str, set[UUID]] = {}
        for some in _in_parts(sorted(words)):
            rows = select(PersonTokenRow.token, PersonTokenRow.person_id).where(
                PersonTokenRow.token.in_(some)
            )
            for token, person_id in self._session.execute(rows):
                found.setdefault(token, set()).add(person_id)
        return found

    def _sizes(self, words: Collection[str]) -> dict[UUID, int]:
        holders = select(PersonTokenRow.person_id).where(PersonTokenRow.token.in_(words))
        counted = select(PersonTokenRow.person_id, func.count()).where(PersonTokenRow.person_id.in_(holders))
        counted = counted.group_by(PersonTokenRow.person_id)
        return {row[0]: row[1] for row in self._session.execute(counted)}

    def _names(self, people: Collection[UUID]) -> dict[UUID, str]:
        found: dict[UUID, str] = {}
        for some in _in_parts(sorted(people)):
            known = select(PersonRow.id, PersonRow.name).where(
                PersonRow.id.in_(some), PersonRow.void.is_(False), in_use()
            )
            found |= {row.id: row.name for row in self._session.execute(known)}
        return found


def _most_like(word: str, known: list[str]) -> str:
    written = get_close_matches(word, known, n=1, cutoff=CLOSE)
    return sounds_like(word, known) or (written[0] if written else "")


def _alike(name: str, holders: Mapping[str, set[UUID]], sizes: Mapping[UUID, int]) -> frozenset[UUID]:
    ways = [way for way in (joined_words(name), parted_words(name)) if way]
    holding = (set.intersection(*(holders.get(word, set()) for word in way)) for way in ways)
    shared = Counter(person for word in search_tokens(name) for person in holders.get(word, ()))
    held = {person for person, count in shared.items() if count == sizes[person]}
    return frozenset(held.union(*holding))


def _in_parts(items: list[T]) -> Iterator[list[T]]:
    """So many at a time as a query takes."""
    return (items[start : start + 500] for start in range(0, len(items), 500))


def _ways(query: str) -> list[list[str]]:
    """The words, read each way; none of a hyphen or an apostrophe alone, and so nobody is found."""
    return [sorted(way) for way in {joined_words(query), parted_words(query)} if way]


def _begins(word: str) -> ColumnElement[bool]:
    return and_(PersonTokenRow.token >= word, PersonTokenRow.token < word + LAST)


def _holders_of(word: str) -> Select[UUID]:
    return select(PersonTokenRow.person_id).where(_begins(word))


def _some_word_begins(word: str) -> ColumnElement[bool]:
    return exists().where(PersonTokenRow.person_id == PersonRow.id, _begins(word))


def _count(session: Session, word: str, most: int) -> int:
    some = _holders_of(word).limit(most).subquery()
    return session.connection().execute(select(func.count()).select_from(some)).scalar_one()
