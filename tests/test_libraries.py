"""Every library that ships is named in About, with its licence."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from app.libraries import RUNTIME, libraries

ROOT = Path(__file__).parent.parent
WITHOUT_A_TEXT = {"PySide6-Essentials", "shiboken6"}
"""Their licence, the LGPL, is in `resources/libraries`."""


def plain(name: str) -> str:
    """A package's name as every index spells it."""
    return re.sub(r"[-_.]+", "-", name).casefold()


def asked_for(requirement: str) -> str | None:
    """The package a requirement names, unless only an extra, another system or an old Python wants it."""
    name, _, condition = requirement.partition(";")
    if re.search(
        r"extra|win32|Windows|python_version|python_full_version|platform_python_implementation", condition
    ):
        return None
    match = re.match(r"[\w.-]+", name)
    assert match is not None
    return plain(match[0])


def test_every_library_that_is_installed_with_the_program_is_named() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    waiting = {name for requirement in wanted if (name := asked_for(requirement))}
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        try:
            more = requires(name) or []
        except PackageNotFoundError:
            more = []
        waiting |= {other for requirement in more if (other := asked_for(requirement))} - found
    assert found <= {plain(name) for name in RUNTIME}


def test_every_library_brings_its_licence() -> None:
    shown = {library.name: library for library in libraries()}
    assert {"SQLAlchemy", "sqlcipher3", "reportlab", "cryptography"} <= set(shown)
    for name, library in shown.items():
        assert library.version
        assert library.text or name in WITHOUT_A_TEXT, name


def test_what_has_no_text_of_its_own_has_one_in_the_resources() -> None:
    texts = {path.name for path in (ROOT / "resources" / "libraries").iterdir()}
    assert {"LICENSE-Qt-LGPL-3.0.txt", "LICENSE-SQLCipher.txt", "LICENSE-OpenSSL-Apache-2.0.txt"} <= texts
