"""Which part of the trail to show: about whom, by whom, what sort of thing, and between which days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from app.domain.trail import TrailFilter, TrailKind
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown
from ui.widgets.flow import Flow
from ui.widgets.past_day import PastDayField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

PAUSE_MS: Final = 400
"""Look again when no letter of a day was typed for this long."""


class TrailChoices(Card):
    """Signals:
    changed: Another part is wanted.
    person_wanted: A person is to be looked for.
    """

    changed = Signal()
    person_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._workers: tuple[UUID, ...] = ()
        self._person: UUID | None = None
        self.kind = Dropdown(_("What"), [_("Everything"), *kind_words().values()])
        self.worker = Dropdown(_("Who did it"), [_("Everybody")])
        self.first, self.last = PastDayField(_("From"), today), PastDayField(_("To"), today)
        self._about = Words("")
        self._find = Button(_("About one person"), icon="search")
        self._forget = Button(_("About everybody again"), icon="x")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._build()
        self.show_person(None, "")

    @property
    def wanted(self) -> TrailFilter:
        """What is chosen. A day that cannot be read leaves nothing out."""
        kind, worker = self.kind.place, self.worker.place
        return TrailFilter(
            person_id=self._person,
            worker_id=self._workers[worker - 1] if worker > 0 else None,
            kind=tuple(kind_words())[kind - 1] if kind > 0 else None,
            first=self.first.day,
            last=self.last.day,
        )

    def show_workers(self, workers: Mapping[UUID, str]) -> None:
        """Offer these workers."""
        self._workers = tuple(workers)
        self.worker.set_choices([_("Everybody"), *workers.values()])

    def show_person(self, person_id: UUID | None, name: str) -> None:
        """Show only what is about this person, and their groups; or about everybody."""
        self._person = person_id
        self._about.setText(_("About {name}, and their groups.").format(name=name) if person_id else "")
        self._about.setVisible(person_id is not None)
        self._forget.setVisible(person_id is not None)

    def _build(self) -> None:
        for field in (self.kind, self.worker):
            field.chosen.connect(lambda _place: self.changed.emit())
        for day in (self.first, self.last):
            day.edited.connect(lambda _text: self._pause.start())
        self._find.clicked.connect(self.person_wanted)
        self._forget.clicked.connect(self._everybody)
        for widget in (self.kind, self.worker, self.first, self.last, self._about):
            self.add(widget)
        row = Flow(gap=10)
        row.addWidget(self._find)
        row.addWidget(self._forget)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _everybody(self) -> None:
        self.show_person(None, "")
        self._find.setFocus()
        self.changed.emit()


def kind_words() -> dict[TrailKind, str]:
    """What each sort of thing is called, in the order of the list."""
    return {
        TrailKind.LOOKED: _("Pages opened"),
        TrailKind.CHANGED: _("Things written down"),
        TrailKind.PRINTED: _("Papers printed or saved"),
        TrailKind.UNDONE: _("Things taken back"),
        TrailKind.DOOR: _("Unlocking and locking"),
        TrailKind.COPIES: _("Safe copies and checks"),
        TrailKind.SERVICE: _("The service and who uses Trestle"),
    }
