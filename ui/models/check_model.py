"""How one thing of the list of checks stands, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.quality import CheckState, Evidence
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.domain.quality import Check

STATES: Final = tuple(CheckState)
EVIDENCE: Final = tuple(Evidence)


def state_words() -> tuple[str, ...]:
    """What can be said of one thing, in the order of `STATES`."""
    return _("In place"), _("Being worked on"), _("Not needed here"), _("Missing")


def evidence_words() -> tuple[str, ...]:
    """How somebody knows, in the order of `EVIDENCE`."""
    return _("Not said"), _("They told us"), _("We have seen it")


def check_words(check: Check | None, today: date) -> str:
    """How it stands, who knows, until when."""
    if check is None:
        return _("Not looked at yet")
    parts = [state_words()[STATES.index(check.state)]]
    if check.evidence is not Evidence.NONE:
        parts.append(evidence_words()[EVIDENCE.index(check.evidence)])
    if check.note:
        parts.append(check.note.rstrip("."))
    if check.plan_by is not None:
        parts.append(_("by {day}").format(day=whole_day(check.plan_by)))
    if check.renew_on is not None and check.renew_on < today:
        parts.append(_("it ran out on {day}").format(day=whole_day(check.renew_on)))
    elif check.renew_on is not None:
        parts.append(_("until {day}").format(day=whole_day(check.renew_on)))
    return ". ".join(parts)


def check_icon(check: Check | None, today: date) -> str:
    """The icon before a line; the words say the same."""
    if check is None:
        return "circle"
    if check.stands(today):
        return "circle-alert" if check.needs_renewing(today) else "circle-check"
    return "triangle-alert" if check.state is CheckState.MISSING else "clock"
