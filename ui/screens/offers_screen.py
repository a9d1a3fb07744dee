"""Measures of the service: what is on offer, one's own, and what is not offered at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.i18n import _
from ui.measures.offer_parts import NeverPart, OfferPart, OwnPart
from ui.parts_screen import PartsScreen
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.settings.section import Section


class OffersScreen(PartsScreen):
    """Opened with the name of a part, or with nothing."""

    name: ClassVar[str] = "offers"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "measures_settings"
    keeps_when_left: ClassVar[bool] = False

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """The three parts."""
        return {
            "offer": (_("On offer"), partial(OfferPart, self)),
            "own": (_("Our own"), partial(OwnPart, self)),
            "never": (_("Not offered, and why"), partial(NeverPart, self)),
        }

    def open(self, argument: object) -> None:
        """Show a part by its name."""
        self.show_part(argument if isinstance(argument, str) and argument in self.parts() else "offer")
        self.tabs.focus()

    def title(self) -> str:
        """The heading."""
        return _("Measures of this service")

    def context_line(self) -> str:
        """What it is for."""
        return _("What may be asked here, and on which terms.")
