"""The waiting list of a group: who waits, who was offered a place, and what they said."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.domain.people import Role
from app.domain.roles import Act
from app.domain.waiting import OPEN, WaitingList, WaitingPlace, WaitingState
from app.domain.wording import tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _, ngettext
from app.ids import new_id
from app.services.desk import Change
from app.services.enrolling import keep_names
from app.services.joining import refuse_past_rule
from app.services.permission import keep_as_own, needs
from app.services.places import join_group, kept_places, refuse_full, refuse_names, taken_places
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.people import ChosenName
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class WaitingService:
    """What a group leader can do with a waiting list. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def look(self, group_id: UUID) -> WaitingList:
        """Who waits for a group, those who asked first on top; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such group.
        """
        found = self._list(group_id)
        self._desk.store.record(self._desk.author, "view waiting list", _subject(group_id))
        return found

    @needs(Act.RUN_GROUPS)
    def add(self, group_id: UUID, names: tuple[ChosenName, ...]) -> WaitingList:
        """People wait for a place from today on; those who wait already keep their day.

        Raises:
            NotFoundError: The group, or a person who is meant, is gone.
            InvalidInputError: The group keeps counts only.
        """
        today, now = self._desk.today(), self._desk.now()
        with self._desk.store.write(self._desk.author, "add to waiting list", _subject(group_id)) as r:
            refuse_names(r.groups.get(group_id), names)
            kept = keep_names(r, names, now)
            keep_as_own(self._desk, r, people=kept.added)
            known = {p.person_id for p in r.waiting.of_group(group_id) if p.state in OPEN}
            places = [
                WaitingPlace(id=new_id(), person_id=person, name="", asked_on=today)
                for person in dict.fromkeys(kept.people)
                if person not in known
            ]
            for place in places:
                r.waiting.put(group_id, place)

        def turn(repositories: Repositories, *, void: bool) -> None:
            kept.turn(repositories, void=void)
            for place in places:
                repositories.waiting.put(group_id, place, void=void)

        if places:
            label = ngettext("{n} person waits for a place", "{n} people wait for a place", len(places))
            remember(
                self._desk,
                _subject(group_id),
                label.format(n=len(places)),
                redo=lambda r: turn(r, void=False),
                undo=lambda r: turn(r, void=True),
            )
        return self._list(group_id)

    @needs(Act.RUN_GROUPS)
    def offer(self, group_id: UUID, person_id: UUID, answer_by: date | None = None) -> WaitingList:
        """Offer somebody a place, kept for them until a day.

        Raises:
            NotFoundError: They do not wait for this group.
            InvalidInputError: No place is free, or the day is past.
        """
        today = self._desk.today()
        before, standing = self._place(group_id, person_id), self._list(group_id)
        if standing.free == 0 and not before.kept_on(today):
            raise InvalidInputError(
                _("No place is free."),
                _("Wait until somebody leaves, or give the group more places."),
                "names",
            )
        if answer_by is not None and answer_by < today:
            raise InvalidInputError(_("That day is past."), _("Choose today or a later day."), "answer_by")
        after = replace(before, state=WaitingState.OFFERED, offered_on=today, answer_by=answer_by)
        return self._turn(group_id, before, after, _("{name} was offered a place"), action="offer place")

    @needs(Act.RUN_GROUPS)
    def accept(self, group_id: UUID, person_id: UUID) -> WaitingList:
        """They said yes: they belong to the group from today on.

        Raises:
            NotFoundError: They do not wait for this group.
            InvalidInputError: Nothing was offered to them, somebody else has the place since the offer ran
                out, or the group has a rule who joins.
        """
        before, today = self._place(group_id, person_id), self._desk.today()
        if before.state is not WaitingState.OFFERED:
            raise InvalidInputError(
                _("Nothing was offered to {name} yet.").format(name=before.name),
                _("Offer a place first."),
                "names",
            )
        with self._desk.store.write(self._desk.author, "answer offer", _subject(group_id)) as repositories:
            group = repositories.groups.get(group_id)
            refuse_full(repositories, group, {person_id: Role.PARTICIPANT}, today)
            refuse_past_rule(repositories, group_id, today, 1)
            joined = join_group(repositories, group, person_id, Role.PARTICIPANT, today)
        remember(
            self._desk,
            _subject(group_id),
            _("{name} took the place").format(name=before.name),
            redo=partial(joined.turn, back=False),
            undo=partial(joined.turn, back=True),
        )
        return self._list(group_id)

    @needs(Act.RUN_GROUPS)
    def decline(self, group_id: UUID, person_id: UUID, reason: str = "") -> WaitingList:
        """They said no to an offer, or no longer wish to wait.

        Raises:
            NotFoundError: They do not wait for this group.
            InvalidInputError: The reason is too long.
        """
        before = self._place(group_id, person_id)
        offered = before.state is WaitingState.OFFERED
        after = replace(
            before,
            state=WaitingState.DECLINED if offered else WaitingState.WITHDRAWN,
            answered_on=self._desk.today(),
            reason=tidy_words(reason, "reason"),
        )
        label = _("{name} said no to the place") if offered else _("{name} left the waiting list")
        return self._turn(group_id, before, after, label, action="answer offer")

    def _list(self, group_id: UUID) -> WaitingList:
        with self._desk.store.read() as repositories:
            group = repositories.groups.get(group_id)
            places = repositories.waiting.of_group(group_id)
            taken = len(taken_places(repositories, group_id))
            kept = len(kept_places(repositories, group_id, self._desk.today()))
        answered = [place for place in places if place.state not in OPEN]
        return WaitingList(
            places=group.arrangement.places,
            taken=taken,
            kept=kept,
            waiting=tuple(place for place in places if place.state in OPEN),
            answered=tuple(sorted(answered, key=lambda p: (p.answered_on or p.asked_on, p.id), reverse=True)),
        )

    def _place(self, group_id: UUID, person_id: UUID) -> WaitingPlace:
        for place in self._list(group_id).waiting:
            if place.person_id == person_id:
                return place
        raise NotFoundError(_("They are not on this waiting list."), _("Open the group’s page again."))

    def _turn(
        self, group_id: UUID, before: WaitingPlace, after: WaitingPlace, label: str, *, action: str
    ) -> WaitingList:
        self._desk.make(
            Change(
                action,
                _subject(group_id),
                label.format(name=before.name),
                redo=lambda r: r.waiting.put(group_id, after),
                undo=lambda r: r.waiting.put(group_id, before),
            )
        )
        return self._list(group_id)


def _subject(group_id: UUID) -> Subject:
    return Subject("support_group", group_id)
