"""Supervision and training: who has it when, what was discussed, what was agreed, what to renew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from app.domain.roles import Act, scope_of
from app.i18n import _
from ui.parts_screen import PartsScreen
from ui.printing import Paper
from ui.screen import Place
from ui.supervision.agreed_part import AgreedPart, OwnAgreedPart
from ui.supervision.meetings_part import MeetingsPart
from ui.supervision.part import SupervisionPart
from ui.supervision.team_part import TeamPart
from ui.supervision.training_part import OwnTrainingPart, TrainingPart
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.services.printed import PrintedDocument
    from ui.screen import Context
    from ui.settings.section import Section


class SupervisionScreen(PartsScreen):
    """Opened with nothing, with the id of a worker, or with that and the name of a part.

    Never shown to a person; who does not supervise finds only what is their own.
    """

    name: ClassVar[str] = "supervision"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "supervision"

    def __init__(self, context: Context) -> None:
        me = context.workspace.worker
        self._worker_id, self._name = me.id, me.name
        self._supervises = scope_of(me.role, Act.SUPERVISION) is not None
        super().__init__(context)
        self.paper = Paper(self)
        self.printing = Flow(gap=12)
        self.buttons = (
            Button(_("Print this"), icon="printer", keys=_("Ctrl+P")),
            Button(_("Save as PDF"), icon="download"),
        )
        for button, work in zip(self.buttons, (self.print_action, self.save), strict=True):
            button.clicked.connect(work)
            self.printing.addWidget(button)
        self.tabs_column.addLayout(self.printing)
        self.heading_changed.connect(self._offer_paper)

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """Everybody and one of them, for those who supervise; for others their own."""
        every: dict[str, tuple[str, type[SupervisionPart]]] = {
            "team": (_("Everybody"), TeamPart),
            "meetings": (_("Meetings"), MeetingsPart),
            "agreed": (_("What was agreed"), AgreedPart),
            "training": (_("Training"), TrainingPart),
        }
        if not self._supervises:
            every = {
                "agreed": (_("What was agreed"), OwnAgreedPart),
                "training": (_("Training"), OwnTrainingPart),
            }
        return {key: (words, partial(self._make, kind)) for key, (words, kind) in every.items()}

    def open(self, argument: object) -> None:
        """Show the whole team, or a part about one worker."""
        worker_id, part = argument if isinstance(argument, tuple) else (argument, "")
        known = self.parts()
        first = next(iter(known))
        if isinstance(worker_id, UUID) and self._supervises:
            self._worker_id, first = worker_id, "meetings"
            self.run(self.context.workspace.supervision.team, self._name_worker)
        self.show_part(part if part in known else first)
        self.tabs.focus()

    def title(self) -> str:
        """The heading."""
        return _("Supervision and training")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("Private page")

    def context_line(self) -> str:
        """Whose it is, and that it is private."""
        if isinstance(self.part, TeamPart):
            return _("Joint visits, mentoring and training: what is due, and for whom.")
        return _("About {name}. Only for you.").format(name=self._name)

    def print_action(self) -> None:
        """Print what the part on show is about: all of the supervision, or only what was agreed."""
        if self._may_print():
            self.paper.print(self._make_paper())

    def save(self) -> None:
        """Save the same as a PDF."""
        if self._may_print():
            self.paper.save(self._make_paper())

    def _may_print(self) -> bool:
        return self._supervises and not isinstance(self.part, TeamPart)

    def _make_paper(self) -> Callable[[], PrintedDocument]:
        discussed = isinstance(self.part, MeetingsPart)
        return partial(self.context.workspace.documents.supervision, self._worker_id, discussed=discussed)

    def _offer_paper(self) -> None:
        for button in self.buttons:
            button.setVisible(self._may_print())

    def draft(self) -> Mapping[str, Any] | None:
        """What is half typed, and what it changes."""
        typed, part = super().draft(), self.part
        if typed is None or not isinstance(part, SupervisionPart):
            return None
        return {**typed, "chosen": part.chosen.hex if part.chosen else ""}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Open again what was being changed, and type it once it is filled."""
        if content["part"] not in self.parts():
            return
        self.show_part(content["part"])
        part = self.part

        def fill(_loaded: None) -> None:
            if isinstance(part, SupervisionPart):
                if content["chosen"]:
                    part.choose(UUID(content["chosen"]))
                put_back(part, content["typed"])
                part.fit()

        self.run(lambda: None, fill)

    def _make(self, kind: type[SupervisionPart]) -> SupervisionPart:
        return kind(self, self._worker_id)

    def _name_worker(self, team: tuple[Any, ...]) -> None:
        self._name = next((line.name for line in team if line.worker_id == self._worker_id), self._name)
        self.heading_changed.emit()
