"""The people who use this laptop, from the command line."""

from pathlib import Path

import pytest

from app.bootstrap import Door
from tests.commands.test_command_line import Shell
from tests.conftest import PASSPHRASE, Wall

AMIRS = "otter ladder crisp nine"


@pytest.fixture
def shell(vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    secret = tmp_path / "passphrase.txt"
    secret.write_text(f"{PASSPHRASE}\n", "utf-8")
    return Shell(vault_folder, secret, capsys)


@pytest.fixture
def amirs(tmp_path: Path) -> Path:
    file = tmp_path / "amirs.txt"
    file.write_text(f"{AMIRS}\n", "utf-8")
    return file


def roles(shell: Shell) -> dict[str, str]:
    return {user["name"]: user["role"] for user in shell.json("users")["users"]}


def test_somebody_is_added_given_another_role_and_removed(
    shell: Shell, amirs: Path, vault_folder: Path, wall: Wall
) -> None:
    assert shell("users") == 0
    assert shell.said == "Sam: Manager\n"
    assert shell("users", "add", "Amir Khan", "--role", "leader", "--new-passphrase-file", amirs) == 0
    assert shell.said == "Sam: Manager\nAmir Khan: Group leader\n"
    shell.secret, managers = amirs, shell.secret
    assert shell("--who", "amir khan", "list", "groups") == 0
    assert shell("--who", "Amir Khan", "users", "remove", "Sam") == 1
    assert "As group leader you may not do this" in shell.complaint
    shell.secret = managers
    assert shell("--who", "Sam", "users", "role", "Amir Khan", "supervisor") == 0
    assert roles(shell) == {"Sam": "manager", "Amir Khan": "supervisor"}
    assert shell("users", "remove", "amir khan", "--who", "Sam") == 0
    assert roles(shell) == {"Sam": "manager"}
    assert [holder.name for holder in Door(vault_folder, wall).people()] == [""]


def test_a_manager_is_removed_where_somebody_else_signs(shell: Shell, amirs: Path, tmp_path: Path) -> None:
    roses = tmp_path / "roses.txt"
    roses.write_text("velvet anchor pepper moon\n", "utf-8")
    assert shell("users", "add", "Amir", "--role", "manager", "--new-passphrase-file", amirs) == 0
    rose = ("users", "add", "Rose", "--role", "supervisor", "--new-passphrase-file", roses)
    assert shell("--who", "Sam", *rose) == 1
    assert shell.complaint == "Two people are needed for this: ask Amir to sign as well.\n"
    assert shell("--who", "Sam", *rose, "--second", "Amir", "--second-passphrase-file", amirs) == 0
    shell.rest()
    assert shell("--who", "Sam", "users", "remove", "Amir") == 1
    assert shell.complaint == "Two people are needed for this: ask Rose to sign as well.\n"
    signs = ("--second", "Rose", "--second-passphrase-file", roses)
    assert shell("--who", "Sam", "users", "remove", "Amir", *signs) == 0
    assert shell.said == "Sam: Manager\nRose: Supervisor\n"


def test_a_name_that_nobody_has_is_said_to_be_nobodys(shell: Shell, amirs: Path) -> None:
    assert shell("users", "remove", "Amir") == 1
    assert "Nobody called “Amir” uses this laptop" in shell.complaint
    assert shell("users", "add", "Amir", "--role", "worker", "--new-passphrase-file", amirs) == 0
    assert shell("--who", "Nobody", "users") == 1
    assert "Nobody called “Nobody”" in shell.complaint


def test_where_one_person_uses_it_there_is_nobody_to_name(shell: Shell) -> None:
    assert shell("--who", "Sam", "users") == 0


def test_there_is_no_role_of_that_name(shell: Shell) -> None:
    with pytest.raises(SystemExit) as ended:
        shell("users", "role", "Sam", "king")
    assert ended.value.code == 2
    assert "king" in shell.rest()
