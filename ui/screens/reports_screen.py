"""Reports: how one group went between two days, on screen and on paper, without a name of anybody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.disclosure import as_counted, rule_words, spoken_of
from app.domain.series_figures import funders_year
from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.models.calendar_model import YEAR
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_card import EmptyCard
from ui.widgets.field import Dropdown
from ui.widgets.flow import Flow
from ui.widgets.group_going import GroupGoing
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.turning_row import TurningRow
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, SectionHeading, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.groups import GroupPage, GroupSummary
    from app.services.printed import PrintedDocument
    from ui.screen import Context

PAUSE_MS: Final = 400
"""Look again when no letter of a day was typed for this long."""


class ReportsScreen(Screen):
    """Opened with a group's id, or with nothing for the first group."""

    name: ClassVar[str] = "reports"
    place: ClassVar[Place] = Place.REPORTS
    help_page: ClassVar[str] = "reports"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted: UUID | None = None
        self._page: GroupPage | None = None
        self._groups: tuple[GroupSummary, ...] = ()
        self.paper = Paper(self)
        self._today = context.clock().astimezone().date()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._load)
        self._build()
        self._at_first = (self.first.text(), self.last.text())

    def open(self, argument: object) -> None:
        """Show the group's figures since April."""
        self._wanted = argument if isinstance(argument, UUID) else None
        self.run(self.context.workspace.groups.list_groups, self._show_groups)

    def draft(self) -> Mapping[str, Any] | None:
        """The days, where others were typed, and for whom the figures are."""
        typed = (self.first.text(), self.last.text())
        if typed == self._at_first and not self._shared:
            return None
        return {**dict(zip(("first", "last"), typed, strict=True)), "shared": self._shared}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Count between these days again."""
        self.first.set_text(content["first"])
        self.last.set_text(content["last"])
        self.whom.choose(int(content.get("shared", False)))
        self._tell()

    def refreshed(self) -> None:
        """Count again."""
        self._load()

    def title(self) -> str:
        """The heading of the page."""
        return _("Reports")

    def context_line(self) -> str:
        """What it is made of."""
        return _("Built from what you already wrote down. Nothing to type twice.")

    def main_action(self) -> None:
        """Print."""
        self.print_action()

    def print_action(self) -> None:
        """Print what is shown."""
        make = self._make()
        if make is not None:
            self.paper.print(make)

    def save(self) -> None:
        """Save what is shown as a PDF."""
        make = self._make()
        if make is not None:
            self.paper.save(make)

    def _make(self) -> Callable[[], PrintedDocument] | None:
        group_id = self._group_id()
        if group_id is None:
            return None
        documents = self.context.workspace.documents
        first, last = self.first.day, self.last.day
        return partial(documents.group_page, group_id, None, first, last, shared=self._shared)

    @property
    def _shared(self) -> bool:
        return self.whom.place == 1

    def _group_id(self) -> UUID | None:
        return self._groups[self.group.place].id if self._groups else None

    def _show_groups(self, groups: tuple[GroupSummary, ...]) -> None:
        self._groups = groups
        self._shown.setVisible(bool(groups))
        self._empty.setVisible(not groups)
        if not groups:
            self._empty.button.setFocus()
            return
        self.group.set_choices([group.name for group in groups])
        ids = [group.id for group in groups]
        if self._wanted in ids:
            self.group.choose(ids.index(self._wanted))
        self.group.setFocus()
        self._load()

    def _load(self) -> None:
        self._pause.stop()
        group_id, groups = self._group_id(), self.context.workspace.groups
        first, last = self.first.day, self.last.day
        if group_id is not None:
            self.run(lambda: groups.page(group_id, first, last), self._show)

    def _show(self, page: GroupPage) -> None:
        if page.group.id != self._group_id():
            return
        self._page = page
        self._heading.setText(_("{group}: {span}").format(group=page.group.name, span=self._span()))
        self._tell()

    def _tell(self) -> None:
        """Show it for inside, or as it may leave the building."""
        if self._page is not None:
            self._rule.setText(rule_words(shared=self._shared))
            self._sentence.setText(_sentence(self._page, shared=self._shared))
            self.going.show_page(self._page, self._today, shared=self._shared)

    def _span(self) -> str:
        first, last = self.first.day, self.last.day
        if first is None and last is None:
            return _("all sessions")
        if first is None or last is None:
            day = first or last or self._today
            words = _("from {day}") if first is not None else _("until {day}")
            return words.format(day=day_and_month(day))
        start = day_and_month(first, last) if first.year == last.year else day_and_month(first)
        return _("{first} to {last}").format(first=start, last=day_and_month(last))

    def _build(self) -> None:
        choices, figures = self._choices(), Card()
        self._heading, self._sentence, self.going = SectionHeading(size=24), Words(), GroupGoing(sunk=True)
        for widget in (self._heading, self._sentence):
            figures.add(widget)
        figures.add(self.going, 1)
        columns = TurningRow(gap=14)
        columns.addWidget(choices, 4)
        columns.addWidget(figures, 7)
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollPage(margin=0)
        scroll.body.addLayout(columns)
        shown.addWidget(scroll, 1)
        shown.addLayout(self._buttons())
        self._empty = EmptyCard(
            _("No groups yet"),
            _("A report shows how a group is going. Add a group first."),
            icon="chart-no-axes-column",
            button=_("Add a group"),
        )
        self._empty.pressed.connect(lambda: self.go.emit("group_form", None))
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(self._shown, 1)
        column.addWidget(self._empty)

    def _choices(self) -> Card:
        """Which group, between which days, and for whom."""
        self.group = Dropdown(_("Which group?"), [""])
        self.first, self.last = DayField(_("From"), self._today), DayField(_("To"), self._today)
        self.first.show_day(funders_year(self._today)[0])
        self.last.show_day(self._today)
        self.group.chosen.connect(lambda _place: self._load())
        for field in (self.first, self.last):
            field.edited.connect(lambda _text: self._pause.start())
        choices = Card()
        for choice in (self.group, self.first, self.last):
            choices.add(choice)
        self.whom = SegmentedSwitch(_("Who are the figures for?"), [_("For inside"), _("To share")])
        self.whom.chosen.connect(lambda _place: self._tell())
        self._rule = Quiet(rule_words(shared=False), size=17)
        choices.add(self.whom)
        for words in (self._rule, Quiet(_("No names are on this page."), size=17)):
            choices.add(words)
        self.all_groups = Button(_("All groups together"), icon="calendar", kind="quiet")
        self.all_groups.clicked.connect(lambda: self.go.emit("calendar", YEAR))
        apart = Flow()
        apart.addWidget(self.all_groups)
        choices.body.addLayout(apart)
        choices.body.addStretch(1)
        return choices

    def _buttons(self) -> Flow:
        printed = Button(_("Print"), kind="primary", icon="printer", keys=_("Ctrl+P"))
        printed.clicked.connect(self.print_action)
        saved = Button(_("Save as PDF"), icon="download", size="large")
        saved.clicked.connect(self.save)
        change = Button(_("How measures changed"), icon="chart-no-axes-column", size="large")
        change.clicked.connect(lambda: self.go.emit("change", None))
        referrals = Button(_("Referrals and codes"), icon="table", size="large")
        referrals.clicked.connect(lambda: self.go.emit("referrals", None))
        row = Flow(gap=12)
        for button in (printed, saved, change, referrals):
            row.addWidget(button)
        return row


def _sentence(page: GroupPage, *, shared: bool) -> str:
    outcome = page.outcome
    if outcome.average_people is None:
        return _("No session ran between these days.")
    people = ngettext("{n} person", "{n} people", spoken_of(outcome.people, shared=shared)).format(
        n=as_counted(outcome.people, shared=shared)
    )
    sessions = ngettext("{n} session", "{n} sessions", outcome.sessions).format(n=outcome.sessions)
    return _(
        "{people} came to {sessions}. A usual session has {usual} people and {helpers} volunteers."
    ).format(
        people=people, sessions=sessions, usual=outcome.average_people, helpers=outcome.average_volunteers
    )
