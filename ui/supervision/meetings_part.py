"""The meetings with one worker: how often, what was discussed, and a form for the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import whole_day
from app.domain.supervision import LONGEST_WEEKS, SHORTEST_WEEKS
from app.i18n import _
from ui.records.part import button_row
from ui.supervision.meeting_form import MeetingFields
from ui.supervision.part import SupervisionPart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.list_row import ListRow
from ui.widgets.stepper import Stepper
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.supervision import Meeting, SupervisionPage
    from ui.parts_screen import PartsScreen

    Found = tuple[SupervisionPage, Sequence[tuple[UUID, str]], Sequence[tuple[UUID, str]]]


def meeting_words(meeting: Meeting) -> tuple[str, str]:
    """What stands on the row of a meeting: nothing of what was discussed, and nobody who was visited."""
    title = _("{kind}, {day}").format(kind=meeting.form.kind.words, day=whole_day(meeting.form.held_on))
    said = [_("With {name}.").format(name=meeting.form.with_whom)] if meeting.form.with_whom else []
    if meeting.actions:
        done = sum(not action.open for action in meeting.actions)
        words = _("Agreed: {n}. Done: {done}.")
        said.append(words.format(n=len(meeting.actions), done=done))
    return title, " ".join(said)


class MeetingsPart(SupervisionPart):
    """Pressing a meeting opens it in the form; until then its words are not on the screen."""

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen, worker_id)
        self._meetings: dict[UUID, Meeting] = {}
        self._next, self._list = Card(_("How often")), Card(_("Meetings so far"))
        self.due = Words()
        self.weeks = Stepper(_("Weeks between supervisions"), low=SHORTEST_WEEKS, high=LONGEST_WEEKS)
        label, keep_weeks = Quiet(_("Weeks between supervisions")), Button(_("Keep these weeks"))
        label.setBuddy(self.weeks.spin)
        keep_weeks.clicked.connect(self._keep_weeks)
        for widget in (self.due, label, self.weeks):
            self._next.add(widget)
        button_row(self._next.body, keep_weeks)
        self.form = MeetingFields(self.today)
        keep = Button(_("Keep this meeting"), kind="primary")
        keep.clicked.connect(self._keep)
        self.take_out = Button(_("Take this meeting out"), icon="trash-2")
        self.take_out.clicked.connect(self._take_out)
        self.take_out.hide()
        button_row(self.form.body, keep, self.take_out)
        for card in (self.form, self._list, self._next):
            self.column.addWidget(card)

    def load(self) -> None:
        """Read the meetings, and the names to choose from."""
        workspace, worker_id = self.workspace, self.worker_id

        def find() -> Found:
            people = [(person.id, person.name) for person in workspace.people.list_people()]
            team = [(line.worker_id, line.name) for line in workspace.supervision.team()]
            return workspace.supervision.page(worker_id), people, team

        self.run(find, lambda found: self._show(*found))

    def choose(self, row_id: UUID) -> None:
        """Put a meeting into the form."""
        meeting = self._meetings.get(row_id)
        if meeting is None:
            return
        self.chosen = row_id
        self.form.show_meeting(meeting)
        self.take_out.show()
        self.page.filled()
        self.form.discussed.setFocus()

    def fit(self) -> None:
        """Ask who was visited where somebody was."""
        self.form.fit()

    def _show(
        self, page: SupervisionPage, people: Sequence[tuple[UUID, str]], team: Sequence[tuple[UUID, str]]
    ) -> None:
        self._meetings = {meeting.id: meeting for meeting in page.meetings}
        self.form.show_choices(people, team, self.worker_id)
        self.weeks.spin.setValue(page.weeks)
        self.due.setText(
            _("The next is due by {day}.").format(day=whole_day(page.due_on))
            if page.due_on
            else _("Keep how often, or a first meeting: then Today says when the next is due.")
        )
        for meeting in page.meetings:
            row = ListRow(*meeting_words(meeting))
            row.clicked.connect(partial(self.choose, meeting.id))
            self._list.add(row)
        if not page.meetings:
            self._list.add(Quiet(_("There is none yet.")))

    def _keep_weeks(self) -> None:
        supervision, worker_id, weeks = self.workspace.supervision, self.worker_id, self.weeks.value
        self.change(lambda: supervision.set_weeks(worker_id, weeks))

    def _keep(self) -> None:
        form = self.form.form()
        if form is None:
            return
        supervision, worker_id, chosen = self.workspace.supervision, self.worker_id, self.chosen
        agreed = self.form.agreed()
        self.change(
            lambda: supervision.keep_meeting(worker_id, chosen, form, agreed), self.form.named_fields()
        )

    def _take_out(self) -> None:
        supervision, worker_id, chosen = self.workspace.supervision, self.worker_id, self.chosen
        if chosen is not None:
            self.change(lambda: supervision.take_out_meeting(worker_id, chosen))
