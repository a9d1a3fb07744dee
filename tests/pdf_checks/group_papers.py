"""The page of a group to print: with many sessions, scored in one way or two, or with none."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from uuid import UUID

from app.domain.groups import Group, GroupPage
from app.domain.part_figures import part_figures
from app.domain.session_scores import GroupOutcome, Mode, SessionChange, one_place
from tests.domain.part_visits import VISITS

DAY = date(2026, 11, 17)


def change(number: int, mode: Mode, pairs: int = 11) -> SessionChange:
    """The change of one session."""
    return SessionChange(
        session_id=UUID(int=300 + number),
        held_on=date.fromordinal(DAY.toordinal() - 7 * (40 - number)),
        mode=mode,
        pairs=pairs,
        before=Fraction(mode.lowest * 10 + 17 + number % 5, 10),
        after=Fraction(mode.lowest * 10 + 29 - number % 3, 10),
    )


def group_page(sessions: int, modes: tuple[Mode, ...] = (Mode.FACES,)) -> GroupPage:
    """The page of a group with scored sessions."""
    scored = tuple(change(n, modes[n % len(modes)]) for n in range(sessions))
    outcome = GroupOutcome(
        sessions=sessions,
        people=60 if sessions else 0,
        participants=48 if sessions else 0,
        carers=12 if sessions else 0,
        average_people=one_place(Fraction(13)) if sessions else None,
        average_volunteers=one_place(Fraction(5)) if sessions else None,
        scored=scored,
        left_out=(change(99, Mode.FACES, 2),) if sessions else (),
    )
    group = Group(id=UUID(int=5), name="Silver Voices", activity="singing", mode=Mode.FACES)
    return GroupPage(group=group, outcome=outcome, sessions=(), members=())


def page_with_parts() -> GroupPage:
    """The same of which it is known how people took part."""
    return replace(group_page(20), taking_part=part_figures(VISITS))
