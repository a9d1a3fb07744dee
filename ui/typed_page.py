"""A page with fields: what is half typed outlives a lock, and a refusal is said at its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.errors import InvalidInputError
from ui.screen import Screen
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.problem_summary import ProblemSummary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeVar

    from ui.screen import Context
    from ui.widgets.field import Field

    T = TypeVar("T")


class TypedPage(Screen):
    """Attributes:
    problems: What has to be put right, above everything else.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.problems = ProblemSummary()
        self._at_first: dict[str, Any] = {}

    def draft(self) -> Mapping[str, Any] | None:
        """Everything that is filled in differently than at first."""
        typed = {name: value for name, value in typed_in(self).items() if self._at_first.get(name) != value}
        return typed or None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        put_back(self, content)

    def field_of(self, name: str) -> Field:
        """The field that a refusal is about."""
        raise TypeError(f"{type(self).__name__} has no field for {name!r}")

    def try_to(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do something that may be refused; the refusal is said at its field."""
        self.problems.show_problems([])
        self.context.background.run(self, work, done, self._refused)

    def filled_in(self) -> None:
        """Count what stands in the fields now as not typed."""
        self._at_first = typed_in(self)

    def wrong(self, words: str, field: Field) -> None:
        """Say at a field what has to be put right."""
        self.problems.show_problems([(words, field)])

    def _refused(self, problem: BaseException) -> None:
        if isinstance(problem, InvalidInputError):
            self.wrong(f"{problem.message} {problem.advice}", self.field_of(problem.field))
        else:
            self.failed.emit(problem)
