"""Finding people and groups by what somebody types."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.names import joined_words, likely_same, parted_words, search_tokens
from app.domain.people import FindHit, PossibleMatch
from app.domain.roles import Act, scope_of
from app.domain.schedule_words import when_words
from app.domain.sound import run_together, said_alike
from app.domain.spoken_dates import day_and_month
from app.domain.tagged import words_and_tags
from app.i18n import _
from app.services.permission import within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.people import PersonSummary
    from app.domain.schedule import Schedule
    from app.services.desk import Desk
    from app.services.permission import Within
    from app.store.repositories import Repositories

MOST_HITS: Final = 30
MOST_MATCHES: Final = 5


def listed(
    repositories: Repositories,
    reach: Within,
    query: str = "",
    *,
    archived: bool = False,
    most: int | None = None,
    opened: Within | None = None,
) -> tuple[PersonSummary, ...]:
    """Everybody in reach whose name has every word of `query`, A to Z; at most so many.

    Whoever knows people from their groups alone is not told which others they go to, and when.

    Args:
        opened: Whose tags may be known; those with each tag of the query are listed. None looks at no tags.
    """
    words, tags = words_and_tags(query) if opened is not None else (query, ())
    among = None if reach.people is None else reach.has_person
    if tags and opened is not None:
        among = partial(_tagged, reach, opened, repositories.entries.tagged(tags))
    mine = repositories.people_list.summaries(
        words, archived=archived, by_group=not reach.only_groups, among=among, most=most
    )
    return _as_known(repositories, reach, mine)


def _as_known(
    repositories: Repositories, reach: Within, mine: tuple[PersonSummary, ...]
) -> tuple[PersonSummary, ...]:
    if not reach.only_groups:
        return mine
    own = {group.name for group in repositories.groups.all() if reach.has_group(group.id)}
    return tuple(
        replace(
            person,
            groups=tuple(name for name in person.groups if name in own),
            last_came=None,
        )
        for person in mine
    )


def _tagged(reach: Within, opened: Within, holders: frozenset[UUID], person_id: UUID) -> bool:
    return person_id in holders and reach.has_person(person_id) and opened.has_person(person_id)


def marked(people: tuple[PersonSummary, ...], opened: Within) -> tuple[PersonSummary, ...]:
    """The same people, each with whether their page is among those that may be opened."""
    if opened.people is None:
        return people
    return tuple(replace(person, opens=opened.has_person(person.id)) for person in people)


def find(desk: Desk, repositories: Repositories, query: str) -> tuple[FindHit, ...]:
    """People, then groups, then people who were put away, whose name has every word that was typed.

    Where there is none, people whose name is close: they carry `close`.
    """
    if not search_tokens(query):
        return ()
    reach, opened = within(desk, repositories, Act.SEE_NAMES), within(desk, repositories, Act.SEE_PERSON)
    if words_and_tags(query)[1]:
        found = listed(repositories, reach, query, most=MOST_HITS, opened=opened)
        return tuple(map(_person_hit, marked(found, opened)))
    groups_open = scope_of(desk.role, Act.SEE_GROUPS) is not None
    mine, aside = repositories.people_list.found(
        query,
        by_group=not reach.only_groups,
        among=None if reach.people is None else reach.has_person,
        most=MOST_HITS,
    )
    people = marked(_as_known(repositories, reach, mine), opened)
    all_groups = (group for group in repositories.groups.names() if reach.has_group(group[0]))
    groups = [group for group in all_groups if _has(group[1], query)]
    if people or groups or aside:
        hits = [_person_hit(person) for person in people]
        hits += [_group_hit(*group, opens=groups_open) for group in groups[:MOST_HITS]]
        return tuple(hits + [_put_away(*person, opened) for person in aside])
    meant = repositories.search.close_words(query)
    alike = marked(listed(repositories, reach, meant, most=MOST_HITS), opened) if meant else ()
    return tuple(_person_hit(person, close=True) for person in alike)


def matches_of(
    repositories: Repositories, reach: Within, names: Sequence[str]
) -> dict[str, tuple[PossibleMatch, ...]]:
    """For each name the people it may be, the likeliest first, at most five.

    Those who are also known as that come after those who are called so.
    """
    known = repositories.search.candidates(names)
    mine = {name: [entry for entry in known[name] if reach.has_person(entry[0])] for name in names}
    found = {name: _likeliest(name, mine[name])[:MOST_MATCHES] for name in names}
    came = repositories.people_list.last_came({match[0] for matches in found.values() for match in matches})
    alike = repositories.people_list.told_apart(
        {match[0]: match[1] for one in found.values() for match in one}
    )
    return {
        name: tuple(
            PossibleMatch(
                person_id, other, came.get(person_id), alike[person_id] if alike[person_id] != other else ""
            )
            for person_id, other, _same in matches
        )
        for name, matches in found.items()
    }


def meant_by(repositories: Repositories, reach: Within, name: str) -> tuple[PossibleMatch, ...]:
    """People who may be meant by one name; where there is none, those whose whole name is said like it.

    A first name alone sounds like too many.
    """
    alike = matches_of(repositories, reach, [name])[name]
    if alike:
        return alike
    others = repositories.search.otherwise(name)
    found = {
        match.person_id: match for same in matches_of(repositories, reach, others).values() for match in same
    }
    return tuple(match for match in found.values() if _meant(name, match.name))[:MOST_MATCHES]


def _meant(name: str, known: str) -> bool:
    """Written as one word or two; or said alike, where a first name is not all there is."""
    said = len(joined_words(name)) > 1 and said_alike(name, known)
    return said or run_together(name) == run_together(known)


def _likeliest(name: str, known: list[tuple[UUID, str]]) -> tuple[tuple[UUID, str, bool], ...]:
    called = likely_same(name, known)
    named = {match[0] for match in called}
    return (*called, *((person_id, other, False) for person_id, other in known if person_id not in named))


def _has(name: str, query: str) -> bool:
    tokens = search_tokens(name)
    return all(any(token.startswith(word) for token in tokens) for word in parted_words(query))


def _person_hit(person: PersonSummary, *, close: bool = False) -> FindHit:
    detail = ", ".join(person.about)
    if not detail and person.last_came:
        detail = _("Came on {day}").format(day=day_and_month(person.last_came))
    return FindHit("person", person.id, person.name, detail, close, person.opens)


def _put_away(person_id: UUID, name: str, opened: Within) -> FindHit:
    """Somebody out of the lists: nobody who was put away is lost."""
    opens = opened.has_person(person_id)
    return FindHit("person", person_id, name, _("Out of the list of people"), opens=opens)


def _group_hit(group_id: UUID, name: str, schedule: Schedule | None, *, opens: bool) -> FindHit:
    return FindHit("group", group_id, name, when_words(schedule), opens=opens)
