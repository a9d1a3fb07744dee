"""Says that today's session is finished, and leads back to who came and how they felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.models.group_model import session_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from app.domain.groups import SessionLine


class FinishedToday(Card):
    """Signals:
    register_wanted, scores_wanted: Id of the session.

    Attributes:
        register, scores: The two ways back.
    """

    register_wanted = Signal(object)
    scores_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(kind="good")
        self._session_id: object = None
        self._counts = Quiet()
        self.register = Button(_("Today's register"), icon="clipboard-list")
        self.scores = Button(_("Today's scores"), icon="smile")
        self.register.clicked.connect(lambda: self.register_wanted.emit(self._session_id))
        self.scores.clicked.connect(lambda: self.scores_wanted.emit(self._session_id))
        row = TurningRow(gap=12)
        row.addWidget(Icon("circle-check", tone="good"))
        row.addWidget(Strong(_("Today's session is finished")))
        row.addWidget(self._counts, 1)
        row.addWidget(self.register)
        row.addWidget(self.scores)
        self.body.addLayout(row)
        self.set_padding(16, 8)

    def show_session(self, line: SessionLine | None) -> None:
        """Show one finished session, or nothing at all."""
        self._session_id = line.id if line is not None else None
        self._counts.setText(session_words(line) if line is not None else "")
        self.setVisible(line is not None)
