"""What was noticed at a session: one key for each line of the group's own checklist."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext
from ui.around.part import AroundPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, TextField
from ui.widgets.flow import Flow
from ui.widgets.talk_pad import digit_of
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from app.domain.stories import StoryPage
    from ui.parts_screen import PartsScreen


class NoticedPart(AroundPart):
    """Each press counts one more; Ctrl+Z takes it back. Nobody is named."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._page: StoryPage | None = None
        self.session = Dropdown(_("Which session"), [""])
        self.session.chosen.connect(lambda _place: self._tell())
        self.buttons: list[Button] = []
        self._row = Flow(gap=12)
        self._none = Quiet(_("There was no session yet."))
        self._totals = Words("")
        self.lines = TextField(_("What we look out for, one line each"), lines=5)
        noticed, own, every = (
            Card(_("What was noticed")),
            Card(_("Our own checklist")),
            Card(_("In all sessions")),
        )
        noticed.add(self.session)
        noticed.add(self._none)
        noticed.body.addLayout(self._row)
        noticed.add(Quiet(_("Press a line, or its number, once for each time you saw it.")))
        every.add(self._totals)
        own.add(self.lines)
        keep = Button(_("Keep this checklist"))
        keep.clicked.connect(self._keep_lines)
        button_row(own.body, keep)
        for card in (noticed, every, own):
            self.column.addWidget(card)

    def load(self) -> None:
        """Read what was noticed so far."""
        stories, group_id = self.workspace.stories, self.group_id
        self.run(lambda: stories.page(group_id), self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number counts its line."""
        digit = digit_of(event)
        if digit is None or not 1 <= digit <= len(self.buttons):
            super().keyPressEvent(event)
            return
        self.buttons[digit - 1].setFocus()
        self.buttons[digit - 1].click()

    def _show(self, page: StoryPage) -> None:
        first = self._page is None
        self._page = page
        if first:
            self.session.set_choices([whole_day(day.held_on) for day in page.sessions] or [_("None yet")])
        self.session.setVisible(bool(page.sessions))
        self._none.setVisible(not page.sessions)
        if not self.buttons or first:
            self._lay_out(page)
        self.lines.set_text("\n".join(page.items))
        every = [
            ngettext("{what}: {n} time", "{what}: {n} times", times).format(what=what, n=times)
            for what, times in page.in_all()
        ]
        self._totals.setText("\n".join(every))
        self._tell()
        self.page.filled()

    def _lay_out(self, page: StoryPage) -> None:
        if not page.sessions:
            return
        for number, what in enumerate(page.items, start=1):
            button = Button(what, keys=str(number))
            button.clicked.connect(partial(self._count, number - 1))
            self.buttons.append(button)
            self._row.addWidget(button)

    def _tell(self) -> None:
        """How often each line was noticed at the session that is chosen."""
        if self._page is None or not self._page.sessions:
            return
        session = self._page.sessions[self.session.place].session_id
        for button, what in zip(self.buttons, self._page.items, strict=True):
            times = self._page.times(session, what)
            button.setText(_("{what}: {n}").format(what=what, n=times))

    def _count(self, place: int) -> None:
        if self._page is None:
            return
        page, stories = self._page, self.workspace.stories
        session, what = page.sessions[self.session.place].session_id, page.items[place]
        # What stands there by then is asked anew: a quick second press must not be lost.
        self.keep(
            lambda: stories.notice(session, what, stories.page(page.group_id).times(session, what) + 1),
            self._counted,
        )

    def _counted(self, page: StoryPage) -> None:
        self._show(page)
        self.say(_("Saved"))

    def _keep_lines(self) -> None:
        stories, group_id = self.workspace.stories, self.group_id
        lines = tuple(self.lines.text().splitlines())
        self.change(lambda: stories.set_checklist(group_id, lines), {"items": self.lines})
