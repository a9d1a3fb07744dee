"""`trestle-admin referrals` and `export codes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.test_command_line import Shell, secret, trestle
from tests.conftest import opened
from tests.services.desk_days import added

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template, Wall

__all__ = ["secret", "trestle"]


@pytest.fixture
def _referred(vault_folder: Path, template: Template, wall: Wall) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        jean = added(workspace, "Jean Okafor")
        workspace.record.keep(jean, "referrals", {"day": "2026-05-01", "route": "Specialist OT project"})
        workspace.record.keep(jean, "codes", {"day": "2026-05-01", "code": "871691000000100"})


@pytest.mark.usefixtures("_referred")
def test_routes_are_counted_and_codes_written(trestle: Shell, tmp_path: Path) -> None:
    found = trestle.json("referrals", "--from", "2026-04-01")
    assert (found["referrals"], found["people"]) == (1, 1)
    assert found["routes"] == {"Specialist OT project": 1}
    assert found["codes"][0] == {
        "code": "871691000000100",
        "term": "Social prescribing offered",
        "count": 1,
        "people": 1,
    }
    assert trestle("referrals") == 0
    assert "way in: Specialist OT project 1" in trestle.said
    assert "inside the service only" in trestle.said
    assert trestle("referrals", "--from", "2026-04-02", "--to", "2026-04-01") == 1
    assert "The last day is before the first" in trestle.complaint
    out = tmp_path / "codes.csv"
    assert trestle("export", "codes", "-o", str(out)) == 0
    assert "1 row" in trestle.said
    assert "871691000000100,Social prescribing offered,2026-05-01" in out.read_text("utf-8-sig")
    with pytest.raises(SystemExit, match="2"):
        trestle("export", "codes")
