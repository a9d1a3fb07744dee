"""Shows the question a talk is at, in the way that was chosen: as a page, or as cards to sort."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.talk import Answer
from app.i18n import _
from ui.talk.sorting import Sorting
from ui.voice import Voice, find_speaker
from ui.widgets.board_page import BoardPage
from ui.widgets.question_page import QuestionPage
from ui.widgets.question_ways import Way
from ui.widgets.talk_asking import TalkAsking

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.talk import Talk
    from ui.screen import Screen
    from ui.talk.keeping import AnswerKeeper


class Showing(QObject):
    """Belongs to the page of a talk.

    Signals:
        answered: An answer was given on a question's own page.
        later: The answer of the talk before is left for another day.

    Attributes:
        asking: The bar, the question and the row that leads on.
        page: What is on show: a question, or a board.
        changing: One answer is changed, from the page "What matters".
    """

    answered = Signal(object)
    later = Signal()

    def __init__(self, screen: Screen, keeper: AnswerKeeper) -> None:
        super().__init__(screen)
        self._screen, self._keeper = screen, keeper
        self._way = Way.PICTURES
        self._among_ways = False
        self._sorting = Sorting(screen, keeper)
        self._sorting.changed.connect(self.show)
        choices = screen.context.display.choices
        speaker = find_speaker() if choices.read_aloud else None
        self._voice = Voice(speaker, self) if speaker else None
        self.asking = TalkAsking()
        self._sorting.recorded.connect(self.asking.foot.saved.say)
        self.page: QuestionPage | BoardPage | None = None
        self.changing = False

    @property
    def to_confirm(self) -> bool:
        """Whether the answer of the talk before is on show and untouched."""
        page = self._keeper.page
        return page is not None and page.still_right is not None and self._keeper.unkept is None

    def show(self) -> None:
        """Show the question the talk is at."""
        if self._way is Way.SORT and self._sorting.boards:
            self._sorting.with_photos(self._show_board)
        else:
            self._show_question()

    def name_photo(self, path: Path) -> None:
        """Ask what a photo shows, and make it a card."""
        self._sorting.name_photo(path)

    def next_code(self, by: int) -> str | None:
        """The question so many pages on or back; a board is one page for all its cards."""
        talk = self._keeper.talk
        if talk is None:
            return None
        if isinstance(self.page, BoardPage):
            talk = replace(talk, at_question=self._sorting.covered[-1 if by > 0 else 0])
        return talk.step(by)

    def turn_board(self, by: int) -> bool:
        """Show the next or the last board of the same cards; False where there is none."""
        if not isinstance(self.page, BoardPage) or not self._sorting.step(by):
            return False
        self._show_board()
        return True

    def listen(self) -> None:
        """Read what is on show aloud, or stop."""
        if self._voice is not None and self.page is not None:
            self._voice.turn(self.page.spoken())

    def _show_question(self) -> None:
        talk = self._keeper.talk
        if talk is None:
            return
        old = None if self.changing else talk.old(talk.at_question)
        answer = talk.answers.get(talk.at_question, old or Answer())
        page = QuestionPage(talk.question, answer, self._way, talk.called, from_before=old is not None)
        self._keeper.watch(page, answer)
        page.answered.connect(self.answered)
        if page.still_right is not None:
            page.still_right.later.connect(self.later)
        if page.pad is not None:
            page.pad.use_single_keys(on=self._screen.context.display.choices.single_keys)
        self._put_up(page, talk)

    def _show_board(self) -> None:
        talk, page = self._keeper.talk, self._sorting.make_page()
        if talk is not None and page is not None:
            self._keeper.watch(None, Answer())
            page.board.single_keys = self._screen.context.display.choices.single_keys
            self._put_up(page, talk)

    def _put_up(self, page: QuestionPage | BoardPage, talk: Talk) -> None:
        self.page = page
        page.listen.connect(self.listen)
        page.way_chosen.connect(self._choose_way)
        page.listen_button.setVisible(self._voice is not None)
        if talk.part.with_person:
            self._screen.context.theme.face_the_person(page)
        self.asking.bar.show_place(talk)
        can_go_back = self.next_code(-1) is not None and not self.changing
        words = self._next_words(talk)
        self.asking.foot.show_place(talk.definition.statement, words, can_go_back=can_go_back)
        self.asking.show_page(page)
        if self._among_ways and page.switch is not None:
            page.switch.focus_chosen()
        self._among_ways = False

    def _next_words(self, talk: Talk) -> str:
        if self.changing:
            return _("Done, back to the page")
        if isinstance(self.page, QuestionPage) and self.page.still_right is not None:
            return _("Next, it is still right")
        if isinstance(self.page, BoardPage):
            return _("Finish sorting")
        return _("Next") if talk.step(1) is not None else _("See what matters")

    def _choose_way(self, way: Way) -> None:
        self._keeper.keep()
        if not self._keeper.has_too_much:
            switch = self.page.switch if self.page is not None else None
            self._among_ways = switch is not None and switch.by_arrows
            self._way = way
            self.show()
