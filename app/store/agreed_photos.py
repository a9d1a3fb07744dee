"""Photos of people with what was agreed about them."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session, defer

from app.domain.attendance import Presence
from app.domain.photos import AgreedPhoto, PhotoForm
from app.errors import NotFoundError
from app.i18n import _
from app.store.facts import current
from app.store.tables import AgreedPhotoRow, GroupRow, MarkRow, SessionRow, StoryRow

MOST_SESSIONS: Final = 60
"""A year of a weekly group: photos are written down soon."""


class Held(NamedTuple):
    """A session somebody came to."""

    session_id: UUID
    group: str
    on: date


class AgreedPhotoRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_person(self, person_id: UUID, groups: Collection[UUID] | None = None) -> tuple[AgreedPhoto, ...]:
        """The photos of one person, the latest first; no picture is read.

        Args:
            groups: Without those that go with words or sessions of any other group; None for all.
        """
        own = AgreedPhotoRow.person_id == person_id
        if groups is None:
            return self._photos(own)
        told = select(StoryRow.id).where(StoryRow.group_id.in_(groups))
        held = select(SessionRow.id).where(SessionRow.group_id.in_(groups))
        return self._photos(
            own
            & (AgreedPhotoRow.story_id.is_(None) | AgreedPhotoRow.story_id.in_(told))
            & (AgreedPhotoRow.session_id.is_(None) | AgreedPhotoRow.session_id.in_(held))
        )

    def of_stories(self, stories: Iterable[UUID]) -> tuple[AgreedPhoto, ...]:
        """Those that go with some words, the latest first."""
        return self._photos(AgreedPhotoRow.story_id.in_(list(stories)))

    def of_group(self, group_id: UUID) -> tuple[AgreedPhoto, ...]:
        """Those that go with words of a group or were taken at its sessions, the latest first."""
        told = select(StoryRow.id).where(StoryRow.group_id == group_id, StoryRow.void.is_(False))
        held = select(SessionRow.id).where(SessionRow.group_id == group_id)
        return self._photos(or_(AgreedPhotoRow.story_id.in_(told), AgreedPhotoRow.session_id.in_(held)))

    def can_go_with(
        self, person_id: UUID, groups: Collection[UUID] | None = None
    ) -> tuple[tuple[tuple[UUID, str], ...], tuple[Held, ...]]:
        """The words of one person (id and words), and the sessions they came to; the latest first.

        Args:
            groups: Only those of these groups; None for all.
        """
        told = self._session.execute(
            select(StoryRow.id, StoryRow.words)
            .where(StoryRow.person_id == person_id, StoryRow.void.is_(False), _of(StoryRow.group_id, groups))
            .order_by(StoryRow.heard_on.desc(), StoryRow.id.desc())
        )
        came = self._session.execute(
            current(MarkRow)
            .with_only_columns(SessionRow.id, GroupRow.name, SessionRow.held_on)
            .select_from(MarkRow)
            .join(SessionRow, SessionRow.id == MarkRow.session_id)
            .join(GroupRow, GroupRow.id == SessionRow.group_id)
            .where(MarkRow.person_id == person_id, MarkRow.presence == Presence.HERE)
            .where(_of(SessionRow.group_id, groups))
            .order_by(SessionRow.held_on.desc())
            .limit(MOST_SESSIONS)
        )
        return tuple((key, words) for key, words in told), tuple(Held(*row) for row in came)

    def image(self, photo_id: UUID) -> bytes:
        """A picture, as a JPEG. Whether it may be seen is for the caller to know."""
        return self._session.get_one(AgreedPhotoRow, photo_id).image

    def keep(self, photo_id: UUID, person_id: UUID, form: PhotoForm, image: bytes = b"") -> None:
        """Write a photo down under its id, or put right what was agreed about it.

        Raises:
            NotFoundError: It is to be put right, and this person has no such photo.
        """
        row = self._session.get(AgreedPhotoRow, photo_id)
        if row is None and image:
            row = AgreedPhotoRow(
                id=photo_id,
                person_id=person_id,
                image=image,
                shows=form.shows,
                agreed_by=form.agreed_by,
                agreed_on=form.agreed_on,
                level=form.level,
            )
            self._session.add(row)
        if row is None:
            raise _gone()
        for field in fields(PhotoForm):
            setattr(row, field.name, getattr(form, field.name))
        row.void = False

    def withdraw(self, photo_id: UUID, on: date | None) -> None:
        """The yes to a photo was taken back on a day; None where it stands again."""
        self._session.get_one(AgreedPhotoRow, photo_id).withdrawn_on = on

    def take_out(self, photo_id: UUID, *, void: bool) -> None:
        """Take a photo out of use, or back in."""
        self._session.get_one(AgreedPhotoRow, photo_id).void = void

    def _photos(self, wanted: ColumnElement[bool]) -> tuple[AgreedPhoto, ...]:
        rows = self._session.scalars(
            select(AgreedPhotoRow)
            .where(wanted, AgreedPhotoRow.void.is_(False))
            .order_by(AgreedPhotoRow.id.desc())
            .options(defer(AgreedPhotoRow.image))
        )
        names = [field.name for field in fields(PhotoForm)]
        return tuple(
            AgreedPhoto(
                id=row.id,
                person_id=row.person_id,
                form=PhotoForm(**{name: getattr(row, name) for name in names}),
                withdrawn_on=row.withdrawn_on,
            )
            for row in rows
        )


def _of(group_id: InstrumentedAttribute[UUID], groups: Collection[UUID] | None) -> ColumnElement[bool]:
    return true() if groups is None else group_id.in_(groups)


def _gone() -> NotFoundError:
    return NotFoundError(_("That photo is not here any more."), _("Open the page again."))
