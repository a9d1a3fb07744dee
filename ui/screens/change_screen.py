"""How the scores of a measure changed, over a time and perhaps in one group, without a name of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.measures.change_words import change_sentence, figure_rows, left_out_rows
from ui.measures.score_cards import direction_words
from ui.screen import Place, Screen
from ui.widgets.card import Card
from ui.widgets.change_picture import ChangePicture, ChangePoint, Range
from ui.widgets.field import Dropdown
from ui.widgets.figure_table import FigureTable
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.turning_row import TurningRow
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, SectionHeading, Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.groups import GroupSummary
    from app.measures.measure import ScoreRule
    from app.measures.offers import Offer
    from app.services.change_figures import MeasureChange
    from ui.screen import Context

PAUSE_MS: Final = 400
"""Look again when no letter of a day was typed for this long."""


class ChangeScreen(Screen):
    """Opened with nothing, or with the id of a measure."""

    name: ClassVar[str] = "change"
    place: ClassVar[Place] = Place.REPORTS
    help_page: ClassVar[str] = "change"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._offers: tuple[Offer, ...] = ()
        self._groups: tuple[GroupSummary, ...] = ()
        self._scores: tuple[ScoreRule, ...] = ()
        self._today = context.clock().astimezone().date()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._load)
        self._build()
        self._at_first = (self.first.text(), self.last.text())

    def open(self, argument: object) -> None:
        """Show what can be chosen."""
        self._wanted = argument if isinstance(argument, str) else ""
        workspace = self.context.workspace
        self.run(
            lambda: (workspace.change.measures_with_scores(), workspace.groups.list_groups()),
            lambda found: self._show_choices(*found),
        )

    def refreshed(self) -> None:
        """Count again."""
        self._load()

    def title(self) -> str:
        """The heading."""
        return _("Change")

    def context_line(self) -> str:
        """What it is made of."""
        return _("First score to latest score of the same people. No names are on this page.")

    def draft(self) -> Mapping[str, Any] | None:
        """The days, where others were typed."""
        typed = (self.first.text(), self.last.text())
        return None if typed == self._at_first else {"first": typed[0], "last": typed[1]}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Count between these days again."""
        self.first.set_text(content["first"])
        self.last.set_text(content["last"])

    def _show_choices(self, offers: tuple[Offer, ...], groups: tuple[GroupSummary, ...]) -> None:
        self._offers, self._groups = offers, groups
        self._choices.setVisible(bool(offers))
        self._figures.setVisible(bool(offers))
        self._none.setVisible(not offers)
        if not offers:
            return
        self.measure.set_choices([offer.measure.title for offer in offers])
        self.group.set_choices([_("Everybody"), *(group.name for group in groups)])
        ids = [offer.measure.id for offer in offers]
        if self._wanted in ids:
            self.measure.choose(ids.index(self._wanted))
        self.measure.setFocus()
        self._show_scores()

    def _show_scores(self) -> None:
        self._scores = self._offers[self.measure.place].measure.scores
        self.score.set_choices([score.label for score in self._scores])
        self.score.setVisible(len(self._scores) > 1)
        self._load()

    def _load(self) -> None:
        self._pause.stop()
        if not self._offers:
            return
        measure, rule = self._offers[self.measure.place].measure, self._scores[self.score.place]
        group: UUID | None = self._groups[self.group.place - 1].id if self.group.place else None
        first, last, change = self.first.day, self.last.day, self.context.workspace.change
        self.run(lambda: change.change(measure.id, first, last, group, rule.code), self._show)

    def _show(self, found: MeasureChange) -> None:
        if found.rule.code != self._scores[self.score.place].code:
            return
        change, enough = found.change, found.enough_to_report
        self._heading.setText(found.rule.label)
        sentence = change_sentence(change, found.measure.group_from)
        self._sentence.setText(sentence)
        self._reads.setText(direction_words(found.rule.direction))
        figures = change.figures if enough else None
        self.picture.setVisible(figures is not None)
        if figures is not None:
            people = change.pairs.people
            point = ChangePoint(
                when=_("{n} people").format(n=people),
                before=float(figures.first.mean),
                after=float(figures.second.mean),
                people=people,
            )
            span = Range(float(found.rule.lowest), float(found.rule.highest), faces=False)
            self.picture.show_points([point], sentence, span, (_("First"), _("Latest")))
        self.table.show_figures((_("What"), _("Figure")), figure_rows(change) if enough else [])
        self.table.setVisible(figures is not None)
        out = left_out_rows(change.pairs)
        self._nobody_out.setVisible(not out)
        self.left_out.setVisible(bool(out))
        self.left_out.show_figures((_("Why"), _("People")), out)

    def _build(self) -> None:
        self.measure, self.score = Dropdown(_("Which measure?"), [""]), Dropdown(_("Which score?"), [""])
        self.group = Dropdown(_("Whose?"), [_("Everybody")])
        self.first, self.last = DayField(_("From"), self._today), DayField(_("To"), self._today)
        self.last.show_day(self._today)
        self.measure.chosen.connect(lambda _place: self._show_scores())
        for dropdown in (self.score, self.group):
            dropdown.chosen.connect(lambda _place: self._load())
        for field in (self.first, self.last):
            field.edited.connect(lambda _text: self._pause.start())
        self._choices, self._figures = Card(), Card()
        for choice in (self.measure, self.score, self.group, self.first, self.last):
            self._choices.add(choice)
        self._choices.add(Quiet(_("Leave “From” empty to begin with the first score there is."), size=17))
        self._choices.body.addStretch(1)
        self._heading, self._sentence, self._reads = SectionHeading(size=24), Words(), Quiet()
        self.picture, self.table = ChangePicture(), FigureTable(_("All figures"))
        self.left_out, self._nobody_out = FigureTable(_("Left out")), Words(_("Nobody."))
        for widget in (self._heading, self._sentence, self._reads, self.picture, self.table):
            self._figures.add(widget)
        self._figures.add(SectionHeading(_("Who is left out, and why")))
        for widget in (self._nobody_out, self.left_out):
            self._figures.add(widget)
        self._figures.body.addStretch(1)
        columns = TurningRow(gap=14)
        columns.addWidget(self._choices, 4)
        columns.addWidget(self._figures, 7)
        self._none = Words(_("Nothing was filled in yet. Ask a measure on the page of a person."))
        self._none.hide()
        scroll = ScrollPage(margin=0)
        scroll.body.addLayout(columns)
        scroll.body.addWidget(self._none)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(scroll)
