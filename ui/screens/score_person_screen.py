"""One person gives their own score: the faces large, no other names, thanks before the list comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.domain.people import first_name
from app.domain.session_scores import Moment, Score
from app.i18n import _
from ui.screen import Place, Screen
from ui.voice import Voice, find_speaker
from ui.widgets.person_score import PersonScore
from ui.widgets.score_pad_card import question
from ui.widgets.thank_you import ThankYou

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.session_scores import ScoreBoard
    from ui.screen import Context


class ScorePersonScreen(Screen):
    """Opened with a session's id, a person's id and the moment."""

    name: ClassVar[str] = "score_person"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "score_person"
    together = True
    says_status: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        speaker = find_speaker() if context.display.choices.read_aloud else None
        self._voice = Voice(speaker, self) if speaker else None
        self._person_id: UUID | None = None
        self._moment = Moment.BEFORE
        self._board: ScoreBoard | None = None
        self._called = ""
        self._saving = False
        self.page: PersonScore | None = None
        self.thanks = ThankYou(
            sentence=_("Your answer is saved."), leave=_("Back to the list"), again=_("Change the answer")
        )
        self.thanks.leave.connect(self._go_back)
        self.thanks.carry_on.connect(self._ask_again)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(QWidget())
        self._pages.addWidget(self.thanks)
        context.theme.face_the_person(self)

    def open(self, argument: object) -> None:
        """Show the question to one person."""
        match argument:
            case (UUID() as session_id, UUID() as person_id, str() as moment):
                self._person_id, self._moment = person_id, Moment(moment)
                scores = self.context.workspace.scores
                self.run(lambda: scores.open_board(session_id), self._show)
            case _:
                super().open(argument)

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._pages.currentWidget() is self.thanks

    def title(self) -> str:
        """The question, and nobody's name."""
        return question(self._board.mode) if self._board is not None else _("How do you feel right now?")

    def main_action(self) -> None:
        """That is right; on the page of thanks, back to the list."""
        if self._pages.currentWidget() is self.thanks:
            self._go_back()
        else:
            self._agree()

    def together_action(self) -> None:
        """Leave the page for the person."""
        self.leave()

    def leave(self) -> bool:
        """Thanks first, so that the list of names does not flash up."""
        if self._pages.currentWidget() is self.thanks:
            return False
        self._say_thanks(_("You can give an answer another time."))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 listens."""
        if event.key() == Qt.Key.Key_F5:
            self._listen()
        else:
            super().keyPressEvent(event)

    def _show(self, board: ScoreBoard) -> None:
        line = next((line for line in board.lines if line.person_id == self._person_id), None)
        if line is None:
            self.go.emit("back", None)
            return
        self._board, self._called = board, first_name(line.name)
        self._ask()

    def _ask(self) -> None:
        board = self._board
        if board is None:
            return
        page = PersonScore(board.mode, called=self._called, can_listen=self._voice is not None)
        page.use_single_keys(on=self.context.display.choices.single_keys)
        page.agreed.connect(self._agree)
        page.leave.connect(self.leave)
        page.listen.connect(self._listen)
        page.display.connect(lambda: self.go.emit("display", None))
        self.page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.heading_changed.emit()
        page.pad.focus()

    def _agree(self) -> None:
        page, board, person_id, moment = self.page, self._board, self._person_id, self._moment
        if page is None or board is None or person_id is None or self._saving:
            return
        if page.value is None and page.reason is None:
            page.ask_for_one()
            return
        score = Score(mode=board.mode, value=page.value, reason=page.reason)
        scores = self.context.workspace.scores
        self._saving = True
        self.context.background.run(
            self,
            lambda: scores.score(board.session_id, person_id, moment, score),
            self._kept,
            self._refused,
        )

    def _kept(self, board: ScoreBoard) -> None:
        self._board, self._saving = board, False
        self._say_thanks(_("Your answer is saved."))

    def _refused(self, problem: BaseException) -> None:
        self._saving = False
        self.failed.emit(problem)

    def _say_thanks(self, sentence: str) -> None:
        self.thanks.thank(self._called, sentence)
        self._pages.setCurrentWidget(self.thanks)
        self.thanks.leave_button.setFocus()
        self.status.emit(sentence)

    def _ask_again(self) -> None:
        """The page as it was left, with what was chosen on it."""
        if self.page is not None:
            self._pages.setCurrentWidget(self.page)
            self.page.pad.focus()

    def _go_back(self) -> None:
        self.go.emit("back", None)

    def _listen(self) -> None:
        if self._voice is not None and self.page is not None:
            self._voice.turn(self.page.spoken())
