"""Whom to ring for somebody in an emergency, and what to know before they take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.safety_note import SafetyNote
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField, TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.safety_note import SafetyLine


class SafetyDialog(Dialog):
    """Signals:
    kept: The note as it is typed.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, line: SafetyLine) -> None:
        super().__init__(page, _("Whom to ring for {name}").format(name=line.name))
        note = line.note
        self.contact = LineField(_("Ring"), hint=_("A name."))
        self.relationship = LineField(_("Who that is to them"), hint=_("Such as: wife, neighbour."))
        self.phone = LineField(_("Number"), icon="phone")
        self.fitness = TextField(_("What to know before they take part"), lines=3)
        for field, words in (
            (self.contact, note.contact),
            (self.relationship, note.relationship),
            (self.phone, note.phone),
            (self.fitness, note.fitness),
        ):
            field.set_text(words)
            self.body.addWidget(field)
        keep = Button(_("Keep this"), kind="primary", icon="check", keys=_("Ctrl+Enter"))
        keep.setShortcut("Ctrl+Return")
        keep.clicked.connect(self._keep)
        keep.setDefault(True)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        if not self.has_too_much():
            note = SafetyNote(
                contact=self.contact.text(),
                relationship=self.relationship.text(),
                phone=self.phone.text(),
                fitness=self.fitness.text(),
            )
            self.kept.emit(note)
            self.accept()
