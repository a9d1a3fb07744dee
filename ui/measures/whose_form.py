"""Whose a paper form is: a name, or the code that is written on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.field import LineField
from ui.widgets.list_row import ListRow
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.people import PersonSummary
    from ui.screen import Screen

MOST: Final = 6


class WhoseForm(QWidget):
    """Looks a name up: one person is taken at once, several are offered, a code is kept as it is.

    Signals:
        chosen: It is known whose form it is, or which code it has.

    Attributes:
        person_id: Whose form it is; None for a form with a code alone.
        code: What is written on it; "" where it has a person.
    """

    chosen = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self.person_id: UUID | None = None
        self.code = ""
        self.field = LineField(
            _("Whose form?"), icon="search", hint=_("A name, or the code written on the form. Then Enter.")
        )
        self.field.edited.connect(lambda _text: self._forget())
        self._said = Strong()
        self._found: list[ListRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addLayout(self._rows)
        column.addWidget(self._said)
        self._said.hide()

    @property
    def ready(self) -> bool:
        """Whether it is known."""
        return self.person_id is not None or bool(self.code)

    def begin(self) -> None:
        """Empty, for the next form."""
        self.field.set_text("")
        self._forget()
        self.field.setFocus()

    def look(self) -> None:
        """Look the name up; without one, say what to do."""
        query, people = self.field.text(), self._screen.context.workspace.people
        if not query:
            self.field.set_problem(_("Enter a name or a code."))
            self.field.setFocus()
            return
        self._screen.run(partial(people.list_people, query), partial(self._show, query))

    def _show(self, query: str, people: tuple[PersonSummary, ...]) -> None:
        if query != self.field.text():
            return
        self._clear()
        if len(people) == 1:
            self._take(people[0].id, people[0].name, "")
        elif not people:
            self._take(None, _("Form {code}, of nobody yet").format(code=query), query)
        else:
            self._offer(people)

    def _offer(self, people: tuple[PersonSummary, ...]) -> None:
        for person in people[:MOST]:
            row = ListRow(person.name, ", ".join(person.groups))
            row.clicked.connect(lambda _checked, p=person: self._take(p.id, p.name, ""))
            self._rows.addWidget(row)
            row.show()
            self._found.append(row)
        self._found[0].setFocus()

    def _take(self, person_id: UUID | None, name: str, code: str) -> None:
        self._clear()
        self.person_id, self.code = person_id, code
        self._said.setText(name)
        self._said.show()
        self.chosen.emit()

    def _forget(self) -> None:
        self.person_id, self.code = None, ""
        self.field.set_problem("")
        self._said.hide()
        self._clear()

    def _clear(self) -> None:
        for row in self._found:
            row.hide()
            row.deleteLater()
        self._found = []
