"""Workbooks that should define a measure: every fault is said with its sheet, row and column."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package brings no types

from app.exchange.form_faults import FormFaultsError
from app.exchange.xlsform_read import read_xlsform
from app.exchange.xlsform_write import xlsform
from app.measures.measure import Direction, Method
from app.measures.translations import in_language
from tests.exchange.faulty_workbooks import GOOD, REFUSED_BY_BOTH, REFUSED_HERE, changed
from tests.exchange.forms_in_and_out import CHOICES, SCORING, SURVEY, Sheets, book, faults, judged


@pytest.mark.parametrize("name", REFUSED_BY_BOTH)
def test_what_pyxform_refuses_is_refused_with_its_place(name: str) -> None:
    sheets, said = REFUSED_BY_BOTH[name]
    content = book(sheets)
    assert judged(content)
    assert any(said in fault for fault in faults(content)), faults(content)


@pytest.mark.parametrize("name", REFUSED_HERE)
def test_what_no_measure_can_keep_is_refused_with_its_place(name: str) -> None:
    sheets, said = REFUSED_HERE[name]
    found = faults(book(sheets))
    assert any(said in fault for fault in found), found


def test_all_faults_are_said_at_once_and_the_first_with_their_number() -> None:
    sheets = {"survey": changed(SURVEY, 1, 0, "selekt a"), "choices": changed(CHOICES, 1, 1, "no")}
    with pytest.raises(FormFaultsError) as raised:
        read_xlsform("form.xlsx", book({**sheets, "scoring": changed(SCORING, 1, 2, "add")}))
    places = [fault.partition(":")[0] for fault in raised.value.faults]
    assert places == [
        "sheet “survey”, row 2, column “type”",
        "sheet “choices”, row 2, column “name”",
        "sheet “scoring”, row 2, column “method”",
    ]
    assert raised.value.message.endswith("There are 2 more faults.")


def another_programs_form() -> Sheets:
    return {
        "survey": [
            ["type", "name", "label::Cymraeg (cy)", "label::English (en)", "hint", "constraint"],
            ["today", "today", "x", "x"],
            ["note", "hello", "Helo", "Hello."],
            ["begin group", "g", "G", "G"],
            ["select one a", "mood", "Hwyl?", "How is your mood?", "Think."],
            ["integer", "visits", "Faint?", "How many visits?", "", ". >= 0 and . <= 20"],
            ["text", "why", "Pam?", "Why?"],
            ["end group"],
        ],
        "choices": [
            ["list name", "name", "label::English (en)", "score"],
            ["a", "bad", "Bad", 0],
            ["a", "good", "Good", 5],
        ],
        "settings": [
            ["form_title", "form_id", "version", "default_language"],
            ["Our form", "Our Form 2", "v3", "English (en)"],
        ],
    }


def test_a_form_of_another_program_becomes_a_measure_of_ones_own() -> None:
    content = book(another_programs_form())
    assert judged(content) != ""  # only that some words are missing in Welsh
    found = read_xlsform("form.xlsx", content)
    measure = found.measure
    assert (measure.id, measure.version, measure.title, measure.languages) == (
        "our-form-2",
        1,
        "Our form",
        ("en",),
    )
    assert measure.lead_in == "Hello."
    assert [(item.code, item.text) for item in measure.items] == [
        ("mood", "How is your mood?"), ("visits", "How many visits?"),
    ]  # fmt: skip
    assert measure.item("mood").options == ((0, "Bad"), (5, "Good"))
    assert [(rule.method, rule.direction) for rule in measure.scores] == [
        (Method.ITEM, Direction.NEITHER)
    ] * 2
    assert len(measure.examples) == 2
    assert found.notes == (
        "Sheet “settings”: the version “v3” is not a whole number; it is kept as 1.",
        "Sheet “survey”: the column “hint” is left aside (from row 5).",
        "sheet “survey”, row 7: “text” is left out; a measure keeps numbers.",
        (
            "sheet “choices”, row 2, column “label::Cymraeg (cy)”: nothing stands there, "
            "so the language “cy” is left aside."
        ),
        "Nothing says how scores are made, so each answer stands alone.",
    )


def test_further_languages_of_a_form_become_those_of_the_measure_and_are_written_again() -> None:
    sheets = another_programs_form()
    sheets["survey"][0] += ["end_low::Cymraeg (cy)", "end_low"]
    sheets["survey"][5] += ["dim", "none"]
    sheets["choices"] = [
        ["list name", "name", "label::English (en)", "score", "label::Cymraeg (cy)"],
        ["a", "bad", "Bad", 0, "Gwael"],
        ["a", "good", "Good", 5, "Da"],
    ]
    sheets["measure"] = [["key", "value"], ["holder", "Us"]]
    found = read_xlsform("form.xlsx", book(sheets))
    assert found.measure.languages == ("en", "cy")
    welsh = in_language(found.measure, "cy")
    assert (welsh.lead_in, welsh.item("visits").ends) == ("Helo", ("dim", ""))
    assert welsh.item("mood").options == ((0, "Gwael"), (5, "Da"))
    written = xlsform(found.measure)
    assert judged(written) == ""
    assert read_xlsform("form.xlsx", written).measure == found.measure


def test_the_holders_words_are_taken_over_in_one_language() -> None:
    sheets = another_programs_form()
    sheets["choices"][0] = ["list name", "name", "label::English (en)", "score", "label::Cymraeg (cy)"]
    sheets["choices"][1:] = [["a", "bad", "Bad", 0, "Gwael"], ["a", "good", "Good", 5, "Da"]]
    sheets["measure"] = [
        ["key", "value"],
        ["licence", "bring your own"],
        ["gate", "the service confirms its own licence"],
    ]
    found = read_xlsform("form.xlsx", book(sheets))
    assert (found.measure.languages, found.wording["mood"]) == (("en",), "How is your mood?")


def test_the_range_of_a_score_follows_from_its_items() -> None:
    found = read_xlsform("form.xlsx", book({**GOOD, "scoring": SCORING})).measure
    assert found.score("total").lowest == 0
    assert found.score("total").highest == 2
    assert [item.reverse for item in found.items] == [False, True]


def damaged(content: bytes, part: str, text: bytes) -> bytes:
    output = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(output, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, text if info.filename == part else old.read(info))
        if part not in old.namelist():
            new.writestr(part, text)
    return output.getvalue()


def one_cell(row: int, column: int) -> bytes:
    output = BytesIO()
    with Workbook(output, {"in_memory": True}) as workbook:
        workbook.add_worksheet("survey").write(row, column, "x")
    return output.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "it is not a workbook, or it is damaged"),
        (b"type,name,label\n", "it is not a workbook, or it is damaged"),
        (book(GOOD)[:3000], "it is not a workbook, or it is damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 900,
            "it is locked with a password, or written by an old",
        ),
        (b"0" * 5_000_001, "it is larger than a file of this kind"),
        (damaged(book(GOOD), "xl/vbaProject.bin", b"x"), "it holds macros"),
        (damaged(book(GOOD), "xl/media/a.bin", b"0" * 41_000_000), "it is larger than a file of this kind"),
        (damaged(book(GOOD), "xl/workbook.xml", b"<x/>"), "it cannot be read as a workbook"),
        (
            damaged(book(GOOD), "xl/_rels/workbook.xml.rels", b"<x/>"),
            "it is not a workbook, or it is damaged",
        ),
        (damaged(book(GOOD), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row"), "cannot be read"),
        (
            one_cell(100_000, 0),
            "the sheet “survey” goes further than a file of this kind: row 100001, column 1",
        ),
        (
            one_cell(0, 16_383),
            "the sheet “survey” goes further than a file of this kind: row 1, column 16384",
        ),
    ],
    ids=range(12),
)
def test_what_is_no_sound_workbook_is_said_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(FormFaultsError, match=said) as raised:
        read_xlsform("form.xlsx", content)
    assert raised.value.advice


def test_formulas_and_cells_made_one_are_faults_of_their_cells() -> None:
    output = BytesIO()
    with Workbook(output, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("survey")
        for number, row in enumerate(SURVEY):
            sheet.write_row(number, 0, row)
        sheet.write_formula(2, 2, '="And" & " now?"', None, "And now?")
        sheet.merge_range(4, 0, 4, 1, "note")
        other = workbook.add_worksheet("choices")
        for number, row in enumerate(CHOICES):
            other.write_row(number, 0, row)
    found = faults(output.getvalue())
    assert "sheet “survey”, cell C3: there is a formula; type what it shows." in found
    assert "sheet “survey”, cell A5:B5: these cells were made one; split them." in found
