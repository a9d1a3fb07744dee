"""Checks of the services Trestle must serve that stand nowhere else: pictures, statements, capacity."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.consent import Consent, Decision, Purpose
from app.domain.groups import SessionState
from app.domain.people import PersonForm, Role
from app.domain.roles import DeskRole
from app.errors import InvalidInputError, NotAllowedError
from app.measures.measure import AnsweredBy, Way
from app.measures.own import OwnForm, OwnItem
from app.measures.quantities import in_other_units
from app.measures.questionnaire import Asked, HowAsked, Occasion
from tests.services.desk_days import added, choir, coming, enrol, person
from tests.services.measures_day import given, typed
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace

TODAY = date(2026, 11, 17)
PAPER = HowAsked(from_paper=True)


@pytest.fixture
def group(workspace: Workspace) -> UUID:
    return choir(workspace, "Jean Okafor", "Amir Khan", "Mei Lin").group.id


def latest(workspace: Workspace, person_id: UUID, measure: str) -> list[Decimal]:
    """The scores somebody has, the latest first."""
    fillings = workspace.fillings.history(person_id, measure).fillings
    return [filling.sheet.scores[0].value for filling in fillings if filling.sheet.scores]


def test_a_picture_is_pointed_to_on_a_printed_sheet_and_keyed_later(
    workspace: Workspace, group: UUID
) -> None:
    """Include Choir 1: no word has to be read; on the screen it is tapped (tests/ui/test_talk_sorting.py)."""
    jean = person(workspace, "Jean")
    assert workspace.forms.blank("check-in-faces", "easy read").pages == 1
    faces = workspace.measures.measure("check-in-faces")
    pointed = HowAsked(way=Way.FACES, from_paper=True)
    workspace.fillings.enter(jean, "check-in-faces", typed(faces, "4"), TODAY, Asked(how=pointed))
    assert latest(workspace, jean, "check-in-faces") == [4]
    del group


def test_named_statements_are_rated_before_and_after_a_training(workspace: Workspace, group: UUID) -> None:
    """Include Choir 4: the group's change is shown, of those with both."""
    session, measure = (
        coming(workspace.groups.page(group)),
        workspace.measures.measure("inclusive-communication"),
    )
    assert len(measure.items) == 5
    for name, before, after in (("Jean", "1,1,1,1,1", "3,3,3,3,3"), ("Amir", "2,2,2,2,2", "3,3,3,3,3")):
        who = person(workspace, name)
        for occasion, text in ((Occasion.BEFORE, before), (Occasion.AFTER, after)):
            asked = Asked(occasion=occasion, how=PAPER, session_id=session)
            workspace.fillings.enter(who, measure.id, typed(measure, text), TODAY, asked)
    found = workspace.change.session_change(session, measure.id)
    assert [(row.first, row.second, row.people) for row in found.change.pairs.tally] == [
        (Decimal(1), Decimal(3), 1),
        (Decimal(2), Decimal(3), 1),
    ]


def test_consent_says_who_decided_and_in_what_capacity_one_by_one(workspace: Workspace, group: UUID) -> None:
    """Include Choir 6: capacity is for each decision, never for a person."""
    jean, at = person(workspace, "Jean"), workspace.people._desk.now()
    for purpose, by in (
        (Purpose.QUOTES, "themself"),
        (Purpose.SHARE_REFERRER, "Ada Okafor, power of attorney for health and welfare"),
    ):
        said = Consent(
            purpose=purpose, decision=Decision.YES, given_by=by, how="signs and pictures", wording="2", at=at
        )
        workspace.people.record_consent(jean, said)
    kept = {c.purpose: c.given_by for c in workspace.people.page(jean).consents}
    assert kept == {
        Purpose.QUOTES: "themself",
        Purpose.SHARE_REFERRER: "Ada Okafor, power of attorney for health and welfare",
    }
    del group


def test_staff_of_the_venue_say_again_how_sure_they_are_and_a_weight_is_in_both_units(
    workspace: Workspace, group: UUID
) -> None:
    """GL1 6 and 7, and the Jamming Group 4: each only where somebody wants to."""
    enrol(workspace, group, Role.STAFF, "Rosa Diaz")
    rosa, jean = person(workspace, "Rosa"), person(workspace, "Jean")
    form = OwnForm(
        title="Venue staff", items=(OwnItem("How sure are you with us?"),), ends=("not sure", "sure")
    )
    sure = workspace.measures.make_own(form)
    for day, text in ((3, "4"), (17, "8")):
        on = date(2026, 11, day)
        workspace.fillings.enter(rosa, sure.id, typed(sure, text), on, Asked(how=PAPER))
    assert sorted(latest(workspace, rosa, sure.id)) == [4, 8]
    weight = workspace.measures.measure("weight")
    filling = workspace.fillings.enter(jean, "weight", typed(weight, "4 st"), TODAY, Asked(how=PAPER))
    kept = filling.sheet.scores[0].value
    assert kept == Decimal("25.4")
    assert in_other_units(kept, weight.item("amount").units) == "4 st 0 lb"
    others = workspace.measures.measure("contacts-this-week")
    filling = workspace.fillings.enter(jean, others.id, {"amount": given(6)}, TODAY, Asked(how=PAPER))
    assert filling.sheet.scores[0].value == 6


def test_nobody_answers_for_somebody_else_where_the_measure_bars_it(
    workspace: Workspace, group: UUID
) -> None:
    """Walton 5: a proxy is labelled where one may be, and refused for the ONS4."""
    jean = person(workspace, "Jean")
    proxy = Asked(how=HowAsked(answered_by=AnsweredBy.PROXY, from_paper=True))
    ons4 = workspace.measures.measure("ons4")
    with pytest.raises(InvalidInputError):
        workspace.fillings.enter(jean, "ons4", typed(ons4, "5,5,5,5"), TODAY, proxy)
    weight = workspace.measures.measure("weight")
    filling = workspace.fillings.enter(jean, "weight", typed(weight, "70"), TODAY, proxy)
    assert filling.how.answered_by is AnsweredBy.PROXY
    del group


def test_supervisors_see_every_caseload_and_a_worker_their_own(workspace: Workspace, group: UUID) -> None:
    """Airedale 6."""
    jean, ken = person(workspace, "Jean"), added(workspace, "Ken Tomlin")
    for _time in range(2):
        supervisor = seated(workspace, hire(workspace, DeskRole.SUPERVISOR))
        assert {p.id for p in supervisor.people.list_people()} >= {jean, ken}
        assert supervisor.people.page(ken).person.id == ken
    worker = seated(workspace, hire(workspace, DeskRole.WORKER, people=(jean,)))
    assert [p.id for p in worker.people.list_people()] == [jean]
    with pytest.raises(NotAllowedError):
        worker.people.page(ken)
    del group


def test_somebody_attends_under_an_alias_and_is_asked_for_nothing(workspace: Workspace) -> None:
    """Jamming Group 1: no questionnaire and no score is waited for; the form may stay as it is."""
    page = choir(workspace, "Slim")
    session = coming(page)
    workspace.attendance.walk_in(session, "Dee", Role.PARTICIPANT)
    workspace.attendance.mark(session, person(workspace, "Slim"), Presence.HERE)
    workspace.attendance.close(session, {})
    (line, *_ahead) = workspace.groups.page(page.group.id).sessions
    assert (line.state, line.people) == (SessionState.DONE, 2)
    (todo,) = workspace.today.page().to_do
    assert todo.title == "Finish the details of Dee"
    dee = person(workspace, "Dee")
    workspace.people.change(dee, PersonForm(name="Dee"))
    assert workspace.today.page().to_do == ()


def test_a_pause_for_illness_closes_nothing(workspace: Workspace, group: UUID) -> None:
    """Walton 6: they stay in their group and on its register, and come back when they like."""
    jean = person(workspace, "Jean")
    workspace.record.keep(
        jean, "pauses", {"day": "2026-11-10", "until": "2027-01-31", "reason": "In hospital"}
    )
    page = workspace.groups.page(group)
    assert [m.left_on for m in page.members if m.person_id == jean] == [None]
    register = workspace.attendance.open_register(coming(page))
    assert jean in {entry.person_id for entry in register.entries}
