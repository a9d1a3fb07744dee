"""One sign on the private page: seen or not, what to do, who to ring, who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.names import LONGEST_NAME
from app.domain.safety import Seen
from app.domain.spoken_dates import clock_time, day_and_month
from app.i18n import _
from ui.enter_key import is_enter
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from app.domain.safety import LocalNumber, WorryAction, WorryLine

PLACES: Final = (None, Seen.NO, Seen.YES)
"""What each position of the switch means: not asked, not seen, seen."""


class WorryRow(QWidget):
    """Signals:
    seen: Code, what was seen (a `Seen` or None), and whether there is danger now.
    told: Code, who was told, and a note.
    """

    seen = Signal(str, object, bool)
    told = Signal(str, str, str)

    def __init__(self, line: WorryLine) -> None:
        super().__init__()
        self._code = line.flag.code
        self._switch = SegmentedSwitch(line.flag.sign, [_("Not asked"), _("Not seen"), _("Seen")])
        self._switch.chosen.connect(self._tell_seen)
        self._chip = Chip("")
        self._danger = CheckBox(line.flag.danger_words)
        self._danger.clicked.connect(lambda _on: self._tell_seen(self._switch.place))
        self._more = QWidget()
        self._whom = LineField(_("Who I told"), example=_("Dr Patel, GP practice"), most=LONGEST_NAME)
        self._whom.line.setObjectName(f"told {self._code}")
        self._note = LineField(_("What was said"))
        self._told = Words()
        self._build(line)

    def show_line(self, line: WorryLine, numbers: Sequence[LocalNumber]) -> None:
        """Show the sign as it stands."""
        self._switch.choose(PLACES.index(line.seen))
        self._danger.setChecked(line.in_danger)
        self._danger.setVisible(line.flag.in_danger is not None and line.seen is Seen.YES)
        self._more.setVisible(line.seen is Seen.YES)
        self._chip.setVisible(line.seen is Seen.YES)
        if line.open:
            self._chip.setText(_("Nobody told yet"))
            self._chip.set_kind("warn", "triangle-alert")
        else:
            self._chip.setText(_("Somebody was told"))
            self._chip.set_kind("good", "check")
        self._numbers.setText("\n".join(_number(number) for number in numbers))
        self._told.setText("\n".join(_action(action) for action in line.actions))
        self._told.setVisible(bool(line.actions))

    def clear_told(self) -> None:
        """Make room for the next person who is told."""
        self._whom.set_text("")
        self._note.set_text("")

    def typed(self) -> tuple[str, str] | None:
        """Who and what is half typed; None for nothing."""
        words = (self._whom.text(), self._note.text())
        return words if any(words) else None

    def put_back(self, whom: str, note: str) -> None:
        """Put half-typed words back."""
        self._whom.set_text(whom)
        self._note.set_text(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in one of the fields writes down who was told, and goes no further."""
        if is_enter(event) and (self._whom.line.hasFocus() or self._note.line.hasFocus()):
            self._tell_told()
        else:
            super().keyPressEvent(event)

    def _tell_seen(self, place: int) -> None:
        danger = self._danger.isChecked() and PLACES[place] is Seen.YES
        self.seen.emit(self._code, PLACES[place], danger)

    def _tell_told(self) -> None:
        if not self._whom.text():
            self._whom.set_problem(_("Write who you told."))
            self._whom.setFocus()
            return
        too_long = next((field for field in (self._whom, self._note) if field.too_long), None)
        if too_long is not None:
            too_long.setFocus()
            return
        self._whom.set_problem("")
        self.told.emit(self._code, self._whom.text(), self._note.text())

    def _build(self, line: WorryLine) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(line.flag.sign, weight=500))
        if line.flag.alone_only:
            words.addWidget(Quiet(_("Ask only when you are alone with them.")))
        top = TurningRow(gap=16)
        top.addLayout(words, 1)
        top.addWidget(self._chip)
        top.addWidget(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._danger)
        column.addWidget(self._more)
        self._build_more(line)

    def _build_more(self, line: WorryLine) -> None:
        self._numbers = Words(weight=600)
        column = QVBoxLayout(self._more)
        column.setContentsMargins(20, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(Strong(_("What to do")))
        steps = enumerate(line.flag.route, start=1)
        for number, step in steps:
            column.addWidget(Words(_("{number}. {step}").format(number=number, step=step)))
        column.addWidget(Strong(_("Who to ring")))
        column.addWidget(self._numbers)
        column.addWidget(self._told)
        fields = TurningRow(gap=12)
        fields.addWidget(self._whom, 1)
        fields.addWidget(self._note, 2)
        column.addLayout(fields)
        keep = Button(_("Write down that I told them"), icon="check")
        keep.setAccessibleName(_("Write down who I told: {sign}").format(sign=line.flag.sign))
        keep.clicked.connect(self._tell_told)
        row = Flow()
        row.addWidget(keep)
        column.addLayout(row)


def _number(number: LocalNumber) -> str:
    phone = number.phone or _("number not filled in yet")
    words = _("{who}: {phone}").format(who=number.label, phone=phone)
    return _("{number}, {hours}").format(number=words, hours=number.hours.lower()) if number.hours else words


def _action(action: WorryAction) -> str:
    at: datetime = action.at.astimezone()
    words = _("{by} told {whom} on {day} at {time}.").format(
        by=action.by, whom=action.told, day=day_and_month(at.date()), time=clock_time(at.time())
    )
    return _("{told} {note}").format(told=words, note=action.note) if action.note else words
