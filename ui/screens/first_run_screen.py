"""Getting ready: what is asked once on a new laptop, in a few short steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.drafts import OpenPage
from ui.gate import Gate
from ui.half_typed import HalfTyped
from ui.setup import steps
from ui.setup.display_step import DisplayStep
from ui.setup.group_step import GroupStep
from ui.setup.numbers_step import NumbersStep
from ui.setup.organisation_step import OrganisationStep
from ui.setup.passphrase_step import PassphraseStep
from ui.setup.rescue_step import RescueStep
from ui.setup.so_far import SoFar
from ui.setup.step import SetupDesk, Step
from ui.setup.stop_dialog import StopSettingUp
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.step_list import StepList
from ui.widgets.words import Quiet, Title

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.bootstrap import Workspace
    from app.errors import AppError
    from ui.drafts import Found
    from ui.gate import GateContext
    from ui.half_typed import Address

STEPS: Final[tuple[type[Step], ...]] = (
    DisplayStep, OrganisationStep, PassphraseStep, RescueStep, NumbersStep, GroupStep,
)  # fmt: skip
RESUME: Final = {steps.RESCUE: 3, steps.NUMBERS: 4, steps.GROUP: 5}
REACHED: Final = {3: steps.NUMBERS, 4: steps.GROUP, 5: steps.DONE}
"""What is remembered once a step is done."""


class FirstRunScreen(Gate):
    """Shows one step after the other; whoever stops goes on at the same step."""

    name = "first_run"
    help_page = "first_run"

    def __init__(
        self,
        context: GateContext,
        workspace: Workspace | None = None,
        step: str = "",
        found: Found | None = None,
    ) -> None:
        super().__init__(context)
        self.workspace = workspace
        self._typed = HalfTyped() if found is None else found.typed
        self._keeping = self._over = self._sure = False
        self.desk = SetupDesk(gate=context, workspace=workspace)
        self._place = RESUME.get(step, 0)
        self._step: Step | None = None
        self._other: Button | None = None
        self._list = StepList(steps.step_names())
        self._title, self._sentence = Title(), Quiet(size=17)
        self._problem = Banner("", kind="bad")
        self._problem.hide()
        self._holder = QVBoxLayout()
        self.back = Button(_("Back"), icon="arrow-left", size="large")
        self.back.clicked.connect(self.leave)
        self.practice = Button(_("Try it with pretend people first"), kind="quiet", size="large")
        self.practice.clicked.connect(self.practice_wanted)
        self.next = Button(_("Next"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self.next.clicked.connect(self.main_action)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        context.theme.changed.connect(self._fit)

    @property
    def step(self) -> Step:
        """The step on show."""
        if self._step is None:
            raise TypeError("No step is shown before `begin`.")
        return self._step

    def title(self) -> str:
        """What the window is called meanwhile."""
        return _("Getting ready")

    def begin(self) -> None:
        """Show the step where they stopped, or the first."""
        self._show()
        self._keep_from_now()

    def so_far(self) -> SoFar:
        """What was filled in before there is a vault; a passphrase is kept nowhere."""
        self._keep_half()
        desk = self.desk
        return SoFar(self._place, (desk.organisation, desk.worker, desk.phone), self._typed)

    def resume(self, so_far: object) -> None:
        """Go on at the step that was left."""
        if isinstance(so_far, SoFar):
            self.desk.organisation, self.desk.worker, self.desk.phone = so_far.answers
            self._place, self._typed = so_far.place, so_far.typed
            self._show()

    def _keep_half(self) -> None:
        if half := self.step.half_typed():
            self._typed.keep(_address(self.step), half)

    def open_page(self) -> OpenPage | None:
        """What is half typed in the step on show; nothing once getting ready is over."""
        typed = {} if self._over else self.step.half_typed()
        return OpenPage(self.name, self.step.called, typed) if typed else None

    def closing(self) -> bool:
        """Keep what is half typed; before there is a safe place for it, ask."""
        if self.workspace is not None:
            return True
        if self._sure or not self._has_words:
            return True
        dialog = StopSettingUp(self)
        dialog.stop.clicked.connect(self._close_window)
        dialog.open()
        return False

    def say(self, error: AppError) -> None:
        """Tell what went wrong, above the step."""
        self._problem.tell(error.message, error.advice)
        self._problem.show()

    def main_action(self) -> None:
        """Next."""
        self._problem.hide()
        self.step.go_on()

    def leave(self) -> bool:
        """Back, as far as it goes; what was typed stays."""
        if self.step.step_back():
            return True
        if self.step.can_return and self._place > 0:
            self._keep_half()
            self._place -= 1
            self._show()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of steps goes above the step when there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _show(self) -> None:
        old, self._step = self._step, STEPS[self._place](self.desk)
        step = self._step
        step.finished.connect(self._finished)
        step.failed.connect(self.failed)
        step.busy.connect(self._busy)
        self._holder.addWidget(step)
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offer(step.other_way())
        self._list.show_place(self._place)
        self._title.setText(step.title())
        self._sentence.setText(step.sentence())
        self.practice.setVisible(self.desk.workspace is None)
        self._busy("")
        self._fit()
        announce(self, step.title())
        step.begin()
        # The worker takes one job after the other: this one ends after the step has loaded.
        self.run(lambda: None, lambda _done: self._loaded(step))

    def _offer(self, other: Button | None) -> None:
        """Put a step's other way on beside the main button, in place of the last one."""
        if self._other is not None:
            self._foot.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()
        self._other = other
        if other is not None:
            self._foot.insertWidget(self._foot.indexOf(self.next), other)

    def _loaded(self, step: Step) -> None:
        if step is not self._step:
            return
        step.loaded()
        focus = QApplication.focusWidget()
        if focus is None or not step.isAncestorOf(focus):
            self.next.setFocus()
        half = self._typed.take(_address(step))
        if half is not None:
            step.put_back(half)

    @property
    def _has_words(self) -> bool:
        desk = self.desk
        kept = (desk.organisation, desk.worker, desk.phone, desk.passphrase, self._typed.to_keep())
        return any((*kept, self.step.half_typed()))

    def _close_window(self) -> None:
        self._sure = True
        self.window().close()

    def _keep_from_now(self) -> None:
        """Keep what is half typed in the vault, as soon as there is one."""
        if self.workspace is not None and not self._keeping:
            self._keeping = True
            self.context.drafts.start(self.workspace, self.open_page, self._typed)

    def _busy(self, words: str) -> None:
        self.back.setVisible((self.step.can_return and self._place > 0) or self.step.can_step_back)
        self.next.setText(words or self.step.next_words() or _("Next"))

    def _finished(self) -> None:
        self.workspace = self.desk.workspace
        reached = REACHED.get(self._place)
        workspace = self.desk.workspace
        self._keep_from_now()
        if workspace is not None and reached is not None:
            self.run(lambda: workspace.vault.set_setup_progress(reached), lambda _done: self._advance())
        else:
            self._advance()

    def _advance(self) -> None:
        if self._place + 1 < len(STEPS):
            self._place += 1
            self._show()
        elif self.desk.workspace is not None:
            self._over = True
            self.context.drafts.stop()
            self.opened.emit(self.desk.workspace)

    def _fit(self) -> None:
        narrow = self.width() < 900 or self.context.theme.large_text
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._foot.setDirection(direction)
        self._side.setMaximumWidth(16_777_215 if narrow else self.context.theme.px(350))
        self._list.setVisible(not narrow)

    def _build(self) -> None:
        self._side = Card()
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._side.add(Title(_("Getting ready"), size=22))
        self._side.add(Quiet(_("About 5 minutes. You can stop and come back."), size=17))
        self._side.add(self._list)
        self._side.body.addLayout(self._help_row())
        self._side.body.addStretch(1)
        card = Card()
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 8, 12, 4)
        inner.setSpacing(10)
        for widget in (self._title, self._sentence, self._problem):
            inner.addWidget(widget)
        inner.addLayout(self._holder, 1)
        self._foot.setSpacing(14)
        self._foot.addWidget(self.back)
        self._foot.addStretch(1)
        self._foot.addWidget(self.practice)
        self._foot.addWidget(self.next)
        inner.addLayout(self._foot)
        card.body.addLayout(inner, 1)
        self._columns.setSpacing(18)
        self._columns.addWidget(self._side, 28)
        self._columns.addWidget(card, 72)
        page = QWidget()
        page.setLayout(self._columns)
        self._columns.setContentsMargins(36, 16, 36, 16)
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(page, 1)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _help_row(self) -> Flow:
        row = Flow(gap=8)
        display = Button(_("Text and colours"), kind="quiet", icon="a-large-small")
        display.clicked.connect(self.display_wanted)
        help_button = Button(_("Help"), kind="quiet", icon="circle-question-mark", keys=_("F1"))
        help_button.clicked.connect(self.help_wanted)
        row.addWidget(display)
        row.addWidget(help_button)
        return row


def _address(step: Step) -> Address:
    """What is half typed in a step is kept under this."""
    return (FirstRunScreen.name, step.called, "", None)
