"""What each role may see and do, read from the table that every use case asks."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.roles import Act, DeskRole, Scope, scope_of
from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.field import Dropdown
from ui.widgets.icon import Icon
from ui.widgets.words import Quiet, Words

MARK: Final = 20


class RoleSheet(Card):
    """One role at a time, line by line."""

    def __init__(self, role: DeskRole) -> None:
        super().__init__(_("What each role may do"))
        self.roles = Dropdown(_("Role"), [role.words for role in DeskRole])
        self.roles.choose(list(DeskRole).index(role))
        self.roles.chosen.connect(self._show)
        self._lines = [_Line(act) for act in Act]
        self.add(self.roles)
        lines = QVBoxLayout()
        lines.setSpacing(6)
        for line in self._lines:
            lines.addWidget(line)
        self.body.addLayout(lines)
        self.add(
            Quiet(
                _(
                    "Roles guard this desk, not the file. Somebody with a passphrase of their own and the "
                    "skill for it could read all of the file without Trestle."
                )
            )
        )
        self._show(self.roles.place)

    def _show(self, place: int) -> None:
        role = list(DeskRole)[place]
        for line in self._lines:
            line.show_scope(scope_of(role, line.act))


class _Line(QWidget):
    """One act: a tick or a cross, and for whose records."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self.act = act
        self._mark, self._words = Icon("check", side=MARK), Words("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)

    def show_scope(self, scope: Scope | None) -> None:
        """Say whether, and with whose records."""
        what = self.act.words
        if scope is None:
            self._mark.set_icon("x", "ink2")
            self._words.setText(_("No: {what}").format(what=what))
            self._words.set_tone("ink2")
            return
        self._mark.set_icon("check", "good")
        self._words.setText(_("{whose}: {what}").format(whose=scope.words, what=what))
        self._words.set_tone("ink")
