"""A place, written down or changed, with all that is to know before somebody goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.errors import InvalidInputError
from app.i18n import _
from ui.postcode_notes import look_up_postcodes
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.place_fields import PlaceFields
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.directory import Service, ServiceForm
    from ui.screen import Context


class PlaceFormScreen(Screen):
    """Opened with a place's id, or with nothing for a new place.

    Attributes:
        fields: What is typed.
        remove: Takes the place out; not there for a new one.
    """

    name: ClassVar[str] = "place_form"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "place_form"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._service_id: UUID | None = None
        self._before: ServiceForm | None = None
        self._over = self._working = False
        self.fields = PlaceFields(context.clock().astimezone().date())
        self.problems = ProblemSummary()
        look_up_postcodes(self, self.fields.postcode)
        self._build()
        self._at_first = self.fields.texts()

    def open(self, argument: object) -> None:
        """Start with the name; what is known of a place is filled in."""
        self.fields.lines["name"].setFocus()
        if isinstance(argument, UUID):
            self._service_id = argument
            directory = self.context.workspace.directory
            self.run(lambda: directory.service(argument), self._show)

    @property
    def over(self) -> bool:
        """A form that was kept is not gone back to."""
        return self._over

    def title(self) -> str:
        """What is done here."""
        return _("Add a place") if self._service_id is None else _("Change this place")

    def context_line(self) -> str:
        """What is enough."""
        return _("Only the name must be there. The rest can come later.")

    def main_action(self) -> None:
        """Keep what is typed, once nothing is to be put right."""
        problem = self.fields.problem()
        self.problems.show_problems([] if problem is None else [problem])
        if problem is None and not self._working:
            self._keep()

    def leave(self) -> bool:
        """Esc loses nothing: changes are kept, and a new place's form waits for next time."""
        if self._before is None or self.fields.problem() is not None:
            return False
        if self.fields.texts() == self._at_first:
            return False
        self.main_action()
        return True

    def draft(self) -> Mapping[str, Any] | None:
        """Everything typed so far."""
        typed = self.fields.texts()
        return None if typed == self._at_first else typed

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.fields.show_texts(content)

    def _show(self, service: Service) -> None:
        self._before = service.form
        self.fields.show_form(service.form)
        self._at_first = self.fields.texts()
        self.remove.show()
        self.heading_changed.emit()

    def _keep(self) -> None:
        service_id, directory, form = self._service_id, self.context.workspace.directory, self.fields.form()
        self._working = True

        def keep() -> Service:
            return directory.add(form) if service_id is None else directory.change(service_id, form)

        self.context.background.run(self, keep, self._kept, self._refused)

    def _kept(self, _service: Service) -> None:
        self._over = True
        self.go.emit("whats_on", None)
        self.status.emit(_("Saved"))

    def _take_out(self) -> None:
        service_id, directory = self._service_id, self.context.workspace.directory
        if service_id is None:
            return

        def done(_nothing: None) -> None:
            self._over = True
            self.go.emit("whats_on", None)
            self.status.emit(_("Taken out. Undo brings it back."))

        self.fields.show_texts(self._at_first)
        self.run(lambda: directory.take_out(service_id), done)

    def _cancel(self) -> None:
        """Leave a known place as it was; what was typed about a new one waits for next time."""
        if self._before is not None:
            self.fields.show_form(self._before)
        self.go.emit("back", None)

    def _refused(self, problem: BaseException) -> None:
        self._working = False
        if not isinstance(problem, InvalidInputError):
            self.failed.emit(problem)
            return
        field = self.fields.field(problem.field)
        self.problems.show_problems([(f"{problem.message} {problem.advice}", field)])

    def _build(self) -> None:
        keep = Button(_("Keep this place"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self.main_action)
        cancel = Button(_("Cancel"), size="large")
        cancel.clicked.connect(self._cancel)
        self.remove = Button(_("Take it out of What's on"), icon="trash-2", size="large")
        self.remove.clicked.connect(self._take_out)
        row = Flow()
        for button in (keep, cancel, self.remove):
            row.addWidget(button)
        self.remove.hide()
        scroll = ScrollPage()
        scroll.body.addWidget(self.problems)
        scroll.body.addWidget(self.fields)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
