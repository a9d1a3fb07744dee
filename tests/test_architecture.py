"""The rules of the house, as tests."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from importlinter.cli import lint_imports

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCES = sorted(p for folder in ("app", "ui", "tests") for p in (ROOT / folder).rglob("*.py"))
UNSPEAKING_NAMES = {"utils", "helpers", "manager", "common", "base", "misc"}
SILENCE = re.compile(r"# (?:type: ignore|noqa)(.*)")


def test_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(cache_dir=None) == 0, capsys.readouterr().out


def test_a_forbidden_import_is_found_on_every_floor_of_the_house(tmp_path: Path) -> None:
    for floor in ("app", "ui"):
        shutil.copytree(ROOT / floor, tmp_path / floor, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    rooms = [p.parent for p in tmp_path.glob("*/__init__.py")] + [
        p.parent for p in tmp_path.glob("*/*/__init__.py")
    ]
    for room in rooms:
        (room / "sneaky.py").write_text("import sqlalchemy\nimport reportlab\n", encoding="utf-8")
    (tmp_path / "app" / "domain" / "upstairs.py").write_text("import app.services\n", encoding="utf-8")
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(cache_dir=None))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    floors = {".".join(room.relative_to(tmp_path).parts) for room in rooms}
    assert {
        "app",
        "app.commands",
        "app.domain",
        "app.services",
        "app.documents",
        "ui",
        "ui.screens",
    } <= floors
    found = set(re.findall(r"- ([\w.]+)\.sneaky -> (\w+)", done.stdout))
    assert {room for room, library in found if library == "sqlalchemy"} == floors - {"app.store"}
    assert {room for room, library in found if library == "reportlab"} == floors
    assert "app.domain.upstairs -> app.services" in done.stdout


def test_files_and_functions_stay_short_and_say_what_they_are_for() -> None:
    found = [words for path in SOURCES for words in unkempt(path.read_text("utf-8"), path)]
    assert not found, "\n".join(found)


def unkempt(text: str, path: Path) -> Iterator[str]:
    """What is too long, says nothing, or catches anything, with its file."""
    name, tree = path.relative_to(ROOT), ast.parse(text)
    if text.count("\n") > 300:
        yield f"{name} is too long: one idea, or several?"
    if not ast.get_docstring(tree):
        yield f"{name}: a module opens with one sentence that says what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > 45:
                yield f"{name}: {node.name} is {length} lines long"
        if isinstance(node, ast.ExceptHandler):
            caught = getattr(node.type, "id", "")
            if node.type is None or caught in {"Exception", "BaseException"}:
                yield f"{name}, line {node.lineno}: which error is meant?"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('"""A."""\n' * 301, "is too long"),
        ("x = 1\n", "opens with one sentence"),
        ('"""A."""\n\n\ndef b() -> None:\n' + "    c()\n" * 45, "b is 46 lines long"),
        ('"""A."""\n\n\nasync def b() -> None:\n' + "    c()\n" * 45, "b is 46 lines long"),
        ('"""A."""\n\ntry:\n    a()\nexcept Exception:\n    pass\n', "line 5: which error"),
        ('"""A."""\n\ntry:\n    a()\nexcept:\n    pass\n', "line 5: which error"),
    ],
)
def test_what_is_unkempt_would_be_found(text: str, problem: str) -> None:
    (found,) = unkempt(text, ROOT / "app" / "there.py")
    assert problem in found


def test_module_names_say_what_is_inside() -> None:
    names = [path.relative_to(ROOT) for path in SOURCES]
    assert len(names) > 1000
    assert [name for name in names if UNSPEAKING_NAMES & set(name.with_suffix("").parts)] == []


def test_type_checks_are_never_silenced_without_a_reason() -> None:
    found = [words for path in SOURCES for words in silenced(path.read_text("utf-8"), path)]
    assert not found, "\n".join(found)


def silenced(text: str, path: Path) -> Iterator[str]:
    """The lines on which a check is silenced, and it is not said which rule, and why."""
    for number, line in enumerate(text.splitlines() if SILENCE.search(text) else (), start=1):
        found = SILENCE.search(line)
        if found and not re.match(r"(\[[\w-]+\]|: [A-Z]+\d+(, [A-Z]+\d+)*)\s+(#|-)\s*\w+", found[1]):
            yield f"{path.relative_to(ROOT)}, line {number}: say which rule, and why"


@pytest.mark.parametrize(
    "rest", ["type: ignore", "type: ignore[misc]", "noqa", "noqa: E501", "noqa: E501 - "]
)
def test_a_check_that_is_silenced_without_a_reason_would_be_found(rest: str) -> None:
    assert list(silenced(f"a = 1\nb = 2  # {rest}\n", ROOT / "app" / "there.py")) == [
        "app/there.py, line 2: say which rule, and why"
    ]


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after a statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def test_nothing_slow_is_loaded_before_the_first_paint() -> None:
    slow = {
        "sqlalchemy",
        "reportlab",
        "alembic",
        "asyncio",
        "urllib.request",
        "PySide6.QtQml",
        "PySide6.QtNetwork",
    }
    assert not slow & loaded_by("import ui.main")


def test_the_rules_of_the_field_load_nothing_of_the_store_or_the_window() -> None:
    modules = [p.stem for p in (ROOT / "app" / "domain").glob("*.py") if p.stem != "__init__"]
    loaded = loaded_by("\n".join(f"import app.domain.{name}" for name in modules))
    assert not {"sqlalchemy", "PySide6", "reportlab", "app.store"} & loaded
