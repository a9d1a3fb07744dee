"""A board of scores as the rows of its list, and whom to ask next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.session_scores import Mode, Moment, NoScore
from app.i18n import _
from ui.widgets.face import face_words
from ui.widgets.score_list import ScoreCell, ScoreRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from app.domain.session_scores import Score, ScoreBoard, ScoreLine


def score_rows(board: ScoreBoard, *, shown: bool) -> tuple[ScoreRow, ...]:
    """Everybody's scores; without `shown` only whether there is one."""
    return tuple(
        ScoreRow(
            key=line.person_id,
            name=line.name,
            before=_cell(line.before, shown=shown),
            after=_cell(line.after, shown=shown),
            notes=_notes(line),
        )
        for line in board.lines
    )


def score_words(score: Score | None) -> str:
    """A score as it is said: "4, Happy", "7", "did not want to say", "not yet"."""
    if score is None:
        return _("not yet")
    if score.reason is not None:
        return reason_words(score.reason)
    if score.mode is Mode.FACES and score.value is not None:
        return _("{number}, {face}").format(number=score.value, face=face_words(score.value))
    return str(score.value)


def reason_words(reason: NoScore) -> str:
    """Why there is no number, within a sentence."""
    if reason is NoScore.DID_NOT_WANT_TO_SAY:
        return _("did not want to say")
    return _("could not tell")


def moment_to_ask(board: ScoreBoard, today: date) -> Moment:
    """Before, until everybody was asked or somebody was asked after; a past day is over."""
    asked_before = bool(board.lines) and board.answered(Moment.BEFORE) == len(board.lines)
    if asked_before or board.answered(Moment.AFTER) or board.held_on < today:
        return Moment.AFTER
    return Moment.BEFORE


def next_to_ask(lines: Sequence[ScoreLine], moment: Moment, after: UUID | None) -> UUID | None:
    """The next person without a score at that moment, going round from `after`; None if all have one."""
    ids = [line.person_id for line in lines]
    start = ids.index(after) + 1 if after in ids else 0
    turned = (*lines[start:], *lines[:start])
    return next((line.person_id for line in turned if line.at(moment) is None), None)


def nobody_asked(board: ScoreBoard, moment: Moment) -> str:
    """Why nobody is asked now."""
    if not board.lines:
        return _("Nobody is here yet")
    if moment is Moment.BEFORE:
        return _("Everyone has a Before score")
    return _("Everyone has an After score")


def with_score(board: ScoreBoard, person_id: UUID, moment: Moment, score: Score | None) -> ScoreBoard:
    """The board as it will be once this score is kept."""

    def changed(line: ScoreLine) -> ScoreLine:
        if line.person_id != person_id:
            return line
        return replace(line, before=score) if moment is Moment.BEFORE else replace(line, after=score)

    return replace(board, lines=tuple(map(changed, board.lines)))


def _cell(score: Score | None, *, shown: bool) -> ScoreCell:
    if score is None:
        return ScoreCell(words=_("not yet"))
    if score.reason is NoScore.DID_NOT_WANT_TO_SAY:  # no score to keep from view
        return ScoreCell(words=_("not said"), icon="circle-minus", said=reason_words(score.reason))
    if score.reason is NoScore.COULD_NOT_TELL:
        return ScoreCell(words=_("not clear"), icon="circle-question-mark", said=reason_words(score.reason))
    if not shown:
        return ScoreCell(hidden=True)
    face = score.value if score.mode is Mode.FACES and score.value is not None else 0
    return ScoreCell(figure=str(score.value), face=face)


def _notes(line: ScoreLine) -> tuple[str, ...]:
    scores = [score for score in (line.before, line.after) if score is not None]
    helped = [_("Had help")] if any(score.had_help for score in scores) else []
    seen = [_("Seen by helper")] if any(score.seen_by_helper for score in scores) else []
    return (*helped, *seen)
