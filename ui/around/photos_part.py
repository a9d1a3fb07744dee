"""The photos that go with a group's words and sessions; each is looked after on the page of its person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.photos import agreed_words
from app.domain.stories import StoryLevel
from app.i18n import _
from ui.around.part import AroundPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown
from ui.widgets.list_row import ListRow
from ui.widgets.photo_view import PhotoView
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.photos import AgreedPhoto, GroupPhotos
    from ui.parts_screen import PartsScreen


class GroupPhotosPart(AroundPart):
    """Only what may be seen inside is shown; a hidden photo is a line that says why."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._people: tuple[UUID, ...] = ()
        self.whose = Dropdown(_("Photo of"), [""], hint=_("One person on each photo, who said yes to it."))
        self._add, self._list = Card(_("Add or change a photo")), Card(_("Photos of this group"))
        self._add.add(self.whose)
        self.open_button = Button(_("Open their photos"), kind="primary", icon="image")
        self.open_button.clicked.connect(self._open)
        button_row(self._add.body, self.open_button)
        self.column.addWidget(self._list)
        self.column.addWidget(self._add)

    def load(self) -> None:
        """Read the photos."""
        photos, group_id = self.workspace.photos, self.group_id
        self.run(lambda: photos.of_group(group_id), self._show)

    def _show(self, page: GroupPhotos) -> None:
        self._people = tuple(person for person, _name in page.people)
        self.whose.set_choices([name for _person, name in page.people] or [_("Nobody yet")])
        self._add.setVisible(bool(page.people))
        for photo in page.photos:
            said = agreed_words(photo, self.today)
            name = page.name(photo)
            row = ListRow(
                photo.form.shows, _("{name}. {said}").format(name=name, said=said) if name else said
            )
            row.clicked.connect(partial(self._look_up, photo.person_id))
            self._list.add(row)
            if photo.may_be_seen(StoryLevel.INSIDE, self.today):
                self._add_picture(photo)
        if not page.photos:
            self._list.add(Quiet(_("No photo goes with words or a session of this group yet.")))
        else:
            self._list.add(Words(_("Press one to see or change what was agreed.")))
        self.page.filled()

    def _add_picture(self, photo: AgreedPhoto) -> None:
        view, photos, group_id = PhotoView(), self.workspace.photos, self.group_id
        self._list.add(view)
        self.run(
            lambda: photos.picture_in_group(group_id, photo.id),
            lambda picture: view.show_photo(picture, photo.form.shows),
        )

    def _open(self) -> None:
        if self._people:
            self._look_up(self._people[max(self.whose.place, 0)])

    def _look_up(self, person_id: UUID) -> None:
        self.owner.go.emit("agreed", (person_id, "photos"))
