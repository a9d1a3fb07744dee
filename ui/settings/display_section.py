"""How the screen looks and sounds, and what single keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.organisation import NameStyle
from app.domain.roles import Act
from app.i18n import _
from ui.display_choices import DisplayChoicesPanel
from ui.open_to import may
from ui.settings.section import Section
from ui.voice import find_speaker
from ui.widgets.card import Card
from ui.widgets.divider import Divider
from ui.widgets.on_off import OnOff

if TYPE_CHECKING:
    from ui.screen import Screen


class DisplaySection(Section):
    """Everything is seen, and kept, at once."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        display = screen.context.display
        chosen = display.choices
        self.panel = DisplayChoicesPanel()
        self.sounds = OnOff(_("Sounds"), _("A soft click when you mark someone here"))
        self.read_aloud = OnOff(_("Read aloud button"), _("Shows Listen on pages for the person"))
        self.single = OnOff(_("Single keys"), _("Space marks, 1 to 5 give a score. Off: only buttons do"))
        self.moves = OnOff(_("Move on by itself"), _("Goes to the next person after a score"))
        self.names = OnOff(_("Hide names on Today"), _("Shows first letters until you open a page"))
        for switch, on in (
            (self.sounds, chosen.sounds),
            (self.read_aloud, chosen.read_aloud),
            (self.single, chosen.single_keys),
            (self.moves, chosen.moves_on),
        ):
            switch.setChecked(on)
        self.sounds.toggled.connect(lambda on: display.choose(sounds=on))
        self.read_aloud.toggled.connect(lambda on: display.choose(read_aloud=on))
        self.single.toggled.connect(lambda on: display.choose_keys(single_keys=on))
        self.moves.toggled.connect(lambda on: display.choose_keys(moves_on=on))
        look = Card()
        look.add(self.panel)
        self.column.addWidget(look)
        switches = Card()
        heard = (self.sounds, self.read_aloud) if find_speaker() else (self.sounds,)
        shared = (self.names,) if may(self.workspace, Act.SETTINGS) else ()
        for place, switch in enumerate((*heard, self.single, self.moves, *shared)):
            if place:
                switches.add(Divider())
            switches.add(switch)
        self.column.addWidget(switches)

    def load(self) -> None:
        """Show whether names are hidden, where that may be changed: it is the same for everybody here."""
        if not may(self.workspace, Act.SETTINGS):
            return
        self.run(self.workspace.settings.names_on_today, self._show_names)

    def _show_names(self, style: NameStyle) -> None:
        self.names.setChecked(style is NameStyle.INITIALS)
        self.names.toggled.connect(self._hide_names)

    def _hide_names(self, hidden: bool) -> None:
        style = NameStyle.INITIALS if hidden else NameStyle.FIRST_NAME
        settings = self.workspace.settings
        self.run(lambda: settings.set_names_on_today(style), lambda _style: self.say(_("Saved")))
