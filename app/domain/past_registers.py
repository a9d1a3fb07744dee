"""A pile of past registers: the one that was finished last, and those that still wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.groups import GroupSession


@dataclass(frozen=True, slots=True)
class Pile:
    """The register that was just finished, and every past one that waits, its own group first."""

    finished: GroupSession
    waiting: tuple[GroupSession, ...]

    @property
    def left(self) -> tuple[GroupSession, ...]:
        """Those of the same group, the oldest first."""
        return tuple(s for s in self.waiting if s.group_id == self.finished.group_id)

    @property
    def heading(self) -> str:
        """That it is finished, or the pile with it."""
        if not self.left:
            return _("The pile is done")
        return _("Finished: {day}").format(day=whole_day(self.finished.held_on))

    @property
    def sentence(self) -> str:
        """How many are left of this group, and of the others."""
        left, group = len(self.left), self.finished.group_name
        others = len(self.waiting) - left
        words = (
            ngettext("{n} register of {group} is left.", "{n} registers of {group} are left.", left)
            if left
            else _("Every past register of {group} is finished.")
        )
        said = [words.format(n=left, group=group)]
        if others:
            more = ngettext("{n} of another group waits.", "{n} of other groups wait.", others)
            said.append(more.format(n=others))
        return " ".join(said)


def pile_after(finished: GroupSession, waiting: tuple[GroupSession, ...]) -> Pile:
    """What is left after one register, its own group first.

    Args:
        finished: The one that was just finished.
        waiting: Every one that waits, the oldest first.
    """
    ordered = sorted(waiting, key=lambda session: session.group_id != finished.group_id)
    return Pile(finished, tuple(session for session in ordered if session.id != finished.id))
