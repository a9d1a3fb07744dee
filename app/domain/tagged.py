"""A search with tags in it: "Jean #walks #needs a lift" is a name and two tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.names import parted_words, search_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGN: Final = "#"
"""A tag goes from it to the next one, or to the end."""


def words_and_tags(query: str) -> tuple[str, tuple[str, ...]]:
    """The words before the first sign, and each tag after one; a sign alone is no tag yet."""
    words, *tags = query.split(SIGN)
    return words.strip(), tuple(tag.strip() for tag in tags if parted_words(tag))


def has_tags(tags: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether each wanted tag is one of the tags, or begins the words of one, whatever the case."""
    known = [search_tokens(tag) for tag in tags]
    return all(any(_begins(tag, parted_words(each)) for tag in known) for each in wanted)


def _begins(tag: Iterable[str], typed: Iterable[str]) -> bool:
    return all(any(word.startswith(begun) for word in tag) for begun in typed)
