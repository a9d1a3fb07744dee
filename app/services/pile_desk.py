"""Opens and keeps piles of paper forms, and has people contacted whose answers ask for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.roles import Act, Scope, scope_of
from app.errors import NotFoundError
from app.i18n import _
from app.services.history import Step
from app.services.measure_shelf import refuse_unless_offered
from app.services.permission import within

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.measures.piles import Pile, Sheet
    from app.measures.questionnaire import FilledIn
    from app.services.desk import Desk
    from app.services.filled_steps import FilledPlace
    from app.services.measure_shelf import MeasureShelf
    from app.store.repositories import Repositories


class PileDesk:
    """What `PileService` stands on."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    def load(self, pile_id: UUID) -> Pile:
        """A pile as it stands, without forms of people whose records one may not see."""
        with self._desk.store.read() as r:
            pile = r.piles.load(pile_id, self._shelf.all(r))
            if not self.sees(r.piles.started_by(pile_id)):
                raise NotFoundError(_("That pile is not one of yours."), _("Start a new one."))
            reach = within(self._desk, r, Act.MEASURES)
        mine = (s for s in pile.sheets if s.person_id is None or reach.has_person(s.person_id))
        return replace(pile, sheets=tuple(mine))

    def form(self, sheet_id: UUID) -> tuple[Pile, Sheet]:
        """A form, and the pile it lies on."""
        with self._desk.store.read() as r:
            pile_id = r.piles.pile_of(sheet_id)
        pile = self.load(pile_id)
        form = pile.sheet(sheet_id)
        if form is None:
            raise NotFoundError(_("That form is no longer on the pile."), _("Open the pile again."))
        return pile, form

    def sees(self, started_by: UUID) -> bool:
        """Whether a pile is for whoever is signed in."""
        return (
            started_by == self._desk.worker.id or scope_of(self._desk.worker.role, Act.MEASURES) is Scope.ALL
        )

    def keep(self, pile: Pile, before: Sheet | None, after: Sheet) -> Pile:
        """Write a form as it is known by now, and have somebody contacted where an answer asks for that."""
        if after.person_id is not None and (before is None or before.person_id != after.person_id):
            self._refuse_unless_offered(pile, after.person_id)

        def keep(repositories: Repositories) -> None:
            repositories.piles.keep(pile.id, after)
            self._ask_who_contacts(repositories, pile, before, after)

        def undo(repositories: Repositories) -> None:
            if before is None:
                repositories.piles.take_out(after.id, void=True)
            else:
                repositories.piles.keep(pile.id, before)

        self.write(keep)
        self.remember(_("Form of the pile"), redo=keep, undo=undo)
        return self.load(pile.id)

    def _refuse_unless_offered(self, pile: Pile, person_id: UUID) -> None:
        with self._desk.store.read() as r:
            person = r.people.get(person_id)
            offer = self._shelf.offer(r, pile.measure.id, self._desk.today(), person)
        refuse_unless_offered(offer)

    def _ask_who_contacts(
        self, repositories: Repositories, pile: Pile, before: Sheet | None, after: Sheet
    ) -> None:
        if after.person_id is None or _need(pile, before) == _need(pile, after):
            return
        contacts = repositories.safety_contacts
        waiting = {(one.person_id, one.code): one.id for one in contacts.waiting()}
        for flag in dict.fromkeys(alert.flag for alert in pile.alerts(after)):
            earlier = waiting.get((after.person_id, flag))
            contacts.ask(after.person_id, flag, self._desk.now(), after.contact, earlier)

    def finish(self, pile: Pile, filled: list[tuple[FilledPlace, FilledIn]]) -> list[UUID]:
        """Close a pile and keep what was filled in; gives the ids of the facts."""
        with self._desk.store.write(self._desk.author, "finish pile", detail={"people": len(filled)}) as r:
            r.piles.close(pile.id, self._desk.now())
            return [place.fill(r, one) for place, one in filled]

    def unfinish(self, pile: Pile, filled: list[tuple[FilledPlace, FilledIn]]) -> None:
        """Open a pile again; what was filled in is taken back."""
        with self._desk.store.write(self._desk.author, "finish pile", detail={"people": len(filled)}) as r:
            r.piles.close(pile.id, None)
            for place, _filled in filled:
                place.empty(r)

    def write(self, work: Callable[[Repositories], None]) -> None:
        """Change something about a pile, in one transaction."""
        with self._desk.store.write(self._desk.author, "key pile") as repositories:
            work(repositories)

    def remember(
        self, label: str, redo: Callable[[Repositories], None], undo: Callable[[Repositories], None]
    ) -> None:
        """Remember how to take back what was just done."""
        self._desk.history.record(Step(label, redo=lambda: self.write(redo), undo=lambda: self.write(undo)))


def _need(pile: Pile, form: Sheet | None) -> tuple[object, ...]:
    """Who is to be contacted about what, and by whom; empty where nobody is."""
    flags = tuple(alert.flag for alert in pile.alerts(form)) if form else ()
    return (form.person_id, flags, form.contact) if form and flags else ()
