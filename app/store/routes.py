"""Where to turn, as this service has written it, and when routes and numbers were last looked up."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.local_routes import LocalRoute
from app.store.tables import CheckedRow, LocalRouteRow

ROUTE: Final = "route."
NUMBER: Final = "number."
"""What a day of looking up is about begins so; the code of a route, or the key of a number, follows."""


class RouteRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def routes(self, first: tuple[LocalRoute, ...]) -> tuple[LocalRoute, ...]:
        """Every route: the service's own steps, and where it wrote none those that came with the program."""
        steps, days = self.steps(), self.checked(ROUTE)
        return tuple(
            replace(route, steps=steps.get(route.code, route.steps), checked_on=days.get(route.code))
            for route in first
        )

    def keep(self, routes: Iterable[LocalRoute]) -> None:
        """Write down the steps of these routes and when they were looked up."""
        rows = {row.code: row for row in self._rows()}
        for route in routes:
            row = rows.get(route.code)
            if row is None:
                self._session.add(LocalRouteRow(code=route.code, steps=list(route.steps)))
            elif tuple(row.steps) != route.steps:
                row.steps = list(route.steps)
        self.keep_checked(ROUTE, {route.code: route.checked_on for route in routes})

    def steps(self) -> dict[str, tuple[str, ...]]:
        """The routes that this service wrote itself."""
        return {row.code: tuple(row.steps) for row in self._rows()}

    def checked(self, about: str) -> dict[str, date]:
        """The days on which things were looked up, by their code or key.

        Args:
            about: `ROUTE` or `NUMBER`.
        """
        return {
            what.removeprefix(about): row.day
            for what, row in self._days().items()
            if what.startswith(about) and row.day is not None
        }

    def keep_checked(self, about: str, days: dict[str, date | None]) -> None:
        """Write down when things were looked up; None where nobody did, or it changed since."""
        rows = self._days()
        for key, day in days.items():
            row = rows.get(about + key)
            if row is not None:
                row.day = day
            elif day is not None:
                self._session.add(CheckedRow(what=about + key, day=day))

    def _rows(self) -> list[LocalRouteRow]:
        used = select(LocalRouteRow).where(LocalRouteRow.void.is_(False))
        return list(self._session.scalars(used.order_by(LocalRouteRow.id)))

    def _days(self) -> dict[str, CheckedRow]:
        used: dict[str, CheckedRow] = {}
        for row in self._session.scalars(select(CheckedRow).where(CheckedRow.void.is_(False))):
            used.setdefault(row.what, row)
        return used
