"""Sheets for a group: signing in, badges, attendance cards, certificates, a call sheet; in every style."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown
from ui.widgets.flow import Flow
from ui.widgets.paper_style import STYLES, TINTS, style_words, tint_words
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from ui.screen import Context


class SheetsScreen(Screen):
    """Opened with a group's id."""

    name: ClassVar[str] = "sheets"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "sheets"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self.paper = Paper(self)
        papers = context.workspace.group_papers
        self._made: tuple[tuple[str, Callable[..., PrintedDocument]], ...] = (
            (_("Sign in by first name"), papers.sign_in),
            (_("Name badges"), papers.name_badges),
            (_("Attendance cards"), papers.attendance_cards),
            (_("Certificates"), papers.certificates),
            (_("Call sheet"), papers.call_sheet),
            (_("When someone needs more"), context.workspace.hand_over.sheet),
        )
        self.kind = Dropdown(_("Which sheet"), [made[0] for made in self._made])
        self.style_chosen = Dropdown(_("Print style"), [style_words(style) for style in STYLES])
        self.tint = Dropdown(_("Paper colour"), [tint_words(tint) for tint in TINTS])
        self._build()

    def open(self, argument: object) -> None:
        """Ready to choose a sheet."""
        self._group_id = self.id_in(argument)
        self.kind.setFocus()

    def title(self) -> str:
        """The heading."""
        return _("Sheets")

    def context_line(self) -> str:
        """What they are."""
        return _("Papers for the people of this group.")

    def main_action(self) -> None:
        """Print the sheet that is chosen."""
        self.print_action()

    def print_action(self) -> None:
        """Print the sheet that is chosen."""
        if self._group_id is not None:
            self.paper.print(self._make(self._group_id))

    def _save(self) -> None:
        if self._group_id is not None:
            self.paper.save(self._make(self._group_id))

    def _make(self, group_id: UUID) -> Callable[[], PrintedDocument]:
        _words, make = self._made[self.kind.place]
        return partial(make, group_id, STYLES[self.style_chosen.place], TINTS[self.tint.place])

    def _build(self) -> None:
        card = Card()
        for widget in (self.kind, self.style_chosen, self.tint):
            card.add(widget)
        card.add(Quiet(_("Sheets that lie about have first names only. The call sheet is for you alone.")))
        row = Flow()
        self.print_button = Button(_("Print"), kind="primary", icon="printer", keys=_("Ctrl+P"))
        self.print_button.clicked.connect(self.print_action)
        self.save_button = Button(_("Save as PDF"), icon="download")
        self.save_button.clicked.connect(self._save)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        card.body.addLayout(row)
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(scroll)
