"""The home screen: what comes next, what to do, whether a safe copy is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.groups import SessionState
from app.domain.needs import to_get_ready
from app.domain.organisation import NameStyle
from app.domain.people import initials
from app.domain.roles import Act, scope_of
from app.domain.spoken_dates import day_and_month
from app.domain.today import OpenTalk, SessionCard, TodayPage, ToDo, ToDoKind, in_order, minutes_to
from app.domain.today_words import due_words, place_in_talk, shown_name
from app.i18n import _, ngettext
from app.services.due_to_do import due_to_do
from app.services.measures_to_do import licences_to_do, measures_to_do
from app.services.onward_to_do import onward_to_do
from app.services.own_to_do import own_to_do
from app.services.permission import in_reach, needs, within
from app.services.planning import plan_ahead
from app.services.records_to_do import records_to_do
from app.services.settings import NAMES_ON_TODAY
from app.services.stories_to_do import stories_to_do
from app.services.supervision_to_do import supervision_to_do
from app.services.unled_to_do import unled_to_do

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from app.domain.groups import GroupSession
    from app.domain.retention import RetentionRule
    from app.domain.talk import TalkDefinition
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf
    from app.services.permission import Within
    from app.store.repositories import Repositories

SOON: Final = timedelta(days=7)
"""Steps and reviews are shown from a week ahead."""
OF_THEM: Final = frozenset({ToDoKind.STEP, ToDoKind.REVIEW, ToDoKind.FINISH_DETAILS, ToDoKind.HALF_FILLED})
"""What asks something of a person: it rests while they are in a pause."""
LATELY: Final = timedelta(days=14)
"""Scores after a session are asked for up to two weeks later."""


class TodayService:
    """Everything for the home screen, in one look.

    Args:
        definitions: Every version of every talk, by id and version.
        shelf: The measures, whose licences may end.
        rules: How long records are kept, as a service starts with.
    """

    def __init__(
        self,
        desk: Desk,
        definitions: Mapping[tuple[str, int], TalkDefinition],
        shelf: MeasureShelf,
        rules: tuple[RetentionRule, ...],
    ) -> None:
        self._desk = desk
        self._definitions = definitions
        self._shelf = shelf
        self._rules = rules

    @needs(Act.OWN_DESK)
    def page(self) -> TodayPage:
        """The home screen as it stands at this minute."""
        plan_ahead(self._desk)
        now = self._desk.now().astimezone()
        with self._desk.store.read() as repositories:
            cards = _cards(repositories, within(self._desk, repositories, Act.SEE_REGISTER), now)
            coming = _coming(cards)
            return TodayPage(
                now=now,
                next_session=coming,
                later=tuple(card for card in cards if not card.over and card is not coming),
                earlier=tuple(card for card in cards if card.over and card is not coming),
                open_talks=self._open_talks(repositories),
                to_do=in_order(own_to_do(self._desk, repositories, self._to_do(repositories, now.date()))),
                copy=repositories.laptop.copy_state(now.date()),
                has_groups=bool(repositories.groups.all()),
            )

    def _to_do(self, repositories: Repositories, today: date) -> Iterator[ToDo]:
        yield from _to_do(repositories, today)
        yield from supervision_to_do(repositories, today, self._desk.worker.id)
        yield from stories_to_do(repositories, self._desk.worker.id)
        yield from licences_to_do(repositories, today, self._desk.worker.id, self._shelf)
        if scope_of(self._desk.worker.role, Act.RECORDS) is not None:
            yield from due_to_do(repositories, today, self._desk.worker.id, self._rules)

    def _open_talks(self, repositories: Repositories) -> tuple[OpenTalk, ...]:
        style = _style(repositories)
        return tuple(
            OpenTalk(
                talk_id=talk.talk_id,
                person_id=talk.person_id,
                shown_name=shown_name(talk.person_name, style),
                detail=place_in_talk(self._definitions[talk.definition], talk.at_question),
            )
            for talk in repositories.today.begun_talks()
            if in_reach(self._desk, repositories, Act.TALK, "person_id", talk.person_id)
        )


def _cards(repositories: Repositories, reach: Within, now: datetime) -> tuple[SessionCard, ...]:
    today = now.date()
    return tuple(
        _card(repositories, session, now)
        for session in repositories.sessions.between(today, today)
        if session.state is not SessionState.CANCELLED and reach.has_group(session.group_id)
    )


def _coming(cards: tuple[SessionCard, ...]) -> SessionCard | None:
    ahead = [card for card in cards if not card.over]
    unfinished = [card for card in cards if card.state is not SessionState.DONE]
    return next(iter((*ahead, *reversed(unfinished))), None)


def _card(repositories: Repositories, session: GroupSession, now: datetime) -> SessionCard:
    note = repositories.groups.get(session.group_id).venue_note
    venue = _("{venue}, {note}").format(venue=session.venue, note=note) if note else session.venue
    return SessionCard(
        session_id=session.id,
        group_id=session.group_id,
        group_name=session.group_name,
        starts=session.starts,
        ends=session.ends,
        venue=venue,
        state=session.state,
        minutes_until=minutes_to(session.starts, now),
        over=session.state is SessionState.DONE or session.ends <= now.time(),
        to_get_ready=to_get_ready(repositories.today.needs_on(session.group_id, session.held_on)),
    )


def _style(repositories: Repositories) -> NameStyle:
    chosen = repositories.settings.preference(NAMES_ON_TODAY)
    return NameStyle.FIRST_NAME if chosen is None else NameStyle(chosen)


def _to_do(repositories: Repositories, today: date) -> Iterator[ToDo]:
    style = _style(repositories)
    yield from _worries(repositories)
    yield from records_to_do(repositories, today, style)
    resting = repositories.entries.resting(today)
    asked = (
        *_steps(repositories, today, style),
        *_reviews(repositories, today, style),
        *_unfinished(repositories, today, style),
        *measures_to_do(repositories, style),
    )
    yield from (line for line in asked if line.target not in resting or line.kind not in OF_THEM)
    yield from onward_to_do(repositories, today + SOON, style)
    yield from _missing_scores(repositories, today)
    yield from unled_to_do(repositories, today)


def _worries(repositories: Repositories) -> Iterator[ToDo]:
    """Neutral, with initials whatever was chosen: anybody may be looking."""
    names = repositories.today.names(repositories.safety.open_people())
    for person_id, name in names.items():
        yield ToDo(
            kind=ToDoKind.WORRY, title=_("Something to follow up"), detail=initials(name), target=person_id
        )


def _steps(repositories: Repositories, today: date, style: NameStyle) -> Iterator[ToDo]:
    for step in repositories.plan_dates.due_steps(today + SOON):
        yield ToDo(
            kind=ToDoKind.STEP,
            title=step.what,
            detail=_("{name}. {due}").format(
                name=shown_name(step.person_name, style), due=due_words(step.on, today)
            ),
            target=step.person_id,
            due=step.on,
        )


def _reviews(repositories: Repositories, today: date, style: NameStyle) -> Iterator[ToDo]:
    for review in repositories.plan_dates.reviews_due(today + SOON):
        yield ToDo(
            kind=ToDoKind.REVIEW,
            title=_("Look at the plan with {name}").format(name=shown_name(review.person_name, style)),
            detail=due_words(review.on, today),
            target=review.person_id,
            due=review.on,
        )


def _missing_scores(repositories: Repositories, today: date) -> Iterator[ToDo]:
    lately = [
        session
        for session in repositories.sessions.between(today - LATELY, today)
        if session.state is SessionState.DONE
    ]
    scores = repositories.scores.lines(session.id for session in lately)
    for session in lately:
        count = sum(line.before is not None and line.after is None for line in scores[session.id])
        if count:
            title = ngettext("{n} person has no score after", "{n} people have no score after", count)
            yield ToDo(
                kind=ToDoKind.AFTER_SCORES,
                title=title.format(n=count),
                detail=_("{group}, {day}").format(
                    group=session.group_name, day=day_and_month(session.held_on, today)
                ),
                target=session.id,
            )


def _unfinished(repositories: Repositories, today: date, style: NameStyle) -> Iterator[ToDo]:
    for person_id, name, added_at in repositories.today.unfinished():
        day = day_and_month(added_at.astimezone().date(), today)
        yield ToDo(
            kind=ToDoKind.FINISH_DETAILS,
            title=_("Finish the details of {name}").format(name=shown_name(name, style)),
            detail=_("First came on {day}").format(day=day),
            target=person_id,
        )
