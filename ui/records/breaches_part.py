"""The breach log: what happened, whom it is about, who was told by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from app.domain.rights import BreachForm, Risk, risk_words
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _
from ui.records.part import PastDayField, RecordPart, button_row
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.list_row import ListRow
from ui.widgets.stepper import Stepper
from ui.widgets.typed_when import TimeField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.rights import Breach
    from ui.screen import Screen

RISKS = tuple(Risk)


def moment_words(at: datetime) -> str:
    """ "Tuesday 17 November 2026, 2:00 pm"."""
    local = at.astimezone()
    return _("{day}, {time}").format(day=whole_day(local.date()), time=clock_time(local.time()))


class BreachForms(Card):
    """The fields of one breach."""

    def __init__(self, part: RecordPart) -> None:
        super().__init__(_("A new breach"))
        self._form: BreachForm | None = None
        self.what = TextField(_("What happened"), lines=3, hint=_("Without names where you can."))
        self.happened = LineField(_("When it happened"))
        self.known_on = PastDayField(_("Day it was known"), part.today)
        self.known_time = TimeField(_("Time it was known"))
        self.people = Stepper(_("How many people it is about"), high=9999)
        self.who = TextField(_("Who they are, and what got out"), lines=2)
        self.risk = Dropdown(_("How bad it may be for them"), [risk_words(risk) for risk in RISKS])
        self.told = CheckBox(_("The Information Commissioner’s Office is told"))
        self.number = LineField(_("Their number for it"))
        self.people_told = TextField(_("Who told the people, when and how"), lines=2)
        self.done = TextField(_("What was done, and what changes"), lines=2)
        self.closed = CheckBox(_("Nothing more is to be done"))
        people = Quiet(_("How many people it is about"))
        people.setBuddy(self.people.spin)
        for widget in (self.what, self.happened, self.known_on, self.known_time, people, self.people):
            self.add(widget)
        for below in (self.who, self.risk, self.told, self.number, self.people_told, self.done, self.closed):
            self.add(below)

    def show_breach(self, breach: Breach | None, now: datetime) -> None:
        """Fill the fields with what is known; with nothing but the present moment for a new one."""
        form = breach.form if breach else BreachForm(what="", known_at=now)
        self._form = form
        self.set_heading(_("Breach {n}").format(n=breach.number) if breach else _("A new breach"))
        known = form.known_at.astimezone()
        self.known_on.show_day(known.date())
        self.known_time.show_time(known.time())
        for field, words in (
            (self.what, form.what),
            (self.happened, form.happened),
            (self.who, form.who),
            (self.number, form.told_regulator),
            (self.people_told, form.told_people),
            (self.done, form.done),
        ):
            field.set_text(words)
        self.people.spin.setValue(form.people)
        self.risk.choose(RISKS.index(form.risk))
        self.told.setChecked(form.told_regulator_at is not None)
        self.closed.setChecked(form.closed_on is not None)

    def form(self, now: datetime) -> BreachForm | None:
        """What is filled in; None where a day or a time is missing, which is said at its field."""
        self.known_on.set_problem(self.known_on.missing())
        self.known_time.set_problem(self.known_time.missing())
        day, at, before = self.known_on.day, self.known_time.at, self._form
        if day is None or at is None or before is None:
            (self.known_on if day is None else self.known_time).setFocus()
            return None
        told_before, closed_before = before.told_regulator_at or now, before.closed_on
        return replace(
            before,
            what=self.what.text(),
            known_at=self._known_at(before, datetime.combine(day, at).astimezone()),
            happened=self.happened.text(),
            people=self.people.value,
            who=self.who.text(),
            risk=RISKS[self.risk.place],
            told_regulator_at=told_before if self.told.isChecked() else None,
            told_regulator=self.number.text(),
            told_people=self.people_told.text(),
            done=self.done.text(),
            closed_on=(closed_before or now.astimezone().date()) if self.closed.isChecked() else None,
        )

    def _known_at(self, before: BreachForm, typed: datetime) -> datetime:
        """Seconds are not typed: a moment nobody touched stays as it was."""
        return before.known_at if before.known_at.replace(second=0, microsecond=0) == typed else typed


class BreachesPart(RecordPart):
    """Every breach, and the form for a new one or one that was chosen."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._chosen: UUID | None = None
        self._list, self.form = Card(_("Breach log")), BreachForms(self)
        self._list.add(
            Words(
                _(
                    "Something about people got lost, or somebody saw it who should not. Where it may harm"
                    " them, the Information Commissioner’s Office is told within 72 hours of knowing."
                )
            )
        )
        keep = Button(_("Keep this breach"), kind="primary")
        keep.clicked.connect(self._keep)
        button_row(self.form.body, keep)
        self.column.addWidget(self._list)
        self.column.addWidget(self.form)
        self.form.show_breach(None, self.owner.context.clock())

    def load(self) -> None:
        """Read the log."""
        self.run(self.workspace.rights.breaches, self._show)

    def _show(self, breaches: Sequence[Breach]) -> None:
        if not breaches:
            self._list.add(Quiet(_("There is none.")))
        for breach in breaches:
            if breach.open and breach.must_tell:
                said = _("Tell the ICO by {moment}.").format(moment=moment_words(breach.tell_by))
                self._list.add(Banner(_("Breach {n}").format(n=breach.number), said, kind="warn"))
            state = _("Open") if breach.open else _("Closed")
            title = _("Breach {n}: {what}").format(n=breach.number, what=breach.form.what)
            row = ListRow(
                title,
                _("{state}. Known on {moment}.").format(
                    state=state, moment=moment_words(breach.form.known_at)
                ),
            )
            row.clicked.connect(partial(self._choose, breach))
            self._list.add(row)

    def _choose(self, breach: Breach) -> None:
        self._chosen = breach.id
        self.form.show_breach(breach, self.owner.context.clock())
        self.form.what.setFocus()

    def _keep(self) -> None:
        form = self.form.form(self.owner.context.clock())
        if form is None:
            return
        rights, chosen = self.workspace.rights, self._chosen
        self.keep(
            lambda: rights.keep_breach(chosen, form),
            lambda _breach: self._kept(),
            {"what": self.form.what, "known_at": self.form.known_on},
        )

    def _kept(self) -> None:
        self.owner.refreshed()
        self.say(_("Saved"))
