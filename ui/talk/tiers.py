"""The tier on the private page: rating domains, raising it alone, lowering it with a second person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.second_person import SecondPersonError
from app.i18n import _
from ui.second_person_dialog import SecondPersonDialog
from ui.widgets.tier_cards import ComplexityCard, TierCard, higher_tiers, lower_tiers
from ui.widgets.tier_dialog import TierDialog

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.second_person import Second
    from app.domain.tier import Tier
    from app.domain.tier_decisions import TierPage
    from ui.screen import Screen


class Tiers(QObject):
    """Belongs to the private page.

    Signals:
        saved: Something was kept.

    Attributes:
        complexity: The ten domains.
        card: The tier with its reasons.
    """

    saved = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._page: TierPage | None = None
        self.complexity, self.card = ComplexityCard(), TierCard()
        self.complexity.rated.connect(self._rate)
        self.card.raise_wanted.connect(partial(self._ask, lower=False))
        self.card.lower_wanted.connect(partial(self._ask, lower=True))
        self.card.ask_wanted.connect(self._ask_onward)

    def load(self, person_id: UUID) -> None:
        """Show one person's; the page it stands on put itself in the audit."""
        tiers = self._screen.context.workspace.tiers
        self._screen.run(lambda: tiers.page(person_id, opened=False), self._show)

    def reopen(self, *, lower: bool) -> None:
        """Open the question about the tier again, with what was typed in it."""
        self._ask(lower=lower)

    def _show(self, page: TierPage) -> None:
        self._page = page
        self.complexity.show_page(page)
        self.card.show_page(page)

    def _kept(self, page: TierPage) -> None:
        self._show(page)
        self.saved.emit()

    def _rate(self, code: str, rating: int | None) -> None:
        page, tiers = self._page, self._screen.context.workspace.tiers
        if page is not None:
            self._screen.run(lambda: tiers.rate(page.person_id, code, rating), self._kept)

    def _ask_onward(self) -> None:
        """Where a professional is named, as tier 3 asks for."""
        if self._page is not None:
            self._screen.go.emit("onward", self._page.person_id)

    def _ask(self, *, lower: bool) -> None:
        page = self._page
        if page is None:
            return
        dialog = TierDialog(self._screen, lower_tiers(page) if lower else higher_tiers(page), lower=lower)
        dialog.decided.connect(self._lower if lower else self._raise)
        self._screen.ask(dialog, "tier", lower)

    def _raise(self, tier: Tier, reason: str) -> None:
        page, tiers = self._page, self._screen.context.workspace.tiers
        if page is not None:
            self._screen.run(lambda: tiers.raise_to(page.person_id, tier, reason), self._kept)

    def _lower(self, tier: Tier, reason: str) -> None:
        page, screen = self._page, self._screen
        if page is None:
            return
        tiers = screen.context.workspace.tiers

        def work(second: Second | None) -> TierPage:
            return tiers.lower_to(page.person_id, tier, reason, second)

        def refused(error: BaseException) -> None:
            if not isinstance(error, SecondPersonError):
                screen.failed.emit(error)
                return
            what = _("Lower the tier of {name} to “{tier}”.").format(name=page.called, tier=tier.words)
            dialog = SecondPersonDialog(screen, what, error, work)
            dialog.signed.connect(self._kept)
            dialog.open()

        screen.context.background.run(self, lambda: work(None), self._kept, refused)
