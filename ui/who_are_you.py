"""Asks whose passphrase it is, where several people use this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.widgets.field import Dropdown

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.organisation import KeyHolder


class WhoAreYou(Dropdown):
    """Not there at all where one person uses it: then there is nobody to tell them from."""

    def __init__(self) -> None:
        super().__init__(_("Who are you?"), icon="user-round")
        self._people: tuple[KeyHolder, ...] = ()
        self._besides: UUID | None = None
        self.hide()

    @property
    def asks(self) -> bool:
        """Whether there is somebody to choose."""
        return len(self._people) > 1

    @property
    def who(self) -> UUID | None:
        """Who was chosen; None where nobody was asked."""
        return self._people[self.place].id if self.asks else None

    def offer_first_besides(self, who: UUID | None) -> None:
        """Choose somebody else than this person at first, for they are leaving."""
        self._besides = who

    def show_people(self, people: tuple[KeyHolder, ...]) -> None:
        """Offer these people; whoever was chosen stays so."""
        chosen, self._people = self.who, people
        self.set_choices([person.name for person in people])
        places = [person.id for person in people]
        first = next((place for place, key in enumerate(places) if key != self._besides), 0)
        self.choose(places.index(chosen) if chosen in places else first)
        self.setVisible(self.asks)
