"""What matters to somebody: what the talk showed, to check together before a plan is made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.talk.matters import load_matters, plan_with_step
from ui.widgets.button import Button
from ui.widgets.card_columns import CardColumns
from ui.widgets.matters_cards import ChangeableCard, TalkAboutCard
from ui.widgets.matters_page import LOVES, left_cards, right_cards, week_cards
from ui.widgets.offers_card import OffersCard
from ui.widgets.picture_file import pictogram_png
from ui.widgets.same_focus import same_focus
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.sorted_cards_card import SortedCardsCard
from ui.widgets.together_view import TogetherView
from ui.widgets.turning_row import TurningRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from app.domain.help_offers import HelpAnswer, HelpOffer, OfferLine
    from app.domain.picture_record import PictureRecord
    from app.domain.profile import WhatMatters
    from ui.screen import Context
    from ui.talk.matters import MattersFound
    from ui.widgets.card import Card


class MattersScreen(Screen):
    """Opened with a talk's id."""

    name: ClassVar[str] = "matters"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "matters"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._matters: WhatMatters | None = None
        self._talk_id: UUID | None = None
        self._wide: list[Card] = []
        self._wide_column = QVBoxLayout()
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show what one talk said and go to what comes next."""
        self._talk_id = self.id_in(argument)
        self._load(first=True)

    def refreshed(self) -> None:
        """Show it again."""
        self._load(first=False)

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._view.thanking

    def title(self) -> str:
        """Whose page it is."""
        if self._matters is None:
            return _("What matters")
        return _("What matters to {name}").format(name=self._matters.called)

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("What matters")

    def context_line(self) -> str:
        """What to do with it."""
        return _("Check it together. Change anything that is not right.")

    def main_action(self) -> None:
        """Make a plan that begins with the change they chose."""
        if self._talk_id is None or self._matters is None or self._view.press_main():
            return
        begin = partial(self.context.workspace.plans.begin_from, self._talk_id)
        self.run(begin, lambda plan: self.go.emit("plan", plan.person_id))

    def print_action(self) -> None:
        """Print this page in the person's own style."""
        if self._talk_id is not None:
            self.paper.print(partial(self.context.workspace.documents.what_matters, self._talk_id))

    def together_action(self) -> None:
        """Turn the page to the person, or back."""
        if self._matters is not None:
            self._view.turn()

    def about_person(self) -> UUID | None:
        """Whom it matters to."""
        return self._matters.person_id if self._matters is not None else None

    def leave(self) -> bool:
        """Thanks first, where the person was looking."""
        return self._view.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _load(self, *, first: bool) -> None:
        talk_id = self._talk_id
        if talk_id is not None:
            workspace = self.context.workspace
            self.run(partial(load_matters, workspace, talk_id), lambda found: self._show(found, first=first))

    def _show(self, found: MattersFound, *, first: bool) -> None:
        matters = found.matters
        self._matters = matters
        self.heading_changed.emit()
        self._view.show_person(matters.called, self.title())
        self._show_them.setText(_("Show it to {name}").format(name=matters.called))
        self._plan.setText(_("Make a plan with {name}").format(name=matters.called))
        self._then.setVisible(found.talk.follows is not None)
        with same_focus(self):
            self._show_cards(found)
        if first:
            self._focus_next()

    def _focus_next(self) -> None:
        """The plan comes next; where its button is far below, the page is read from its beginning."""
        first = self._columns.cards[0]
        if self.context.theme.large_text and isinstance(first, ChangeableCard):
            first.change.setFocus()
        else:
            self._plan.setFocus()

    def _show_cards(self, found: MattersFound) -> None:
        matters, talk = found.matters, found.talk
        right: list[Card] = self._to_questions(right_cards(matters, talk))
        if matters.patterns:
            right.append(TalkAboutCard(matters.patterns))
        if found.offers:
            right.append(self._offers_card(found.offers))
        left = self._to_questions(left_cards(matters, talk, found.pictures()))
        self._columns.show_cards(left, right)
        for old in self._wide:
            old.hide()
            old.deleteLater()
        self._wide = self._to_questions(week_cards(matters, talk))
        if found.records:
            self._wide.append(self._records_card(found.records))
        for card in self._wide:
            self._wide_column.addWidget(card)
            card.show()

    def _offers_card(self, offers: tuple[OfferLine, ...]) -> OffersCard:
        card, talk_id, service = OffersCard(offers), self._talk_id, self.context.workspace.offers

        def keep(key: str, said: HelpAnswer) -> None:
            if talk_id is not None:
                self.run(lambda: service.answer(talk_id, key, said), lambda _lines: self._said())

        card.answered.connect(keep)
        card.step_wanted.connect(self._plan_it)
        return card

    def _plan_it(self, offer: HelpOffer) -> None:
        if self._talk_id is not None:
            make = partial(plan_with_step, self.context.workspace, self._talk_id, offer)
            self.run(make, lambda plan: self.go.emit("plan", plan.person_id))

    def _records_card(self, records: tuple[PictureRecord, ...]) -> SortedCardsCard:
        card = SortedCardsCard(records)
        card.print_wanted.connect(self._print_record)
        return card

    def _print_record(self, record_id: UUID) -> None:
        if self._matters is not None:
            make, person = self.context.workspace.boards.paper, self._matters.person_id
            self.paper.print(partial(make, person, record_id, draw=pictogram_png))

    def _said(self) -> None:
        self.status.emit(_("Saved"))
        self._load(first=False)

    def _to_questions(self, cards: Mapping[str, ChangeableCard]) -> list[Card]:
        return [self._to_question(card, code) for code, card in cards.items()]

    def _to_question(self, card: ChangeableCard, code: str) -> ChangeableCard:
        card.change_wanted.connect(lambda: self.go.emit("talk", (self._talk_id, code)))
        return card

    def _turned(self, on: bool) -> None:
        self.together = on
        self._show_them.setVisible(not on)
        self.heading_changed.emit()
        self._focus_next()

    def _back_to_questions(self) -> None:
        self.go.emit("talk", (self._talk_id, LOVES))

    def _build(self) -> None:
        self._columns = CardColumns(52, 48)
        self._scroll = ScrollPage()
        self._scroll.body.addLayout(self._columns)
        self._scroll.body.addLayout(self._wide_column)
        self._scroll.body.addStretch(1)
        self._foot = QWidget()
        self._build_foot()
        self._view = TogetherView()
        self._view.turned.connect(self._turned)
        self._view.display_wanted.connect(lambda: self.go.emit("display", None))
        self._view.column.addWidget(self._scroll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view)
        self.context.theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Large text needs the whole page: then the buttons scroll with it."""
        column = self._scroll.body if self.context.theme.large_text else self._view.column
        self._view.place_bar(column)
        column.addWidget(self._foot)

    def _build_foot(self) -> None:
        back = Button(_("Back to questions"), icon="arrow-left")
        back.clicked.connect(self._back_to_questions)
        page = Button(_("Print this page"), icon="printer", keys=_("Ctrl+P"))
        page.clicked.connect(self.print_action)
        self._show_them = Button("", icon="users-round", keys=_("F11"))
        self._show_them.clicked.connect(self.together_action)
        self._then = Button(_("Then and now"), icon="history")
        self._then.clicked.connect(lambda: self.go.emit("two_talks", self._talk_id))
        self._then.hide()
        self._plan = Button(_("Make a plan"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self._plan.clicked.connect(self.main_action)
        row = TurningRow(gap=12)
        row.setContentsMargins(8, 4, 8, 8)
        self._foot.setLayout(row)
        row.addWidget(back)
        row.addWidget(page)
        row.addWidget(self._show_them)
        row.addWidget(self._then)
        row.addStretch(1)
        row.addWidget(self._plan)
