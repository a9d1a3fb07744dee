"""Records and rights of the whole service: what is due, who asked, what was destroyed, how long."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.erasing import reason_words, way_words
from app.domain.retention import counted_words, refusal_words
from app.domain.rights import kind_words
from app.domain.spoken_dates import day_and_month, whole_day
from app.i18n import _
from ui.records.part import RecordPart, button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.field import TextField
from ui.widgets.list_row import ListRow
from ui.widgets.stepper import Stepper
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.erasing import Destruction
    from app.domain.retention import RecordKind, RetentionRule, ReviewLine
    from app.domain.rights import RightsRequest
    from ui.screen import Screen


class DuePart(RecordPart):
    """Whose record somebody has to decide about, whose is held, and what was destroyed."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._due, self._held = Card(_("To decide about")), Card(_("Held back"))
        self._log = Card(_("What was erased"))
        self._log.add(Quiet(_("Nobody can be told from these lines.")))
        for card in (self._due, self._held, self._log):
            self.column.addWidget(card)

    def load(self) -> None:
        """Read the lists."""
        keeping, erasing = self.workspace.keeping, self.workspace.erasing
        self.run(
            lambda: (keeping.review_due(), keeping.held(), keeping.schedule(), erasing.log()), self._show
        )

    def _show(
        self,
        found: tuple[
            Sequence[ReviewLine], Sequence[ReviewLine], Sequence[RetentionRule], Sequence[Destruction]
        ],
    ) -> None:
        due, held, schedule, log = found
        labels = {rule.kind: rule.label for rule in schedule}
        if due:
            self._due.set_heading(_("To decide about: {n}").format(n=len(due)))
        self._rows(self._due, due, labels, _("Nothing is due. A record waits here when its years are up."))
        self._rows(self._held, held, labels, _("No record is held back from being erased."))
        if not log:
            self._log.add(Words(_("Nothing was erased yet.")))
        for entry in log:
            self._log.add(
                Strong(_("{number}, {day}").format(number=entry.number, day=whole_day(entry.done_on)))
            )
            self._log.add(
                Words(
                    _("{way}. {reason}. By {name}.").format(
                        way=way_words(entry.way), reason=reason_words(entry.reason), name=entry.by
                    )
                )
            )

    def _rows(
        self, card: Card, lines: Sequence[ReviewLine], labels: dict[RecordKind, str], empty: str
    ) -> None:
        if not lines:
            card.add(Words(empty))
        for line in lines:
            detail = (
                line.keeping.hold_reason
                if line.keeping.held
                else _("{kind}. Last contact on {day}.").format(
                    kind=labels[line.kind], day=day_and_month(line.last_contact)
                )
            )
            row = ListRow(line.name, f"{refusal_words(line)} {detail}".lstrip())
            row.clicked.connect(partial(self._open, line.person_id))
            card.add(row)

    def _open(self, person_id: UUID) -> None:
        self.owner.go.emit("record", person_id)


class RequestsPart(RecordPart):
    """What people asked about their own record, the open ones first."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._open, self._done = Card(_("To answer")), Card(_("Answered"))
        self._open.add(
            Quiet(_("A request is written down on the person’s own page: “Keep, give out or erase”."))
        )
        self.column.addWidget(self._open)
        self.column.addWidget(self._done)

    def load(self) -> None:
        """Read the requests."""
        self.run(self.workspace.rights.requests, self._show)

    def _show(self, requests: Sequence[RightsRequest]) -> None:
        for request in requests:
            title = _("{name}: {what}").format(name=request.name, what=kind_words(request.kind).lower())
            card = self._open if request.open else self._done
            row = ListRow(title, request_words(request))
            row.clicked.connect(partial(self.owner.go.emit, "record", request.person_id))
            card.add(row)
        if not any(request.open for request in requests):
            self._open.add(Words(_("Nobody waits for an answer.")))
        self._done.setVisible(any(not request.open for request in requests))


def request_words(request: RightsRequest) -> str:
    """When it was asked, and by when it is answered or when it was."""
    asked = day_and_month(request.asked_on)
    if request.sent_on is not None:
        words = _("Asked on {asked}. Answered on {day}.")
        return words.format(asked=asked, day=day_and_month(request.sent_on))
    return _("Asked on {asked}. Answer by {day}.").format(asked=asked, day=whole_day(request.due_on))


class SchedulePart(RecordPart):
    """How long each kind of record is kept."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        intro = _("These years are a start. Check each with whoever answers for data in your service.")
        self.column.addWidget(Words(intro))
        self.rules: dict[RecordKind, tuple[Stepper, TextField, CheckBox]] = {}

    def load(self) -> None:
        """Read the schedule."""
        self.run(self.workspace.keeping.schedule, self._show)

    def _show(self, schedule: Sequence[RetentionRule]) -> None:
        for rule in schedule:
            card = Card(rule.label)
            if not rule.checked:
                card.put_beside(Chip(_("To be checked"), kind="warn", icon="triangle-alert"))
            years = Stepper(_("Years: {label}").format(label=rule.label), low=1, high=100, value=rule.years)
            source = TextField(_("The rule it follows"), lines=2)
            source.edit.setAccessibleName(_("The rule it follows: {label}").format(label=rule.label))
            source.set_text(rule.source)
            checked = CheckBox(_("We have checked this"))
            checked.setAccessibleName(_("We have checked this: {label}").format(label=rule.label))
            checked.setChecked(rule.checked)
            keep = Button(_("Keep this"))
            keep.setAccessibleName(_("Keep this: {label}").format(label=rule.label))
            keep.clicked.connect(partial(self._keep, rule.kind))
            card.add(Words(counted_words(rule.counted)))
            for widget in (years, source, checked):
                card.add(widget)
            button_row(card.body, keep)
            self.rules[rule.kind] = (years, source, checked)
            self.column.addWidget(card)

    def _keep(self, kind: RecordKind) -> None:
        years, source, checked = self.rules[kind]
        number, words, done = years.value, source.text(), checked.isChecked()
        keeping = self.workspace.keeping
        self.keep(
            lambda: keeping.change_rule(kind, number, words, checked=done),
            lambda _kept: self._kept(),
            {"source": source},
        )

    def _kept(self) -> None:
        self.owner.refreshed()
        self.say(_("Saved"))
