"""Supervision of those who work here: how often, what was discussed, what was agreed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.supervision import LONGEST_WEEKS, SHORTEST_WEEKS, OwnSupervision
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.services.supervision_page import no_longer_here, page_of, team_of
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.supervision import (
        ActionForm,
        AgreedAction,
        Meeting,
        MeetingForm,
        SupervisionLine,
        SupervisionPage,
    )
    from app.services.desk import Desk, Work
    from app.store.repositories import Repositories


class SupervisionService:
    """One method, one transaction, one undo. What changes something gives the page as it is then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SUPERVISION)
    def team(self) -> tuple[SupervisionLine, ...]:
        """Everybody who uses this laptop, without a word of what was discussed."""
        with self._desk.store.read() as repositories:
            return team_of(repositories)

    @needs(Act.SUPERVISION)
    def page(self, worker_id: UUID) -> SupervisionPage:
        """Everything about one worker; opening it is put in the audit.

        Raises:
            NotFoundError: They do not use this laptop.
        """
        page = self._page(worker_id)
        self._desk.store.record(self._desk.author, "view supervision", Subject("worker", worker_id))
        return page

    @needs(Act.OWN_DESK)
    def mine(self) -> OwnSupervision:
        """What whoever is signed in agreed to do, and what they have learnt; nothing that was discussed."""
        me = self._desk.worker.id
        with self._desk.store.read() as repositories:
            agreed = repositories.supervision.actions()
            return OwnSupervision(
                actions=tuple(action for action in agreed if action.form.worker_id == me),
                training=repositories.supervision.training(me),
            )

    @needs(Act.OWN_DESK)
    def mark_mine(self, action_id: UUID, *, done: bool) -> OwnSupervision:
        """Whoever is signed in did what they agreed to do, or did not.

        Raises:
            NotFoundError: It is not theirs, or no longer there.
        """
        own = next((action for action in self.mine().actions if action.id == action_id), None)
        if own is None:
            raise no_longer_here()
        self._mark(self._desk.worker.id, own, done=done)
        return self.mine()

    @needs(Act.SUPERVISION)
    def set_weeks(self, worker_id: UUID, weeks: int) -> SupervisionPage:
        """Say how many weeks there are from one supervision of a worker to the next.

        Raises:
            InvalidInputError: Fewer than one week, or more than a year.
            NotFoundError: They do not use this laptop.
        """
        if not SHORTEST_WEEKS <= weeks <= LONGEST_WEEKS:
            raise InvalidInputError(
                _("Supervision is every {low} to {high} weeks.").format(
                    low=SHORTEST_WEEKS, high=LONGEST_WEEKS
                ),
                _("Enter a number of weeks."),
                "weeks",
            )
        self._page(worker_id)
        with self._desk.store.read() as repositories:
            rhythm = repositories.supervision.rhythms().get(worker_id)
        before = rhythm.weeks if rhythm else None
        self._change(
            worker_id,
            lambda r: r.supervision.set_weeks(worker_id, weeks),
            lambda r: r.supervision.set_weeks(worker_id, before),
        )
        return self._page(worker_id)

    @needs(Act.SUPERVISION)
    def keep_meeting(
        self,
        worker_id: UUID,
        meeting_id: UUID | None,
        form: MeetingForm,
        agreed: tuple[ActionForm, ...] = (),
    ) -> SupervisionPage:
        """Write down a new meeting, or what is known by now about one, and what more was agreed in it.

        Raises:
            InvalidInputError: The day is ahead, something is too long, or what was agreed is not said.
            NotFoundError: There is no such worker, person or meeting.
            RestrictedRecordError: The record of whoever was visited is not used.
        """
        after = _tidy(form, self._desk.today())
        actions = {new_id(): _tidy_action(action) for action in agreed}
        before = None if meeting_id is None else self._meeting(worker_id, meeting_id).form
        self._page(worker_id)
        kept = meeting_id or new_id()

        def redo(repositories: Repositories) -> None:
            if after.person_id is not None:
                repositories.people.get(after.person_id)
            repositories.supervision.keep_meeting(kept, worker_id, after)
            for action_id, action in actions.items():
                repositories.supervision.keep_action(action_id, kept, action)

        def undo(repositories: Repositories) -> None:
            for action_id in actions:
                repositories.supervision.take_out_action(action_id, void=True)
            if before is None:
                repositories.supervision.take_out_meeting(kept, void=True)
            else:
                repositories.supervision.keep_meeting(kept, worker_id, before)

        self._change(worker_id, redo, undo)
        return self._page(worker_id)

    @needs(Act.SUPERVISION)
    def take_out_meeting(self, worker_id: UUID, meeting_id: UUID) -> SupervisionPage:
        """Take a meeting out, with what was agreed in it.

        Raises:
            NotFoundError: It is no longer there.
        """
        self._meeting(worker_id, meeting_id)
        self._change(
            worker_id,
            lambda r: r.supervision.take_out_meeting(meeting_id, void=True),
            lambda r: r.supervision.take_out_meeting(meeting_id, void=False),
        )
        return self._page(worker_id)

    @needs(Act.SUPERVISION)
    def change_action(self, worker_id: UUID, action_id: UUID, form: ActionForm) -> SupervisionPage:
        """Put right what was agreed, who does it, or by when.

        Raises:
            InvalidInputError: It is not said what, or it is too long.
            NotFoundError: It is no longer there.
        """
        was, after = self._action(worker_id, action_id), _tidy_action(form)
        self._change(
            worker_id,
            lambda r: r.supervision.keep_action(action_id, was.meeting_id, after),
            lambda r: r.supervision.keep_action(action_id, was.meeting_id, was.form),
        )
        return self._page(worker_id)

    @needs(Act.SUPERVISION)
    def mark_action(self, worker_id: UUID, action_id: UUID, *, done: bool) -> SupervisionPage:
        """What was agreed is done from today on, or is still to do.

        Raises:
            NotFoundError: It is no longer there.
        """
        self._mark(worker_id, self._action(worker_id, action_id), done=done)
        return self._page(worker_id)

    @needs(Act.SUPERVISION)
    def take_out_action(self, worker_id: UUID, action_id: UUID) -> SupervisionPage:
        """Take something agreed out.

        Raises:
            NotFoundError: It is no longer there.
        """
        self._action(worker_id, action_id)
        self._change(
            worker_id,
            lambda r: r.supervision.take_out_action(action_id, void=True),
            lambda r: r.supervision.take_out_action(action_id, void=False),
        )
        return self._page(worker_id)

    def _mark(self, worker_id: UUID, action: AgreedAction, *, done: bool) -> None:
        day = self._desk.today() if done else None
        self._change(
            worker_id,
            lambda r: r.supervision.mark_action(action.id, day),
            lambda r: r.supervision.mark_action(action.id, action.done_on),
        )

    def _change(self, worker_id: UUID, redo: Work, undo: Work) -> None:
        """The same few words for every change: what Undo says may be read by others."""
        subject, label = Subject("worker", worker_id), _("A change in supervision")
        self._desk.make(Change("write supervision", subject, label, redo, undo))

    def _page(self, worker_id: UUID) -> SupervisionPage:
        with self._desk.store.read() as repositories:
            return page_of(repositories, worker_id)

    def _meeting(self, worker_id: UUID, meeting_id: UUID) -> Meeting:
        found = [meeting for meeting in self._page(worker_id).meetings if meeting.id == meeting_id]
        if not found:
            raise no_longer_here()
        return found[0]

    def _action(self, worker_id: UUID, action_id: UUID) -> AgreedAction:
        agreed = (action for meeting in self._page(worker_id).meetings for action in meeting.actions)
        found = [action for action in agreed if action.id == action_id]
        if not found:
            raise no_longer_here()
        return found[0]


def _tidy(form: MeetingForm, today: date) -> MeetingForm:
    if form.held_on > today:
        raise InvalidInputError(_("That day is ahead."), _("Enter the day you met."), "held_on")
    return replace(
        form,
        with_whom=tidy_line(form.with_whom, "with_whom"),
        discussed=tidy_words(form.discussed, "discussed"),
    )


def _tidy_action(form: ActionForm) -> ActionForm:
    what = tidy_words(form.what, "what")
    if not what:
        raise InvalidInputError(_("It is not said what was agreed."), _("Write it in a sentence."), "what")
    return replace(form, what=what)
