"""The table of what the national standard asks for is true: each item is where the page of help says."""

from pathlib import Path

from app.domain.record_sections import sections
from app.domain.standard_cover import as_page, places
from app.domain.standard_items import standard_items

PAGE = Path(__file__).parents[2] / "resources" / "help" / "national_standard.md"


def test_the_page_of_help_says_what_the_sections_hold() -> None:
    assert PAGE.read_text("utf-8") == as_page(), "write it anew: app.domain.standard_cover.as_page()"


def test_every_item_that_a_section_claims_is_one_of_the_standard() -> None:
    known = standard_items()
    for section in sections().values():
        for item in section.items:
            for name in item.standard:
                assert name in known[section.name], (section.key, name)


def test_every_item_of_the_standard_can_be_recorded() -> None:
    found = places()
    assert [
        (section, item) for section, items in found.items() for item, place in items.items() if not place
    ] == []
