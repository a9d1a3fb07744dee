"""`trestle-admin talk`: without a vault, refusals in one sentence."""

import json
from pathlib import Path

import pytest

from app.__main__ import main


def run(*typed: str) -> int:
    try:
        return main(list(typed))
    except SystemExit as stopped:
        return int(stopped.code or 0)


def test_the_answers_in_a_file_are_scored_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "talk.json"
    file.write_text(
        json.dumps({"answers": {"LA3": {"matter": 3, "amount": -2}}, "red_flags": ["RF3"]}), "utf-8"
    )
    assert run("talk", "score", str(file)) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["gaps"]["LA3"], found["tier"]["tier"]) == (6, "R")
    assert found["statement"] == "A guide for conversation. Not a medical test."


def test_the_example_in_the_help_can_be_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("talk", "score", "--help") == 0
    words = capsys.readouterr().out
    example = words[words.index("{\n") : words.rindex("\n}") + 2]
    file = tmp_path / "example.json"
    file.write_text(example, "utf-8")
    assert run("talk", "score", str(file)) == 0
    assert json.loads(capsys.readouterr().out)["smaller_step"] is True


def test_every_question_is_listed_with_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("talk", "questions") == 0
    assert "R2   How important is it to you?\n     a number from 1 to 10" in capsys.readouterr().out
    assert run("talk", "questions", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["questions"]) == 41


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"answers": {"X1": 1}}', "talk.json, answers: \u201cX1\u201d cannot be used"),
        (b"\xff\xfe", "talk.json cannot be read"),
        (b" " * 1_000_001, "talk.json is too large"),
        (None, "talk.json cannot be read"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_one_sentence(
    content: bytes | None, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "talk.json"
    if content is not None:
        file.write_bytes(content)
    assert run("talk", "score", str(file)) == 1
    said = capsys.readouterr()
    assert (said.out, says in said.err, said.err.count("\n")) == ("", True, 1)


def test_talk_alone_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("talk") == 2
    assert "WORK" in capsys.readouterr().err
