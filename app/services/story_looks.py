"""A second look at a story: somebody who did not write it reads it before it goes out.

Where nobody else uses this laptop, whoever wrote it looks again on another day and says who read it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.stories import StoryKind, words_mark
from app.domain.wording import tidy_words
from app.errors import InvalidInputError, NotAllowedError, NotFoundError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.stories import StoryService
from app.services.story_checks import refuse_names, who_may_look
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.stories import Story, StoryPage
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class StoryLookService:
    """What was looked at are these very words: once they are changed, somebody looks again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stories = StoryService(desk)

    @needs(Act.RUN_GROUPS)
    def look(self, group_id: UUID, story_id: UUID, *, fine: bool, note: str = "") -> StoryPage:
        """Sign a story off, or say what has to change.

        Args:
            note: What has to change; for one's own story who read it besides, or why nobody could.

        Raises:
            NotFoundError: There is no such story.
            NotAllowedError: Whoever is signed in wrote it, or changed it last, and somebody else could look,
                or they wrote it today.
            InvalidInputError: It needs no second look, a name stands in it, or the note is missing.
        """
        story, words = self._story(group_id, story_id), tidy_words(note or "", "note")
        if self._desk.worker.id in story.writers:
            self._refuse_own(story, words)
        if not fine and not words:
            raise InvalidInputError(
                _("It is not said what has to change."), _("Write it for whoever wrote the story."), "note"
            )
        with self._desk.store.read() as repositories:
            if fine:
                refuse_names(repositories, group_id, story.form)
        mark = words_mark(story.form)
        at: list[UUID] = []

        def redo(repositories: Repositories) -> None:
            known = repositories.stories
            at[:] = [known.turn_look(at[0]) if at else known.look(story_id, mark, words, fine=bool(fine))]

        def undo(repositories: Repositories) -> None:
            at[:] = [repositories.stories.turn_look(at[0])]

        subject = Subject("support_group", group_id)
        self._desk.make(Change("look at story", subject, _("A story was looked at"), redo, undo))
        return self._stories.page(group_id)

    def _story(self, group_id: UUID, story_id: UUID) -> Story:
        found = next((s for s in self._stories.page(group_id).stories if s.id == story_id), None)
        if found is None:
            raise NotFoundError(_("That is not here any more."), _("Open the page again."))
        if found.form.kind is not StoryKind.CASE:
            raise InvalidInputError(
                _("Words of a sentence or two need no second look."), _("Choose a story."), "kind"
            )
        return found

    def _refuse_own(self, story: Story, note: str) -> None:
        """Look whether somebody may look at words of their own, because nobody else can."""
        with self._desk.store.read() as repositories:
            able = who_may_look(repositories.settings.workers(), story)
        if able:
            raise NotAllowedError(
                _("You wrote this story, so somebody else looks at it."),
                _("Ask {names} to sign in and look at it.").format(names=_(" or ").join(able)),
            )
        if story.written_on is not None and story.written_on >= self._desk.today():
            raise NotAllowedError(
                _("You wrote this story today, and nobody else uses this laptop."),
                _("Print it, let somebody else read it, and look at it again on another day."),
            )
        if not note:
            raise InvalidInputError(
                _("It is not said who read it besides you."),
                _("Write who read it on paper and when; if nobody could, write why."),
                "note",
            )
