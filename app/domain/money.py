"""Money at the door, in whole pence: cards, what they save, what was taken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

CARD_PENCE: Final = 250
"""What any activity costs with a card, unless the service says otherwise."""
MOST_PENCE: Final = 100_000
"""£1,000: more was never taken at a door in one go; it is a slip of the finger."""
_TYPED: Final = re.compile(r"£?\s*(?P<pounds>\d{1,5})(?:[.,](?P<pence>\d{2}))?|(?P<only>\d{1,5})\s*p")


class TakingKind(StrEnum):
    """What money was for."""

    FEE = "fee"
    DONATION = "donation"
    REFRESHMENTS = "refreshments"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            TakingKind.FEE: _("Fees"),
            TakingKind.DONATION: _("Donations"),
            TakingKind.REFRESHMENTS: _("Refreshments"),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCard:
    """A card for any activity at one price: no bank account and no reading needed.

    Attributes:
        number: What is on it, such as "H-0042"; a visit needs no more than this.
        name: Printed on it; empty for a card without a name.
        person_id: Who has it, where that is known.
        lost_on: The day it was lost; it is no longer good.
        replaces: The card it was issued for.
    """

    id: UUID
    number: str
    price_pence: int
    issued_on: date
    name: str = ""
    person_id: UUID | None = None
    lost_on: date | None = None
    replaces: UUID | None = None

    @property
    def good(self) -> bool:
        """Whether it can be used."""
        return self.lost_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardVisit:
    """One use of a card. `normal_pence` is what it would have cost without."""

    id: UUID
    card_id: UUID
    number: str
    on: date
    activity: str
    normal_pence: int
    paid_pence: int

    @property
    def saved_pence(self) -> int:
        """The discount: normal price less what was paid; nothing where that was dearer."""
        return max(0, self.normal_pence - self.paid_pence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Money that was taken for a group on one day."""

    id: UUID
    group_id: UUID
    on: date
    kind: TakingKind
    pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """All cards and their use."""

    cards: tuple[MemberCard, ...]
    visits: tuple[CardVisit, ...]

    @property
    def cash_pence(self) -> int:
        """What was paid with cards in all."""
        return sum(visit.paid_pence for visit in self.visits)

    @property
    def saved_pence(self) -> int:
        """What cards saved people in all."""
        return sum(visit.saved_pence for visit in self.visits)

    def line(self, card: MemberCard) -> tuple[CardVisit, ...]:
        """The visits with a card and with every one it replaced: the history is not lost with the card."""
        chain, known = {card.id}, {each.id: each for each in self.cards}
        before = card.replaces
        while before is not None and before in known and before not in chain:
            chain.add(before)
            before = known[before].replaces
        return tuple(visit for visit in self.visits if visit.card_id in chain)


def next_number(cards: Iterable[MemberCard]) -> str:
    """The number of a new card: one more than the highest there is."""
    numbers = (re.fullmatch(r"H-(\d+)", card.number) for card in cards)
    highest = max((int(match[1]) for match in numbers if match), default=0)
    return f"H-{highest + 1:04}"


def tidy_number(typed: str) -> str:
    """The number of a card as it is kept: "h 42", "42" and "H-0042" are one card."""
    plain = re.sub(r"[\s-]", "", typed).upper().removeprefix("H")
    return f"H-{int(plain):04}" if plain.isascii() and plain.isdigit() else typed.strip()


def pence(typed: str, field: str) -> int:
    """An amount as people write it: "2.50", "£2", "50p".

    Raises:
        InvalidInputError: It cannot be read as an amount, or it is too much.
    """
    match = _TYPED.fullmatch(typed.strip())
    if match is None:
        raise InvalidInputError(
            _("That could not be read as an amount."), _("Write it like 2.50, £2 or 50p."), field
        )
    whole, part, only = match["pounds"], match["pence"], match["only"]
    amount = int(only) if only else int(whole) * 100 + int(part or 0)
    if amount > MOST_PENCE:
        raise InvalidInputError(_("That is more than £1,000."), _("Enter a smaller amount."), field)
    return amount


def money_words(amount: int) -> str:
    """ "£2.50"."""
    return f"£{amount // 100:,}.{amount % 100:02}"
