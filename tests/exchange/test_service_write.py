"""The directory as a file: what is written is read again without a loss, and a changed table counts."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.directory import Access, Meeting, Place
from app.domain.open_referral import form_of
from app.domain.place_words import access_words
from app.exchange.list_files import written_list
from app.exchange.service_access import read_access, unread_access
from app.exchange.service_file import read_services
from app.exchange.service_write import HEADINGS, OWN, WHOLE, as_record, service_rows, services_as_json
from tests.domain.places import TODAY, service

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from app.domain.directory import Service
    from app.exchange.service_found import FoundServices

PLACES = (
    service(open_referral_id="a-1", concern="A loose floor.", record={"id": "a-1", "theirs": [1, 2]}),
    service(open_referral_id="a-2", name="=Choir", record={"id": "a-2"}, funding_end=date(2027, 1, 1)),
)


@pytest.mark.parametrize("ending", [".json", ".csv", ".xlsx"])
def test_what_is_written_is_read_again_without_a_loss(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"places{ending}"
    content = services_as_json(PLACES)
    if ending != ".json":
        content = written_list(ending, HEADINGS, service_rows(PLACES))
    file.write_bytes(content)
    found = read_services(file)
    assert found.problems == ()
    assert [form_of(each.record, each.own) for each in found.services] == [each.form for each in PLACES]
    assert [each.checked_on for each in found.services] == [TODAY, TODAY]
    assert found.services[0].record["theirs"] == [1, 2]
    assert b"loose floor" not in content


def test_a_cell_that_was_changed_counts_more_than_the_record(tmp_path: Path) -> None:
    table = list(
        csv.reader(StringIO(written_list(".csv", HEADINGS, service_rows(PLACES)).decode("utf-8-sig")))
    )
    table[1][HEADINGS.index("Phone")] = "01632 960 999"
    output = StringIO(newline="")
    csv.writer(output).writerows(table)
    file = tmp_path / "places.csv"
    file.write_text(output.getvalue(), "utf-8")
    first = read_services(file).services[0]
    assert form_of(first.record, first.own) == replace(PLACES[0].form, phone="01632 960 999")
    assert (first.record["id"], first.record["theirs"]) == ("a-1", [1, 2])


def changed(folder: Path, places: Sequence[Service], cells: Mapping[str, str]) -> FoundServices:
    """A table of places as somebody gives it back, with other cells in its first row."""
    rows = service_rows(places)
    headings = [*HEADINGS, *(heading for heading in cells if heading not in HEADINGS)]
    rows[0] += [""] * (len(headings) - len(HEADINGS))
    for heading, words in cells.items():
        rows[0][headings.index(heading)] = words
    file = folder / "places.csv"
    file.write_bytes(written_list(".csv", headings, rows))
    return read_services(file)


def test_many_cells_that_were_changed_leave_the_rest_as_it_was(tmp_path: Path) -> None:
    cells = {
        "Postcode": "sw1a 2aa",
        "Days": "Mon, Tue",
        "Cost": "",
        "Access": "There is a quiet space. There is not a way in without steps, a bus stop near.",
        "Status": "never mind",
        "Places left": "",
        "Last checked": "18/11/2026",
        "Noise": "high",
        "Parking": "yes",
        "Hearing loop": "maybe",
        "Colour": "red",
    }
    found = changed(tmp_path, PLACES[:1], cells)
    first, was = found.services[0], PLACES[0]
    assert form_of(first.record, first.own) == replace(
        was.form,
        places=(replace(was.places[0], postcode="SW1A 2AA"),),
        meetings=(replace(was.meetings[0], days=(0, 1)),),
        costs=(),
        has=(Access.QUIET_SPACE, Access.PARKING),
        lacks=(Access.STEP_FREE, Access.BUS),
        places_left=None,
        demands=replace(was.demands, sensory=3),
    )
    assert first.checked_on == date(2026, 11, 18)
    assert first.record["as_imported"] == [{"Status": "never mind", "Hearing loop": "maybe", "Colour": "red"}]
    assert [note.problem for note in found.notes] == [
        "Whether it runs: “never mind” does not say whether it runs; the words are kept as they are",
        "Whether there is a hearing loop: “maybe” is neither yes nor no; the words are kept as they are",
    ]
    emptied = changed(
        tmp_path, PLACES[:1], dict.fromkeys(("Venue", "Address", "Postcode", "Days", "When"), "")
    )
    form = form_of(emptied.services[0].record, emptied.services[0].own)
    assert (form.places, form.meetings) == ((), (replace(was.meetings[0], days=(), words=""),))
    assert [each.problem for each in changed(tmp_path, PLACES, {"Name": ""}).problems] == ["it has no name"]


def test_what_there_are_several_of_is_not_changed_by_one_cell(tmp_path: Path) -> None:
    several = service(places=(Place(name="Hall"), Place(name="Barn")), meetings=(Meeting(days=(1,)),) * 2)
    found = changed(tmp_path, [several], {"Venue": "Castle", "Days": "Friday"})
    assert form_of(found.services[0].record, found.services[0].own) == several.form
    assert [note.problem.partition(":")[0] for note in found.notes] == ["Name of the building", "Days"]


@given(st.sets(st.sampled_from(Access)), st.sets(st.sampled_from(Access)))
def test_what_is_said_of_getting_in_is_read_again(has: set[Access], lacks: set[Access]) -> None:
    there, not_there = ([each for each in Access if each in some] for some in (has, lacks - has))
    words = access_words(service(has=tuple(there), lacks=tuple(not_there)))
    assert tuple(map(set, read_access(words))) == (set(there), set(not_there))
    assert unread_access(words) == ""


@pytest.mark.parametrize("whole", ["no JSON", "[]", '{"id": "x"}', ""])
def test_a_record_that_cannot_be_read_leaves_the_cells(tmp_path: Path, whole: str) -> None:
    file = tmp_path / "places.csv"
    file.write_text(f'Name,{WHOLE}\nChoir,"{whole.replace(chr(34), chr(34) * 2)}"\n', "utf-8")
    assert [each.record["name"] for each in read_services(file).services] == ["Choir"]


@pytest.mark.parametrize("own", ["theirs", {"size": "huge"}])
def test_a_word_of_somebody_elses_is_no_attribute_of_ours(tmp_path: Path, own: object) -> None:
    file = tmp_path / "places.json"
    file.write_text(json.dumps([{"id": "1", "name": "Choir", OWN: own}]), "utf-8")
    assert [each.own.name for each in read_services(file).services] == [""]


def test_a_record_too_long_for_a_cell_is_left_out_of_the_table() -> None:
    long = service(description="x" * 40_000)
    assert service_rows([long])[0][-1] == ""
    assert as_record(long)["description"] == long.description
