"""One place: whether it is checked, what there is to know, why it may be right for somebody, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.place_words import checked_words, place_warnings
from app.i18n import _
from ui.models.place_model import WASHES, icon_facts
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.facts_card import Facts
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import SectionHeading, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ui.models.place_model import PlaceRow
    from ui.theme.tokens import Tone


class PlaceCard(Card):
    """Signals:
    plan_wanted, print_wanted, change_wanted, checked, checks_wanted: A button was pressed.
    refused: The person said no to it.
    far_wanted: How far it is for them is to be typed.

    Attributes:
        plan: The button that puts the place into a plan.
        far: The button for how far it is.
    """

    plan_wanted = Signal()
    print_wanted = Signal()
    change_wanted = Signal()
    checked = Signal()
    checks_wanted = Signal()
    refused = Signal()
    far_wanted = Signal()

    def __init__(self, *, plans: bool, changes: bool) -> None:
        """Build the card once.

        Args:
            plans: Whoever looks may put a place into a plan.
            changes: Whoever looks may change a place.
        """
        super().__init__()
        self._name, self._about, self._facts = SectionHeading(size=26), Words(), Facts()
        self._checked, self._quality = Chip(""), Chip("")
        chips = Flow(gap=8)
        for chip in (self._checked, self._quality):
            chips.addWidget(chip)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._said: list[QWidget] = []
        self.add(self._name)
        self.body.addLayout(chips)
        self.add(self._about)
        self.body.addLayout(self._lines)
        self.add(self._facts)
        self.body.addStretch(1)
        self.plan = Button(_("Add to a plan"), kind="primary", icon="plus")
        self._refuse = Button(_("They said no to it"), icon="circle-minus")
        self._refuse.hide()
        self.far = Button(_("Type how far it is"), icon="map-pin")
        buttons = (
            (self.plan, self.plan_wanted, plans),
            (self._refuse, self.refused, False),
            (self.far, self.far_wanted, False),
            (Button(_("Print the list"), icon="printer", keys=_("Ctrl+P")), self.print_wanted, True),
            (Button(_("Change"), icon="pencil"), self.change_wanted, changes),
            (Button(_("Checked today"), icon="check"), self.checked, changes),
            (Button(_("Is it safe?"), icon="shield-check"), self.checks_wanted, True),
        )
        row = Flow()
        for button, signal, offered in buttons:
            button.clicked.connect(signal)
            row.addWidget(button)
            if not offered:
                button.hide()
        self.body.addLayout(row)

    def show_place(self, row: PlaceRow, today: date) -> None:
        """Show another place."""
        service, told = row.service, row.told
        self._refuse.setVisible(told is not None)
        self.far.setVisible(row.unmeasured or row.typed is not None)
        self.far.setText(_("Type how far it is") if row.typed is None else _("Change how far it is"))
        self._name.setText(service.name)
        stale = service.stale(today)
        self._checked.setText(checked_words(service, today))
        self._checked.set_kind("warn" if stale else "good", "clock" if stale else "circle-check")
        self._quality.setText(_("Safety: {state}").format(state=service.quality.words))
        self._quality.set_kind(*WASHES[service.quality])
        self._about.setText(service.description)
        self._about.setVisible(bool(service.description))
        for widget in self._said:
            widget.hide()
            widget.deleteLater()
        self._said = []
        self._say(_("Why it does not fit"), filter(None, [row.why_not]), "circle-minus", "warn")
        if told is not None:
            self._say(_("Why it may be right"), told.reasons, "check", "good")
            self._say(_("Think of this first"), told.worries, "circle-alert", "warn")
            self._say(_("What makes it easier"), told.adaptations, "lightbulb", "info")
        self._say(_("Before anybody goes"), place_warnings(service, today), "circle-alert", "warn")
        far = (("map-pin", _("How far"), row.miles),) if row.miles else ()
        self._facts.show_facts((*far, *icon_facts(service)))

    def _say(self, heading: str, lines: Iterable[str], icon: str, tone: Tone) -> None:
        for number, line in enumerate(lines):
            if not number:
                self._put(Strong(heading))
            holder = QWidget()
            row = TurningRow(gap=10)
            holder.setLayout(row)
            row.addWidget(Icon(icon, side=20, tone=tone))
            row.addWidget(Words(line), 1)
            self._put(holder)

    def _put(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)
        self._said.append(widget)
