"""The score of one filled measure, how to read it, and what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.measures.score_cards import score_cards
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card_columns import CardColumns
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from app.measures.questionnaire import Filling
    from ui.screen import Context


class FilledScreen(Screen):
    """Opened with the id of a filled measure."""

    name: ClassVar[str] = "filled"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "measures"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._filling: Filling | None = None
        self._called = ""
        self._over = False
        self._build()

    def open(self, argument: object) -> None:
        """Show the scores."""
        filled_id, workspace = self.id_in(argument), self.context.workspace

        def work() -> tuple[Filling, str]:
            filling = workspace.fillings.filling(filled_id)
            return filling, workspace.people.page(filling.person_id).person.name

        self.run(work, lambda found: self._show(*found))

    @property
    def over(self) -> bool:
        """What was taken back is not gone back to."""
        return self._over

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._filling is not None:
            self.open(self._filling.id)

    def title(self) -> str:
        """What was asked."""
        return self._filling.measure.title if self._filling else _("A score")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("A score")

    def context_line(self) -> str:
        """Whose score, and of which day."""
        if self._filling is None:
            return ""
        day = day_and_month(self._filling.filled_on)
        return _("{name}, {day}").format(name=self._called, day=day)

    def main_action(self) -> None:
        """On to how it changed over time."""
        if self._filling is not None:
            self.go.emit("measures", (self._filling.person_id, "time"))

    def about_person(self) -> UUID | None:
        """Whose score it is."""
        return self._filling.person_id if self._filling is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _show(self, filling: Filling, called: str) -> None:
        self._filling, self._called = filling, called
        self.heading_changed.emit()
        made = score_cards(filling)
        self._columns.show_cards(tuple(made[::2]), tuple(made[1::2]))
        self._how.setText(filling.how.words)
        who = _("Written down by {name}. {attribution}")
        self._whose.setText(who.format(name=filling.entered_by, attribution=filling.measure.attribution))
        self.done_button.setFocus()

    def _correct(self) -> None:
        if self._filling is not None:
            self._over = True
            self.go.emit("sheet", ("correct", self._filling.id))

    def _take_back(self) -> None:
        filling, fillings = self._filling, self.context.workspace.fillings
        if filling is not None:
            self._over = True
            leave = partial(self.go.emit, "measures", (filling.person_id, "time"))
            self.run(lambda: fillings.take_back(filling.id), lambda _none: leave())

    def _build(self) -> None:
        self.done_button = Button(
            _("See how it changed over time"), kind="primary", icon="chart-no-axes-column", keys=_("Enter")
        )
        self.done_button.clicked.connect(self.main_action)
        plan = Button(_("Back to their page"), icon="arrow-left", size="large")
        plan.clicked.connect(lambda: self.go.emit("person", self.about_person()))
        correct = Button(_("Correct an answer"), kind="quiet", icon="pencil")
        correct.clicked.connect(self._correct)
        back = Button(_("This was entered by mistake"), kind="quiet", icon="x")
        back.clicked.connect(self._take_back)
        row = Flow(gap=12)
        for button in (self.done_button, plan, correct, back):
            row.addWidget(button)
        self._columns = CardColumns(50, 50)
        self._how, self._whose = Words(), Quiet()
        for words in (self._how, self._whose):
            words.be_wide()
        guide = Quiet(_("A score is a start for a conversation. It is not a diagnosis."))
        scroll = ScrollPage()
        scroll.body.addLayout(row)
        scroll.body.addWidget(self._how)
        scroll.body.addLayout(self._columns)
        scroll.body.addWidget(guide)
        scroll.body.addWidget(self._whose)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
