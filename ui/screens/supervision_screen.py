"""Supervision and training: who has it when, what was discussed, what was agreed, what to renew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from app.domain.roles import Act, scope_of
from app.i18n import _
from ui.paper_parts import PaperPartsScreen
from ui.screen import Place
from ui.supervision.agreed_part import AgreedPart, OwnAgreedPart
from ui.supervision.meetings_part import MeetingsPart
from ui.supervision.team_part import TeamPart
from ui.supervision.training_part import OwnTrainingPart, TrainingPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.printed import PrintedDocument
    from ui.screen import Context
    from ui.settings.section import Section
    from ui.supervision.part import SupervisionPart


class SupervisionScreen(PaperPartsScreen):
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
        super().__init__(context, _("Print this"))

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

    def paper_wanted(self) -> Callable[[], PrintedDocument] | None:
        """What the part on show is about: all of the supervision, or only what was agreed."""
        if not self.offers_paper():
            return None
        discussed = isinstance(self.part, MeetingsPart)
        return partial(self.context.workspace.documents.supervision, self._worker_id, discussed=discussed)

    def offers_paper(self) -> bool:
        """Whoever supervises prints what is about one worker."""
        return self._supervises and not isinstance(self.part, TeamPart)

    def _make(self, kind: type[SupervisionPart]) -> SupervisionPart:
        return kind(self, self._worker_id)

    def _name_worker(self, team: tuple[Any, ...]) -> None:
        self._name = next((line.name for line in team if line.worker_id == self._worker_id), self._name)
        self.heading_changed.emit()
