"""Finds pages of the program by their names: places of the rail, parts of Settings, pages of Help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.names import parted_words, search_tokens
from app.i18n import _
from ui.help_pages import page_names, read_page
from ui.rail import place_names
from ui.settings.names import section_names

if TYPE_CHECKING:
    from collections.abc import Iterator

PRIVATE: Final = frozenset({"worry", "supervision"})
"""Pages of Help and parts of Settings that the person must not come upon."""
WITH_PERSON: Final = "with the person"
"""What Find is opened with from a page the person sees."""


@dataclass(frozen=True, slots=True)
class PageHit:
    """One page: what to show of it, and what `go` is given.

    Attributes:
        also: Other words it is found by.
        private: For the helper alone; not to be shown with the person beside them.
    """

    title: str
    detail: str
    icon: str
    screen: str
    argument: str | None = None
    also: str = ""
    private: bool = False


def find_pages(query: str, *, with_person: bool = False) -> tuple[PageHit, ...]:
    """Pages whose name has every word that was typed, or begins one with it; reads the pages of Help.

    Args:
        query: What was typed.
        with_person: Somebody may be looking, as in Together view: private pages are left out.
    """
    wanted = parted_words(query)
    if not wanted:
        return ()
    pages = (page for page in _pages() if not (with_person and page.private))
    return tuple(page for page in pages if _has(search_tokens(f"{page.title} {page.also}"), wanted))


def _has(words: frozenset[str], wanted: frozenset[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _pages() -> Iterator[PageHit]:
    for place, (words, icon) in place_names().items():
        yield PageHit(words, _("Page"), icon, place.value.replace(" ", "_"))
    for name, (words, icon) in section_names().items():
        yield PageHit(words, _("Settings"), icon, "settings", name, private=name in PRIVATE)
    yield PageHit(_("Key a pile of forms"), _("Page"), "file-text", "piles")
    yield PageHit(_("How measures changed"), _("Page"), "chart-no-axes-column", "change")
    yield PageHit(_("Text and colours"), _("Page"), "a-large-small", "display")
    yield PageHit(_("About Trestle and its licences"), _("Page"), "info", "about")
    for name in page_names():
        title, also = read_page(name).title, name.replace("_", " ")
        private = name in PRIVATE
        yield PageHit(title, _("Help"), "book-open", "help", name, also=also, private=private)
