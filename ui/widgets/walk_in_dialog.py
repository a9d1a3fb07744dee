"""Someone who is not on the register: a first name is enough, and somebody known is offered while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.people import Role, first_name
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.announce import announce
from ui.models.register_model import role_word
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from app.domain.people import PossibleMatch


class WalkInDialog(Dialog):
    """It stays open until the page says that what was typed is kept.

    Signals:
        typed: The name so far.
        wanted: Name, role, and the id of the person they are (None for somebody new).
        counted: They are only to be counted.
        child: It is a child, who is only counted.
    """

    typed = Signal(str)
    wanted = Signal(str, object, object)
    counted = Signal()
    child = Signal()

    def __init__(self, page: QWidget, today: date) -> None:
        super().__init__(page, _("Someone new has come"))
        self._today = today
        self._match: PossibleMatch | None = None
        self._same_as: UUID | None = None
        self._settling = False
        self.name = LineField(_("Name"), hint=_("First name is enough."))
        self.name.edited.connect(self._typed)
        self.same = Button("")
        self.same.clicked.connect(self._is_same)
        self.roles = {role: RadioBox(role_word(role)) for role in Role}
        self.add_button = Button(_("Add and mark here"), kind="primary", icon="check", keys=_("Enter"))
        self.add_button.clicked.connect(self._add)
        self.count_button = Button(_("Just count, no name"), size="large")
        self.count_button.setAutoDefault(False)
        self.count_button.clicked.connect(self._count)
        self.child_button = Button(_("Count a child"), kind="quiet")
        self.child_button.setAutoDefault(False)
        self.child_button.clicked.connect(self._count_child)
        self._build()

    @property
    def question(self) -> str:
        """What is asked about somebody known."""
        return self._asked.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds them, unless another button has taken it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_button.click()
        else:
            super().keyPressEvent(event)

    def offer(self, matches: tuple[PossibleMatch, ...]) -> None:
        """Ask whether they are somebody known, the likeliest first; nobody hides the question."""
        if self._same_as is not None:
            return
        before, self._match = self._match, matches[0] if matches else None
        self._offer.setVisible(self._match is not None)
        if self._match is None or self._match == before:
            return
        called = first_name(self._match.name)
        self._asked.setText(_question(self._match, self._today))
        self.same.setText(_("Yes, same {name}").format(name=called))
        self._place()
        announce(self, self._asked.text())

    def refuse(self, problem: str) -> None:
        """Say at the name what is wrong with it."""
        self.name.set_problem(problem)
        self._place()
        announce(self, problem)
        self.name.setFocus()

    def _typed(self, name: str) -> None:
        if self._settling:
            return
        self._same_as = None
        self.name.set_problem("")
        self.typed.emit(name.strip())

    def _is_same(self) -> None:
        match = self._match
        if match is None:
            return
        self._same_as, self._settling = match.person_id, True
        self.name.set_text(match.name)
        self._settling = False
        self._offer.hide()
        self.name.set_hint(_("You know them already. Nothing is written twice."))
        self.add_button.setFocus()

    def _add(self) -> None:
        if not self.name.text():
            self.refuse(_("Enter a name. A first name is enough."))
            return
        role = next(role for role, box in self.roles.items() if box.isChecked())
        self.wanted.emit(self.name.text(), role, self._same_as)

    def _count(self) -> None:
        self.counted.emit()
        self.accept()

    def _count_child(self) -> None:
        self.child.emit()
        self.accept()

    def _build(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self.name)
        self._offer = QWidget()
        row = QHBoxLayout(self._offer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._asked = Strong(size=17, tone="info")
        row.addWidget(Icon("info", side=20, tone="info"))
        row.addWidget(self._asked, 1)
        row.addWidget(self.same)
        self._offer.hide()
        self.body.addWidget(self._offer)
        self.body.addWidget(Strong(_("They are here as")))
        holder = QWidget()
        holder.setAccessibleName(_("They are here as"))
        boxes = Flow(holder)
        for box in self.roles.values():
            boxes.addWidget(box)
        self.roles[Role.PARTICIPANT].setChecked(True)
        self.body.addWidget(holder)
        actions = Flow(gap=12)
        actions.addWidget(self.add_button)
        actions.addWidget(self.count_button)
        actions.addWidget(self.child_button)
        self.body.addLayout(actions)
        self.body.addWidget(Quiet(_("You can add more about them later. It goes on your to do list.")))


def _question(match: PossibleMatch, today: date) -> str:
    called = first_name(match.name)
    if match.last_came is None:
        return _("You know {name}. Is this {called}?").format(name=match.shown, called=called)
    return _("{name} came on {day}. Is this {called}?").format(
        name=match.shown, day=day_and_month(match.last_came, today), called=called
    )
