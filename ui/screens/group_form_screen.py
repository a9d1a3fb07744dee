"""A group, written down or changed: what it is, when and where it meets, and who comes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.errors import InvalidInputError
from app.i18n import _
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.group_fields import GroupFields
from ui.widgets.pasted_names import PastedNames
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.groups import Group, GroupForm, GroupPage
    from app.domain.people import NamePreview
    from ui.screen import Context


class GroupFormScreen(Screen):
    """Opened with a group's id, or with nothing for a new group."""

    name: ClassVar[str] = "group_form"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "group_form"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self._group: Group | None = None
        self._before: GroupForm | None = None
        self._over = self._working = False
        self.fields = GroupFields(context.clock().astimezone().date())
        self.names = PastedNames(_("Who comes"), lines=6)
        self.problems = ProblemSummary()
        self._build()
        self._at_first = self._typed()

    def open(self, argument: object) -> None:
        """Start with the name; a known group's details are filled in."""
        self.fields.name.setFocus()
        if isinstance(argument, UUID):
            self._group_id = argument
            self.names.hide()
            groups = self.context.workspace.groups
            self.run(lambda: groups.page(argument), self._show)

    @property
    def over(self) -> bool:
        """A form that was kept is not gone back to."""
        return self._over

    def title(self) -> str:
        """What is done here."""
        return _("Add a group") if self._group_id is None else _("Change this group")

    def context_line(self) -> str:
        """What is enough."""
        return _("Only the name must be there. The rest can come later.")

    def main_action(self) -> None:
        """Look at the names first, then keep everything."""
        if self._working:
            return
        problem = self.fields.problem()
        if problem is not None:
            self.problems.show_problems([problem])
            return
        self.problems.show_problems([])
        if self._group_id is None and self.names.text() and not self.names.checked:
            text, people = self.names.text(), self.context.workspace.people
            work = partial(people.preview_names, text)
            self.context.background.run(self, work, self._looked, self._refused)
        else:
            self._keep()

    def leave(self) -> bool:
        """Esc loses nothing: changes are kept, and a new group's form waits for next time."""
        if self._before is None or self.fields.problem() is not None:
            return False
        if self.fields.form() == self._before:
            return False
        self.main_action()
        return True

    def draft(self) -> Mapping[str, Any] | None:
        """Everything typed so far."""
        typed = self._typed()
        return None if typed == self._at_first else typed

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.fields.show_texts(content)
        self.names.field.set_text(content.get("names", ""))

    def _cancel(self) -> None:
        """Leave a known group as it was; what was typed about a new one waits for next time."""
        if self._group is not None:
            self.fields.show_group(self._group)
        self.go.emit("back", None)

    def _typed(self) -> dict[str, Any]:
        return {**self.fields.texts(), "names": self.names.text()}

    def _show(self, page: GroupPage) -> None:
        self._group = page.group
        self.fields.show_group(page.group)
        self._before, self._at_first = self.fields.form(), self._typed()
        self.heading_changed.emit()

    def _looked(self, previews: tuple[NamePreview, ...]) -> None:
        if not self.names.show_previews(previews):
            self._keep()

    def _keep(self) -> None:
        group_id, workspace = self._group_id, self.context.workspace
        form, chosen = self.fields.form(), self.names.chosen()
        self._working = True

        def keep() -> UUID:
            if group_id is not None:
                return workspace.groups.change(group_id, form).group.id
            return workspace.groups.add(form, chosen).group.id

        self.context.background.run(self, keep, self._kept, self._refused)

    def _kept(self, group_id: UUID) -> None:
        self._over = True
        self.status.emit(_("Saved"))
        self.go.emit("group", group_id)

    def _refused(self, problem: BaseException) -> None:
        self._working = False
        if not isinstance(problem, InvalidInputError):
            self.failed.emit(problem)
            return
        field = self.names.field if problem.field == "names" else self.fields.field(problem.field)
        self.problems.show_problems([(f"{problem.message} {problem.advice}", field)])

    def _build(self) -> None:
        keep = Button(_("Keep this group"), kind="primary", icon="check", keys=_("Ctrl+Enter"))
        keep.setShortcut("Ctrl+Return")
        keep.clicked.connect(self.main_action)
        scroll = ScrollPage()
        for widget in (self.problems, self.fields, self.names):
            scroll.body.addWidget(widget)
        row = Flow()
        row.addWidget(keep)
        self.cancel = Button(_("Cancel"), size="large")
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.cancel)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
