"""The cards of a person's page: their plan, what has happened, what we know about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.spoken_dates import day_and_month, short_day
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.divider import Divider
from ui.widgets.flow import Flow
from ui.widgets.quoted import quoted
from ui.widgets.step_words import next_step, step_chip, step_detail
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import date

    from app.domain.person_page import Happening, PersonPage
    from app.domain.plans import Plan

RECENT: Final = 6
"""So many things that happened are shown before "Show all"."""


class PlanCard(Card):
    """The plan in short.

    Signals:
        open_wanted: Open the plan was pressed.
    """

    open_wanted = Signal()

    def __init__(self, called: str, plan: Plan | None, today: date) -> None:
        super().__init__(_("{name}'s plan").format(name=called))
        if plan is None:
            self.add(Words(_("No plan yet. A talk shows what matters, and the plan grows from it.")))
        open_plan = Button(_("Open the plan") if plan else _("Make a plan"))
        open_plan.clicked.connect(self.open_wanted)
        self.put_beside(open_plan)
        if plan is None:
            return
        for goal in plan.goals:
            self.add(Words(quoted(goal.words), tone="plum", weight=500))
        coming = next_step(plan, today)
        for number, step in enumerate(plan.steps):
            if number:
                self.add(Divider())
            row = TurningRow(gap=12)
            row.addWidget(step_chip(step, today, next_one=step is coming), 0, Qt.AlignmentFlag.AlignVCenter)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Strong(step.what))
            detail = step.outcome or step_detail(step, today)
            if detail:
                words.addWidget(Quiet(detail))
            row.addLayout(words, 1)
            self.body.addLayout(row)


class HistoryCard(Card):
    """What has happened, the latest first; all of it on request."""

    def __init__(self, history: tuple[Happening, ...]) -> None:
        super().__init__(_("What has happened"))
        self._rest = QWidget()
        if not history:
            self.add(Words(_("Nothing yet.")))
        column = self._lines(history[:RECENT])
        self.body.addLayout(column)
        rest = self._lines(history[RECENT:])
        rest.setContentsMargins(0, 0, 0, 0)
        self._rest.setLayout(rest)
        self._rest.hide()
        self.add(self._rest)
        self._all = Button(_("Show all"), kind="quiet", icon="chevron-down")
        self._all.clicked.connect(self._show_all)
        self._all.setVisible(len(history) > RECENT)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _show_all(self) -> None:
        self._rest.show()
        self._all.hide()

    def _lines(self, history: tuple[Happening, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        for number, happening in enumerate(history):
            if number:
                column.addWidget(Divider())
            row = TurningRow(gap=28)
            day = Strong(short_day(happening.at.astimezone().date()), tone="ink2")
            row.addWidget(day, 0, Qt.AlignmentFlag.AlignVCenter)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Strong(happening.title))
            if happening.detail:
                words.addWidget(Quiet(happening.detail))
            row.addLayout(words, 1)
            column.addLayout(row)
        return column


class AboutCard(Card):
    """What we know about somebody.

    Signals:
        change_wanted: Change was pressed.
        carer_wanted: Somebody who comes with them is to be found.
        carer_gone: Id of somebody who comes with them no longer.
        list_wanted: They are to be taken out of the list of people (True), or put back (False).
    """

    change_wanted = Signal()
    carer_wanted = Signal()
    carer_gone = Signal(object)
    list_wanted = Signal(bool)

    def __init__(self, page: PersonPage) -> None:
        person = page.person
        super().__init__(_("About {name}").format(name=person.called))
        change = Button(_("Change"), icon="pencil")
        change.setAccessibleName(_("Change what we know about {name}").format(name=person.called))
        change.clicked.connect(self.change_wanted)
        self.put_beside(change)
        born = day_and_month(person.born_on) if person.born_on else ""
        lines = (
            (_("Likes to be called"), person.called),
            (_("Phone"), person.phone),
            (_("Best way to reach them"), person.reach),
            (_("Goes to"), ", ".join(page.groups)),
            (_("Comes with"), ", ".join(name for _id, name in page.carers)),
            (_("If there is a worry"), person.worry_contact),
            (_("GP practice"), person.gp_practice),
            (_("Postcode"), person.postcode),
            (_("Born on"), born),
            (_("Last talked with"), page.seen_by),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, (label, words) in enumerate((label, words) for label, words in lines if words):
            grid.addWidget(Words(label, tone="ink2", size=17), row, 0)
            grid.addWidget(Strong(words, size=17), row, 1)
        self.body.addLayout(grid)
        carer = Button(_("Add who comes with them"), kind="quiet", icon="users-round")
        carer.clicked.connect(self.carer_wanted)
        gone = person.archived
        words = _("Put back in the list of people") if gone else _("Take out of the list of people")
        listed = Button(words, kind="quiet", icon="archive")
        listed.clicked.connect(lambda: self.list_wanted.emit(not gone))
        more = Flow(gap=4)
        more.addWidget(carer)
        for other, name in page.carers:
            gone_with = Button(
                _("{name} comes with them no longer").format(name=name), kind="quiet", icon="x"
            )
            gone_with.clicked.connect(lambda _checked, o=other: self.carer_gone.emit(o))
            more.addWidget(gone_with)
        more.addWidget(listed)
        self.body.addLayout(more)
