"""Which help somebody needs beside a link worker: a tier, always with its reasons.

Rule: our own (Everyday Life Conversation, part 7). The same answers give the same tier; what was not asked is
"not assessed", what is not known is listed and is never a 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.safety import Seen
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.complexity import DomainLine
    from app.domain.safety import WorryLine

SEVERE: Final = 3
MARKED: Final = 2
MANY_MARKED: Final = 4
HIGH_TOTAL: Final = 7
HIGHEST_START: Final = 3
"""The highest step of the ladder to start on with a tier of 2."""


class Tier(StrEnum):
    """What is needed beside a link worker."""

    RED_FLAG = "R"
    JOINT = "3"
    SUPPORTED = "2"
    LINK_WORKER = "1"
    NOT_ASSESSED = "not assessed"

    @property
    def words(self) -> str:
        """The tier as it is shown."""
        return {
            Tier.RED_FLAG: _("R: something to follow up"),
            Tier.JOINT: _("3: together with a professional"),
            Tier.SUPPORTED: _("2: with support"),
            Tier.LINK_WORKER: _("1: link worker"),
            Tier.NOT_ASSESSED: _("Not assessed"),
        }[self]

    @property
    def weight(self) -> int:
        """How much help it asks for; more is higher."""
        return list(reversed(Tier)).index(self)

    @property
    def requires(self) -> tuple[str, ...]:
        """What is to be done."""
        return _required()[self]


@dataclass(frozen=True, slots=True)
class TierResult:
    """A tier and why.

    Attributes:
        reasons: One line for each answer that led to it.
        not_known: What was not answered, by name: it keeps the tier from being the lowest.
    """

    tier: Tier
    reasons: tuple[str, ...]
    not_known: tuple[str, ...] = ()


def find_tier(flags: Sequence[WorryLine], domains: Sequence[DomainLine]) -> TierResult:
    """The tier that the answers of the private page give.

    Complete and without overlap: R, else 3, else 2, else 1 where everything is known, else not assessed.
    """
    unknown = (*_unknown_domains(domains), *_unknown_signs(flags))
    for tier, reasons in (
        (Tier.RED_FLAG, _seen(flags)),
        (Tier.JOINT, _joint(domains)),
        (Tier.SUPPORTED, _supported(domains)),
    ):
        if reasons:
            return TierResult(tier, reasons, unknown)
    if unknown:
        said = any(line.rating is not None for line in domains) or any(line.seen for line in flags)
        reason = _("Not everything is answered.") if said else _("Nothing was asked yet.")
        return TierResult(Tier.NOT_ASSESSED, (reason,), unknown)
    return TierResult(Tier.LINK_WORKER, (_total(domains), _("No domain is marked, and no sign was seen.")))


def _seen(flags: Sequence[WorryLine]) -> tuple[str, ...]:
    return tuple(
        _("{code}: {sign}").format(code=line.flag.code, sign=line.flag.sign)
        for line in flags
        if line.seen is Seen.YES
    )


def _joint(domains: Sequence[DomainLine]) -> tuple[str, ...]:
    severe, marked = _rated(domains, SEVERE), _rated(domains, MARKED)
    if severe:
        return _lines(severe)
    return _lines(marked) if len(marked) >= MANY_MARKED else ()


def _supported(domains: Sequence[DomainLine]) -> tuple[str, ...]:
    high = (_total(domains),) if _sum(domains) >= HIGH_TOTAL else ()
    return (*_lines(_rated(domains, MARKED)), *high)


def _rated(domains: Sequence[DomainLine], least: int) -> list[DomainLine]:
    return [line for line in domains if line.rating is not None and line.rating >= least]


def _lines(domains: Sequence[DomainLine]) -> tuple[str, ...]:
    return tuple(
        _("{code} {title}: {n}").format(code=line.domain.code, title=line.domain.title, n=line.rating)
        for line in domains
    )


def _sum(domains: Sequence[DomainLine]) -> int:
    return sum(line.rating or 0 for line in domains)


def _total(domains: Sequence[DomainLine]) -> str:
    return _("The domains together: {n}").format(n=_sum(domains))


def _unknown_domains(domains: Sequence[DomainLine]) -> tuple[str, ...]:
    return tuple(
        _("{code} {title}").format(code=line.domain.code, title=line.domain.title)
        for line in domains
        if line.rating is None
    )


def _unknown_signs(flags: Sequence[WorryLine]) -> tuple[str, ...]:
    unasked = [line.flag.code for line in flags if line.seen is None]
    if not unasked:
        return ()
    words = ngettext("{n} sign not asked about: {codes}", "{n} signs not asked about: {codes}", len(unasked))
    return (words.format(n=len(unasked), codes=", ".join(unasked)),)


def _required() -> dict[Tier, tuple[str, ...]]:
    return {
        Tier.RED_FLAG: (
            _("Act as soon as the sign says: now, today or this week."),
            _("Write down who was told. Until then the plan cannot be agreed; printing always works."),
        ),
        Tier.JOINT: (
            _("Speak to a named professional first."),
            _("Refer on, or visit together."),
            _("Groups only after advice, or easy ones with support, and the reason written down."),
        ),
        Tier.SUPPORTED: (
            _("Talk about it at the next supervision."),
            _("Start at step {n} of the ladder or below.").format(n=HIGHEST_START),
        ),
        Tier.LINK_WORKER: (_("Go on."),),
        Tier.NOT_ASSESSED: (_("Look at every domain and every sign first."),),
    }
