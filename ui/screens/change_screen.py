"""How the scores of a measure changed, over a time or on the day of a session, and nobody’s name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.measures.change_words import (
    change_sentence,
    figure_rows,
    left_out_rows,
    moments,
    what_is_compared,
)
from app.measures.score_words import direction_words
from ui.measures.change_choices import ChangeChoices
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.change_picture import ChangePicture, ChangePoint, Range
from ui.widgets.figure_table import FigureTable
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, SectionHeading, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.groups import GroupSummary
    from app.measures.offers import Offer
    from app.services.change_figures import MeasureChange
    from ui.screen import Context

PAUSE_MS: Final = 400
"""Look again when no letter of a day was typed for this long."""


class ChangeScreen(Screen):
    """Opened with nothing, with the id of a measure, or with a group’s for one of its sessions."""

    name: ClassVar[str] = "change"
    place: ClassVar[Place] = Place.REPORTS
    help_page: ClassVar[str] = "change"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._group: UUID | None = None
        self._found: MeasureChange | None = None
        self._of = ""
        self.paper = Paper(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._load)
        self.choices = ChangeChoices(context.clock().astimezone().date())
        self._build()
        self._at_first = (self.choices.first.text(), self.choices.last.text())

    def open(self, argument: object) -> None:
        """Show what can be chosen."""
        self._wanted = argument if isinstance(argument, str) else ""
        self._group = argument if isinstance(argument, UUID) else None
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
        return _("Two scores of the same people. No names are on this page.")

    def print_action(self) -> None:
        """Print what is shown."""
        if self._found is not None:
            change = self.context.workspace.change
            self.paper.print(partial(change.on_paper, self._found, self._of))

    def draft(self) -> Mapping[str, Any] | None:
        """The days, where others were typed."""
        typed = (self.choices.first.text(), self.choices.last.text())
        return None if typed == self._at_first else {"first": typed[0], "last": typed[1]}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Count between these days again."""
        self.choices.first.set_text(content["first"])
        self.choices.last.set_text(content["last"])

    def _show_choices(self, offers: tuple[Offer, ...], groups: tuple[GroupSummary, ...]) -> None:
        self.choices.setVisible(bool(offers))
        self._none.setVisible(not offers)
        if not offers:
            return
        self.choices.show_choices(offers, groups, self._wanted)
        self.choices.measure.setFocus()
        if self._group is None or not self.choices.show_group(self._group):
            self._load()

    def _load_sessions(self) -> None:
        group, groups = self.choices.group_chosen, self.context.workspace.groups
        self._figures.hide()
        if group is None:
            return

        def took(found: Any) -> None:  # noqa: ANN401 - what the worker hands back
            if self.choices.group_chosen is group:
                self.choices.show_sessions(found.sessions)
                self._load()

        self.run(lambda: groups.page(group.id), took)

    def _load(self) -> None:
        self._pause.stop()
        choices, change = self.choices, self.context.workspace.change
        offer, session, group = choices.offer, choices.session_chosen, choices.group_chosen
        self._found = None
        if offer is None or (choices.of_session and session is None):
            self._figures.hide()
            return
        measure, rule, of = offer.measure.id, choices.rule.code, choices.of()
        if choices.of_session and session is not None:
            self.run(lambda: change.session_change(session.id, measure, rule), partial(self._show, of))
            return
        days, whose = (choices.first.day, choices.last.day), group.id if group else None
        self.run(lambda: change.change(measure, *days, whose, rule), partial(self._show, of))

    def _show(self, of: str, found: MeasureChange) -> None:
        if of != self.choices.of() or found.rule.code != self.choices.rule.code:
            return
        self._found, self._of = found, of
        change, enough = found.change, found.enough_to_report
        self._heading.setText(found.rule.label)
        self._compared.setText(what_is_compared(change))
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
            self.picture.show_points([point], sentence, span, moments(change))
        self.table.show_figures((_("What"), _("Figure")), figure_rows(change) if enough else [])
        self.table.setVisible(figures is not None)
        out = left_out_rows(change.pairs)
        self._nobody_out.setVisible(not out)
        self.left_out.setVisible(bool(out))
        self.left_out.show_figures((_("Why"), _("People")), out)
        self._figures.show()

    def _build(self) -> None:
        choices, self._figures = self.choices, Card()
        choices.measured.connect(self._load)
        choices.changed.connect(self._load)
        choices.grouped.connect(lambda: self._load_sessions() if choices.of_session else self._load())
        for field in (choices.first, choices.last):
            field.edited.connect(lambda _text: self._pause.start())
        self._heading, self._sentence, self._reads = SectionHeading(size=24), Words(), Quiet()
        self._compared = Quiet()
        self.picture, self.table = ChangePicture(), FigureTable(_("All figures"))
        self.left_out, self._nobody_out = FigureTable(_("Left out")), Words(_("Nobody."))
        for widget in (
            self._heading, self._compared, self._sentence, self._reads, self.picture, self.table,
            SectionHeading(_("Who is left out, and why")), self._nobody_out, self.left_out,
        ):  # fmt: skip
            self._figures.add(widget)
        self.print_button = Button(_("Print"), icon="printer", keys=_("Ctrl+P"))
        self.print_button.clicked.connect(self.print_action)
        row = Flow()
        row.addWidget(self.print_button)
        self._figures.body.addLayout(row)
        self._figures.body.addStretch(1)
        columns = TurningRow(gap=14)
        columns.addWidget(choices, 4)
        columns.addWidget(self._figures, 7)
        self._none = Words(_("Nothing was filled in yet. Ask a measure on the page of a person."))
        for hidden in (self._none, self._figures):
            hidden.hide()
        scroll = ScrollPage(margin=0)
        scroll.body.addLayout(columns)
        scroll.body.addWidget(self._none)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(scroll)
