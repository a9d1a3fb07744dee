"""How long records are kept: the schedule of the service, and when the record of one person is due."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import whole_day
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

MOST_YEARS: Final = 100
GROWN_UP: Final = 18
LATE: Final = 17
"""A child's record is kept a year longer where they were 17 at the last contact."""


class RecordKind(StrEnum):
    """What sort of record it is; each has a line in the schedule."""

    ADULT = "adult"
    CHILD = "child"
    DIED = "died"
    LONG = "long"
    COMPLAINT = "complaint"
    SAFEGUARDING = "safeguarding"


class Counted(StrEnum):
    """The day that the years are counted from."""

    LAST_CONTACT = "last contact"
    BIRTH = "birth"
    DEATH = "death"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """One line of the schedule.

    Attributes:
        years: From the day that `counted` names.
        source: The rule it follows, for whoever checks it.
        checked: Somebody of the service has checked it; until then it is only a start.
    """

    kind: RecordKind
    label: str
    years: int
    counted: Counted
    source: str
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """What was decided about keeping one record.

    Attributes:
        kind: None follows from the day of death, else from the date of birth.
        held: It must not be erased, whatever the schedule says; `hold_reason` and `held_by` say why.
        keep_until: Somebody decided to keep it longer; `keep_reason` says why.
    """

    kind: RecordKind | None = None
    died_on: date | None = None
    held: bool = False
    hold_reason: str = ""
    held_by: str = ""
    keep_until: date | None = None
    keep_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDates:
    """What the schedule needs to know of one person.

    Attributes:
        died_on: The day that was written down in a group or on their page, if one was.
        refused_on: The day they said no to a record of them, or took back their yes; None where they did not.
    """

    person_id: UUID
    name: str
    last_contact: date
    born_on: date | None = None
    died_on: date | None = None
    refused_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """One record beside the schedule.

    Attributes:
        due_on: The day somebody decides: keep longer, take the name off, or erase. None for a record
            kept since somebody died where the day is not known.
        refused_on: The day they said no to a record of them: due at once, whatever the schedule says.
    """

    person_id: UUID
    name: str
    kind: RecordKind
    last_contact: date
    due_on: date | None
    keeping: Keeping
    refused_on: date | None = None

    def waits(self, today: date) -> bool:
        """Whether somebody has to decide about it by today; nobody has to while it is held."""
        return self.due_on is not None and self.due_on <= today and not self.keeping.held


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes the 28th where there is none."""
    year = day.year + years
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def review_line(
    dates: RecordDates, keeping: Keeping, schedule: Mapping[RecordKind, RetentionRule]
) -> ReviewLine:
    """When somebody has to decide about a record."""
    kind = keeping.kind or kind_of(dates)
    due = _due_on(dates, keeping, schedule[kind])
    if dates.refused_on is not None:
        due = min(due or dates.refused_on, dates.refused_on)
    if due is not None and keeping.keep_until is not None:
        due = max(due, keeping.keep_until)
    return ReviewLine(
        person_id=dates.person_id,
        name=dates.name,
        kind=kind,
        last_contact=dates.last_contact,
        due_on=due,
        keeping=keeping,
        refused_on=dates.refused_on,
    )


def kind_of(dates: RecordDates) -> RecordKind:
    """Of somebody who died; a child's where they were under 18 at the last contact; else an adult's."""
    if dates.died_on is not None:
        return RecordKind.DIED
    born = dates.born_on
    young = born is not None and dates.last_contact < years_after(born, GROWN_UP)
    return RecordKind.CHILD if young else RecordKind.ADULT


def _due_on(dates: RecordDates, keeping: Keeping, rule: RetentionRule) -> date | None:
    if rule.counted is Counted.DEATH:
        died_on = keeping.died_on or dates.died_on
        return years_after(died_on, rule.years) if died_on else None
    if rule.counted is Counted.LAST_CONTACT:
        return years_after(dates.last_contact, rule.years)
    # Without a date of birth nobody was so young that more than these years are left.
    born = dates.born_on or dates.last_contact
    late = dates.last_contact >= years_after(born, LATE)
    return years_after(born, rule.years + late)


def refusal_words(line: ReviewLine) -> str:
    """That they do not want a record of them, and since when; nothing where they did not say so."""
    if line.refused_on is None:
        return ""
    return _("Since {day} they do not want a record kept of them.").format(day=whole_day(line.refused_on))


def counted_words(counted: Counted) -> str:
    """From when the years are counted, in words for screens."""
    return {
        Counted.LAST_CONTACT: _("Years after the last contact"),
        Counted.BIRTH: _("Years after they were born; one more where they were 17 at the last contact"),
        Counted.DEATH: _("Years after they died"),
    }[counted]


def tidy_rule(rule: RetentionRule, years: int, source: str) -> tuple[int, str]:
    """Other years and another source for a line of the schedule.

    Raises:
        InvalidInputError: The years are not from 1 to 100, or the source is too long.
    """
    if not 1 <= years <= MOST_YEARS:
        raise InvalidInputError(
            _("{label} cannot be kept {n} years.").format(label=rule.label, n=years),
            _("Choose from 1 to {most} years.").format(most=MOST_YEARS),
            "years",
        )
    return years, tidy_line(source, "source", 400)


def needed_reason(words: str, field: str = "reason") -> str:
    """A reason, which must be there.

    Raises:
        InvalidInputError: There is none, or it is too long.
    """
    reason = tidy_words(words, field)
    if not reason:
        raise InvalidInputError(_("There is no reason yet."), _("Write why, in a sentence."), field)
    return reason
