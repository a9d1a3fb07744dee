"""A bank holiday among the sessions ahead: asked about, and never skipped by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.spoken_dates import weekday_and_day
from app.i18n import _
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.groups import GroupPage


class HolidayQuestion(Banner):
    """Signals:
    answered: Id of the session, and whether the group meets.

    Attributes:
        meets, does_not: The two answers.
    """

    answered = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__("", "", icon="calendar-days")
        self._session_id: UUID | None = None
        self.meets = self.add_button(_("It meets"), icon="check")
        self.does_not = self.add_button(_("It does not meet"), icon="x")
        self.meets.clicked.connect(lambda: self.answered.emit(self._session_id, True))
        self.does_not.clicked.connect(lambda: self.answered.emit(self._session_id, False))
        self.hide()

    def show_page(self, page: GroupPage) -> None:
        """Ask about the first session on a bank holiday; one question at a time."""
        line = next((line for line in page.sessions if line.holiday), None)
        self.setVisible(line is not None)
        if line is None:
            return
        self._session_id = line.id
        day = weekday_and_day(line.held_on)
        self.heading.setText(_("{day} is a bank holiday: {holiday}").format(day=day, holiday=line.holiday))
        self.sentence.setText(_("Is the group meeting?"))
        self.sentence.show()
