"""What a group tells: what was noticed, words with consent and without a name, what came of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.groups import SessionState
from app.domain.handing_over import across
from app.domain.roles import Act
from app.domain.stories import (
    MOST_ITEMS,
    SessionDay,
    StoryLevel,
    StoryPage,
    first_checklist,
)
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.child_agreed import nobody_agrees_for, refuse_unagreed
from app.services.desk import Change
from app.services.held_sessions import held_sessions
from app.services.permission import needs
from app.services.story_checks import refuse_names, refuse_stranger, refuse_unfit, refused, who_may_look
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.handing_over import Period
    from app.domain.stories import Feedback, FeedbackForm, Story, StoryForm
    from app.services.desk import Desk, Work

MOST_TIMES: Final = 999


class StoryService:
    """Each method gives the page of the group as it is then; nobody's name stands beside their words."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def page(self, group_id: UUID) -> StoryPage:
        """What a group tells; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such group.
        """
        page = self._page(group_id)
        self._desk.store.record(self._desk.author, "view group", Subject("support_group", group_id))
        return page

    @needs(Act.RUN_GROUPS)
    def to_read(self, group_id: UUID, reader: StoryLevel) -> tuple[Story, ...]:
        """What a reader may see today: as far as was agreed, in time, and signed where that is needed."""
        today = self._desk.today()
        return tuple(s for s in self._page(group_id).stories if s.may_be_read(StoryLevel(reader), today))

    @needs(Act.RUN_GROUPS)
    def set_checklist(self, group_id: UUID, items: tuple[str, ...]) -> StoryPage:
        """Look out for this from now on; without a line, for what comes with the program.

        Raises:
            InvalidInputError: There are too many lines, or one is too long.
        """
        after = tuple(dict.fromkeys(line for line in (tidy_line(item, "items") for item in items) if line))
        if len(after) > MOST_ITEMS:
            raise InvalidInputError(
                _("A checklist has up to {most} lines.").format(most=MOST_ITEMS),
                _("Take some lines out."),
                "items",
            )
        with self._desk.store.read() as repositories:
            before = repositories.stories.checklist(group_id) or ()
        self._change(
            "change checklist",
            group_id,
            _("Checklist changed"),
            lambda r: r.stories.set_checklist(group_id, after),
            lambda r: r.stories.set_checklist(group_id, before),
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def notice(self, session_id: UUID, what: str, times: int) -> StoryPage:
        """Write down how often something was noticed at a session.

        Raises:
            InvalidInputError: It is not said what, or the number cannot be.
            NotFoundError: There is no such session.
        """
        line = tidy_line(what, "what")
        if not line or not 0 <= times <= MOST_TIMES:
            raise InvalidInputError(
                _("It is not said what was noticed, or how often."), _("Choose a line and a number."), "what"
            )
        with self._desk.store.read() as repositories:
            group_id = repositories.sessions.get(session_id).group_id
        before = self._page(group_id).times(session_id, line)
        self._desk.make(
            Change(
                "notice",
                Subject("group_session", session_id),
                line,
                redo=lambda r: r.stories.notice(session_id, line, times),
                undo=lambda r: r.stories.notice(session_id, line, before),
            )
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def keep_story(self, group_id: UUID, story_id: UUID | None, form: StoryForm) -> StoryPage:
        """Keep somebody's words, or put them right.

        Raises:
            InvalidInputError: There are no words, a name stands in them, a day cannot be, or a story is
                not signed.
            ConsentNeededError: Whose words they are did not say yes to their use, or is a child for whom
                nobody agrees.
            NotFoundError: There are no such words, or the person was never in this group.
        """
        before = self._story(group_id, story_id) if story_id else None
        after = self._tidy(group_id, form)
        kept = story_id or new_id()
        self._change(
            "keep story",
            group_id,
            _("Words kept"),
            lambda r: r.stories.keep_story(kept, group_id, after),
            lambda r: (
                r.stories.take_out_story(kept, void=True)
                if before is None
                else r.stories.keep_story(kept, group_id, before)
            ),
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def take_out_story(self, group_id: UUID, story_id: UUID) -> StoryPage:
        """Take words out.

        Raises:
            NotFoundError: There are no such words.
        """
        self._story(group_id, story_id)
        self._change(
            "keep story",
            group_id,
            _("Words taken out"),
            lambda r: r.stories.take_out_story(story_id, void=True),
            lambda r: r.stories.take_out_story(story_id, void=False),
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def keep_feedback(self, group_id: UUID, feedback_id: UUID | None, form: FeedbackForm) -> StoryPage:
        """Write down what people said, and what was done since.

        Raises:
            InvalidInputError: It is not said what, or the day is ahead.
            NotFoundError: There is no such line.
        """
        before = self._feedback(group_id, feedback_id) if feedback_id else None
        after = replace(form, said=tidy_words(form.said, "said"), did=tidy_words(form.did, "did"))
        if not after.said:
            raise InvalidInputError(
                _("It is not said what people said."), _("Write it in their words."), "said"
            )
        if after.heard_on > self._desk.today():
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "heard_on")
        if after.new_from is not None and after.new_from < after.heard_on:
            raise InvalidInputError(
                _("It was different before people said so."),
                _("Enter a day on or after the day they said it."),
                "new_from",
            )
        kept = feedback_id or new_id()
        self._change(
            "keep feedback",
            group_id,
            _("What people said was written down"),
            lambda r: r.stories.keep_feedback(kept, group_id, after),
            lambda r: (
                r.stories.take_out_feedback(kept, void=True)
                if before is None
                else r.stories.keep_feedback(kept, group_id, before)
            ),
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def take_out_feedback(self, group_id: UUID, feedback_id: UUID) -> StoryPage:
        """Take a line out.

        Raises:
            NotFoundError: There is no such line.
        """
        self._feedback(group_id, feedback_id)
        self._change(
            "keep feedback",
            group_id,
            _("A line was taken out"),
            lambda r: r.stories.take_out_feedback(feedback_id, void=True),
            lambda r: r.stories.take_out_feedback(feedback_id, void=False),
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def since(self, group_id: UUID) -> Mapping[UUID, tuple[Period, Period]]:
        """The sessions before and after each change that came of what people said."""
        with self._desk.store.read() as repositories:
            held = held_sessions(repositories, group_id)
            lines = repositories.stories.feedback(group_id)
        return {line.id: across(held, line.form.new_from) for line in lines if line.form.new_from is not None}

    def _page(self, group_id: UUID) -> StoryPage:
        with self._desk.store.read() as repositories:
            group = repositories.groups.get(group_id)
            sessions = repositories.sessions.of_group(group_id)
            members = repositories.groups.memberships(group_id)
            stories = repositories.stories.stories(group_id)
            said_no, workers = refused(repositories, stories), repositories.settings.workers()
            told_by = (s.form.person_id for s in stories if s.form.person_id is not None)
            unagreed = nobody_agrees_for(repositories, told_by, self._desk.today())
            return StoryPage(
                group_id=group_id,
                group_name=group.name,
                items=repositories.stories.checklist(group_id) or first_checklist(),
                noticed=repositories.stories.noticed(group_id),
                sessions=tuple(
                    SessionDay(session_id=s.id, held_on=s.held_on)
                    for s in reversed(sessions)
                    if s.held_on <= self._desk.today() and s.state is not SessionState.CANCELLED
                ),
                stories=tuple(
                    replace(
                        s,
                        withdrawn=s.form.person_id in said_no,
                        unagreed=s.form.person_id in unagreed,
                        alone=not who_may_look(workers, s),
                    )
                    for s in stories
                ),
                feedback=repositories.stories.feedback(group_id),
                people=tuple({m.person_id: m.name for m in members}.items()),
            )

    def _change(self, action: str, group_id: UUID, label: str, redo: Work, undo: Work) -> None:
        self._desk.make(Change(action, Subject("support_group", group_id), label, redo, undo))

    def _story(self, group_id: UUID, story_id: UUID) -> StoryForm:
        with self._desk.store.read() as repositories:
            stories: tuple[Story, ...] = repositories.stories.stories(group_id)
        found = next((story.form for story in stories if story.id == story_id), None)
        if found is None:
            raise _gone()
        return found

    def _feedback(self, group_id: UUID, feedback_id: UUID) -> FeedbackForm:
        with self._desk.store.read() as repositories:
            lines: tuple[Feedback, ...] = repositories.stories.feedback(group_id)
        found = next((line.form for line in lines if line.id == feedback_id), None)
        if found is None:
            raise _gone()
        return found

    def _tidy(self, group_id: UUID, form: StoryForm) -> StoryForm:
        after = replace(
            form, words=tidy_words(form.words, "words"), seen_by=tidy_line(form.seen_by, "seen_by")
        )
        today = self._desk.today()
        refuse_unfit(after, signed=after.signed_on is not None and after.signed_on <= today)
        if after.heard_on > today:
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "heard_on")
        with self._desk.store.read() as repositories:
            refuse_stranger(repositories, group_id, after)
            if after.person_id is not None:
                refuse_unagreed(repositories, after.person_id, today)
            refuse_names(repositories, group_id, after)
        return after


def _gone() -> NotFoundError:
    return NotFoundError(_("That is not here any more."), _("Open the page again."))
