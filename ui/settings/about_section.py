"""What Trestle is, where everything is kept, and the way to help and licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from ui.screen import Screen


class AboutSection(Section):
    """Says that nothing leaves the laptop."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        card = Card(_("You do not need the internet"))
        card.add(Words(_("Everything works here with no signal. Nothing is sent anywhere.")))
        self._where = Words("")
        card.add(self._where)
        row = Flow(gap=10)
        about = Button(_("About Trestle and its licences"), icon="info")
        about.clicked.connect(lambda: screen.go.emit("about", None))
        guide = Button(_("Help for new volunteers"), icon="book-open")
        guide.clicked.connect(lambda: screen.go.emit("help", "volunteer_guide"))
        row.addWidget(about)
        row.addWidget(guide)
        protection = Button(_("What protects your records"), icon="shield-check")
        protection.clicked.connect(lambda: screen.go.emit("help", "protection"))
        row.addWidget(protection)
        card.body.addLayout(row)
        self.column.addWidget(card)

    def load(self) -> None:
        """Say where everything is kept."""
        folder = self.workspace.open_vault.files.folder
        self._where.setText(
            _("Everything is kept in {folder}, locked with your passphrase.").format(folder=folder)
        )
