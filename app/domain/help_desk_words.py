"""What the help desk did, in the words of screen and paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.disclosure import shared_count
from app.domain.help_desk import CountedKind
from app.domain.spoken_dates import month_name
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.help_desk import DeskFigures, Month


def month_words(month: Month) -> str:
    """ "Nov 2026"."""
    year, number = month
    return _("{month} {year}").format(month=month_name(date(year, number, 1))[:3], year=year)


def held_words(figures: DeskFigures) -> tuple[str, ...]:
    """A sentence for each kind of event; how many came is a head count and not about anybody."""
    workshops, people, _none = figures.heads(CountedKind.WORKSHOP)
    events, grown, children = figures.heads(CountedKind.CHILDREN)
    held = ngettext("{n} workshop", "{n} workshops", workshops).format(n=workshops)
    came = ngettext("{n} place taken", "{n} places taken", people).format(n=people)
    for_children = ngettext("{n} event for children", "{n} events for children", events).format(n=events)
    small = ngettext("{n} child", "{n} children", children).format(n=children)
    tall = ngettext("{n} grown-up", "{n} grown-ups", grown).format(n=grown)
    return (
        _("{held}, {came}.").format(held=held, came=came),
        _("{events}, {children}, {people}.").format(events=for_children, children=small, people=tall),
    )


def signs_words(figures: DeskFigures, *, shared: bool) -> str:
    """How many were sent to a doctor at once."""
    count = shared_count(figures.signs) if shared else str(figures.signs)
    return _("Sent to a doctor the same day, because of a sign of danger: {n}.").format(n=count)
