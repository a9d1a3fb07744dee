"""Which places may be right for somebody: at the desk, with their talk and their wishes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.barriers import Barrier, BarrierKind
from app.domain.directory import Access, Demands, Meeting, ServiceForm
from app.domain.life_areas import AreaView
from app.domain.match_parts import WEIGHTS, Part
from app.domain.people import PersonForm
from app.domain.safety import Seen
from app.domain.seeking import age_on, seeker_of
from app.domain.talk import Answer
from app.domain.wishes import Wishes
from app.errors import FollowUpFirstError, InvalidInputError, NotFoundError
from app.ids import new_id
from tests.domain.places import GARDENERS, TODAY

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace

JEAN = PersonForm(name="Jean Brown", postcode="sw1a 2aa", born_on=date(1948, 11, 18))


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(JEAN).person.id


def test_a_talk_says_what_is_looked_for(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "LA5", Answer(value={"matter": 3, "amount": -2}))
    workspace.talks.answer(talk.id, "B1", Answer(value={"worry_groups": {"much": 3}, "pain": {"much": 1}}))
    place = workspace.directory.add(GARDENERS)
    page = workspace.matches.match(jean)
    ((key, told),) = page.fits
    assert (key, told.name, told.miles) == (place.id, "Mill Road gardeners", "0.6 miles")
    assert told.reasons[0] == "It is about People and belonging"
    assert "Meet the leader first." in told.adaptations
    assert (page.others, page.excluded, page.unknown, page.weights) == (0, (), (), WEIGHTS)


def test_without_a_talk_and_a_postcode_it_is_said_what_is_not_known(workspace: Workspace) -> None:
    somebody = workspace.people.add(PersonForm(name="Amir")).person.id
    workspace.directory.add(replace(GARDENERS, who=()))
    page = workspace.matches.match(somebody)
    assert page.unknown == (
        "There was no talk yet, so it is not known what they need.",
        "Their postcode is not known.",
        "So it is not known how far places are. You can type it for each.",
    )
    assert page.fits[0][1].miles == ""
    belfast = workspace.people.add(PersonForm(name="Bea", postcode="BT1 5GS")).person.id
    assert "Northern Ireland" in workspace.matches.match(belfast).unknown[1]


def test_a_distance_that_was_typed_goes_before_postcodes(workspace: Workspace, jean: UUID) -> None:
    matches = workspace.matches
    near = workspace.directory.add(GARDENERS).id
    nowhere = workspace.directory.add(replace(GARDENERS, name="Chess", places=())).id
    assert matches.match(jean).unmeasured == {nowhere}
    matches.type_distance(jean, nowhere, Decimal("2.5"))
    matches.type_distance(jean, near, Decimal(7))
    page = matches.match(jean)
    assert {told.name: told.far for _id, told in page.fits} == {
        "Chess": "about 2.5 miles, typed",
        "Mill Road gardeners": "about 7.0 miles, typed",
    }
    assert (page.unmeasured, page.typed) == (frozenset(), {nowhere: Decimal("2.5"), near: 7})
    matches.keep_wishes(jean, Wishes(miles=Decimal("2.5")))
    page = matches.match(jean)
    assert [told.name for _id, told in page.fits] == ["Chess"]
    assert page.excluded == (("Mill Road gardeners", "It is further than they would go"),)
    matches.type_distance(jean, near, None)
    assert dict(matches.match(jean).fits)[near].miles == "0.6 miles"
    assert workspace.history.undo() == "How far a place is"
    assert matches.match(jean).typed[near] == 7
    for wrong in (Decimal(0), Decimal("2.55"), Decimal(1001)):
        with pytest.raises(InvalidInputError) as refused:
            matches.type_distance(jean, near, wrong)
        assert refused.value.field == "miles"
    for person, place in ((new_id(), near), (jean, new_id())):
        with pytest.raises(NotFoundError):
            matches.type_distance(person, place, Decimal(1))


def test_typed_distances_of_two_records_are_those_of_one_person(workspace: Workspace, jean: UUID) -> None:
    places = [workspace.directory.add(ServiceForm(name=name)).id for name in ("Art", "Chess")]
    other = workspace.people.add(PersonForm(name="Jean Browne")).person.id
    workspace.matches.type_distance(jean, places[0], Decimal(1))
    workspace.matches.type_distance(other, places[0], Decimal(2))
    workspace.matches.type_distance(other, places[1], Decimal(3))
    workspace.duplicates.merge(jean, other, JEAN)
    assert workspace.matches.match(jean).typed == {places[0]: 2, places[1]: 3}
    workspace.matches.type_distance(jean, places[0], None)
    assert workspace.matches.match(jean).typed == {places[1]: 3}


def test_where_nothing_fits_a_gap_is_kept_once_and_names_nobody(workspace: Workspace, jean: UUID) -> None:
    workspace.directory.add(replace(GARDENERS, places_left=0))
    page = workspace.matches.match(jean)
    assert (page.fits, page.excluded) == ((), (("Mill Road gardeners", "There is no place left"),))
    assert workspace.matches.gaps() == ((TODAY, "SW1A", ()),)
    workspace.matches.match(jean)
    assert len(workspace.matches.gaps()) == 1
    assert workspace.history.undo() == "Nothing fits, as it was written down"
    assert workspace.matches.gaps() == ()
    workspace.history.redo()
    assert len(workspace.matches.gaps()) == 1


def test_where_no_place_is_written_down_yet_a_gap_is_kept_too(workspace: Workspace, jean: UUID) -> None:
    page = workspace.matches.match(jean)
    assert (page.fits, page.excluded, workspace.matches.gaps()) == ((), (), ((TODAY, "SW1A", ()),))


def test_a_no_is_remembered_and_taken_back(workspace: Workspace, jean: UUID) -> None:
    place = workspace.directory.add(GARDENERS)
    assert workspace.matches.refuse(jean, place.id).refused == {place.id: TODAY}
    assert workspace.matches.match(jean).excluded == (("Mill Road gardeners", "They said no to it before"),)
    assert workspace.matches.refuse(jean, place.id, refused=False).refused == {}
    assert workspace.matches.match(jean).fits


def test_wishes_are_kept_as_they_were_said(workspace: Workspace, jean: UUID) -> None:
    wishes = Wishes(
        miles=Decimal("0.5"),
        interests=("tea",),
        access=(Access.TOILET,),
        cannot=("FR morning",),
        refused={new_id(): TODAY},
        demands=Demands(physical=1),
        supporter=True,
        most_pence=500,
    )
    assert workspace.matches.keep_wishes(jean, replace(wishes, interests=(" tea ", " "))) == wishes
    workspace.directory.add(GARDENERS)
    assert workspace.matches.match(jean).excluded[0][1] == "It is further than they would go"
    workspace.history.undo()  # the gap
    workspace.history.undo()  # the place
    assert workspace.history.undo() == "What they wish of a place"
    assert workspace.matches.wishes(jean) == Wishes()
    with pytest.raises(InvalidInputError):
        workspace.matches.keep_wishes(jean, replace(wishes, miles=Decimal(0)))
    with pytest.raises(NotFoundError):
        workspace.matches.keep_wishes(new_id(), Wishes())


def test_nothing_is_looked_for_while_a_sign_waits(workspace: Workspace, jean: UUID) -> None:
    workspace.safety.see(jean, "RF1", Seen.YES)
    with pytest.raises(FollowUpFirstError):
        workspace.matches.match(jean)


def test_weights_are_the_services_own(workspace: Workspace) -> None:
    assert workspace.matches.weights() == WEIGHTS
    assert workspace.matches.set_weights({**WEIGHTS, Part.TIME: 5})[Part.TIME] == 5
    workspace.history.undo()
    assert workspace.matches.weights() == WEIGHTS
    workspace.history.redo()
    assert workspace.matches.weights()[Part.TIME] == 5
    for wrong in (dict.fromkeys(Part, 0), {**WEIGHTS, Part.NEED: 11}):
        with pytest.raises(InvalidInputError):
            workspace.matches.set_weights(wrong)


def test_other_weights_are_tried_on_somebody_before_they_are_kept(workspace: Workspace, jean: UUID) -> None:
    workspace.matches.keep_wishes(jean, Wishes(interests=("chess",), cannot=("MO morning",)))
    workspace.directory.add(replace(GARDENERS, meetings=(Meeting(days=(0, 1), starts=time(10)),), who=()))
    workspace.directory.add(ServiceForm(name="Chess", interests=("chess",)))
    same = workspace.matches.reweigh(jean, WEIGHTS)
    assert (same.before[0][1].name, same.changes) == ("Chess", ())
    other = workspace.matches.reweigh(jean, {**dict.fromkeys(Part, 0), Part.DEMAND: 1})
    assert other.changes
    assert workspace.matches.weights() == WEIGHTS
    with pytest.raises(InvalidInputError):
        workspace.matches.reweigh(jean, dict.fromkeys(Part, 0))


def test_only_the_best_twenty_are_told(workspace: Workspace, jean: UUID) -> None:
    for number in range(22):
        workspace.directory.add(ServiceForm(name=f"Place {number}"))
    page = workspace.matches.match(jean)
    assert (len(page.fits), page.others) == (20, 2)


def test_barriers_say_what_a_place_needs(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    empty = workspace.talks.what_matters(talk.id)
    matters = replace(
        empty,
        areas=(
            AreaView(code="LA5", title="People", matter=3, amount=-1),
            AreaView(code="LA6", title="Work", matter=3, amount=2),
            AreaView(code="LA1", title="Home"),
        ),
        loves=("music",),
        roles_missed=("Friend",),
        barriers=(
            Barrier(kind=BarrierKind.PLACE, key="stairs_toilets", label=""),
            Barrier(kind=BarrierKind.ME, key="pain", label="", much=3),
            Barrier(kind=BarrierKind.ME, key="noise", label="", much=1),
        ),
    )
    seeker = seeker_of(matters, Wishes(interests=("tea",), cannot=("MO evening", "?")))
    assert seeker.needs == {"LA5": 0.5}
    assert (seeker.interests, seeker.roles, seeker.small) == (("tea", "music"), True, False)
    assert seeker.access == {Access.STEP_FREE, Access.TOILET}
    assert seeker.demands == Demands(physical=1)
    assert seeker.cannot == {(0, 2)}
    assert seeker_of(matters, Wishes(demands=Demands(physical=3))).demands == Demands(physical=3)


def test_ages_are_whole_years() -> None:
    assert age_on(date(1948, 11, 18), TODAY) == 77
    assert age_on(date(1948, 11, 17), TODAY) == 78
    assert age_on(None, TODAY) is None


def test_areas_of_life_have_the_titles_of_the_talk(workspace: Workspace) -> None:
    assert workspace.matches.areas()["LA5"]
