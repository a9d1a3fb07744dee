"""How somebody felt before and after each session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.person_page import PersonPage


def feelings_card(page: PersonPage) -> Card:
    """Their scores of the sessions they came to."""
    card = Card(_("How {name} feels").format(name=page.person.called))
    if not page.feelings:
        card.add(Words(_("No scores yet. They come from the sessions of a group.")))
    return card
