"""Finds one person by name, for example the carer somebody comes with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.list_row import ListRow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.people import PersonSummary

PAUSE_MS: Final = 120
MOST: Final = 6


class FindDialog(Dialog):
    """Signals:
    asked: The name typed so far; answer with `show_found`.
    chosen: The id of the person.
    """

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, page: QWidget, title: str) -> None:
        super().__init__(page, title)
        self._name = LineField(_("Find by name"), icon="search")
        self._name.line.setObjectName("find")
        self._nobody = Words(_("Nobody is called that. Add them as a person first."))
        self._nobody.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.asked.emit(self._name.text()))
        self._name.edited.connect(lambda _text: self._pause.start())
        self._name.line.returnPressed.connect(self._take)
        self.body.addWidget(self._name)
        self.body.addWidget(self._nobody)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self._found: list[ListRow] = []
        self._taking = False

    def show_found(self, query: str, people: tuple[PersonSummary, ...]) -> None:
        """Show who was found for a name; an answer to an older question is passed over."""
        if query != self._name.text():
            return
        for row in self._found:
            row.hide()
            row.deleteLater()
        self._found = [ListRow(person.name, ", ".join(person.groups)) for person in people[:MOST] if query]
        for row, person in zip(self._found, people, strict=False):
            row.clicked.connect(lambda _checked, person_id=person.id: self._choose(person_id))
            self._rows.addWidget(row)
            row.show()
        self._nobody.setVisible(bool(query) and not people)
        self._place()
        if self._taking:
            self._taking = False
            self._take()

    def _take(self) -> None:
        """Enter takes the one who was found; of several, it goes to the first, and Enter again takes them."""
        if self._pause.isActive():
            self._taking = True
            self._pause.stop()
            self.asked.emit(self._name.text())
        elif len(self._found) == 1:
            self._found[0].click()
        elif self._found:
            self._found[0].setFocus()

    def _choose(self, person_id: object) -> None:
        self.accept()
        self.chosen.emit(person_id)
