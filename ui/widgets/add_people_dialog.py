"""Names for a group, pasted or typed one a line; those who may be known are looked at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.people import Role
from app.i18n import _
from ui.announce import announce
from ui.models.register_model import role_word
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.flow import Flow
from ui.widgets.pasted_names import PastedNames
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from app.domain.people import NamePreview


class AddPeopleDialog(Dialog):
    """It stays open until the page says that the names are kept.

    Signals:
        looked: The text whose names are to be looked at.
        chosen: The names to add, and their role.
    """

    looked = Signal(str)
    chosen = Signal(object, object)

    def __init__(self, page: QWidget, group: str) -> None:
        super().__init__(page, _("Add people to {group}").format(group=group))
        self.names = PastedNames(_("Names"), lines=6)
        self.body.addWidget(self.names)
        self.body.addWidget(Strong(_("They come as")))
        holder = QWidget()
        holder.setAccessibleName(_("They come as"))
        boxes = Flow(holder)
        self.roles = {role: RadioBox(role_word(role)) for role in Role}
        for box in self.roles.values():
            boxes.addWidget(box)
        self.roles[Role.PARTICIPANT].setChecked(True)
        self.body.addWidget(holder)
        self.add_button = Button(_("Add these people"), kind="primary", keys=_("Ctrl+Enter"))
        self.add_button.setShortcut("Ctrl+Return")
        self.add_button.clicked.connect(self._go_on)
        self.buttons.addWidget(self.add_button)
        self.add_button.setDefault(True)

    def show_previews(self, previews: tuple[NamePreview, ...]) -> None:
        """Ask about those who may be known; with nothing to ask the names are chosen."""
        if self.names.show_previews(previews):
            self._place()
        else:
            self._choose()

    def refuse(self, problem: str) -> None:
        """Say at the field what is wrong."""
        self.names.field.set_problem(problem)
        announce(self, problem)
        self.names.setFocus()

    def _go_on(self) -> None:
        if not self.names.text():
            self.refuse(_("Enter a name. A first name is enough."))
        elif self.names.checked:
            self._choose()
        else:
            self.names.field.set_problem("")
            self.looked.emit(self.names.text())

    def _choose(self) -> None:
        role = next(role for role, box in self.roles.items() if box.isChecked())
        self.chosen.emit(self.names.chosen(), role)
