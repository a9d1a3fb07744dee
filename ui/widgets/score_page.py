"""How scores stand on their page: the pad on top, everybody below, how many have answered at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.session_scores import Moment
from app.i18n import _
from ui.models.score_model import score_rows
from ui.theme import current_theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.page_foot import Count, PageFoot
from ui.widgets.score_answers import ScoreAnswers
from ui.widgets.score_list import ScoreList
from ui.widgets.score_pad_card import ScorePadCard
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from app.domain.session_scores import ScoreBoard

COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
MINUS: Final = ("-", "−", "–")

CROWDED: Final = 1.25
"""From this size of text the pad needs the whole page: it then scrolls with the names."""


class ScorePage(QWidget):
    """Signals:
    key: A single key that belongs to the scores: "-", "/", "h", "s" or "backspace".

    Attributes:
        card: The person asked now, and the pad.
        answers: What else can be said.
        names: Everybody's row.
        foot: How many have answered; Saved, Undo, Finish.
        hands: Count hands instead.
        show_button: Show scores, or hide them.
        way: Another way to ask.
        noticed: The group's own checklist.
    """

    key = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.card, self.answers, self.names = ScorePadCard(), ScoreAnswers(), ScoreList(_("Everyone here"))
        self.foot = PageFoot(_("Finish"), icon="check", keys=_("Ctrl+Enter"))
        self._before, self._after = AnsweredCount(_("Before")), AnsweredCount(_("After"))
        self.hands = Button(_("Count hands instead"), kind="quiet", icon="hand")
        self.show_button = Button(_("Show scores"), kind="quiet", icon="eye")
        self.way = Button(_("Another way to ask"), kind="quiet", icon="list")
        self.noticed = Button(_("What was noticed"), kind="quiet", icon="clipboard-list")
        self.nobody = Words(_("Nobody is marked here yet. Scores are for those on the register."))
        self._single, self._moment = True, Moment.BEFORE
        self._build()
        current_theme().changed.connect(self._fit)

    def use_single_keys(self, *, on: bool) -> None:
        """Keys without Ctrl work, or are left alone."""
        self._single = on
        self.card.use_single_keys(on=on)

    def show_board(self, board: ScoreBoard, current: UUID | None, moment: Moment, *, shown: bool) -> None:
        """Show everybody; the current one is marked and scrolled into view."""
        self._moment = moment
        self._fit_counts()
        self.names.show_rows(score_rows(board, shown=shown), current)
        self.nobody.setVisible(not board.lines)
        everyone = len(board.lines)
        self._before.show_answered(board.answered(Moment.BEFORE), everyone)
        self._after.show_answered(board.answered(Moment.AFTER), everyone)
        self.show_button.setText(_("Hide scores") if shown else _("Show scores"))
        self.show_button.set_icon("eye-off" if shown else "eye")
        row = next((button for button in self.names.buttons if button.row.key == current), None)
        if row is not None and current_theme().scale < CROWDED:
            self._scroll.ensureWidgetVisible(row, 0, 8)

    def answered(self) -> str:
        """The figures at the foot as they are read."""
        return f"{self._before.text}, {self._after.text}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the pad work on the whole page, except in a field."""
        if event.modifiers() & COMMANDS or not self._take(event):
            event.ignore()

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace:
            self.key.emit("backspace")
            return True
        text = event.text().casefold()
        if not self._single or not text:
            return False
        if text in MINUS or text in {"/", "h", "s"}:
            self.key.emit("-" if text in MINUS else text)
            return True
        if text.isdecimal() and not self.card.pad.isAncestorOf(self.focusWidget()):
            self.card.pad.keyPressEvent(event)
            return event.isAccepted()
        return False

    def _fit(self) -> None:
        large = current_theme().large_text
        self._fit_counts()
        self.hands.setVisible(not large)
        self._hands_below.setVisible(large)
        for place, widget in enumerate((self.card, self.answers)):
            if current_theme().scale >= CROWDED:
                self._scroll.body.insertWidget(place, widget)
            else:
                self._column.insertWidget(place, widget)

    def _fit_counts(self) -> None:
        """Large text has room for one of the two: the one that is asked now."""
        large = current_theme().large_text
        self._before.setVisible(not large or self._moment is Moment.BEFORE)
        self._after.setVisible(not large or self._moment is Moment.AFTER)

    def _build(self) -> None:
        last = QWidget()
        row = Flow(last, gap=8)
        self._hands_below = Button(_("Count hands instead"), kind="quiet", icon="hand")
        self._hands_below.clicked.connect(self.hands.clicked)
        for button in (self.show_button, self.way, self.noticed, self._hands_below):
            row.addWidget(button)
        self.names.end_with(last)
        listed = Card()
        frame = listed.layout()
        if frame is not None:
            frame.setContentsMargins(12, 6, 12, 6)
        listed.add(self.nobody)
        listed.add(self.names)
        listed.body.addStretch(1)
        self.nobody.hide()
        self._scroll = ScrollPage(margin=0)
        self._scroll.body.setSpacing(8)
        self._scroll.body.addWidget(listed, 1)
        for count in (self._before, self._after):
            self.foot.counts.addWidget(count)
        self.foot.extra.addWidget(self.hands)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(7)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)
        self._column = column
        self._fit()


class AnsweredCount(Count):
    """ "Before 13 of 13": the word first, then the figure."""

    def __init__(self, moment: str) -> None:
        super().__init__("ink", size=20, word_first=True)
        self._moment = moment

    def show_answered(self, answered: int, everyone: int) -> None:
        """Show how many were asked."""
        self.show_count(_("{n} of {all}").format(n=answered, all=everyone), self._moment)
