"""The second look at a story, by somebody who did not write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.spoken_dates import day_and_month
from app.domain.stories import StoryKind
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from datetime import date

    from app.domain.stories import Story


class StoryLookCard(Card):
    """Signals:
    looked: Whether it may go out as it stands, and what has to change.
    """

    looked = Signal(bool, str)

    def __init__(self) -> None:
        super().__init__(_("Second look"))
        self._stands = Words("", weight=600)
        self.note = TextField(_("What has to change"), lines=2)
        fine, change = Button(_("It may go out"), icon="check"), Button(_("Something has to change"))
        fine.clicked.connect(lambda: self.looked.emit(True, self.note.text()))
        change.clicked.connect(lambda: self.looked.emit(False, self.note.text()))
        self._rule = Quiet("")
        for widget in (self._stands, self._rule, self.note):
            self.add(widget)
        row = Flow(gap=12)
        row.addWidget(fine)
        row.addWidget(change)
        self.body.addLayout(row)
        self.hide()

    def show_story(self, story: Story, today: date) -> None:
        """Say how it stands; words of a sentence or two need no second look."""
        self.setVisible(story.form.kind is StoryKind.CASE)
        self._rule.setText(
            _(
                "Nobody else uses this laptop. Print it, and let somebody else read it: no names, nothing by "
                "which anybody is known. Look at it again on another day than you wrote it."
            )
            if story.alone
            else _("Whoever did not write it reads it: no names, nothing by which somebody is known.")
        )
        self.note.set_hint(
            _("If it may go out: who read it besides you and when, or why nobody could.")
            if story.alone
            else ""
        )
        look = story.look
        if look is None:
            self._stands.setText(
                _("Nobody else has looked at these words yet. It is for inside alone until then.")
            )
            return
        words = _("{name} looked at it on {day}: it may go out.")
        if look.by_writer and look.fine:
            words = _("{name}, who wrote it, looked again on {day}: it may go out. {note}")
        if not look.fine:
            words = _("{name} looked at it on {day}. To change: {note}")
        day = day_and_month(look.on, today)
        self._stands.setText(words.format(name=look.by, day=day, note=look.note))
