"""The made-up town: the same from the same seed, marked as practice, apart from everything real."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from app.domain.groups import SessionState
from app.domain.quality import Quality
from app.errors import InvalidInputError, VaultExistsError
from app.practice import (
    PRACTICE_PASSPHRASE,
    TownShape,
    fill_town,
    open_practice,
    practice_folder,
    wipe_practice,
)
from app.practice_town import town_names
from app.store.kdf import KdfParameters
from app.workspace import Workspace
from tests.conftest import PASSPHRASE, Template, Wall, opened

pytestmark = pytest.mark.goes_everywhere

SMALL = TownShape(people=24, sessions=4, seed=7)


def built(folder: Path, wall: Wall, shape: TownShape = SMALL) -> Workspace:
    return fill_town(folder, wall, PRACTICE_PASSPHRASE, shape, KdfParameters.cheapest())


def told(workspace: Workspace) -> list[object]:
    """Everything lists say of a town, without ids and times."""
    people = [person.name for person in workspace.people.list_people()]
    groups = []
    for group in workspace.groups.list_groups():
        page = workspace.groups.page(group.id)
        lines = [(line.held_on, line.state, line.people, line.scored_both) for line in page.sessions]
        members = [(member.name, member.role, member.times) for member in page.members]
        means = [(change.before, change.after) for change in page.outcome.scored]
        groups.append((group.name, lines, members, means))
    places = [(place.name, place.quality, place.checked_on) for place in workspace.directory.find()]
    return [people, groups, places]


def test_the_same_seed_makes_the_same_town(tmp_path: Path, wall: Wall) -> None:
    first, second = built(tmp_path / "a", wall), built(tmp_path / "b", wall)
    other = built(tmp_path / "c", wall, TownShape(people=24, sessions=4, seed=8))
    assert told(first) == told(second)
    assert told(first) != told(other)
    for workspace in (first, second, other):
        workspace.close()


def test_the_town_has_people_three_groups_past_sessions_scores_a_talk_and_a_plan(
    tmp_path: Path, wall: Wall
) -> None:
    workspace = built(tmp_path / "town", wall)
    assert workspace.organisation.practice
    assert len(workspace.people.list_people()) == 24
    assert [group.name for group in workspace.groups.list_groups()] == [
        "Library help desk",
        "Silver Voices",
        "Walking football",
    ]
    choir = next(group for group in workspace.groups.list_groups() if group.name == "Silver Voices")
    page = workspace.groups.page(choir.id)
    ran = [line for line in page.sessions if line.state is SessionState.DONE]
    assert len(ran) == 4
    assert all(line.held_on < wall().date() for line in ran)
    assert len(page.outcome.scored) == 4
    jean = workspace.people.page(workspace.people.list_people("Jean Okafor")[0].id)
    assert jean.plan is not None
    assert jean.plan.steps
    assert jean.finished_talk is not None
    assert jean.history[-1].at > wall() - timedelta(weeks=6)
    _places_can_be_tried(workspace, jean.person.id, wall().date())
    assert workspace.history.undo_label is None
    assert workspace.vault.check().problems == ()
    workspace.close()


def _places_can_be_tried(workspace: Workspace, jean: UUID, today: date) -> None:
    """One of each state, one that is stale, full, without a postcode; and something that fits Jean."""
    places = workspace.directory.find()
    assert {place.quality for place in places} == set(Quality)
    assert all(place.costs and place.meetings and place.demands.talking is not None for place in places)
    assert [place.name for place in places if place.stale(today)] == ["Chair yoga", "Ukulele for beginners"]
    page = workspace.matches.match(jean)
    assert (len(page.fits), len(page.excluded), len(page.unmeasured), page.unknown) == (10, 2, 1, ())
    assert workspace.place_papers.for_person(jean).pages


@pytest.mark.parametrize("shape", [TownShape(people=1, sessions=1), TownShape(people=3, sessions=2)])
def test_a_tiny_town_can_be_built(tmp_path: Path, wall: Wall, shape: TownShape) -> None:
    workspace = built(tmp_path / "town", wall, shape)
    assert len(workspace.people.list_people()) == shape.people
    workspace.close()


def test_more_people_than_there_are_pairs_of_names_get_numbers() -> None:
    names = town_names(
        {"singers": ["Ada Finch"], "given_names": ["Ada", "Bo"], "family_names": ["Finch"]}, 5, Random(1)
    )
    assert names == ["Ada Finch", "Bo Finch", "Bo Finch 2", "Bo Finch 3", "Bo Finch 4"]


def test_practice_opens_without_a_passphrase_and_keeps_what_was_done(tmp_path: Path, wall: Wall) -> None:
    folder = practice_folder(tmp_path)
    built(folder, wall).close()
    workspace = open_practice(folder, wall)
    workspace.people.preview_names("Somebody Else")
    assert workspace.organisation.practice
    workspace.close()
    wipe_practice(folder)
    assert not folder.exists()


def test_only_a_practice_folder_can_be_wiped(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    with pytest.raises(InvalidInputError, match="not a practice folder"):
        wipe_practice(tmp_path / "real")
    assert (tmp_path / "real").exists()


def test_a_town_is_never_built_over_a_vault(vault_folder: Path, template: Template, wall: Wall) -> None:
    with pytest.raises(VaultExistsError):
        fill_town(vault_folder, wall, PASSPHRASE, SMALL, KdfParameters.cheapest())
    with opened(vault_folder, template.key, wall) as workspace:
        assert workspace.people.list_people() == ()
