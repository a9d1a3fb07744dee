"""Words that people let the group keep, shown without a name: how far they may go, and until when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month, whole_day
from app.domain.stories import StoryForm, StoryKind, StoryLevel
from app.i18n import _
from ui.around.part import AroundPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.list_row import ListRow
from ui.widgets.optional_day import OptionalDay
from ui.widgets.past_day import PastDayField
from ui.widgets.photo_view import PhotoView
from ui.widgets.story_look import StoryLookCard
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.photos import AgreedPhoto, GroupPhotos
    from app.domain.stories import Story, StoryPage
    from ui.parts_screen import PartsScreen

KINDS, LEVELS = tuple(StoryKind), tuple(StoryLevel)
SHOWN = 90
"""Letters of somebody's words in the list."""


class StoriesPart(AroundPart):
    """A form for words, and those kept so far."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._stories: dict[UUID, Story] = {}
        self._people: tuple[UUID | None, ...] = (None,)
        self._photos: dict[UUID, AgreedPhoto] = {}
        self.view = PhotoView()
        self._rows: list[ListRow] = []
        self.form = Card(_("Write down somebody's words"))
        self.kind = Dropdown(_("What it is"), [kind.words for kind in KINDS])
        self.words = TextField(_("In their words"), lines=4)
        self.whose = Dropdown(
            _("Whose words"), [""], hint=_("Only you see this. No name is shown with them.")
        )
        self.level = Dropdown(_("How far they may go"), [level.words for level in LEVELS])
        self.seen_by = LineField(_("Who may see them, if they said so"))
        self.heard_on = PastDayField(_("The day they said it"), self.today)
        self.until = OptionalDay(_("Until when, if they said so"), self.today)
        self.signed_on = PastDayField(_("The day they signed, for a story"), self.today)
        self.reader = Dropdown(_("Show what may be read by"), [_("Us"), _("Those who pay"), _("Everybody")])
        self.reader.chosen.connect(lambda _place: self._list_them())
        self.look = StoryLookCard()
        self.look.looked.connect(self._look_at)
        self._list = Card(_("Kept so far"))
        self._none = Quiet(_("Nothing that may be read here."))
        self._build()

    def load(self) -> None:
        """Read the words."""
        stories, photos, group_id = self.workspace.stories, self.workspace.photos, self.group_id
        self.run(lambda: photos.of_group(group_id), self._keep_photos)
        self.run(lambda: stories.page(group_id), self._show)

    def choose(self, row_id: UUID) -> None:
        """Put words into the form."""
        story = self._stories.get(row_id)
        if story is None:
            return
        form = story.form
        self.chosen = row_id
        self.form.set_heading(_("Change these words"))
        self.kind.choose(KINDS.index(form.kind))
        self.words.set_text(form.words)
        self.whose.choose(self._people.index(form.person_id) if form.person_id in self._people else 0)
        self.level.choose(LEVELS.index(form.level))
        self.seen_by.set_text(form.seen_by)
        for field, day in (
            (self.heard_on, form.heard_on),
            (self.until, form.until),
            (self.signed_on, form.signed_on),
        ):
            field.show_day(day)
        for button in (self._take_out, self._photo, self._print):
            button.show()
        self._photo.setVisible(form.person_id is not None)
        self.look.show_story(story, self.today)
        self._show_photo(story)
        self.page.filled()
        self.words.setFocus()

    def _keep_photos(self, found: GroupPhotos) -> None:
        """Those that we may see; one that is hidden is not shown here either."""
        seen = [p for p in found.photos if p.may_be_seen(StoryLevel.INSIDE, self.today)]
        self._photos = {p.form.story_id: p for p in seen if p.form.story_id is not None}

    def _show_photo(self, story: Story) -> None:
        photo, photos, group_id = self._photos.get(story.id), self.workspace.photos, self.group_id
        if photo is None:
            self.view.show_photo(b"", "")
            return
        self.run(
            lambda: photos.picture_in_group(group_id, photo.id),
            lambda picture: self.view.show_photo(picture, photo.form.shows),
        )

    def _show(self, page: StoryPage) -> None:
        self._stories = {story.id: story for story in page.stories}
        self._people = (None, *(person for person, _name in page.people))
        self.whose.set_choices([_("Nobody in particular"), *(name for _person, name in page.people)])
        self.heard_on.set_text(whole_day(self.today))
        self._list_them()
        self.page.filled()

    def _list_them(self) -> None:
        """Those that this reader may see; we also see what is withdrawn or not signed yet."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        reader, inside = LEVELS[self.reader.place], self.reader.place == 0
        shown = [s for s in self._stories.values() if inside or s.may_be_read(reader, self.today)]
        self._rows = [ListRow(_short(s.form.words), self._detail(s)) for s in shown]
        for row, story in zip(self._rows, shown, strict=True):
            row.clicked.connect(partial(self.choose, story.id))
            self._list.add(row)
        self._none.setVisible(not shown)

    def _detail(self, story: Story) -> str:
        form = story.form
        said = _("{kind}. {level}.").format(kind=form.kind.words, level=form.level.words)
        if not story.signed_off:
            said = _("{said} Waits for a second look.").format(said=said)
        if story.withdrawn:
            return _("{said} They said no since: not to be used.").format(said=said)
        if story.unagreed:
            return _("{said} Nobody agrees for them now: not to be used.").format(said=said)
        if form.until is None:
            return said
        return _("{said} Until {day}.").format(said=said, day=day_and_month(form.until))

    def _keep(self) -> None:
        if not (self.until.checked() and self._checked(self.heard_on)):
            return
        heard_on = self.heard_on.day
        if heard_on is None:
            return
        form = StoryForm(
            kind=KINDS[self.kind.place],
            words=self.words.text(),
            heard_on=heard_on,
            level=LEVELS[self.level.place],
            person_id=self._people[self.whose.place],
            seen_by=self.seen_by.text(),
            until=self.until.day,
            signed_on=self.signed_on.day,
        )
        stories, group_id, chosen = self.workspace.stories, self.group_id, self.chosen
        fields = {
            "": self.whose,
            "words": self.words,
            "heard_on": self.heard_on,
            "until": self.until,
            "signed_on": self.signed_on,
            "seen_by": self.seen_by,
        }
        self.change(lambda: stories.keep_story(group_id, chosen, form), fields)

    def _checked(self, field: PastDayField) -> bool:
        field.set_problem(field.missing())
        if field.problem:
            field.setFocus()
        return not field.problem

    def _remove(self) -> None:
        stories, group_id, chosen = self.workspace.stories, self.group_id, self.chosen
        if chosen is not None:
            self.change(lambda: stories.take_out_story(group_id, chosen))

    def _look_at(self, fine: bool, note: str) -> None:
        looks, group_id, chosen = self.workspace.story_looks, self.group_id, self.chosen
        if chosen is not None:
            self.change(lambda: looks.look(group_id, chosen, fine=fine, note=note), {"note": self.look.note})

    def _open_photos(self) -> None:
        story = self._stories.get(self.chosen) if self.chosen is not None else None
        if story is not None and story.form.person_id is not None:
            self.owner.go.emit("agreed", (story.form.person_id, "photos"))

    def _open_papers(self, wanted: object) -> None:
        self.owner.go.emit("story_papers", (self.group_id, wanted))

    def _build(self) -> None:
        self.form.add(Quiet(_("What leaves the service needs their yes, and has no name in it.")))
        for field in (self.kind, self.words, self.view, self.whose, self.level, self.seen_by):
            self.form.add(field)
        for day in (self.heard_on, self.until, self.signed_on):
            self.form.add(day)
        keep = Button(_("Keep these words"), kind="primary")
        keep.clicked.connect(self._keep)
        self._take_out = Button(_("Take them out"), icon="trash-2")
        self._take_out.clicked.connect(self._remove)
        self._take_out.hide()
        self._photo = Button(_("Photo for these words"), icon="image")
        self._photo.clicked.connect(self._open_photos)
        self._print = Button(_("Print these words"), icon="printer")
        self._print.clicked.connect(lambda: self._open_papers(self.chosen or "stories"))
        for later in (self._photo, self._print):
            later.hide()
        button_row(self.form.body, keep, self._take_out, self._photo, self._print)
        self._list.add(self.reader)
        every = Button(_("Print stories"), icon="printer")
        every.clicked.connect(lambda: self._open_papers("stories"))
        button_row(self._list.body, every)
        self._list.add(self._none)
        for card in (self.form, self.look, self._list):
            self.column.addWidget(card)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return _("“{words}”").format(words=line if len(line) <= SHOWN else f"{line[:SHOWN]}…")
