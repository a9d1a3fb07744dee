"""The sentences of the trail: one for each code that the program can write, and none that says too much."""

from __future__ import annotations

import ast
import string
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.trail import Deed, TrailKind
from app.domain.trail_sentences import tellings
from app.domain.trail_words import as_lines, as_seen, codes

ROOT = Path(__file__).parents[2]
FIELDS = {"who", "person", "place", "n", "paper", "moment", "other", "role"}
BY_DETAIL = {"print saved", "failed sign-in of somebody"}
"""Codes that follow from what else a line says."""
JOAN = UUID(int=7)
DEED = Deed(
    at=datetime(2026, 11, 17, 14, 2, tzinfo=UTC),
    who="Amira Shah",
    action="view person",
    person_id=JOAN,
    person="Joan Carter",
)


def words_in(node: ast.expr | None) -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return words_in(node.body) | words_in(node.orelse)
    return set()


def name_of(node: ast.expr) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def action_places(trees: list[ast.Module]) -> dict[str, set[int]]:
    """Function or class -> which arguments are its `action`; a name may be shared by several."""
    places: dict[str, set[int]] = {"write": {1}, "record": {1}}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args if argument.arg != "self"]
                if "action" in names and node.name != "__init__":
                    places.setdefault(node.name, set()).add(names.index("action"))
            elif isinstance(node, ast.ClassDef) and node.name in {"Change", "Deed"}:
                places[node.name] = {0}
    return places


@cache
def codes_in_the_program() -> frozenset[str]:
    paths = (path for path in sorted((ROOT / "app").rglob("*.py")) if path.name != "parser.py")
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    places, found = action_places(trees), set[str]()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                late = node.args.args[len(node.args.args) - len(node.args.defaults) :]
                for argument, default in zip(late, node.args.defaults, strict=True):
                    found |= words_in(default) if argument.arg == "action" else set()
            if not isinstance(node, ast.Call):
                continue
            name, arguments = name_of(node.func), node.args
            if name == "partial":
                name, arguments = name_of(arguments[0]), arguments[1:]
            for place in places.get(name, set()):
                found |= words_in(arguments[place]) if place < len(arguments) else set()
            for keyword in node.keywords if name != "add_argument" else ():  # what an option does
                found |= words_in(keyword.value) if keyword.arg == "action" else set()
    return frozenset(found)


def test_the_scan_sees_codes_however_they_are_handed_on() -> None:
    found = codes_in_the_program()
    assert {"mark", "print", "sign in", "sign in with rescue key", "begin plan", "undo", "save copy"} <= found


def test_every_code_of_the_program_has_a_sentence() -> None:
    assert codes_in_the_program() - tellings().keys() == set()


def test_no_sentence_is_left_over() -> None:
    assert tellings().keys() - BY_DETAIL == codes_in_the_program()


def test_a_sentence_names_only_what_is_known_and_ends_well() -> None:
    for code, told in tellings().items():
        for words in filter(None, (told.words, told.several)):
            named = {field for _text, field, _form, _change in string.Formatter().parse(words) if field}
            assert named <= FIELDS, code
            assert words.endswith("."), code
        assert not told.own.endswith("."), code


def test_what_the_person_reads_tells_nothing_of_a_private_page() -> None:
    private = ("private", "worr", "danger", "safeguard", "risk")
    assert [code for code, told in tellings().items() if any(p in told.own.lower() for p in private)] == []


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        (DEED, "Amira Shah opened the page of Joan Carter."),
        (
            replace(
                DEED,
                action="mark",
                person_id=None,
                person="",
                group="Silver Singers",
                held_on=date(2026, 11, 17),
                changes=13,
            ),
            "Amira Shah marked 13 people at Silver Singers, 17 November 2026.",
        ),
        (
            replace(DEED, action="mark", group="Silver Singers", changes=1),
            "Amira Shah marked Joan Carter at Silver Singers.",
        ),
        (replace(DEED, action="score"), "Amira Shah wrote down a score of Joan Carter at a group."),
        (replace(DEED, action="view worries"), "Amira Shah opened the private page of Joan Carter."),
        (replace(DEED, person="", who=""), "Somebody opened the page of somebody."),
        (
            replace(DEED, action="print", detail={"how": "printed", "document": "Plan, Tuesday 17.pdf"}),
            "Amira Shah printed “Plan” of Joan Carter.",
        ),
        (
            replace(DEED, action="print", person_id=None, detail={"how": "saved"}),
            "Amira Shah saved “a paper” as a PDF.",
        ),
        (
            replace(DEED, action="failed sign-in", detail={"at": "2026-11-16T09:30:00+00:00"}),
            "A wrong passphrase was tried on Monday 16 November 2026 at 9:30 am.",
        ),
        (
            replace(DEED, action="failed sign-in", other="Sam"),
            "A wrong passphrase was tried for Sam on Tuesday 17 November 2026 at 2:02 pm.",
        ),
        (
            replace(DEED, action="change role", other="Sam", detail={"from": "worker", "to": "supervisor"}),
            "Amira Shah gave Sam another role: Supervisor.",
        ),
        (replace(DEED, action="undo", person_id=None), "Amira Shah took back a change."),
        (replace(DEED, action="sing"), "Amira Shah did something this Trestle does not know: sing."),
    ],
)
def test_a_line_is_a_plain_sentence(deed: Deed, sentence: str) -> None:
    assert [line.sentence for line in as_lines((deed, deed))] == [sentence, sentence]


def test_what_is_done_again_has_its_own_moment_and_its_own_person() -> None:
    later = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
    tried = replace(DEED, action="failed sign-in")
    deeds = (DEED, replace(DEED, at=later), replace(DEED, person="Ken Tomlin", person_id=None), tried)
    lines = as_lines((*deeds, replace(tried, at=later)))
    assert [(line.at, line.person_id) for line in lines[:3]] == [
        (DEED.at, JOAN),
        (later, JOAN),
        (DEED.at, None),
    ]
    assert lines[0].sentence == lines[1].sentence != lines[2].sentence
    assert "17 November" in lines[3].sentence
    assert "18 November" in lines[4].sentence


def test_the_person_reads_one_line_for_the_same_thing_on_one_day() -> None:
    later = replace(DEED, at=datetime(2026, 11, 18, 9, 0, tzinfo=UTC))
    seen = as_seen((later, DEED, DEED, replace(DEED, action="view worries"), replace(DEED, action="lock")))
    assert [(line.day.day, line.what, line.times) for line in seen] == [
        (18, "Opened your page", 1),
        (17, "Opened your page", 3),
    ]


def test_every_code_is_of_one_kind() -> None:
    by_kind = [codes(kind) for kind in TrailKind]
    assert sum(map(len, by_kind)) == len(frozenset().union(*by_kind))
    assert all(by_kind)
    assert "print" in codes(TrailKind.PRINTED)
    assert "failed sign-in" in codes(TrailKind.DOOR)
