"""Photos of people: kept in the vault with who agreed, how far and until when; hidden once that ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.photos import GroupPhotos, Linked, PhotoPage
from app.domain.roles import Act
from app.domain.spoken_dates import day_and_month
from app.domain.stories import StoryLevel
from app.domain.wording import tidy_line
from app.errors import ConsentNeededError, InvalidInputError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.child_agreed import not_asked_of
from app.services.desk import Change
from app.services.permission import needs, within
from app.services.photo_consent import as_they_stand, refuse_refused
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.photos import AgreedPhoto, PhotoForm
    from app.services.desk import Desk, Work
    from app.store.repositories import Repositories

SHORT = 60
"""Letters of somebody's words in a list."""


class PhotoService:
    """Each method gives the photos of the person as they are then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.AGREED)
    def page(self, person_id: UUID) -> PhotoPage:
        """The photos of somebody, and what they can go with.

        Raises:
            NotFoundError: There is no such person.
        """
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            person = repositories.people.get(person_id)
            groups = self._groups(repositories)
            photos = repositories.agreed_photos.of_person(person_id, groups)
            told, came = repositories.agreed_photos.can_go_with(person_id, groups)
            return PhotoPage(
                person_id=person_id,
                called=person.called,
                photos=as_they_stand(repositories, photos, today),
                stories=tuple(Linked(id=key, words=_short(words)) for key, words in told),
                sessions=tuple(
                    Linked(
                        id=held.session_id,
                        words=_("{group}, {day}").format(group=held.group, day=day_and_month(held.on, today)),
                    )
                    for held in came
                ),
                needs_parent=not_asked_of(repositories, person, today) is not None,
            )

    @needs(Act.RUN_GROUPS)
    def of_group(self, group_id: UUID) -> GroupPhotos:
        """The photos that go with the words of a group, or were taken at its sessions.

        Raises:
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            repositories.groups.get(group_id)
            members = repositories.groups.memberships(group_id)
            photos = repositories.agreed_photos.of_group(group_id)
            return GroupPhotos(
                photos=as_they_stand(repositories, photos, self._desk.today()),
                people=tuple({m.person_id: m.name for m in members}.items()),
            )

    @needs(Act.RUN_GROUPS)
    def picture_in_group(self, group_id: UUID, photo_id: UUID) -> bytes:
        """A photo that goes with a group, also of somebody who has left it; raises as `picture` does."""
        found = next((photo for photo in self.of_group(group_id).photos if photo.id == photo_id), None)
        return self._picture(found)

    @needs(Act.AGREED)
    def picture(self, person_id: UUID, photo_id: UUID) -> bytes:
        """A photo as a JPEG, for those who work here.

        Raises:
            ConsentNeededError: It is hidden: the yes was taken back, or has ended.
            NotFoundError: There is no such photo.
        """
        return self._picture(self._photo(person_id, photo_id))

    def _picture(self, photo: AgreedPhoto | None) -> bytes:
        if photo is None:
            raise _gone()
        if not photo.may_be_seen(StoryLevel.INSIDE, self._desk.today()):
            raise ConsentNeededError(
                _("This photo is hidden: it may not be used any more."), _("Ask them first.")
            )
        with self._desk.store.read() as repositories:
            return repositories.agreed_photos.image(photo.id)

    @needs(Act.AGREED)
    def keep(
        self,
        person_id: UUID,
        photo_id: UUID | None,
        form: PhotoForm,
        image: bytes = b"",
        *,
        alone: bool = False,
    ) -> PhotoPage:
        """Keep a photo, made small and without anything hidden in it; or put right what was agreed.

        Args:
            image: The file as it is; it is not read where a photo is put right.
            alone: Nobody else can be recognised on it: they were not asked.

        Raises:
            InvalidInputError: It is no picture, it has no words, or what was agreed cannot be.
            ConsentNeededError: They said no to the use of photos, or nobody agrees for a child.
            NotFoundError: This person has no such photo, words or session.
        """
        after = self._tidy(person_id, form, alone=alone)
        before = self._photo(person_id, photo_id).form if photo_id else None
        clean = _clean(image) if before is None else b""
        kept = photo_id or new_id()
        self._change(
            "keep photo",
            person_id,
            _("Photo kept"),
            lambda r: r.agreed_photos.keep(kept, person_id, after, clean),
            lambda r: (
                r.agreed_photos.take_out(kept, void=True)
                if before is None
                else r.agreed_photos.keep(kept, person_id, before)
            ),
        )
        return self.page(person_id)

    @needs(Act.AGREED)
    def withdraw(self, person_id: UUID, photo_id: UUID) -> PhotoPage:
        """They take back their yes: from now on nobody sees it, and it is on no paper.

        Raises:
            NotFoundError: This person has no such photo.
        """
        before, today = self._photo(person_id, photo_id).withdrawn_on, self._desk.today()
        self._change(
            "withdraw photo",
            person_id,
            _("Photo hidden"),
            lambda r: r.agreed_photos.withdraw(photo_id, today),
            lambda r: r.agreed_photos.withdraw(photo_id, before),
        )
        return self.page(person_id)

    @needs(Act.AGREED)
    def take_out(self, person_id: UUID, photo_id: UUID) -> PhotoPage:
        """Take a photo out.

        Raises:
            NotFoundError: This person has no such photo.
        """
        self._photo(person_id, photo_id)
        self._change(
            "keep photo",
            person_id,
            _("Photo taken out"),
            lambda r: r.agreed_photos.take_out(photo_id, void=True),
            lambda r: r.agreed_photos.take_out(photo_id, void=False),
        )
        return self.page(person_id)

    def _photo(self, person_id: UUID, photo_id: UUID) -> AgreedPhoto:
        found = next((photo for photo in self.page(person_id).photos if photo.id == photo_id), None)
        if found is None:
            raise _gone()
        return found

    def _tidy(self, person_id: UUID, form: PhotoForm, *, alone: bool) -> PhotoForm:
        after = replace(
            form, shows=tidy_line(form.shows, "shows"), agreed_by=tidy_line(form.agreed_by, "agreed_by")
        )
        _refuse_unfit(after, alone=alone)
        if after.agreed_on > self._desk.today():
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "agreed_on")
        with self._desk.store.read() as repositories:
            refuse_refused(repositories, person_id, self._desk.today())
            told, came = repositories.agreed_photos.can_go_with(person_id, self._groups(repositories))
        known = {key for key, _words in told} | {held.session_id for held in came}
        if not {after.story_id, after.session_id} - {None} <= known:
            raise NotFoundError(_("That is not theirs, or not any more."), _("Open the page again."))
        return after

    def _groups(self, repositories: Repositories) -> frozenset[UUID] | None:
        """Of which groups words and sessions are shown: who leads groups learns nothing of any other one."""
        reach = within(self._desk, repositories, Act.AGREED)
        return reach.groups if reach.only_groups else None

    def _change(self, action: str, person_id: UUID, label: str, redo: Work, undo: Work) -> None:
        self._desk.make(Change(action, Subject("person", person_id), label, redo, undo))


def _gone() -> NotFoundError:
    return NotFoundError(_("That photo is not here any more."), _("Open the page again."))


def _refuse_unfit(form: PhotoForm, *, alone: bool) -> None:
    if not form.shows:
        raise InvalidInputError(
            _("The photo has no words yet."), _("Write what it shows, for those who hear it."), "shows"
        )
    if not form.agreed_by:
        raise InvalidInputError(_("It is not said who agreed."), _("Write who said yes."), "agreed_by")
    if form.until is not None and form.until < form.agreed_on:
        raise InvalidInputError(_("It could never be shown."), _("Enter a later day, or none."), "until")
    if not alone:
        raise InvalidInputError(
            _("Others may be on it who were not asked."),
            _("Cut them off the photo, then say that nobody else can be recognised."),
            "alone",
        )


def _clean(image: bytes) -> bytes:
    from app.exchange.photos import clean_photo  # noqa: PLC0415 - loaded with the first photo

    if not image:
        raise InvalidInputError(_("There is no photo yet."), _("Choose a photo."), "image")
    return clean_photo(image)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHORT else f"{line[:SHORT]}…"
