"""Everyone the desk knows: find somebody as you type, open them, or add them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.roles import Act
from app.domain.tagged import SIGN
from app.i18n import _, ngettext
from ui.announce import announce
from ui.list_files import save_list
from ui.models.people_model import PeopleModel
from ui.open_to import add_somebody, by_name_only, may
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.flow import Flow
from ui.widgets.people_list import PeopleList
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import SectionHeading, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from app.domain.people import FindHit, PersonSummary
    from ui.screen import Context

PAUSE_MS: Final = 120
"""Look again when no letter was typed for this long; short enough to feel at once."""


class PeopleScreen(Screen):
    """Search and list of people."""

    name: ClassVar[str] = "people"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "people"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._everyone: int | None = None
        self._asked = ""
        self._known_tags: tuple[str, ...] = ()
        self._shown: str | None = None
        self._enter_waits = False
        self._model = PeopleModel(context.clock().astimezone().date(), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._build()

    def open(self, argument: object) -> None:
        """Show everyone; a text as argument is looked for."""
        self._search.line.setFocus()
        if isinstance(argument, str) and argument:
            self._search.set_text(argument)
        self._look()
        self.run(self.context.workspace.record.tags, self._show_tags)

    def draft(self) -> Mapping[str, Any] | None:
        """The name that is looked for."""
        return {"name": self._search.text()} if self._search.text() else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Look for it again."""
        self._search.set_text(content["name"])

    def refreshed(self) -> None:
        """Look again."""
        self._look()

    def title(self) -> str:
        """The heading of the page."""
        return _("People")

    def context_line(self) -> str:
        """How many there are."""
        if self._everyone is None:
            return ""
        return ngettext("{n} person", "{n} people", self._everyone).format(n=self._everyone)

    def main_action(self) -> None:
        """Open the first person found, once all that was typed is looked for; with nobody found, add them."""
        if self._shown != self._search.text():
            self._enter_waits = True
            self._look()
        elif self._model.rowCount():
            self._open_row(self._model.index(0, 0))
        elif self._search.text():
            self.add_action()

    def add_action(self) -> None:
        """Add a person, called as typed where nobody was found."""
        typed = "" if self._model.rowCount() else self._search.text()
        add_somebody(self, typed or None)

    def leave(self) -> bool:
        """Esc empties the search before it leaves the page."""
        if not self._search.text():
            return False
        self._search.set_text("")
        self._search.line.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to the list."""
        if event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self._pause.stop()
        query = self._asked = self._search.text()
        people = self.context.workspace.people
        self.run(lambda: people.list_people(query), lambda found: self._show(query, found))

    def _show(self, query: str, found: tuple[PersonSummary, ...]) -> None:
        if query != self._asked:
            return
        self._shown = query
        self._model.show_people(found)
        self._nobody.setVisible(not found)
        self._list.setVisible(bool(found))
        if not query:
            self._everyone = len(found)
            self.heading_changed.emit()
        if found and query:
            announce(self, ngettext("{n} person found", "{n} people found", len(found)).format(n=len(found)))
        if not found:
            self._show_nobody(query)
        if self._enter_waits:
            self._enter_waits = False
            self.main_action()

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        """Those that are given to somebody; without any there is nothing to choose."""
        self._known_tags = tags
        self.tag.set_choices([_("Any tag"), *tags])
        self.tag.setVisible(bool(tags))

    def _choose_tag(self, place: int) -> None:
        """Those who have a tag; what was typed before makes way."""
        self._search.set_text(f"{SIGN}{self._known_tags[place - 1]}" if place else "")
        self._look()

    def _typed(self) -> None:
        self._enter_waits = False
        self._pause.start()

    def _show_nobody(self, query: str) -> None:
        if query and SIGN not in query:
            heading = _("Nobody called “{name}”").format(name=query)
            words = _("Check the spelling, or look for part of the name.")
        elif query:
            heading, words = _("Nobody has this tag"), _("Tags are written under “What is recorded”.")
        else:
            heading, words = _("No people yet"), _("A person is somebody who comes to talk, or to a group.")
        self._heading.setText(heading)
        self._advice.setText(words)
        self._like_this.setVisible(bool(query))
        self._forget_close()
        announce(self, heading)

    def _show_like_this(self) -> None:
        query, people = self._search.text(), self.context.workspace.people
        self.run(lambda: people.find(query), self._show_close)

    def _show_close(self, hits: tuple[FindHit, ...]) -> None:
        close = [hit for hit in hits if hit.kind == "person"]
        if not close:
            self._advice.setText(_("No name is like this one. You can add a person."))
            announce(self, self._advice.text())
            return
        self._forget_close()
        for hit in close:
            button = Button(hit.title, icon="user-round")
            button.clicked.connect(lambda _checked, person_id=hit.id: self.go.emit("person", person_id))
            self._close.addWidget(button)
            self._close_names.append(button)
            button.show()
        self._close_names[0].setFocus()

    def _forget_close(self) -> None:
        for button in self._close_names:
            self._close.removeWidget(button)
            button.deleteLater()
        self._close_names.clear()

    def _open_row(self, index: QModelIndex) -> None:
        person = self._model.person(index.row())
        if person.opens:
            self.go.emit("person", person.id)
        else:
            self.status.emit(by_name_only(person.name))

    def _build(self) -> None:
        self._search = LineField(_("Find by name"), icon="search", example=_("Jean, or #walks for a tag"))
        self._search.line.setObjectName("search")
        self._search.edited.connect(self._typed)
        add = Button(_("Add a person"), kind="primary", icon="user-round-plus", keys=_("Ctrl+N"))
        add.clicked.connect(self.add_action)
        if not may(self.context.workspace, Act.CHANGE_PEOPLE):
            add.hide()
        self.tag = Dropdown(_("With the tag"), [_("Any tag")])
        self.tag.chosen.connect(self._choose_tag)
        self.tag.hide()
        top = TurningRow(gap=16)
        top.addWidget(self._search, 2)
        top.addWidget(self.tag, 1)
        top.addWidget(add, 0, Qt.AlignmentFlag.AlignBottom)
        self.save_button = Button(_("Save as a file"), kind="quiet", icon="download")
        self.save_button.clicked.connect(
            lambda: save_list(self, _("People"), self.context.workspace.lists.people)
        )
        if may(self.context.workspace, Act.PRINT):
            top.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._list = PeopleList(_("People"))
        self._list.setObjectName("people")
        self._list.setModel(self._model)
        self._list.activated.connect(self._open_row)
        card = Card()
        card.add(self._list, 1)
        self._build_nobody()
        card.add(self._nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(card, 1)

    def _build_nobody(self) -> None:
        self._nobody = QWidget()
        self._heading, self._advice = SectionHeading(), Words()
        self._like_this = Button(_("Show names like this"))
        self._like_this.clicked.connect(self._show_like_this)
        add = Button(_("Add this person"), icon="user-round-plus")
        add.clicked.connect(self.add_action)
        if not may(self.context.workspace, Act.CHANGE_PEOPLE):
            add.hide()
        buttons = Flow()
        buttons.addWidget(self._like_this)
        buttons.addWidget(add)
        self._close = Flow()
        self._close_names: list[Button] = []
        column = QVBoxLayout(self._nobody)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._advice)
        column.addLayout(buttons)
        column.addLayout(self._close)
        column.addStretch(1)
        self._nobody.hide()
