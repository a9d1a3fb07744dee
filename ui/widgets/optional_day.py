"""A day that may stay empty."""

from __future__ import annotations

from ui.widgets.typed_when import DayField


class OptionalDay(DayField):
    """A day that may stay empty."""

    def missing(self) -> str:
        """What is to be put right; empty where nothing was typed, or a day was understood."""
        return super().missing() if self.text() else ""

    def checked(self) -> bool:
        """Whether it can be kept as it stands; if not, that is said at the field, which is gone to."""
        self.set_problem(self.missing())
        if self.problem:
            self.setFocus()
        return not self.problem
