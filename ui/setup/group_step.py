"""The first group, with its people's names pasted one a line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.groups import GroupForm
from app.domain.session_scores import Mode
from app.domain.spoken_dates import weekday_name
from app.errors import AppError, InvalidInputError
from app.i18n import _
from ui.announce import announce
from ui.setup import steps
from ui.setup.step import Step
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, Field, LineField
from ui.widgets.pasted_names import PastedNames
from ui.widgets.typed_when import TimeField

if TYPE_CHECKING:
    from app.domain.people import NamePreview
    from ui.setup.step import SetupDesk


class GroupStep(Step):
    """Only the group's name must be there. It can wait, too."""

    called = steps.GROUP

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self._working = False
        today = desk.gate.clock().astimezone().date()
        # From Monday to Sunday, so that a choice that was kept means the same day when it is put back.
        ahead = ((weekday - today.weekday()) % 7 for weekday in range(7))
        self._days = tuple(today + timedelta(days=days) for days in ahead)
        self.name = LineField(_("Name of the group"), example=_("Silver Voices"))
        self.activity = LineField(_("What you do there"), example=_("singing"))
        self.venue = LineField(_("Where"), example=_("St Mark's church hall"))
        days = [*(weekday_name(day) for day in self._days), _("No fixed day")]
        self.day = Dropdown(_("Day"), days, hint=_("You can change it later."))
        self.day.choose(today.weekday())
        self.starts = TimeField(_("Starts at"))
        self.ends = TimeField(_("Ends at"), begins=self.starts)
        self.names = PastedNames(_("Who comes"), lines=5)
        self.later = Button(_("Add a group later"), kind="quiet", size="large")
        self.later.clicked.connect(self.finished)
        self._build()

    def title(self) -> str:
        """Its heading."""
        return _("Add your first group")

    def sentence(self) -> str:
        """What it is for."""
        return _("A group is something people come to, like singing or walking football.")

    def next_words(self) -> str:
        """What the main button does."""
        return _("Add the group")

    def other_way(self) -> Button | None:
        """Groups can be added at any time."""
        return self.later

    def begin(self) -> None:
        """Start with the name."""
        self.name.setFocus()

    def go_on(self) -> None:
        """Look at the names first, then add everything."""
        if self._working:
            return
        untimed = next((field for field in self._times() if field.missing()), None)
        if untimed is not None:
            self._say(untimed.missing(), untimed)
            return
        form = self._form()
        people = self.desk.opened().people
        if self.names.text() and not self.names.checked:
            text = self.names.text()
            self.run(
                lambda: people.preview_names(text), lambda found: self._looked(form, found), self._refused
            )
            return
        self._add(form)

    def _looked(self, form: GroupForm, previews: tuple[NamePreview, ...]) -> None:
        if not self.names.show_previews(previews):
            self._add(form)

    def _add(self, form: GroupForm) -> None:
        workspace, chosen = self.desk.opened(), self.names.chosen()
        self._working = True
        self.busy.emit(_("Adding the group"))

        def add() -> None:
            workspace.groups.add(form, chosen)

        self.run(add, self._added, self._refused)

    def _added(self, nothing: None) -> None:
        del nothing
        self.busy.emit("")
        self.finished.emit()

    def _form(self) -> GroupForm:
        day = self._days[self.day.place] if self.day.place < len(self._days) else None
        return GroupForm(
            name=self.name.text(),
            activity=self.activity.text(),
            venue=self.venue.text(),
            first_on=day,
            starts=self.starts.at if day else None,
            ends=self.ends.at if day else None,
            every_weeks=1 if day else 0,
            mode=Mode.FACES,
        )

    def _times(self) -> tuple[TimeField, ...]:
        """The times that must be there: none without a fixed day."""
        return (self.starts, self.ends) if self.day.place < len(self._days) else ()

    def _refused(self, error: BaseException) -> None:
        self._working = False
        self.busy.emit("")
        if not isinstance(error, AppError):
            self.failed.emit(error)
            return
        fields: dict[str, Field] = {
            "name": self.name,
            "activity": self.activity,
            "venue": self.venue,
            "starts": self.starts,
            "ends": self.ends,
            "names": self.names.field,
        }
        wanted = error.field if isinstance(error, InvalidInputError) else ""
        field = fields.get(wanted, self.name)
        self._say(f"{error.message} {error.advice}", field)

    def _say(self, problem: str, field: Field) -> None:
        for other in (self.name, self.activity, self.venue, self.starts, self.ends, self.names.field):
            other.set_problem("")
        field.set_problem(problem)
        announce(self, problem)
        field.setFocus()

    def _build(self) -> None:
        grid_holder = QWidget()
        grid = Columns(grid_holder, least=220, most=3, gap=14)
        for field in (self.name, self.activity, self.venue, self.day, self.starts, self.ends):
            grid.addWidget(field)
        self.body.addWidget(grid_holder)
        self.body.addWidget(self.names)
        self.body.addStretch(1)
