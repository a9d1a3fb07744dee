"""Keeps each answer of a talk as it is made, on the worker, also when its page is closed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.domain.talk import Answer

if TYPE_CHECKING:
    from app.domain.talk import Talk
    from ui.screen import Context
    from ui.widgets.question_page import QuestionPage

PAUSE_MS: Final = 700
"""Typing has paused when nothing was typed for this long; then the words are kept."""


class AnswerKeeper(QObject):
    """Knows the talk and the question on show.

    Attributes:
        talk: As it stands on this page; None before it is open.
        page: The question on show, with what is typed in it; None where there is none.

    Signals:
        kept: An answer is in the records.
        failed: It could not be kept, and why.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.talk: Talk | None = None
        self.page: QuestionPage | None = None
        self._kept = Answer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    @property
    def unkept(self) -> QuestionPage | None:
        """The page, where something on it is not kept yet."""
        page = self.page
        return None if page is None or page.answer == self._kept else page

    @property
    def has_too_much(self) -> bool:
        """Whether more is typed than can be kept; then the focus goes to the sentence that says so."""
        place = self.page.too_long if self.page is not None else None
        if place is not None:
            place.setFocus()
        return place is not None

    def watch(self, page: QuestionPage | None, answer: Answer) -> None:
        """Keep what is said on this page from now on.

        Args:
            page: The question on show; None where cards are sorted instead.
            answer: What stands on it already.
        """
        self._pause.stop()
        self.page, self._kept = page, answer
        if page is not None:
            page.typed.connect(self._pause.start)
            page.words.left.connect(self.keep)

    def keep(self) -> None:
        """Keep what is on the page, if it is new."""
        self._pause.stop()
        page = self.unkept
        if self.talk is not None and page is not None and page.too_long is None:
            self._kept = page.answer
            self.write(page.question.code, page.answer)

    def write(self, code: str, answer: Answer) -> None:
        """Keep one answer; the talk has it at once."""
        talk = self.talk
        if talk is not None:
            self.talk = replace(talk, answers={**talk.answers, code: answer})
            self._run(partial(self._context.workspace.talks.answer, talk.id, code, answer))

    def confirm(self) -> None:
        """What was said in the talk before is still right."""
        talk = self.talk
        old = talk.old(talk.at_question) if talk is not None else None
        if talk is not None and old is not None:
            self.talk = replace(
                talk, answers={**talk.answers, talk.at_question: replace(old, confirmed=True)}
            )
            self._run(partial(self._context.workspace.talks.still_right, talk.id, talk.at_question))

    def _run(self, work: partial[Talk]) -> None:
        # The page may be closed before the answer is kept; a failure must be heard all the same.
        background = self._context.background
        background.run(background, work, lambda _talk: self._say_kept(), self._not_kept)

    def _say_kept(self) -> None:
        if isValid(self):
            self.kept.emit()

    def _not_kept(self, problem: BaseException) -> None:
        if not isValid(self):
            raise problem
        self.failed.emit(problem)
