"""Where to turn for each sign and each domain: the service's own steps, and when somebody last looked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.roles import Act, scope_of
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, TextField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.local_routes import LocalRoute
    from ui.settings.section import Section


HALF: Final = "steps of "
"""Before the code of a route whose steps are half typed."""


class RoutesCard(Card):
    """One route at a time; its steps are lines.

    Attributes:
        which: The sign or domain.
        steps: What to do, one step on each line.
        keep: Keeps the steps.
        looked_up: Says that they are still right today.
    """

    def __init__(self, section: Section) -> None:
        super().__init__(_("Where to turn"))
        self._section = section
        self._routes: tuple[LocalRoute, ...] = ()
        self.which = Dropdown(_("For which sign or domain"), [_("None yet")])
        self.steps = TextField(_("What to do, one step on each line"), lines=5)
        self._checked = Quiet()
        self.keep = Button(_("Keep these steps"), icon="check")
        self.keep.clicked.connect(self._keep)
        self.looked_up = Button(_("I looked today. They are right"), icon="calendar-check")
        self.looked_up.clicked.connect(self._look_up)
        self.which.chosen.connect(lambda _place: self._show_one())
        self.add(Words(_("These steps stand on your private page, below each sign and each domain.")))
        self.add(self.which)
        self.add(self.steps)
        self.add(self._checked)
        row = Flow(gap=12)
        row.addWidget(self.keep)
        row.addWidget(self.looked_up)
        self.body.addLayout(row)
        self._may = scope_of(section.workspace.worker.role, Act.SETTINGS) is not None
        self.steps.edit.setReadOnly(not self._may)
        if not self._may:
            self.keep.hide()
            self.looked_up.hide()
            self.add(Quiet(_("A manager changes these steps.")))

    def load(self) -> None:
        """Show the routes."""
        self._section.run(self._section.workspace.routes.routes, self._show)

    def half_typed(self) -> dict[str, str]:
        """Steps that are typed and not kept yet, by their code."""
        if not self._routes:
            return {}
        route, words = self._routes[self.which.place], self.steps.text()
        return {} if words == "\n".join(route.steps) else {f"{HALF}{route.code}": words}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Type again what `half_typed` gave."""
        for place, route in enumerate(self._routes):
            if f"{HALF}{route.code}" in typed:
                self.which.choose(place)
                self._show_one()
                self.steps.set_text(typed[f"{HALF}{route.code}"])

    def _show(self, routes: tuple[LocalRoute, ...]) -> None:
        place = self.which.place if self._routes else 0
        self._routes = routes
        self.which.set_choices([_("{code} {title}").format(code=r.code, title=r.title) for r in routes])
        self.which.choose(place)
        self._show_one()

    def _show_one(self) -> None:
        route = self._routes[self.which.place]
        self.steps.set_text("\n".join(route.steps))
        day = whole_day(route.checked_on) if route.checked_on is not None else ""
        self._checked.setText(
            _("Checked on {day}.").format(day=day) if day else _("Nobody has checked this yet.")
        )

    def _keep(self) -> None:
        if self.steps.too_long:
            self.steps.setFocus()
            return
        route, routes = self._routes[self.which.place], self._section.workspace.routes
        lines = (line.strip() for line in self.steps.text().splitlines())
        steps = tuple(line for line in lines if line)
        self._section.run(lambda: routes.change(route.code, steps), lambda _done: self._said())

    def _look_up(self) -> None:
        route, routes = self._routes[self.which.place], self._section.workspace.routes
        today = self._section.owner.context.clock().astimezone().date()
        self._section.run(lambda: routes.looked_up(route.code, today), lambda _done: self._said())

    def _said(self) -> None:
        self._section.say(_("Saved"))
        self.load()
