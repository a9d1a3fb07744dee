"""What's on at the desk: kept, found, checked and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.directory import Access, ServiceFilter, ServiceForm
from app.domain.quality import INSURANCE, Check, CheckState, Evidence, Quality, QualityLevel, check_list
from app.errors import InvalidInputError, NotFoundError
from app.ids import new_id
from tests.domain.places import GARDENERS, TODAY

if TYPE_CHECKING:
    from app.workspace import Workspace
    from tests.conftest import Wall

INSURED = Check(code=INSURANCE, state=CheckState.IN_PLACE, evidence=Evidence.SEEN, checked_on=TODAY)


def names(workspace: Workspace, words: str = "") -> list[str]:
    return [service.name for service in workspace.directory.find(ServiceFilter(words=words))]


def test_a_place_is_kept_as_it_was_typed_and_taken_back(workspace: Workspace) -> None:
    added = workspace.directory.add(GARDENERS)
    assert (added.form, added.checked_on, added.quality) == (GARDENERS, TODAY, Quality.GREY)
    assert workspace.directory.service(added.id) == added
    assert names(workspace) == ["Mill Road gardeners"]
    assert workspace.history.undo() == "A place added"
    assert names(workspace) == []
    with pytest.raises(NotFoundError):
        workspace.directory.service(added.id)
    workspace.history.redo()
    assert workspace.directory.find() == (added,)


def test_a_search_finds_words_by_their_beginnings_without_case_and_accents(workspace: Workspace) -> None:
    workspace.directory.add(GARDENERS)
    workspace.directory.add(ServiceForm(name="Café O’Brien", description="Tea"))
    assert names(workspace, "GARD") == ["Mill Road gardeners"]
    assert names(workspace, "cafe obrien") == names(workspace, "brien o'") == ["Café O’Brien"]
    assert names(workspace, "tea") == ["Café O’Brien", "Mill Road gardeners"]
    assert names(workspace, "ardeners") == []
    wanted = ServiceFilter(words="tea", has=frozenset({Access.STEP_FREE}))
    assert [service.name for service in workspace.directory.find(wanted)] == ["Mill Road gardeners"]


def test_after_a_sign_only_what_one_does_there_is_looked_at(workspace: Workspace) -> None:
    workspace.directory.add(GARDENERS)
    workspace.directory.add(ServiceForm(name="Tea garden"))
    assert names(workspace, "#gard") == names(workspace, "mill #tea #outdoor") == ["Mill Road gardeners"]
    assert names(workspace, "#chess") == []
    assert names(workspace, "#") == ["Mill Road gardeners", "Tea garden"]


def test_places_are_so_far_from_a_postcode(workspace: Workspace) -> None:
    added = workspace.directory.add(GARDENERS)
    workspace.directory.add(ServiceForm(name="Nobody knows where"))
    assert {key: round(metres) for key, metres in workspace.directory.distances("sw1a 2aa").items()} == {
        added.id: 1005
    }
    with pytest.raises(NotFoundError):
        workspace.directory.distances("BT1 5GS")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sw1a1aa", ""),
        ("hello", "“hello” is not a whole postcode. Type it like SW1A 1AA, or leave it empty."),
        ("BT1 5GS", "BT1 5GS is in Northern Ireland"),
        ("JE2 3AB", "JE2 3AB is not in Great Britain"),
        ("ZZ1 1ZZ", "ZZ1 1ZZ is not a postcode that Trestle knows. Check it. If it is right, keep it"),
    ],
)
def test_a_postcode_is_looked_up_while_it_is_typed(workspace: Workspace, typed: str, said: str) -> None:
    note = workspace.directory.postcode_note(typed)
    assert note.startswith(said)
    assert bool(note) is bool(said)


def test_a_change_and_a_place_taken_out_are_taken_back(workspace: Workspace) -> None:
    added = workspace.directory.add(GARDENERS)
    changed = workspace.directory.change(added.id, replace(GARDENERS, name="Gardeners", areas=()))
    assert (changed.name, changed.areas, changed.open_referral_id) == (
        "Gardeners",
        (),
        added.open_referral_id,
    )
    workspace.directory.take_out(added.id)
    assert names(workspace) == []
    assert workspace.history.undo() == "A place taken out"
    assert workspace.history.undo() == "A place changed"
    assert workspace.directory.service(added.id) == added
    with pytest.raises(NotFoundError):
        workspace.directory.change(new_id(), GARDENERS)


def test_an_entry_says_when_nobody_has_checked_it_for_half_a_year(workspace: Workspace, wall: Wall) -> None:
    old = workspace.directory.add(GARDENERS)
    wall.now += timedelta(days=100)
    workspace.directory.add(ServiceForm(name="Newer"))
    assert workspace.directory.stale() == ()
    wall.now += timedelta(days=100)
    assert [service.id for service in workspace.directory.stale()] == [old.id]
    assert workspace.directory.checked_today(old.id).checked_on == TODAY + timedelta(days=200)
    assert workspace.directory.stale() == ()
    workspace.history.undo()
    assert [service.id for service in workspace.directory.stale()] == [old.id]


def test_checks_come_to_a_status_and_each_is_taken_back(workspace: Workspace, wall: Wall) -> None:
    place = workspace.directory.add(replace(GARDENERS, levels=()))
    basic = [item for item in check_list() if item.level is QualityLevel.BASIC]
    assert workspace.directory.gaps(place.id) == tuple(basic)
    for item in basic:
        place = workspace.directory.check(place.id, replace(INSURED, code=item.code))
    assert (place.quality, workspace.directory.gaps(place.id)) == (Quality.GREEN, ())
    dated = replace(INSURED, renew_on=date(2026, 12, 1))
    workspace.directory.check(place.id, dated)
    assert dated in workspace.directory.checks(place.id)
    wall.now += timedelta(days=60)
    assert workspace.directory.find()[0].quality is Quality.AMBER
    workspace.history.undo()
    assert INSURED in workspace.directory.checks(place.id)
    assert workspace.directory.find()[0].quality is Quality.GREEN
    workspace.history.undo()
    assert len(workspace.directory.checks(place.id)) == len(basic) - 1


def test_what_was_seen_on_one_visit_is_one_step(workspace: Workspace) -> None:
    place = workspace.directory.add(GARDENERS).id
    seen = [Check(code=code, state=CheckState.IN_PLACE, checked_on=TODAY) for code in ("contact", "money")]
    workspace.directory.check(place, seen[0])
    workspace.directory.check(place, replace(seen[0], state=CheckState.MISSING), seen[1])
    assert len(workspace.directory.checks(place)) == 2
    workspace.history.undo()
    assert workspace.directory.checks(place) == (seen[0],)


def test_a_concern_makes_a_place_red_until_it_is_cleared_up(workspace: Workspace) -> None:
    place = workspace.directory.add(GARDENERS)
    assert workspace.directory.set_concern(place.id, " Somebody was shouted at. ").quality is Quality.RED
    assert workspace.directory.service(place.id).concern == "Somebody was shouted at."
    workspace.history.undo()
    assert workspace.directory.service(place.id).quality is Quality.GREY


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(INSURED, code="?"), "code"),
        (replace(INSURED, checked_on=TODAY + timedelta(days=1)), "checked_on"),
        (replace(INSURED, state=CheckState.NOT_NEEDED), "note"),
    ],
)
def test_a_check_that_cannot_be_is_refused(workspace: Workspace, wrong: Check, field: str) -> None:
    place = workspace.directory.add(GARDENERS)
    with pytest.raises(InvalidInputError) as refused:
        workspace.directory.check(place.id, wrong)
    assert refused.value.field == field
    assert workspace.directory.checks(place.id) == ()
