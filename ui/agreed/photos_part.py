"""Photos of one person: a form that asks for their yes, and those kept so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.photos import PhotoForm, agreed_words
from app.domain.spoken_dates import whole_day
from app.domain.stories import StoryLevel
from app.i18n import _
from ui.agreed.part import AgreedPart
from ui.files import read_photo
from ui.records.part import button_row
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.list_row import ListRow
from ui.widgets.optional_day import OptionalDay
from ui.widgets.past_day import PastDayField
from ui.widgets.photo_view import PhotoView
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.domain.photos import AgreedPhoto, PhotoPage
    from ui.parts_screen import PartsScreen

LEVELS = tuple(StoryLevel)
FILES: Final = "Pictures (*.jpg *.jpeg *.png *.webp)"


class PhotosPart(AgreedPart):
    """A photo that is hidden stays in the list without its picture."""

    def __init__(self, screen: PartsScreen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self._page: PhotoPage | None = None
        self._photos: dict[UUID, AgreedPhoto] = {}
        self.path: Path | None = None
        """The file that was chosen; it is read when the photo is kept."""
        self.form, self._list = Card(_("Add a photo")), Card(_("Photos so far"))
        self.file = Button(_("Choose a photo"), icon="image")
        self.chosen_file, self.view = Quiet(""), PhotoView()
        self.shows = LineField(_("What it shows"), hint=_("For those who hear it, such as “Singing”."))
        self.alone = CheckBox(_("Nobody else can be recognised on it"))
        self.level = Dropdown(_("How far it may go"), [level.words for level in LEVELS])
        hint = _("If somebody decides for them, write who and why.")
        self.agreed_by = LineField(_("Who agreed"), hint=hint)
        self.agreed_on = PastDayField(_("The day they agreed"), self.today)
        self.until = OptionalDay(_("Until when, if they said so"), self.today)
        self.story = Dropdown(_("Goes with these words"), [""])
        self.session = Dropdown(_("Taken at"), [""])
        self.on_card = CheckBox(_("Print it on their member card"))
        self.parent_first = Banner(
            _("Somebody has to agree for them first"),
            _("They are under 16. Write down who agreed under “Under 16”."),
            kind="warn",
            icon="triangle-alert",
        )
        self._build()

    def load(self) -> None:
        """Read the photos."""
        photos, person_id = self.workspace.photos, self.person_id
        self.run(lambda: photos.page(person_id), self._show)

    def choose(self, row_id: UUID) -> None:
        """Put what was agreed about a photo into the form; the photo itself stays what it is."""
        photo, page = self._photos.get(row_id), self._page
        if photo is None or page is None:
            return
        self.chosen, form = row_id, photo.form
        self.form.set_heading(_("Change what was agreed"))
        self.shows.set_text(form.shows)
        self.agreed_by.set_text(form.agreed_by)
        self.agreed_on.show_day(form.agreed_on)
        self.until.show_day(form.until)
        self.level.choose(LEVELS.index(form.level))
        self.story.choose(_place([one.id for one in page.stories], form.story_id))
        self.session.choose(_place([one.id for one in page.sessions], form.session_id))
        self.on_card.setChecked(form.on_card)
        self.alone.setChecked(True)
        self.file.hide()
        self.chosen_file.hide()
        for button in (self._back, self._take_out):
            button.show()
        self._back.setVisible(photo.withdrawn_on is None)
        self._show_picture(photo)
        self.page.filled()
        self.shows.setFocus()

    def _show(self, page: PhotoPage) -> None:
        self._page = page
        self._photos = {photo.id: photo for photo in page.photos}
        self.parent_first.setVisible(page.needs_parent)
        self.story.set_choices([_("No words"), *(one.words for one in page.stories)])
        self.session.set_choices([_("Nowhere in particular"), *(one.words for one in page.sessions)])
        self.agreed_by.set_text(_("themself"))
        self.agreed_on.set_text(whole_day(self.today))
        for photo in page.photos:
            row = ListRow(photo.form.shows, agreed_words(photo, self.today), icon="image")
            row.clicked.connect(partial(self.choose, photo.id))
            self._list.add(row)
        if not page.photos:
            self._list.add(Quiet(_("There are no photos yet.")))
        self.page.filled()

    def _show_picture(self, photo: AgreedPhoto) -> None:
        photos, person_id = self.workspace.photos, self.person_id
        if photo.may_be_seen(StoryLevel.INSIDE, self.today):
            shows = photo.form.shows
            self.run(
                lambda: photos.picture(person_id, photo.id),
                lambda picture: self.view.show_photo(picture, shows),
            )
        else:
            self.view.show_photo(b"", "")

    def choose_file(self) -> None:
        """Ask which file."""
        owner = self.owner
        path = owner.context.files.open(owner, _("Choose a photo"), FILES)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take a file; it is read when the photo is kept."""
        self.path = path
        self.chosen_file.setText(_("Chosen: {name}").format(name=path.name))
        self.chosen_file.show()
        self.shows.setFocus()

    def _keep(self) -> None:
        page = self._page
        if page is None or not self.until.checked():
            return
        self.agreed_on.set_problem(self.agreed_on.missing())
        agreed_on = self.agreed_on.day
        if agreed_on is None:
            self.agreed_on.setFocus()
            return
        form = PhotoForm(
            shows=self.shows.text(),
            agreed_by=self.agreed_by.text(),
            agreed_on=agreed_on,
            level=LEVELS[self.level.place],
            until=self.until.day,
            story_id=_chosen([one.id for one in page.stories], self.story.place),
            session_id=_chosen([one.id for one in page.sessions], self.session.place),
            on_card=self.on_card.isChecked(),
        )
        photos, person_id, chosen, path = self.workspace.photos, self.person_id, self.chosen, self.path
        alone = self.alone.isChecked()
        fields = {
            "": self.shows,
            "shows": self.shows,
            "agreed_by": self.agreed_by,
            "agreed_on": self.agreed_on,
            "until": self.until,
        }

        def work() -> PhotoPage:
            image = read_photo(path) if path is not None and chosen is None else b""
            return photos.keep(person_id, chosen, form, image, alone=alone)

        self.change(work, fields)

    def _withdraw(self) -> None:
        photos, person_id, chosen = self.workspace.photos, self.person_id, self.chosen
        if chosen is not None:
            self.change(lambda: photos.withdraw(person_id, chosen))

    def _remove(self) -> None:
        photos, person_id, chosen = self.workspace.photos, self.person_id, self.chosen
        if chosen is not None:
            self.change(lambda: photos.take_out(person_id, chosen))

    def _build(self) -> None:
        self.file.clicked.connect(self.choose_file)
        self.form.add(Words(_("Only with their yes. It is kept in the vault, without place and time.")))
        button_row(self.form.body, self.file)
        for widget in (self.chosen_file, self.view, self.shows, self.alone):
            self.form.add(widget)
        for field in (self.level, self.agreed_by, self.agreed_on, self.until):
            self.form.add(field)
        for choice in (self.story, self.session, self.on_card):
            self.form.add(choice)
        keep = Button(_("Keep this photo"), kind="primary")
        keep.clicked.connect(self._keep)
        self._back = Button(_("They take their yes back"), icon="eye-off")
        self._back.clicked.connect(self._withdraw)
        self._take_out = Button(_("Take it out"), icon="trash-2")
        self._take_out.clicked.connect(self._remove)
        for later in (self.chosen_file, self._back, self._take_out, self.parent_first):
            later.hide()
        button_row(self.form.body, keep, self._back, self._take_out)
        for card in (self.parent_first, self._list, self.form):
            self.column.addWidget(card)


def _place(ids: list[UUID], chosen: UUID | None) -> int:
    return ids.index(chosen) + 1 if chosen in ids else 0


def _chosen(ids: list[UUID], place: int) -> UUID | None:
    return ids[place - 1] if place > 0 else None
