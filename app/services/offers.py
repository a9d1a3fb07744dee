"""Help that is offered in a talk: openly where that is safe, else on the worker's private page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.help_offers import offer_lines
from app.domain.roles import Act
from app.errors import NotFoundError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.help_offers import HelpAnswer, HelpOffer, OfferLine
    from app.domain.talk import TalkDefinition
    from app.services.desk import Desk


class OfferService:
    """What the person said is kept; "not now" is asked again in the next talk.

    Args:
        offers: The help there is.
        definitions: Every version of every talk, by id and version.
    """

    def __init__(
        self,
        desk: Desk,
        offers: tuple[HelpOffer, ...],
        definitions: Mapping[tuple[str, int], TalkDefinition],
    ) -> None:
        self._desk = desk
        self._offers = offers
        self._definitions = definitions

    @needs(Act.TALK)
    def offers(self, talk_id: UUID) -> tuple[OfferLine, ...]:
        """What the answers lead to and may be said where others see the screen.

        Raises:
            NotFoundError: There is no such talk.
        """
        return tuple(line for line in self._lines(talk_id) if not line.offer.private)

    @needs(Act.PRIVATE_VIEW)
    def private_offers(self, talk_id: UUID, *, opened: bool = True) -> tuple[OfferLine, ...]:
        """What the answers lead to and is only said with the person alone; looking is put in the audit.

        Args:
            opened: The private page is opened with it; False where that is in the audit already.

        Raises:
            NotFoundError: There is no such talk.
        """
        lines = tuple(line for line in self._lines(talk_id) if line.offer.private)
        if opened:
            self._desk.store.record(self._desk.author, "view worries", Subject("talk", talk_id))
        return lines

    @needs(Act.TALK)
    def answer(self, talk_id: UUID, offer: str, answer: HelpAnswer) -> tuple[OfferLine, ...]:
        """Write down what the person said to an offer.

        Raises:
            NotFoundError: There is no such talk, or no such offer.
        """
        line = next((line for line in self._lines(talk_id) if line.offer.key == offer), None)
        if line is None:
            raise NotFoundError(_("That is no longer offered."), _("Open the page again."))
        before, now = line.answer if line.here else None, self._desk.now()
        with self._desk.store.read() as repositories:
            person_id = repositories.talks.load(talk_id, self._definitions).person_id
        self._desk.make(
            Change(
                "answer offer",
                Subject("talk", talk_id),
                _("Answer to an offer of help"),
                redo=lambda r: r.tiers.say(talk_id, person_id, offer, answer, now),
                undo=lambda r: r.tiers.say(talk_id, person_id, offer, before, now),
            )
        )
        return self.offers(talk_id)

    def _lines(self, talk_id: UUID) -> tuple[OfferLine, ...]:
        with self._desk.store.read() as repositories:
            talk = repositories.talks.load(talk_id, self._definitions)
            said = repositories.tiers.said(talk.person_id)
        return offer_lines(self._offers, talk.definition, talk.answers, said, talk_id)
