"""What goes out as a file of another program comes back as the very same measure."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from hypothesis import given, settings

from app.errors import InvalidInputError
from app.exchange.form_faults import FormFaultsError
from app.exchange.form_reading import without_wording
from app.exchange.measure_formats import FormKind, read_form, written_form
from app.measures.measure import LicenceKind, Measure
from app.measures.registry import current_measure
from tests.exchange.forms_in_and_out import judged, measures, shipped

BACK = (FormKind.TOML, FormKind.XLSFORM, FormKind.REDCAP, FormKind.FHIR)
SECRET = "Zebraquartzine"


def again(measure: Measure, kind: FormKind) -> Measure:
    return read_form(f"file{kind.ending}", written_form(measure, kind)).measure


@pytest.mark.parametrize("measure", shipped(), ids=lambda measure: measure.id)
def test_every_measure_comes_back_from_every_kind_of_file(measure: Measure) -> None:
    bare = without_wording(measure)
    assert [kind for kind in BACK if again(measure, kind) != bare] == []


@settings(max_examples=8, deadline=None)
@given(measures())
def test_a_measure_of_ones_own_comes_back_whatever_its_words(measure: Measure) -> None:
    for kind in BACK:
        assert again(measure, kind) == measure


@pytest.mark.parametrize("measure", shipped(), ids=lambda measure: measure.id)
def test_other_programs_take_what_is_written(measure: Measure) -> None:
    assert judged(written_form(measure, FormKind.XLSFORM)) == ""
    written = written_form(measure, FormKind.FHIR)
    assert Questionnaire.model_validate_json(written).status == "active"
    links = [item["linkId"] for item in json.loads(written)["item"]]
    assert len(set(links)) == len(links)


def test_words_that_are_not_ours_to_pass_on_are_in_no_file() -> None:
    swemwbs = current_measure("swemwbs")
    assert swemwbs.licence is LicenceKind.BRING_YOUR_OWN
    items = tuple(replace(item, text=SECRET) for item in swemwbs.items)
    worded = replace(swemwbs, items=items, lead_in=SECRET)
    for kind in FormKind:
        written = written_form(worded, kind)
        assert SECRET.encode() not in written
        if kind in BACK:
            assert read_form(f"file{kind.ending}", written).measure == swemwbs


def test_words_of_the_holder_in_a_file_are_kept_apart_from_the_measure() -> None:
    written = written_form(current_measure("swemwbs"), FormKind.REDCAP).decode("utf-8-sig")
    filled = written.replace("Question 1: the words are the holder’s", "My own first question")
    found = read_form("mine.csv", filled.encode())
    assert found.wording == {"1": "My own first question"}
    assert found.measure == current_measure("swemwbs")


def test_the_same_measure_gives_the_same_bytes() -> None:
    measure = current_measure("who-5")
    for kind in FormKind:
        assert written_form(measure, kind) == written_form(measure, kind)


def test_the_dictionary_says_what_each_column_means() -> None:
    text = written_form(current_measure("phq-9"), FormKind.DICTIONARY).decode("utf-8-sig")
    rows = {row["variable"]: row for row in csv.DictReader(StringIO(text))}
    assert rows["q1"]["values"].startswith("0 = Not at all; 1 = Several days")
    assert rows["q1"]["missing"] == "did not want to say; could not tell; does not apply; not asked"
    assert (rows["score_total"]["min"], rows["score_total"]["max"]) == ("0", "27")
    kilos = written_form(current_measure("weight"), FormKind.DICTIONARY).decode()
    assert "How much do you weigh?,kg,," in kilos


def test_a_negative_number_stays_one_and_words_start_no_formula() -> None:
    text = written_form(current_measure("goal-attainment"), FormKind.DICTIONARY).decode()
    assert "'-2 = Much less than expected" in text
    assert ",-2,2," in text


@pytest.mark.parametrize(
    ("kind", "signs"), [(FormKind.REDCAP, "yes | no"), (FormKind.XLSFORM, "yes ${no}")], ids=str
)
def test_what_a_kind_of_file_cannot_say_is_refused(kind: FormKind, signs: str) -> None:
    ons4 = current_measure("check-in-faces")
    (item,) = ons4.items
    options = ((1, signs), *item.options[1:])
    with pytest.raises(InvalidInputError, match="cannot stand in"):
        written_form(replace(ons4, items=(replace(item, options=options),)), kind)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xls", b"", "its name ends in none of .toml, .xlsx, .csv, .json"),
        ("a", b"", "its name ends in none of"),
        ("a.toml", b"\xff", "it is not a text file"),
        ("a.json", b"{", "it is not a FHIR Questionnaire"),
        ("a.json", b"[" * 100_000, "it is not a FHIR Questionnaire"),
        ("a.json", b'{"resourceType": "Patient"}', "it is not a FHIR Questionnaire"),
        (
            "a.json",
            b'{"resourceType": "Questionnaire", "title": "\\ud800"}',
            "it is not a FHIR Questionnaire",
        ),
        ("a.csv", b"\0", "it is not a table"),
        ("a.csv", b'a,"b', "it is not written as a table"),
        ("a.csv", b"a\n" * 5_001, "it has 5,001 rows, more than any questionnaire"),
        ("a.csv", b"a,b\n1,2\n", "there is no column “Variable / Field Name”"),
    ],
)
def test_what_is_no_such_file_is_said_in_a_sentence(name: str, content: bytes, said: str) -> None:
    with pytest.raises(FormFaultsError, match=said) as raised:
        read_form(name, content)
    assert raised.value.advice
