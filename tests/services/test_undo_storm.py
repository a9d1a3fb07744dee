"""Whatever is done at the desk in whatever order: all of it can be taken back, and the records stay whole."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.domain.attendance import Presence
from app.domain.consent import Consent, Decision, Purpose
from app.domain.groups import GroupForm
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.plans import ReviewForm, StepForm, StepStatus
from app.domain.safety import Seen
from app.domain.session_scores import Mode, Moment, Score
from app.domain.talk import Answer, AnswerState
from app.errors import AppError
from tests.services.watched_desk import WatchedDesk
from tests.store.test_replay import make_blank

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template

NAMES = st.sampled_from(["Jean Okafor", "Amir Khan", "jean okafor", "Zoë O'Brien", "李小龙", "Jo"])
WORDS = st.sampled_from(["", "Sing", "Walk to the library on Tuesday at 2", "x" * 300])
PLACES = st.integers(0, 3)
ROLES = st.sampled_from(Role)


class Desk(WatchedDesk):
    """Each rule is one thing that can be done on a screen."""

    @initialize(names=st.lists(NAMES, min_size=1, max_size=4))
    def a_choir(self, names: list[str]) -> None:
        self.add_group(weeks=1)
        self.add_names(names, 0, Role.PARTICIPANT)
        self.work.history.clear()
        self.shown_before = self.shown()

    @rule(weeks=st.integers(0, 2))
    def add_group(self, weeks: int) -> None:
        self.work.groups.add(group_form(weeks))

    @rule(names=st.lists(NAMES, min_size=1, max_size=3), place=PLACES, role=ROLES)
    def add_names(self, names: list[str], place: int, role: Role) -> None:
        preview = self.work.people.preview_names("\n".join(names))
        chosen = tuple(
            ChosenName(line.parsed, line.matches[0].person_id if line.matches and place % 2 else None)
            for line in preview
        )
        self.work.people.add_names(chosen, self.group(place), role)

    @rule(name=NAMES, words=WORDS, place=PLACES)
    def change_person(self, name: str, words: str, place: int) -> None:
        with suppress(AppError):
            self.work.people.change(self.person(place), PersonForm(name=name, reach=words, gp_practice=words))

    @rule(words=WORDS, place=PLACES)
    def change_needs(self, words: str, place: int) -> None:
        needs = Needs(needs=(Need(NeedCategory.SUPPORT, words), Need(NeedCategory.FORMAT, "x")), tint="cream")
        with suppress(AppError):
            self.work.people.change_needs(self.person(place), needs)

    @rule(words=WORDS, place=PLACES, purpose=st.sampled_from(Purpose), decision=st.sampled_from(Decision))
    def consent(self, words: str, place: int, purpose: Purpose, decision: Decision) -> None:
        consent = Consent(
            purpose=purpose, decision=decision, given_by=words, how="spoken", wording="1", at=self.wall()
        )
        with suppress(AppError):
            self.work.people.record_consent(self.person(place), consent)

    @rule(words=WORDS, place=PLACES)
    def note(self, words: str, place: int) -> None:
        with suppress(AppError):
            self.work.people.add_note(self.person(place), words)

    @rule(place=PLACES)
    def archive(self, place: int) -> None:
        with suppress(AppError):
            self.work.people.archive(self.person(place))

    @rule(place=PLACES)
    def bring_back(self, place: int) -> None:
        away = self.work.people.list_people(archived=True)
        if away:
            self.work.people.bring_back(away[place % len(away)].id)

    @rule(one=PLACES, other=PLACES, words=WORDS, part=st.booleans())
    def carer(self, one: int, other: int, words: str, part: bool) -> None:
        with suppress(AppError):
            if part:
                self.work.people.unlink_carer(self.person(one), self.person(other))
            else:
                self.work.people.link_carer(self.person(one), self.person(other), words)

    @rule(place=PLACES, weeks=st.integers(0, 2), hour=st.integers(9, 15))
    def change_group(self, place: int, weeks: int, hour: int) -> None:
        self.work.groups.change(self.group(place), group_form(weeks, hour))

    @rule(place=PLACES, person=PLACES, role=ROLES)
    def join(self, place: int, person: int, role: Role) -> None:
        with suppress(AppError):
            self.work.groups.join(self.group(place), self.person(person), role)

    @rule(place=PLACES, person=PLACES)
    def leave(self, place: int, person: int) -> None:
        with suppress(AppError):
            self.work.groups.leave(self.group(place), self.person(person), "moved")

    @rule(place=PLACES, day=st.integers(1, 28), hour=st.integers(9, 15))
    def add_session(self, place: int, day: int, hour: int) -> None:
        with suppress(AppError):
            self.work.groups.add_session(self.group(place), date(2026, 11, day), time(hour), time(hour + 1))

    @rule(place=PLACES)
    def cancel(self, place: int) -> None:
        with suppress(AppError):
            self.work.groups.cancel_session(self.session(place), "snow")

    @rule(place=PLACES, person=PLACES, presence=st.sampled_from([None, *Presence]))
    def mark(self, place: int, person: int, presence: Presence | None) -> None:
        with suppress(AppError):
            self.work.attendance.mark(self.session(place), self.person(person), presence)

    @rule(place=PLACES, role=ROLES)
    def mark_all(self, place: int, role: Role) -> None:
        with suppress(AppError):
            self.work.attendance.mark_all(self.session(place), frozenset({role}))

    @rule(place=PLACES, name=NAMES, role=ROLES, same=st.booleans())
    def walk_in(self, place: int, name: str, role: Role, same: bool) -> None:
        with suppress(AppError):
            known = self.person(place) if same else None
            self.work.attendance.walk_in(self.session(place), name, role, known)

    @rule(place=PLACES, count=st.integers(0, 3))
    def visitors(self, place: int, count: int) -> None:
        with suppress(AppError):
            self.work.attendance.set_visitors(self.session(place), count)

    @rule(place=PLACES)
    def close_register(self, place: int) -> None:
        with suppress(AppError):
            register = self.work.attendance.open_register(self.session(place))
            absent = {entry.person_id: Presence.NO_WORD for entry in register.unmarked}
            self.work.attendance.close(register.session_id, absent)

    @rule(place=PLACES)
    def reopen_register(self, place: int) -> None:
        with suppress(AppError):
            self.work.attendance.reopen(self.session(place), "late")

    @rule(place=PLACES, person=PLACES, moment=st.sampled_from(Moment), value=st.integers(0, 5))
    def score(self, place: int, person: int, moment: Moment, value: int) -> None:
        with suppress(AppError):
            if value:
                given = Score(mode=Mode.FACES, value=value)
                self.work.scores.score(self.session(place), self.person(person), moment, given)
            else:
                self.work.scores.clear(self.session(place), self.person(person), moment)

    @rule(place=PLACES, moment=st.sampled_from(Moment), count=st.integers(0, 5))
    def hands(self, place: int, moment: Moment, count: int) -> None:
        with suppress(AppError):
            self.work.scores.count_hands(self.session(place), moment, {3: count})

    @rule(place=PLACES, mode=st.sampled_from(Mode))
    def mode(self, place: int, mode: Mode) -> None:
        with suppress(AppError):
            self.work.scores.set_mode(self.session(place), mode)

    @rule(person=PLACES, words=WORDS, anew=st.booleans())
    def plan(self, person: int, words: str, anew: bool) -> None:
        with suppress(AppError):
            key = self.person(person)
            plan = self.work.plans.new_version(key) if anew else self.work.plans.open(key)
            goal = self.work.plans.add_goal(plan.id, words, 5).goals[-1]
            self.work.plans.add_step(goal.id, StepForm(what=words, when="Tuesday"))

    @rule(person=PLACES, words=WORDS, status=st.sampled_from(StepStatus), what=st.integers(0, 6))
    def change_plan(self, person: int, words: str, status: StepStatus, what: int) -> None:
        plans = self.work.plans
        with suppress(AppError):
            plan = plans.open(self.person(person))
            if not plan.goals or not plan.goals[0].steps:
                return
            goal, step = plan.goals[0], plan.goals[0].steps[0]
            [
                lambda: plans.change_goal(goal.id, words),
                lambda: plans.remove_goal(goal.id),
                lambda: plans.change_step(step.id, StepForm(what=words)),
                lambda: plans.remove_step(step.id),
                lambda: plans.set_status(step.id, status, words),
                lambda: plans.agree(plan.id, len(words) > 2, words),
                lambda: self.work.plan_parts.review(plan.id, ReviewForm(on=date(2026, 12, 1), by=words)),
            ][what]()

    @rule(person=PLACES, words=WORDS, sure=st.booleans())
    def talk(self, person: int, words: str, sure: bool) -> None:
        with suppress(AppError):
            talk = self.work.talks.start(self.person(person))
            state = AnswerState.ANSWERED if sure else AnswerState.NOT_SURE
            for question in talk.definition.questions[:6]:
                self.work.talks.answer(talk.id, question.code, Answer(state=state, words=words))
            if sure:
                self.work.talks.finish(talk.id)

    @rule(person=PLACES, seen=st.sampled_from([None, *Seen]), told=WORDS)
    def worry(self, person: int, seen: Seen | None, told: str) -> None:
        with suppress(AppError):
            key = self.person(person)
            code = self.work.safety.page(key).lines[0].flag.code
            self.work.safety.see(key, code, seen)
            self.work.safety.record_action(key, code, told)

    @precondition(lambda self: self.work.history.undo_label)
    @rule(many=st.integers(1, 4))
    def undo(self, many: int) -> None:
        for _ in range(many):
            self.work.history.undo()

    @rule(many=st.integers(1, 4))
    def redo(self, many: int) -> None:
        for _ in range(many):
            self.work.history.redo()


def group_form(weeks: int, hour: int = 14) -> GroupForm:
    return GroupForm(
        name=f"Group {weeks}",
        first_on=date(2026, 11, 17 - weeks) if weeks else None,
        starts=time(hour) if weeks else None,
        ends=time(hour + 1, 30) if weeks else None,
        every_weeks=weeks,
        mode=Mode.FACES,
    )


@pytest.mark.goes_everywhere
def test_every_storm_at_the_desk_can_be_taken_back(template: Template, tmp_path: Path) -> None:
    Desk.template, Desk.blank = template, make_blank(tmp_path)
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=5,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],
            print_blob=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
