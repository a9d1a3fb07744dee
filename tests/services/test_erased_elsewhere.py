"""Where an erased person still is, or is named: older copies, words about others, drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.people import PersonForm
from tests.services.marked_town import Town

if TYPE_CHECKING:
    from pathlib import Path

    from app.workspace import Workspace
    from tests.conftest import Wall


@pytest.fixture
def town(workspace: Workspace) -> Town:
    return Town(workspace)


def test_older_copies_that_hold_the_person_are_named_and_newer_ones_do_not(
    town: Town, tmp_path: Path, wall: Wall
) -> None:
    wall.pass_by(days=1)
    old = town.work.vault.save_copy(tmp_path / "stick").path
    aside = town.work.open_vault.files.set_aside
    aside.mkdir()
    (aside / "2026-11-01").mkdir()
    wall.pass_by(days=1)
    copies = town.erase().copies
    assert [copy.path for copy in copies] == [old.resolve(), aside / "2026-11-01"]
    assert copies[0].made_on.isoformat() == "2026-11-18"
    wall.pass_by(days=1)
    new = town.work.people.add(PersonForm(name="Zoë New")).person.id
    kept = town.work.erasing.view(new).copies
    assert [copy.path for copy in kept] == [aside / "2026-11-01"]
    wall.pass_by(days=1)
    again = town.work.vault.save_copy(tmp_path / "stick").path
    assert again.resolve() in [copy.path for copy in town.work.erasing.view(new).copies]


def test_a_copy_over_an_older_one_of_the_same_name_counts_anew(town: Town, tmp_path: Path) -> None:
    copy = town.work.vault.save_copy(tmp_path / "stick").path
    copy.unlink()
    assert town.work.vault.save_copy(tmp_path / "stick").path == copy
    assert [c.path for c in town.work.erasing.view(town.jean).copies] == [copy.resolve()]


def test_it_is_said_where_else_the_name_stands(town: Town) -> None:
    assert town.work.erasing.view(town.jean).mentions == 0
    town.work.people.add_note(town.amir, "Came with jean okafor today.")
    town.work.people.add_note(town.jean, "Jean Okafor rang.")
    town.work.groups.cancel_session(
        next(s.id for s in town.work.groups.page(town.group).sessions if s.id != town.session),
        "For Jean Okafor",
    )
    assert town.work.erasing.view(town.jean).mentions == 2


def test_a_preferred_name_that_is_a_word_leaves_drafts_of_others(town: Town) -> None:
    town.work.people.change(town.jean, PersonForm(name="Jean Okafor", preferred_name="May"))
    town.work.drafts.save("elsewhere", {"a": "may be", "b": "Jean Okafor came"})
    town.work.drafts.save("person Jean Okafor", {"a": "x"})
    town.erase()
    assert town.work.drafts.load("elsewhere") == {"a": "may be"}
    assert town.work.drafts.load("person Jean Okafor") is None
