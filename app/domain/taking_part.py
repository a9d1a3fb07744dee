"""How somebody came to a session and took part in it: never required, and never a score."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from app.domain.attendance import Presence
    from app.domain.groups import GroupSession
    from app.domain.ladder import LadderStep
    from app.domain.people import Role

MOST_WAYS: Final = 8
"""More ways of joining in than this do not fit beside a name."""
LONGEST_WAY: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPart:
    """How somebody came to one session and took part; nothing of it has to be known.

    Attributes:
        step: Where on the ladder.
        joined: The ways in which they joined in, as the group calls them.
        worker_id: The worker who came with them.
        with_whom: Who else came with them: "her sister".
    """

    step: LadderStep | None = None
    joined: tuple[str, ...] = ()
    late: bool = False
    left_early: bool = False
    worker_id: UUID | None = None
    with_whom: str = ""

    def ticked(self, way: str, *, on: bool) -> TakingPart:
        """The same with one way of joining in ticked, or not."""
        others = tuple(one for one in self.joined if one != way)
        return replace(self, joined=(*others, way) if on else others)


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A mark on a register as somebody made it; no presence: they took it back."""

    at: datetime
    who: str
    presence: Presence | None

    @property
    def words(self) -> str:
        """What was marked."""
        said: dict[str | None, str] = {
            None: _("Mark taken back"),
            "here": _("Marked here"),
            "sent apology": _("Marked: sent apology"),
            "no word": _("Marked: no word"),
        }
        return said[self.presence]


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody was here on a day, on one step of the ladder, with or without company."""

    on: date
    step: LadderStep | None
    accompanied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """One person who was here, and how they took part."""

    person_id: UUID
    name: str
    role: Role
    part: TakingPart


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBoard:
    """Everybody who was at a session, and the ways of joining in of its group."""

    session: GroupSession
    ways: tuple[str, ...]
    lines: tuple[PartLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPage:
    """How one person took part in one session, and what led there.

    Attributes:
        workers: Who may have come with them: id and name.
        marks: What was marked of them at this session, the first first.
        first_alone: The day of their first visit to this group without support; None if there was none.
    """

    person_id: UUID
    name: str
    part: TakingPart
    workers: tuple[tuple[UUID, str], ...]
    marks: tuple[MarkLine, ...]
    first_alone: date | None = None


def first_alone(visits: Iterable[Visit]) -> date | None:
    """The day somebody first came without support or company; a later step back does not change it."""
    days = [v.on for v in visits if v.step is not None and v.step.independent and not v.accompanied]
    return min(days, default=None)


def tidy_ways(typed: Iterable[str]) -> tuple[str, ...]:
    """Ways of joining in as they are kept: each once, without empty ones.

    Raises:
        InvalidInputError: There are too many, or one is too long to stand beside a name.
    """
    ways = tuple(dict.fromkeys(words for way in typed if (words := tidy_line(way, "ways"))))
    if len(ways) > MOST_WAYS:
        raise InvalidInputError(
            _("There is room for {n} ways of joining in.").format(n=MOST_WAYS), _("Leave some out."), "ways"
        )
    for way in ways:
        if len(way) > LONGEST_WAY:
            raise InvalidInputError(
                _("“{way}” is too long to stand beside a name.").format(way=way),
                _("Use one word, such as singing."),
                "ways",
            )
    return ways
