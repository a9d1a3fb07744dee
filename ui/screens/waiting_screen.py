"""The waiting list of a group: who waits, who was offered a place, and what they said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.roles import Act
from app.domain.waiting import WaitingState, waiting_words
from app.i18n import _, ngettext
from ui.list_files import save_list
from ui.open_to import may
from ui.screen import Place
from ui.typed_page import TypedPage
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.pasted_names import PastedNames
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from app.domain.people import NamePreview
    from app.domain.waiting import WaitingList, WaitingPlace
    from ui.screen import Context
    from ui.widgets.field import Field


class WaitingScreen(TypedPage):
    """Opened with the id of a group.

    Attributes:
        names: Those who wish to wait.
        answer_by: Until when a place is kept that is offered now.
        buttons: What can be done, person by person.
    """

    name: ClassVar[str] = "waiting"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "waiting"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self._group = ""
        self._today = context.clock().astimezone().date()
        self.names = PastedNames(_("Who wishes to wait"), lines=2)
        self.answer_by = DayField(_("An offer is kept until"), self._today)
        self.buttons: list[Button] = []
        self._lines: list[QWidget] = []
        self._build()

    def open(self, argument: object) -> None:
        """Show who waits; the next name can be typed at once."""
        group_id = self._group_id = self.id_in(argument)
        workspace = self.context.workspace
        self.names.setFocus()
        self.filled_in()
        self.run(
            lambda: (workspace.groups.page(group_id).group.name, workspace.waiting.look(group_id)),
            self._show_first,
        )

    def refreshed(self) -> None:
        """Show the list again."""
        group_id, waiting = self._group_id, self.context.workspace.waiting
        if group_id is not None:
            self.run(lambda: waiting.look(group_id), self._show)

    def title(self) -> str:
        """The heading."""
        return _("Waiting list")

    def context_line(self) -> str:
        """Which group."""
        return self._group

    def main_action(self) -> None:
        """Put the names on the list, after a look at those who may be known."""
        text, people = self.names.text(), self.context.workspace.people
        if not text:
            self.wrong(_("Enter a name. A first name is enough."), self.names.field)
        elif self.names.checked:
            self._add()
        else:
            self.try_to(partial(people.preview_names, text), self._looked)

    def field_of(self, name: str) -> Field:
        """The field a refusal is about."""
        return self.answer_by if name == "answer_by" else self.names.field

    def _looked(self, previews: tuple[NamePreview, ...]) -> None:
        if not self.names.show_previews(previews):
            self._add()

    def _add(self) -> None:
        group_id, waiting = self._group_id, self.context.workspace.waiting
        if group_id is not None:
            self.try_to(partial(waiting.add, group_id, self.names.chosen()), self._added)

    def _added(self, found: WaitingList) -> None:
        self.names.field.set_text("")
        self._kept(found)

    def _kept(self, found: WaitingList) -> None:
        self.status.emit(_("Saved"))
        self._show(found)

    def _show_first(self, found: tuple[str, WaitingList]) -> None:
        self._group = found[0]
        self.heading_changed.emit()
        self._show(found[1])

    def _show(self, found: WaitingList) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.buttons = [], []
        self._free.setText(_free_words(found))
        if not found.waiting:
            self._put(self._waiting, Quiet(_("Nobody waits.")))
        for place in found.waiting:
            self._put(self._waiting, Strong(place.name))
            self._put(self._waiting, Words(waiting_words(place, self._today)))
            self._put(self._waiting, self._row(place))
        self._answered.setVisible(bool(found.answered))
        for place in found.answered:
            words = waiting_words(place, self._today)
            self._put(self._answered, Words(_("{name}. {words}").format(name=place.name, words=words)))

    def _row(self, place: WaitingPlace) -> QWidget:
        row = Card()
        flow = Flow(gap=8)
        row.body.addLayout(flow)
        waiting = self.context.workspace.waiting
        ways: list[tuple[str, str, Callable[..., WaitingList]]] = []
        if place.state is WaitingState.OFFERED:
            ways.append((_("They said yes"), "check", waiting.accept))
            ways.append((_("They said no"), "x", waiting.decline))
        else:
            ways.append((_("Offer a place"), "send", waiting.offer))
            ways.append((_("Take off the list"), "x", waiting.decline))
        for words, icon, work in ways:
            button = Button(words, icon=icon)
            button.setAccessibleName(_("{what}: {name}").format(what=words, name=place.name))
            button.clicked.connect(partial(self._do, work, place))
            flow.addWidget(button)
            self.buttons.append(button)
        return row

    def _do(self, work: Callable[..., WaitingList], place: WaitingPlace) -> None:
        waiting, group_id = self.context.workspace.waiting, self._group_id
        until = self.answer_by
        if group_id is None:
            return
        if work == waiting.offer:
            if until.text() and until.missing():
                self.wrong(until.missing(), until)
                return
            self.try_to(partial(waiting.offer, group_id, place.person_id, until.day), self._kept)
        else:
            self.try_to(partial(work, group_id, place.person_id), self._kept)

    def _save(self) -> None:
        if self._group_id is not None:
            save = partial(self.context.workspace.group_lists.waiting, self._group_id)
            save_list(self, self.title(), save)

    def _put(self, card: Card, widget: QWidget) -> None:
        card.add(widget)
        self._lines.append(widget)

    def _build(self) -> None:
        add = Button(_("Put on the list"), kind="primary", icon="plus", keys=_("Ctrl+Enter"))
        add.setShortcut("Ctrl+Return")
        add.clicked.connect(self.main_action)
        first = Card(_("Somebody asks for a place"))
        first.add(self.names)
        row = Flow()
        row.addWidget(add)
        first.body.addLayout(row)
        self._free = Words()
        self._waiting, self._answered = Card(_("Waiting")), Card(_("Answered"))
        self._waiting.add(self._free)
        self._waiting.add(self.answer_by)
        self.save_button = Button(_("Save as a file"), icon="download")
        self.save_button.clicked.connect(self._save)
        if not may(self.context.workspace, Act.PRINT):
            self.save_button.hide()
        scroll = ScrollPage()
        for widget in (self.problems, first, self._waiting, self._answered):
            scroll.body.addWidget(widget)
        last = Flow()
        last.addWidget(self.save_button)
        scroll.body.addLayout(last)
        scroll.body.addStretch(1)
        self._answered.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _free_words(found: WaitingList) -> str:
    if found.places is None:
        return _("The group has as many places as people come. Its form can set a number.")
    free = found.free or 0
    places = ngettext("{n} place", "{n} places", found.places).format(n=found.places)
    taken = ngettext("{n} taken", "{n} taken", found.taken).format(n=found.taken)
    left = ngettext("{n} free", "{n} free", free).format(n=free)
    return _("{places}: {taken}, {left}.").format(places=places, taken=taken, left=left)
