"""The last question of a register: what is known of those nobody has marked. Leaving it open is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.domain.attendance import Presence
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from app.domain.attendance import RegisterEntry

CHOICES: tuple[Presence | None, ...] = (None, Presence.APOLOGY, Presence.NO_WORD)
"""What each position of a switch says; None leaves it open."""


class UnmarkedDialog(Dialog):
    """Signals:
    answered: Person id -> what is known, for those of whom something is.
    """

    answered = Signal(object)

    def __init__(self, page: QWidget, unmarked: Sequence[RegisterEntry]) -> None:
        heading = ngettext("{n} person is not marked", "{n} people are not marked", len(unmarked))
        super().__init__(page, heading.format(n=len(unmarked)), width=760)
        self.body.addWidget(Words(_("Say what you know. You can leave it open.")))
        self.switches: dict[UUID, SegmentedSwitch] = {}
        for entry in unmarked:
            switch = SegmentedSwitch(entry.name, [_("Leave open"), _("Sent apology"), _("No word")])
            self.switches[entry.person_id] = switch
            row = TurningRow(gap=8)
            row.addWidget(Strong(entry.name), 1)
            row.addWidget(switch, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addLayout(row)
        self.finish = Button(_("Go to scores"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self.finish.clicked.connect(self._answer)
        self.buttons.addWidget(self.finish)
        self.finish.setDefault(True)

    def _answer(self) -> None:
        said = {person: CHOICES[switch.place] for person, switch in self.switches.items()}
        self.answered.emit({person: presence for person, presence in said.items() if presence is not None})
        self.accept()
