"""A question whose answers are cards, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.widgets.toggles import PaintedRadio

if TYPE_CHECKING:
    from collections.abc import Sequence

Card = TypeVar("Card", bound=PaintedRadio)
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class OneOfCards(QWidget, Generic[Card]):
    """Keeps which card is chosen, and where the keyboard is.

    While nothing is chosen the focus begins on the whole question: a ring round one answer would suggest it.

    Class attributes:
        middle: The place where the first arrow key goes.
    """

    middle: ClassVar[int] = 0

    def __init__(self, name: str, cards: Sequence[Card], *, moves_on: bool) -> None:
        """Make a set of the cards; who inherits lays them out.

        Args:
            name: The question, for screen readers.
            cards: By their place, counted from 0.
            moves_on: Choosing ends the question, so that arrow keys move without choosing and Enter chooses.
        """
        super().__init__()
        self.setAccessibleName(name)
        self._moves_on, self._single = moves_on, True
        self._cards = tuple(cards)
        self._group = QButtonGroup(self)
        for place, card in enumerate(self._cards):
            self._group.addButton(card, place)
        self._group.idClicked.connect(self._fit_focus)
        self._fit_focus()

    @property
    def place(self) -> int | None:
        """The answer chosen, counted from 0."""
        at = self._group.checkedId()
        return at if at >= 0 else None

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards, by their place."""
        return self._cards

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard belongs to the question or one of its answers."""
        return self.hasFocus() or any(card.hasFocus() for card in self._cards)

    def choose(self, place: int | None) -> None:
        """Show an answer as chosen, or none, without telling anybody."""
        self._group.setExclusive(False)
        for at, card in enumerate(self._cards):
            card.setChecked(at == place)
        self._group.setExclusive(True)
        self._fit_focus()
        if place is None and any(card.hasFocus() for card in self._cards):
            self.focus()

    def focus(self, place: int | None = None) -> None:
        """Give the keyboard to an answer, the one given or the one chosen; else to the question."""
        at = place if place is not None else self.place
        target = self if at is None else self._cards[at]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""
        self._single = on

    def _press(self, place: int) -> bool:
        card = self._cards[place]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        card.click()
        return True

    def _move_to(self, place: int) -> bool:
        """Where an arrow key goes; it chooses as well, unless that would end the question."""
        self._cards[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True if self._moves_on else self._press(place)

    def _focused(self) -> int | None:
        return next((at for at, card in enumerate(self._cards) if card.hasFocus()), self.place)

    def _fit_focus(self) -> None:
        """The question is a stop of its own only until it is answered."""
        open_still = self.place is None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if open_still else Qt.FocusPolicy.NoFocus)
