"""The helper's own page when a measure was asked: the answers, how they were given, and the end of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.errors import FollowUpFirstError
from app.i18n import _, ngettext
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.how_answered import HowAnswered
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.sheet_row import said_words
from ui.widgets.turning_row import TurningRow

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.questionnaire import Filling, HalfFilled
    from ui.screen import Context


class MeasureEndScreen(Screen):
    """Opened with the id of what is half filled."""

    name: ClassVar[str] = "measure_end"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "measures"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._half: HalfFilled | None = None
        self._over = self._finishing = False
        self.how: HowAnswered | None = None
        self._rows: list[ListRow] = []
        self._build()

    def open(self, argument: object) -> None:
        """Show what was answered."""
        half_id, asking = self.id_in(argument), self.context.workspace.asking
        self.run(lambda: asking.open(half_id), self._show)

    @property
    def over(self) -> bool:
        """What is finished or dropped is not gone back to."""
        return self._over

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._half is not None:
            self.open(self._half.id)

    def title(self) -> str:
        """What was asked."""
        return self._half.measure.title if self._half else _("A few questions")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("A few questions")

    def context_line(self) -> str:
        """Who was asked."""
        return (
            _("Asked of {name}. One more thing before the score.").format(name=self._half.person_name)
            if self._half
            else ""
        )

    def main_action(self) -> None:
        """Keep it and see the score."""
        half, asking = self._half, self.context.workspace.asking
        if half is None or self._finishing:
            return
        self._finishing = True
        self.context.background.run(self, lambda: asking.finish(half.id), self._finished, self._refused)

    def about_person(self) -> UUID | None:
        """Whose answers they are."""
        return self._half.person_id if self._half is not None else None

    def _show(self, half: HalfFilled) -> None:
        self._half = half
        self.heading_changed.emit()
        self._worry.setVisible(bool(half.alerts))
        left = len(half.left)
        self._left.setVisible(bool(left))
        self._left.tell(
            ngettext("{n} answer is blank", "{n} answers are blank", left).format(n=left),
            _("A blank is kept as a blank. Some scores cannot be made without it."),
        )
        if self.how is not None:
            self.how.hide()
            self.how.deleteLater()
        self.how = HowAnswered(half.measure, half.how, half.occasion)
        self.how.changed.connect(self._keep_how)
        self._how_card.add(self.how)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(half, place) for place in range(len(half.measure.items))]
        for row in self._rows:
            self._answers.add(row)
        self.finish_button.setFocus()

    def _row(self, half: HalfFilled, place: int) -> ListRow:
        item = half.measure.items[place]
        row = ListRow(item.text, said_words(item, half.answers.get(item.code)))
        row.clicked.connect(partial(self._change, item.code))
        return row

    def _change(self, code: str) -> None:
        half, asking = self._half, self.context.workspace.asking
        if half is not None:
            self.run(lambda: asking.go(half.id, code), lambda _half: self.go.emit("measure", half.id))

    def _keep_how(self) -> None:
        half, shown, asking = self._half, self.how, self.context.workspace.asking
        if half is None or shown is None:
            return
        how, when = shown.how, shown.when
        self._half = replace(half, how=how, occasion=when)
        self.run(
            lambda: asking.set_how(half.id, how, when, half.session_id),
            lambda _half: self.status.emit(_("Saved")),
        )

    def _finished(self, filling: Filling) -> None:
        self._over = True
        self.go.emit("filled", filling.id)

    def _refused(self, problem: BaseException) -> None:
        self._finishing = False
        if isinstance(problem, FollowUpFirstError) and self._half is not None:
            self.go.emit("worry", self._half.person_id)
        self.failed.emit(problem)

    def _drop(self) -> None:
        half, asking = self._half, self.context.workspace.asking
        if half is not None:
            self._over = True
            self.run(lambda: asking.drop(half.id), lambda _none: self.go.emit("measures", half.person_id))

    def _build(self) -> None:
        self._worry = Banner(
            _("Something to follow up first"),
            _("Write on your private page what was done. Then the answers can be kept."),
            kind="bad",
        )
        self._worry.add_button(_("Open your private page")).clicked.connect(self.private_action)
        self._left = Banner("", kind="info")
        self._how_card, self._answers = Card(_("How was it answered?")), Card(_("The answers"))
        columns = TurningRow(gap=14)
        left = QVBoxLayout()
        left.addWidget(self._how_card)
        left.addStretch(1)
        columns.addLayout(left, 5)
        columns.addWidget(self._answers, 7)
        self.finish_button = Button(
            _("Keep it and see the score"), kind="primary", icon="check", keys=_("Enter")
        )
        self.finish_button.clicked.connect(self.main_action)
        again = Button(_("Back to the questions"), icon="arrow-left", size="large")
        again.clicked.connect(lambda: self.go.emit("measure", self._half.id if self._half else None))
        drop = Button(_("Do not keep it"), kind="quiet", icon="x")
        drop.clicked.connect(self._drop)
        row = Flow(gap=12)
        for button in (self.finish_button, again, drop):
            row.addWidget(button)
        scroll = ScrollPage()
        for banner in (self._worry, self._left):
            scroll.body.addWidget(banner)
            banner.hide()
        scroll.body.addLayout(row)
        scroll.body.addLayout(columns)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
