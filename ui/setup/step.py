"""What every step of getting ready is: a few fields, one sentence, and Next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screen import Context

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.bootstrap import Workspace
    from ui.gate import GateContext

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class SetupDesk:
    """What the steps hand on to each other.

    Attributes:
        workspace: The vault, once the passphrase is made.
    """

    gate: GateContext
    workspace: Workspace | None = None
    organisation: str = ""
    worker: str = ""
    phone: str = ""

    def opened(self) -> Workspace:
        """The vault; only for steps after the passphrase."""
        if self.workspace is None:
            raise TypeError("This step comes before the vault is made.")
        return self.workspace

    def context(self) -> Context:
        """What screens and paper need, once the vault is made."""
        gate = self.gate
        return Context(
            workspace=self.opened(),
            background=gate.background,
            theme=gate.theme,
            files=gate.files,
            clock=gate.clock,
            display=gate.display,
        )


class Step(QWidget):
    """One step.

    Class attributes:
        can_return: Whether Back leads to the step before.

    Signals:
        finished: It is done; the next one may come.
        busy: What it is doing meanwhile; empty when it is ready again.
        failed: An exception for the window to say.

    Attributes:
        body: The column for its fields.
    """

    can_return: ClassVar[bool] = True

    finished = Signal()
    busy = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__()
        self.desk = desk
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 8, 0, 8)
        self.body.setSpacing(14)

    def title(self) -> str:
        """Its heading."""
        return ""

    def sentence(self) -> str:
        """What it is for."""
        return ""

    def next_words(self) -> str:
        """Other words than Next for its main button; empty for the usual."""
        return ""

    @property
    def can_step_back(self) -> bool:
        """Whether Back leads somewhere within the step."""
        return False

    def begin(self) -> None:
        """Focus the first thing to fill in."""

    def step_back(self) -> bool:
        """What Back does within the step: True if there was something to go back to."""
        return False

    def go_on(self) -> None:
        """Check what was typed and finish, or say at the field what to do."""
        self.finished.emit()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], refused: Callable[[BaseException], None]
    ) -> None:
        """Do slow work on the worker."""
        self.desk.gate.background.run(self, work, done, refused)
