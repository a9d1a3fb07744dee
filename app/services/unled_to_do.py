"""Groups on their way to volunteers whose next sessions nobody leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.today import ToDo, ToDoKind
from app.i18n import _
from app.services.handing_over import hand_over_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.store.repositories import Repositories


def unled_to_do(repositories: Repositories, today: date) -> Iterator[ToDo]:
    """A line for each group of which the next two sessions have no leader."""
    for group_id in repositories.hand_over.groups():
        page = hand_over_of(repositories, group_id, today)
        if page.unled(today):
            yield ToDo(
                kind=ToDoKind.NO_LEADER,
                title=_("The next two sessions have no leader"),
                detail=page.group_name,
                target=group_id,
                due=page.ahead[0].held_on,
            )
