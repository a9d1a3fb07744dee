"""Scores before and after for everyone in the room: one key for each person, and on to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.domain.session_scores import Moment, NoScore, Score
from app.i18n import _
from ui.models.score_model import moment_to_ask, next_to_ask, nobody_asked, score_words, with_score
from ui.printing import Paper
from ui.quick_saves import QuickSaves
from ui.screen import Place, Screen
from ui.widgets.hands_dialog import HandsDialog
from ui.widgets.score_pad_card import question
from ui.widgets.score_page import ScorePage
from ui.widgets.ways_to_score import WaysToScore

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from app.domain.session_scores import Mode, ScoreBoard, ScoreLine
    from ui.screen import Context

DONE: Final = ("Ctrl+Return", "Ctrl+Enter")


class ScoresScreen(Screen):
    """Opened with a session's id."""

    name: ClassVar[str] = "scores"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "scores"
    says_status: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._board: ScoreBoard | None = None
        self._moment = Moment.BEFORE
        self._current: UUID | None = None
        self._shown = False
        self._said = ""
        self.paper = Paper(self)
        self.page = ScorePage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._saves = QuickSaves(self, self.page.foot, show=self._show_saved, read_again=self._read_again)
        self._connect()

    def open(self, argument: object) -> None:
        """Show the board of one session and ask the next person."""
        session_id, scores = self.id_in(argument), self.context.workspace.scores
        self.run(lambda: scores.open_board(session_id), self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        self._change(self.context.workspace.scores.open_board)

    def title(self) -> str:
        """What this is, and of which group."""
        if self._board is None:
            return _("Scores")
        return _("Scores: {group}").format(group=self._board.group_name)

    def context_line(self) -> str:
        """What is asked, and how it is answered."""
        if self._board is None:
            return ""
        asked = question(self._board.mode)
        return _("{question}  Press one key for each person.").format(question=asked)

    def main_action(self) -> None:
        """Finish, and show how the group is going."""
        if self._board is not None:
            self.go.emit("group", self._board.group_id)

    def print_action(self) -> None:
        """Print a sheet for each person to point at."""
        if self._board is not None:
            self.paper.print(partial(self.context.workspace.documents.score_sheets, self._board.session_id))

    def together_action(self) -> None:
        """Show this person the faces, without anybody else's name."""
        if self._board is not None and self._current is not None:
            self.go.emit("score_person", (self._board.session_id, self._current, self._moment))
        else:
            self._say_who_is_asked()

    def reopen(self, dialog: str, argument: object) -> None:
        """Go on counting hands."""
        if dialog == "hands":
            self._turn(list(Moment).index(Moment(str(argument))))
            self._ask_hands()

    def _show_first(self, board: ScoreBoard) -> None:
        self._moment = moment_to_ask(board, self.context.clock().astimezone().date())
        self._board = board
        self._go_to_next(None)
        self._show(board)
        if self._current is not None or not board.lines:
            self.page.card.pad.focus()
        else:
            self.page.names.focus(board.lines[0].person_id)

    def _show(self, board: ScoreBoard) -> None:
        self._board = board
        line = self._line()
        if line is None:
            self._current = None
            self._go_to_next(None)
            line = self._line()
        self.page.card.ask_in(board.mode)
        self.page.show_board(board, self._current, self._moment, shown=self._shown)
        given = line.at(self._moment) if line is not None else None
        value = given.value if given is not None and self._shown and given.mode is board.mode else None
        name = line.name if line is not None else nobody_asked(board, self._moment)
        self.page.card.show_person(name, self._progress(board, line), self._moment, value)
        self.heading_changed.emit()

    def _progress(self, board: ScoreBoard, line: ScoreLine | None) -> str:
        if line is None:
            if not board.lines:
                return ""
            if self._moment is Moment.BEFORE:
                return _("Press After, or choose a name to change it.")
            return _("Choose a name to change it.")
        place = _("{place} of {all}.").format(place=board.lines.index(line) + 1, all=len(board.lines))
        given = line.at(self._moment)
        if given is not None and given.reason is not None:
            place = _("{place}  Now: {score}").format(place=place, score=score_words(given))
        if not self._shown or self._moment is Moment.BEFORE or line.before is None:
            return place
        return _("{place}  Before: {score}").format(place=place, score=score_words(line.before))

    def _line(self) -> ScoreLine | None:
        lines = self._board.lines if self._board is not None else ()
        return next((line for line in lines if line.person_id == self._current), None)

    def _scored(self, value: int) -> None:
        if self._board is not None:
            had_help, seen = self.page.answers.take_flags()
            self._keep(Score(mode=self._board.mode, value=value, had_help=had_help, seen_by_helper=seen))

    def _no_score(self, reason: NoScore) -> None:
        if self._board is not None:
            had_help, seen = self.page.answers.take_flags()
            self._keep(Score(mode=self._board.mode, reason=reason, had_help=had_help, seen_by_helper=seen))

    def _keep(self, score: Score) -> None:
        """Show the score at once and ask the next person; it is saved behind that."""
        board, person_id, moment, line = self._board, self._current, self._moment, self._line()
        if board is None or person_id is None or line is None:
            self._say_who_is_asked()
            return
        scores = self.context.workspace.scores
        self._board = with_score(board, person_id, moment, score)
        said = _("{name}: {score}.").format(name=line.name, score=score_words(score))
        if self.context.display.choices.moves_on:
            self._go_to_next(person_id)
        self._change(lambda session_id: scores.score(session_id, person_id, moment, score))
        self._show(self._board)
        following = self._line()
        self._said = said
        if following is None:
            self._said = f"{said} {self.page.card.name}. {self.page.card.line}"
            self.page.names.focus(person_id)
        elif following.person_id != person_id:
            self._said = _("{said} Now {name}.").format(said=said, name=following.name)
        self.context.display.click()

    def _say_who_is_asked(self) -> None:
        """A key that is about a person was pressed and none is asked: nothing is changed."""
        self.status.emit(f"{self.page.card.name}. {self.page.card.line}".strip())

    def _clear(self) -> None:
        board, person_id, moment = self._board, self._current, self._moment
        if board is None or person_id is None:
            self._say_who_is_asked()
            return
        scores = self.context.workspace.scores
        self._board = with_score(board, person_id, moment, None)
        self._change(lambda session_id: scores.clear(session_id, person_id, moment))
        self._show(self._board)
        self._said = _("Cleared.")

    def _go_to_next(self, after: UUID | None) -> None:
        """The next person without a score; nobody, once everyone has one."""
        if self._board is not None:
            self._current = next_to_ask(self._board.lines, self._moment, after)

    def _pick(self, person_id: UUID) -> None:
        self._current = person_id
        self.page.answers.clear_flags()
        if self._board is not None:
            self._show(self._board)

    def _turn(self, place: int) -> None:
        self._moment = tuple(Moment)[place]
        self.page.answers.clear_flags()
        if self._board is not None:
            self._go_to_next(None)
            self._show(self._board)

    def _turn_shown(self) -> None:
        self._shown = not self._shown
        if self._board is not None:
            self._show(self._board)

    def _press(self, key: str) -> None:
        works: dict[str, Callable[[], None]] = {
            "-": partial(self._no_score, NoScore.DID_NOT_WANT_TO_SAY),
            "/": partial(self._no_score, NoScore.COULD_NOT_TELL),
            "h": self.page.answers.had_help.toggle,
            "s": self.page.answers.seen.toggle,
            "backspace": self._clear,
        }
        works[key]()

    def _change(self, work: Callable[[UUID], ScoreBoard]) -> None:
        if self._board is not None:
            self._saves.save(partial(work, self._board.session_id))

    def _show_saved(self, board: ScoreBoard) -> None:
        self._show(board)
        self.page.foot.say(_("Saved"), self._said)
        self._said = ""

    def _read_again(self) -> None:
        """Show what is really kept."""
        if self._board is not None:
            session_id, scores = self._board.session_id, self.context.workspace.scores
            self.run(lambda: scores.open_board(session_id), self._show)

    def _ask_hands(self) -> None:
        board = self._board
        if board is None:
            return
        hands = board.hands_before if self._moment is Moment.BEFORE else board.hands_after
        known = dict(hands.counts) if hands is not None and hands.mode is board.mode else {}
        dialog = HandsDialog(self, board.mode, self._moment, known)
        dialog.counted.connect(self._count_hands)
        self.ask(dialog, "hands", self._moment.value)

    def _count_hands(self, counts: Mapping[int, int]) -> None:
        scores, moment = self.context.workspace.scores, self._moment
        self._change(lambda session_id: scores.count_hands(session_id, moment, counts))

    def _ask_way(self) -> None:
        if self._board is not None:
            dialog = WaysToScore(self, self._board.mode)
            dialog.chosen.connect(self._set_mode)
            dialog.open()

    def _set_mode(self, mode: Mode) -> None:
        scores = self.context.workspace.scores
        self._change(lambda session_id: scores.set_mode(session_id, mode))

    def _follow_choices(self) -> None:
        self.page.use_single_keys(on=self.context.display.choices.single_keys)

    def _open_checklist(self) -> None:
        if self._board is not None:
            self.go.emit("around", (self._board.group_id, "noticed"))

    def _connect(self) -> None:
        page = self.page
        page.card.scored.connect(self._scored)
        page.card.turned.connect(self._turn)
        page.answers.no_score.connect(self._no_score)
        page.answers.person.connect(self.together_action)
        page.names.picked.connect(self._pick)
        page.key.connect(self._press)
        page.show_button.clicked.connect(self._turn_shown)
        page.way.clicked.connect(self._ask_way)
        page.hands.clicked.connect(self._ask_hands)
        page.noticed.clicked.connect(self._open_checklist)
        page.foot.undo.connect(self.undo_wanted)
        page.foot.main.connect(self.main_action)
        self.context.display.changed.connect(self._follow_choices)
        self._follow_choices()
        for sequence in DONE:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.main_action)
