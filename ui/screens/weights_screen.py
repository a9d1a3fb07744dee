"""What counts in a match, and how much: seen by everybody, changed by a manager, tried on somebody first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.match_parts import HEAVIEST, WEIGHTS, Part
from app.domain.roles import Act
from app.errors import AppError
from app.i18n import _
from ui.open_to import may
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.stepper import Stepper
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.match_change import Reweighed
    from ui.screen import Context

PAUSE_MS: Final = 300
"""Weigh again when nothing was changed for this long."""
FIRST: Final = 3


class WeightsScreen(Screen):
    """Opened with nothing, or with the id of a person on whom other weights are tried.

    Attributes:
        steppers: One for each part.
        keep, usual: Keep what is chosen; show the weights the program came with.
    """

    name: ClassVar[str] = "weights"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "weights"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._person: UUID | None = None
        self._called = ""
        self._kept: Mapping[Part, int] = WEIGHTS
        self._may = may(context.workspace, Act.SETTINGS)
        self.steppers = {part: Stepper(part.words, high=HEAVIEST) for part in Part}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._try)
        self._build()

    def open(self, argument: object) -> None:
        """Show the weights; with a person, also what comes first for them and why."""
        tries = may(self.context.workspace, Act.PLAN)
        self._person = argument if isinstance(argument, UUID) and tries else None
        self._result.setVisible(self._person is not None)
        self._how.setVisible(self._person is None)
        (self.steppers[Part.NEED].spin if self._may else self._back).setFocus()
        self.refreshed()

    def refreshed(self) -> None:
        """Show what counts now."""
        workspace, person = self.context.workspace, self._person

        def load() -> tuple[Mapping[Part, int], str]:
            called = "" if person is None else workspace.people.page(person).person.called
            return workspace.matches.weights(), called

        self.run(load, lambda found: self._show(*found))

    def title(self) -> str:
        """The heading."""
        return _("What counts in a match")

    def context_line(self) -> str:
        """What the numbers mean."""
        return _("0 counts nothing, 10 counts most. What is not known counts one half.")

    def main_action(self) -> None:
        """Keep what is chosen; without a change go back to the places."""
        if self._may and self._chosen() != self._kept:
            self._keep()
        else:
            self._back.click()

    def about_person(self) -> UUID | None:
        """On whom they are tried."""
        return self._person

    def draft(self) -> Mapping[str, Any] | None:
        """What is chosen and not kept."""
        chosen = {part.value: weight for part, weight in self._chosen().items()}
        return chosen if self._chosen() != self._kept else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Choose it again, once the weights are there."""

        def again(_done: None) -> None:
            self._fill({part: content.get(part.value, self._kept[part]) for part in Part})

        self.run(lambda: None, again)

    def _show(self, weights: Mapping[Part, int], called: str) -> None:
        self._called, self._kept = called, weights
        self._result.set_heading(_("What comes first for {name}").format(name=called))
        self._fill(weights)

    def _fill(self, weights: Mapping[Part, int]) -> None:
        for part, stepper in self.steppers.items():
            stepper.show_value(weights[part])
        self._try()

    def _chosen(self) -> dict[Part, int]:
        return {part: stepper.value for part, stepper in self.steppers.items()}

    def _keep(self) -> None:
        matches, chosen = self.context.workspace.matches, self._chosen()

        def kept(weights: Mapping[Part, int]) -> None:
            self._show(weights, self._called)
            self.status.emit(_("Saved. It counts in every match from now on."))

        self.run(partial(matches.set_weights, chosen), kept)

    def _show_usual(self) -> None:
        self._fill(WEIGHTS)
        self.keep.setFocus()
        self.status.emit(_("These are the usual ones. Keep them, or choose others."))

    def _try(self) -> None:
        """Weigh again for the person, as it is chosen now."""
        self._pause.stop()
        if self._person is None:
            return
        work = partial(self.context.workspace.matches.reweigh, self._person, self._chosen())
        self.context.background.run(self, work, self._tried, self._refused)

    def _tried(self, found: Reweighed) -> None:
        lines = [
            f"{place}. {told.name}: {', '.join(told.reasons) or _('nothing speaks for it')}"
            for place, (_key, told) in enumerate(found.after[:FIRST], start=1)
        ]
        self._first.setText("\n".join(lines) or _("Nothing fits."))
        changes = "\n".join(found.changes) or _("As it is now: nothing changes among the first.")
        self._changes.setText(changes)

    def _refused(self, problem: BaseException) -> None:
        if not isinstance(problem, AppError):
            self.failed.emit(problem)
            return
        self._first.setText(f"{problem.message} {problem.advice}")
        self._changes.setText("")

    def _build(self) -> None:
        weights = Card(_("How much each counts"))
        for part, stepper in self.steppers.items():
            stepper.changed.connect(lambda _number: self._pause.start())
            stepper.setEnabled(self._may)
            row = TurningRow(gap=12)
            row.addWidget(Words(part.words), 1)
            row.addWidget(Quiet(_("Usually {n}").format(n=WEIGHTS[part])))
            row.addWidget(stepper)
            weights.body.addLayout(row)
        self._result, self._first, self._changes = Card(), Words(), Quiet()
        self._result.add(self._first)
        self._result.add(self._changes)
        self._result.body.addStretch(1)
        self._how = Quiet(
            _("Open this page from “What's on” for somebody, and it says what changes for them.")
        )
        self.keep = Button(_("Keep these"), kind="primary", icon="check", keys=_("Enter"))
        self.keep.clicked.connect(self._keep)
        self.usual = Button(_("Show the usual ones"), icon="undo-2")
        self.usual.clicked.connect(self._show_usual)
        self._back = Button(_("Back to What's on"), icon="arrow-left")
        self._back.clicked.connect(lambda: self.go.emit("whats_on", self._person))
        buttons = Flow(gap=12)
        for button in (self.keep, self.usual, self._back):
            buttons.addWidget(button)
        if not self._may:
            weights.add(Quiet(_("A manager changes these.")))
            self.keep.hide()
            self.usual.hide()
        beside = QWidget()
        grid = Columns(beside, least=420, most=2, gap=16)
        grid.addWidget(weights)
        grid.addWidget(self._result)
        scroll = ScrollPage()
        scroll.body.addWidget(self._how)
        scroll.body.addWidget(beside)
        scroll.body.addLayout(buttons)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
