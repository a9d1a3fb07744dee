"""Find: people, groups and pages as you type, and what to do when nobody is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from app.domain.roles import Act
from app.i18n import _, ngettext
from ui.announce import announce
from ui.open_to import add_somebody, by_name_only, is_open_to, may
from ui.page_finder import WITH_PERSON, PageHit, find_pages
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, SectionHeading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.people import FindHit
    from ui.screen import Context

ICONS = {"person": "user-round", "group": "users-round"}
MOST = 30


class FindScreen(Screen):
    """Enter opens the first one found."""

    name = "find"
    place = Place.NONE
    help_page = "find"
    keeps_when_left = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._hits: tuple[FindHit | PageHit, ...] = ()
        self._shown, self._enter_waits, self._with_person = "", False, False
        self.field = LineField(_("Name of a person, a group or a page"), icon="search")
        self.field.edited.connect(self._look)
        self._heading = SectionHeading("")
        self._found = QVBoxLayout()
        self._add = Button(_("Add a person"), icon="user-round-plus", keys=_("Ctrl+N"))
        self._add.clicked.connect(self.add_action)
        if not may(context.workspace, Act.CHANGE_PEOPLE):
            self._add.hide()
        self._build()

    def open(self, argument: object) -> None:
        """Be ready to type."""
        self._with_person = argument == WITH_PERSON
        if isinstance(argument, str) and not self._with_person:
            self.field.set_text(argument)
        self.field.setFocus()

    def title(self) -> str:
        """The heading."""
        return _("Find")

    def context_line(self) -> str:
        """How it works."""
        return _("Part of a name is enough. Capitals and accents do not matter.")

    def main_action(self) -> None:
        """Open the first one found, once all that was typed is looked for."""
        if self._shown != self.field.text():
            self._enter_waits = True
        elif self._hits:
            self._open(self._hits[0])

    def add_action(self) -> None:
        """Add a person, with the name that was typed."""
        add_somebody(self)

    def draft(self) -> Mapping[str, Any] | None:
        """The name that is looked for."""
        return {"name": self.field.text()} if self.field.text() else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Look for it again."""
        self.field.set_text(content["name"])

    def refreshed(self) -> None:
        """Look again."""
        self._look(self.field.text())

    def _look(self, typed: str) -> None:
        query, self._enter_waits = typed.strip(), False
        if not query:
            self._show("", (), ())
            return
        people, with_person = self.context.workspace.people, self._with_person
        role = self.context.workspace.worker.role
        pages = tuple(p for p in find_pages(query, with_person=with_person) if is_open_to(role, p.screen))
        self.run(
            lambda: (people.find(query), pages),
            lambda found: self._show(query, *found),
        )

    def _show(self, query: str, named: tuple[FindHit, ...], pages: tuple[PageHit, ...]) -> None:
        if query != self.field.text():
            return
        close = bool(named) and all(hit.close for hit in named)
        # A name that only sounds alike comes after a page that is called just so.
        people: tuple[FindHit | PageHit, ...] = named[:MOST]
        hits = pages + people if close else people + pages
        self._hits, self._shown = hits, query
        self._clear()
        self._say_found(query, len(hits), close=close and not pages)
        for hit in hits:
            row = ListRow(hit.title, hit.detail, icon=_icon(hit), leads=isinstance(hit, PageHit) or hit.opens)
            row.clicked.connect(lambda _on=False, hit=hit: self._open(hit))
            self._found.addWidget(row)
        if self._enter_waits:
            self._enter_waits = False
            self.main_action()

    def _say_found(self, query: str, count: int, *, close: bool) -> None:
        if not query:
            words = ""
        elif not count or close:
            words = _("Nobody called “{name}”").format(name=query)
        else:
            words = ngettext("{n} found", "{n} found", count).format(n=count)
        self._heading.setText(words)
        announce(self, words)
        if close:
            self._found.addWidget(Quiet(_("Did you mean")))
        elif query and not count:
            self._found.addWidget(Quiet(_("Check the spelling, or look for part of the name.")))

    def _open(self, hit: FindHit | PageHit) -> None:
        if isinstance(hit, PageHit):
            self.go.emit(hit.screen, hit.argument)
        elif not hit.opens:
            self.status.emit(by_name_only(hit.title))
        else:
            self.go.emit(hit.kind, hit.id)

    def _clear(self) -> None:
        while self._found.count():
            item = self._found.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _build(self) -> None:
        scroll = ScrollPage()
        card = Card()
        card.add(self.field)
        card.add(self._heading)
        card.body.addLayout(self._found)
        scroll.body.addWidget(card)
        row = Flow()
        row.addWidget(self._add)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _icon(hit: FindHit | PageHit) -> str:
    return hit.icon if isinstance(hit, PageHit) else ICONS[hit.kind]
