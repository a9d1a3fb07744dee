"""Requests, records that are not used, breaches, and what of them stands on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.match_parts import WEIGHTS
from app.domain.people import PersonForm, Role
from app.domain.plans import StepForm
from app.domain.rights import BreachForm, RequestForm, RequestKind, Risk
from app.domain.safety import Seen
from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotFoundError, RestrictedRecordError
from tests.services.marked_town import Town

if TYPE_CHECKING:
    from app.workspace import Workspace
    from tests.conftest import Wall

ASKED = RequestForm(
    kind=RequestKind.SEE, asked_on=date(2026, 11, 10), asked_by="Jean, herself", proof="Known."
)


@pytest.fixture
def town(workspace: Workspace) -> Town:
    return Town(workspace)


def to_do(town: Town, kind: ToDoKind) -> list[tuple[str, str]]:
    return [(line.title, line.detail) for line in town.work.today.page().to_do if line.kind is kind]


def test_a_request_stands_on_today_until_it_is_answered(town: Town, wall: Wall) -> None:
    request = town.work.rights.ask(town.jean, ASKED)
    assert request.due_on == date(2026, 12, 10)
    assert to_do(town, ToDoKind.REQUEST) == [
        ("Answer Jean: see everything kept about them", "Due 10 December.")
    ]
    longer = town.work.rights.take_longer(request.id, "There are many papers.")
    assert longer.due_on == date(2027, 2, 10)
    wall.go_to(2026, 12, 1)
    sent = town.work.rights.answer(request.id, date(2026, 11, 30), "Given by hand.")
    assert (sent.open, sent.answer) == (False, "Given by hand.")
    assert to_do(town, ToDoKind.REQUEST) == []
    town.work.history.undo()
    town.work.history.undo()
    assert town.work.rights.requests()[0].due_on == date(2026, 12, 10)
    town.work.history.redo()
    assert town.work.rights.requests()[0].due_on == date(2027, 2, 10)


def test_what_a_request_needs_is_asked_for(town: Town) -> None:
    rights = town.work.rights
    for wrong in (replace(ASKED, asked_by=" "), replace(ASKED, asked_on=date(2026, 11, 18))):
        with pytest.raises(InvalidInputError):
            rights.ask(town.jean, wrong)
    request = rights.ask(town.jean, ASKED)
    with pytest.raises(InvalidInputError):
        rights.take_longer(request.id, "")
    with pytest.raises(InvalidInputError, match="ahead"):
        rights.answer(request.id, date(2026, 11, 18), "By post.")
    with pytest.raises(InvalidInputError):
        rights.answer(request.id, date(2026, 11, 17), "")
    with pytest.raises(NotFoundError):
        rights.ask(town.session, ASKED)
    with pytest.raises(NotFoundError):
        rights.answer(town.session, date(2026, 11, 17), "By post.")
    assert rights.withhold(request.id, "A name.").withheld == "A name."
    town.work.history.undo()
    assert town.work.history.undo() == "Request written down"
    assert rights.requests() == ()
    town.work.history.redo()
    assert len(rights.requests()) == 1


def test_a_record_that_is_not_used_can_be_seen_and_nothing_else(town: Town) -> None:
    work, jean = town.work, town.jean
    plan = work.plans.open(jean)
    goal = work.plans.add_goal(plan.id, "Sing").goals[0].id
    talk = work.talks.start(jean)
    assert work.rights.restriction(jean) is None
    work.rights.restrict(jean, "Jean says it is not right.")
    restriction = work.rights.restriction(jean)
    assert restriction is not None
    assert restriction.reason == "Jean says it is not right."
    page = work.people.page(jean)
    assert (page.person.name, page.restriction) == ("Jean Okafor", restriction)
    for change in (
        lambda: work.people.change(jean, PersonForm(name="Other")),
        lambda: work.people.add_note(jean, "Rang."),
        lambda: work.plans.add_step(goal, StepForm(what="Go")),
        lambda: work.plans.change_goal(goal, "Dance"),
        lambda: work.talks.finish(talk.id),
        lambda: work.people.archive(jean),
        lambda: work.documents.plan(plan.id),
        lambda: work.documents.plan_to_share(plan.id),
        lambda: work.documents.what_matters(talk.id),
        lambda: work.groups.join(town.group, jean, Role.VOLUNTEER),
        lambda: work.matches.match(jean),
        lambda: work.matches.reweigh(jean, WEIGHTS),
    ):
        with pytest.raises(RestrictedRecordError):
            change()
    assert work.people.page(jean).person.name == "Jean Okafor"
    assert work.people.add_note(town.amir, "Rang.").person.name == "Amir Khan"


def test_a_record_that_is_not_used_is_in_no_list_to_work_with(town: Town) -> None:
    work, jean = town.work, town.jean
    work.talks.start(jean)
    work.rights.restrict(jean, "Jean asked.")
    assert [match.name for match in work.people.possible_matches("Jean Okafor")] == []
    assert [member.name for member in work.groups.page(town.group).members] == ["Amir Khan"]
    assert work.today.page().open_talks == ()
    following = next(s.id for s in work.groups.page(town.group).sessions if s.id != town.session)
    assert [entry.name for entry in work.attendance.open_register(following).entries] == ["Amir Khan"]
    assert [hit.title for hit in work.people.find("Jean")] == ["Jean Okafor"]
    assert work.groups.page(town.group).outcome.people == 2


def test_somebody_in_danger_is_still_protected(town: Town) -> None:
    work = town.work
    work.rights.restrict(town.jean, "Jean asked.")
    code = work.safety.page(town.jean).lines[0].flag.code
    work.safety.see(town.jean, code, Seen.YES)
    assert to_do(town, ToDoKind.WORRY) == [("Something to follow up", "J. O.")]


def test_a_record_is_used_again_with_a_reason(town: Town) -> None:
    rights = town.work.rights
    with pytest.raises(InvalidInputError):
        rights.restrict(town.jean, "")
    with pytest.raises(NotFoundError):
        rights.restrict(town.session, "Jean asked.")
    rights.restrict(town.jean, "Jean asked.")
    assert town.work.history.undo() == "Record not used"
    assert rights.restriction(town.jean) is None
    town.work.history.redo()
    assert rights.restriction(town.jean)
    rights.use_again(town.jean, "It was put right, and Jean was told.")
    assert rights.restriction(town.jean) is None
    assert town.work.people.add_note(town.jean, "Rang.").person.name == "Jean Okafor"


def test_a_record_is_not_used_after_a_restart_either(
    town: Town,
) -> None:
    from app.store.restricted import RestrictedRecords

    town.work.rights.restrict(town.jean, "Jean asked.")
    assert RestrictedRecords(town.work.open_vault.engine)._people == {town.jean}


def test_a_breach_stands_on_today_with_its_72_hours(town: Town, wall: Wall) -> None:
    rights = town.work.rights
    form = BreachForm(what="A stick was lost.", known_at=wall() - timedelta(hours=2), people=-1)
    breach = rights.keep_breach(None, form)
    assert (breach.number, breach.form.people) == (1, 0)
    assert to_do(town, ToDoKind.BREACH) == [
        ("Look after breach 1", "Tell the ICO by Friday 20 November, 11:52 am.")
    ]
    told = replace(breach.form, told_regulator_at=wall(), told_regulator="IC-123", risk=Risk.HIGH)
    rights.keep_breach(breach.id, told)
    assert to_do(town, ToDoKind.BREACH) == [("Look after breach 1", "It is still open.")]
    rights.keep_breach(breach.id, replace(told, closed_on=date(2026, 11, 17), done="Sticks are locked away."))
    assert to_do(town, ToDoKind.BREACH) == []
    town.work.history.undo()
    assert to_do(town, ToDoKind.BREACH)
    town.work.history.redo()
    assert rights.breaches()[0].form.done == "Sticks are locked away."


def test_a_breach_can_be_taken_back_and_keeps_its_number(town: Town, wall: Wall) -> None:
    rights = town.work.rights
    rights.keep_breach(None, BreachForm(what="First.", known_at=wall()))
    assert town.work.history.undo() == "Breach written down"
    assert rights.breaches() == ()
    assert rights.keep_breach(None, BreachForm(what="Second.", known_at=wall())).number == 2
    town.work.history.undo()
    town.work.history.redo()
    assert [breach.number for breach in rights.breaches()] == [2]
    with pytest.raises(InvalidInputError):
        rights.keep_breach(None, BreachForm(what=" ", known_at=wall()))
    with pytest.raises(InvalidInputError, match="ahead"):
        rights.keep_breach(None, BreachForm(what="Third.", known_at=wall() + timedelta(hours=1)))
