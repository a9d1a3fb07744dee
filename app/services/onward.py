"""More than a link worker can do: asking somebody else, and writing down what they answered."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.onward import OwnPractice, professions, tidy_answer, tidy_onward, to_own_practice
from app.domain.roles import Act
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.plan_desk import adding
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.local_routes import LocalRoute
    from app.domain.onward import Onward, OnwardAnswer, OnwardForm
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class OnwardService:
    """Nothing is sent: papers are made from what is kept here, and a person takes them along.

    Args:
        first: Every route as it came with the program.
    """

    def __init__(self, desk: Desk, first: tuple[LocalRoute, ...]) -> None:
        self._desk = desk
        self._first = first

    @needs(Act.PRIVATE_VIEW)
    def of_person(self, person_id: UUID) -> tuple[Onward, ...]:
        """Everybody who was asked about somebody, the latest first; that something private was read is kept.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            asked = repositories.onward.of_person(person_id)
        if any(one.form.private for one in asked):
            self._desk.store.record(self._desk.author, "view worries", Subject("person", person_id))
        return asked

    @needs(Act.OWN_DESK)
    def whom_to_ask(self) -> tuple[tuple[str, str], ...]:
        """Who may be asked, from the service's own routes: (code of the route, who)."""
        with self._desk.store.read() as repositories:
            return professions(repositories.routes.routes(self._first))

    @needs(Act.PRIVATE_VIEW)
    def practice(self, person_id: UUID) -> OwnPractice:
        """Whom a letter to somebody's GP goes to, as it stands in their record.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            return _practice(repositories, person_id)

    @needs(Act.PRIVATE_VIEW)
    def ask(self, person_id: UUID, form: OnwardForm) -> Onward:
        """Write down that somebody else is asked; the GP of the person's record, unless another is named.

        Raises:
            InvalidInputError: It is not said whom or why, or why without a yes; or something is too long.
            NotFoundError: There is no such person.
        """
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            practice = _practice(repositories, person_id)
        tidied, added = tidy_onward(to_own_practice(form, practice), today), list[UUID]()

        def add(repositories: Repositories) -> UUID:
            added.append(repositories.onward.add(person_id, tidied, today))
            return added[0]

        redo, undo = adding(add, lambda r: r.onward.take_out)
        self._desk.make(Change("ask onward", Subject("person", person_id), _asked(), redo, undo))
        return self._get(added[0])

    @needs(Act.PRIVATE_VIEW)
    def change(self, onward_id: UUID, form: OnwardForm) -> Onward:
        """Change who is asked, why, or what stands on the paper.

        Raises:
            InvalidInputError: As for `ask`.
            NotFoundError: It is no longer there.
        """
        before = self._get(onward_id)
        after = tidy_onward(form, before.asked_on)
        return self._make(
            before,
            lambda r: r.onward.change(onward_id, after),
            lambda r: r.onward.change(onward_id, before.form),
        )

    @needs(Act.PRIVATE_VIEW)
    def take_back(self, onward_id: UUID) -> tuple[Onward, ...]:
        """It was not asked after all.

        Raises:
            NotFoundError: It is no longer there.
        """
        before = self._get(onward_id)
        self._make(
            before,
            lambda r: r.onward.take_out(onward_id, void=True),
            lambda r: r.onward.take_out(onward_id, void=False),
        )
        return self.of_person(before.person_id)

    @needs(Act.PRIVATE_VIEW)
    def answered(self, onward_id: UUID, answer: OnwardAnswer) -> Onward:
        """Write down what was heard; earlier answers stay.

        Raises:
            InvalidInputError: It did not start and it is not said why, or the words are too long.
            NotFoundError: It is no longer there.
        """
        before, tidied = self._get(onward_id), tidy_answer(answer)
        latest: UUID | None = None

        def turn(repositories: Repositories) -> None:
            nonlocal latest
            known = repositories.onward
            latest = known.turn_answer(latest) if latest else known.answer(onward_id, tidied)

        return self._make(before, turn, turn)

    def _make(
        self, before: Onward, redo: Callable[[Repositories], object], undo: Callable[[Repositories], object]
    ) -> Onward:
        subject = Subject("person", before.person_id)
        self._desk.make(Change("answer onward", subject, _asked(), redo, undo))
        return self._get(before.id)

    def _get(self, onward_id: UUID) -> Onward:
        with self._desk.store.read() as repositories:
            return repositories.onward.get(onward_id)


def _practice(repositories: Repositories, person_id: UUID) -> OwnPractice:
    known = repositories.entries.of(person_id)
    newest = next((entry.content for entry in known if entry.section == "practice"), {})
    where = (repositories.people.get(person_id).gp_practice, newest.get("practice_contact", ""))
    return OwnPractice(newest.get("gp_name", ""), "\n".join(words for words in where if words))


def _asked() -> str:
    """What Undo calls it: others may see the screen."""
    return _("Asking somebody else")
