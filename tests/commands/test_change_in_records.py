"""The command `change` without a table: the scores in the records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.commands.test_command_line import Shell, secret, trestle
from tests.conftest import opened
from tests.services.desk_days import choir, person
from tests.services.measures_day import switch_on, typed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template, Wall

__all__ = ["secret", "trestle"]


@pytest.fixture
def scores(vault_folder: Path, template: Template, wall: Wall) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        switch_on(workspace, wall, "who-5")
        choir(workspace, "Jean Okafor")
        jean = person(workspace, "Jean")
        for text, month in (("1,1,1,1,1", 3), ("3,3,3,3,3", 6)):
            answers = typed(workspace.measures.measure("who-5"), text)
            workspace.fillings.enter(jean, "who-5", answers, date(2026, month, 1))


@pytest.mark.usefixtures("scores")
def test_the_records_are_compared_where_no_table_is_given(trestle: Shell) -> None:
    whole = trestle.json("change", "--measure", "who-5", "--group", "Silver")
    assert (whole["effect"], whole["pairs"], whole["first"]["mean"], whole["second"]["mean"]) == (
        "programme",
        1,
        20.0,
        60.0,
    )
    assert trestle.json("change", "--measure", "who-5", "--from", "2026-05-01")["pairs"] == 0
    assert trestle("change", "--measure", "who-5", "--programme") == 1
    assert trestle.complaint.startswith("--reliability and --programme are for a table:")
    assert trestle("change", "there.csv", "--measure", "who-5", "--to", "2026-05-01") == 1
    assert trestle.complaint.startswith("--from, --to and --group are for the records")
