"""A few facts, each with its word: when, where, how to get in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.arrangement import SessionKind, hours_words, kind_word
from app.domain.schedule_words import when_words
from app.i18n import _, ngettext
from ui.models.group_model import belonging
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.ways_to_score import mode_words
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.arrangement import Arrangement
    from app.domain.groups import GroupPage

Fact = tuple[str, str, str]
"""Icon, word, and what is so."""


def group_facts(page: GroupPage) -> tuple[Fact, ...]:
    """What there is to know about a group; what is not known is left out."""
    group, people = page.group, len({m.person_id for m in belonging(page.members)})
    facts = (
        ("heart", _("What they do"), group.activity),
        ("calendar-days", _("When"), when_words(group.schedule)),
        ("map-pin", _("Where"), group.venue),
        ("accessibility", _("Getting in"), group.venue_note),
        ("users-round", _("People"), ngettext("{n} person", "{n} people", people).format(n=people)),
        ("smile", _("Scores"), mode_words(group.mode)),
        *_settled_facts(group.arrangement),
    )
    return tuple(fact for fact in facts if fact[2])


def _settled_facts(settled: Arrangement) -> tuple[Fact, ...]:
    """What else the group has settled."""
    places = "" if settled.places is None else str(settled.places)
    room = "" if settled.session_places is None else str(settled.session_places)
    kind = "" if settled.kind is SessionKind.SESSION else kind_word(settled.kind)
    hours = hours_words(settled)
    return (
        ("calendar", _("Sessions are"), kind),
        ("users-round", _("Places in the group"), places),
        ("users-round", _("Places at one session"), room),
        ("pound-sterling", _("Who pays for it"), ", ".join(settled.funders)),
        ("clock", _("The venue"), hours[:1].upper() + hours[1:]),
        ("user-round-check", _("Must be there"), ", ".join(settled.needed)),
    )


class Facts(QWidget):
    """One line for each fact."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._lines: list[QWidget] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [_line(*fact) for fact in facts]
        for line in self._lines:
            self._column.addWidget(line)


def _line(icon: str, word: str, words: str) -> QWidget:
    line = QWidget()
    row = TurningRow(gap=12)
    line.setLayout(row)
    row.addWidget(Icon(icon, side=22, tone="softink"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Strong(word), 2, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Words(words), 6)
    return line
