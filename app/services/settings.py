"""The service's own name and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.organisation import (
    DEFAULT_IDLE_MINUTES,
    LONGEST_IDLE,
    SHORTEST_IDLE,
    NameStyle,
    tidy_organisation,
)
from app.domain.phones import tidy_phone
from app.domain.roles import Act
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from app.services.nation import NATION, nation_of
from app.services.permission import needs
from app.services.turning import remember

if TYPE_CHECKING:
    from app.domain.bank_holidays import Nation
    from app.domain.organisation import Organisation, Worker
    from app.services.desk import Desk

IDLE_MINUTES = "idle minutes"
NAMES_ON_TODAY = "names on today"
COVERS_WORK = "covers work"


class SettingsService:
    """What holds for the whole service, on every laptop."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.OWN_DESK)
    def organisation(self) -> Organisation:
        """Who this vault belongs to."""
        with self._desk.store.read() as repositories:
            return repositories.settings.organisation()

    @needs(Act.SETTINGS)
    def change_organisation(self, name: str, phone: str) -> Organisation:
        """Give the service another name, or another number to ring.

        Raises:
            InvalidInputError: There is no name, the phone cannot be rung, or something is too long.
        """
        tidied, number = tidy_organisation(name), tidy_phone(phone, "phone")
        with self._desk.store.write(self._desk.author, "change organisation") as repositories:
            before = repositories.settings.organisation()
            repositories.settings.change_organisation(tidied, number)
        if (tidied, number) != (before.name, before.phone):
            remember(
                self._desk,
                None,
                _("Name or phone of the service changed"),
                redo=lambda r: r.settings.change_organisation(tidied, number),
                undo=lambda r: r.settings.change_organisation(before.name, before.phone),
            )
        return self.organisation()

    @needs(Act.OWN_DESK)
    def workers(self) -> tuple[Worker, ...]:
        """The people who use this vault."""
        with self._desk.store.read() as repositories:
            return repositories.settings.workers()

    @needs(Act.OWN_DESK)
    def idle_minutes(self) -> int:
        """After how many minutes without a key or a click the screen locks."""
        found = self._preference(IDLE_MINUTES)
        return DEFAULT_IDLE_MINUTES if found is None else int(found)

    @needs(Act.SETTINGS)
    def set_idle_minutes(self, minutes: int) -> int:
        """Lock after so many minutes from now on.

        Raises:
            InvalidInputError: Outside 5 to 60.
        """
        if not SHORTEST_IDLE <= minutes <= LONGEST_IDLE:
            raise InvalidInputError(
                _("{n} minutes cannot be chosen.").format(n=minutes),
                _("Choose from {least} to {most} minutes.").format(least=SHORTEST_IDLE, most=LONGEST_IDLE),
                "idle_minutes",
            )
        label = ngettext("Locks after {n} minute", "Locks after {n} minutes", minutes).format(n=minutes)
        self._set_preference(IDLE_MINUTES, self.idle_minutes(), minutes, label)
        return minutes

    @needs(Act.OWN_DESK)
    def names_on_today(self) -> NameStyle:
        """How people are called where others may look over a shoulder."""
        found = self._preference(NAMES_ON_TODAY)
        return NameStyle.FIRST_NAME if found is None else NameStyle(found)

    @needs(Act.SETTINGS)
    def set_names_on_today(self, style: NameStyle) -> NameStyle:
        """Call people this way on Today from now on."""
        before = self.names_on_today().value
        self._set_preference(NAMES_ON_TODAY, before, style.value, _("Names on Today changed"))
        return style

    @needs(Act.OWN_DESK)
    def covers_work(self) -> bool:
        """Whether an open register, or open scores, are covered instead of locked when nobody uses them."""
        return bool(self._preference(COVERS_WORK))

    @needs(Act.SETTINGS)
    def set_covers_work(self, covers: bool) -> bool:
        """Cover them instead of locking from now on, or lock them like every other page."""
        label = _("Covers an open register") if covers else _("Locks an open register")
        self._set_preference(COVERS_WORK, self.covers_work(), covers, label)
        return covers

    @needs(Act.OWN_DESK)
    def nation(self) -> Nation:
        """The nation whose bank holidays are asked about."""
        with self._desk.store.read() as repositories:
            return nation_of(repositories)

    @needs(Act.SETTINGS)
    def set_nation(self, nation: Nation) -> Nation:
        """Ask about the bank holidays of this nation from now on."""
        self._set_preference(NATION, self.nation().value, nation.value, _("Bank holidays changed"))
        return nation

    def _preference(self, key: str) -> Any | None:  # noqa: ANN401 - each setting has its own type
        with self._desk.store.read() as repositories:
            return repositories.settings.preference(key)

    def _set_preference(self, key: str, before: int | str, after: int | str, label: str) -> None:
        if before == after:
            return
        with self._desk.store.write(self._desk.author, "change setting") as repositories:
            repositories.settings.set_preference(key, after)
        remember(
            self._desk,
            None,
            label,
            redo=lambda r: r.settings.set_preference(key, after),
            undo=lambda r: r.settings.set_preference(key, before),
        )
