"""Base times: when somebody of the team can be found, week by week, and how many people asked then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.base_times import BaseTimeForm, log_words
from app.domain.schedule_words import weekday_words
from app.i18n import _
from ui.help_desk.part import DeskPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.list_row import ListRow
from ui.widgets.typed_when import TimeField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.base_times import BaseLog, BaseTime
    from ui.parts_screen import PartsScreen


class BasesPart(DeskPart):
    """The log, and a form for another time. Pressing a time takes it out; the log keeps who asked."""

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self._rows: list[ListRow] = []
        self._list, self._form = Card(_("Base times, and who asked")), Card(_("Add a base time"))
        self.weekday = Dropdown(_("Day"), list(weekday_words(range(7))))
        self.starts = TimeField(_("From"))
        self.ends = TimeField(_("To"), begins=self.starts)
        self.place = LineField(_("Where"), hint=_("Such as Foyer of the leisure centre."))
        self._none = Quiet(_("There are no base times yet."))
        self._build()

    def load(self) -> None:
        """Read the log."""
        bases = self.workspace.base_times
        self.run(lambda: (bases.times(), bases.log()), lambda found: self._show(*found))

    def focus_first(self) -> None:
        """The form."""
        self.weekday.setFocus()

    def main(self) -> None:
        """Keep another base time."""
        for field in (self.starts, self.ends):
            field.set_problem(field.missing())
        starts, ends = self.starts.at, self.ends.at
        if starts is None or ends is None:
            (self.starts if starts is None else self.ends).setFocus()
            return
        form = BaseTimeForm(weekday=self.weekday.place, starts=starts, ends=ends, place=self.place.text())
        bases = self.workspace.base_times
        fields = {"starts": self.starts, "ends": self.ends, "place": self.place}
        self.change(lambda: bases.keep(form), fields)

    def _show(self, times: tuple[BaseTime, ...], log: tuple[BaseLog, ...]) -> None:
        kept = {one.id for one in times}
        for line in log:
            there = line.base.id in kept
            words = log_words(line, self.today)
            row = ListRow(
                line.base.words,
                words if there else _("Not kept any more. {words}").format(words=words),
                trailing=_("Take out") if there else "",
                leads=False,
            )
            if there:
                row.clicked.connect(partial(self._take_out, line.base.id))
            self._list.add(row)
            self._rows.append(row)
        self._none.setVisible(not log)
        self.page.filled()

    def _take_out(self, base_id: UUID) -> None:
        bases = self.workspace.base_times
        self.change(lambda: bases.take_out(base_id))

    def _build(self) -> None:
        self._list.add(
            Words(_("Write down who asks under “Someone asks”: the base time it is then is filled in."))
        )
        self._list.add(self._none)
        for field in (self.weekday, self.starts, self.ends, self.place):
            self._form.add(field)
        keep = Button(_("Keep this base time"), kind="primary", keys=_("Enter"))
        keep.clicked.connect(self.main)
        button_row(self._form.body, keep)
        self.column.addWidget(self._list)
        self.column.addWidget(self._form)
