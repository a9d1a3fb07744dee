"""Help for the page one came from, and a list of all pages of help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.help_pages import page_names, read_page
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.reading import Reading
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.domain.help_pages import HelpPage
    from ui.screen import Context


class HelpScreen(Screen):
    """Shows one page of help, with every other page a press away."""

    name = "help"
    place = Place.NONE
    help_page = "start"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: HelpPage | None = None
        self._reading = Reading()
        self._others = Flow(gap=10)
        self._back = Button(_("Back"), icon="arrow-left", keys=_("Esc"))
        self._back.clicked.connect(lambda: self.go.emit("back", None))
        self._print = Button(_("Print this page"), icon="printer", keys=_("Ctrl+P"))
        self._print.clicked.connect(self.print_action)
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show the page of that name."""
        name = argument if isinstance(argument, str) else ""
        self.run(lambda: (read_page(name), tuple(map(read_page, page_names()))), self._show)

    def title(self) -> str:
        """The page's own title."""
        return self._page.title if self._page else _("Help")

    def context_line(self) -> str:
        """What this is."""
        return _("Help")

    def window_title(self) -> str:
        """The same for every page of help."""
        return _("Help")

    def print_action(self) -> None:
        """Print the page on show."""
        page, documents = self._page, self.context.workspace.documents
        if page is not None:
            self.paper.print(lambda: documents.help_page(page))

    def _show(self, found: tuple[HelpPage, tuple[HelpPage, ...]]) -> None:
        self._page, every = found
        self._reading.show_pieces(self._page.pieces)
        others = (page for page in every if page.name != self._page.name)
        for page in sorted(others, key=lambda page: page.title.casefold()):
            self._others.addWidget(self._link(page))
        self.heading_changed.emit()
        self._scroll.setFocus()  # its beginning is read first; the list of pages is below

    def _link(self, page: HelpPage) -> Button:
        link = Button(page.title, kind="soft", icon="book-open")
        link.setAccessibleName(_("Help: {page}").format(page=page.title))
        link.clicked.connect(lambda: self.go.emit("help", page.name))
        return link

    def _build(self) -> None:
        scroll = self._scroll = ScrollPage()
        scroll.read_with_keys(_("Help"))
        card = Card()
        card.add(self._reading)
        scroll.body.addWidget(card)
        others = Card(_("More help"))
        others.body.addLayout(self._others)
        scroll.body.addWidget(others)
        scroll.body.addStretch(1)
        row = Flow(gap=10)
        row.addWidget(self._back)
        row.addWidget(self._print)
        row.setContentsMargins(8, 0, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(row)
