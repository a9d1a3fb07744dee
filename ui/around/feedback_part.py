"""You said, we did: what people said about the group, what was done, and what it changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.handing_over_words import period_words
from app.domain.spoken_dates import day_and_month, whole_day
from app.domain.stories import FeedbackForm
from app.i18n import _
from ui.around.part import AroundPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.list_row import ListRow
from ui.widgets.optional_day import OptionalDay
from ui.widgets.past_day import PastDayField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.handing_over import Period
    from app.domain.stories import Feedback, StoryPage
    from ui.parts_screen import PartsScreen


class FeedbackPart(AroundPart):
    """A form, and the lines so far."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._lines: dict[UUID, FeedbackForm] = {}
        self.form = Card(_("Write down what people said"))
        self.said = TextField(_("You said"), lines=2)
        self.heard_on = PastDayField(_("The day they said it"), self.today)
        self.did = TextField(_("We did"), lines=2)
        self.new_from = OptionalDay(_("The day from which it is different"), self.today)
        for field in (self.said, self.heard_on, self.did, self.new_from):
            self.form.add(field)
        keep = Button(_("Keep it"), kind="primary")
        keep.clicked.connect(self._keep)
        self._take_out = Button(_("Take it out"), icon="trash-2")
        self._take_out.clicked.connect(self._remove)
        self._take_out.hide()
        button_row(self.form.body, keep, self._take_out)
        self._list = Card(_("So far"))
        paper = Button(_("Print “You said, we did”"), icon="printer")
        paper.clicked.connect(lambda: self.owner.go.emit("story_papers", (self.group_id, "feedback")))
        button_row(self._list.body, paper)
        self.column.addWidget(self.form)
        self.column.addWidget(self._list)

    def load(self) -> None:
        """Read the lines, and the sessions before and after each change."""
        stories, group_id = self.workspace.stories, self.group_id
        self.run(lambda: (stories.page(group_id), stories.since(group_id)), lambda found: self._show(*found))

    def choose(self, row_id: UUID) -> None:
        """Put a line into the form."""
        form = self._lines.get(row_id)
        if form is None:
            return
        self.chosen = row_id
        self.form.set_heading(_("Change this"))
        self.said.set_text(form.said)
        self.did.set_text(form.did)
        self.heard_on.show_day(form.heard_on)
        self.new_from.show_day(form.new_from)
        self._take_out.show()
        self.page.filled()
        self.did.setFocus()

    def _show(self, page: StoryPage, since: Mapping[UUID, tuple[Period, Period]]) -> None:
        self._lines = {line.id: line.form for line in page.feedback}
        self.heard_on.set_text(whole_day(self.today))
        for line in page.feedback:
            self._add(line, since.get(line.id))
        if not page.feedback:
            self._list.add(Quiet(_("Nothing is written down yet.")))
        self.page.filled()

    def _add(self, line: Feedback, since: tuple[Period, Period] | None) -> None:
        form = line.form
        did = _("We did: {did}").format(did=form.did) if form.did else _("Nothing was done yet.")
        row = ListRow(_("You said: {said}").format(said=form.said), did)
        row.clicked.connect(partial(self.choose, line.id))
        self._list.add(row)
        if since is not None and form.new_from is not None:
            day = day_and_month(form.new_from, self.today)
            self._list.add(Words(_("Before {day}: {words}").format(day=day, words=period_words(since[0]))))
            self._list.add(Words(_("Since then: {words}").format(words=period_words(since[1]))))

    def _keep(self) -> None:
        self.heard_on.set_problem(self.heard_on.missing())
        day = self.heard_on.day
        if day is None:
            self.heard_on.setFocus()
            return
        if not self.new_from.checked():
            return
        form = FeedbackForm(
            said=self.said.text(), heard_on=day, did=self.did.text(), new_from=self.new_from.day
        )
        stories, group_id, chosen = self.workspace.stories, self.group_id, self.chosen
        self.change(
            lambda: stories.keep_feedback(group_id, chosen, form),
            {"said": self.said, "heard_on": self.heard_on, "did": self.did, "new_from": self.new_from},
        )

    def _remove(self) -> None:
        stories, group_id, chosen = self.workspace.stories, self.group_id, self.chosen
        if chosen is not None:
            self.change(lambda: stories.take_out_feedback(group_id, chosen))
