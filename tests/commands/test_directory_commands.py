"""The commands `import services` and `match`, on a vault of the test's own."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.__main__ import main
from app.domain.directory import ServiceForm
from app.domain.people import PersonForm
from tests.conftest import PASSPHRASE, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from tests.conftest import Template, Wall

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

TABLE = "Group,Postcode,Day,Time,Colour\nSinging,SW1A 1AA,Monday,2pm,red\nFull,,,,\n"


@pytest.fixture
def said(vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE)

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["--data", str(vault_folder), "--passphrase-file", str(secret), *words])
        found = capsys.readouterr()
        return code, found.out, found.err

    return run


@pytest.fixture
def jean(vault_folder: Path, template: Template, wall: Wall) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name="Jean Brown", postcode="SW1A 2AA"))


def test_places_are_brought_in_from_a_file_after_a_look(said: Run, tmp_path: Path) -> None:
    file = tmp_path / "groups.csv"
    file.write_text(TABLE)
    code, out, _err = said("import", "services", str(file), "--dry-run")
    assert code == 0
    assert "column “Group”: name\n" in out
    assert "kept, but not read: Colour\n" in out
    assert out.endswith("2 new, 0 changed, 0 as they were.\nNothing was brought in.\n")
    code, out, _err = said("import", "services", str(file), "--json")
    data = json.loads(out)
    assert (code, data["new"], data["kept"], data["dry_run"], data["problems"]) == (0, 2, 2, False, [])
    code, out, _err = said("import", "services", str(file))
    assert out.endswith("0 new, 0 changed, 2 as they were.\n0 brought in.\n")


def test_rows_with_problems_stop_the_rest_unless_they_are_left_out(said: Run, tmp_path: Path) -> None:
    file = tmp_path / "groups.csv"
    file.write_text(TABLE + "Chess,nowhere,,,\n")
    code, out, err = said("import", "services", str(file))
    assert (code, err) == (1, "There is a problem in 1 row; nothing was brought in.\n")
    assert "row 4: “nowhere” is not a whole postcode" in out
    code, out, _err = said("import", "services", str(file), "--leave-out")
    assert (code, out.splitlines()[-1]) == (0, "2 brought in.")


def test_a_match_says_what_fits_and_why(said: Run, tmp_path: Path, jean: None) -> None:  # noqa: ARG001 - she is there
    code, out, _err = said("match", "Jean Brown")
    assert code == 0
    assert "Nothing fits. That is kept as a gap.\n" in out
    file = tmp_path / "groups.csv"
    file.write_text(TABLE)
    said("import", "services", str(file))
    code, out, _err = said("match", "Jean Brown")
    assert "1. Singing (50.0) - 0.6 miles, Monday 2pm\n" in out
    assert "   - Nobody has checked that it is safe; go and see it first\n" in out
    data = json.loads(said("match", "Jean Brown", "--json")[1])
    assert [fit["name"] for fit in data["fits"]] == ["Singing", "Full"]
    assert (data["gap"], data["others"], data["weights"]["need"]) == (False, 0, 3)
    assert said("match", "Nobody")[0] == 1


def test_a_distance_that_was_typed_is_said(
    said: Run,
    vault_folder: Path,
    template: Template,
    wall: Wall,
    jean: None,  # noqa: ARG001 - she is there
) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        person, place = (
            workspace.people.list_people("Jean")[0],
            workspace.directory.add(ServiceForm(name="Chess")),
        )
        workspace.matches.type_distance(person.id, place.id, Decimal("2.5"))
    assert "1. Chess (50.0) - about 2.5 miles, typed\n" in said("match", "Jean Brown")[1]
    data = json.loads(said("match", "Jean Brown", "--json")[1])
    assert (data["typed"], data["fits"][0]["typed"]) == ({str(place.id): 2.5}, True)
