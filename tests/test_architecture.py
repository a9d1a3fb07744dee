"""The rules of the house, as tests."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCES = sorted(p for folder in ("app", "ui", "tests") for p in (ROOT / folder).rglob("*.py"))
UNSPEAKING_NAMES = {"utils", "helpers", "manager", "common", "base", "misc"}


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


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_files_and_functions_stay_short_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 300, "one idea, or several?"
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module opens with one sentence that says what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 45, f"{node.name} is {length} lines long"
        if isinstance(node, ast.ExceptHandler):
            caught = getattr(node.type, "id", "")
            assert node.type is not None, f"line {node.lineno}: which error is meant?"
            assert caught not in {"Exception", "BaseException"}, f"line {node.lineno}: which error is meant?"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_module_names_say_what_is_inside(path: Path) -> None:
    assert not UNSPEAKING_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_type_checks_are_never_silenced_without_a_reason(path: Path) -> None:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        silenced = re.search(r"# (?:type: ignore|noqa)(.*)", line)
        if silenced:
            assert re.match(r"(\[[\w-]+\]|: [A-Z]+\d+(, [A-Z]+\d+)*)\s+(#|-)\s*\w+", silenced[1]), (
                f"line {number}: say which rule, and why"
            )


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
