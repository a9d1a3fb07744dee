"""The dialog Text and colours: how the screen looks and sounds, seen at once on the page behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.organisation import NameStyle
from app.i18n import _
from ui.display_choices import DisplayChoicesPanel
from ui.voice import find_speaker
from ui.widgets.dialog import Dialog
from ui.widgets.divider import Divider
from ui.widgets.on_off import OnOff

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.bootstrap import Workspace
    from ui.background import Background
    from ui.display import Display


class TextAndColours(Dialog):
    """Signals:
    names_changed: Names are hidden, or shown again, on Today.
    failed: An exception from the worker.
    """

    names_changed = Signal()
    failed = Signal(object)

    def __init__(
        self, page: QWidget, display: Display, background: Background, workspace: Workspace | None
    ) -> None:
        super().__init__(page, _("Text and colours"))
        self._display, self._background, self._workspace = display, background, workspace
        self.panel = DisplayChoicesPanel()
        self.sounds = OnOff(_("Sounds"), _("A soft click when you mark someone here"))
        self.sounds.setChecked(display.choices.sounds)
        self.sounds.toggled.connect(lambda on: display.choose(sounds=on))
        self.read_aloud = OnOff(_("Read aloud button"), _("Shows Listen on pages for the person"))
        self.read_aloud.setChecked(display.choices.read_aloud)
        self.read_aloud.toggled.connect(lambda on: display.choose(read_aloud=on))
        self.names = OnOff(_("Hide names on Today"), _("Shows first letters until you open a page"))
        for widget in (self.panel, self.sounds):
            self.body.addWidget(widget)
        if find_speaker() is not None:
            self.body.addWidget(Divider())
            self.body.addWidget(self.read_aloud)
        if workspace is not None:
            self.body.addWidget(Divider())
            self.body.addWidget(self.names)
            background.run(self, workspace.settings.names_on_today, self._show_names, self.failed.emit)

    def _show_names(self, style: NameStyle) -> None:
        self.names.setChecked(style is NameStyle.INITIALS)
        self.names.toggled.connect(self._hide_names)

    def _hide_names(self, hidden: bool) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        style = NameStyle.INITIALS if hidden else NameStyle.FIRST_NAME
        self._background.run(
            self,
            lambda: workspace.settings.set_names_on_today(style),
            lambda _style: self.names_changed.emit(),
            self.failed.emit,
        )
