"""The parts of a talk: which are done, in which order they come, and which are left out for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.talk_parts import known_parts, overview
from app.i18n import _
from app.services.history import Step
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.talk import Talk, TalkDefinition
    from app.domain.talk_parts import PartState
    from app.services.desk import Desk


class TalkPartsService:
    """Nothing that was answered is lost when a part is left out or comes later.

    Args:
        definitions: Every version of every talk, by id and version.
    """

    def __init__(self, desk: Desk, definitions: Mapping[tuple[str, int], TalkDefinition]) -> None:
        self._desk = desk
        self._definitions = definitions

    @needs(Act.TALK)
    def overview(self, talk_id: UUID) -> tuple[PartState, ...]:
        """Every part of a talk as it stands, in its order.

        Raises:
            NotFoundError: There is no such talk.
        """
        return overview(self._load(talk_id))

    @needs(Act.TALK)
    def skip(self, talk_id: UUID, part: str, *, skipped: bool = True) -> tuple[PartState, ...]:
        """Leave a part out for now, or take it in again.

        Raises:
            InvalidInputError: There is no such part.
        """
        talk = self._load(talk_id)
        (code,) = known_parts(talk.definition, [part])
        others = tuple(each for each in talk.skipped if each != code)
        return self._arrange(talk, talk.order, (*others, code) if skipped else others)

    @needs(Act.TALK)
    def order(self, talk_id: UUID, parts: tuple[str, ...]) -> tuple[PartState, ...]:
        """Put parts in another order; those that are not named follow as they are defined.

        Raises:
            InvalidInputError: There is no such part, or one is named twice.
        """
        talk = self._load(talk_id)
        return self._arrange(talk, known_parts(talk.definition, parts), talk.skipped)

    @needs(Act.TALK)
    def go_to(self, talk_id: UUID, part: str) -> Talk:
        """Go to the first question of a part that is not answered; one that was left out comes in again.

        Raises:
            InvalidInputError: There is no such part.
        """
        talk = self._load(talk_id)
        (code,) = known_parts(talk.definition, [part])
        if code in talk.skipped:
            self.skip(talk_id, code, skipped=False)
        place = next(state.go_to for state in overview(talk) if state.part.code == code)
        with self._desk.store.write(self._desk.author, "go to question", Subject("talk", talk_id)) as r:
            r.talks.go(talk_id, place)
        return self._load(talk_id)

    def _arrange(self, talk: Talk, order: tuple[str, ...], skipped: tuple[str, ...]) -> tuple[PartState, ...]:
        self._keep(talk.id, order, skipped)
        self._desk.history.record(
            Step(
                _("Parts of the talk"),
                redo=lambda: self._keep(talk.id, order, skipped),
                undo=lambda: self._keep(talk.id, talk.order, talk.skipped),
            )
        )
        return overview(self._load(talk.id))

    def _keep(self, talk_id: UUID, order: tuple[str, ...], skipped: tuple[str, ...]) -> None:
        with self._desk.store.write(self._desk.author, "arrange talk", Subject("talk", talk_id)) as r:
            r.talks.arrange(talk_id, order, skipped)

    def _load(self, talk_id: UUID) -> Talk:
        with self._desk.store.read() as repositories:
            return repositories.talks.load(talk_id, self._definitions)
