"""One sheet from paper, keyed row by row; or an entry whose answers are put right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.errors import InvalidInputError
from app.i18n import _
from app.measures.questionnaire import Asked, HowAsked, Occasion, on_paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.how_answered import HowAnswered
from ui.widgets.past_day import PastDayField
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.sheet import Sheet
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.measures.measure import Measure
    from app.measures.questionnaire import Filling
    from ui.screen import Context


class SheetScreen(Screen):
    """Opened with a person's id and a measure's, or with "correct" and the id of an entry."""

    name: ClassVar[str] = "sheet"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "measures"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._measure: Measure | None = None
        self._filling: Filling | None = None
        self._person_id: UUID | None = None
        self._called = ""
        self._over = self._saving = False
        self._half_typed: Mapping[str, Any] | None = None
        self._at_first: Mapping[str, Any] | None = None
        self.sheet: Sheet | None = None
        self.how: HowAnswered | None = None
        self._build()

    def open(self, argument: object) -> None:
        """Show an empty sheet, or the answers of an entry."""
        workspace = self.context.workspace
        match argument:
            case (UUID() as person_id, str(measure_id)):
                self._person_id = person_id

                def look() -> tuple[Measure, str]:
                    called = workspace.people.page(person_id).person.name
                    return workspace.measures.measure(measure_id), called

                self.run(look, lambda found: self._show(*found))
            case ("correct", UUID() as filled_id):
                self.run(lambda: workspace.fillings.filling(filled_id), self._show_filling)
            case _:
                super().open(argument)

    @property
    def over(self) -> bool:
        """A sheet that was kept is not gone back to."""
        return self._over

    def title(self) -> str:
        """What is keyed."""
        return self._measure.title if self._measure else _("From paper")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("From paper")

    def context_line(self) -> str:
        """Whose sheet it is."""
        if self._filling is not None:
            return _("The old answers stay in the history.")
        return _("From the paper of {name}").format(name=self._called) if self._called else ""

    def main_action(self) -> None:
        """Keep the sheet and see the score."""
        sheet, day = self.sheet, self.day.day
        if sheet is None or self._saving or sheet.problem:
            return
        if day is None:
            self.day.set_problem(_("Enter the day the sheet was filled in."))
            self.day.setFocus()
            return
        self._saving = True
        self.context.background.run(self, self._work(sheet, day), self._kept, self._refused)

    def about_person(self) -> UUID | None:
        """Whose sheet it is."""
        return self._person_id

    def leave(self) -> bool:
        """Back to the entry that was to be put right."""
        if self._filling is None:
            return False
        self._over = True
        self.go.emit("filled", self._filling.id)
        return True

    def draft(self) -> Mapping[str, Any] | None:
        """What is typed and not kept yet."""
        if self.sheet is None or self._over:
            return None
        typed = {
            "rows": [row.line.text() for row in self.sheet.rows],
            "contact": self.contact.text(),
            "day": self.day.text(),
        }
        return None if typed == self._at_first else typed

    def restore(self, content: Mapping[str, Any]) -> None:
        """Type it again, once the sheet is there."""
        self._half_typed = content
        self._put_back()

    def _put_back(self) -> None:
        if self.sheet is not None and self._half_typed is not None:
            self.sheet.put_back(self._half_typed["rows"])
            self.contact.set_text(self._half_typed["contact"])
            self.contact.setVisible(bool(self._half_typed["contact"]))
            self.day.set_text(self._half_typed["day"])
            self._half_typed = None

    def _work(self, sheet: Sheet, day: date) -> Callable[[], Filling]:
        fillings, how, filling = self.context.workspace.fillings, self.how, self._filling
        asked = Asked(
            occasion=how.when if how is not None else Occasion.FREE,
            how=how.how if how is not None else HowAsked(from_paper=True),
        )
        if filling is not None:
            return partial(
                fillings.correct, filling.id, sheet.answers, on=day, how=asked.how, occasion=asked.occasion
            )
        measure_id, person_id = self._measure.id if self._measure else "", self._person_id
        if person_id is None:
            raise TypeError("A sheet is kept only once it is known whose it is.")
        return partial(
            fillings.enter, person_id, measure_id, sheet.answers, day, asked, contact=self.contact.text()
        )

    def _show_filling(self, filling: Filling) -> None:
        self._filling, self._person_id = filling, filling.person_id
        self._show(filling.measure, "")

    def _show(self, measure: Measure, called: str) -> None:
        self._measure, self._called = measure, called
        self.heading_changed.emit()
        filling = self._filling
        how = filling.how if filling else on_paper(measure)
        self.how = HowAnswered(measure, how, filling.occasion if filling else Occasion.FREE)
        self._how_card.add(self.how)
        today = self.context.clock().astimezone().date()
        self.day.set_text(whole_day(filling.filled_on if filling else today))
        self.sheet = sheet = Sheet(measure)
        sheet.done.connect(self.keep_button.setFocus)
        if filling is not None:
            sheet.show_answers(filling.answers)
        self._rows.add(Words(measure.lead_in or _("Type the answers in the order of the paper.")))
        self._rows.add(sheet)
        self._at_first = self.draft()
        self._put_back()
        sheet.focus_first()

    def _kept(self, filling: Filling) -> None:
        self._over = True
        self.go.emit("filled", filling.id)

    def _refused(self, problem: BaseException) -> None:
        self._saving = False
        if isinstance(problem, InvalidInputError) and problem.field == "contact":
            self.contact.show()
            self.contact.set_problem(problem.message)
            self.contact.setFocus()
        elif isinstance(problem, InvalidInputError) and problem.field == "on":
            self.day.set_problem(f"{problem.message} {problem.advice}")
            self.day.setFocus()
        else:
            self.failed.emit(problem)

    def _build(self) -> None:
        self._rows, self._how_card = Card(_("The answers")), Card(_("How was it answered?"))
        self.day = PastDayField(_("Filled in on"), self.context.clock().astimezone().date())
        self.contact = LineField(_("Who will contact them today?"))
        self.contact.hide()
        self._how_card.add(self.day)
        columns = TurningRow(gap=14)
        columns.addWidget(self._rows, 8)
        side = QVBoxLayout()
        side.addWidget(self._how_card)
        side.addStretch(1)
        columns.addLayout(side, 5)
        self.keep_button = Button(
            _("Keep it and see the score"), kind="primary", icon="check", keys=_("Enter")
        )
        self.keep_button.clicked.connect(self.main_action)
        row = Flow()
        row.addWidget(self.keep_button)
        scroll = ScrollPage()
        scroll.body.addLayout(columns)
        scroll.body.addWidget(self.contact)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(row)
