"""Files of services: whatever kind they are, read whole, with a sentence for each row that cannot be used."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package brings no types

from app.domain.directory import Access, Meeting
from app.domain.place_columns import ASIDE, SKIPPED, column_words
from app.errors import AppError, InvalidInputError
from app.exchange.service_access import read_access
from app.exchange.service_columns import COLUMNS, guessed
from app.exchange.service_file import read_services
from app.exchange.service_hsds import LARGEST
from tests.exchange.reading_places import forms, problems, read

if TYPE_CHECKING:
    from pathlib import Path


OUTPOST = (
    "import_id,import_id_reference,name,organisation,contact_name,contact_phone,location_name,location_postcode,"
    "location_accessibilities,free,cost_amount,cost_type,temporarily_closed,schedules_opens_at,scheduled_weekday,"
    "suitabilities,labels\n"
    "1,,Choir,Trust,Ann,1,Hall,SW1A 1AA,Car parking,FALSE,2,each,,09:00:00,monday,Autism;Dementia,odd\n"
    "2,1,,,,,Barn,SW1A 2AA,Accessible toilet facilities;Hearing loop,,,,,,,,\n"
    "3,1,,,,,,,,,0,,,hh:mm:ss,tuesday,,second\n"
    "8,,Art,,,,,,,TRUE,,,TRUE,,,,\n"
    "9,7,,,,,,,,,,,,,,,\n"
)


# fmt: off
OWN_SHEET = (
    ("Group name", "Where", "Post code", "Day", "Start", "End", "Price", "Access", "Leader", "Colour"),
    ("Singing", "St Mark's", "sw1a1aa", "Mon & Wed", "2pm", "3.30 pm", "£2.50", "No steps; no loop",
     "Ann", "red"),
    ("Chess", "", "", "", "", "", "Free", "", "", ""),
    ("Art", "", "", "", "", "25:00", "pay what you can", "", "", ""),
)
# fmt: on


def test_a_spreadsheet_of_anybodys_own_is_understood(tmp_path: Path) -> None:
    book = BytesIO()
    with Workbook(book, {"in_memory": True}) as workbook:
        workbook.add_worksheet("Notes")
        sheet = workbook.add_worksheet("Groups")
        for number, row in enumerate(OWN_SHEET):
            sheet.write_row(number, 0, row)
    found = read(tmp_path, "groups.xlsx", book.getvalue())
    singing, chess, art = forms(found)
    assert (singing.places[0].name, singing.places[0].postcode) == ("St Mark's", "SW1A 1AA")
    assert (singing.meetings[0].days, str(singing.meetings[0].starts), str(singing.meetings[0].ends)) == (
        (0, 2),
        "14:00:00",
        "15:30:00",
    )
    assert [str(cost.amount) for cost in singing.costs] == ["2.5"]
    assert (singing.has, singing.lacks) == ((Access.STEP_FREE,), (Access.HEARING_LOOP,))
    assert singing.contact == "Ann"
    assert chess.is_free
    assert (art.fees, art.costs, art.meetings) == ("pay what you can", (), (Meeting(words="25:00"),))
    assert found.services[0].record["as_imported"] == [{"colour": "red"}]
    assert "phone" in found.missing
    assert [f"{note.where}: {note.problem}" for note in found.notes] == [
        "row 4: Ends at: “25:00” is no time of day; the words are kept as they are",
        "row 4: What it costs: “pay what you can” is no price in pounds; the words are kept as they are",
    ]


@pytest.mark.parametrize(
    ("words", "has", "lacks"),
    [
        ("Step-free, bus outside", (Access.STEP_FREE, Access.BUS), ()),
        ("Building has lift; Partial wheelchair access", (Access.STEP_FREE,), ()),
        ("Two steps; no parking", (), (Access.STEP_FREE, Access.PARKING)),
        ("No wheelchair access; disabled toilet", (Access.TOILET,), (Access.STEP_FREE,)),
        ("Parking nearby. No parking for coaches", (Access.PARKING,), ()),
        ("Friendly", (), ()),
    ],
)
def test_what_a_place_has_and_lacks_is_read_item_by_item(
    words: str, has: tuple[Access, ...], lacks: tuple[Access, ...]
) -> None:
    assert read_access(words) == (has, lacks)


def test_a_template_with_several_rows_for_a_service_is_one_service(tmp_path: Path) -> None:
    found = read(tmp_path, "outpost.csv", OUTPOST)
    choir, art = forms(found)
    assert [place.name for place in choir.places] == ["Hall", "Barn"]
    assert choir.has == (Access.PARKING, Access.TOILET, Access.HEARING_LOOP)
    assert [meeting.days for meeting in choir.meetings] == [(0,), (1,)]
    assert [str(cost.amount) for cost in choir.costs] == ["2.0", "0.0"]
    assert (choir.phone, choir.communication) == ("1", ("Autism", "Dementia"))
    assert (art.is_free, art.status) == (True, "temporarily closed")
    assert problems(found) == ["row 6: it belongs to “7”, and there is no such row above"]
    kept = found.services[0].record["as_imported"]
    assert [row.get("labels") for row in kept] == ["odd", None, "second"]


def test_rows_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    table = "Name;Postcode;Places;Minimum age\nA;nowhere;;\n;SW1A 1AA;;\nB;;some;\n"
    table += "C;;1;18+\nC;;2;\nC;;1;18+\nD;;;old\n\n"
    found = read(tmp_path, "groups.csv", table.encode("cp1252"))
    assert problems(found) == [
        "row 2: “nowhere” is not a whole postcode",
        "row 3: it has no name",
        "row 4: “some” is no number of places",
        "row 8: “old” is no age in years",
        "row 6: “C” has the same id as “C” (row 5)",
    ]
    assert [(form.name, form.minimum_age) for form in forms(found)] == [("C", 18)]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.csv", b"Colour,Shape\nred,round\n", "none of its columns is called"),
        ("a.csv", b"", "none of its columns is called"),
        ("a.csv", b"Name\n\0\n", "not a table"),
        ("a.csv", b'Name\n"a\n', "not a table"),
        ("a.json", b"{", "not written as JSON"),
        ("a.json", b'"a"', "no services in it"),
        ("a.json", b'{"a": 1}', "no services in it"),
        ("a.json", b"[" * 100_000, "not written as JSON"),
        ("a.xlsx", b"no workbook", "workbook"),
        ("a.csv", b" " * (LARGEST + 1), "larger than any directory"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    with pytest.raises(AppError, match=why):
        read(tmp_path, name, content)


def test_letters_of_older_programs_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", "Name\nCafé\n".encode("cp1252"))
    assert [form.name for form in forms(found)] == ["Café"]


def test_an_empty_workbook_and_an_empty_folder_are_said(tmp_path: Path) -> None:
    book = BytesIO()
    with Workbook(book, {"in_memory": True}) as workbook:
        workbook.add_worksheet("Groups")
    with pytest.raises(InvalidInputError, match="no services in it"):
        read(tmp_path, "a.xlsx", book.getvalue())
    (tmp_path / "empty").mkdir()
    with pytest.raises(InvalidInputError, match="no services in it"):
        read_services(tmp_path / "empty")


def test_pages_of_a_council_are_read_as_one_list(tmp_path: Path) -> None:
    full = {"id": "1", "name": "Choir", "email": "a@b.uk", "organization": {"id": "o", "name": "Trust"}}
    short = {"id": "1", "name": "Choir", "organization": {"id": "o"}}
    other = {"id": "2", "name": "Art"}
    (tmp_path / "page1.json").write_text(
        json.dumps({"total_items": 9, "contents": [short, other, "odd", {}]})
    )
    (tmp_path / "page2.json").write_text(
        json.dumps({"content": [full, short, {"name": "no id"}, {"id": "2", "name": "Arts"}]})
    )
    found = read_services(tmp_path)
    assert [each.record for each in found.services] == [full, other]
    assert problems(found) == [
        "page1.json, service 3: it is no service",
        "page1.json, service 4: it has no name",
        "page2.json, service 3: it has no id",
        "page2.json, service 4: “Arts” has the same id as “Art” (page1.json, service 2)",
    ]


def test_older_versions_are_brought_to_the_third(tmp_path: Path) -> None:
    old = {
        "id": "1",
        "name": "Choir",
        "regular_schedules": [
            {"freq": "week", "weekday": "Thursday", "opens_at": "09:30"},
            {"freq": "DAILY", "byday": "MO", "weekday": "Friday"},
        ],
        "eligibilitys": [{"gender": "any"}, {"minimum_age": 18, "maximum_age": None}],
        "service_at_locations": [
            {"location": {"name": "Hall", "physical_addresses": [{"postal_code": "SW1A 1AA"}]}}
        ],
    }
    form = forms(read(tmp_path, "old.json", json.dumps(old)))[0]
    assert form.meetings[0].days == (3,)
    assert form.meetings[1] == Meeting(days=(0,))
    assert (form.minimum_age, form.maximum_age) == (18, None)
    assert form.places[0].postcode == "SW1A 1AA"


HSDS = {
    "services.csv": "id,organization_id,program_id,name\ns1,o1,p1,Choir\ns2,o1,,Art\n,,,x\ns3,,,\n",
    "organizations.csv": "id,name\no1,Trust\n",
    "programs.csv": "id,name\np1,Music\n",
    "service_at_location.csv": "id,service_id,location_id\nsl1,s1,l1\nsl2,s1,lost\n",
    "locations.csv": "id,name,latitude\nl1,Hall,52.1\n",
    "addresses.csv": "id,location_id,address_1,postal_code\na1,l1,1 High St,SW1A 1AA\n",
    "schedules.csv": 'id,service_id,byday\nx1,s1,"TU,TH"\n',
    "contacts.csv": "id,service_id,name\nc1,s1,Ann\nc2,s2,Bob\n",
    "phones.csv": "id,contact_id,service_id,number\nt1,c1,,1\nt2,,s2,2\n",
    "attributes.csv": "id,link_id,taxonomy_term_id\nb1,s1,t1\nb2,s1,lost\n",
    "taxonomy_terms.csv": "id,name\nt1,music\n",
    "README.txt": "not a table",
}


def test_the_tables_of_hsds_are_brought_together(tmp_path: Path) -> None:
    for name, content in HSDS.items():
        (tmp_path / name).write_text(content)
    found = read_services(tmp_path / "services.csv")
    choir, art = forms(found)
    assert (choir.organisation, choir.contact, choir.phone) == ("Trust", "Ann", "1")
    assert (choir.places[0].address, choir.places[0].postcode) == ("1 High St", "SW1A 1AA")
    assert choir.meetings[0].days == (1, 3)
    assert (art.contact, art.phone) == ("Bob", "2")
    record = found.services[0].record
    assert record["program"] == {"id": "p1", "name": "Music"}
    assert [each.get("taxonomy_term") for each in record["attributes"]] == [
        {"id": "t1", "name": "music"},
        None,
    ]
    assert problems(found) == ["services.csv, row 4: it has no id", "services.csv, row 5: it has no name"]


@pytest.mark.parametrize("content", [b"id\n\0", b'id\n"a\n', b" " * (LARGEST + 1)])
def test_a_table_of_hsds_that_is_none_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "services.csv").write_bytes(content)
    with pytest.raises(InvalidInputError, match=r"services\.csv cannot be used"):
        read_services(tmp_path)


def test_each_thing_is_taken_from_the_column_that_says_so_most_plainly() -> None:
    assert guessed(("Service", "Name", "E-mail", "", "Post Code ")) == {
        "Service": "",
        "Name": "name",
        "E-mail": "email",
        "Post Code ": "postcode",
    }
    known = [heading for headings in COLUMNS.values() for heading in headings]
    assert len(known) == len(set(known))


def test_a_spreadsheet_of_more_places_than_a_questionnaire_has_rows_is_read(tmp_path: Path) -> None:
    book = BytesIO()
    with Workbook(book, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Groups")
        sheet.write_row(0, 0, ("Group name", "Where"))
        for number in range(1, 6_001):
            sheet.write_row(number, 0, (f"Group {number}", "Hall"))
    assert len(read(tmp_path, "groups.xlsx", book.getvalue()).services) == 6_000


def test_everything_that_a_column_can_hold_has_words() -> None:
    assert {*column_words()} == {*COLUMNS, ASIDE, SKIPPED}
