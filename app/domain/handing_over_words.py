"""Some sessions looked at together, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.handing_over import FEWEST_PAIRS
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.handing_over import Period


def period_words(period: Period) -> str:
    """ "4 sessions, 12.5 people on average, each 0.8 times a week. From before to after up 1.2 …."."""
    if period.average is None or period.weekly is None:
        return _("no sessions.")
    held = ngettext("{n} session", "{n} sessions", period.sessions).format(n=period.sessions)
    came = _("{held}, {average:.1f} people on average, each {weekly:.1f} times a week.").format(
        held=held, average=period.average, weekly=period.weekly
    )
    return _("{came} {change}").format(came=came, change=_change_words(period))


def _change_words(period: Period) -> str:
    if period.change is None:
        return _("Too few scores before and after to say more: fewer than {n}.").format(n=FEWEST_PAIRS)
    pairs = ngettext("{n} pair", "{n} pairs", period.pairs).format(n=period.pairs)
    words = _("From before to after up {change:.1f} ({pairs}).")
    if period.change < 0:
        words = _("From before to after down {change:.1f} ({pairs}).")
    return words.format(change=abs(period.change), pairs=pairs)
