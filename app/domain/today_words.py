"""The words of the home screen: who, what and by when, without more of a name than was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.organisation import NameStyle
from app.domain.people import first_name, initials
from app.domain.spoken_dates import day_and_month, weekday_name
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.domain.talk import TalkDefinition


def shown_name(name: str, style: NameStyle) -> str:
    """A name as it may stand on a screen that others can see."""
    if style is NameStyle.FULL_NAME:
        return name
    return first_name(name) if style is NameStyle.FIRST_NAME else initials(name)


def due_words(on: date, today: date) -> str:
    """ "Due today.", "Due tomorrow.", "Due Thursday.", "It was due on 10 November."."""
    days = (on - today).days
    if days < 0:
        return _("It was due on {day}.").format(day=day_and_month(on, today))
    if days < 2:
        return _("Due tomorrow.") if days else _("Due today.")
    if days < 7:
        return _("Due {weekday}.").format(weekday=weekday_name(on))
    return _("Due {day}.").format(day=day_and_month(on, today))


def place_in_talk(definition: TalkDefinition, question: str) -> str:
    """ "Part 2 of 3", counting the parts with the person; before them "Getting ready"."""
    part = definition.part_of(question)
    together = [p.code for p in definition.parts if p.with_person]
    if part.code not in together:
        return part.title
    return _("Part {n} of {total}").format(n=together.index(part.code) + 1, total=len(together))
