"""What is kept of a network meeting: organisations, what was agreed, and when it meets again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.network_meeting import NetworkMeeting
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.flow import Flow
from ui.widgets.typed_when import DayField

if TYPE_CHECKING:
    from datetime import date


class MeetingCard(Card):
    """Attributes:
    keep: The button that keeps it.
    """

    def __init__(self, today: date) -> None:
        super().__init__(_("The meeting"))
        self.organisations = TextField(
            _("Which organisations were there"), hint=_("One a line. People are not named."), lines=3
        )
        self.agreed = TextField(
            _("What was agreed"), hint=_("One a line, with who does it: Age UK sends its leaflet."), lines=3
        )
        self.next_on = DayField(_("Next meeting"), today)
        self.keep = Button(_("Keep the meeting"), icon="check")
        for field in (self.organisations, self.agreed, self.next_on):
            self.add(field)
        row = Flow()
        row.addWidget(self.keep)
        self.body.addLayout(row)

    def show_meeting(self, meeting: NetworkMeeting) -> None:
        """Fill in what is kept."""
        self.organisations.set_text("\n".join(meeting.organisations))
        self.agreed.set_text("\n".join(meeting.actions))
        self.next_on.show_day(meeting.next_on)

    def meeting(self) -> NetworkMeeting:
        """What is typed."""
        return NetworkMeeting(
            organisations=tuple(self.organisations.text().splitlines()),
            actions=tuple(self.agreed.text().splitlines()),
            next_on=self.next_on.day if self.next_on.text() else None,
        )
