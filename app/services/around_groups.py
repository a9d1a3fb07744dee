"""Makes the services for people in groups: how they come, join, grow, stay away and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.arrivals import ArrivalService

if TYPE_CHECKING:
    from app.services.desk import Desk


class AroundGroups(TypedDict):
    """Each service by its name in the workspace."""

    arrivals: ArrivalService


def around_groups(desk: Desk) -> AroundGroups:
    """Each of them at one desk."""
    return {"arrivals": ArrivalService(desk)}
