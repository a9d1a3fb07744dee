"""What every step of getting ready is: a few fields, one sentence, and Next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.screen import Context
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.bootstrap import Workspace
    from ui.gate import GateContext
    from ui.widgets.button import Button

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class SetupDesk:
    """What the steps hand on to each other.

    Attributes:
        workspace: The vault, once the passphrase is made.
        passphrase: As far as it is typed, until the vault is made; never kept anywhere but here.
        suggestion: The passphrase on offer; it stays while it is being typed.
    """

    gate: GateContext
    workspace: Workspace | None = None
    organisation: str = ""
    worker: str = ""
    phone: str = ""
    passphrase: str = field(default="", repr=False)
    suggestion: str = field(default="", repr=False)

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
        called: What is half typed here is kept under it.
        can_return: Whether Back leads to the step before.

    Signals:
        finished: It is done; the next one may come.
        busy: What it is doing meanwhile; empty when it is ready again.
        failed: An exception for the window to say.

    Attributes:
        body: The column for its fields.
    """

    called: ClassVar[str] = ""
    can_return: ClassVar[bool] = True

    finished = Signal()
    busy = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__()
        self.desk = desk
        self._at_first: dict[str, Any] | None = None
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

    def other_way(self) -> Button | None:
        """A quiet button beside the main one, where there is another way on."""
        return None

    @property
    def can_step_back(self) -> bool:
        """Whether Back leads somewhere within the step."""
        return False

    def begin(self) -> None:
        """Focus the first thing to fill in."""

    def step_back(self) -> bool:
        """What Back does within the step: True if there was something to go back to."""
        return False

    def loaded(self) -> None:
        """It shows what was there before: from now on, whatever is different was typed."""
        self._at_first = typed_in(self)

    def half_typed(self) -> dict[str, Any]:
        """What is filled in otherwise than at first, by label."""
        before = self._at_first
        if before is None:
            return {}
        return {name: value for name, value in typed_in(self).items() if value != before.get(name)}

    def put_back(self, typed: Mapping[str, Any]) -> None:
        """Fill in again what `half_typed` gave, and say so."""
        put_back(self, typed)
        said = Quiet(_("What you typed last time is still here."))
        self.body.insertWidget(0, said)
        said.show()
        announce(self, said.text())

    def go_on(self) -> None:
        """Check what was typed and finish, or say at the field what to do."""
        self.finished.emit()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], refused: Callable[[BaseException], None]
    ) -> None:
        """Do slow work on the worker."""
        self.desk.gate.background.run(self, work, done, refused)
