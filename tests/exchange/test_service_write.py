"""The directory as a file: what is written is read again without a loss, and a changed table counts."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from app.domain.open_referral import form_of
from app.exchange.list_files import written_list
from app.exchange.service_file import read_services
from app.exchange.service_write import HEADINGS, OWN, WHOLE, as_record, service_rows, services_as_json
from tests.domain.places import service

if TYPE_CHECKING:
    from pathlib import Path

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
    assert form_of(first.record, first.own).phone == "01632 960 999"


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
