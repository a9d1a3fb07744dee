"""The bar on top of a talk: whose talk it is, how far it has come, a break, text and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.needs_banner import NeedsBanner
from ui.widgets.part_bars import PartBars
from ui.widgets.turning_row import TurningRow
from ui.widgets.who_answers import who_words
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from app.domain.needs import Needs
    from app.domain.talk import Talk


class TalkBar(Card):
    """Signals say which button was pressed.

    Attributes:
        who: Who answers; pressed, it can be changed.
    """

    break_wanted = Signal()
    parts_wanted = Signal()
    who_wanted = Signal()
    display_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whose = Strong()
        self._where = Strong(size=17)
        self._where.centre()
        self._bars = PartBars()
        self.who = Button("", kind="quiet", icon="user-round")
        self.who.clicked.connect(self.who_wanted)
        parts = Button(_("Parts"), icon="list-checks", keys=_("F4"))
        parts.clicked.connect(self.parts_wanted)
        pause = Button(_("Take a break"), icon="pause", keys=_("Esc"))
        pause.clicked.connect(self.break_wanted)
        display = Button(_("Text and colours"), icon="a-large-small")
        display.clicked.connect(self.display_wanted)
        middle = QVBoxLayout()
        middle.setSpacing(5)
        middle.addWidget(self._where)
        middle.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = TurningRow()
        buttons.addWidget(parts)
        buttons.addWidget(pause)
        buttons.addWidget(display)
        row = TurningRow(gap=16)
        row.addWidget(self._whose)
        row.addWidget(self.who)
        row.addLayout(middle, 1)
        row.addLayout(buttons)
        self.body.addLayout(row)
        self._needs, self._known = NeedsBanner(), ""
        self.add(self._needs)
        self._needs.hide()
        self.set_padding(16, 8)

    @property
    def where(self) -> str:
        """How far the talk has come, in words."""
        return self._where.text()

    def show_needs(self, talk: Talk, needs: Needs) -> None:
        """How to talk with them, shown on the helper's own pages before the talk."""
        self._known = needs.banner()
        heading = _("How to talk with {name}").format(name=talk.called)
        self._needs.show_needs(heading, self._known, can_change=False)
        self.show_place(talk)

    def show_place(self, talk: Talk) -> None:
        """Say where in the talk we are."""
        self._needs.setVisible(bool(self._known) and not talk.part.with_person)
        self._whose.setText(_("{name}'s talk").format(name=talk.called))
        self.who.setText(who_words(talk))
        parts, part = talk.parts, talk.part
        shared = [each for each in parts if each.with_person]
        if not part.with_person:
            before = parts.index(part) < parts.index(shared[0])
            words = _("{part}. Before we start") if before else _("{part}. Before the plan")
            self._where.setText(words.format(part=part.title))
            self._bars.show_progress(len(shared), 0 if before else len(shared) + 1)
            return
        at = shared.index(part) + 1
        words = _("Part {at} of {parts}: {part}").format(at=at, parts=len(shared), part=part.title)
        self._where.setText(words)
        self._bars.show_progress(len(shared), at)
