"""The record of one person as its page shows it: sections, and what is written in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.record_entries import short_words
from app.domain.spoken_dates import day_and_month
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.needs import Needs
    from app.domain.people import Person
    from app.domain.record_entries import Entry
    from app.domain.record_items import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """Everything the page shows.

    Attributes:
        entries: Of every section, the latest first.
        codes: National code -> its words.
    """

    person: Person
    entries: tuple[Entry, ...]
    codes: Mapping[str, str]
    needs: Needs
    today: date

    def of(self, section: Section) -> tuple[Entry, ...]:
        """What is written in one section."""
        return tuple(entry for entry in self.entries if entry.section == section.key)

    def beside(self, section: Section) -> tuple[tuple[str, str], ...]:
        """What is known about a section and is changed elsewhere: (label, words)."""
        person, needs = self.person, self.needs
        return {
            "names": ((_("Name"), person.name), (_("Likes to be called"), person.preferred_name)),
            "reach": ((_("Phone"), person.phone), (_("Postcode"), person.postcode)),
            "practice": ((_("GP practice"), person.gp_practice),),
            "six_steps": (
                (_("Record and flag"), needs.banner()),
                (_("Ask again on"), day_and_month(needs.review_on) if needs.review_on else ""),
            ),
        }.get(section.key, ())

    def in_short(self, section: Section) -> str:
        """One line for a section that is closed: what was written last, and of which day.

        Of one that is for the worker alone it says the same whether or not anything is written.
        """
        if section.private:
            return _("Only for you. Turn the screen before you open it.")
        entries = self.of(section)
        if not entries:
            return ""
        words = short_words(section, entries[0].content, self.codes)
        on = entries[0].on
        day = day_and_month(on, self.today) if on else ""
        return ". ".join(part for part in (day, words) if part)
