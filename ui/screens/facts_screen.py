"""Everything that is recorded about one person, in sections that open one at a time; none is forced."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.domain.record_sections import sections
from app.errors import InvalidInputError
from app.i18n import _
from ui.screen import Place, Screen
from ui.widgets.card import Card
from ui.widgets.needs_banner import NeedsBanner
from ui.widgets.record_section import RecordSection
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from app.domain.record_items import Section
    from app.domain.record_page import RecordPage
    from ui.screen import Context

FIRST = "contacts"
"""What Ctrl+N adds where no section is open."""


class FactsScreen(Screen):
    """Opened with a person's id, or with that and the key of a section to write in."""

    name: ClassVar[str] = "facts"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "facts"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: RecordPage | None = None
        self._sections: dict[str, RecordSection] = {}
        self._restoring: Mapping[str, Any] | None = None
        self._needs = NeedsBanner()
        self._needs.hide()
        scroll = ScrollPage()
        card = Card()
        self._list = card.body
        self._list.setSpacing(0)
        scroll.body.addWidget(self._needs)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._press_keep)

    def open(self, argument: object) -> None:
        """Show the sections; with one that was named open, ready to write in."""
        person, section = argument if isinstance(argument, tuple) else (argument, "")
        person_id, record = self.id_in(person), self.context.workspace.record
        self.run(lambda: record.page(person_id), lambda page: self._show_first(page, str(section)))

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._page is not None:
            person_id, record = self._page.person.id, self.context.workspace.record
            self.run(lambda: record.page(person_id), self._show)

    def title(self) -> str:
        """Whose record."""
        if self._page is None:
            return _("What is recorded")
        return _("What is recorded about {name}").format(name=self._page.person.called)

    def window_title(self) -> str:
        """Never a name."""
        return _("What is recorded")

    def context_line(self) -> str:
        """What is enough."""
        return _("Open what you need. All of it may stay empty.")

    def about_person(self) -> UUID | None:
        """Whose record it is."""
        return self._page.person.id if self._page is not None else None

    def main_action(self) -> None:
        """Keep what is typed."""
        self._press_keep()

    def add_action(self) -> None:
        """Another entry in the section that is open; else a contact."""
        self._turn(self._open_key() or FIRST, opened=True, new=True)

    def draft(self) -> Mapping[str, Any] | None:
        """Everything that is typed and not kept, and which section is open."""
        typed = {key: section.half_typed() for key, section in self._sections.items()}
        typed = {key: forms for key, forms in typed.items() if forms}
        return {"open": self._open_key(), "typed": typed} if typed else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Type it again, once the sections are there."""
        self._restoring = content
        if self._page is not None:
            self._type_again()

    def _show_first(self, page: RecordPage, opened: str) -> None:
        writer = self.context.workspace.worker.name
        for key, section in sections().items():
            shown = RecordSection(section, page, _first_content(section, page, writer))
            shown.turned.connect(lambda is_open, k=key: self._turn(k, opened=is_open))
            shown.kept.connect(partial(self._keep, key))
            shown.gone.connect(self._take_out)
            self._sections[key] = shown
            self._list.addWidget(shown)
        self._show(page)
        if self._restoring is not None:
            self._type_again()
        elif opened in self._sections:
            self._turn(opened, opened=True, new=sections()[opened].many)
        if not opened:
            next(iter(self._sections.values())).row.setFocus()

    def _show(self, page: RecordPage) -> None:
        self._page = page
        self.heading_changed.emit()
        heading = _("How to talk with {name}").format(name=page.person.called)
        self._needs.show_needs(heading, page.needs.banner(), can_change=False)
        self._needs.setVisible(bool(page.needs.needs))
        for section in self._sections.values():
            section.show_page(page)

    def _type_again(self) -> None:
        content, self._restoring = self._restoring or {}, None
        for key, forms in content.get("typed", {}).items():
            if key in self._sections:
                self._sections[key].put_back(forms)
        if content.get("open") in self._sections:
            self._turn(content["open"], opened=True)

    def _open_key(self) -> str:
        return next((key for key, section in self._sections.items() if section.is_open), "")

    def _turn(self, key: str, *, opened: bool, new: bool = False) -> None:
        for other, section in self._sections.items():
            if other != key and section.is_open:
                section.turn(opened=False)
        if key in self._sections:
            self._sections[key].turn(opened=opened, new=new)
            if opened and sections()[key].private and self._page is not None:
                look, person_id = self.context.workspace.record.opened_private, self._page.person.id
                self.run(partial(look, person_id), lambda _done: None)

    def _press_keep(self) -> None:
        if self._open_key():
            self._sections[self._open_key()].press_keep()

    def _keep(self, key: str, content: dict[str, str], entry_id: UUID | None) -> None:
        record = self.context.workspace.record
        self._change(key, lambda person_id: record.keep(person_id, key, content, entry_id))

    def _take_out(self, entry_id: UUID) -> None:
        record = self.context.workspace.record
        self._change("", lambda person_id: record.take_out(person_id, entry_id))

    def _change(self, key: str, work: Callable[[UUID], RecordPage]) -> None:
        if self._page is None:
            return
        person_id = self._page.person.id
        self.context.background.run(
            self, lambda: work(person_id), partial(self._kept, key), partial(self._refused, key)
        )

    def _kept(self, key: str, page: RecordPage) -> None:
        if key:
            self._sections[key].forget()
        self._show(page)
        if key:
            self._sections[key].row.setFocus()
        self.status.emit(_("Saved"))

    def _refused(self, key: str, problem: BaseException) -> None:
        form = self._sections[key].form if key else None
        if isinstance(problem, InvalidInputError) and form is not None:
            form.refuse(problem)
        else:
            self.failed.emit(problem)


def _first_content(section: Section, page: RecordPage, writer: str) -> dict[str, str]:
    """What stands in the form of a new entry: today, and who writes it."""
    needed = {
        item.key: page.today.isoformat() for item in section.items if item.needed and "day" in item.kind
    }
    return needed | ({"who": writer} if section.key == FIRST else {})
