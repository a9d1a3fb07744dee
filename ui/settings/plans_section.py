"""The templates that plans can be laid out in: changed, added and taken out by the service itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.roles import Act
from app.i18n import _
from ui.open_to import may
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.plan_parts import PlanTemplate
    from ui.screen import Screen

TITLE, AREAS, WHICH = "title", "areas", "which"
MOST_TITLE: Final = 200


class PlansSection(Section):
    """One template at a time; its areas are lines. Plans that are laid out in it stay as they are."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._templates: tuple[PlanTemplate, ...] = ()
        self.which = Dropdown(_("Template"), [_("A new one")])
        self.title = LineField(_("What it is called"), most=MOST_TITLE)
        self.areas = TextField(_("Areas, one on each line"), lines=8)
        self.keep = Button(_("Keep this template"), icon="check")
        self.keep.clicked.connect(self._keep)
        self.remove = Button(_("Take it out"), icon="trash-2")
        self.remove.clicked.connect(self._remove)
        self.which.chosen.connect(lambda _place: self._show_one())
        card = Card(_("Areas of a plan"))
        card.add(
            Words(
                _("A plan can be laid out in areas, with a goal in each. Plans made before stay as they are.")
            )
        )
        for field in (self.which, self.title, self.areas):
            card.add(field)
        row = Flow(gap=12)
        row.addWidget(self.keep)
        row.addWidget(self.remove)
        card.body.addLayout(row)
        self.column.addWidget(card)
        self._may = may(self.workspace, Act.SETTINGS)
        self.title.line.setReadOnly(not self._may)
        self.areas.edit.setReadOnly(not self._may)
        self.remove.hide()
        if not self._may:
            self.keep.hide()
            card.add(Quiet(_("A manager changes these templates.")))

    def load(self) -> None:
        """Show the templates to those who make plans."""
        if may(self.workspace, Act.PLAN):
            self.run(self.workspace.plan_templates.templates, self._show)

    def half_typed(self) -> dict[str, str]:
        """The template on show, if it is typed otherwise than it is kept."""
        title, areas = self._known()
        typed = {TITLE: self.title.text(), AREAS: self.areas.text()}
        return {} if typed == {TITLE: title, AREAS: areas} else {**typed, WHICH: self._key()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Type again what `half_typed` gave."""
        keys = [template.key for template in self._templates]
        self.which.choose(keys.index(typed[WHICH]) if typed.get(WHICH) in keys else len(keys))
        self._show_one()
        self.title.set_text(typed.get(TITLE, ""))
        self.areas.set_text(typed.get(AREAS, ""))

    def _show(self, templates: tuple[PlanTemplate, ...]) -> None:
        key = self._key()
        self._templates = templates
        self.which.set_choices([*(template.title for template in templates), _("A new one")])
        keys = [template.key for template in templates]
        self.which.choose(keys.index(key) if key in keys else 0)
        self._show_one()

    def _show_one(self) -> None:
        title, areas = self._known()
        self.title.set_text(title)
        self.areas.set_text(areas)
        self.remove.setVisible(self._may and bool(self._key()))

    def _key(self) -> str:
        """The key of the template on show; "" for a new one."""
        place = self.which.place
        return self._templates[place].key if 0 <= place < len(self._templates) else ""

    def _known(self) -> tuple[str, str]:
        place = self.which.place
        if not 0 <= place < len(self._templates):
            return "", ""
        template = self._templates[place]
        return template.title, "\n".join(template.areas)

    def _keep(self) -> None:
        if not self.title.text():
            self.title.set_problem(_("Write what to call it."))
            self.title.setFocus()
            return
        if self.title.too_long or self.areas.too_long:
            return
        key, title, areas = self._key(), self.title.text(), tuple(self.areas.text().splitlines())
        templates = self.workspace.plan_templates
        self.run(lambda: templates.keep(key, title, areas), self._kept)

    def _remove(self) -> None:
        key, templates = self._key(), self.workspace.plan_templates
        self.run(lambda: templates.remove(key), self._kept)

    def _kept(self, templates: tuple[PlanTemplate, ...]) -> None:
        self._show(templates)
        self.say(_("Saved"))
