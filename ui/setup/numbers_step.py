"""Who to ring when someone needs more: the local numbers, filled in once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.announce import announce
from ui.setup import steps
from ui.setup.step import Step
from ui.widgets.local_numbers import LocalNumberFields

if TYPE_CHECKING:
    from app.domain.safety import LocalNumber
    from ui.setup.step import SetupDesk


class NumbersStep(Step):
    """Numbers can stay empty and be filled in later in Settings."""

    called = steps.NUMBERS

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self.fields = LocalNumberFields(to_fill_in=True)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)

    def title(self) -> str:
        """Its heading."""
        return _("When someone needs more")

    def sentence(self) -> str:
        """What it is for."""
        return _("999, 111 and the national helplines are filled in. Add yours now, or later in Settings.")

    def begin(self) -> None:
        """Load the numbers that ship, and those filled in before."""
        self.run(self.desk.opened().safety.numbers, self._show, self.failed.emit)

    def go_on(self) -> None:
        """Keep the numbers, once each of them can be rung."""
        wrong = next((field for field in self.fields.all_fields() if field.wrong), None)
        if wrong is not None:
            wrong.set_problem(wrong.wrong)
            announce(self, wrong.wrong)
            wrong.setFocus()
            return
        typed = self.fields.numbers()
        safety = self.desk.opened().safety
        self.run(lambda: safety.change_numbers(typed), self._kept, self.failed.emit)

    def _show(self, numbers: tuple[LocalNumber, ...]) -> None:
        self.fields.show_numbers(numbers)
        self.fields.focus_first_empty()

    def _kept(self, numbers: tuple[LocalNumber, ...]) -> None:
        del numbers
        self.finished.emit()
