"""What's on: local places, found as you type, with all there is to know; for one person also why they fit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.domain.roles import Act
from app.i18n import _, ngettext
from ui.announce import announce
from ui.models.place_model import PlaceModel
from ui.open_to import may
from ui.place_to_plan import WHOSE, put_into_plan
from ui.place_wishes import FAR, WISHES, ask_far, ask_wishes
from ui.places_found import find_places, look_for, nothing_words, place_rows
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.people_list import PeopleList
from ui.widgets.place_card import PlaceCard
from ui.widgets.place_filters import PlaceFilters
from ui.widgets.place_ways import PlaceWays
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from ui.models.place_model import PlaceRow
    from ui.places_found import FoundPlaces, LookedFor
    from ui.screen import Context

PAUSE_MS: Final = 120
LIST_HIGH: Final = 280
"""Least height of the list in px: the page scrolls before it is lower."""


class WhatsOnScreen(Screen):
    """Opened with nothing, or with the id of the person who looks for a place.

    Attributes:
        filters: What is looked for.
        places: The list.
        card: The place that is shown.
        wishes: Opens what the person wishes of a place.
    """

    name: ClassVar[str] = "whats_on"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "whats_on"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._person: UUID | None = None
        self._who: LookedFor | None = None
        self._asked = 0
        self._row: PlaceRow | None = None
        self._model = PlaceModel(self._today(), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show every place, or those that fit somebody."""
        self.filters.search.setFocus()
        fits = may(self.context.workspace, Act.PLAN)  # what fits somebody is for those who plan with them
        self._person = argument if isinstance(argument, UUID) and fits else None
        self.filters.fitting.setVisible(self._person is not None)
        self.wishes.setVisible(self._person is not None)
        if self._person is None:
            self._look()
        else:
            self._match(self._person)

    def draft(self) -> Mapping[str, Any] | None:
        """What is looked for."""
        return self.filters.texts()

    def restore(self, content: Mapping[str, Any]) -> None:
        """Look for it again."""
        self.filters.put_back(content)

    def refreshed(self) -> None:
        """Show them again, as they are now."""
        if self._person is None:
            self._look()
        else:
            self._match(self._person)

    def title(self) -> str:
        """The heading of the page."""
        return _("What's on for {name}").format(name=self._who.called) if self._who else _("What's on")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("What's on")

    def context_line(self) -> str:
        """What is listed."""
        return _("Local places you know and trust. Nothing is sent: the person chooses.")

    def about_person(self) -> UUID | None:
        """Who looks for a place."""
        return self._person

    def main_action(self) -> None:
        """Put the place that is shown into a plan; with none, write one down."""
        if self._row is None:
            self.add_action()
        elif not self.card.plan.isHidden():
            self._add_to_plan()

    def print_action(self) -> None:
        """Print the list: what is on for this person, or what the whole desk knows."""
        papers, person, wanted = self.context.workspace.place_papers, self._person, self.filters.wanted()
        if person is None:
            self.paper.print(partial(papers.desk_list, wanted))
        else:
            self.paper.print(partial(papers.for_person, person, wanted=wanted))

    def add_action(self) -> None:
        """Write down a new place."""
        if may(self.context.workspace, Act.CHANGE_DIRECTORY):
            self.go.emit("place_form", None)

    def leave(self) -> bool:
        """Esc empties the search before it leaves the page."""
        if not self.filters.search.text():
            return False
        self.filters.search.set_text("")
        self.filters.search.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to the list."""
        if event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self.places.setFocus()
        else:
            super().keyPressEvent(event)

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again whose plan it is, what they wish, or how far a place is."""
        if dialog == FAR:
            self._ask_far(self.id_in(argument))
        else:
            {WHOSE: self._add_to_plan, WISHES: self._ask_wishes}[dialog]()

    def _match(self, person_id: UUID) -> None:
        self.run(partial(look_for, self.context.workspace, person_id), self._show_person)

    def _show_person(self, who: LookedFor) -> None:
        self._who = who
        self.filters.show_person(who.called, who.postcode, typed=bool(who.page and who.page.typed))
        self.wishes.setText(_("What {name} wishes").format(name=who.called))
        self.heading_changed.emit()
        said = who.problem if who.page is None else " ".join(who.page.unknown)
        self._unknown.setText(said)
        self._unknown.setVisible(bool(said))
        self.filters.fitting.setChecked(self.filters.fitting.isChecked() and who.page is not None)
        self.filters.fitting.setVisible(who.page is not None)
        self._look()

    def _ask_wishes(self) -> None:
        """What they wish of a place; what fits is looked for anew."""
        if self._who is not None:
            ask_wishes(self, self._who, self._saved)

    def _ask_far(self, service_id: UUID | None = None) -> None:
        """How far a place is for them; without one, the place that is shown."""
        wanted = self._row.service.id if service_id is None and self._row else service_id
        if self._who is not None and wanted is not None:
            ask_far(self, self._who, wanted, self._saved)

    def _refuse(self) -> None:
        """They said no to the place that is shown: it is not offered to them again."""
        if self._row is not None and self._person is not None:
            refuse = self.context.workspace.matches.refuse
            self.run(partial(refuse, self._person, self._row.service.id), self._saved)

    def _look(self) -> None:
        self._pause.stop()
        self._asked += 1
        asked, wanted, near = self._asked, self.filters.wanted(), self.filters.from_where()
        find = partial(find_places, self.context.workspace.directory, wanted, near)
        self.run(find, lambda found: self._show(asked, found))

    def _show(self, asked: int, found: FoundPlaces) -> None:
        if asked != self._asked:
            return
        if found.problem:
            self.filters.near.set_problem(found.problem)
        page = self._who.page if self._who else None
        fitting, home = self.filters.fitting.isChecked(), self.filters.from_home
        rows = place_rows(found, page, fitting=fitting, from_home=home)
        self._model.show_places(rows)
        fit = ngettext("{n} place fits", "{n} places fit", len(rows)).format(n=len(rows))
        self._list.set_heading(fit)
        if self.filters.search.text():
            announce(self, fit)
        self._nothing.setText(nothing_words(found, page, self.filters.wanted()))
        self._nothing.setVisible(not rows)
        self.places.setVisible(bool(rows))
        kept = None if self._row is None else self._row.service.id
        at = next((n for n, row in enumerate(rows) if row.service.id == kept), 0)
        if rows:
            self.places.setCurrentIndex(self._model.index(at, 0))
        self._show_row(rows[at] if rows else None)

    def _picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_row(self._model.place(index.row()))

    def _show_row(self, row: PlaceRow | None) -> None:
        self._row = row
        self.card.setVisible(row is not None)
        if row is not None:
            self.card.show_place(row, self._today())

    def _opened(self, index: QModelIndex) -> None:
        """Enter goes to the place."""
        self._picked(index)
        self._both.show_detail()
        (self.card.plan if not self.card.plan.isHidden() else self.card).setFocus()

    def _add_to_plan(self) -> None:
        if self._row is not None:
            put_into_plan(self, self._row.service, self._person)

    def _go_to(self, page: str) -> None:
        if self._row is not None:
            self.go.emit(page, self._row.service.id)

    def _checked_today(self) -> None:
        if self._row is not None:
            work = partial(self.context.workspace.directory.checked_today, self._row.service.id)
            self.run(work, self._saved)

    def _saved(self, _kept: object) -> None:
        self.status.emit(_("Saved"))
        self.refreshed()

    def _today(self) -> date:
        return self.context.clock().astimezone().date()

    def _build(self) -> None:
        workspace = self.context.workspace
        changes = may(workspace, Act.CHANGE_DIRECTORY)
        self.filters, self._unknown = PlaceFilters(), Quiet()
        self._unknown.hide()
        self.filters.typed.connect(self._pause.start)
        self.filters.changed.connect(self._look)
        self.places, self._nothing = PeopleList(_("Places")), Quiet()
        self.places.setModel(self._model)
        self.places.setMinimumHeight(LIST_HIGH)
        self.places.selectionModel().currentChanged.connect(lambda now, _before: self._picked(now))
        self.places.activated.connect(self._opened)
        self._list = Card(_("Places"))
        self._list.add(self._nothing)
        self._list.add(self.places, 1)
        self.card = PlaceCard(plans=may(workspace, Act.PLAN), changes=changes)
        self.card.plan_wanted.connect(self._add_to_plan)
        self.card.print_wanted.connect(self.print_action)
        self.card.change_wanted.connect(partial(self._go_to, "place_form"))
        self.card.checked.connect(self._checked_today)
        self.card.checks_wanted.connect(partial(self._go_to, "place_checks"))
        self.card.refused.connect(self._refuse)
        self.card.far_wanted.connect(self._ask_far)
        ways = PlaceWays(changes=changes)
        ways.go.connect(lambda page: self.go.emit(page, self._person if page == "weights" else None))
        self.wishes = Button("", icon="heart")
        self.wishes.clicked.connect(self._ask_wishes)
        self.wishes.hide()
        self.filters.row.addWidget(self.wishes, 0, Qt.AlignmentFlag.AlignBottom)
        self._both = SideBySide(self._list, self.card)
        scroll = ScrollPage()
        scroll.body.setSpacing(12)
        for widget in (self.filters, self._unknown):
            scroll.body.addWidget(widget)
        scroll.body.addWidget(self._both, 1)
        scroll.body.addWidget(ways)  # below: the places have the room
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
