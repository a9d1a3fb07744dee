"""What the help desk prints, for the samples of papers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.help_desk import JOINT_SIGNS, Contact, DeskFigures, SignAsked, Topic, figures, months_to
from app.domain.money import CARD_PENCE, MemberCard
from app.ids import new_id
from app.measures import registry

if TYPE_CHECKING:
    from app.domain.safety import RedFlag

DAY = date(2026, 11, 17)


def joint_signs() -> RedFlag:
    """The sign that is asked about at the desk."""
    return next(flag for flag in registry.red_flags() if flag.code == JOINT_SIGNS)


def desk_figures(months: int, people: int) -> DeskFigures:
    """Figures over some months, with so many people who asked about their back."""
    asked = [(DAY, Contact(topic=Topic.JOINTS, signs=SignAsked.SEEN))] * people
    return figures(asked, (), months_to(DAY, months))


def card(name: str) -> MemberCard:
    """A card with a name on it, or none."""
    return MemberCard(id=new_id(), number="H-0042", price_pence=CARD_PENCE, issued_on=DAY, name=name)
