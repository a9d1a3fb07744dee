"""Scores before and after a session: one person at a time, or hands counted for the room."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.domain.groups import SessionState
from app.domain.people import Role
from app.domain.roles import Act
from app.domain.session_scores import AskToday, HandCount, Moment, ScoreBoard, board_lines
from app.errors import InvalidInputError
from app.i18n import _
from app.services.child_agreed import refuse_unagreed
from app.services.history import Step
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from uuid import UUID

    from app.domain.groups import GroupSession
    from app.domain.session_scores import Mode, Score
    from app.services.desk import Desk
    from app.store.repositories import Repositories

    _Sheet = Mapping[tuple[UUID, Moment], Score | None]

MOST_HANDS = 999
"""Our own rule: more is a slip of the finger."""
ASKED = (Role.PARTICIPANT, Role.CARER)
"""Those who help are not asked how they feel."""


class ScoreService:
    """What is asked before and after. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RECORD_SCORES)
    def open_board(self, session_id: UUID) -> ScoreBoard:
        """Those who came, with their scores; carers only where no participant came.

        That it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such session.
        """
        with self._desk.store.read() as repositories:
            board = _board(repositories, session_id)
        self._desk.store.record(self._desk.author, "view scores", _subject(session_id))
        return board

    @needs(Act.RECORD_SCORES)
    def to_ask(self, person_id: UUID) -> AskToday | None:
        """Where somebody may be asked today: a session they came to, else one of a group of theirs."""
        today = self._desk.today()
        asks: list[AskToday] = []
        with self._desk.store.read() as repositories:
            for session in repositories.sessions.between(today, today):
                role = repositories.groups.role_on(session.group_id, person_id, today)
                if session.state is not SessionState.CANCELLED and role in ASKED:
                    asks.append(_ask(_board(repositories, session.id), person_id, session.state))
        return min(asks, key=lambda ask: ask.moment is None, default=None)

    @needs(Act.RECORD_SCORES)
    def score(self, session_id: UUID, person_id: UUID, moment: Moment, score: Score) -> ScoreBoard:
        """Keep what one person said at one moment, in the place of what they said before.

        Raises:
            NotFoundError: There is no such session or person.
            InvalidInputError: The session was cancelled, or they are not marked here.
        """
        return self._change(session_id, person_id, moment, score)

    @needs(Act.RECORD_SCORES)
    def score_sheet(self, session_id: UUID, sheet: Mapping[UUID, Mapping[Moment, Score]]) -> ScoreBoard:
        """Keep a whole sheet that was filled in on paper; who is not on it stays as they are.

        Raises:
            NotFoundError: There is no such session or person.
            InvalidInputError: The session was cancelled, or somebody on it is not marked here.
        """
        given = {
            (person_id, moment): score
            for person_id, scores in sheet.items()
            for moment, score in scores.items()
        }
        before, board = self._keep_sheet(session_id, given, first=True)
        if before != given:
            redo = partial(self._keep_sheet, session_id, given)
            undo = partial(self._keep_sheet, session_id, before)
            label = _("Score sheet of {group}").format(group=board.group_name)
            self._desk.history.record(Step(label, redo, undo))
        return board

    @needs(Act.RECORD_SCORES)
    def clear(self, session_id: UUID, person_id: UUID, moment: Moment) -> ScoreBoard:
        """Take a score back to "not asked".

        Raises:
            NotFoundError: There is no such session or person.
            InvalidInputError: The session was cancelled.
        """
        return self._change(session_id, person_id, moment, None)

    @needs(Act.RECORD_SCORES)
    def set_mode(self, session_id: UUID, mode: Mode) -> ScoreBoard:
        """Ask in another way at this session. Scores given so far keep the way they were given in.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: The session was cancelled.
        """
        before, board = self._set_mode(session_id, mode)
        if before is not mode:
            redo, undo = (
                partial(self._set_mode, session_id, mode),
                partial(self._set_mode, session_id, before),
            )
            self._desk.history.record(Step(_("Another way to ask for scores"), redo, undo))
        return board

    @needs(Act.RECORD_SCORES)
    def count_hands(self, session_id: UUID, moment: Moment, counts: Mapping[int, int]) -> ScoreBoard:
        """Keep how many hands each answer had, without names; no counts take it back.

        Args:
            session_id: The session.
            moment: Before or after.
            counts: Answer -> number of hands; answers nobody chose may be left out.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: An answer is not on the line, a number is below 0 or above 999, or the
                session was cancelled.
        """
        with self._desk.store.read() as repositories:
            mode = repositories.sessions.get(session_id).mode
        _check_hands(mode, counts)
        hands = HandCount(mode, tuple(sorted((answer, many) for answer, many in counts.items() if many)))
        before, board = self._count(session_id, moment, hands)
        if before != hands:
            redo = partial(self._count, session_id, moment, hands)
            undo = partial(self._count, session_id, moment, before)
            self._desk.history.record(Step(_("Hands counted"), redo, undo))
        return board

    def _change(self, session_id: UUID, person_id: UUID, moment: Moment, score: Score | None) -> ScoreBoard:
        before, name, board = self._keep(session_id, person_id, moment, score, first=True)
        if before != score:
            redo = partial(self._keep, session_id, person_id, moment, score)
            undo = partial(self._keep, session_id, person_id, moment, before)
            self._desk.history.record(Step(_label(moment, score).format(name=name), redo, undo))
        return board

    def _keep(
        self, session_id: UUID, person_id: UUID, moment: Moment, score: Score | None, *, first: bool = False
    ) -> tuple[Score | None, str, ScoreBoard]:
        with self._desk.store.write(self._desk.author, "score", _subject(session_id)) as repositories:
            _held(repositories, session_id)
            name = repositories.people.name(person_id)
            if score is not None:
                refuse_unagreed(repositories, person_id, self._desk.today())
                if first:
                    _refuse_away(repositories, session_id, (person_id,))
            before = repositories.scores.score(session_id, person_id, moment, score)
        with self._desk.store.read() as repositories:
            return before, name, _board(repositories, session_id)

    def _keep_sheet(
        self, session_id: UUID, sheet: _Sheet, *, first: bool = False
    ) -> tuple[_Sheet, ScoreBoard]:
        with self._desk.store.write(self._desk.author, "score sheet", _subject(session_id)) as repositories:
            _held(repositories, session_id)
            people = {person_id for person_id, _moment in sheet}
            for unknown in people - repositories.today.names(people).keys():
                repositories.people.get(unknown)
            scored = {person for (person, _moment), score in sheet.items() if score is not None}
            for person_id in scored:
                refuse_unagreed(repositories, person_id, self._desk.today())
            if first:
                _refuse_away(repositories, session_id, scored)
            before = repositories.scores.score_sheet(session_id, sheet)
        with self._desk.store.read() as repositories:
            return before, _board(repositories, session_id)

    def _set_mode(self, session_id: UUID, mode: Mode) -> tuple[Mode, ScoreBoard]:
        with self._desk.store.write(self._desk.author, "way of asking", _subject(session_id)) as repositories:
            before = _held(repositories, session_id).mode
            repositories.sessions.set_mode(session_id, mode)
        return before, self.open_board(session_id)

    def _count(self, session_id: UUID, moment: Moment, hands: HandCount) -> tuple[HandCount, ScoreBoard]:
        with self._desk.store.write(self._desk.author, "count hands", _subject(session_id)) as repositories:
            _held(repositories, session_id)
            before = repositories.scores.hands(session_id).get(moment) or HandCount(hands.mode, ())
            if before != hands:
                repositories.scores.count_hands(session_id, moment, hands)
        return before, self.open_board(session_id)


def _board(repositories: Repositories, session_id: UUID) -> ScoreBoard:
    held = repositories.sessions.get(session_id)
    here, hands = repositories.attendance.here(session_id), repositories.scores.hands(session_id)
    asked = next((here[role] for role in ASKED if role in here), {})
    lines = board_lines(asked, repositories.scores.lines([held.id], asked)[held.id])
    names = repositories.people_list.told_apart({line.person_id: line.name for line in lines})
    return ScoreBoard(
        session_id=held.id,
        group_id=held.group_id,
        group_name=held.group_name,
        held_on=held.held_on,
        mode=held.mode,
        lines=tuple(replace(line, name=names[line.person_id]) for line in lines),
        hands_before=hands.get(Moment.BEFORE),
        hands_after=hands.get(Moment.AFTER),
    )


def _ask(board: ScoreBoard, person_id: UUID, state: SessionState) -> AskToday:
    line = next((line for line in board.lines if line.person_id == person_id), None)
    if line is None:
        return AskToday(session_id=board.session_id, moment=None)
    over = line.before is not None or state is SessionState.DONE
    return AskToday(session_id=board.session_id, moment=Moment.AFTER if over else Moment.BEFORE)


def _held(repositories: Repositories, session_id: UUID) -> GroupSession:
    held = repositories.sessions.get(session_id)
    if held.state is SessionState.CANCELLED:
        raise InvalidInputError(
            _("This session was cancelled."), _("Add a session for that day if it took place."), "scores"
        )
    return held


def _refuse_away(repositories: Repositories, session_id: UUID, people: Collection[UUID]) -> None:
    """Look whether people were there. What is undone or done again was looked at before.

    Raises:
        InvalidInputError: One of them is not marked here at this session.
    """
    came = repositories.attendance.here(session_id).values()
    away = next((person for person in people if not any(person in here for here in came)), None)
    if away is not None:
        raise InvalidInputError(
            _("{name} is not marked here at this session.").format(name=repositories.people.name(away)),
            _("Mark them here on the register first."),
            "scores",
        )


def _check_hands(mode: Mode, counts: Mapping[int, int]) -> None:
    for answer, many in counts.items():
        if not mode.lowest <= answer <= mode.highest:
            raise InvalidInputError(
                _("{answer} is not one of the answers.").format(answer=answer),
                _("Count answers from {low} to {high}.").format(low=mode.lowest, high=mode.highest),
                "hands",
            )
        if not 0 <= many <= MOST_HANDS:
            raise InvalidInputError(
                _("{n} hands cannot be counted.").format(n=many),
                _("Enter a number from 0 to {most}.").format(most=MOST_HANDS),
                "hands",
            )


def _label(moment: Moment, score: Score | None) -> str:
    if score is None:
        return _("Score of {name} cleared")
    return _("Score before of {name}") if moment is Moment.BEFORE else _("Score after of {name}")


def _subject(session_id: UUID) -> Subject:
    return Subject("group_session", session_id)
