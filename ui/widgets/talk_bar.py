"""The bar on top of a talk: whose talk it is, how far it has come, a break, text and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.asking_bar import AskingBar
from ui.widgets.button import Button
from ui.widgets.needs_banner import NeedsBanner
from ui.widgets.who_answers import who_words
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from app.domain.needs import Needs
    from app.domain.talk import Talk


class TalkBar(AskingBar):
    """Says whose talk it is, and who answers.

    Attributes:
        who: Who answers; pressed, it can be changed.
    """

    parts_wanted = Signal()
    who_wanted = Signal()

    def __init__(self) -> None:
        self._whose = Strong()
        self.who = Button("", kind="quiet", icon="user-round")
        parts = Button(_("Parts"), icon="list-checks", keys=_("F4"))
        super().__init__((self._whose, self.who), (parts,))
        self.who.clicked.connect(self.who_wanted)
        parts.clicked.connect(self.parts_wanted)
        self._needs, self._known = NeedsBanner(), ""
        self.add(self._needs)
        self._needs.hide()

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
