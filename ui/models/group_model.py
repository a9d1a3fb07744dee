"""A group's page in figures, points and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.disclosure import as_counted, shared_outcome
from app.domain.groups import SessionState
from app.domain.outcome_words import outcome_sentence
from app.domain.people import Role
from app.domain.session_scores import Mode
from app.domain.spoken_dates import day_and_month, month_name
from app.i18n import _, ngettext
from ui.models.register_model import role_word
from ui.widgets.change_picture import ChangePoint, Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from fractions import Fraction

    from app.domain.groups import GroupPage, Member, SessionLine
    from app.domain.session_scores import GroupOutcome, SessionChange

Figure = tuple[str, str]
"""A figure, and the words for what it counts."""


def tiles(page: GroupPage, today: date, *, shared: bool = False) -> tuple[Figure, Figure, Figure, Figure]:
    """Sessions, people, how many usually come, and how often the score went up."""
    outcome = page.outcome
    return (
        (str(outcome.sessions), _sessions_since(page, today)),
        (
            as_counted(outcome.people, shared=shared),
            ngettext("different person", "different people", outcome.people),
        ),
        (_usually(outcome), _("people and volunteers, usually")),
        (_higher(outcome), _went_up(outcome)),
    )


def modes_scored(page: GroupPage) -> tuple[Mode, ...]:
    """The ways of asking with enough scores to show, the group's own way first."""
    used = dict.fromkeys(change.mode for change in page.outcome.scored)
    return tuple(sorted(used, key=lambda mode: mode is not page.group.mode))


def of_mode(outcome: GroupOutcome, mode: Mode) -> GroupOutcome:
    """The same, with the scores of one way of asking only."""
    return replace(outcome, scored=tuple(c for c in outcome.scored if c.mode is mode))


def as_shown(page: GroupPage, *, shared: bool) -> GroupPage:
    """The same page; where it is shared, with the scores that may leave the building only."""
    return replace(page, outcome=shared_outcome(page.outcome)) if shared else page


def chart(outcome: GroupOutcome, mode: Mode) -> tuple[tuple[ChangePoint, ...], str, Range]:
    """Points, the sentence that says what they show, and what the score can be."""
    changes = of_mode(outcome, mode)
    span = Range(mode.lowest, mode.highest, faces=mode is Mode.FACES)
    return points(changes.scored), outcome_sentence(changes), span


def points(changes: Sequence[SessionChange]) -> tuple[ChangePoint, ...]:
    """One point for each session; the first of each month has the month below it."""
    found, month = [], (0, 0)
    for change in changes:
        this = (change.held_on.year, change.held_on.month)
        found.append(
            ChangePoint(
                when=day_and_month(change.held_on),
                before=_number(change.before),
                after=_number(change.after),
                people=change.pairs,
                tick=month_name(change.held_on)[:3] if this != month else "",
            )
        )
        month = this
    return tuple(found)


def chart_heading(page: GroupPage, mode: Mode) -> str:
    """ "Scores before and after singing"; other ways of asking say which."""
    activity = page.group.activity or _("the session")
    if mode is Mode.FACES:
        return _("Scores before and after {activity}").format(activity=activity)
    return _("Scores from 0 to 10 before and after {activity}").format(activity=activity)


def finished_today(page: GroupPage, today: date) -> SessionLine | None:
    """The session of today that is finished, where no other one of today is still to come."""
    if page.next_on == today:
        return None
    done = [line for line in page.sessions if line.held_on == today and line.state is SessionState.DONE]
    return done[-1] if done else None


def without_after(page: GroupPage) -> SessionLine | None:
    """The latest session where somebody has a score before and none after."""
    lines = [line for line in page.sessions if line.without_after]
    return max(lines, key=lambda line: (line.held_on, line.starts), default=None)


def missing_words(line: SessionLine, today: date) -> str:
    """How many have no score after, and on which day."""
    return ngettext(
        "{n} person has no score after, {day}.", "{n} people have no score after, {day}.", line.without_after
    ).format(n=line.without_after, day=day_and_month(line.held_on, today))


def session_words(line: SessionLine) -> str:
    """What became of a session, in a few words."""
    match line.state:
        case SessionState.CANCELLED:
            if line.reason:
                return _("Cancelled: {reason}").format(reason=line.reason)
            return _("Cancelled")
        case SessionState.PLANNED:
            return _("Planned")
        case SessionState.UNDER_WAY:
            return _came(line, _("Register open."))
        case SessionState.DONE:
            return _came(line, "")


def member_words(member: Member, today: date) -> str:
    """What somebody comes as, with whom, and how often."""
    role = "" if member.role is Role.PARTICIPANT else role_word(member.role)
    company = _("with {name}").format(name=member.with_name) if member.with_name else ""
    if member.last_came is None:
        came = _("has not come yet")
    else:
        came = ngettext("came once, on {day}", "came {n} times, last on {day}", member.times).format(
            n=member.times, day=day_and_month(member.last_came, today)
        )
    left = _("left on {day}").format(day=day_and_month(member.left_on, today)) if member.left_on else ""
    known = "" if member.opens else _("by name only")
    words = ", ".join(part for part in (left, role, company, came, known) if part)
    return words[:1].upper() + words[1:]


def belonging(members: Iterable[Member]) -> tuple[Member, ...]:
    """Those who belong to the group now."""
    return tuple(member for member in members if member.left_on is None)


def _came(line: SessionLine, state: str) -> str:
    people = ngettext("{n} person", "{n} people", line.people).format(n=line.people)
    helpers = ngettext("{n} volunteer", "{n} volunteers", line.volunteers).format(n=line.volunteers)
    both = ngettext("{n} with both scores", "{n} with both scores", line.scored_both).format(
        n=line.scored_both
    )
    counts = _("{people}, {volunteers}, {both}.").format(people=people, volunteers=helpers, both=both)
    return " ".join(words for words in (state, counts, *_without_number(line)) if words)


def _without_number(line: SessionLine) -> tuple[str, ...]:
    """Those who were asked and gave no number; they are no score, and are not missing either."""
    silent = ngettext("{n} did not want to say.", "{n} did not want to say.", line.not_said)
    unclear = ngettext("{n} could not tell.", "{n} could not tell.", line.not_told)
    return (
        *([silent.format(n=line.not_said)] if line.not_said else []),
        *([unclear.format(n=line.not_told)] if line.not_told else []),
    )


def _sessions_since(page: GroupPage, today: date) -> str:
    days = [
        line.held_on for line in page.sessions if line.state in (SessionState.DONE, SessionState.UNDER_WAY)
    ]
    words = ngettext("session", "sessions", page.outcome.sessions)
    if not days:
        return words
    first = min(days)
    month = month_name(first)
    if (today - first).days > 300:
        month = _("{month} {year}").format(month=month, year=first.year)
    return _("{sessions} since {month}").format(sessions=words, month=month)


def _usually(outcome: GroupOutcome) -> str:
    if outcome.average_people is None:
        return "–"
    return _("{people} + {volunteers}").format(
        people=outcome.average_people, volunteers=outcome.average_volunteers
    )


def _higher(outcome: GroupOutcome) -> str:
    if not outcome.scored:
        return "–"
    return _("{up} of {all}").format(up=outcome.sessions_higher_after, all=len(outcome.scored))


def _went_up(outcome: GroupOutcome) -> str:
    weeks = {change.held_on.isocalendar()[:2] for change in outcome.scored}
    count = len(outcome.scored)
    if len(weeks) == count:
        return ngettext("week the score went up", "weeks the score went up", count)
    return _("sessions the score went up")


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
