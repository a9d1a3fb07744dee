"""Dictionaries and Questionnaires that other programs wrote, sound and faulty."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.exchange.fhir_read import read_questionnaire
from app.exchange.fhir_words import LEAST, MOST, ORDINAL, WEIGHT
from app.exchange.form_faults import FormFaultsError
from app.exchange.measure_formats import FormKind, written_form
from app.exchange.redcap_columns import BRANCHING, KINDS
from app.exchange.redcap_columns import CHOICES as ANSWERS
from app.exchange.redcap_read import read_redcap
from app.measures.registry import current_measure

HEADINGS = (
    "Variable / Field Name,Form Name,Field Type,Field Label,"
    '"Choices, Calculations, OR Slider Labels",Text Validation Type OR Show Slider Number,'
    "Text Validation Min,Text Validation Max,Branching Logic (Show field only if...)\n"
)  # fmt: skip


def redcap_faults(rows: str) -> tuple[str, ...]:
    with pytest.raises(FormFaultsError) as raised:
        read_redcap("d.csv", (HEADINGS + rows).encode())
    return raised.value.faults


def test_a_dictionary_of_another_project_becomes_a_measure() -> None:
    rows = (
        "record_id,mood,text,Record,,,,,\n"
        "hello,mood,descriptive,Hello.,,,,,\n"
        'low,mood,dropdown,Feeling low?,"0, No | 1, Yes, often",,,,[x] = 1\n'
        "ever,mood,yesno,Ever?,,,,,\n"
        "pain,mood,slider,Pain?,None | Some | Worst,,,,\n"
        "visits,mood,text,Visits?,,integer,0,20,\n"
        "why,mood,notes,Why?,,,,,\n"
        "sum,mood,calc,Sum,[low]+[ever],,,,\n"
    )
    found = read_redcap("d.csv", (HEADINGS + rows).encode("cp1252"))
    measure = found.measure
    assert (measure.id, measure.lead_in) == ("mood", "Hello.")
    assert measure.item("low").options == ((0, "No"), (1, "Yes, often"))
    assert measure.item("ever").options == ((1, "Yes"), (0, "No"))
    assert measure.item("pain").highest == 100
    assert measure.item("pain").ends == ("None", "Worst")
    assert measure.item("visits").highest == 20
    assert found.notes == (
        f"row 4, column “{BRANCHING}”: the condition is left aside; the question is asked every time.",
        "row 8: “notes” is left out; a measure keeps whole numbers between two ends.",
        "row 9: “calc” is left out; a measure keeps whole numbers between two ends.",
        "Nothing says how scores are made, so each answer stands alone.",
    )


def test_every_fault_of_a_dictionary_is_said_with_its_row() -> None:
    found = redcap_faults('a,f,radio,A?,"0, No | x, Yes",,,,\na,g,rado,,,,,,\n,f,text,,,,,,\n')
    assert found == (
        "d.csv: it holds 2 forms: f, g. Allowed: the rows of one form.",
        f"row 2, column “{ANSWERS}”: found “x, Yes”. Allowed: a whole number, a comma and the answer.",
        "row 3, column “Variable / Field Name”: “a” stands in row 2 already. Allowed: each name once.",
        f"row 3, column “Field Type”: found “rado”. Allowed: {', '.join(KINDS)}.",
        "row 4, column “Variable / Field Name”: nothing stands there. Allowed: a name for the field.",
    )
    assert redcap_faults("a,f,notes,A?,,,,,\n") == ("d.csv: there is no question whose answer is a number.",)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id = ", "id ", "the definition that Trestle wrote there was changed or cut off"),
        ("version = 1", "versio = 1", "the definition that Trestle wrote there was changed or cut off"),
        ("range = [0, 27]", "range = [0, 28]", "“range” cannot be used. Found: 0 to 28"),
        ('method = ""sum""', "", "“method” cannot be used. Found: nothing"),
        ("3, Nearly every day", "4, Nearly every day", "“range” cannot be used"),
    ],
)
def test_what_was_changed_so_that_it_fits_no_more_is_refused(old: str, new: str, said: str) -> None:
    written = written_form(current_measure("phq-9"), FormKind.REDCAP).decode()
    assert old in written
    with pytest.raises(FormFaultsError, match=said):
        read_redcap("d.csv", written.replace(old, new).encode())


def asked(link: str, kind: str, **rest: object) -> dict[str, Any]:
    return {"linkId": link, "text": f"{link}?", "type": kind, **rest}


def option(label: str, number: object, url: str = ORDINAL) -> dict[str, Any]:
    return {
        "valueCoding": {"code": label, "display": label},
        "extension": [{"url": url, "valueDecimal": number}],
    }


def form(*items: object, **rest: object) -> bytes:
    whole = {"resourceType": "Questionnaire", "id": "mood", "status": "active", "item": list(items), **rest}
    return json.dumps(whole).encode()


def test_a_questionnaire_of_another_program_becomes_a_measure() -> None:
    ends = [{"url": LEAST, "valueInteger": 0}, {"url": MOST, "valueInteger": 10}]
    inside = [
        asked("low", "choice", answerOption=[option("No", 0), option("Yes", 1, WEIGHT)], enableWhen=[{}]),
        asked("day", "choice", answerOption=[{"valueInteger": 1}, {"valueInteger": 2}]),
        asked("rate", "integer", extension=ends),
        asked("ever", "boolean"),
        asked("why", "text"),
        asked("sum", "decimal", readOnly=True),
    ]
    found = read_questionnaire(
        "q.json", form(asked("hi", "display"), asked("g", "group", item=inside), title="Mood")
    )
    measure = found.measure
    assert (measure.id, measure.title, measure.lead_in) == ("mood", "Mood", "hi?")
    assert measure.item("low").options == ((0, "No"), (1, "Yes"))
    assert measure.item("day").options == ((1, "1"), (2, "2"))
    assert measure.item("rate").highest == 10
    assert found.notes == (
        "item “low”: “enableWhen” is left aside; the question is asked every time.",
        "item “why”: “text” is left out; a measure keeps whole numbers between two ends.",
        "item “sum”: “decimal” is left out; a measure keeps whole numbers between two ends.",
        "Nothing says how scores are made, so each answer stands alone.",
    )


def test_every_fault_of_a_questionnaire_is_said_with_its_item() -> None:
    items = (
        asked("a", "slider"), asked("b", "choice"),
        asked("b", "choice", answerOption=[option("Yes", 10**30), 7]),
        {"type": "boolean"}, "c", asked("d", "group"),
    )  # fmt: skip
    with pytest.raises(FormFaultsError) as raised:
        read_questionnaire("q.json", form(*items, status="banana"))
    found = raised.value.faults
    assert [fault.partition(". Allowed")[0] for fault in found] == [
        "status: found “banana”",
        "item “a”, type: found “slider”",
        "item “b”, answerOption: nothing stands there",
        "item “b”: this linkId stands there twice",
        "item “b”, answerOption[1]: found “Yes”",
        "item “b”, answerOption[2]: nothing stands there",
        "item[4].linkId: nothing stands there",
        "item[4], text: nothing stands there",
        "item[5]: this is no question.",
        "item “d”: this is no list of questions.",
    ]
    with pytest.raises(FormFaultsError, match="there is no question whose answer is a number"):
        read_questionnaire("q.json", form(asked("why", "text")))
