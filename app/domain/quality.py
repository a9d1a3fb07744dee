"""Whether a group is safe to send somebody to: a short list, looked at in proportion, and what comes of it.

Source: our own list after the principles of the national link-worker guidance; help a group to reach what
is missing before anybody is referred. Green: all that it needs is in place. Amber: gaps with a plan and a
day; somebody goes along. Grey: not checked. Red: insurance or safeguarding is missing, or a concern is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

GRACE: Final = timedelta(days=30)
"""From the day by which something is renewed; only then does green become amber by itself."""
INSURANCE: Final = "insurance"
SAFEGUARDING: Final = "safeguarding"
CRITICAL: Final = frozenset({INSURANCE, SAFEGUARDING})


class Quality(StrEnum):
    """What a group's checks come to."""

    GREEN = "green"
    AMBER = "amber"
    GREY = "grey"
    RED = "red"

    @property
    def words(self) -> str:
        """The status in a few words."""
        return {
            Quality.GREEN: _("Checked, and all is in place"),
            Quality.AMBER: _("Something is being put right; go with them"),
            Quality.GREY: _("Not checked"),
            Quality.RED: _("Not safe to send anybody now"),
        }[self]


class QualityLevel(StrEnum):
    """For whom a check is needed."""

    BASIC = "basic"
    MORE = "more"
    CHILDREN = "children"


class CheckState(StrEnum):
    """How one thing stands."""

    IN_PLACE = "in place"
    WORKING = "being worked on"
    NOT_NEEDED = "not needed"
    MISSING = "missing"


class Evidence(StrEnum):
    """How somebody knows."""

    NONE = "none"
    TOLD = "told"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line of the list."""

    code: str
    level: QualityLevel
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """How one thing stands in one group.

    Attributes:
        note: Why it is not needed, or what the plan is.
        plan_by: By when a gap is closed.
        renew_on: The last day on which it holds.
    """

    code: str
    state: CheckState
    evidence: Evidence = Evidence.NONE
    checked_on: date
    note: str = ""
    plan_by: date | None = None
    renew_on: date | None = None

    def stands(self, today: date) -> bool:
        """In place or not needed, and not run out for more than 30 days."""
        settled = self.state in {CheckState.IN_PLACE, CheckState.NOT_NEEDED}
        return settled and (self.renew_on is None or today - self.renew_on <= GRACE)

    @property
    def planned(self) -> bool:
        """A gap with a plan and a day."""
        return bool(self.note) and self.plan_by is not None

    def needs_renewing(self, today: date) -> bool:
        """It has run out, or does within 30 days."""
        return self.renew_on is not None and self.renew_on - today <= GRACE


def quality(checks: Iterable[Check], levels: Iterable[QualityLevel], concern: str, today: date) -> Quality:
    """What the checks of a group come to.

    Args:
        checks: The latest of each thing.
        levels: Which it needs beside the basic ones.
        concern: Open, unless it is empty.
        today: What has run out more than 30 days before it counts no longer.
    """
    known = {check.code: check for check in checks}
    missing = {code for code, check in known.items() if check.state is CheckState.MISSING}
    if concern or missing & CRITICAL:
        return Quality.RED
    if not known:
        return Quality.GREY
    wanted = [item.code for item in check_list() if item.level in {QualityLevel.BASIC, *levels}]
    gaps = [code for code in wanted if code not in known or not known[code].stands(today)]
    if not gaps:
        return Quality.GREEN
    ran_out = {code for code, check in known.items() if check.state is CheckState.IN_PLACE}
    settled = all(code in known and (known[code].planned or code in ran_out) for code in gaps)
    return Quality.AMBER if settled else Quality.GREY


def gaps(checks: Iterable[Check], levels: Iterable[QualityLevel], today: date) -> tuple[CheckItem, ...]:
    """What is not in place of all that a group needs, for a page that helps it improve."""
    known = {check.code: check for check in checks}
    wanted = {QualityLevel.BASIC, *levels}
    return tuple(
        item
        for item in check_list()
        if item.level in wanted and not (item.code in known and known[item.code].stands(today))
    )


def check_list() -> tuple[CheckItem, ...]:
    """The whole list, in the order it is gone through."""
    basic, more, children = QualityLevel
    return (
        CheckItem("contact", basic, _("Somebody to contact, and who runs it")),
        CheckItem(INSURANCE, basic, _("Public liability insurance: how much, and until when")),
        CheckItem("premises", basic, _("Premises that are safe: fire exits, first aid, accident book")),
        CheckItem("risks", basic, _("Risks of the activity, and equipment that is checked")),
        CheckItem(SAFEGUARDING, basic, _("Safeguarding: a policy, a named lead, who to ring")),
        CheckItem("dbs", more, _("DBS checks where the role is eligible, references, induction")),
        CheckItem("volunteers", more, _("Training, supervision and cover for volunteers")),
        CheckItem("data", basic, _("Data protection: what is kept, and who may know")),
        CheckItem("equality", basic, _("Access and welcome: steps, toilets, cost, carers")),
        CheckItem("emergency", basic, _("Emergency contacts, and what happens if somebody is unwell")),
        CheckItem("limits", more, _("Who should not come without support, and where to turn")),
        CheckItem("complaints", basic, _("How to complain, and to say how it was")),
        CheckItem("qualified", more, _("Specialist leaders are qualified and registered")),
        CheckItem("first visit", basic, _("A first visit: who greets, a quiet way in, a buddy")),
        CheckItem("capacity", basic, _("Places, waiting list, and when it runs")),
        CheckItem("money", basic, _("Fees, and when the funding ends")),
        CheckItem("alone", more, _("Rules for working alone, transport and medication")),
        CheckItem("visited", basic, _("When somebody last visited, and what people said")),
        CheckItem("children dbs", children, _("DBS checks with the children’s barred list, where eligible")),
        CheckItem("children lead", children, _("A safeguarding lead for children, and two adults present")),
    )
