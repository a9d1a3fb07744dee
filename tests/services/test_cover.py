"""A covered screen: the PIN of this unlock takes it off, five tries at most, three hours at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.pin import TRIES, PinAnswer
from app.errors import InvalidInputError
from tests.services.audit_trail import actions

if TYPE_CHECKING:
    from pathlib import Path

    from app.workspace import Workspace
    from tests.conftest import Wall

PIN = "274951"
RIGHT, OVER = PinAnswer(right=True, tries_left=TRIES), PinAnswer(right=False, tries_left=0)


@pytest.fixture
def covered(workspace: Workspace) -> Workspace:
    workspace.cover.choose_pin(PIN)
    workspace.cover.begin()
    return workspace


def test_the_pin_takes_the_cover_off(covered: Workspace) -> None:
    assert covered.cover.come_back(PIN) == RIGHT


def test_each_wrong_pin_says_how_many_are_left_and_is_in_the_trail(covered: Workspace) -> None:
    assert covered.cover.come_back("274952") == PinAnswer(right=False, tries_left=4)
    assert covered.cover.come_back("") == PinAnswer(right=False, tries_left=3)
    assert actions(covered)[-2:] == ["wrong PIN"] * 2
    assert covered.cover.come_back(PIN) == RIGHT
    covered.cover.begin()
    assert covered.cover.come_back("000000").tries_left == 4


def test_after_five_wrong_ones_the_right_one_opens_nothing(covered: Workspace) -> None:
    answers = [covered.cover.come_back(f"{n}00000") for n in range(5)]
    assert [answer.tries_left for answer in answers] == [4, 3, 2, 1, 0]
    assert covered.cover.come_back(PIN) == OVER
    assert not covered.cover.has_pin
    covered.cover.begin()
    assert covered.cover.come_back(PIN) == OVER


def test_after_three_hours_the_right_one_opens_nothing(covered: Workspace, wall: Wall) -> None:
    wall.pass_by(hours=2, minutes=59)
    assert covered.cover.come_back(PIN) == RIGHT
    covered.cover.begin()
    wall.pass_by(hours=3)
    assert covered.cover.come_back(PIN) == OVER


def test_without_a_cover_or_a_pin_nothing_is_right(workspace: Workspace) -> None:
    workspace.cover.begin()
    assert workspace.cover.come_back("") == OVER
    workspace.cover.choose_pin(PIN)
    assert workspace.cover.has_pin
    assert workspace.cover.come_back(PIN) == OVER


def test_a_pin_that_is_easy_to_guess_leaves_the_one_before(covered: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="easy to guess"):
        covered.cover.choose_pin("123456")
    assert covered.cover.come_back(PIN) == RIGHT


def test_no_pin_is_kept_on_the_disk_or_as_it_was_typed(covered: Workspace) -> None:
    covered.cover.come_back("274952")
    folder: Path = covered.open_vault.files.folder
    for path in folder.rglob("*"):
        if path.is_file():
            assert PIN.encode() not in path.read_bytes()
    assert PIN not in repr(vars(covered.cover))
    assert PIN.encode() not in covered.cover._pin.derived  # type: ignore[union-attr]  # it was chosen


def test_a_service_chooses_whether_open_registers_are_covered(workspace: Workspace) -> None:
    assert workspace.settings.covers_work() is False
    assert workspace.settings.set_covers_work(True) is True
    assert workspace.settings.covers_work() is True
    assert workspace.history.undo() == "Covers an open register"
    assert workspace.settings.covers_work() is False
    workspace.history.redo()
    assert workspace.settings.set_covers_work(False) is False
    assert workspace.history.undo() == "Locks an open register"
