"""Settings: one part at a time, each kept as soon as it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import _
from ui.screen import Place, Screen
from ui.settings.about_section import AboutSection
from ui.settings.copies_section import CopiesSection
from ui.settings.display_section import DisplaySection
from ui.settings.keys_section import KeysSection
from ui.settings.measures_section import MeasuresSection
from ui.settings.names import section_names
from ui.settings.numbers_section import NumbersSection
from ui.settings.people_section import PeopleSection
from ui.settings.plans_section import PlansSection
from ui.settings.records_section import RecordsSection
from ui.settings.supervision_section import SupervisionSection
from ui.settings.trail_section import TrailSection
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from ui.screen import Context
    from ui.settings.section import Section

SECTIONS: dict[str, type[Section]] = {
    "display": DisplaySection,
    "people": PeopleSection,
    "copies": CopiesSection,
    "trail": TrailSection,
    "records": RecordsSection,
    "supervision": SupervisionSection,
    "measures": MeasuresSection,
    "plans": PlansSection,
    "numbers": NumbersSection,
    "keyboard": KeysSection,
    "about": AboutSection,
}


LIST: Final = 296
"""Width in px of the list of parts."""
BESIDE: Final = 900
"""From this width, px at 100 % text, the list stands beside the part."""
SIDE: Final = 8
QWIDGETSIZE_MAX: Final = (1 << 24) - 1
"""Qt's own name for "as wide as it likes"."""


class SettingsScreen(Screen):
    """A list of parts at the left, the chosen part beside it; below it where the page is narrow."""

    name = "settings"
    place = Place.SETTINGS
    help_page = "settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._part = "display"
        self._shown: Section | None = None
        self.links = {name: Button(words, icon=icon) for name, (words, icon) in section_names().items()}
        self._scroll, self._places = ScrollPage(), QWidget()
        names = Columns(self._places, least=LIST - 2 * SIDE, gap=6)
        names.setContentsMargins(0, 0, 0, 0)
        for name, link in self.links.items():
            link.clicked.connect(lambda _on=False, name=name: self._show(name))
            link.lean_left()
            names.addWidget(link)
        self._scroll.body.addStretch(1)
        self._list = ScrollPage(margin=SIDE)  # a low window scrolls the parts too
        self._list.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._list)
        row.addWidget(self._scroll, 1)
        context.theme.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of parts stands beside the part where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        beside = not theme.large_text and self.width() >= theme.px(BESIDE)
        self._list.setVisible(beside)
        if beside:
            self._places.setFixedWidth(theme.px(LIST))
            self._list.setFixedWidth(
                theme.px(LIST) + 2 * SIDE + self._list.verticalScrollBar().sizeHint().width()
            )
            self._list.body.insertWidget(0, self._places)
        else:
            self._places.setMinimumWidth(0)
            self._places.setMaximumWidth(QWIDGETSIZE_MAX)
            self._scroll.body.insertWidget(0, self._places)

    def open(self, argument: object) -> None:
        """Show a part, by its name; the first one where none is named."""
        self._show(argument if isinstance(argument, str) and argument in SECTIONS else "display")
        self.links[self._part].setFocus()

    def title(self) -> str:
        """The heading."""
        return _("Settings")

    def context_line(self) -> str:
        """The part on show."""
        return section_names()[self._part][0]

    def refreshed(self) -> None:
        """Show the part again."""
        self._show(self._part)

    def draft(self) -> Mapping[str, Any] | None:
        """What is typed in the part on show, and not kept yet."""
        typed = self._shown.half_typed() if self._shown is not None else {}
        return {"part": self._part, "typed": typed} if typed else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Show the part again, and type it once it is filled."""
        self._show(content["part"])
        part = self._shown
        if part is not None:
            self.run(lambda: None, lambda _loaded: part.put_back(content["typed"]))

    def reopen(self, dialog: str, argument: object) -> None:
        """Open a dialog again; only the part about people has one that keeps what is chosen."""
        self._show("people")
        if self._shown is not None:
            self._shown.reopen(dialog, argument)

    def _show(self, name: str) -> None:
        self._part = name
        for other, link in self.links.items():
            words = section_names()[other][0]
            link.set_kind("soft" if other == name else "secondary")
            link.setAccessibleName(_("{place}, you are here").format(place=words) if other == name else words)
        old, self._shown = self._shown, SECTIONS[name](self)
        self._scroll.body.insertWidget(self._scroll.body.count() - 1, self._shown)
        if old is not None:
            self._scroll.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown.load()
        self.heading_changed.emit()
