"""Every plan somebody had: the latest first, each to be read and printed as it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.printing import PREVIEW_WIDTH, Paper, page_picture
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.page_preview import PagePreview
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QImage

    from app.domain.plan_parts import PlanVersion
    from app.services.printed import PrintedDocument
    from ui.screen import Context


class EarlierPlansScreen(Screen):
    """Opened with a person's id."""

    name: ClassVar[str] = "earlier_plans"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "earlier_plans"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._person: UUID | None = None
        self._called = ""
        self._chosen: PlanVersion | None = None
        self._rows: dict[UUID, ListRow] = {}
        self._document: PrintedDocument | None = None
        self.paper = Paper(self)
        self._list, self._detail = Card(_("Plans")), Card()
        self._none = Quiet(_("There is no plan yet."))
        self._list.add(self._none)
        self._preview = PagePreview()
        self._print = Button(_("Print"), kind="primary", icon="printer", keys=_("Ctrl+P"))
        self._print.clicked.connect(self.print_action)
        self._build()

    def open(self, argument: object) -> None:
        """Show the plans of one person, the latest chosen."""
        person_id, workspace = self.id_in(argument), self.context.workspace
        self._person = person_id

        def load() -> tuple[str, tuple[PlanVersion, ...]]:
            called = workspace.people.page(person_id).person.called
            return called, workspace.plan_parts.versions(person_id)

        self.run(load, lambda loaded: self._show(*loaded))

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._person is not None:
            self.open(self._person)

    def title(self) -> str:
        """Whose plans they are."""
        return _("{name}'s plans").format(name=self._called) if self._called else ""

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("Plans")

    def context_line(self) -> str:
        """Nothing is lost."""
        return _("A plan stays as it was when a new one is made from it.")

    def about_person(self) -> UUID | None:
        """Whose plans they are."""
        return self._person

    def main_action(self) -> None:
        """Print the plan on show."""
        self.print_action()

    def print_action(self) -> None:
        """Print the very pages of the preview."""
        document = self._document
        if document is not None:
            self.paper.print(lambda: document)

    def leave(self) -> bool:
        """From one plan back to the list, where only one of the two is shown."""
        if not self._sides.back.isVisible():
            return False
        self._sides.show_list()
        return True

    def _show(self, called: str, versions: tuple[PlanVersion, ...]) -> None:
        self._called = called
        self.heading_changed.emit()
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {}
        self._none.setVisible(not versions)
        self._print.setVisible(bool(versions))
        for version in versions:
            day = whole_day(version.made_on)
            words = _("{day}, in force").format(day=day) if version.in_force else day
            row = ListRow(words, version.words, icon="file-text")
            row.clicked.connect(partial(self._choose, version))
            self._rows[version.id] = row
            self._list.add(row)
            row.show()
        if versions:
            self._read(versions[0])
            self._rows[versions[0].id].setFocus()

    def _choose(self, version: PlanVersion, _on: bool = False) -> None:
        self._read(version)
        self._sides.show_detail()

    def _read(self, version: PlanVersion) -> None:
        self._chosen, self._document = version, None
        for key, row in self._rows.items():
            row.select(key == version.id)
        documents = self.context.workspace.documents

        def draw() -> tuple[PrintedDocument, list[QImage]]:
            document = documents.plan(version.id)
            images = documents.page_images(document.pdf, PREVIEW_WIDTH)
            return document, [page_picture(image) for image in images]

        self.run(draw, lambda drawn: self._show_pages(version, *drawn))

    def _show_pages(self, version: PlanVersion, document: PrintedDocument, pages: list[QImage]) -> None:
        if self._chosen is version:
            self._document = document
            self._preview.show_pages(pages)

    def _build(self) -> None:
        row = Flow(gap=12)
        row.addWidget(self._print)
        self._detail.body.addLayout(row)
        self._detail.body.addWidget(self._preview, 1)
        scroll = ScrollPage()
        scroll.body.addWidget(self._list)
        scroll.body.addStretch(1)
        self._sides = SideBySide(scroll, self._detail, shares=(4, 7))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sides)
