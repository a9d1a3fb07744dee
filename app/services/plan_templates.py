"""The templates of plans: those that came with the program, as this service has changed them, and its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.plan_parts import PlanTemplate, tidy_areas
from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from app.services.desk import Desk


class PlanTemplateService:
    """A plan keeps the areas it was laid out in: changing a template changes no plan.

    Args:
        first: The templates as they came with the program.
    """

    def __init__(self, desk: Desk, first: tuple[PlanTemplate, ...]) -> None:
        self._desk = desk
        self._first = first

    @needs(Act.PLAN)
    def templates(self) -> tuple[PlanTemplate, ...]:
        """Every template in use: those that came with the program first, then the service's own."""
        with self._desk.store.read() as repositories:
            written = repositories.plan_parts.templates()
        first = (written.get(template.key, template) for template in self._first)
        came_with = {template.key for template in self._first}
        own = (template for key, template in written.items() if key not in came_with)
        return tuple(template for template in (*first, *own) if template is not None)

    @needs(Act.SETTINGS)
    def keep(self, key: str, title: str, areas: tuple[str, ...]) -> tuple[PlanTemplate, ...]:
        """Write a template anew, or with no key a new one.

        Raises:
            InvalidInputError: It has no name, no areas or too many, or something is too long.
        """
        name = tidy_line(title, "title")
        if not name:
            raise InvalidInputError(_("The template has no name yet."), _("Write what to call it."), "title")
        template = PlanTemplate(key=key or new_id().hex, title=name, areas=tidy_areas(areas), own=True)
        return self._make(template.key, template, _("Template changed"))

    @needs(Act.SETTINGS)
    def remove(self, key: str) -> tuple[PlanTemplate, ...]:
        """Take a template out of use. Plans that are laid out in it stay as they are."""
        return self._make(key, None, _("Template removed"))

    def _make(self, key: str, after: PlanTemplate | None, label: str) -> tuple[PlanTemplate, ...]:
        with self._desk.store.read() as repositories:
            written = repositories.plan_parts.templates()
        before, known = written.get(key), key in written
        self._desk.make(
            Change(
                "change template",
                Subject("worker", self._desk.author.worker_id),
                label,
                redo=lambda r: r.plan_parts.keep_template(key, after),
                undo=lambda r: (
                    r.plan_parts.keep_template(key, before) if known else r.plan_parts.forget_template(key)
                ),
            )
        )
        return self.templates()
