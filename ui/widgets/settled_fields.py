"""What else a group can settle: kind of session, places, who pays, hours of the venue, who must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.arrangement import NOTHING_SETTLED, Arrangement, SessionKind, kind_word
from app.i18n import _
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, Field, LineField
from ui.widgets.typed_when import TimeField

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = tuple(SessionKind)


class SettledFields(QWidget):
    """Nothing here must be filled in."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = Dropdown(_("What its sessions are"), [kind_word(kind) for kind in KINDS])
        self.kind.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        empty = _("Empty: as many as come.")
        self.places = LineField(_("Places in the group"), hint=empty)
        self.session_places = LineField(_("Places at one session"), hint=empty)
        self.funder = LineField(_("Who pays for it"), hint=_("Several: Lottery; Council."))
        self.opens = TimeField(_("Venue open from"))
        self.closes = TimeField(_("Venue open until"), begins=self.opens)
        self.needed = LineField(
            _("Roles that must be there"), hint=_("With commas: exercise leader, mental-health trainer.")
        )
        self._lines: dict[str, LineField] = {
            "places": self.places,
            "session_places": self.session_places,
            "funder": self.funder,
            "opens": self.opens,
            "closes": self.closes,
            "needed": self.needed,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        rows = ((self.kind, self.places, self.session_places), (self.funder, self.opens, self.closes))
        for fields in (*rows, (self.needed,)):
            holder = QWidget()
            grid = Columns(holder, least=240, most=3, gap=14)
            for field in fields:
                grid.addWidget(field)
            column.addWidget(holder)

    def field(self, name: str) -> Field | None:
        """The field a problem is about; None where it is about none of these."""
        return self.kind if name == "kind" else self._lines.get(name)

    def problem(self) -> tuple[str, Field] | None:
        """The first thing to be put right, and where."""
        for field in (self.places, self.session_places):
            if field.text() and not field.text().isdecimal():
                return _("Enter a number, such as 12, or leave it empty."), field
        for moment in (self.opens, self.closes):
            if moment.text() and moment.missing():
                return moment.missing(), moment
        return None

    def arrangement(self) -> Arrangement:
        """What is typed; only after `problem` found none."""
        return Arrangement(
            kind=KINDS[self.kind.place],
            places=_number(self.places),
            session_places=_number(self.session_places),
            funder=self.funder.text(),
            opens=self.opens.at,
            closes=self.closes.at,
            needed=tuple(role.strip() for role in self.needed.text().split(",") if role.strip()),
        )

    def show_arrangement(self, settled: Arrangement) -> None:
        """Fill in what is known."""
        self.kind.choose(KINDS.index(settled.kind))
        self.places.set_text("" if settled.places is None else str(settled.places))
        self.session_places.set_text("" if settled.session_places is None else str(settled.session_places))
        self.funder.set_text(settled.funder)
        self.opens.show_time(settled.opens)
        self.closes.show_time(settled.closes)
        self.needed.set_text(", ".join(settled.needed))

    @property
    def empty(self) -> bool:
        """Whether nothing is typed here."""
        return self.problem() is None and self.arrangement() == NOTHING_SETTLED

    def texts(self) -> dict[str, Any]:
        """Everything typed and chosen, to be put back later."""
        return {**{key: field.text() for key, field in self._lines.items()}, "kind": self.kind.place}

    def show_texts(self, content: Mapping[str, Any]) -> None:
        """Put back what `texts` gave."""
        for key, field in self._lines.items():
            field.set_text(content.get(key, ""))
        self.kind.choose(content.get("kind", 0))


def _number(field: LineField) -> int | None:
    return int(field.text()) if field.text() else None
