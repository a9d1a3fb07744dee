"""Makes a measure of one's own, without code: its questions, answers and score, and what comes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.errors import AppError, InvalidInputError
from app.i18n import _
from app.measures.own import own_form
from ui.measures.own_fields import OwnFields
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.item_page import ItemPage
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.measure import Item, Measure
    from app.measures.own_preview import OwnPreview
    from ui.screen import Context

PAUSE_MS: Final = 300
"""Check again when nothing was typed for this long."""


class OwnMeasureScreen(Screen):
    """Opened with nothing for a new one, or with the id of one's own measure to change it."""

    name: ClassVar[str] = "own_measure"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "measures_settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._measure_id: str | None = None
        self._over = self._making = self._has_languages = False
        self.fields = OwnFields()
        self.problems = ProblemSummary()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self.fields.edited.connect(self._pause.start)
        self._sampled: tuple[str, Item] | None = None
        self._page: ItemPage | None = None
        self._build()
        self._at_first = typed_in(self.fields)

    def open(self, argument: object) -> None:
        """Start with the name; a known measure is filled in."""
        self.fields.title.setFocus()
        if isinstance(argument, str):
            self._measure_id = argument
            measures = self.context.workspace.measures
            self.run(lambda: measures.measure(argument), self._show)

    @property
    def over(self) -> bool:
        """What was made is not gone back to."""
        return self._over

    def title(self) -> str:
        """What is done here."""
        return _("Make a measure") if self._measure_id is None else _("Change this measure")

    def context_line(self) -> str:
        """What becomes of what was used."""
        if self._measure_id is None:
            return _("Name, questions, answers, score. What it does stands beside it.")
        if self._has_languages:
            return _("What changes here needs its words in the other languages again.")
        return _("If it was used, this makes a new version. Old scores keep theirs.")

    def main_action(self) -> None:
        """Make the measure."""
        unread = list(self.fields.unread)
        self.problems.show_problems(unread)
        if unread or self._making:
            return
        self._making = True
        form, measures = self.fields.form, self.context.workspace.measures
        self.context.background.run(
            self, partial(measures.make_own, form, self._measure_id), self._made, self._refused
        )

    def draft(self) -> Mapping[str, Any] | None:
        """Everything typed so far."""
        typed = typed_in(self.fields)
        return None if typed == self._at_first or self._over else typed

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        put_back(self.fields, content)
        put_back(self.fields, content)  # the boxes of the questions are there now

    def _show(self, measure: Measure) -> None:
        form = own_form(measure)
        self._has_languages = bool(measure.translations)
        self.heading_changed.emit()
        if form is None:
            self._simple.show()
            self.fields.hide()
            self._make.hide()
            return
        self.fields.show_form(form)
        self._at_first = typed_in(self.fields)
        self._check()

    def _check(self) -> None:
        form, measures = self.fields.form, self.context.workspace.measures
        self.run(lambda: measures.check_own(form), self._preview)

    def _preview(self, preview: OwnPreview) -> None:
        problems = (*preview.problems, *(words for words, _field in self.fields.unread))
        said = problems or preview.lines
        heading = _("Still to do") if problems else _("What it does")
        self._does.set_heading(heading)
        self._said.setText("\n".join(said))
        self._show_sample(preview.measure)

    def _show_sample(self, measure: Measure | None) -> None:
        """The first question as it will be asked, made anew only where it changed."""
        first = None if measure is None else (measure.lead_in, measure.items[0])
        self.sample.setVisible(measure is not None)
        if measure is None or first == self._sampled:
            return
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._sampled = first
        self._page = ItemPage(measure, measure.items[0], None, measure.ways[0], moves_on=False)
        self._page.listen_button.hide()
        self.sample.add(self._page)
        self._page.show()  # a layout shows what it takes in later

    def _made(self, measure: Measure) -> None:
        self._over = True
        self.go.emit("offer", measure.id)

    def _refused(self, problem: BaseException) -> None:
        self._making = False
        if isinstance(problem, InvalidInputError):
            field = self.fields.field_of(problem.field)
            self.problems.show_problems([(f"{problem.message} {problem.advice}", field)])
        elif isinstance(problem, AppError):
            self.problems.show_problems([(f"{problem.message} {problem.advice}", self.fields.title)])
        else:
            self.failed.emit(problem)

    def _build(self) -> None:
        self._simple = Banner(
            _("This measure can do more than this page"),
            _("It came from a file. Change the file, and load it again."),
        )
        self._simple.hide()
        self._does, self._said = Card(_("What it does")), Words(_("Type a name and the questions."))
        self._does.add(self._said)
        self._make = Button(_("Make the measure"), kind="primary", icon="check", keys=_("Enter"))
        self._make.clicked.connect(self.main_action)
        columns = TurningRow(gap=14)
        columns.addWidget(self.fields, 7)
        side = QVBoxLayout()
        side.addWidget(self._does)
        side.addWidget(Quiet(_("Not tested as a scale. Say so where you report it.")))
        side.addStretch(1)
        columns.addLayout(side, 5)
        row = Flow()
        row.addWidget(self._make)
        scroll = ScrollPage()
        for widget in (self.problems, self._simple):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(columns)
        self.sample = Card(_("How it is asked: a sample page"))
        self.sample.add(Quiet(_("Try the answers. Nothing here is kept.")))
        self.sample.hide()
        scroll.body.addWidget(self.sample)
        scroll.body.addStretch(1)
        scroll.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
