"""What is typed oddly on the command line: refused in one plain sentence, and nothing steers the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.__main__ import main
from app.commands.answer import one_sentence, shown
from app.domain.groups import GroupForm
from app.domain.organisation import tidy_organisation
from app.domain.people import PersonForm
from app.domain.session_scores import Mode
from app.errors import InvalidInputError
from app.paths import DataFolder
from app.store import problems
from tests.conftest import PASSPHRASE, Template, Wall, opened


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


def run(folder: object, secret: Path, *words: object) -> int:
    return main(["--data", str(folder), "--passphrase-file", str(secret), *map(str, words)])


@pytest.fixture
def choir(vault_folder: Path, template: Template, wall: Wall) -> Path:
    """A vault with a group that has not met, and somebody with a plan."""
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.groups.add(GroupForm(name="Choir", activity="singing", mode=Mode.FACES))
        workspace.plans.new_version(workspace.people.add(PersonForm(name="Jean Okafor")).person.id)
    return vault_folder


@pytest.mark.parametrize("command", [("check",), ("list", "people"), ("practice",)])
def test_a_data_folder_no_disk_takes_and_a_file_are_refused_in_a_sentence(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    assert run(tmp_path / ("x" * 300), secret, *command) == 1
    said = capsys.readouterr().err
    assert said.endswith("cannot be a folder: choose another folder for --data.\n")
    assert len(said) < 200
    assert run("~nobody-of-that-name/x", secret, *command) == 1
    assert "cannot be a folder" in capsys.readouterr().err
    assert run(secret, secret, *command) == 1
    assert capsys.readouterr().err.endswith("is a file: choose a folder.\n")


@pytest.mark.parametrize(
    "words",
    [
        ("--data", "", "check"),
        ("plan", "Jean", "-o", ""),
        ("init", "--organisation", "Riverside", "--recovery-out", " "),
        ("plan", "Jean", "-o", "x.pdf", "--style", ""),
        ("practice", "--people", "5001"),
        ("practice", "--sessions", "501"),
        ("practice", "--people", "9" * 5000),
        ("practice", "--people", "00"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(vault_folder, secret, *words)
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.splitlines()[-1]) < 200


def test_wrong_usage_does_not_steer_the_terminal(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(vault_folder, secret, "list", "\x1b[2Jpeople")
    assert "\x1b" not in capsys.readouterr().err


def test_days_the_wrong_way_round_are_refused(
    choir: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (("group", "Choir"), ("audit", "list")):
        assert run(choir, secret, *command, "--from", "2026-12-01", "--to", "2026-11-01") == 1
        said = capsys.readouterr().err
        assert said.startswith("The last day, 2026-11-01, is before the first, 2026-12-01: ")
    assert run(choir, secret, "group", "Choir", "--from", "2026-11-01", "--to", "2026-11-01") == 0


def test_a_group_that_has_not_met_says_so(
    choir: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(choir, secret, "group", "Choir") == 0
    said = capsys.readouterr().out
    assert "average people: no sessions\n" in said
    assert "None" not in said
    assert said.endswith("There was no session yet in this time.\n")


@pytest.mark.parametrize("style", ["Large print", "large-print", "LARGE", "large_print", "Standard"])
def test_a_print_style_is_understood_however_it_is_written(
    choir: Path, secret: Path, tmp_path: Path, style: str
) -> None:
    assert run(choir, secret, "plan", "Jean", "--style", style, "-o", tmp_path / "plan.pdf") == 0


def test_one_page_is_one_page_and_the_name_of_its_file_steers_nothing(
    choir: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(choir, secret, "plan", "Jean", "-o", tmp_path / "a\x1b[31m\nplan.pdf") == 0
    said = capsys.readouterr().out
    assert "\\u001b[31m\\nplan.pdf, 1 page." in said
    assert said.count("\n") == 1


def test_letters_that_join_others_are_shown_as_they_are() -> None:
    assert shown("Zoë 👩\u200d🎤 क्\u200dष") == "Zoë 👩\u200d🎤 क्\u200dष"
    assert shown("evil\u202e") == "evil\\u202e"


def test_a_sentence_for_a_terminal_speaks_of_no_box_and_has_one_colon() -> None:
    full, made = problems.disk_full(Path("/stick")), problems.made_room(Path("/stick"))
    assert one_sentence(full).endswith("delete files you no longer need from it, then try again.")
    assert "still here" not in one_sentence(made) + one_sentence(problems.busy())
    mistaken = one_sentence(problems.not_that_kind(Path("/stick")))
    assert mistaken.endswith(": /stick; choose another name.")
    endless = one_sentence(problems.not_there(Path("/" + "x" * 3000)))
    assert len(endless) < 250
    assert one_sentence(problems.name_too_long(Path("x" * 3000))).endswith(": choose a shorter name.")


@pytest.mark.parametrize("name", ["", " \u200b", "x" * 201])
def test_an_organisation_without_a_usable_name_has_advice_of_its_own(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    folder = tmp_path / "new"
    assert run(folder, secret, "init", "--organisation", name, "--recovery-out", tmp_path / "r.pdf") == 1
    assert "give the name of your service in 1 to 200 characters" in capsys.readouterr().err
    assert not DataFolder(folder).is_set_up
    with pytest.raises(InvalidInputError):
        tidy_organisation(name)


def test_a_passphrase_file_of_another_encoding_is_told_which_to_use(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret.write_bytes("Käse mit Brot und Wurst".encode("latin-1"))
    assert run(vault_folder, secret, "check") == 1
    assert capsys.readouterr().err == (
        "The passphrase file is not written in UTF-8: save it anew with the encoding UTF-8.\n"
    )


def test_practice_says_how_many_people_and_sessions_there_are(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("practice", "--people", "1", "--sessions", "1")
    assert run(tmp_path / "town", secret, *words) == 0
    assert "with 1 person and 3 groups" in capsys.readouterr().out
    assert run(tmp_path / "other", secret, "--json", *words) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["people"], made["sessions"]) == (1, 3)
