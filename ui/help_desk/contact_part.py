"""Somebody asks at the desk and gives no name: three short questions, answered by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.help_desk import AgeBand, Contact, Given, SignAsked, Topic
from app.i18n import _, ngettext
from ui.help_desk.part import DeskPart
from ui.records.part import button_row
from ui.widgets.answer_card import Answer
from ui.widgets.answer_pad import AnswerPad
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown
from ui.widgets.several_taps import SeveralTaps
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from app.domain.base_times import BaseTime
    from app.services.printed import PrintedDocument
    from ui.parts_screen import PartsScreen

TOPICS, AGES, GIVEN = tuple(Topic), tuple(AgeBand), tuple(Given)
SIGNS = (SignAsked.NONE_SEEN, SignAsked.SEEN, SignAsked.NOT_ASKED)


def _numbered(words: Sequence[str]) -> list[Answer]:
    """1 to 9, and 0 for a tenth."""
    return [Answer(said, key=str(number % 10)) for number, said in enumerate(words, start=1)]


class ContactPart(DeskPart):
    """Signals:
    slip_wanted: The slip is to be printed.
    """

    slip_wanted = Signal()

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        about, age, given = (
            _("What did they ask about?"),
            _("About how old are they?"),
            _("What did they go away with?"),
        )
        self.topics = AnswerPad(about, _numbered([topic.words for topic in TOPICS]), moves_on=True)
        self.ages = AnswerPad(age, _numbered([band.words for band in AGES]), moves_on=True)
        self.given = SeveralTaps(given, [what.words for what in GIVEN])
        self.topics.chosen.connect(self._topic_chosen)
        self.ages.chosen.connect(lambda _place: self.given.focus())
        self._add(about, self.topics)
        self._add_signs()
        self._add(age, self.ages)
        self._add(given, self.given)
        self._bases: tuple[UUID | None, ...] = (None,)
        self.base = Dropdown(_("At which base time"), [_("Not at a base time")])
        self.base.hide()
        self.column.addWidget(self.base)
        keep = Button(_("Keep it"), kind="primary", keys=_("Enter"))
        keep.clicked.connect(self.main)
        button_row(self.column, keep)

    def load(self) -> None:
        """Read what is asked about sore backs."""
        papers, bases = self.workspace.desk_papers, self.workspace.base_times
        self.run(lambda: (papers.signs(), papers.steps()), lambda found: self._show_signs(*found))
        self.run(bases.now, lambda found: self._show_bases(*found))

    def focus_first(self) -> None:
        """The first question."""
        self.topics.focus()

    def main(self) -> None:
        """Keep what was answered; without a topic there is nothing to keep."""
        if self.topics.place is None:
            self.say(_("Choose what they asked about."))
            self.topics.focus()
            return
        contact = Contact(
            topic=TOPICS[self.topics.place],
            age=AgeBand.NOT_SAID if self.ages.place is None else AGES[self.ages.place],
            given=tuple(GIVEN[place] for place in self.given.places),
            signs=self._signs_found,
        )
        help_desk = self.workspace.help_desk
        base_id = self._bases[self.base.place] if self.base.place < len(self._bases) else None
        self.keep(lambda: help_desk.note(contact, base_id), self._kept)

    def half_typed(self) -> dict[str, str]:
        """What is answered so far, by numbers; the fields below are known to the page itself."""
        pads = {"topic": self.topics.place, "sign": self.signs.place, "age": self.ages.place}
        found = {name: str(place) for name, place in pads.items() if place is not None}
        given = ",".join(str(place) for place in self.given.places)
        return {**found, "given": given} if given else found

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Answer again what `half_typed` gave; the focus stays where it is."""
        for name, pad in (("topic", self.topics), ("sign", self.signs), ("age", self.ages)):
            if name in typed:
                pad.choose(int(typed[name]))
        if "given" in typed:
            self.given.tick([int(place) for place in typed["given"].split(",")])
        self._fit()

    def paper(self) -> Callable[[], PrintedDocument]:
        """The slip."""
        return self.workspace.desk_papers.slip

    def _show_bases(self, todays: tuple[BaseTime, ...], now: BaseTime | None) -> None:
        """The base time it is now is filled in; on a day without any nothing is asked."""
        self._bases = (None, *(one.id for one in todays))
        self.base.set_choices([_("Not at a base time"), *(one.words for one in todays)])
        self.base.choose(self._bases.index(now.id) if now is not None else 0)
        self.base.setVisible(bool(todays))
        self.page.filled()

    @property
    def _signs_found(self) -> SignAsked:
        asked = self.topics.place == TOPICS.index(Topic.JOINTS) and self.signs.place is not None
        return SIGNS[self.signs.place or 0] if asked else SignAsked.NOT_ASKED

    def _kept(self, today: int) -> None:
        self.topics.choose(None)
        self.ages.choose(None)
        self.signs.choose(None)
        self.given.tick(())
        self._ask.hide()
        self.page.filled()
        self.topics.focus()
        said = ngettext("Kept. {n} person has asked today.", "Kept. {n} people have asked today.", today)
        self.say(said.format(n=today))

    def _topic_chosen(self, place: int) -> None:
        self._fit()
        (self.signs if TOPICS[place] is Topic.JOINTS else self.ages).focus()

    def _sign_chosen(self, place: int) -> None:
        self._fit()
        if SIGNS[place] is not SignAsked.SEEN:
            self.ages.focus()
            return
        self.given.tick((*self.given.places, GIVEN.index(Given.DOCTOR)))
        self._print.setFocus()

    def _fit(self) -> None:
        """Ask about signs of a sore back only, and show what to do only where one is there."""
        self._ask.setVisible(self.topics.place == TOPICS.index(Topic.JOINTS))
        for widget in (self._steps, self._print):
            widget.setVisible(self.signs.place == SIGNS.index(SignAsked.SEEN))

    def _show_signs(self, signs: str, steps: tuple[str, ...]) -> None:
        self._sign.setText(signs)
        self._steps.setText(" ".join(steps))

    def _add_signs(self) -> None:
        self._ask = Card(_("Ask about this first"), kind="warn")
        self._sign, self._steps = Words(""), Strong("")
        answers = [_("None of these"), _("Yes, one of these"), _("Not asked")]
        self.signs = AnswerPad(_("Do they have one of these signs?"), _numbered(answers), moves_on=True)
        self.signs.chosen.connect(self._sign_chosen)
        self._print = Button(_("Print the slip for them"), icon="printer", keys=_("Ctrl+P"))
        self._print.clicked.connect(self.slip_wanted)
        for widget in (self._sign, self.signs, self._steps):
            self._ask.add(widget)
        button_row(self._ask.body, self._print)
        for later in (self._ask, self._steps, self._print):
            later.hide()
        self.column.addWidget(self._ask)

    def _add(self, question: str, pad: AnswerPad | SeveralTaps) -> None:
        card = Card(question)
        card.add(pad)
        self.column.addWidget(card)
