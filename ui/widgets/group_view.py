"""How the page of a group stands: its four parts, and what can be done at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.models.group_model import belonging, finished_today, missing_words, without_after
from ui.theme import current_theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.facts_card import Facts, group_facts
from ui.widgets.finished_today import FinishedToday
from ui.widgets.flow import Flow
from ui.widgets.group_going import GroupGoing
from ui.widgets.group_lists import MemberRows, SessionRows
from ui.widgets.holiday_question import HolidayQuestion
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tab_row import TabRow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from app.domain.groups import GroupPage

GOING, SESSIONS, PEOPLE, DETAILS = range(4)
SIDE: Final = 8
TWO_LINES: Final = 210
"""Width in px at which what is missing takes two lines."""
QWIDGETSIZE_MAX: Final = (1 << 24) - 1
"""Qt's own name for "as wide as it likes"."""


class GroupView(QWidget):
    """Signals:
    change_wanted: The group's details are to be changed.
    files_wanted: Registers are to come from files, or to be saved as such.
    fix_wanted: Id of the session with scores missing.

    Attributes:
        tabs: The four parts.
        finished: The way back to today's finished session.
        holiday: Asks about a bank holiday.
        dates: Opens closed days, roles and calendars from elsewhere.
        going, sessions, members: What stands in the first three.
        register, report, print_button, fix: The buttons at the foot.
    """

    change_wanted = Signal()
    files_wanted = Signal()
    fix_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        words = [_("How it is going"), _("Sessions"), _("People"), _("Details")]
        self.tabs = TabRow(_("Parts of this page"), words)
        self.tabs.chosen.connect(self._turn)
        self.going, self.sessions, self.members = GroupGoing(), SessionRows(), MemberRows()
        self._missing_id: object = None
        self.finished, self.holiday = FinishedToday(), HolidayQuestion()
        self.register = Button("", kind="primary", size="normal", icon="clipboard-list", keys=_("Enter"))
        self.report = Button(_("Use in a report"), icon="file-text")
        self.print_button = Button(_("Print"), icon="printer", keys=_("Ctrl+P"))
        self._missing = Quiet()
        self.fix = Button(_("Fix this"), kind="quiet")
        self.fix.clicked.connect(self._fix)
        self._facts = Facts()
        details = Card()
        details.add(self._facts)
        self.change = Button(_("Change"), icon="pencil")
        self.change.clicked.connect(self.change_wanted)
        row = Flow()
        row.addWidget(self.change)
        self.files = Button(_("Registers as files"), icon="table")
        self.files.clicked.connect(self.files_wanted)
        row.addWidget(self.files)
        self.around = Button(_("Stories, money, handing over"), icon="message-square-quote")
        row.addWidget(self.around)
        self.dates = Button(_("Days and roles"), icon="calendar-days")
        row.addWidget(self.dates)
        details.body.addLayout(row)
        self._parts: tuple[QWidget, ...] = (self.going, self.sessions, self.members, details)
        self._build_foot()
        self._build()
        current_theme().changed.connect(self._arrange)

    def show_page(self, page: GroupPage, today: date) -> None:
        """Show one group."""
        people = len({member.person_id for member in belonging(page.members)})
        self.tabs.set_words(PEOPLE, ngettext("People ({n})", "People ({n})", people).format(n=people))
        self.going.show_page(page, today)
        self.sessions.show_page(page, today)
        self.holiday.show_page(page)
        self.members.show_page(page, today)
        self._facts.show_facts(group_facts(page))
        self._show_next(page, today)
        missing = without_after(page)
        self._missing.setText(missing_words(missing, today) if missing is not None else "")
        self._missing.setVisible(missing is not None)
        self.fix.setVisible(missing is not None)
        self._missing_id = missing.id if missing is not None else None
        self._fit_missing()

    def turn_to(self, place: int) -> None:
        """Show one of the four parts."""
        self.tabs.choose(place)
        self._turn(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is missing is said in two lines where one would push its button below the others."""
        super().resizeEvent(event)
        self._fit_missing()

    def _fit_missing(self) -> None:
        self._missing.setMaximumWidth(QWIDGETSIZE_MAX)
        beside = self.register.sizeHint().width() + self._foot.spacing() + self._more.sizeHint().width()
        if beside > self.width() - 2 * SIDE and not current_theme().large_text:
            self._missing.setMaximumWidth(current_theme().px(TWO_LINES))

    def _show_next(self, page: GroupPage, today: date) -> None:
        finished = finished_today(page, today)
        self.finished.show_session(finished)
        self.register.set_icon("clipboard-list")
        if finished is not None:
            self.register.setText(_("Go to Today"))
            self.register.set_icon("sun")
        elif page.next_on == today:
            self.register.setText(_("Open today's register"))
        elif page.next_on is not None:
            day = day_and_month(page.next_on, today)
            self.register.setText(_("Open the register of {day}").format(day=day))
        else:
            self.register.setText(_("Add a session"))
            self.register.set_icon("calendar-plus")

    def _turn(self, place: int) -> None:
        for at, part in enumerate(self._parts):
            part.setVisible(at == place)
        self._scroll.verticalScrollBar().setValue(0)

    def _fix(self) -> None:
        self.fix_wanted.emit(self._missing_id)

    def _arrange(self) -> None:
        """Large text needs the whole page: all but the main button then scrolls with it."""
        if current_theme().large_text:
            self._scroll.body.insertWidget(0, self.tabs)
            self._scroll.body.addWidget(self._more)
        else:
            self._column.insertWidget(0, self.tabs)
            self._foot.addWidget(self._more, 1)
        self._fit_missing()

    def _build_foot(self) -> None:
        self._more, self._foot = QWidget(), QHBoxLayout()
        flow = Flow(self._more, gap=8)
        for widget in (self.report, self.print_button, self._missing, self.fix):
            flow.addWidget(widget)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.register, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def _build(self) -> None:
        self._scroll = ScrollPage(margin=0)
        self._scroll.body.addWidget(self.finished)
        self._scroll.body.addWidget(self.holiday)
        self.finished.hide()
        for place, part in enumerate(self._parts):
            self._scroll.body.addWidget(part, 1, *(() if place == GOING else (Qt.AlignmentFlag.AlignTop,)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 0, SIDE, 8)
        self._column.setSpacing(10)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        self._arrange()
        self._turn(GOING)
