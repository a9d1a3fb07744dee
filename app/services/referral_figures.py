"""Referrals, contacts and national codes: counted, and the codes as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.consent import Purpose, agreed
from app.domain.record_of_work import CODES, CONTACTS, REFERRALS, SIGNPOSTS
from app.domain.referral_figures import referral_figures
from app.domain.roles import Act
from app.errors import InvalidInputError
from app.i18n import _
from app.services.permission import needs, within
from app.services.saved_files import save_list

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from app.domain.record_entries import Entry
    from app.domain.referral_figures import ReferralFigures
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class ReferralFigureService:
    """Counts people of whoever is signed in; the file holds no name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.FIGURES)
    def figures(self, start: date, end: date) -> ReferralFigures:
        """Routes, sources, contacts and codes between two days, both included.

        Whoever said no to being counted in reports, or took back their yes, is not in them.

        Raises:
            InvalidInputError: The last day is before the first.
        """
        _refuse_backwards(start, end)
        with self._desk.store.read() as repositories:
            words = {each.code: each.term for each in repositories.entries.codes()}
            not_counted = repositories.people.not_counted()
            entries = {
                section: tuple(
                    one
                    for one in self._mine(repositories, Act.FIGURES, section, start, end)
                    if one[0] not in not_counted
                )
                for section in (REFERRALS, CONTACTS, SIGNPOSTS, CODES)
            }
        return referral_figures(start, end, entries, words)

    @needs(Act.PRINT)
    def codes_file(self, file: Path, start: date, end: date) -> int:
        """Each code with its day, as .csv or .xlsx; gives how many lines.

        The NHS number stands beside it only of people who agreed that the GP or referrer is told.

        Raises:
            InvalidInputError: The last day is before the first, or the name ends in neither .xlsx nor .csv.
            StorageError: The folder refused, or there is no room.
        """
        _refuse_backwards(start, end)
        with self._desk.store.read() as repositories:
            words = {each.code: each.term for each in repositories.entries.codes()}
            found = self._mine(repositories, Act.SEE_PERSON, CODES, start, end)
            numbers = {person: _number(repositories, person) for person in {one for one, _entry in found}}
        rows: list[list[str | int | date]] = [
            [
                entry.content["code"],
                words.get(entry.content["code"], ""),
                entry.content["day"],
                numbers[person],
            ]
            for person, entry in found
        ]
        save_list(file, ["code", "term", "date", "nhs_number"], rows)
        self._desk.store.record(self._desk.author, "export codes", None, {"lines": len(rows)})
        return len(rows)

    def _mine(
        self, repositories: Repositories, act: Act, section: str, start: date, end: date
    ) -> tuple[tuple[UUID, Entry], ...]:
        reach = within(self._desk, repositories, act)
        found = repositories.entries.in_section(section, start, end)
        return tuple(one for one in found if reach.has_person(one[0]))


def _number(repositories: Repositories, person_id: UUID) -> str:
    """The figures of somebody's NHS number, where they agreed that it is passed on."""
    if not agreed(repositories.people.consents(person_id), Purpose.SHARE_REFERRER):
        return ""
    numbers = (entry.content.get("nhs_number", "") for entry in repositories.entries.of(person_id))
    return next(filter(None, numbers), "").replace(" ", "")


def _refuse_backwards(start: date, end: date) -> None:
    if end < start:
        raise InvalidInputError(_("The last day is before the first."), _("Look at both days again."), "end")
