"""Photos of people: shown only as far, and as long, as somebody agreed to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import day_and_month
from app.domain.stories import StoryLevel
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

MOST_BYTES: Final = 30_000_000
"""A file that is larger is no photo of a phone; it is never read as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoForm:
    """A photo of one person, and what was agreed about it.

    Attributes:
        shows: What can be seen, for those who hear the page.
        agreed_by: Who said yes, and in what capacity: "themself", "Sana Khan, mother".
        until: The last day on which it may be shown; None for no end.
        story_id: The words it is shown with.
        session_id: The session it was taken at.
        on_card: It is printed on their member card.
    """

    shows: str
    agreed_by: str
    agreed_on: date
    level: StoryLevel = StoryLevel.INSIDE
    until: date | None = None
    story_id: UUID | None = None
    session_id: UUID | None = None
    on_card: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedPhoto:
    """One that is kept.

    Attributes:
        withdrawn_on: The day the yes to this photo was taken back.
        refused: Since then they said no to any use of their words and photos.
    """

    id: UUID
    person_id: UUID
    form: PhotoForm
    withdrawn_on: date | None = None
    refused: bool = False

    def may_be_seen(self, reader: StoryLevel, today: date) -> bool:
        """Whether this reader may see it on this day."""
        agreed = self.withdrawn_on is None and not self.refused
        return agreed and not self.ended(today) and self.form.level.reaches(reader)

    def ended(self, today: date) -> bool:
        """Whether the time it was agreed for is over."""
        return self.form.until is not None and self.form.until < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Words, or a session, that a photo can go with."""

    id: UUID
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPage:
    """The photos of one person, and what they can go with.

    Attributes:
        needs_parent: They are under 16, and nobody with parental responsibility agrees at present.
    """

    person_id: UUID
    called: str
    photos: tuple[AgreedPhoto, ...] = ()
    stories: tuple[Linked, ...] = ()
    sessions: tuple[Linked, ...] = ()
    needs_parent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPhotos:
    """The photos of the people of a group that go with its words or its sessions.

    Attributes:
        people: Everybody who belongs to the group: id and name.
    """

    photos: tuple[AgreedPhoto, ...]
    people: tuple[tuple[UUID, str], ...]

    def name(self, photo: AgreedPhoto) -> str:
        """Who is on a photo; empty for somebody who has left."""
        return dict(self.people).get(photo.person_id, "")


def agreed_words(photo: AgreedPhoto, today: date) -> str:
    """How far a photo may go, who said so and until when; or why it is hidden."""
    form = photo.form
    if photo.withdrawn_on is not None:
        day = day_and_month(photo.withdrawn_on, today)
        return _("Hidden: they took their yes back on {day}.").format(day=day)
    if photo.refused:
        return _("Hidden: they said no to the use of their words and photos.")
    if photo.ended(today) and form.until is not None:
        return _("Hidden: it was agreed until {day}.").format(day=day_and_month(form.until, today))
    day = day_and_month(form.agreed_on, today)
    words = _("{level}. Agreed on {day} by {who}.").format(
        level=form.level.words, who=form.agreed_by, day=day
    )
    if form.until is None:
        return words
    return _("{words} Until {day}.").format(words=words, day=day_and_month(form.until, today))
