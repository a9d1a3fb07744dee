"""How people came to the service, contacts and national codes between two days; the codes as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.domain.roles import Act, scope_of
from app.domain.series_figures import funders_year
from app.i18n import _, ngettext
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.codes_card import CodesCard
from ui.widgets.columns import Columns
from ui.widgets.figure_table import FigureTable
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.domain.national_codes import NationalCode
    from app.domain.referral_figures import ReferralFigures
    from ui.screen import Context

PAUSE_MS: Final = 400
"""Count again when no letter of a day was typed for this long."""
KINDS: Final = "CSV (*.csv);;Excel (*.xlsx)"


class ReferralsScreen(Screen):
    """Opened with nothing: since April."""

    name: ClassVar[str] = "referrals"
    place: ClassVar[Place] = Place.REPORTS
    help_page: ClassVar[str] = "referrals"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._today = context.clock().astimezone().date()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._load)
        self._first, self._last = DayField(_("From"), self._today), DayField(_("To"), self._today)
        self._first.show_day(funders_year(self._today)[0])
        self._last.show_day(self._today)
        for field in (self._first, self._last):
            field.edited.connect(lambda _text: self._pause.start())
        self._save = Button(_("Save the codes as a file"), icon="download")
        self._save.clicked.connect(self.save)
        may = scope_of(context.workspace.worker.role, Act.SETTINGS) is not None
        self._codes = CodesCard(may_change=may)
        self._codes.kept.connect(self._keep_codes)
        self._at_first = self._typed()
        self._build()

    def open(self, argument: object) -> None:
        """Count since April."""
        del argument
        self._load()
        self._first.line.setFocus()

    def refreshed(self) -> None:
        """Count again."""
        self._load()

    def title(self) -> str:
        """The heading of the page."""
        return _("Referrals and codes")

    def context_line(self) -> str:
        """What it is made of."""
        return _("Counted from what is recorded. No names are on this page. For use inside the service only.")

    def draft(self) -> Mapping[str, Any] | None:
        """The days and the codes, where others were typed."""
        typed = self._typed()
        return {k: v for k, v in typed.items() if v != self._at_first[k]} or None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Type them again."""
        for name, field in (("first", self._first), ("last", self._last)):
            if name in content:
                field.set_text(content[name])
        if "codes" in content:
            self._codes.put_back(content["codes"])

    def save(self) -> None:
        """Ask where, and write the file."""
        first, last = self._days()
        path = self.context.files.save(self, _("Save the codes as a file"), "Codes.csv", KINDS)
        if path is None or first is None or last is None:
            return
        referrals = self.context.workspace.referrals

        def tell(lines: int) -> None:
            words = ngettext("Saved: {n} line", "Saved: {n} lines", lines)
            self.status.emit(words.format(n=lines))

        self.run(lambda: referrals.codes_file(path, first, last), tell)

    def _days(self) -> tuple[Any, Any]:
        for field in (self._first, self._last):
            field.set_problem(field.missing())
        return self._first.day, self._last.day

    def _typed(self) -> dict[str, str]:
        return {"first": self._first.text(), "last": self._last.text(), "codes": self._codes.half_typed()}

    def _load(self) -> None:
        self._pause.stop()
        first, last = self._first.day, self._last.day
        if first is None or last is None:
            return
        workspace = self.context.workspace
        self.run(
            lambda: (workspace.referrals.figures(first, last), workspace.record.codes()),
            lambda found: self._show(*found),
        )

    def _show(self, found: ReferralFigures, codes: Sequence[NationalCode]) -> None:
        referrals = ngettext("{n} referral", "{n} referrals", found.referrals).format(n=found.referrals)
        people = ngettext("{n} person", "{n} people", found.people).format(n=found.people)
        self._sentence.setText(
            _("{referrals} of {people}. Contacts: {met}, of them with another organisation: {joint}.").format(
                referrals=referrals, people=people, met=found.contacts, joint=found.joint
            )
        )
        signposts = ngettext("Told about a place {n} time.", "Told about a place {n} times.", found.signposts)
        self._signposts.setText(signposts.format(n=found.signposts))
        head = _("How often")
        _show(self._routes, (_("Way in"), head), _rows(found.routes))
        _show(self._sources, (_("Where it came from"), head), _rows(found.sources))
        _show(self._methods, (_("How it reached us"), head), _rows(found.methods))
        rows = [(term or code, code, str(often), str(people)) for code, term, often, people in found.codes]
        _show(self._coded, (_("Code"), _("Number"), head, _("People")), rows)
        self._no_codes.setVisible(not rows)
        self._codes.show_codes(codes)

    def _keep_codes(self, codes: tuple[NationalCode, ...]) -> None:
        record = self.context.workspace.record

        def kept(known: tuple[NationalCode, ...]) -> None:
            self._codes.forget()
            self._codes.show_codes(known)
            self._load()
            self.status.emit(_("Saved"))

        self.context.background.run(self, partial(record.set_codes, codes), kept, self._refused)

    def _refused(self, problem: BaseException) -> None:
        if not self._codes.refuse(problem):
            self.failed.emit(problem)

    def _build(self) -> None:
        self._sentence, self._signposts = Words(weight=600), Quiet()
        self._routes, self._sources = FigureTable(_("Ways in")), FigureTable(_("Where referrals came from"))
        self._methods, self._coded = FigureTable(_("How referrals reached us")), FigureTable(_("Codes"))
        days = Card(_("Between which days?"))
        both = Columns(least=280, most=2, gap=16)
        both.addWidget(self._first)
        both.addWidget(self._last)
        days.body.addLayout(both)
        ways, coded = Card(_("How people came")), Card(_("National codes"))
        for widget in (self._sentence, self._signposts, self._routes, self._sources, self._methods):
            ways.add(widget)
        self._no_codes = Quiet(_("None were recorded between these days."))
        coded.add(self._coded)
        coded.add(self._no_codes)
        coded.add(
            Quiet(
                _("The file has the NHS number only of those who agreed that their GP or referrer is told.")
            )
        )
        row = Flow(gap=12)
        row.addWidget(self._save)
        coded.body.addLayout(row)
        scroll = ScrollPage()
        for card in (days, ways, coded, self._codes):
            scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _show(table: FigureTable, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Heads without a row under them would only raise the question what is missing."""
    table.show_figures(heads, rows)
    table.setVisible(bool(rows))


def _rows(counts: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
    return [(words, str(often)) for words, often in counts]
