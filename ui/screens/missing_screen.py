"""Who did not come for a while: kindly asked after, and never closed by Trestle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.follow_up import FollowUpPage
from app.domain.roles import Act
from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.group_lines import GroupLines, Line
from ui.list_files import save_list
from ui.open_to import may
from ui.printing import Paper
from ui.widgets.button import Button
from ui.widgets.heard_dialog import HeardDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.follow_up import AbsenceReason, Missing
    from ui.screen import Context


class MissingScreen(GroupLines[FollowUpPage]):
    """Opened with a group's id."""

    name: ClassVar[str] = "missing"
    help_page: ClassVar[str] = "missing"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.paper = Paper(self)
        self.print_button = Button(_("Print a call sheet"), icon="printer", keys=_("Ctrl+P"))
        self.print_button.clicked.connect(self.print_action)
        self.save_button = Button(_("Save as a file"), icon="download")
        self.save_button.clicked.connect(self._save)
        if may(context.workspace, Act.PRINT):
            self.buttons.addWidget(self.print_button)
            self.buttons.addWidget(self.save_button)

    def title(self) -> str:
        """The heading."""
        return _("Who did not come")

    def introduction(self) -> str:
        """What the page is for."""
        return _("They missed two sessions in a row or more. A kind word helps. Nobody is taken off a list.")

    def when_empty(self) -> str:
        """Nobody stays away."""
        return _("Nobody has missed two sessions in a row.")

    def print_action(self) -> None:
        """Print the call sheet, with room to write."""
        if self.group_id is not None:
            self.paper.print(partial(self.context.workspace.group_papers.call_sheet, self.group_id))

    def read(self, group_id: UUID) -> FollowUpPage:
        """Who stays away."""
        return self.context.workspace.staying.missing(group_id)

    def lines(self, page: FollowUpPage) -> Sequence[Line]:
        """Who missed most comes first."""
        return [Line(one.person_id, one.name, _about(one), _asked(one)) for one in page.missing]

    def dialog_about(self, person_id: UUID) -> HeardDialog | None:
        """What was heard from them."""
        found = self.page.missing if self.page is not None else ()
        one = next((one for one in found if one.person_id == person_id), None)
        if one is None:
            return None
        dialog = HeardDialog(self, one.name, reach_words(one))
        dialog.kept.connect(partial(self._keep, person_id))
        return dialog

    def _save(self) -> None:
        if self.group_id is not None:
            save_list(self, self.title(), partial(self.context.workspace.group_lists.missing, self.group_id))

    def _keep(self, person_id: UUID, reason: AbsenceReason, words: str) -> None:
        staying = self.context.workspace.staying
        self.change(lambda group_id: staying.heard(group_id, person_id, reason, words))


def reach_words(one: Missing) -> str:
    """How to reach somebody, as far as it is known."""
    return ". ".join(words for words in (one.phone, one.reach) if words)


def _about(one: Missing) -> str:
    missed = ngettext("Missed {n} session", "Missed {n} sessions in a row", one.missed).format(n=one.missed)
    word = ngettext("sent word once", "sent word {n} times", one.apologies).format(n=one.apologies)
    last = _("never came") if one.last_came is None else _("last came on {day}")
    day = "" if one.last_came is None else day_and_month(one.last_came)
    known = (missed, word if one.apologies else "", last.format(day=day), reach_words(one))
    return ", ".join(words for words in known if words)


def _asked(one: Missing) -> str:
    return one.heard.reason.words if one.heard is not None else _("not asked yet")
