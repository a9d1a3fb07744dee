"""The fields of a group: its name, what they do, when and where, and how scores are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.groups import GroupForm
from app.domain.schedule import week_of_month
from app.domain.schedule_words import week_words, weekday_words
from app.domain.session_scores import Mode
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, Field, LineField
from ui.widgets.flow import Flow
from ui.widgets.pill_choice import PillChoice
from ui.widgets.settled_fields import SettledFields
from ui.widgets.typed_when import DayField, TimeField
from ui.widgets.ways_to_score import mode_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.groups import Group

MONTHLY: Final = -1
EVERY: Final = (1, 2, 0, MONTHLY)
"""Weeks between sessions, by the choices on offer; 0 is no fixed day."""
WEEKS: Final = (1, 2, 3, 4, -1)
"""Which of its weekdays of a month, by the pills on offer."""


class GroupFields(QWidget):
    """Only the name must be there; a day asks for its times."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._known = False
        self.name = LineField(_("Name of the group"), hint=_("Such as Silver Voices."))
        self.activity = LineField(_("What you do there"), hint=_("Such as singing."))
        self.every = Dropdown(
            _("How often"),
            [_("Every week"), _("Every two weeks"), _("No fixed day"), _("By the month")],
            hint=_("You can change it later."),
        )
        self.day = DayField(_("First day"), today)
        self.starts = TimeField(_("Starts at"))
        self.ends = TimeField(_("Ends at"), begins=self.starts)
        self._add_rhythm(today)
        self.venue = LineField(_("Where"), hint=_("Such as St Mark's church hall."))
        self.venue_note = LineField(_("Getting in"), hint=_("Such as step-free side door."))
        self.mode = Dropdown(
            _("How to ask for scores"),
            [mode_words(mode) for mode in Mode],
            hint=_("One session can ask in another way."),
        )
        self._lines: dict[str, LineField] = {
            "name": self.name,
            "activity": self.activity,
            "first_on": self.day,
            "starts": self.starts,
            "ends": self.ends,
            "venue": self.venue,
            "venue_note": self.venue_note,
            "holds_from": self.from_on,
        }
        for dropdown in (self.every, self.mode):
            # A list is as narrow as its words; its hint must not be measured at that width.
            dropdown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.every.chosen.connect(self._show_times)
        self._build()
        self._show_times(0)

    def _add_rhythm(self, today: date) -> None:
        """What few groups need: further days, weeks of a month, a day to begin from, all that is settled."""
        self.further = PillChoice(
            _("Also on"),
            weekday_words(range(7)),
            hint=_("Days beside that of the first day, if it meets more often."),
        )
        self.weeks = PillChoice(_("Which weeks of the month"), week_words(WEEKS))
        self.from_on = DayField(_("This holds from"), today)
        self.from_on.hide()
        self.more = Button(_("More about this group"), kind="quiet", icon="plus")
        self.settled = SettledFields()
        self.settled.hide()
        self.more.clicked.connect(self._show_more)

    def field(self, name: str) -> Field:
        """The field a problem is about; the name's where it is about none."""
        settled = self.settled.field(name)
        if settled is not None:
            self._show_more()
        return settled or self._lines.get(name, self.name)

    def form(self) -> GroupForm:
        """What is typed; only after `problem` found none."""
        weeks = EVERY[self.every.place]
        return GroupForm(
            name=self.name.text(),
            activity=self.activity.text(),
            venue=self.venue.text(),
            venue_note=self.venue_note.text(),
            first_on=self.day.day if weeks else None,
            starts=self.starts.at if weeks else None,
            ends=self.ends.at if weeks else None,
            every_weeks=max(weeks, 0),
            further_days=self.further.chosen() if weeks > 0 else (),
            weeks_of_month=self._weeks() if weeks == MONTHLY else (),
            holds_from=self.from_on.day if weeks else None,
            arrangement=self.settled.arrangement(),
            mode=tuple(Mode)[self.mode.place],
        )

    def problem(self) -> tuple[str, Field] | None:
        """The first thing to be put right, and where."""
        if not self.name.text():
            return _("Enter a name for the group."), self.name
        settled = self.settled.problem()
        if settled is not None or not EVERY[self.every.place]:
            return settled
        if not self.day.text():
            return _("Enter the first day, such as Tuesday. Or choose no fixed day."), self.day
        for field in (self.day, self.starts, self.ends):
            if field.missing():
                return field.missing(), field
        if self.from_on.text() and self.from_on.missing():
            return self.from_on.missing(), self.from_on
        return None

    def show_group(self, group: Group) -> None:
        """Fill in what is known of a group."""
        for field, text in (
            (self.name, group.name),
            (self.activity, group.activity),
            (self.venue, group.venue),
            (self.venue_note, group.venue_note),
        ):
            field.set_text(text)
        self.mode.choose(list(Mode).index(group.mode))
        schedule = group.schedule
        weeks = schedule.every_weeks if schedule is not None else 0
        if schedule is not None and schedule.weeks_of_month:
            weeks = MONTHLY
            self.weeks.show_chosen([WEEKS.index(week) for week in schedule.weeks_of_month if week in WEEKS])
        self.every.choose(EVERY.index(weeks) if weeks in EVERY else 0)
        self.settled.show_arrangement(group.arrangement)
        if not self.settled.empty:
            self._show_more()
        if schedule is not None:
            self._known = True
            self.further.show_chosen(set(schedule.weekdays) - {schedule.first_on.weekday()})
            self.day.show_day(schedule.first_on)
            self.starts.show_time(schedule.starts)
            self.ends.show_time(schedule.ends)
        self._show_times(self.every.place)

    def texts(self) -> dict[str, Any]:
        """Everything typed and chosen, to be put back later."""
        typed: dict[str, Any] = {key: field.text() for key, field in self._lines.items()}
        pills = {"further": list(self.further.chosen()), "weeks": list(self.weeks.chosen())}
        chosen = {"every": self.every.place, "mode": self.mode.place, "settled": self.settled.texts()}
        return {**typed, **pills, **chosen}

    def show_texts(self, content: Mapping[str, Any]) -> None:
        """Put back what `texts` gave."""
        for key, field in self._lines.items():
            field.set_text(content.get(key, ""))
        self.every.choose(content.get("every", 0))
        self.mode.choose(content.get("mode", 0))
        self.further.show_chosen(content.get("further", []))
        self.weeks.show_chosen(content.get("weeks", []))
        self.settled.show_texts(content.get("settled", {}))
        if not self.settled.empty:
            self._show_more()
        self._show_times(self.every.place)

    def _show_times(self, place: int) -> None:
        for field in (self.day, self.starts, self.ends):
            field.setVisible(bool(EVERY[place]))
        self.further.setVisible(EVERY[place] > 0)
        self.weeks.setVisible(EVERY[place] == MONTHLY)
        self.from_on.setVisible(self._known and bool(EVERY[place]))

    def _show_more(self) -> None:
        self.more.hide()
        self.settled.show()
        self.settled.kind.setFocus()

    def _weeks(self) -> tuple[int, ...]:
        """The weeks that were chosen; that of the first day where none was."""
        day, chosen = self.day.day, tuple(WEEKS[place] for place in self.weeks.chosen())
        return chosen or ((week_of_month(day),) if day is not None else ())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.name, self.activity),
            (self.every, self.day, self.starts, self.ends),
            (self.further,),
            (self.weeks,),
            (self.from_on,),
            (self.venue, self.venue_note, self.mode),
        )
        for fields in rows:
            if len(fields) == 1:
                column.addWidget(fields[0])
                continue
            holder = QWidget()
            grid = Columns(holder, least=240, most=4, gap=14)
            for field in fields:
                grid.addWidget(field)
            column.addWidget(holder)
        row = Flow()
        row.addWidget(self.more)
        column.addLayout(row)
        column.addWidget(self.settled)
