"""What is to do about records on Today: requests with their month, breaches with their 72 hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.rights import kind_words
from app.domain.spoken_dates import clock_time, weekday_and_day
from app.domain.today import ToDo, ToDoKind
from app.domain.today_words import due_words, shown_name
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.organisation import NameStyle
    from app.store.repositories import Repositories


def records_to_do(repositories: Repositories, today: date, style: NameStyle) -> Iterator[ToDo]:
    """Every open request and breach; nothing says what a breach is about."""
    for request in repositories.rights.requests():
        if request.open:
            yield ToDo(
                kind=ToDoKind.REQUEST,
                title=_("Answer {name}: {what}").format(
                    name=shown_name(request.name, style), what=kind_words(request.kind).lower()
                ),
                detail=due_words(request.due_on, today),
                target=request.person_id,
                due=request.due_on,
            )
    for breach in repositories.rights.breaches():
        if breach.open:
            by = breach.tell_by.astimezone()
            tell = _("Tell the ICO by {day}, {time}.").format(
                day=weekday_and_day(by.date()), time=clock_time(by.time())
            )
            yield ToDo(
                kind=ToDoKind.BREACH,
                title=_("Look after breach {n}").format(n=breach.number),
                detail=tell if breach.must_tell else _("It is still open."),
                target=breach.id,
                due=by.date(),
            )
