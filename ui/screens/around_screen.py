"""What goes on around a register: what was noticed, stories, photos, what changed, handing over, money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.i18n import _
from ui.around.feedback_part import FeedbackPart
from ui.around.handing_over_part import HandingOverPart
from ui.around.money_part import MoneyPart
from ui.around.noticed_part import NoticedPart
from ui.around.photos_part import GroupPhotosPart
from ui.around.stories_part import StoriesPart
from ui.around.young_part import YoungPart
from ui.paper_parts import PaperPartsScreen
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.stories import StoryPage
    from ui.around.part import AroundPart
    from ui.screen import Context
    from ui.settings.section import Section


class AroundScreen(PaperPartsScreen):
    """Opened with the id of a group, or with that and the name of a part."""

    name: ClassVar[str] = "around"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "around"

    def __init__(self, context: Context) -> None:
        self._group_id: UUID | None = None
        self._group = ""
        super().__init__(context, _("Print “When someone needs more”"))

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """The seven parts."""
        every: dict[str, tuple[str, type[AroundPart]]] = {
            "noticed": (_("Noticed"), NoticedPart),
            "stories": (_("Stories"), StoriesPart),
            "photos": (_("Photos"), GroupPhotosPart),
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
        return _("Stories, money, handing over")

    def context_line(self) -> str:
        """Which group."""
        return self._group

    def _make(self, kind: type[AroundPart]) -> AroundPart:
        if self._group_id is None:
            raise TypeError("a part is shown before it is known of which group")
        return kind(self, self._group_id)

    def _name_group(self, page: StoryPage) -> None:
        self._group = page.group_name
        self.heading_changed.emit()
