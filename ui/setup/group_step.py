"""The first group, with its people's names pasted one a line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.groups import GroupForm
from app.domain.session_scores import Mode
from app.domain.spoken_dates import weekday_name
from app.domain.when import understand
from app.errors import AppError, InvalidInputError
from app.i18n import _
from ui.announce import announce
from ui.setup.step import Step
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, Field, LineField
from ui.widgets.flow import Flow
from ui.widgets.pasted_names import PastedNames

if TYPE_CHECKING:
    from datetime import date, time

    from app.domain.people import NamePreview
    from ui.setup.step import SetupDesk


class GroupStep(Step):
    """Only the group's name must be there. It can wait, too."""

    can_return = False

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self._working = False
        today = desk.gate.clock().astimezone().date()
        self._days = tuple(today + timedelta(days=ahead) for ahead in range(7))
        self.name = LineField(_("Name of the group"), example=_("Silver Voices"))
        self.activity = LineField(_("What you do there"), example=_("singing"))
        self.venue = LineField(_("Where"), example=_("St Mark's church hall"))
        self.day = Dropdown(_("Day"), [*(weekday_name(day) for day in self._days), _("No fixed day")])
        self.starts = LineField(_("Starts at"), example=_("2:00 pm"))
        self.ends = LineField(_("Ends at"), example=_("3:30 pm"))
        self.names = PastedNames(_("Who comes"), lines=5)
        self.later = Button(_("Add a group later"), kind="quiet")
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

    def begin(self) -> None:
        """Start with the name."""
        self.name.setFocus()

    def go_on(self) -> None:
        """Look at the names first, then add everything."""
        if self._working:
            return
        try:
            form = self._form()
        except InvalidInputError as error:
            self._refused(error)
            return
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
        starts = self._time(self.starts, "starts") if day else None
        ends = self._time(self.ends, "ends") if day else None
        return GroupForm(
            name=self.name.text(),
            activity=self.activity.text(),
            venue=self.venue.text(),
            first_on=day,
            starts=starts,
            ends=ends,
            every_weeks=1 if day else 0,
            mode=Mode.FACES,
        )

    def _time(self, field: LineField, name: str) -> time:
        today: date = self._days[0]
        found = understand(field.text(), today).at
        if found is None:
            raise InvalidInputError(_("There is no time yet."), _("Enter a time, such as 2:00 pm."), name)
        return found

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
        for other in fields.values():
            other.set_problem("")
        field.set_problem(f"{error.message} {error.advice}")
        announce(self, error.advice)
        field.setFocus()

    def _build(self) -> None:
        grid_holder = QWidget()
        grid = Columns(grid_holder, least=220, most=3, gap=14)
        for field in (self.name, self.activity, self.venue, self.day, self.starts, self.ends):
            grid.addWidget(field)
        self.body.addWidget(grid_holder)
        self.body.addWidget(self.names)
        row = Flow()
        row.addWidget(self.later)
        self.body.addLayout(row)
        self.body.addStretch(1)
