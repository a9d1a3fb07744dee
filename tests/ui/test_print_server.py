"""Which printers there are is asked on this computer alone, unless somebody has named a print server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.print_server import SERVER, SOCKET, ask_this_computer

if TYPE_CHECKING:
    from pathlib import Path


def test_on_linux_printers_are_asked_by_the_socket(tmp_path: Path) -> None:
    environment: dict[str, str] = {}
    silent = tmp_path / "client.conf"
    silent.write_text("# ServerName elsewhere\nUser sam\n\n", encoding="utf-8")
    ask_this_computer(environment, "linux", [tmp_path / "not there", silent])
    assert environment == {SERVER: SOCKET}


@pytest.mark.parametrize("line", ["ServerName print.example", "  servername\t/tmp/other.sock"])
def test_a_named_print_server_is_left_alone(tmp_path: Path, line: str) -> None:
    environment: dict[str, str] = {}
    file = tmp_path / "client.conf"
    file.write_text(f"User sam\n{line}\n", encoding="utf-8")
    ask_this_computer(environment, "linux", [file])
    assert environment == {}
    environment[SERVER] = "print.example"
    ask_this_computer(environment, "linux", [])
    assert environment == {SERVER: "print.example"}


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_ask_their_own_way(platform: str) -> None:
    environment: dict[str, str] = {}
    ask_this_computer(environment, platform, [])
    assert environment == {}
