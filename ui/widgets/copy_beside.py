"""What would be put in place, beside what is here now: each with its date and how much is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import datetime

LEAST = 230


class CopyBeside(QWidget):
    """Two cards; the words of both can be read out as one text."""

    def __init__(self) -> None:
        super().__init__()
        self._copy, self._here = _Side(), _Side()
        columns = Columns(least=LEAST, most=2, gap=12)
        columns.addWidget(self._copy)
        columns.addWidget(self._here)
        self._foot = Quiet(_("What is here now is set aside with its date. You can go back to it here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(columns)
        column.addWidget(self._foot)

    def show_copy(self, made_at: datetime, held: str) -> None:
        """A safe copy that would be put in place."""
        self._copy.tell(_("This copy"), _("Saved on {when}").format(when=_words(made_at)), held)

    def show_former(self, at: datetime, held: str) -> None:
        """What was set aside, and would come back."""
        self._copy.tell(_("What was here before"), _("Set aside on {when}").format(when=_words(at)), held)

    def show_here(self, moment: datetime | None, held: str) -> None:
        """What is here now; None if nothing is."""
        if moment is None:
            self._here.tell(_("Here now"), _("Nothing"), "")
        else:
            when = _("Last changed on {when}").format(when=_words(moment))
            self._here.tell(_("Here now"), when, held)
        self._foot.setVisible(moment is not None)

    def text(self) -> str:
        """All of it, as it is read aloud."""
        return " ".join(words for side in (self._copy, self._here) for words in side.words() if words)


class _Side(Card):
    def __init__(self) -> None:
        super().__init__()
        self._heading, self._when, self._held = Strong(""), Words(""), Words("")
        for words in (self._heading, self._when, self._held):
            self.add(words)
        self.body.addStretch(1)

    def tell(self, heading: str, when: str, held: str) -> None:
        """Show other facts."""
        self._heading.setText(heading)
        self._when.setText(when)
        self._held.setText(held)
        self._held.setVisible(bool(held))

    def words(self) -> tuple[str, ...]:
        """Its sentences."""
        return tuple(f"{part.text()}." for part in (self._heading, self._when, self._held) if part.text())


def _words(moment: datetime) -> str:
    """ "Tuesday 17 November 2026 at 1:52 pm", by the clock on the wall."""
    local = moment.astimezone()
    return _("{day} at {time}").format(day=whole_day(local.date()), time=clock_time(local.time()))
