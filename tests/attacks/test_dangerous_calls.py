"""Nothing in the program hands words to a shell, runs what it reads, or revives objects from a file."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted(path for folder in ("app", "ui") for path in (ROOT / folder).rglob("*.py"))
MODULES: Final = {
    "pickle",
    "cPickle",
    "dill",
    "marshal",
    "shelve",
    "subprocess",
    "pty",
    "code",
    "codeop",
    "ftplib",
    "http",
    "urllib",
    "requests",
    "socket",
    "smtplib",
    "telnetlib",
    "webbrowser",
    "xmlrpc",
}
"""None of these is needed: what they can do is done to no word of anybody's."""
NAMES: Final = {"eval", "exec", "compile", "__import__"}
METHODS: Final = {
    ("os", "system"),
    ("os", "popen"),
    ("yaml", "load"),
    ("yaml", "unsafe_load"),
    ("builtins", "eval"),
    ("builtins", "exec"),
    ("tempfile", "mktemp"),
}
ASKS_THE_SCREEN: Final = "ui/startup.py"
"""Asks the screen of this computer whether it answers, before there is a window; it has no other socket."""
STARTS_A_PROGRAM: Final = {"ui/voice.py"}
"""Only the voice is a program of its own; it reads the words from a pipe, never from its arguments."""


def dangers(tree: ast.AST) -> Iterator[str]:
    """What is in a module that must not be, with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found = [name.name for name in names if name.name.partition(".")[0] in MODULES]
            case ast.ImportFrom(module=str(module), level=0) if module.partition(".")[0] in MODULES:
                found = [module]
            case ast.Call(func=ast.Name(id=name)) if name in NAMES:
                found = [name]
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if (owner, name) in METHODS:
                found = [f"{owner}.{name}"]
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if name.startswith(("exec", "spawn")):
                found = [f"os.{name}"]
            case ast.keyword(arg="shell"):
                found = ["shell="]
            case _:
                found = []
        yield from (f"line {getattr(node, 'lineno', 0)}: {name}" for name in found)


def test_nothing_dangerous_is_called() -> None:
    assert len(SOURCES) > 500
    found = [
        f"{name}, {danger}"
        for name, text in ((path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in SOURCES)
        for danger in dangers(ast.parse(text))
        if (name, danger.rpartition(": ")[2]) != (ASKS_THE_SCREEN, "socket")
    ]
    assert found == []


def test_the_only_sockets_are_those_of_the_screen() -> None:
    asking = (ROOT / ASKS_THE_SCREEN).read_text("utf-8")
    assert set(re.findall(r"socket\.socket\((.*?)\)", asking)) == {"socket.AF_UNIX"}


def test_only_the_voice_starts_another_program() -> None:
    starting = {
        path.relative_to(ROOT).as_posix() for path in SOURCES if "QProcess(" in path.read_text("utf-8")
    }
    assert starting <= STARTS_A_PROGRAM


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "import urllib.request",
        "from subprocess import run",
        "eval('1')",
        "exec('1')",
        "__import__('os')",
        "import os\nos.system('ls')",
        "import os\nos.execv('ls', [])",
        "import yaml\nyaml.load('a')",
        "run('ls', shell=True)",
    ],
)
def test_each_of_them_would_be_found(code: str) -> None:
    assert list(dangers(ast.parse(code)))
