"""Which photos may be seen: as far and as long as was agreed, and by nobody once somebody said no."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import ConsentNeededError
from app.i18n import _
from app.services.child_agreed import nobody_agrees_for, not_asked_of
from app.services.story_checks import said_no

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from app.domain.photos import AgreedPhoto
    from app.domain.stories import StoryLevel
    from app.store.repositories import Repositories


def as_they_stand(
    repositories: Repositories, photos: Iterable[AgreedPhoto], today: date
) -> tuple[AgreedPhoto, ...]:
    """The photos, marked where somebody said no since, or where nobody agrees for a child any more."""
    known = tuple(photos)
    people = {photo.person_id for photo in known}
    refused = said_no(repositories, people) | nobody_agrees_for(repositories, people, today)
    return tuple(replace(photo, refused=photo.person_id in refused) for photo in known)


def pictures(
    repositories: Repositories, photos: Iterable[AgreedPhoto], reader: StoryLevel, today: date
) -> tuple[tuple[AgreedPhoto, bytes], ...]:
    """Those that this reader may see today, each with its picture, a JPEG."""
    return tuple(
        (photo, repositories.agreed_photos.image(photo.id))
        for photo in as_they_stand(repositories, photos, today)
        if photo.may_be_seen(reader, today)
    )


def refuse_refused(repositories: Repositories, person_id: UUID, today: date) -> None:
    """Go on only where the person did not say no, and somebody agrees for a child.

    Raises:
        ConsentNeededError: They did, or nobody does.
    """
    if said_no(repositories, (person_id,)):
        raise ConsentNeededError(
            _("They said no to the use of their words and photos."),
            _("Ask them again, and write the answer on their page."),
        )
    why = not_asked_of(repositories, repositories.people.get(person_id), today)
    if why is not None:
        raise ConsentNeededError(
            why.words, _("Ask whoever has parental responsibility, and write the answer down.")
        )
