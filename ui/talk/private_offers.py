"""Help that is offered with the person alone, on the helper's private page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.offers_card import OffersCard
from ui.widgets.same_focus import same_focus

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.help_offers import HelpAnswer, OfferLine
    from ui.screen import Screen


class PrivateOffers(QObject):
    """Belongs to the private page. What was said yes to stands on no paper.

    Signals:
        saved: An answer was kept.

    Attributes:
        place: Where the card is; hidden while there is nothing to offer.
    """

    saved = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._talk_id: UUID | None = None
        self._card: OffersCard | None = None
        self.place = QWidget()
        self._column = QVBoxLayout(self.place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.place.hide()

    def load(self, talk_id: UUID | None) -> None:
        """Show what the latest talk leads to; the page it stands on put itself in the audit."""
        self._talk_id = talk_id
        if talk_id is not None:
            offers = self._screen.context.workspace.offers
            self._screen.run(lambda: offers.private_offers(talk_id, opened=False), self._show)

    def _show(self, lines: tuple[OfferLine, ...]) -> None:
        with same_focus(self._screen):
            if self._card is not None:
                self._card.hide()
                self._card.deleteLater()
            self._card = OffersCard(lines, _("To offer when you are alone with them"))
            self._card.answered.connect(self._keep)
            self._column.addWidget(self._card)
            self.place.setVisible(bool(lines))

    def _keep(self, key: str, said: HelpAnswer) -> None:
        talk_id, offers = self._talk_id, self._screen.context.workspace.offers
        if talk_id is not None:
            self._screen.run(lambda: offers.answer(talk_id, key, said), lambda _open: self._kept())

    def _kept(self) -> None:
        self.load(self._talk_id)
        self.saved.emit()
