"""How long one person's record is kept, what they asked about it, and whether it is used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.retention import RecordKind, refusal_words
from app.domain.rights import RequestForm, RequestKind, kind_words
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.records.part import PastDayField, RecordPart, add_line, button_row
from ui.records.service_parts import request_words
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from app.domain.retention import RetentionRule, ReviewLine
    from app.domain.rights import Restriction, RightsRequest
    from ui.screen import Screen

KINDS = (None, *RecordKind)
ASKED = tuple(RequestKind)


class PersonPart(RecordPart):
    """A part about one person."""

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen)
        self.person_id = person_id

    def changed(self) -> None:
        """Show the page again, and say that it is kept."""
        self.owner.refreshed()
        self.say(_("Saved"))


class KeepPart(PersonPart):
    """How long, of what kind, kept longer, or held."""

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self._facts, longer, held = (
            Card(_("How long it is kept")),
            Card(_("Keep it longer")),
            Card(_("Hold it")),
        )
        self.kind = Dropdown(_("What sort of record it is"), [_("As the days of birth and death say")])
        self.died = PastDayField(_("The day they died, where they did"), self.today)
        kind = Button(_("Keep this sort"))
        kind.clicked.connect(self._set_kind)
        self.until = DayField(_("Look at it again on"), self.today)
        self.why = LineField(_("Why it is still needed"))
        keep = Button(_("Keep it until then"))
        keep.clicked.connect(self._keep_longer)
        for field in (self.until, self.why):
            longer.add(field)
        button_row(longer.body, keep)
        held.add(Words(_("For a court, a complaint or an inquiry. Nobody can erase it meanwhile.")))
        self.who = LineField(_("Who decided"))
        self.reason = LineField(_("Why it must stay"))
        self.hold, self.let_go = Button(_("Hold this record")), Button(_("Let it go"))
        self.hold.clicked.connect(self._hold)
        self.let_go.clicked.connect(self._let_go)
        for field in (self.who, self.reason):
            held.add(field)
        button_row(held.body, self.hold, self.let_go)
        self._sort = Card(_("Sort of record"))
        for widget in (self.kind, self.died):
            self._sort.add(widget)
        button_row(self._sort.body, kind)
        for card in (self._facts, longer, held, self._sort):
            self.column.addWidget(card)

    def load(self) -> None:
        """Read what was decided."""
        keeping, person_id = self.workspace.keeping, self.person_id
        self.run(lambda: (keeping.of_person(person_id), keeping.schedule()), lambda found: self._show(*found))

    def _show(self, line: ReviewLine, schedule: Sequence[RetentionRule]) -> None:
        labels = {rule.kind: rule.label for rule in schedule}
        self.kind.set_choices([_("As the days of birth and death say"), *labels.values()])
        self.kind.choose(KINDS.index(line.keeping.kind))
        self.died.show_day(line.keeping.died_on)
        column, keeping = self._facts.body, line.keeping
        add_line(column, _("Sort"), labels[line.kind])
        add_line(column, _("Last contact"), whole_day(line.last_contact))
        due = whole_day(line.due_on) if line.due_on else _("Not known: the day they died is missing.")
        add_line(column, _("To decide about on"), due)
        if line.refused_on is not None:
            add_line(column, _("What they said"), refusal_words(line))
        if keeping.keep_until is not None:
            add_line(column, _("Kept longer because"), keeping.keep_reason)
        if keeping.held:
            words = hold_words(keeping.hold_reason, keeping.held_by)
            column.addWidget(Banner(_("Held back from being erased"), words, kind="info", icon="lock"))
        for widget in (self.who, self.reason, self.hold):
            widget.setVisible(not keeping.held)
        self.let_go.setVisible(keeping.held)

    def _set_kind(self) -> None:
        kind, died = KINDS[self.kind.place], self.died.day
        self._do(lambda: self.workspace.keeping.set_kind(self.person_id, kind, died), died_on=self.died)

    def _keep_longer(self) -> None:
        until, why = self.until.day, self.why.text()
        self.until.set_problem(self.until.missing())
        if until is None:
            self.until.setFocus()
            return
        keeping = self.workspace.keeping
        self._do(lambda: keeping.keep_longer(self.person_id, until, why), until=self.until, reason=self.why)

    def _hold(self) -> None:
        who, reason = self.who.text(), self.reason.text()
        keeping = self.workspace.keeping
        self._do(lambda: keeping.hold(self.person_id, who, reason), name=self.who, reason=self.reason)

    def _let_go(self) -> None:
        self._do(lambda: self.workspace.keeping.let_go(self.person_id))

    def _do(self, work: Callable[[], None], **fields: LineField) -> None:
        self.keep(work, lambda _done: self.changed(), fields)


class AskedPart(PersonPart):
    """What they asked, and writing down a request or its answer."""

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self._list, new = Card(_("What they asked")), Card(_("Write down a request"))
        self.kind = Dropdown(_("What they want"), [kind_words(kind) for kind in ASKED])
        self.asked_on = PastDayField(_("The day they asked"), self.today)
        self.asked_on.show_day(self.today)
        self.asked_by = LineField(_("Who asked"), hint=_("If somebody asks for them, write who and why."))
        self.asked_by.set_text(_("themself"))
        self.proof = LineField(_("How you know who they are"))
        for field in (self.kind, self.asked_on, self.asked_by, self.proof):
            new.add(field)
        keep = Button(_("Keep this request"))
        keep.clicked.connect(self._ask)
        button_row(new.body, keep)
        self.column.addWidget(self._list)
        self.column.addWidget(new)

    def load(self) -> None:
        """Read the requests."""
        self.run(self.workspace.rights.requests, self._show)

    def _show(self, requests: Sequence[RightsRequest]) -> None:
        own = [request for request in requests if request.person_id == self.person_id]
        if not own:
            self._list.add(Words(_("They have not asked for anything about their record.")))
        for request in own:
            self._list.add(Strong(kind_words(request.kind)))
            self._list.add(Words(request_words(request)))
            if request.proof:
                self._list.add(Quiet(_("How you know who they are: {proof}").format(proof=request.proof)))
            if request.longer_reason:
                self._list.add(Quiet(_("Two months more: {why}").format(why=request.longer_reason)))
            if request.answer:
                self._list.add(Quiet(request.answer))
            if request.open:
                self._add_answer(request)

    def _add_answer(self, request: RightsRequest) -> None:
        answer = TextField(_("What was answered, and how it was sent"), lines=2)
        why = LineField(_("Why two months more are needed"), hint=_("Only for many or difficult papers."))
        sent, longer = Button(_("It was answered today")), Button(_("Take two months more"))
        sent.clicked.connect(partial(self._answer, request.id, answer))
        longer.clicked.connect(partial(self._take_longer, request.id, why))
        self._list.add(answer)
        button_row(self._list.body, sent)
        if not request.longer_reason:
            self._list.add(why)
            button_row(self._list.body, longer)

    def _ask(self) -> None:
        day = self.asked_on.day
        self.asked_on.set_problem(self.asked_on.missing())
        if day is None:
            self.asked_on.setFocus()
            return
        form = RequestForm(
            kind=ASKED[self.kind.place], asked_on=day, asked_by=self.asked_by.text(), proof=self.proof.text()
        )
        rights = self.workspace.rights
        fields = {"name": self.asked_by, "asked_on": self.asked_on, "proof": self.proof}
        self.keep(lambda: rights.ask(self.person_id, form), lambda _request: self.changed(), fields)

    def _answer(self, request_id: UUID, field: TextField) -> None:
        rights, today, words = self.workspace.rights, self.today, field.text()
        self.keep(
            lambda: rights.answer(request_id, today, words), lambda _r: self.changed(), {"answer": field}
        )

    def _take_longer(self, request_id: UUID, field: LineField) -> None:
        rights, words = self.workspace.rights, field.text()
        self.keep(lambda: rights.take_longer(request_id, words), lambda _r: self.changed(), {"reason": field})


class UsePart(PersonPart):
    """Whether the record is used."""

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self._card = Card(_("Kept and not used"))
        self._card.add(
            Words(
                _(
                    "While somebody disputes what is kept, their record can be seen and nothing is changed,"
                    " and they are left out of registers and lists. A worry can still be followed up."
                )
            )
        )
        self.reason = LineField(_("Why"))
        self.stop, self.use = (
            Button(_("Stop using it"), icon="lock"),
            Button(_("Use it again"), icon="lock-open"),
        )
        self.stop.clicked.connect(lambda: self._turn(restrict=True))
        self.use.clicked.connect(lambda: self._turn(restrict=False))
        self._card.add(self.reason)
        button_row(self._card.body, self.stop, self.use)
        self.column.addWidget(self._card)

    def load(self) -> None:
        """Read whether it is used."""
        rights, person_id = self.workspace.rights, self.person_id
        self.run(lambda: rights.restriction(person_id), self._show)

    def _show(self, restriction: Restriction | None) -> None:
        self.stop.setVisible(restriction is None)
        self.use.setVisible(restriction is not None)
        if restriction is not None:
            since = whole_day(restriction.since.astimezone().date())
            words = _("Since {day}. Why: {reason}").format(reason=restriction.reason, day=since)
            self._card.add(Banner(_("This record is not used"), words, kind="warn", icon="lock"))

    def _turn(self, *, restrict: bool) -> None:
        rights, reason = self.workspace.rights, self.reason.text()
        work = rights.restrict if restrict else rights.use_again
        self.keep(lambda: work(self.person_id, reason), lambda _done: self.changed(), {"reason": self.reason})


def hold_words(reason: str, name: str) -> str:
    """Who held a record back, and why; the reason last, for it is typed with or without its full stop."""
    return _("{name} decided so. Why: {reason}").format(name=name, reason=reason)
