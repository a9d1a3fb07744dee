"""A measure, one question a page, for the person beside the helper; every answer is kept at once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from app.i18n import _
from app.measures.filled import Given
from app.measures.measure import Way
from app.measures.questionnaire import HowAsked
from ui.measures.asking_ways import item_of, language_button, next_language, next_way, shown, way_words
from ui.screen import Place, Screen
from ui.voice import Voice, find_speaker
from ui.widgets.cards_page import CardsPage
from ui.widgets.item_asking import ItemAsking
from ui.widgets.item_page import ItemPage
from ui.widgets.thank_you import ThankYou

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.measures.measure import Item
    from app.measures.questionnaire import HalfFilled
    from app.workspace import Workspace
    from ui.screen import Context
    from ui.widgets.item_page import ItemAnswer


class MeasureScreen(Screen):
    """Opened with a person's id and a measure's, or with the id of what is half filled."""

    name: ClassVar[str] = "measure"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "measures"
    together = True
    says_status: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._half: HalfFilled | None = None
        self._way = Way.WORDS
        self._over = self._ended = False
        self.page: ItemPage | CardsPage | None = None
        speaker = find_speaker() if context.display.choices.read_aloud else None
        self._voice = Voice(speaker, self) if speaker else None
        self.asking, self.thanks = (
            ItemAsking(),
            ThankYou(leave=_("Back to your own pages"), again=_("Back to the questions")),
        )
        self.asking.bar.break_wanted.connect(self.leave)
        self.asking.bar.display_wanted.connect(lambda: self.go.emit("display", None))
        self.asking.foot.back_wanted.connect(lambda: self._step(-1))
        self.asking.foot.way_wanted.connect(self._turn_way)
        self.asking.foot.language_wanted.connect(self._turn_language)
        self.asking.foot.next_wanted.connect(self.main_action)
        self.thanks.carry_on.connect(self._carry_on)
        self.thanks.leave.connect(self._go_on)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.asking)
        self._pages.addWidget(self.thanks)
        context.theme.face_the_person(self)

    def open(self, argument: object) -> None:
        """Begin a measure with somebody, or carry on where it was left."""
        workspace = self.context.workspace
        match argument:
            case (UUID() as person_id, str(measure_id)):
                self.run(partial(_begin, workspace, person_id, measure_id), self._show)
            case UUID() as half_id:
                self.run(lambda: workspace.asking.open(half_id), self._show)
            case _:
                super().open(argument)

    @property
    def over(self) -> bool:
        """What was asked to its end or left for today is not gone back to by Esc."""
        return self._over

    @property
    def _speaks(self) -> bool:
        """Whether there is a voice, and one for this language: it reads the measure's own alone."""
        return self._voice is not None and self._half is not None and not self._half.how.language

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._pages.currentWidget() is self.thanks

    def refreshed(self) -> None:
        """Show the answers again after an undo."""
        half, asking = self._half, self.context.workspace.asking
        if half is not None:
            self.run(lambda: replace(asking.open(half.id), at_item=half.at_item), self._show)

    def title(self) -> str:
        """Neither a name nor what is measured: other people may see the taskbar."""
        return _("A few questions")

    def main_action(self) -> None:
        """Next; on the page of thanks, on to the helper's own pages."""
        if self.thanking:
            self._go_on()
        elif self.page is None or not self.page.keep():
            self._step(1)

    def together_action(self) -> None:
        """Leave the page for the person."""
        self.leave()

    def leave(self) -> bool:
        """Take a break; from the page of thanks, back to the questions."""
        if self._half is None:
            return False
        if self.thanking:
            self._carry_on()
        else:
            self._say_thanks(ended=False)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 asks in another language, F5 listens, F6 asks another way, Backspace goes back."""
        if event.key() == Qt.Key.Key_F5:
            self._listen()
        elif event.key() == Qt.Key.Key_F6:
            self._turn_way()
        elif event.key() == Qt.Key.Key_F4:
            self._turn_language()
        elif event.key() == Qt.Key.Key_Backspace and not self.thanking:
            self._step(-1)
        else:
            super().keyPressEvent(event)

    def _show(self, half: HalfFilled) -> None:
        self._half, self._way = half, half.how.way
        self._show_item()

    def _show_item(self) -> None:
        half = self._half
        if half is None:
            return
        if self._way is Way.SORTING:
            self._show_cards(half)
            return
        measure, choices = shown(half), self.context.display.choices
        item = item_of(measure, half)
        page = ItemPage(measure, item, half.answers.get(item.code), self._way, moves_on=choices.moves_on)
        page.answered.connect(lambda answer: self._took(item.code, answer))
        self._be_shown(page)
        place = measure.items.index(item)
        self.asking.bar.show_place(place + 1, len(measure.items))
        last = place == len(measure.items) - 1
        self._show_ways(half)
        self.asking.foot.show_place(can_go_back=place > 0, last=last)
        self.asking.show_page(page, measure.attribution)

    def _show_cards(self, half: HalfFilled) -> None:
        """Every question at once, to be sorted; Next is the end."""
        page = CardsPage(shown(half), half.answers)
        page.sorted.connect(lambda code, number: self._take(code, Given(Decimal(number))))
        self._be_shown(page)
        self.asking.bar.show_cards(len(half.measure.items))
        self._show_ways(half)
        self.asking.foot.show_place(can_go_back=False, last=True)
        self.asking.show_page(page, half.measure.attribution)

    def _show_ways(self, half: HalfFilled) -> None:
        following = next_way(half.measure, self._way)
        self.asking.foot.show_ways(way_words(following), language_button(half))

    def _be_shown(self, page: ItemPage | CardsPage) -> None:
        page.use_single_keys(on=self.context.display.choices.single_keys)
        page.listen.connect(self._listen)
        page.listen_button.setVisible(self._speaks)
        self.page = page

    def _took(self, code: str, answer: ItemAnswer) -> None:
        self._take(code, answer)
        if answer is not None and self.context.display.choices.moves_on:
            self._step(1)

    def _take(self, code: str, answer: ItemAnswer) -> None:
        half = self._half
        if half is None:
            return
        asking, background = self.context.workspace.asking, self.context.background
        others = {other: kept for other, kept in half.answers.items() if other != code}
        self._half = replace(half, answers=others if answer is None else {**others, code: answer})
        # The page may be closed before the answer is kept; a failure must be heard all the same.
        background.run(
            self,
            partial(asking.answer, half.id, code, answer),
            lambda _half: self._said_kept(),
            self.failed.emit,
        )

    def _said_kept(self) -> None:
        self.asking.foot.saved.say(_("Saved"))

    def _step(self, by: int) -> None:
        half = self._half
        if half is None:
            return
        items = half.measure.items
        to = items.index(item_of(half.measure, half)) + by
        if self._way is Way.SORTING:
            to = len(items) if by > 0 else -1
            self._go_to(half, items[-1])
        if to >= len(items):
            self._say_thanks(ended=True)
        elif to >= 0:
            self._go_to(half, items[to])
            self._show_item()

    def _go_to(self, half: HalfFilled, item: Item) -> None:
        """Remember the place."""
        asking = self.context.workspace.asking
        self._half = replace(half, at_item=item.code)
        self.run(lambda: asking.go(half.id, item.code), lambda _half: None)

    def _say_thanks(self, *, ended: bool) -> None:
        if self._half is None:
            return
        self._ended = ended
        sentence = (
            _("That was the last question. Everything is saved.")
            if ended
            else _("Everything is saved. You can carry on another day.")
        )
        self.thanks.thank(self._half.called, sentence)
        self._pages.setCurrentWidget(self.thanks)
        self.thanks.leave_button.setFocus()
        self.status.emit(sentence)

    def _carry_on(self) -> None:
        self._pages.setCurrentWidget(self.asking)
        if self.page is not None:
            self.page.focus_first()

    def _go_on(self) -> None:
        """To the helper's own pages; an answer that needs somebody now opens the private page over them."""
        half, asking = self._half, self.context.workspace.asking
        if half is not None and not self._over:
            self._over = True
            self.run(lambda: asking.open(half.id), self._leave_for)

    def _leave_for(self, half: HalfFilled) -> None:
        if self._ended:
            self.go.emit("measure_end", half.id)
        else:
            self.go.emit("person", half.person_id)
        if half.alerts:
            self.go.emit("worry", half.person_id)

    def _turn_way(self) -> None:
        """Ask in the next way there is, and keep that."""
        half, asking = self._half, self.context.workspace.asking
        following = next_way(half.measure, self._way) if half is not None else None
        if half is None or following is None:
            return
        self._way = following
        how = replace(half.how, way=self._way)
        self._half = replace(half, how=how)
        self.run(lambda: asking.set_how(half.id, how), lambda _half: None)
        self._show_item()

    def _turn_language(self) -> None:
        """Ask in the next language there is, and keep that."""
        half, asking = self._half, self.context.workspace.asking
        if half is None or not half.measure.translations:
            return
        how = replace(half.how, language=next_language(half))
        self._half = replace(half, how=how)
        self.run(lambda: asking.set_how(half.id, how), lambda _half: None)
        self._show_item()

    def _listen(self) -> None:
        if self._voice is not None and self._speaks and self.page is not None:
            self._voice.turn(self.page.spoken())


def _begin(workspace: Workspace, person_id: UUID, measure_id: str) -> HalfFilled:
    measure = workspace.measures.measure(measure_id)
    how = HowAsked(way=measure.ways[0], answered_by=measure.answered_by[0])
    return workspace.asking.begin(person_id, measure_id, how=how)
