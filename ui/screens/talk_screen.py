"""The talk, one question a page, made from its definition; every answer is kept at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from app.domain.talk import AnswerState
from app.i18n import _
from ui.screen import Place, Screen
from ui.talk.keeping import AnswerKeeper
from ui.talk.parts import WHO, Parts
from ui.talk.showing import Showing
from ui.talk.sorting import PHOTO
from ui.widgets.thank_you import ThankYou
from ui.widgets.ways_to_ask import WaysToAsk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from app.domain.talk import Answer, Talk
    from ui.screen import Context


class TalkScreen(Screen):
    """Opened with a person's id, or with (talk id, question code) to change one answer of a talk."""

    name: ClassVar[str] = "talk"
    place: ClassVar[Place] = Place.PEOPLE
    together = True
    help_page: ClassVar[str] = "talk"
    says_status: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._changing = self._over = self._finishing = False
        self._half_typed: Mapping[str, Any] | None = None
        self._keeper = AnswerKeeper(context, self)
        self._showing = Showing(self, self._keeper)
        self._parts = Parts(self, self._keeper)
        self._build()

    def open(self, argument: object) -> None:
        """Carry on the talk with somebody, begin one, or change one answer."""
        talks = self.context.workspace.talks
        match argument:
            case UUID() as person_id:
                self.run(lambda: talks.start(person_id), self._open_talk)
            case (UUID() as talk_id, str(code)):
                self._changing = self._showing.changing = True
                self.run(lambda: replace(talks.open(talk_id), at_question=code), self._open_talk)
            case _:
                super().open(argument)

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again who answers, or what a photo shows."""
        if dialog == WHO:
            self._parts.ask_who()
        elif dialog == PHOTO:
            self._showing.name_photo(Path(str(argument)))
        else:
            super().reopen(dialog, argument)

    @property
    def over(self) -> bool:
        """A talk that was finished or left for today is not gone back to by Esc."""
        return self._over

    def refreshed(self) -> None:
        """Show the answers again after an undo."""
        talk, talks = self._keeper.talk, self.context.workspace.talks
        if talk is not None:
            self.run(lambda: replace(talks.open(talk.id), at_question=talk.at_question), self._open_talk)

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._pages.currentWidget() is self._thanks

    def title(self) -> str:
        """Whose talk this is, by the name they are called."""
        talk = self._keeper.talk
        return _("{name}'s talk").format(name=talk.called) if talk else _("A talk")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("A talk")

    def main_action(self) -> None:
        """Next; on the last page, what matters."""
        if self.thanking:
            self._leave_for_person()
        elif self._pages.currentWidget() is self._parts.list:
            self._carry_on()
        else:
            self._step(1)

    def leave(self) -> bool:
        """Take a break; from the thank-you page, carry on."""
        talk = self._keeper.talk
        if talk is None:
            return False
        if self._pages.currentWidget() is not self._asking:
            self._carry_on()
        elif self._keeper.has_too_much:
            return True
        elif self._changing:
            self._finish()
        else:
            self._keeper.keep()
            self._thanks.thank(talk.called)
            self._pages.setCurrentWidget(self._thanks)
            self._thanks.leave_button.setFocus()
        return True

    def draft(self) -> Mapping[str, Any] | None:
        """Words that are typed and not kept yet."""
        page = self._keeper.unkept
        return None if page is None else {"question": page.question.code, "words": page.answer.words}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put half-typed words back, once the talk is there."""
        self._half_typed = content
        self._put_back()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the page is left, what was typed is kept."""
        super().hideEvent(event)
        self._keeper.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 shows the parts, F5 listens, F6 shows other ways to ask."""
        keys = {
            Qt.Key.Key_F5: self._showing.listen,
            Qt.Key.Key_F6: self._show_ways,
            Qt.Key.Key_F4: self._parts.show,
        }
        action = keys.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _open_talk(self, talk: Talk) -> None:
        self._keeper.talk = talk
        self.heading_changed.emit()
        self._showing.show()
        self._put_back()
        people, bar = self.context.workspace.people, self._asking.bar
        if not talk.part.with_person:
            self.run(lambda: people.page(talk.person_id).needs, partial(bar.show_needs, talk))

    def _put_back(self) -> None:
        page, content = self._keeper.page, self._half_typed
        if page is not None and content is not None and page.question.code == content["question"]:
            page.words.set_text(content["words"])
            self._half_typed = None
            self._keeper.keep()

    def _take(self, answer: Answer) -> None:
        self._keeper.keep()
        page, talk = self._keeper.page, self._keeper.talk
        if page is None or talk is None or answer.state is not AnswerState.ANSWERED:
            return
        if not isinstance(answer.value, (tuple, dict)) and answer.value in page.question.opens_worry:
            self.go.emit("worry", talk.person_id)

    def _step(self, by: int) -> None:
        if by > 0 and self._showing.to_confirm:
            self._keeper.confirm()
        self._go_on(by)

    def _go_on(self, by: int) -> None:
        self._keeper.keep()
        talk = self._keeper.talk
        if talk is None or self._keeper.has_too_much or self._showing.turn_board(by):
            return
        code = self._showing.next_code(by)
        if self._changing or (code is None and by > 0):
            self._finish()
        elif code is not None:
            self._keeper.talk = replace(talk, at_question=code)
            talks = self.context.workspace.talks
            self.run(lambda: talks.go(talk.id, code), lambda _talk: None)
            self._asking.foot.saved.clear()
            self._showing.show()

    def _finish(self) -> None:
        self._keeper.keep()
        talk = self._keeper.talk
        if talk is None or self._finishing:
            return
        self._finishing = True
        talk_id, talks = talk.id, self.context.workspace.talks
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
        if self._showing.page is not None:
            self._showing.page.focus_first()

    def _show_parts(self) -> None:
        self._pages.setCurrentWidget(self._parts.list)
        self._parts.list.back.setFocus()

    def _show_anew(self) -> None:
        self._pages.setCurrentWidget(self._asking)
        self._showing.show()

    def _know(self) -> None:
        if self._keeper.talk is not None:
            self._asking.bar.show_place(self._keeper.talk)

    def _leave_for_person(self) -> None:
        talk = self._keeper.talk
        if talk is not None:
            self._over = True
            self.go.emit("person", talk.person_id)

    def _show_ways(self) -> None:
        talk = self._keeper.talk
        if talk is not None:
            WaysToAsk(self, talk.question).open()

    def _build(self) -> None:
        self._asking, self._thanks = self._showing.asking, ThankYou()
        bar, foot = self._asking.bar, self._asking.foot
        bar.break_wanted.connect(self.leave)
        bar.parts_wanted.connect(self._parts.show)
        bar.who_wanted.connect(self._parts.ask_who)
        bar.display_wanted.connect(lambda: self.go.emit("display", None))
        self._keeper.kept.connect(lambda: foot.saved.say(_("Saved")))
        self._keeper.failed.connect(self.failed)
        self._showing.answered.connect(self._take)
        self._showing.later.connect(lambda: self._go_on(1))
        self._parts.shown.connect(self._show_parts)
        self._parts.gone.connect(self._show_anew)
        self._parts.known.connect(self._know)
        self._parts.list.carry_on.connect(self._carry_on)
        self._thanks.carry_on.connect(self._carry_on)
        self._thanks.leave.connect(self._leave_for_person)
        foot.back_wanted.connect(lambda: self._step(-1))
        foot.ways_wanted.connect(self._show_ways)
        foot.next_wanted.connect(lambda: self._step(1))
        self._pages = QStackedLayout(self)
        for page in (self._asking, self._thanks, self._parts.list):
            self._pages.addWidget(page)
