"""How a register stands on its page: people, carers and helpers beside them, visitors, and the totals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.groups import SessionState
from app.i18n import _, ngettext
from ui.models.register_model import HELPERS, helper_rows, people_rows
from ui.theme import current_theme
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.offer_line import OfferLine
from ui.widgets.quick_way import QuickWay
from ui.widgets.register_foot import RegisterFoot
from ui.widgets.register_list import RegisterList
from ui.widgets.register_part import RegisterPart
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.stepper import Stepper
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtGui import QResizeEvent

    from app.domain.attendance import Carer, Register

WIDE: Final = 860
"""From this width in px carers and helpers stand beside the people."""


SHARES: Final = {False: (744, 360), True: (772, 332)}
"""Room for people and for helpers: usually, and where people stand in three columns."""
CROWDED: Final = 24
"""From this many people the line about the keys makes room for one more row."""


class RegisterPage(QWidget):
    """Signals:
    everyone: Everyone is here, said of the people.
    reopen: The finished register is to be opened again.
    parts: How people took part is to be said.
    carer: The carer who is offered is here too.

    Attributes:
        people: Those the group is for.
        helpers: Carers, volunteers and staff.
        visitors: How many came without a name.
        child_count: How many children came; on show once one was counted.
        offered: The carer who is offered, while one is.
        foot: Totals, Saved, Undo and the main button.
    """

    everyone = Signal()
    reopen = Signal()
    parts = Signal()
    carer = Signal()

    def __init__(self, *, scores: bool = True, reopens: bool = True) -> None:
        """Start without a register.

        Args:
            scores: Scores come next.
            reopens: A finished register may be opened again.
        """
        super().__init__()
        self.people = RegisterList(_("People"), adding=_("Someone new has come"), keys=_("F2"))
        self.helpers = RegisterList(_("Carers and helpers"), columns=1)
        self.people.setObjectName("people")
        self.helpers.setObjectName("helpers")
        self.visitors = Stepper(_("Visitors with no name"), high=999)
        self.child_count = Stepper(_("Children"), high=999)
        self.offered = OfferLine()
        self.offered.taken.connect(self.carer)
        self.foot = RegisterFoot(scores=scores)
        self._closed = Banner(_("This register is finished"), kind="good")
        if reopens:
            self._closed.add_button(_("Open it again")).clicked.connect(self.reopen)
        self._cancelled = Banner(_("This session was cancelled"), kind="warn")
        self._when = Quiet(size=17)
        self._runs = reopens
        self._build()
        current_theme().changed.connect(self._fit)

    def show_register(self, register: Register, when: str) -> None:
        """Show who is expected and who came; `when` and where is said below the names in large text."""
        self._when.setText(when)
        self.people.show_rows(people_rows(register))
        helpers = helper_rows(register)
        self.helpers.offer("" if helpers else _("A carer or helper came"))
        self.helpers.show_rows(helpers)
        self._fit()
        usual = sum(entry.usual for entry in register.people)
        words = ngettext("{n} usually comes", "{n} usually come", usual).format(n=usual)
        self._people_part.note.setText(register.fuller or (words if register.held_before else ""))
        self.visitors.show_value(register.visitors)
        self.child_count.show_value(register.children)
        self._children_row.setVisible(bool(register.children))
        self.foot.show_totals(register.totals())
        self._closed.setVisible(register.state is SessionState.DONE)
        self._cancelled.setVisible(register.state is SessionState.CANCELLED)

    def offer(self, carer: Carer | None, person_id: object, name: str) -> None:
        """Offer to mark who comes with somebody; in the place of the line about the keys."""
        if self.offered.offer(carer, person_id, name):
            self._fit()

    def paint_here(self, people: Container[object]) -> None:
        """Show these people as here at once, before it is saved."""
        for names in (self.people, self.helpers):
            names.show_rows([replace(row, here=row.here or row.key in people) for row in names.rows])

    def focus_unmarked(self, register: Register) -> None:
        """Go to the first of those nobody has looked for; to carers and helpers once there is nobody else."""
        first = min(register.unmarked, key=lambda member: member.role in HELPERS, default=None)
        target = self.helpers if first is not None and first.role in HELPERS else self.people
        if first is not None:
            target.go_to(first.person_id)
        target.setFocus()

    def name_of(self, key: object) -> str:
        """The name in a row."""
        return next((row.name for row in (*self.people.rows, *self.helpers.rows) if row.key == key), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two cards where there is room, else one column."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < WIDE
        self._row.stand(column=narrow)
        self._when.setVisible(current_theme().large_text)
        self.offered.setVisible(self.offered.is_offering)
        # A list that just fits without them needs the room of the keys, and of the helpers' part.
        crowded = self.people.long
        spare = not current_theme().large_text and len(self.people.rows) < CROWDED
        self._quick.setVisible(spare and not self.offered.is_offering)
        for part, room in zip((self._people_part, self._helpers_part), SHARES[crowded], strict=True):
            if self._row.stretch(self._row.indexOf(part)) != room:
                self._row.setStretchFactor(part, room)
        self._stand_parts_button(narrow=narrow)
        for part in (self._people_part, self._helpers_part):
            part.stand(bare=narrow or current_theme().large_text)

    def _stand_parts_button(self, *, narrow: bool) -> None:
        """Beside "Everyone is here" where there is room, else below the visitors."""
        self._parts_button.setVisible(self._runs)
        header, below = self._people_part.header, self._helpers_part.body
        if narrow or current_theme().large_text:
            if below.indexOf(self._parts_button) < 0:
                below.insertWidget(below.count() - 1, self._parts_button)
        elif header.indexOf(self._parts_button) < 0:
            header.insertWidget(header.count() - 1, self._parts_button)

    def _build(self) -> None:
        self._quick = QuickWay(
            (_("Space"), _("marks here and moves down.")),
            (_("Down"), _("skips.")),
            (_("-"), _("did not come.")),
            (_("/"), _("sent word.")),
            ("", _("Or type a name.")),
            *([(_("F5"), _("whom to ring."))] if self._runs else []),
        )
        self._people_part, self._helpers_part = (
            RegisterPart(_("People")),
            RegisterPart(_("Carers and helpers")),
        )
        everyone = Button(_("Everyone is here"), icon="check", keys=_("Ctrl+E"))
        everyone.clicked.connect(self.everyone)
        self._parts_button = Button(_("Taking part"), kind="quiet", keys=_("F4"))
        self._parts_button.clicked.connect(self.parts)
        self._parts_button.hide()
        self._people_part.header.addWidget(self._parts_button)
        self._people_part.header.addWidget(everyone)
        self._people_part.add(self.people)
        self._people_part.body.addStretch(1)
        self._helpers_part.add(self.helpers)
        self._helpers_part.add(Divider())
        self._helpers_part.body.addLayout(_counting(self.visitors, _("Visitors with no name")))
        self._children_row = QWidget()
        self._children_row.setLayout(_counting(self.child_count, _("Children")))
        self._children_row.hide()
        self._helpers_part.add(self._children_row)
        self._helpers_part.body.addStretch(1)
        self._row = TurningRow(gap=14)
        self._row.addWidget(self._people_part, SHARES[False][0])
        self._row.addWidget(self._helpers_part, SHARES[False][1])
        scroll = ScrollPage(margin=0)
        scroll.body.addLayout(self._row)
        scroll.body.addWidget(self._when)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(10)
        for widget in (self._quick, self.offered, self._closed, self._cancelled):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        column.addWidget(self.foot)


def _counting(stepper: Stepper, what: str) -> QHBoxLayout:
    label = Strong(what, size=17)
    label.setBuddy(stepper.spin)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label)
    words.addWidget(Quiet(_("Just count them")))
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addLayout(words, 1)
    row.addWidget(stepper, 0, Qt.AlignmentFlag.AlignTop)
    return row
