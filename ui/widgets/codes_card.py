"""The national codes of the service: one on each line, the number first; a manager changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.national_codes import NationalCode
from app.errors import InvalidInputError
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class CodesCard(Card):
    """Signals:
    kept: The codes as they are typed.
    """

    kept = Signal(object)

    def __init__(self, *, may_change: bool) -> None:
        super().__init__(_("The codes of this service"))
        self._shown = ""
        self.lines = TextField(
            _("One code on each line"), lines=4, hint=_("The number first, then what it stands for.")
        )
        self.lines.edit.setReadOnly(not may_change)
        self.add(self.lines)
        self.add(Quiet(_("SNOMED CT © IHTSDO. Each number is checked for its form, not for what it means.")))
        if not may_change:
            self.add(Quiet(_("A manager changes these codes.")))
            return
        keep = Button(_("Keep these codes"), icon="check")
        keep.clicked.connect(lambda: self.kept.emit(tuple(_read(self.lines.text().splitlines()))))
        row = Flow(gap=12)
        row.addWidget(keep)
        self.body.addLayout(row)

    def show_codes(self, codes: Sequence[NationalCode]) -> None:
        """Show what is kept, unless others are half typed."""
        waiting = bool(self.half_typed())
        self._shown = "\n".join(f"{each.code} {each.term}" for each in codes)
        if not waiting:
            self.lines.set_text(self._shown)

    def half_typed(self) -> str:
        """What is typed and not kept; "" for nothing."""
        typed = self.lines.text()
        return typed if typed != self._shown else ""

    def put_back(self, typed: str) -> None:
        """Type again what `half_typed` gave."""
        self.lines.set_text(typed)

    def forget(self) -> None:
        """What is typed is kept now."""
        self._shown = self.lines.text()

    def refuse(self, problem: BaseException) -> bool:
        """Say at the field what cannot be kept; False where it is about something else."""
        if not isinstance(problem, InvalidInputError):
            return False
        words = f"{problem.message} {problem.advice}"
        self.lines.set_problem(words)
        self.lines.setFocus()
        announce(self, words)
        return True


def _read(lines: Iterable[str]) -> Iterable[NationalCode]:
    """The number is everything up to the first letter."""
    for line in filter(None, (line.strip() for line in lines)):
        end = next((place for place, c in enumerate(line) if not (c.isdecimal() or c.isspace())), len(line))
        yield NationalCode(line[:end], line[end:])
