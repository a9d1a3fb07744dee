"""`trestle-admin import register`, `export` and calendars: without a vault, and into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.test_command_line import Shell, secret, trestle
from tests.conftest import opened
from tests.exchange.hall_registers import EXPECTED, church_hall
from tests.services.desk_days import choir

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template, Wall

__all__ = ["secret", "trestle"]


@pytest.fixture
def hall(tmp_path: Path) -> str:
    file = tmp_path / "hall.xlsx"
    file.write_bytes(church_hall())
    return str(file)


@pytest.fixture
def _group(vault_folder: Path, template: Template, wall: Wall) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        choir(workspace, "Mary Smith")


def test_a_dry_run_needs_no_vault_and_says_the_same_in_json(trestle: Shell, hall: str) -> None:
    found = trestle.json("import", "register", hall, "--dry-run")
    assert found["sessions"] == EXPECTED["sessions"]
    assert {one["name"]: one["role"] for one in found["people"]} == EXPECTED["people"]
    assert found["marks"] == {"present": 29, "absent": 3, "apologies": 1, "unclear": 4}
    assert [question["question"] for question in found["questions"]] == ["mark:x"]
    assert found["problems"] == []
    assert trestle("import", "register", hall, "--dry-run", "--answer", "mark:x=absent") == 0
    assert "Marks: present 29, absent 7, apologies 1, unclear 0" in trestle.said
    assert trestle("import", "register", hall, "--dry-run", "--answer", "mark:x=perhaps") == 1
    assert trestle.complaint.startswith("“perhaps” is no answer to “mark:x”")
    assert trestle("import", "register", "nowhere.xlsx", "--dry-run") == 1
    assert "nowhere.xlsx cannot be read" in trestle.complaint


@pytest.mark.usefixtures("_group")
def test_a_register_comes_in_and_goes_out(trestle: Shell, hall: str, tmp_path: Path) -> None:
    assert trestle("import", "register", hall) == 1
    assert "not said which group" in trestle.complaint
    assert trestle("import", "register", hall, "--group", "Silver") == 1
    assert "1 question is still open" in trestle.complaint
    looked = trestle.json("import", "register", hall, "--group", "Silver", "--dry-run")
    assert (looked["written"]["people"], looked["dry_run"]) == (9, True)
    assert trestle("import", "register", hall, "--group", "Silver", "--answer", "mark:x=absent") == 0
    assert trestle.said.endswith("Brought in: 5 sessions, 9 people (8 of them new), 37 marks.\n")
    again = trestle.json(
        "import", "register", hall, "--group", "Silver", "--dry-run", "--column", "b=nothing"
    )
    assert (again["as_before"], again["questions"]) == ("Silver Voices", [])
    assert again["columns"][1] == {"column": "B", "heading": "Tel.", "use": "nothing"}
    assert trestle("import", "register", hall, "--dry-run", "--like", "Hall") == 1
    assert "name the group with --group" in trestle.complaint
    assert trestle("import", "columns", "--rename", "Silver Voices", "Hall") == 0
    assert trestle.said.startswith("Hall, last used ")
    kept = trestle.json("import", "columns")["columns"]
    assert [(one["name"], one["marks"]) for one in kept] == [("Hall", {"mark:x": "absent"})]
    assert trestle("import", "register", hall, "--group", "Silver", "--dry-run", "--like", "hall") == 0
    assert "The columns are read as last time, as “Hall”." in trestle.said
    fresh = ("import", "register", hall, "--group", "Silver", "--dry-run", "--afresh")
    assert trestle.json(*fresh)["as_before"] is None
    assert trestle("import", "columns", "--forget", "Hall") == 0
    assert trestle.said == "Nothing is remembered of register files.\n"
    out = tmp_path / "out.csv"
    for name, rows in (("members", 9), ("waiting", 0), ("missing", 1)):
        said = trestle.json("export", name, "Silver", "-o", out)
        assert (name, said["count"]) == (name, rows)
    assert trestle("export", "taking-part", "Silver", "-o", out) == 1
    assert "Nothing is written down of how people took part" in trestle.complaint
    assert trestle.json("export", "register", "--group", "Silver", "-o", str(out))["count"] == 5
    again = trestle.json("import", "register", str(out), "--dry-run")
    assert again["marks"] == {"present": 29, "absent": 7, "apologies": 1, "unclear": 0}
    assert trestle("export", "register", "Silver Voices 2026-10-01", "-o", str(out)) == 0
    assert trestle("export", "people", "-o", str(out)) == 0
    assert "This file is not locked" in trestle.said
    assert trestle("export", "register", "-o", str(out)) == 1
    assert "not said which register" in trestle.complaint


@pytest.mark.usefixtures("_group")
def test_a_calendar_goes_out_and_is_looked_at(trestle: Shell, tmp_path: Path) -> None:
    out = str(tmp_path / "choir.ics")
    assert trestle("export", "calendar", "--group", "Silver", "-o", out) == 0
    days = ("--from", "2026-11-17", "--to", "2026-11-24")
    found = trestle.json("import", "calendar", out, "--dry-run", *days)
    assert [(one["held_on"], one["starts"]) for one in found["sessions"]] == [
        ("2026-11-17", "14:00:00"), ("2026-11-24", "14:00:00")
    ]  # fmt: skip
    assert trestle("import", "calendar", out, "--dry-run", *days) == 0
    assert "2026-11-24 14:00-15:30 Silver Voices" in trestle.said
    assert trestle("import", "calendar", out) == 1
    assert "not said which group" in trestle.complaint


@pytest.mark.usefixtures("_group")
def test_a_calendar_is_brought_into_a_group(trestle: Shell, tmp_path: Path) -> None:
    parts = (
        "BEGIN:VEVENT",
        "UID:{n}",
        "SUMMARY:{n}",
        "DTSTART:{day}T100000",
        "DTEND:{day}T110000",
        "END:VEVENT",
    )
    event = "".join(f"{part}\r\n" for part in parts)
    events = "".join(
        event.format(n=n, day=day) for n, day in (("Outing", "20270105"), ("Dentist", "20270106"))
    )
    file = tmp_path / "work.ics"
    file.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n", newline="")
    bring = ("import", "calendar", str(file), "--group", "Silver")
    asked = trestle.json(*bring, "--dry-run")
    assert [one["answer"] for one in asked["questions"][0]["answers"]] == ["Outing", "Dentist", "*"]
    assert trestle(*bring, "--dry-run") == 0
    assert "--answer name=Dentist" in trestle.said
    assert trestle(*bring) == 1
    assert "still open" in trestle.complaint
    found = trestle.json(*bring, "--answer", "name=Outing")
    assert [(one["held_on"], one["starts"]) for one in found["new"]] == [("2027-01-05", "10:00:00")]
    assert trestle(*bring, "--answer", "name=Outing") == 1
    assert "not here already" in trestle.complaint
