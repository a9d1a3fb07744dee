"""Measures from the command line, where there is no vault."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main(words) == 0
    data = json.loads(capsys.readouterr().out)
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_answers_are_scored_in_json(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert said(capsys, "score", "swemwbs", "3,3,3,3,3,3,3", *words) == {
        "measure": "swemwbs",
        "version": 1,
        "scores": {"total": {"raw": 21, "value": 19.25, "band": "low"}},
        "not_scored": {},
    }


def test_what_cannot_be_scored_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "score", "ucla-3", "-,2,2,1") == {
        "measure": "ucla-3",
        "version": 1,
        "scores": {"lonely": {"raw": 1, "value": 1, "band": "often or always"}},
        "not_scored": {"total": "cannot be scored: 1 answer missing"},
    }


def test_answers_below_zero_are_no_options(capsys: pytest.CaptureFixture[str]) -> None:
    data = said(capsys, "score", "goal-attainment", "-1,-1,-1")
    assert data["scores"] == {"t": {"raw": -3, "value": 36.31, "band": None}}


def test_an_estimate_and_an_answer_about_safety_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    data = said(capsys, "score", "phq-9", "1,1,1,1,1,1,1,1,-")
    assert data["scores"]["total"]["note"] == "1 answer missing, estimated from the person’s other answers"
    assert data["alerts"] == [{"item": "9", "flag": "RF1"}]


def test_a_wrong_answer_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "who-5", "6,1,1,1,1"]) == 1
    assert capsys.readouterr().err.startswith(
        "“6” is no answer to item 1 of WHO-5 wellbeing index: use 5 (All"
    )


def test_measures_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["measures"]) == 0
    assert "ons4                     1  ONS4 personal wellbeing (open)" in capsys.readouterr().out
    found = {measure["id"]: measure for measure in said(capsys, "measures", "--json")["measures"]}
    assert found["ons4"]["scores"]["anxiety"] == "lower is better"
    assert found["swemwbs"]["licence"] == "bring your own"


def test_a_file_is_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = (files("resources") / "measures" / "ons4.toml").read_text("utf-8")
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    assert main(["measures", "check", str(file)]) == 0
    assert capsys.readouterr().out == (
        "mine.toml defines ONS4 personal wellbeing, version 1; its 2 worked examples come out as they say.\n"
    )
    assert said(capsys, "measures", "check", str(file), "--json")["examples"] == 2
    file.write_text(text.replace("[9, 10,", "[10, 10,"), "utf-8")
    assert main(["measures", "check", str(file)]) == 1
    assert "mine.toml, scores satisfaction: “bands” cannot be used" in capsys.readouterr().err


def test_a_file_that_is_not_there_or_is_no_text_is_said_plainly(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "picture.toml").write_bytes(b"\xff\xfe")
    assert main(["measures", "check", str(tmp_path / "gone.toml")]) == 1
    assert capsys.readouterr().err == "gone.toml cannot be read: name a file that is there.\n"
    assert main(["measures", "check", str(tmp_path / "picture.toml")]) == 1
    said_of_it = "picture.toml: it is not a text file; name a file that defines a measure.\n"
    assert capsys.readouterr().err == said_of_it


def test_a_measure_goes_out_and_from_one_kind_of_file_to_another(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first, second = tmp_path / "who.xlsx", tmp_path / "who.json"
    out = said(capsys, "measures", "export", "who-5", "--as", "xlsform", "-o", str(first), "--json")
    assert out == {"file": str(first), "measure": "who-5", "kind": "xlsform"}
    assert said(capsys, "measures", "convert", str(first), "-o", str(second), "--json")["kind"] == "fhir"
    assert said(capsys, "measures", "check", str(second), "--json")["examples"] == 5
    assert main(["measures", "export", "swemwbs", "--as", "redcap", "-o", str(tmp_path / "s.csv")]) == 0
    assert "Without the words of its questions" in capsys.readouterr().out
    assert main(["measures", "convert", str(first), "-o", str(tmp_path / "who")]) == 1
    assert "does not say what kind of file it shall be" in capsys.readouterr().err
    with pytest.raises(SystemExit) as wrong:
        main(["measures", "export", "who-5", "--as", "pdf", "-o", str(first)])
    assert wrong.value.code == 2


def test_all_faults_of_a_file_are_listed_and_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "form.csv"
    file.write_text("Variable / Field Name,Field Type,Field Label\na,rado,A?\na,notes,B?\n", "utf-8")
    assert main(["measures", "check", str(file)]) == 1
    told = capsys.readouterr()
    assert told.err == "form.csv has 3 faults.\n"
    assert told.out.startswith("row 2, column “Field Type”: found “rado”. Allowed: radio, ")
