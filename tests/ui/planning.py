"""What tests of the plan do again and again: open one, put a step in, wait for its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter

from app.domain.plans import StepForm
from tests.ui.asking import ask, person_called, settle
from ui.printing import Printers
from ui.screens.plan_screen import PlanScreen

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window


def plan_of_jean(qtbot: QtBot, window: Window) -> UUID:
    """Put Jean's plan on show, with nothing in it yet; gives who she is."""
    person = person_called(qtbot, window, "Jean Okafor")
    window.go("person", person)
    window.go("plan", person)
    settle(qtbot, window)
    return person


def with_a_step(qtbot: QtBot, window: Window, person: UUID) -> None:
    """Put a goal with one step in."""
    plans = window.context.workspace.plans

    def make() -> None:
        plan = plans.add_goal(plans.open(person).id, "I want to sing again.", 9, 5)
        plans.add_step(plan.goals[0].id, StepForm(what="Get the bus pass", who="Jean"))

    ask(qtbot, window, make)
    window.screen_shown.refreshed()
    drawn(qtbot, window)


class PaperTray(Printers):
    """Real printers that print into files."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        self.folder, self._names = folder, names

    def names(self) -> tuple[str, ...]:
        return self._names

    def printer(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{name}.pdf"))
        return printer


def screen(window: Window) -> PlanScreen:
    assert isinstance(window.screen_shown, PlanScreen)
    return window.screen_shown


def drawn(qtbot: QtBot, window: Window) -> None:
    """Wait until the paper shows the present plan."""
    settle(qtbot, window)
    qtbot.waitUntil(lambda: screen(window)._document is not None, timeout=20_000)
