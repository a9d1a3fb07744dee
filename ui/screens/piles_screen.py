"""Piles of paper forms: the ones under way, and a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import day_and_month, whole_day
from app.errors import AppError
from app.i18n import _, ngettext
from app.measures.questionnaire import Occasion, on_paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.flow import Flow
from ui.widgets.how_answered import HowAnswered
from ui.widgets.list_row import ListRow
from ui.widgets.past_day import PastDayField
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.measure import Measure
    from app.measures.offers import Offer
    from app.measures.piles import Pile
    from ui.screen import Context


class PilesScreen(Screen):
    """Opened with nothing, or with the id of a measure."""

    name: ClassVar[str] = "piles"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "piles"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._offers: tuple[Offer, ...] = ()
        self._rows: list[ListRow] = []
        self.how: HowAnswered | None = None
        self._how_card = Card(_("How were they answered?"))
        self._build()

    def open(self, argument: object) -> None:
        """Show what is under way, ready to begin."""
        self._wanted = argument if isinstance(argument, str) else ""
        workspace = self.context.workspace
        self.run(
            lambda: (workspace.measures.all(), workspace.piles.begun()), lambda found: self._show(*found)
        )

    def refreshed(self) -> None:
        """Show the present state again."""
        self.open(self._wanted)

    def draft(self) -> Mapping[str, Any] | None:
        """The code and the day, as far as they are typed."""
        typed = {"code": self.code.text(), "day": self.day.text()}
        return typed if typed["code"] or typed["day"] != self._first_day else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Fill them in again."""
        self.code.set_text(content["code"])
        self.day.set_text(content["day"])

    def title(self) -> str:
        """The heading."""
        return _("Key a pile of forms")

    def context_line(self) -> str:
        """What it is for."""
        return _("Forms that were filled in on paper, one after the other.")

    def main_action(self) -> None:
        """Begin a pile."""
        day, piles = self.day.day, self.context.workspace.piles
        if self.code.line.hasFocus() and self.code.text():
            self._find()
        elif not self._offers:
            self.status.emit(_("No measure is on offer. See Settings, Measures."))
        elif day is None:
            self.day.set_problem(_("Enter the day the forms were filled in."))
            self.day.setFocus()
        else:
            measure, double = self._offers[self.measure.place].measure, self.double.isChecked()
            how = self.how.how if self.how is not None else on_paper(measure)
            occasion = self.how.when if self.how is not None else Occasion.FREE
            self.run(
                lambda: piles.start(measure.id, day, double=double, how=how, occasion=occasion),
                lambda pile: self.go.emit("pile", pile.id),
            )

    def _find(self) -> None:
        """Choose the measure whose form has this code."""
        forms, typed = self.context.workspace.forms, self.code.text()
        self.context.background.run(self, lambda: forms.form_of(typed), self._found, self._not_found)

    def _found(self, measure: Measure) -> None:
        ids = [offer.measure.id for offer in self._offers]
        if measure.id not in ids:
            self.code.set_problem(_("{title} is not on offer.").format(title=measure.title))
            return
        self.measure.choose(ids.index(measure.id))
        self._show_how()
        self.day.setFocus()

    def _show_how(self) -> None:
        """Ask how the forms were answered, in the ways there are for this measure."""
        if self.how is not None:
            self.how.hide()
            self.how.deleteLater()
            self.how = None
        self._how_card.setVisible(bool(self._offers))
        if self._offers:
            measure = self._offers[self.measure.place].measure
            self.how = HowAnswered(measure, on_paper(measure), Occasion.FREE)
            self._how_card.add(self.how)

    def _not_found(self, problem: BaseException) -> None:
        if isinstance(problem, AppError):
            self.code.set_problem(f"{problem.message} {problem.advice}")
            self.code.setFocus()
        else:
            self.failed.emit(problem)

    def _show(self, offers: tuple[Offer, ...], begun: tuple[Pile, ...]) -> None:
        self._offers = tuple(offer for offer in offers if offer.why_not is None)
        if self._offers:
            self.measure.set_choices([offer.measure.title for offer in self._offers])
        ids = [offer.measure.id for offer in self._offers]
        if self._wanted in ids:
            self.measure.choose(ids.index(self._wanted))
        self._show_how()
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_row(pile) for pile in begun]
        for row, pile in zip(self._rows, begun, strict=True):
            row.clicked.connect(partial(self.go.emit, "pile", pile.id))
            self._begun.add(row)
        self._begun.setVisible(bool(begun))
        self.measure.setFocus()

    def _build(self) -> None:
        today = self.context.clock().astimezone().date()
        self.measure = Dropdown(_("Which measure?"), [""])
        self.measure.chosen.connect(lambda _place: self._show_how())
        self.code = LineField(_("Or the code printed on the form"), hint=_("Such as WHO5-7K3. Then Enter."))
        self.day = PastDayField(_("Filled in on"), today)
        self._first_day = whole_day(today)
        self.day.set_text(self._first_day)
        self.double = CheckBox(_("Key each form twice, and settle the differences"))
        begin = Button(_("Begin the pile"), kind="primary", icon="arrow-right", keys=_("Enter"))
        begin.clicked.connect(self.main_action)
        row = Flow()
        row.addWidget(begin)
        card = Card(_("A new pile"))
        for widget in (self.measure, self.code, self.day, self.double):
            card.add(widget)
        card.add(Quiet(_("Twice takes longer and finds slips. Use it where figures go to a funder.")))
        self._how_card.add(Quiet(_("Key forms that were answered in another way as a pile of their own.")))
        self._how_card.hide()
        self._begun = Card(_("Under way"))
        self._begun.add(Words(_("Nothing of these counts before the pile is finished.")))
        scroll = ScrollPage()
        columns = TurningRow(gap=14)
        for part, share in ((card, 7), (self._how_card, 5)):
            columns.addWidget(part, share)
        scroll.body.addLayout(columns)
        scroll.body.addLayout(row)
        scroll.body.addWidget(self._begun)
        scroll.body.addStretch(1)
        self._begun.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _row(pile: Pile) -> ListRow:
    forms = ngettext("{n} form", "{n} forms", len(pile.sheets)).format(n=len(pile.sheets))
    return ListRow(
        pile.measure.title, _("{forms}, filled in on {day}").format(forms=forms, day=day_and_month(pile.on))
    )
