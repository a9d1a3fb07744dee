"""The calendar of all groups: sessions of a week or a month, figures, also of a year, days off."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.bank_holidays import Nation, nation_word
from app.domain.disclosure import rule_words
from app.domain.roles import Act
from app.domain.series_figures import funders_year
from app.domain.spoken_dates import month_name, whole_day
from app.i18n import _, ngettext
from ui.list_files import save_list
from ui.models.calendar_model import MONTH, YEAR, figure_heads, figure_rows, line_words
from ui.open_to import may
from ui.screen import Place
from ui.typed_page import TypedPage
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.closed_days_card import ClosedDaysCard
from ui.widgets.field import Dropdown
from ui.widgets.figure_table import FigureTable
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.words import Quiet, SectionHeading

if TYPE_CHECKING:
    from app.domain.closed_days import ClosedDays
    from app.domain.groups import SessionLine
    from app.domain.series_figures import SeriesFigures
    from ui.screen import Context
    from ui.widgets.field import Field

NATIONS = tuple(Nation)
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
Read = tuple["tuple[SessionLine, ...]", "SeriesFigures", "tuple[ClosedDays, ...]", Nation]


class CalendarScreen(TypedPage):
    """Opened with nothing, with a day, or with `YEAR` for the year of a funder that today is in.

    Attributes:
        span: A week, a month, or the year of a funder, of which there are figures alone.
        before, after: The span before and after.
        rows: One for each session; Enter opens it.
        figures: What the sessions of the span come to.
        whom: For inside, or as they may leave the building.
        nation: Whose bank holidays are asked about.
        closed: Days on which no group meets.
    """

    name: ClassVar[str] = "calendar"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "calendar"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._today = context.clock().astimezone().date()
        self._day = self._today
        self.span = SegmentedSwitch(_("How much"), [_("Week"), _("Month"), _("Year")])
        self.span.chosen.connect(lambda _place: self._load())
        self.before = Button(_("Earlier"), icon="chevron-left", keys=_("Page Up"))
        self.before.setShortcut("PgUp")
        self.before.clicked.connect(partial(self._turn, -1))
        self.after = Button(_("Later"), icon="chevron-right", keys=_("Page Down"))
        self.after.setShortcut("PgDown")
        self.after.clicked.connect(partial(self._turn, 1))
        self.rows: list[ListRow] = []
        self._lines: list[QWidget] = []
        self._sessions, self._counted = Card(), Card(_("Sessions that ran"))
        self._found: SeriesFigures | None = None
        self.whom = SegmentedSwitch(_("Who are the figures for?"), [_("For inside"), _("To share")])
        self.whom.chosen.connect(lambda _place: self._tell())
        self._rule = Quiet("")
        self.figures = FigureTable(_("Figures of each funder and kind"))
        self.nation = Dropdown(_("Bank holidays of"), [nation_word(nation) for nation in NATIONS])
        self.nation.chosen.connect(self._choose_nation)
        self.closed = ClosedDaysCard(
            _("No group meets"), _("Sessions of every group on these days are cancelled."), self._today
        )
        self.closed.closing.connect(self._close)
        self.closed.opening.connect(self._open_again)
        self._build()

    def open(self, argument: object) -> None:
        """Show the week of a day, of today where none is named, or the year."""
        self.span.choose(YEAR if argument == YEAR else 0)
        self._day = argument if isinstance(argument, date) else self._today
        self.filled_in()
        self.span.setFocus()
        self._load()

    def refreshed(self) -> None:
        """Show it again."""
        self._load()

    def title(self) -> str:
        """The heading."""
        return _("Calendar")

    def context_line(self) -> str:
        """Which days are shown."""
        first, last = self._days()
        if self.span.place == YEAR:
            return _("April {first} to March {last}").format(first=first.year, last=last.year)
        if self.span.place == MONTH:
            return _("{month} {year}").format(month=month_name(first), year=first.year)
        return _("{first} to {last}").format(first=whole_day(first), last=whole_day(last))

    def field_of(self, name: str) -> Field:
        """The field a refusal is about."""
        return self.closed.field(name)

    def _days(self) -> tuple[date, date]:
        if self.span.place == YEAR:
            return funders_year(self._day)
        if not self.span.place:
            monday = self._day - self._day.weekday() * DAY
            return monday, monday + WEEK - DAY
        first = self._day.replace(day=1)
        return first, (first + 31 * DAY).replace(day=1) - DAY

    def _turn(self, way: int) -> None:
        first, last = self._days()
        self._day = last + DAY if way > 0 else first - DAY
        self._load()

    def _load(self) -> None:
        whole, settings, days = (
            self.context.workspace.whole_calendar,
            self.context.workspace.settings,
            self._days(),
        )

        listed = self.span.place != YEAR

        def read() -> Read:
            sessions = whole.sessions(*days) if listed else ()
            return sessions, whole.figures(*days), whole.closed(), settings.nation()

        self.run(read, self._show)

    def _show(self, read: Read) -> None:
        lines, figures, closed, nation = read
        for widget in self._lines:
            widget.hide()
            widget.deleteLater()
        self._lines, self.rows, day = [], [], None
        for line in lines:
            if line.held_on != day:
                day = line.held_on
                self._put(SectionHeading(whole_day(day)))
            self._put_session(line)
        if not lines:
            self._put(Quiet(_("No group meets.")))
        self._sessions.setVisible(self.span.place != YEAR)
        self._found = figures
        self._tell()
        self._counted.setVisible(bool(figures.together.sessions))
        self.nation.choose(NATIONS.index(nation))
        self.closed.show_days(closed, everywhere=True)
        self.heading_changed.emit()

    def _tell(self) -> None:
        """Show the figures for inside, or as they may leave the building."""
        shared = self.whom.place == 1
        self._rule.setText(rule_words(shared=shared))
        if self._found is not None:
            self.figures.show_figures(figure_heads(), figure_rows(self._found, shared=shared))

    def _put_session(self, line: SessionLine) -> None:
        words, detail, times = line_words(line)
        row = ListRow(words, detail, trailing=times)
        row.clicked.connect(partial(self.go.emit, "session", line.id))
        self.rows.append(row)
        self._put(row)

    def _put(self, widget: QWidget) -> None:
        self._sessions.add(widget)
        self._lines.append(widget)

    def _choose_nation(self, place: int) -> None:
        work = partial(self.context.workspace.settings.set_nation, NATIONS[place])
        self.try_to(work, lambda _nation: self._saved(_("Saved")))

    def _saved(self, words: str) -> None:
        self.status.emit(words)
        self._load()

    def _close(self, first: date, last: date, reason: str) -> None:
        close = self.context.workspace.series.close_everywhere
        self.try_to(partial(close, first, last, reason), self._closed)

    def _closed(self, count: int) -> None:
        self.closed.clear()
        self._saved(ngettext("{n} session cancelled.", "{n} sessions cancelled.", count).format(n=count))

    def _open_again(self, days: ClosedDays) -> None:
        work = partial(self.context.workspace.series.open_everywhere, days)
        words = partial(ngettext, "{n} session is back.", "{n} sessions are back.")
        self.try_to(work, lambda count: self._saved(words(count).format(n=count)))

    def _build(self) -> None:
        top = Flow()
        self.save_button = Button(_("Save every session as a file"), icon="download")
        self.save_button.clicked.connect(
            lambda: save_list(self, _("Sessions"), self.context.workspace.lists.sessions)
        )
        for widget in (self.before, self.span, self.after):
            top.addWidget(widget)
        if may(self.context.workspace, Act.PRINT):
            top.addWidget(self.save_button)
        self._sessions.body.setSpacing(4)
        for part in (self.whom, self._rule, self.figures):
            self._counted.add(part)
        everyone = _("Somebody who came to two groups counts once in all together.")
        self._counted.add(Quiet(everyone))
        asked = Card(_("Bank holidays"))
        asked.add(self.nation)
        asked.add(
            Quiet(_("A session on a bank holiday is asked about on its group’s page, and never skipped."))
        )
        scroll = ScrollPage()
        scroll.body.addWidget(self.problems)
        scroll.body.addLayout(top)
        for card in (self._sessions, self._counted, asked, self.closed):
            scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self._counted.hide()
        settles = may(self.context.workspace, Act.SETTINGS)
        for card in (asked, self.closed):
            card.setVisible(settles)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
