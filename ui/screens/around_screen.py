"""What goes on around a group's register: what was noticed, stories, what changed, handing over, money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from app.i18n import _
from ui.around.feedback_part import FeedbackPart
from ui.around.handing_over_part import HandingOverPart
from ui.around.money_part import MoneyPart
from ui.around.noticed_part import NoticedPart
from ui.around.part import AroundPart
from ui.around.stories_part import StoriesPart
from ui.around.young_part import YoungPart
from ui.parts_screen import PartsScreen
from ui.printing import Paper
from ui.screen import Place
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.stories import StoryPage
    from ui.screen import Context
    from ui.settings.section import Section


class AroundScreen(PartsScreen):
    """Opened with the id of a group, or with that and the name of a part."""

    name: ClassVar[str] = "around"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "around"

    def __init__(self, context: Context) -> None:
        self._group_id: UUID | None = None
        self._group = ""
        super().__init__(context)
        self.paper = Paper(self)
        self.sheet = Flow(gap=12)
        self._buttons = (
            Button(_("Print “When someone needs more”"), icon="printer", keys=_("Ctrl+P")),
            Button(_("Save as PDF"), icon="download"),
        )
        for button, work in zip(self._buttons, (self.print_action, self.save), strict=True):
            button.clicked.connect(work)
            self.sheet.addWidget(button)
        self.tabs_column.addLayout(self.sheet)
        self.heading_changed.connect(self._offer_paper)

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """The six parts."""
        every: dict[str, tuple[str, type[AroundPart]]] = {
            "noticed": (_("Noticed"), NoticedPart),
            "stories": (_("Stories"), StoriesPart),
            "feedback": (_("You said, we did"), FeedbackPart),
            "handing_over": (_("Handing over"), HandingOverPart),
            "young": (_("Under 16"), YoungPart),
            "money": (_("Money"), MoneyPart),
        }
        return {key: (words, partial(self._make, kind)) for key, (words, kind) in every.items()}

    def open(self, argument: object) -> None:
        """Show a part about one group."""
        group, part = argument if isinstance(argument, tuple) else (argument, "noticed")
        self._group_id = group_id = self.id_in(group)
        stories = self.context.workspace.stories
        self.run(lambda: stories.page(group_id), self._name_group)
        self.show_part(part if part in self.parts() else "noticed")
        self.tabs.focus()

    def title(self) -> str:
        """The heading."""
        return _("Around the register")

    def context_line(self) -> str:
        """Which group."""
        return self._group

    def print_action(self) -> None:
        """Print the sheet for those who lead."""
        work = self.part.paper() if isinstance(self.part, AroundPart) else None
        if work is not None:
            self.paper.print(work)

    def save(self) -> None:
        """Save the same as a PDF."""
        work = self.part.paper() if isinstance(self.part, AroundPart) else None
        if work is not None:
            self.paper.save(work)

    def draft(self) -> Mapping[str, Any] | None:
        """What is half typed, and what it changes."""
        typed, part = super().draft(), self.part
        if typed is None or not isinstance(part, AroundPart):
            return None
        return {**typed, "chosen": part.chosen.hex if part.chosen else ""}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Open again what was being changed, and type it once it is filled."""
        if content["part"] not in self.parts():
            return
        self.show_part(content["part"])
        part = self.part

        def fill(_loaded: None) -> None:
            if isinstance(part, AroundPart):
                if content["chosen"]:
                    part.choose(UUID(content["chosen"]))
                put_back(part, content["typed"])

        self.run(lambda: None, fill)

    def _make(self, kind: type[AroundPart]) -> AroundPart:
        if self._group_id is None:
            raise TypeError("a part is shown before it is known of which group")
        return kind(self, self._group_id)

    def _name_group(self, page: StoryPage) -> None:
        self._group = page.group_name
        self.heading_changed.emit()

    def _offer_paper(self) -> None:
        for button in self._buttons:
            button.setVisible(isinstance(self.part, HandingOverPart))
