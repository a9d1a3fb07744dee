"""Answers that somebody else owes: on Today when it is time to ask, in words anybody may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.organisation import NameStyle
from app.domain.spoken_dates import day_and_month
from app.domain.today import ToDo, ToDoKind
from app.domain.today_words import shown_name
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.store.repositories import Repositories


def onward_to_do(repositories: Repositories, until: date, style: NameStyle) -> Iterator[ToDo]:
    """What to ask about by a day. What is private says neither where nor, beyond initials, about whom."""
    for due in repositories.onward.due(until):
        form, day = due.onward.form, day_and_month(due.on)
        private = form.private
        name = shown_name(due.person_name, NameStyle.INITIALS if private else style)
        yield ToDo(
            kind=ToDoKind.ONWARD,
            title=_("Ask for an answer") if private else _("Ask for an answer: {who}").format(who=form.to),
            detail=_("{name}. Ask by {day}.").format(name=name, day=day),
            target=due.onward.person_id,
            due=due.on,
        )
