"""`trestle-admin audit`: what was done, and whether all of it is there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.__main__ import main
from app.domain.people import PersonForm
from app.store.engine import WRITE
from tests.conftest import PASSPHRASE, Template, Wall, opened

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


@pytest.fixture
def folder(vault_folder: Path, template: Template, wall: Wall) -> Path:
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name="Ken Tomlin"))
        wall.pass_by(days=1)
        joan = workspace.people.add(PersonForm(name="Joan Carter"))
        workspace.people.page(joan.person.id)
    return vault_folder


def run(folder: Path, secret: Path, *words: str) -> int:
    return main(["--data", str(folder), "--passphrase-file", str(secret), "audit", *words])


def test_the_lines_about_one_person_are_listed_the_latest_first(
    folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, secret, "list", "--person", "Joan", "--worker", "sam") == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "2026-11-18 13:52  Sam opened the page of Joan Carter.",
        "2026-11-18 13:52  Sam added Joan Carter.",
    ]


def test_days_narrow_the_list_and_json_has_the_same_lines(
    folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ("--from", "2026-11-18", "--to", "2026-11-18")
    assert run(folder, secret, "list", *days, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert {"action": "view person", "who": "Sam", "kind": "looked at"}.items() <= answer["lines"][1].items()
    assert [line["sentence"] for line in answer["lines"]][-1] == "Sam added Joan Carter."
    assert answer["more"] is False


def test_where_there_is_more_or_nothing_it_is_said(
    folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, secret, "list", "--most", "1") == 0
    assert "There are earlier lines." in capsys.readouterr().out
    assert run(folder, secret, "list", "--to", "2020-01-01") == 0
    assert capsys.readouterr().out == "Nothing like that was done.\n"


def test_a_worker_may_be_named_by_id_and_an_unknown_one_is_refused(
    folder: Path, secret: Path, template: Template, wall: Wall, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(folder, template.key, wall) as workspace:
        sam = workspace.worker.id
    assert run(folder, secret, "list", "--worker", str(sam)) == 0
    assert run(folder, secret, "list", "--worker", "Nobody") == 1
    assert "nothing called “Nobody”" in capsys.readouterr().err


def test_verify_says_that_all_is_there_or_what_is_not(
    folder: Path, secret: Path, template: Template, wall: Wall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, secret, "verify", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}
    assert run(folder, secret, "verify") == 0
    assert capsys.readouterr().out == "Every line is there, and none was changed.\n"
    with opened(folder, template.key, wall) as workspace:
        engine = workspace.open_vault.engine.execution_options(**{WRITE: True})
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE audit SET action = 'mark' WHERE action = 'view person'")
    assert run(folder, secret, "verify") == 1
    said = capsys.readouterr()
    assert "of the activity record was altered." in said.out
    assert said.err == "1 problem was found.\n"
