"""Past registers: those that still wait, and sessions from before their group was written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.sessions_ahead import planned
from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.groups import Group, GroupSession

A_YEAR: Final = timedelta(days=366)
"""So far back sessions are offered. Our own rule: what is older is brought in from a file, or one by one."""


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


@dataclass(frozen=True, slots=True)
class EarlierSessions:
    """What a group met for before it was written down here, kept on paper until now; the oldest first."""

    group: Group
    sessions: tuple[GroupSession, ...]

    @property
    def words(self) -> str:
        """ "Silver Voices: 6 sessions, Tuesday 6 October 2026 to Tuesday 10 November 2026"."""
        first, last = self.sessions[0].held_on, self.sessions[-1].held_on
        n = len(self.sessions)
        words = ngettext("{group}: {n} session, {first}", "{group}: {n} sessions, {first} to {last}", n)
        return words.format(group=self.group.name, n=n, first=whole_day(first), last=whole_day(last))


def earlier_sessions(group: Group, known: Iterable[GroupSession], today: date) -> tuple[GroupSession, ...]:
    """The sessions of a group before the day it was written down, as its schedule has them.

    Args:
        known: Those of the group that are in the records; a day with one of them is left out.
    """
    there = {session.held_on for session in known}
    written = min(group.written_on or today, today)
    wanted = planned(group, today - A_YEAR, written - timedelta(days=1))
    return tuple(session for session in wanted if session.held_on not in there)
