"""Cells of a list of places that nobody understands: each is asked about, and its words are kept."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package brings no types

from app.domain.directory import Access, Demands, ServiceStatus
from tests.exchange.reading_places import forms, problems, read

if TYPE_CHECKING:
    from pathlib import Path

DOUBTFUL = (
    "Name,Days,Start,End,Price,When,Free,Status,Access,Closed\n"
    "A,Moonday,2pm,4pm,2.50,,,,,\n"
    "B,Mon & Moonday,9am,10am,,In term time,,,,\n"
    "C,Tue,11am,10am,,,,,,\n"
    "D,,,,,,to members,never mind,Friendly; no steps,perhaps\n"
    "E,weekdays,noon,2 p.m.,no charge,,,paused,loop,no\n"
)


def test_cells_nobody_understands_are_asked_about_and_kept(tmp_path: Path) -> None:
    found = read(tmp_path, "groups.csv", DOUBTFUL)
    asked = [
        f"{note.where}: {note.problem}".removesuffix("; the words are kept as they are")
        for note in found.notes
    ]
    assert asked == [
        "row 2: Days: “Moonday” is no day of the week",
        "row 3: Days: “Moonday” is no day of the week",
        "row 4: Ends at: it ends at 10:00 am, before it starts at 11:00 am",
        "row 5: Whether it is free: “to members” is neither yes nor no",
        "row 5: Whether it runs: “never mind” does not say whether it runs",
        "row 5: Getting in and about: “Friendly” is nothing that Trestle knows about getting in",
        "row 5: Whether it is closed for a while: “perhaps” is neither yes nor no",
    ]
    a, b, _c, d, e = forms(found)
    assert (a.meetings[0].words, a.meetings[0].days) == ("Moonday 2pm 4pm", ())
    assert (b.meetings[0].words, b.meetings[0].days) == ("In term time Mon & Moonday", (0,))
    assert (d.fees, d.has) == ("to members", (Access.STEP_FREE,))
    assert (e.meetings[0].days, str(e.meetings[0].starts), e.is_free) == ((0, 1, 2, 3, 4), "12:00:00", True)
    assert e.status is ServiceStatus.CLOSED
    aside = found.services[3].record["as_imported"][0]
    assert aside == {
        "Free": "to members",
        "Status": "never mind",
        "Access": "Friendly; no steps",
        "Closed": "perhaps",
    }


def test_what_it_asks_of_somebody_who_may_come_along_and_until_when_are_columns(tmp_path: Path) -> None:
    table = "Name,Supporter allowed,Physical demands,Thinking,Noise,Social demand,Funded until,Last checked\n"
    table += "A,yes,a lot,1,Low,none,31/3/27,2026-11-02\nB,not allowed,dunno,,,,soon,31/2/2026\n"
    found = read(tmp_path, "groups.csv", table)
    a, b = forms(found)
    assert (a.supporter, a.demands, a.funding_end) == (
        True,
        Demands(physical=3, thinking=1, sensory=1, talking=0),
        date(2027, 3, 31),
    )
    assert (b.supporter, b.demands, b.funding_end) == (False, Demands(), None)
    assert [each.checked_on for each in found.services] == [date(2026, 11, 2), None]
    assert [note.problem.partition(";")[0] for note in found.notes] == [
        "It asks for: Moving: “dunno” is not nothing, a little, some or much",
        "Until when there is money for it: “soon” is no whole day of the calendar",
        "When it was last checked: “31/2/2026” is no whole day of the calendar",
    ]


def test_what_there_is_can_stand_in_columns_of_its_own(tmp_path: Path) -> None:
    table = "Name,Step-free,Accessible toilet,Parking,Access\nA,yes,No,,loop; no steps; parking\n"
    table += "B,no,,,no steps\n"
    found = read(tmp_path, "groups.csv", table)
    a, b = forms(found)
    assert a.has == (Access.HEARING_LOOP, Access.PARKING, Access.STEP_FREE)
    assert (a.lacks, b.has, b.lacks) == ((Access.TOILET,), (), (Access.STEP_FREE,))
    assert (found.notes, found.mapping["Step-free"]) == ((), "has step free")
    assert "access" in read(tmp_path, "a.csv", "Name\nA\n").missing
    assert "access" not in read(tmp_path, "b.csv", "Name,Parking\nA,\n").missing


def test_formulas_that_give_nothing_are_named(tmp_path: Path) -> None:
    book = BytesIO()
    with Workbook(book, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Groups")
        for number, row in enumerate(
            (("Name", "Phone", "", "Cost"), ("A", "", "", "Free"), ("", "1"), ("",), ("",))
        ):
            sheet.write_row(number, 0, row)
        for cell in ("B2", "C2", "A3", "A4", "A5"):
            sheet.write_formula(cell, "=Z1", None, "")
    found = read(tmp_path, "groups.xlsx", book.getvalue())
    assert problems(found) == [
        "row 3: its name is a formula that gives nothing; open the file, and save it again"
    ]
    assert [f"{note.where}: {note.problem}" for note in found.notes] == [
        "row 2: Phone: it is a formula that gives nothing",
        "row 4: nothing stands there but formulas that give nothing, as in 2 rows; they are left out",
    ]
    assert problems(read(tmp_path, "a.csv", "Name\n=A2\n")) == [
        "row 2: its name is a formula, and not what the formula gives"
    ]


def test_a_further_row_says_more_of_one_place_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    table = (
        "import_id,import_id_reference,name,cost_amount,scheduled_weekday,email\n1,,Choir,by gift,monday,\n"
    )
    found = read(tmp_path, "outpost.csv", table + "2,1,,2 tokens,Moonday,b@c.uk\n")
    (choir,) = forms(found)
    assert (choir.fees, [meeting.words for meeting in choir.meetings]) == (
        "by gift; 2 tokens",
        ["monday", "Moonday"],
    )
    assert found.services[0].record["as_imported"][1]["email"] == "b@c.uk"
    assert [note.where for note in found.notes] == ["row 2", "row 3", "row 3"]
