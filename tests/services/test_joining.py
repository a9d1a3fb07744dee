"""Who may join, and how people grow: the checks of Silver Singers, Bristol and the Jamming Group."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.arrangement import Arrangement
from app.domain.growing import GroupPart, PartSince, grown
from app.domain.joining import Joining, JoiningRule, Route, miles_to_metres
from app.domain.people import ChosenName, PersonForm, Role
from app.errors import InvalidInputError, NotFoundError
from tests.services.desk_days import TUESDAY, added, choir, choir_form, coming, enrol, person

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall

SINGERS = JoiningRule(routes=(Route.GP,), condition="dementia", miles=Decimal(5))
BRISTOL = JoiningRule(routes=(Route.SECONDARY,), carers_follow=False)


def miles(text: str) -> Decimal:
    return miles_to_metres(Decimal(text))


@pytest.fixture
def group(workspace: Workspace) -> UUID:
    return choir(workspace, "Dennis Achebe").group.id


def test_dementia_within_five_miles_or_a_gp_and_the_carer_follows(workspace: Workspace, group: UUID) -> None:
    """Silver Singers 4: 4.99 in, 5.01 out unless a GP referred them; the carer follows the patient."""
    joining = workspace.joining
    page = joining.set_rule(group, SINGERS, TUESDAY)
    assert page.rule.words == "GP, or dementia within 5.0 miles; carers follow"
    near, far, rose = (added(workspace, name) for name in ("Ines Duarte", "Ken Tomlin", "Rose Achebe"))
    by_self = Joining(route=Route.SELF, has_condition=True)
    joining.join(group, near, replace(by_self, metres=miles("4.99")))
    with pytest.raises(InvalidInputError) as refused:
        joining.join(group, far, replace(by_self, metres=miles("5.01")))
    assert refused.value.message == "This group is for: GP, or dementia within 5.0 miles; carers follow."
    assert refused.value.advice.startswith("They came by: Themself. They live 5.01 miles away.")
    joining.join(group, far, Joining(route=Route.GP, has_condition=True, metres=miles("5.01")))
    with pytest.raises(InvalidInputError):
        joining.join(group, rose, Joining())
    workspace.people.link_carer(person(workspace, "Dennis"), rose, "wife")
    joining.join(group, rose, Joining())
    roles = {m.name: m.role for m in workspace.groups.page(group).members}
    assert roles["Rose Achebe"] is Role.CARER
    assert roles["Ken Tomlin"] is Role.PARTICIPANT


def test_joining_by_rule_takes_a_place_and_is_refused_where_none_is_free(workspace: Workspace) -> None:
    page = workspace.groups.add(replace(choir_form("Singers"), arrangement=Arrangement(places=1)))
    dennis, rose = added(workspace, "Dennis Achebe"), added(workspace, "Rose Achebe")
    workspace.people.link_carer(dennis, rose, "wife")
    workspace.joining.join(page.group.id, dennis, Joining(route=Route.GP))
    with pytest.raises(InvalidInputError, match="Singers has 1 place, 1 taken") as refused:
        workspace.joining.join(page.group.id, added(workspace, "Ines Duarte"), Joining(route=Route.GP))
    assert refused.value.field == "names"
    workspace.joining.join(page.group.id, rose, Joining())
    assert [m.name for m in workspace.groups.page(page.group.id).members] == ["Dennis Achebe", "Rose Achebe"]


def test_a_gp_is_refused_until_the_rule_changes_on_a_day(
    workspace: Workspace, group: UUID, wall: Wall
) -> None:
    """Bristol 1: the right message, and one setting change, dated, allows it."""
    joining, change = workspace.joining, TUESDAY + timedelta(days=7)
    joining.set_rule(group, BRISTOL, TUESDAY)
    joining.set_rule(group, replace(BRISTOL, routes=(Route.SECONDARY, Route.GP)), change)
    ken = added(workspace, "Ken Tomlin")
    with pytest.raises(InvalidInputError) as refused:
        joining.join(group, ken, Joining(route=Route.GP))
    assert "This group is for: Secondary care." in refused.value.message
    assert "They came by: GP." in refused.value.advice
    wall.pass_by(days=7)
    page = joining.join(group, ken, Joining(route=Route.GP))
    assert [one.from_on for one in page.rules] == [change, TUESDAY]
    assert page.routes == {Route.GP: 1}


def test_a_rule_is_undone_and_the_same_again_is_no_step(workspace: Workspace, group: UUID) -> None:
    workspace.joining.set_rule(group, BRISTOL, TUESDAY)
    label = workspace.history.undo_label
    assert workspace.joining.set_rule(group, BRISTOL, TUESDAY).rule == BRISTOL
    assert workspace.history.undo_label == label
    workspace.history.undo()
    rule = workspace.joining.page(group).rule
    assert (rule.words, rule.sentence) == ("Everybody may join", "Everybody may join.")


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (JoiningRule(miles=Decimal(0)), "miles"),
        (JoiningRule(miles=Decimal(900)), "miles"),
        (JoiningRule(from_postcode="nowhere"), "postcode"),
    ],
)
def test_a_rule_that_cannot_be_used_is_refused(
    workspace: Workspace, group: UUID, rule: JoiningRule, field: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        workspace.joining.set_rule(group, rule, TUESDAY)
    assert refused.value.field == field


def test_the_distance_comes_from_the_postcodes(workspace: Workspace, group: UUID) -> None:
    rule = JoiningRule(miles=Decimal(3), from_postcode="sw1a1aa")
    page = workspace.joining.set_rule(group, rule, TUESDAY)
    assert page.rule.words == "within 3.0 miles; carers follow"
    assert page.rule.from_postcode == "SW1A 1AA"
    near = workspace.people.add(PersonForm(name="Near", postcode="SW1A 2AA")).person.id
    far = workspace.people.add(PersonForm(name="Far", postcode="M1 1AE")).person.id
    lost = workspace.people.add(PersonForm(name="Lost", postcode="ZZ1 1ZZ")).person.id
    workspace.joining.join(group, near, Joining())
    for somebody in (far, lost):
        with pytest.raises(InvalidInputError, match="within 3"):
            workspace.joining.join(group, somebody, Joining())
    workspace.joining.join(group, lost, Joining(exception="Moves here next week"))


def test_somebody_of_whom_the_distance_is_not_known_is_told_so(workspace: Workspace, group: UUID) -> None:
    workspace.joining.set_rule(group, SINGERS, TUESDAY)
    ken = added(workspace, "Ken")
    with pytest.raises(InvalidInputError) as refused:
        workspace.joining.join(group, ken, Joining(has_condition=True))
    assert "They came by: not said. How far away they live is not known." in refused.value.advice


def test_a_condition_alone_is_enough_where_no_distance_is_asked(workspace: Workspace, group: UUID) -> None:
    workspace.joining.set_rule(group, JoiningRule(condition="diabetes", carers_follow=False), TUESDAY)
    ken, ida = added(workspace, "Ken"), added(workspace, "Ida")
    workspace.joining.join(group, ken, Joining(has_condition=True))
    with pytest.raises(InvalidInputError, match="diabetes"):
        workspace.joining.join(group, ida, Joining())


def test_four_routes_are_counted(workspace: Workspace, group: UUID) -> None:
    """Jamming Group 2; a first name alone is enough (1)."""
    sent = (Route.TRUST, Route.MIND, Route.SELF, Route.THERAPIST, Route.SELF)
    for number, route in enumerate(sent):
        workspace.joining.join(group, added(workspace, f"Alias{number}"), Joining(route=route))
    workspace.joining.join(group, added(workspace, "Unsaid"), Joining())
    routes = workspace.joining.page(group).routes
    assert routes == {Route.TRUST: 1, Route.MIND: 1, Route.SELF: 2, Route.THERAPIST: 1}
    assert routes.keys() == {Route(value) for value in ("nhs trust", "mind", "self", "ending therapist")}


def test_joining_twice_is_refused_and_joining_can_be_undone(workspace: Workspace, group: UUID) -> None:
    ken = added(workspace, "Ken Tomlin")
    workspace.joining.join(group, ken, Joining())
    with pytest.raises(InvalidInputError, match="belongs to this group already"):
        workspace.joining.join(group, ken, Joining())
    assert workspace.history.undo() == "Ken Tomlin joined Silver Voices"
    assert [m.name for m in workspace.groups.page(group).members] == ["Dennis Achebe"]
    workspace.history.redo()
    assert len(workspace.groups.page(group).members) == 2


def test_names_do_not_go_past_the_rule(workspace: Workspace, group: UUID) -> None:
    workspace.joining.set_rule(group, BRISTOL, TUESDAY)
    ken, preview = added(workspace, "Ken"), workspace.people.preview_names("Ida Cole")
    names = (ChosenName(preview[0].parsed),)
    with pytest.raises(InvalidInputError, match="Secondary care"):
        workspace.people.add_names(names, group, Role.PARTICIPANT)
    with pytest.raises(InvalidInputError, match="Secondary care"):
        workspace.groups.join(group, ken, Role.PARTICIPANT)
    workspace.people.add_names(names, group, Role.VOLUNTEER)
    workspace.groups.join(group, ken, Role.STAFF)


def test_whoever_walks_into_a_group_with_a_rule_is_a_visitor_until_they_join(
    workspace: Workspace, group: UUID
) -> None:
    workspace.joining.set_rule(group, BRISTOL, TUESDAY)
    session = coming(workspace.groups.page(group))
    register = workspace.attendance.walk_in(session, "Ida", Role.PARTICIPANT)
    assert register.totals().people == 1
    assert "Ida" not in {m.name for m in workspace.groups.page(group).members}
    workspace.attendance.walk_in(session, "Anya", Role.VOLUNTEER)
    assert "Anya" in {m.name for m in workspace.groups.page(group).members}


def test_a_participant_who_helps_and_leads_keeps_one_history(
    workspace: Workspace, group: UUID, wall: Wall
) -> None:
    """Bristol 3."""
    joining, dennis = workspace.joining, person(workspace, "Dennis")
    wall.pass_by(days=7)
    joining.take_part(group, dennis, GroupPart.HELPER)
    wall.pass_by(days=7)
    told = joining.take_part(group, dennis, GroupPart.LEADER)
    weeks = [TUESDAY + timedelta(days=7 * n) for n in range(3)]
    assert told == tuple(map(PartSince, GroupPart, weeks))
    (line,) = joining.everybody(group)
    assert (line.name, line.history, grown(told)) == ("Dennis Achebe", told, True)
    assert [part.words for part in GroupPart] == ["Takes part", "Helps", "Leads"]
    roles = {m.role for m in workspace.groups.page(group).members if m.left_on is None}
    assert roles == {Role.VOLUNTEER}
    assert workspace.history.undo() == "Dennis Achebe: Leads"
    workspace.history.undo()
    assert joining.history(group, dennis) == told[:1]
    assert not grown(told[:1])
    assert {m.role for m in workspace.groups.page(group).members if m.left_on is None} == {Role.PARTICIPANT}
    workspace.history.redo()
    assert joining.history(group, dennis) == told[:2]


def test_somebody_may_help_and_take_part_and_is_counted_once(workspace: Workspace, group: UUID) -> None:
    """Include Choir 3: one person, both roles."""
    enrol(workspace, group, Role.PARTICIPANT, "Ken Tomlin")
    ken = person(workspace, "Ken")
    workspace.joining.take_part(group, ken, GroupPart.HELPER, still_takes_part=True)
    here = [m.role for m in workspace.groups.page(group).members if m.person_id == ken and m.left_on is None]
    assert sorted(here) == [Role.PARTICIPANT, Role.VOLUNTEER]
    (summary,) = workspace.groups.list_groups()
    assert summary.members == 2
    with pytest.raises(NotFoundError):
        workspace.joining.take_part(group, added(workspace, "Ida"), GroupPart.HELPER)
