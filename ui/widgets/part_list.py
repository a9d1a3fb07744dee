"""The parts of a talk: what is done in each, and which are left out or come in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme.heading_role import be_group
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.same_focus import same_focus
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Lead, Quiet, Strong, Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.talk_parts import PartState


class PartRow(Card):
    """One part: how much of it is answered, a button to go there, and what else may be done with it.

    Signals:
        go: Go there.
        skip: Leave it out, or take it in again.
        moved: Up (-1) or down (1).
    """

    go = Signal()
    skip = Signal(bool)
    moved = Signal(int)

    def __init__(self, state: PartState, *, first: bool, last: bool) -> None:
        super().__init__(main=state.here)
        self.set_padding(16, 8)
        title = state.part.title
        be_group(self, title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(title))
        done = _("{answered} of {total} answered").format(answered=state.answered, total=state.total)
        words.addWidget(Quiet(done))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(words, 1)
        head.addWidget(_state_chip(state))
        buttons = Flow(gap=8)
        go = Button(_("Go there"), icon="arrow-right")
        go.setAccessibleName(_("Go to: {part}").format(part=title))
        go.clicked.connect(self.go)
        skip = Button(_("Take it in again") if state.skipped else _("Leave it out"), kind="quiet")
        skip.setObjectName(f"skip {state.part.code}")
        skip.setAccessibleName(_("{action}: {part}").format(action=skip.text(), part=title))
        skip.clicked.connect(lambda: self.skip.emit(not state.skipped))
        buttons.addWidget(go)
        buttons.addWidget(skip)
        for by, icon, label, offered in (
            (-1, "arrow-up", _("Earlier"), not first),
            (1, "arrow-down", _("Later"), not last),
        ):
            if offered:
                buttons.addWidget(self._mover(by, icon, label, state))
        row = TurningRow(gap=16)
        row.addLayout(head, 3)
        row.addLayout(buttons, 4)
        self.body.addLayout(row)

    def _mover(self, by: int, icon: str, label: str, state: PartState) -> Button:
        button = Button(label, kind="quiet", icon=icon)
        button.setObjectName(f"move {by} {state.part.code}")
        button.setAccessibleName(_("{action}: {part}").format(action=label, part=state.part.title))
        button.clicked.connect(lambda: self.moved.emit(by))
        return button


class PartList(QWidget):
    """Signals:
    go: Code of the part to go to.
    skip: Code of a part, and whether it is left out from now on.
    order: Codes of the parts in their new order.
    carry_on: Back to the question.
    """

    go = Signal(str)
    skip = Signal(str, bool)
    order = Signal(object)
    carry_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._states: tuple[PartState, ...] = ()
        self._rows: list[PartRow] = []
        self._scroll = ScrollPage(margin=20)
        self._scroll.body.addWidget(Title(_("The parts of this talk")))
        words = _("Take them in any order, over as many visits as you like. Nothing has to be answered.")
        self._scroll.body.addWidget(Lead(words))
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._scroll.body.addLayout(self._list)
        self.back = Button(_("Back to the question"), kind="primary", keys=_("Enter"))
        self.back.clicked.connect(self.carry_on)
        foot = Flow()
        foot.setContentsMargins(20, 10, 20, 10)
        foot.addWidget(self.back)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def show_parts(self, states: Sequence[PartState]) -> None:
        """Show the parts as they stand."""
        self._states = tuple(states)
        with same_focus(self):
            for old in self._rows:
                old.hide()
                old.deleteLater()
            self._rows = [
                PartRow(state, first=place == 0, last=place == len(states) - 1)
                for place, state in enumerate(states)
            ]
            for row, state in zip(self._rows, states, strict=True):
                self._connect(row, state)
                self._list.addWidget(row)
                row.show()

    def _connect(self, row: PartRow, state: PartState) -> None:
        code = state.part.code
        row.go.connect(lambda: self.go.emit(code))
        row.skip.connect(lambda skipped: self.skip.emit(code, skipped))
        row.moved.connect(lambda by: self._move(code, by))

    def _move(self, code: str, by: int) -> None:
        codes = [state.part.code for state in self._states]
        place = codes.index(code)
        codes.insert(place + by, codes.pop(place))
        self.order.emit(tuple(codes))


def _state_chip(state: PartState) -> Chip:
    if state.skipped:
        return Chip(_("Left out"), kind="warn", icon="circle-minus")
    if state.here:
        return Chip(_("Here now"), kind="info", icon="map-pin")
    if state.done:
        return Chip(_("Done"), kind="good", icon="check")
    return (
        Chip(_("Begun"), kind="soft", icon="pencil")
        if state.answered
        else Chip(_("To come"), kind="soft", icon="circle")
    )
