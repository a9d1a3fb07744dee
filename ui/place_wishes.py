"""What is asked about somebody who looks for a place: their wishes, and how far one place is for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ui.widgets.far_dialog import FarDialog
from ui.widgets.wishes_dialog import WishesDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from uuid import UUID

    from ui.places_found import LookedFor
    from ui.screen import Screen

WISHES: Final = "wishes"
FAR: Final = "how far"
"""The names of the questions."""


def ask_wishes(screen: Screen, who: LookedFor, saved: Callable[[object], None]) -> None:
    """What they wish of a place."""
    matches, person = screen.context.workspace.matches, who.person_id
    dialog = WishesDialog(screen, who.called, who.wishes, who.refused)
    dialog.kept.connect(lambda said: screen.run(partial(matches.keep_wishes, person, said), saved))
    screen.ask(dialog, WISHES)


def ask_far(screen: Screen, who: LookedFor, service_id: UUID, saved: Callable[[object], None]) -> None:
    """How far one place is for them."""
    matches, person = screen.context.workspace.matches, who.person_id
    if who.page is None or service_id not in who.names:
        return
    miles = who.page.typed.get(service_id)
    dialog = FarDialog(screen, who.called, who.names[service_id], miles)

    def keep(said: Decimal | None) -> None:
        screen.run(partial(matches.type_distance, person, service_id, said), saved)

    dialog.kept.connect(keep)
    screen.ask(dialog, FAR, service_id)
