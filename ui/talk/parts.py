"""The parts of a talk and who answers it: looked at and changed in the middle of a talk, losing nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.widgets.part_list import PartList
from ui.widgets.who_answers import WhoAnswers

if TYPE_CHECKING:
    from app.domain.answering import Answering
    from app.domain.talk import Talk
    from app.domain.talk_parts import PartState
    from ui.screen import Screen
    from ui.talk.keeping import AnswerKeeper

WHO: Final = "who"
"""What `reopen` calls the dialog about who answers."""


class Parts(QObject):
    """Belongs to the page of a talk.

    Signals:
        shown: The list of parts is filled; it is to be looked at.
        gone: The talk is at another question.
        known: The talk is still where it was, but has another order, or somebody else answers.

    Attributes:
        list: The parts, to look at.
    """

    shown = Signal()
    gone = Signal()
    known = Signal()

    def __init__(self, screen: Screen, keeper: AnswerKeeper) -> None:
        super().__init__(screen)
        self._screen, self._keeper = screen, keeper
        self.list = PartList()
        self.list.go.connect(self._go)
        self.list.skip.connect(self._skip)
        self.list.order.connect(self._order)

    def show(self) -> None:
        """Show how far each part is."""
        talk = self._keeper.talk
        if talk is not None and not self._keeper.has_too_much:
            self._keeper.keep()
            parts = self._screen.context.workspace.talk_parts
            self._screen.run(lambda: parts.overview(talk.id), self._filled)

    def ask_who(self) -> None:
        """Ask who answers from now on."""
        talk, talks = self._keeper.talk, self._screen.context.workspace.talks
        if talk is None:
            return
        self._keeper.keep()

        def keep(who: Answering) -> None:
            self._screen.run(lambda: talks.answering(talk.id, who.by, who.helper), self._know)

        dialog = WhoAnswers(self._screen, talk)
        dialog.chosen.connect(keep)
        self._screen.ask(dialog, WHO)

    def _filled(self, states: tuple[PartState, ...]) -> None:
        self.list.show_parts(states)
        self.shown.emit()

    def _go(self, code: str) -> None:
        talk, parts = self._keeper.talk, self._screen.context.workspace.talk_parts
        if talk is not None:
            self._screen.run(lambda: parts.go_to(talk.id, code), self._went)

    def _skip(self, code: str, skipped: bool) -> None:
        talk, parts = self._keeper.talk, self._screen.context.workspace.talk_parts
        if talk is not None:
            self._screen.run(lambda: parts.skip(talk.id, code, skipped=skipped), self._changed)

    def _order(self, codes: tuple[str, ...]) -> None:
        talk, parts = self._keeper.talk, self._screen.context.workspace.talk_parts
        if talk is not None:
            self._screen.run(lambda: parts.order(talk.id, codes), self._changed)

    def _went(self, talk: Talk) -> None:
        self._keeper.talk = talk
        self.gone.emit()

    def _changed(self, states: tuple[PartState, ...]) -> None:
        self.list.show_parts(states)
        there = self._keeper.talk
        if there is not None:
            order = tuple(state.part.code for state in states)
            skipped = tuple(state.part.code for state in states if state.skipped)
            self._know(replace(there, order=order, skipped=skipped))

    def _know(self, talk: Talk) -> None:
        there = self._keeper.talk
        if there is not None:
            self._keeper.talk = replace(talk, at_question=there.at_question)
            self.known.emit()
