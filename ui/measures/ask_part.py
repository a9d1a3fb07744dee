"""What can be asked of one person now: what each measure asks about, how long it takes, when it was last."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.names import parted_words, search_tokens
from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from app.measures.measure import AnsweredBy
from app.measures.offers import WhyNot
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.divider import Divider
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.measure import Measure
    from app.measures.offers import Offer
    from ui.screen import Screen

SECONDS: Final = 12
"""About so long takes one question."""


class AskPart(Section):
    """The measures this person is offered, and below them the others with the reason."""

    def __init__(self, screen: Screen, person_id: UUID | None) -> None:
        super().__init__(screen)
        self._screen, self._person_id = screen, person_id
        self._offers: tuple[Offer, ...] = ()
        self._rows: list[tuple[Offer, QWidget]] = []
        self.wanted = LineField(
            _("Find a measure"), icon="search", hint=_("Type a word of its name, then Enter.")
        )
        self.wanted.edited.connect(lambda _text: self._filter())
        self._none = Words(_("Nothing has that name."))
        self._card, self._others = Card(), Card(_("Not offered, and why"))
        self._card.add(self.wanted)
        self._card.add(self._none)
        pile = Button(_("Key a pile of sheets"), kind="quiet", icon="clipboard-list")
        pile.clicked.connect(lambda: screen.go.emit("piles", None))
        row = Flow()
        row.addWidget(pile)
        self.column.addWidget(self._card)
        self.column.addWidget(self._others)
        self.column.addLayout(row)
        self._others.hide()
        self._none.hide()

    def load(self) -> None:
        """Show what is offered today."""
        asking, person_id = self.workspace.asking, self._person_id
        if person_id is not None:
            self.run(lambda: asking.offered(person_id), self._show)

    def ask_first(self) -> None:
        """Ask the first measure that is shown."""
        for offer, row in self._rows:
            if not row.isHidden():
                self._ask(offer) if offer.has_words else self._enter(offer)
                return

    def _show(self, offers: tuple[Offer, ...]) -> None:
        for _offer, row in self._rows:
            row.hide()
            row.deleteLater()
        offered = [offer for offer in offers if offer.why_not is None]
        # What is under way or was asked before comes first: that is what is asked again.
        offered.sort(key=lambda offer: (offer.half_id is None, offer.last_on is None))
        self._rows = [(offer, self._row(offer)) for offer in offered]
        for _offer, row in self._rows:
            self._card.add(row)
            row.show()
        self._show_others([offer for offer in offers if offer.why_not not in (None, WhyNot.TAKEN_OUT)])
        self._filter()
        self.wanted.setFocus()

    def _show_others(self, others: list[Offer]) -> None:
        self._others.setVisible(bool(others))
        if self._others.body.count():
            return
        for offer in others:
            line = TurningRow(gap=16)
            line.addWidget(Strong(offer.measure.title, size=17), 5)
            line.addWidget(Words(offer.why_not.words if offer.why_not else "", size=17), 6)
            self._others.body.addLayout(line)

    def _row(self, offer: Offer) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Divider())
        line, words, buttons = TurningRow(gap=16), QVBoxLayout(), Flow(gap=8)
        words.setSpacing(2)
        words.addWidget(Strong(offer.measure.title))
        words.addWidget(Quiet(offer_words(offer)))
        for button in self._buttons(offer):
            buttons.addWidget(button)
        line.addLayout(words, 6)
        line.addLayout(buttons, 5)
        line.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        return row

    def _buttons(self, offer: Offer) -> list[Button]:
        title, made = offer.measure.title, []
        if offer.has_words:
            ask = Button(
                _("Carry on") if offer.half_id else _("Ask"), kind="soft", icon="message-square-quote"
            )
            words = _("Carry on with {title}") if offer.half_id else _("Ask {title}")
            ask.setAccessibleName(words.format(title=title))
            ask.clicked.connect(partial(self._ask, offer))
            made.append(ask)
        paper = Button(_("Enter from paper"), icon="clipboard-list")
        paper.setAccessibleName(_("Enter {title} from paper").format(title=title))
        paper.clicked.connect(partial(self._enter, offer))
        return [*made, paper]

    def _ask(self, offer: Offer, _checked: bool = False) -> None:
        person_id = self._person_id
        self._screen.go.emit("measure", offer.half_id or (person_id, offer.measure.id))

    def _enter(self, offer: Offer, _checked: bool = False) -> None:
        self._screen.go.emit("sheet", (self._person_id, offer.measure.id))

    def _filter(self) -> None:
        wanted = parted_words(self.wanted.text())
        shown = 0
        for offer, row in self._rows:
            tokens = search_tokens(f"{offer.measure.title} {offer.measure.id} {offer.measure.recall}")
            fits = all(any(token.startswith(part) for token in tokens) for part in wanted)
            row.setVisible(fits)
            shown += fits
        self._none.setVisible(not shown and bool(self._rows))


def offer_words(offer: Offer) -> str:
    """What it asks about, how long it takes, and when it was last asked."""
    said = [about_words(offer.measure)]
    if not offer.has_words:
        said.append(_("Its words are not ours to show: answers are typed in by number."))
    if offer.half_id is not None:
        said.append(_("Begun, and not finished."))
    if offer.last_on is not None:
        said.append(_("Last asked {day}.").format(day=day_and_month(offer.last_on)))
    return " ".join(said)


def about_words(measure: Measure) -> str:
    """What a measure asks about, and how long it takes."""
    count = len(measure.items)
    questions = ngettext("{n} question", "{n} questions", count).format(n=count)
    minutes = max(1, ceil(count * SECONDS / 60))
    long = ngettext("about {n} minute", "about {n} minutes", minutes).format(n=minutes)
    words = _("{questions}, {long}. Time asked about: {recall}.")
    if AnsweredBy.OBSERVER in measure.answered_by:
        words = _("Answered by a helper who watched. {questions}, {long}. Time asked about: {recall}.")
    return words.format(recall=measure.recall or _("now"), questions=questions, long=long)
