"""The talk, one question a page, made from its definition; every answer is kept at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout
from shiboken6 import isValid

from app.domain.talk import Answer, AnswerState
from app.i18n import _
from ui.screen import Place, Screen
from ui.voice import Voice, find_speaker
from ui.widgets.question_page import QuestionPage
from ui.widgets.question_ways import Way
from ui.widgets.talk_asking import TalkAsking
from ui.widgets.thank_you import ThankYou
from ui.widgets.ways_to_ask import WaysToAsk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from app.domain.talk import Talk
    from ui.screen import Context

PAUSE_MS: Final = 700
"""Typing has paused when nothing was typed for this long; then the words are kept."""


class TalkScreen(Screen):
    """Opened with a person's id, or with (talk id, question code) to change one answer of a talk."""

    name: ClassVar[str] = "talk"
    place: ClassVar[Place] = Place.PEOPLE
    together = True
    help_page: ClassVar[str] = "talk"
    says_status: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._talk: Talk | None = None
        self._page: QuestionPage | None = None
        self._way = Way.PICTURES
        self._changing = self._over = self._finishing = False
        self._half_typed: Mapping[str, Any] | None = None
        self._kept = Answer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        speaker = find_speaker() if context.display.choices.read_aloud else None
        self._voice = Voice(speaker, self) if speaker else None
        self._build()

    def open(self, argument: object) -> None:
        """Carry on the talk with somebody, begin one, or change one answer."""
        talks = self.context.workspace.talks
        match argument:
            case UUID() as person_id:
                self.run(lambda: talks.start(person_id), self._open_talk)
            case (UUID() as talk_id, str(code)):
                self._changing = True
                self.run(lambda: replace(talks.open(talk_id), at_question=code), self._open_talk)
            case _:
                super().open(argument)

    @property
    def over(self) -> bool:
        """A talk that was finished or left for today is not gone back to by Esc."""
        return self._over

    def refreshed(self) -> None:
        """Show the answers again after an undo."""
        if self._talk is not None:
            talk = self._talk
            talks = self.context.workspace.talks
            self.run(lambda: replace(talks.open(talk.id), at_question=talk.at_question), self._open_talk)

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._pages.currentWidget() is self._thanks

    def title(self) -> str:
        """Whose talk this is, by the name they are called."""
        return _("{name}'s talk").format(name=self._talk.called) if self._talk else _("A talk")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("A talk")

    def main_action(self) -> None:
        """Next; on the last page, what matters."""
        if self._pages.currentWidget() is self._thanks:
            self._leave_for_person()
        else:
            self._step(1)

    def leave(self) -> bool:
        """Take a break; from the thank-you page, carry on."""
        if self._talk is None:
            return False
        if self._pages.currentWidget() is self._thanks:
            self._carry_on()
        elif self._has_too_much():
            return True
        elif self._changing:
            self._finish()
        else:
            self._keep()
            self._thanks.thank(self._talk.called)
            self._pages.setCurrentWidget(self._thanks)
            self._thanks.leave_button.setFocus()
        return True

    def draft(self) -> Mapping[str, Any] | None:
        """Words that are typed and not kept yet."""
        if self._page is None or self._page.answer == self._kept:
            return None
        return {"question": self._page.question.code, "words": self._page.answer.words}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put half-typed words back, once the talk is there."""
        self._half_typed = content
        self._put_back()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the page is left, what was typed is kept."""
        super().hideEvent(event)
        self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 listens, F6 shows other ways to ask."""
        if event.key() == Qt.Key.Key_F5:
            self._listen()
        elif event.key() == Qt.Key.Key_F6:
            self._show_ways()
        else:
            super().keyPressEvent(event)

    def _open_talk(self, talk: Talk) -> None:
        self._talk = talk
        self.heading_changed.emit()
        self._show_question()
        self._put_back()
        people, bar = self.context.workspace.people, self._asking.bar
        if not talk.part.with_person:
            self.run(lambda: people.page(talk.person_id).needs, partial(bar.show_needs, talk))

    def _put_back(self) -> None:
        page, content = self._page, self._half_typed
        if page is not None and content is not None and page.question.code == content["question"]:
            page.words.set_text(content["words"])
            self._half_typed = None
            self._keep()

    def _show_question(self) -> None:
        if self._talk is None:
            return
        talk = self._talk
        answer = talk.answers.get(talk.at_question, Answer())
        page = QuestionPage(talk.question, answer, self._way, talk.called)
        page.answered.connect(self._take)
        page.typed.connect(self._pause.start)
        page.way_chosen.connect(self._show_way)
        page.listen.connect(self._listen)
        page.words.left.connect(self._keep)
        page.listen_button.setVisible(self._voice is not None)
        if page.pad is not None:
            page.pad.use_single_keys(on=self.context.display.choices.single_keys)
        self._page, self._kept = page, answer
        if talk.part.with_person:
            self.context.theme.face_the_person(page)
        self._asking.bar.show_place(talk)
        can_go_back = talk.step(-1) is not None and not self._changing
        self._asking.foot.show_place(
            talk.definition.statement, self._next_words(talk), can_go_back=can_go_back
        )
        self._asking.show_page(page)

    def _next_words(self, talk: Talk) -> str:
        if self._changing:
            return _("Done, back to the page")
        return _("Next") if talk.step(1) is not None else _("See what matters")

    def _take(self, answer: Answer) -> None:
        self._keep()
        page = self._page
        if page is None or self._talk is None or answer.state is not AnswerState.ANSWERED:
            return
        if answer.value in page.question.opens_worry:
            self.go.emit("worry", self._talk.person_id)

    def _keep(self) -> None:
        self._pause.stop()
        talk, page = self._talk, self._page
        if talk is None or page is None or page.too_long is not None or page.answer == self._kept:
            return
        code, answer = page.question.code, page.answer
        self._kept = answer
        self._talk = replace(talk, answers={**talk.answers, code: answer})
        talks = self.context.workspace.talks
        # The page may be closed before the answer is kept; a failure must be heard all the same.
        background = self.context.background
        work = partial(talks.answer, talk.id, code, answer)
        background.run(background, work, lambda _talk: self._said_kept(), self._not_kept)

    def _said_kept(self) -> None:
        if isValid(self):
            self._asking.foot.saved.say(_("Saved"))

    def _not_kept(self, problem: BaseException) -> None:
        if not isValid(self):
            raise problem
        self.failed.emit(problem)

    def _step(self, by: int) -> None:
        self._keep()
        if self._talk is None or self._has_too_much():
            return
        code = self._talk.step(by)
        if self._changing or (code is None and by > 0):
            self._finish()
        elif code is not None:
            self._talk = replace(self._talk, at_question=code)
            talk_id, talks = self._talk.id, self.context.workspace.talks
            self.run(lambda: talks.go(talk_id, code), lambda _talk: None)
            self._asking.foot.saved.clear()
            self._show_question()

    def _has_too_much(self) -> bool:
        """Whether more is typed than can be kept; then the page stays, at the sentence that says so."""
        page = self._page
        place = page.too_long if page is not None else None
        if place is not None:
            place.setFocus()
        return place is not None

    def _finish(self) -> None:
        self._keep()
        if self._talk is None or self._finishing:
            return
        self._finishing = True
        talk_id, talks = self._talk.id, self.context.workspace.talks
        work = talks.what_matters if self._changing else talks.finish
        self.context.background.run(
            self, lambda: work(talk_id), lambda _shown: self._show_matters(talk_id), self._not_finished
        )

    def _not_finished(self, problem: BaseException) -> None:
        self._finishing = False
        self.failed.emit(problem)

    def _show_matters(self, talk_id: UUID) -> None:
        self._over = True
        self.go.emit("matters", talk_id)

    def _carry_on(self) -> None:
        self._pages.setCurrentWidget(self._asking)
        if self._page is not None:
            self._page.focus_first()

    def _leave_for_person(self) -> None:
        if self._talk is not None:
            self._over = True
            self.go.emit("person", self._talk.person_id)

    def _show_way(self, way: Way) -> None:
        self._keep()
        if not self._has_too_much():
            self._way = way
            self._show_question()

    def _listen(self) -> None:
        if self._voice is not None and self._page is not None:
            self._voice.turn(self._page.spoken())

    def _show_ways(self) -> None:
        if self._talk is not None:
            WaysToAsk(self, self._talk.question).open()

    def _build(self) -> None:
        self._asking, self._thanks = TalkAsking(), ThankYou()
        bar, foot = self._asking.bar, self._asking.foot
        bar.break_wanted.connect(self.leave)
        bar.display_wanted.connect(lambda: self.go.emit("display", None))
        self._thanks.carry_on.connect(self._carry_on)
        self._thanks.leave.connect(self._leave_for_person)
        foot.back_wanted.connect(lambda: self._step(-1))
        foot.ways_wanted.connect(self._show_ways)
        foot.next_wanted.connect(lambda: self._step(1))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._asking)
        self._pages.addWidget(self._thanks)
