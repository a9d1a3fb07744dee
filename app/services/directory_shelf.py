"""The whole directory at hand: read once, searched in memory, read again after a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.directory import fits, searched_words
from app.domain.match_parts import prepared
from app.domain.names import joined_words, parted_words
from app.domain.tagged import has_tags, words_and_tags
from app.exchange.postcode_table import postcode_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.directory import Service, ServiceFilter
    from app.domain.match_parts import Candidate
    from app.services.desk import Desk


class DirectoryShelf:
    """One for each open vault; whoever changes the directory says so with `forget`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._read_on: date | None = None
        self._services: tuple[Service, ...] = ()
        self._words: tuple[str, ...] = ()
        self._candidates: tuple[Candidate, ...] | None = None

    def forget(self) -> None:
        """Something was changed: read everything again when it is wanted."""
        self._read_on = None

    def services(self) -> tuple[Service, ...]:
        """Every entry, by name, with what its checks come to today."""
        today = self._desk.today()
        if self._read_on != today:
            with self._desk.store.read() as repositories:
                self._services = repositories.directory.services(today)
            self._words = tuple(f" {searched_words(service)}" for service in self._services)
            self._candidates = None
            self._read_on = today
        return self._services

    def candidates(self) -> tuple[Candidate, ...]:
        """Every entry as it is compared with people, with where it is."""
        services = self.services()
        if self._candidates is None:
            postcodes = (postcode for service in services for postcode in service.postcodes)
            places = postcode_table().find_all(postcodes)
            self._candidates = tuple(prepared(service, places) for service in services)
        return self._candidates

    def find(self, wanted: ServiceFilter) -> tuple[Service, ...]:
        """What passes a filter, by name; each word must begin a word of the entry.

        After a "#" only what one does there is looked at.
        """
        services = self.services()
        typed, tags = words_and_tags(wanted.words)
        ways = [tuple(f" {word}" for word in way) for way in _ways(typed)]
        return tuple(
            service
            for service, words in zip(services, self._words, strict=True)
            if any(all(word in words for word in way) for way in ways)
            and fits(service, wanted)
            and (not tags or has_tags((*service.interests, *service.kinds), tags))
        )


def _ways(words: str) -> Iterable[frozenset[str]]:
    """The words of a search, with apostrophes and hyphens joining or parting them."""
    return {joined_words(words), parted_words(words)}
