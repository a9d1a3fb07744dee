"""A plain sentence for each code of the audit, and other words for the person it is about.

The page "something worries me" is only ever "the private page" here; the person's own paper does not
tell it from the rest of their record, as nobody may learn from a paper that there was a worry.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.domain.roles import DeskRole
from app.domain.spoken_dates import clock_time, day_and_month, whole_day
from app.domain.trail import SeenLine, TrailKind, TrailLine
from app.domain.trail_sentences import tellings
from app.domain.trail_telling import Telling
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.domain.trail import Deed

SUFFIX: Final = ".pdf"
FAILED: Final = "failed sign-in"
MOMENT: Final = "{moment}"


def telling(deed: Deed) -> Telling:
    """How a deed is told; one that this program does not know is told by its code."""
    known = tellings().get(_code(deed))
    return known or Telling(
        TrailKind.CHANGED,
        _("{who} did something this Trestle does not know: {code}."),
        _("Worked with your record"),
    )


def as_lines(deeds: Iterable[Deed]) -> tuple[TrailLine, ...]:
    """The lines as people read them. What is done again and again is worded once."""
    said: dict[tuple[object, ...], str] = {}
    return tuple(_as_line(deed, said) for deed in deeds)


def _as_line(deed: Deed, said: dict[tuple[object, ...], str]) -> TrailLine:
    told = telling(deed)
    words = told.several if told.several and deed.person_id is None else told.words
    # All that a sentence without a moment is made of, where the deed has no more to it.
    same = words, deed.action, deed.who, deed.person, deed.group, deed.held_on, deed.changes, deed.other
    sentence = said.get(same)
    if sentence is None or deed.detail:
        sentence = words.format_map(_Names(deed))
        if not deed.detail and MOMENT not in words:
            said[same] = sentence
    return TrailLine(
        at=deed.at,
        who=deed.who,
        action=deed.action,
        kind=told.kind,
        sentence=sentence,
        person_id=deed.person_id,
    )


def as_seen(deeds: Iterable[Deed]) -> tuple[SeenLine, ...]:
    """The lines for the person they are about; the same thing by the same worker on one day is one line."""
    counted = Counter(
        (deed.at.astimezone().date(), deed.who, telling(deed).own.format_map(_Names(deed)))
        for deed in deeds
        if telling(deed).own
    )
    return tuple(
        SeenLine(day=day, who=who, what=what, times=times) for (day, who, what), times in counted.items()
    )


def seen_words(line: SeenLine) -> str:
    """What was done, and how often where that was more than once."""
    if line.times == 1:
        return line.what
    times = ngettext("{n} time", "{n} times", line.times).format(n=line.times)
    return _("{what} ({times})").format(what=line.what, times=times)


def codes(kind: TrailKind) -> frozenset[str]:
    """The codes of the audit whose lines are of this kind."""
    return frozenset(_plain(code) for code, told in tellings().items() if told.kind is kind)


_ENDINGS: Final = (" saved", " of somebody")


def _plain(code: str) -> str:
    return next((code.removesuffix(ending) for ending in _ENDINGS if code.endswith(ending)), code)


def _code(deed: Deed) -> str:
    if not deed.detail and not deed.other:
        return deed.action
    if deed.detail.get("how") == "saved":
        return f"{deed.action} saved"
    return f"{deed.action} of somebody" if deed.action == FAILED and deed.other else deed.action


class _Names(dict[str, object]):
    """What sentences name, worked out when one does: most name no moment, and a page has fifty."""

    def __init__(self, deed: Deed) -> None:
        super().__init__(who=deed.who or _("Somebody"), person=deed.person or _("somebody"))
        self._deed = deed

    def __missing__(self, name: str) -> object:
        return _NAMED[name](self._deed)


def _place(deed: Deed) -> str:
    if not deed.group:
        return _("a group")
    if deed.held_on is None:
        return deed.group
    return _("{group}, {day}").format(group=deed.group, day=day_and_month(deed.held_on))


def _paper(deed: Deed) -> str:
    """The name of a paper, which never holds a person's; without the day, which the line has."""
    name, _comma, _day = str(deed.detail.get("document", "")).partition(", ")
    return name.removesuffix(SUFFIX) or _("a paper")


def _role(deed: Deed) -> str:
    """The role that somebody has from then on; "" where the line is not about a role."""
    role = deed.detail.get("to") or deed.detail.get("role")
    return DeskRole(role).words if role else ""


def _moment(deed: Deed) -> str:
    written = deed.detail.get("at")
    moment = (datetime.fromisoformat(written) if written else deed.at).astimezone()
    return _("{day} at {time}").format(day=whole_day(moment.date()), time=clock_time(moment.time()))


_NAMED: Final[Mapping[str, Callable[[Deed], object]]] = MappingProxyType(
    {
        "place": _place,
        "n": lambda deed: deed.detail.get("people", deed.changes),
        "paper": _paper,
        "moment": _moment,
        "other": lambda deed: deed.other or _("somebody"),
        "role": _role,
        "code": lambda deed: deed.action,
    }
)
