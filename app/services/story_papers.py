"""What a group tells, on paper: each time for one kind of reader, and only what they may see that day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.documents.easy_read import laid_out
from app.documents.hand_over import hand_over_document
from app.documents.needs_more import needs_more_document
from app.documents.stories import said_and_did_document, stories_document, story_document
from app.documents.styles import STANDARD, style_named
from app.domain.roles import Act
from app.domain.stories import StoryLevel
from app.errors import ConsentNeededError, InvalidInputError, NotFoundError
from app.i18n import _
from app.services.handing_over import hand_over_of
from app.services.permission import needs
from app.services.photo_consent import pictures
from app.services.printed import PrintedDocument, printed
from app.services.stories import StoryService
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from app.documents.blocks import Document
    from app.domain.stories import Story
    from app.services.desk import Desk

YEAR: Final = timedelta(days=365)
"""So far back stories go unless another first day is asked for."""

Look = tuple[str | None, str | None]
"""A print style and a paper colour."""


class StoryPaperService:
    """A print style is one of those of `style_named`, a tint one of its colours."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stories = StoryService(desk)

    @needs(Act.PRINT)
    def story(
        self,
        group_id: UUID,
        story_id: UUID,
        reader: StoryLevel,
        style: str | None = None,
        tint: str | None = None,
    ) -> PrintedDocument:
        """One story, or one person's words.

        Raises:
            NotFoundError: There are no such words.
            ConsentNeededError: This reader may not see them: it was not agreed, is over, was taken back, or
                nobody has looked at the story yet.
            InvalidInputError: There is no such style or tint.
        """
        reader = StoryLevel(reader)
        story = next((s for s in self._stories.page(group_id).stories if s.id == story_id), None)
        if story is None:
            raise NotFoundError(_("That is not here any more."), _("Open the page again."))
        if not story.may_be_read(reader, self._desk.today()):
            raise _not_for(story, reader)
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation()
        document = story_document(story, self._pictures((story,), reader), reader, organisation)
        return self._printed(document, _("Story"), group_id, (style, tint))

    @needs(Act.PRINT)
    def stories(
        self,
        group_id: UUID,
        reader: StoryLevel,
        first: date | None = None,
        last: date | None = None,
        style: str | None = None,
        tint: str | None = None,
    ) -> PrintedDocument:
        """All words of a group that this reader may see; of the last year unless other days are asked for.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: The days are in the wrong order, or there is no such style or tint.
        """
        reader, period = StoryLevel(reader), self._period(first, last)
        page = self._stories.page(group_id)
        told = tuple(
            story
            for story in page.stories
            if story.may_be_read(reader, self._desk.today()) and period[0] <= story.form.heard_on <= period[1]
        )
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation()
        shown = self._pictures(told, reader)
        document = stories_document(page.group_name, told, shown, reader, period, organisation)
        return self._printed(document, _("Stories"), group_id, (style, tint))

    @needs(Act.PRINT)
    def said_and_did(
        self,
        group_id: UUID,
        first: date | None = None,
        last: date | None = None,
        style: str | None = None,
        tint: str | None = None,
    ) -> PrintedDocument:
        """What people said about a group, what was done, and the sessions before and since.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: The days are in the wrong order, or there is no such style or tint.
        """
        period = self._period(first, last)
        page, since = self._stories.page(group_id), self._stories.since(group_id)
        lines = [line for line in page.feedback if period[0] <= line.form.heard_on <= period[1]]
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation()
        document = said_and_did_document(page.group_name, lines, since, period, organisation)
        return self._printed(document, _("You said, we did"), group_id, (style, tint))

    @needs(Act.PRINT)
    def hand_over(self, group_id: UUID, style: str | None = None, tint: str | None = None) -> PrintedDocument:
        """The pack for those who take a group over.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: There is no such style or tint.
        """
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            page = hand_over_of(repositories, group_id, today)
            numbers, organisation = repositories.safety.numbers(), repositories.settings.organisation()
        sheet = needs_more_document(page.group_name, numbers, organisation)
        document = hand_over_document(page, sheet, organisation, today)
        return self._printed(document, _("Handing over"), group_id, (style, tint))

    def _pictures(self, told: Iterable[Story], reader: StoryLevel) -> dict[UUID, list[tuple[bytes, str]]]:
        """The photos that go with some words, as far as this reader may see them."""
        stories = [story.id for story in told]
        with self._desk.store.read() as repositories:
            photos = repositories.agreed_photos.of_stories(stories)
            shown = pictures(repositories, photos, reader, self._desk.today())
        return {
            story: [(image, photo.form.shows) for photo, image in shown if photo.form.story_id == story]
            for story in stories
        }

    def _period(self, first: date | None, last: date | None) -> tuple[date, date]:
        ends = last or self._desk.today()
        starts = first or max(ends, date.min + YEAR) - YEAR
        if ends < starts:
            raise InvalidInputError(
                _("The last day is before the first."), _("Enter a later last day."), "last"
            )
        return starts, ends

    def _printed(self, document: Document, name: str, group_id: UUID, look: Look) -> PrintedDocument:
        style = style_named(look[0] or STANDARD.key, tint=look[1] or STANDARD.tint)
        about = Subject("support_group", group_id)
        return printed(laid_out(document, style), style, name, self._desk.today(), about)


def _not_for(story: Story, reader: StoryLevel) -> ConsentNeededError:
    """Why this reader may not see a story, and what can be done."""
    if story.withdrawn:
        return ConsentNeededError(
            _("They said no to the use of their words since."), _("Do not use them any more.")
        )
    if story.unagreed:
        return ConsentNeededError(
            _("They are under 16, and nobody with parental responsibility agrees to it now."),
            _("Ask whoever has parental responsibility, and write the answer down."),
        )
    if not story.form.level.reaches(reader):
        return ConsentNeededError(
            _("They did not agree to that: {level}.").format(level=story.form.level.words),
            _("Ask them, and write the answer down with their words."),
        )
    if not story.signed_off:
        return ConsentNeededError(
            _("Nobody has looked at this story yet who did not write it."),
            _("Ask somebody else of this service to sign in and look at it."),
        )
    return ConsentNeededError(
        _("The time they agreed to is over."), _("Ask them again, and write down until when.")
    )
