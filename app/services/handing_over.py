"""Handing a group to volunteers: stages, what leaders need, who leads next, the sheet for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.documents.easy_read import laid_out
from app.documents.needs_more import needs_more_document
from app.documents.styles import STANDARD, style_named
from app.domain.groups import SessionState
from app.domain.handing_over import HandOver, LedSession, StageDate, across
from app.domain.roles import Act
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.held_sessions import held_sessions
from app.services.permission import needs
from app.services.printed import printed
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.handing_over import Ready, Stage
    from app.services.desk import Desk, Work
    from app.services.printed import PrintedDocument
    from app.store.repositories import Repositories

FIRST_CHANGE = 2
"""With the second stage there is a before and an after."""
SHOWN_AHEAD = 6
"""Sessions ahead for which a leader can be named."""
NOT_AHEAD = frozenset({SessionState.CANCELLED, SessionState.DONE})


class HandOverService:
    """Each method gives the state of the group as it is then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def page(self, group_id: UUID) -> HandOver:
        """How far a group is handed over.

        Raises:
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            return hand_over_of(repositories, group_id, self._desk.today())

    @needs(Act.RUN_GROUPS)
    def begin_stage(self, group_id: UUID, stage: Stage, from_on: date, note: str = "") -> HandOver:
        """Write down from which day a group is at a stage.

        Raises:
            InvalidInputError: Another stage begins that day, or the words are too long.
        """
        if any(known.from_on == from_on for known in self.page(group_id).stages):
            raise InvalidInputError(
                _("Another stage begins that day."), _("Enter another day, or take that one out."), "from_on"
            )
        after = StageDate(id=new_id(), stage=stage, from_on=from_on, note=tidy_words(note, "note"))
        at: list[UUID] = []

        def redo(repositories: Repositories) -> None:
            known = repositories.hand_over
            at[:] = [known.turn_stage(at[0]) if at else known.set_stage(group_id, after)]

        def undo(repositories: Repositories) -> None:
            at[:] = [repositories.hand_over.turn_stage(at[0])]

        self._change(group_id, stage.words, redo, undo)
        return self.page(group_id)

    @needs(Act.RUN_GROUPS)
    def take_out_stage(self, group_id: UUID, stage_id: UUID) -> HandOver:
        """Take a stage out.

        Raises:
            NotFoundError: There is no such stage of this group.
        """
        if stage_id not in {stage.id for stage in self.page(group_id).stages}:
            raise NotFoundError(_("That is not here any more."), _("Open the page again."))
        at = [stage_id]

        def turn(repositories: Repositories) -> None:
            at[:] = [repositories.hand_over.turn_stage(at[0])]

        self._change(group_id, _("A stage was taken out"), turn, turn)
        return self.page(group_id)

    @needs(Act.RUN_GROUPS)
    def set_ready(self, group_id: UUID, what: Ready, *, there: bool) -> HandOver:
        """Tick what leaders need, or untick it."""
        self._change(
            group_id,
            what.words,
            lambda r: r.hand_over.set_ready(group_id, what, there=there),
            lambda r: r.hand_over.set_ready(group_id, what, there=not there),
        )
        return self.page(group_id)

    @needs(Act.RUN_GROUPS)
    def set_leader(self, session_id: UUID, leader: str) -> HandOver:
        """Write down who leads a session; nobody for an empty name.

        Raises:
            InvalidInputError: The name is too long.
            NotFoundError: There is no such session.
        """
        after = tidy_line(leader, "leader")
        with self._desk.store.read() as repositories:
            group_id = repositories.sessions.get(session_id).group_id
            before = repositories.hand_over.leaders((session_id,)).get(session_id, "")
        self._desk.make(
            Change(
                "name leader",
                Subject("group_session", session_id),
                _("Leader named"),
                redo=lambda r: r.hand_over.set_leader(session_id, after),
                undo=lambda r: r.hand_over.set_leader(session_id, before),
            )
        )
        return self.page(group_id)

    @needs(Act.RUN_GROUPS)
    def sheet(self, group_id: UUID, style: str | None = None, tint: str | None = None) -> PrintedDocument:
        """The sheet “When someone needs more”, for those who lead this group.

        Raises:
            InvalidInputError: There is no such style or paper colour.
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            name = repositories.groups.get(group_id).name
            numbers, organisation = repositories.safety.numbers(), repositories.settings.organisation()
        look = style_named(style or STANDARD.key, tint=tint or STANDARD.tint)
        document = laid_out(needs_more_document(name, numbers, organisation), look)
        today = self._desk.today()
        return printed(
            document, look, _("When someone needs more"), today, Subject("support_group", group_id)
        )

    def _change(self, group_id: UUID, label: str, redo: Work, undo: Work) -> None:
        self._desk.make(Change("hand over", Subject("support_group", group_id), label, redo, undo))


def hand_over_of(repositories: Repositories, group_id: UUID, today: date) -> HandOver:
    """How far a group is handed over.

    Raises:
        NotFoundError: There is no such group.
    """
    group = repositories.groups.get(group_id)
    stages = repositories.hand_over.stages(group_id)
    ahead = [
        session
        for session in repositories.sessions.of_group(group_id)
        if session.held_on >= today and session.state not in NOT_AHEAD
    ][:SHOWN_AHEAD]
    leaders = repositories.hand_over.leaders(session.id for session in ahead)
    page = HandOver(
        group_id=group_id,
        group_name=group.name,
        stages=stages,
        ready=repositories.hand_over.ready(group_id),
        ahead=tuple(
            LedSession(session_id=s.id, held_on=s.held_on, leader=leaders.get(s.id, "")) for s in ahead
        ),
    )
    if len(stages) < FIRST_CHANGE:
        return page
    return replace(page, periods=across(held_sessions(repositories, group_id), stages[-1].from_on))
