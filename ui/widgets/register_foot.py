"""Who came, counted by role, at the foot of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from ui.theme import current_theme
from ui.widgets.page_foot import Count, PageFoot

if TYPE_CHECKING:
    from app.domain.attendance import Totals


class RegisterFoot(PageFoot):
    """People in front; the others too where there is room."""

    def __init__(self, *, scores: bool = True) -> None:
        """Start without figures.

        Args:
            scores: Scores come next.
        """
        self._done = _("Done, go to scores") if scores else _("Done")
        super().__init__(self._done, icon="arrow-right" if scores else "check", keys=_("Ctrl+Enter"))
        self._people, self._carers = Count("good"), Count("plum")
        self._volunteers, self._staff, self._visitors = Count("info"), Count("ink2"), Count("ink")
        self._totals: Totals | None = None
        for count in (self._people, self._carers, self._volunteers, self._staff, self._visitors):
            self.counts.addWidget(count)
        current_theme().changed.connect(self._fit_counts)
        self._fit_counts()

    def show_totals(self, totals: Totals) -> None:
        """Show who came."""
        self._totals = totals
        people = ngettext("person", "people", totals.people)
        if current_theme().large_text:
            people = ngettext("person here", "people here", totals.people)
        self._people.show_count(str(totals.people), people)
        self._carers.show_count(str(totals.carers), ngettext("carer", "carers", totals.carers))
        volunteers = ngettext("volunteer", "volunteers", totals.volunteers)
        self._volunteers.show_count(str(totals.volunteers), volunteers)
        self._staff.show_count(str(totals.staff), _("staff"))
        self._visitors.show_count(str(totals.visitors), ngettext("visitor", "visitors", totals.visitors))
        self._staff.setVisible(bool(totals.staff) and not current_theme().large_text)

    def say_saved(self, totals: Totals, what: str) -> None:
        """Everything shown is on the disk.

        Args:
            totals: Who came.
            what: The sentence for what was done, for screen readers.
        """
        count = ngettext("{n} person here.", "{n} people here.", totals.people).format(n=totals.people)
        self.say(_("Saved"), _("{what} {count}").format(what=what, count=count))

    @property
    def text(self) -> str:
        """The figures as they are read."""
        shown = (self._people, self._carers, self._volunteers, self._visitors)
        return ", ".join(count.text for count in shown)

    def _fit_counts(self) -> None:
        large = current_theme().large_text
        self.main_button.setText(_("Done") if large else self._done)
        for count in (self._carers, self._volunteers, self._visitors):
            count.setVisible(not large)
        if self._totals is not None:
            self.show_totals(self._totals)
