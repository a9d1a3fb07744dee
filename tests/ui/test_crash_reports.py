"""A fault of our own, with names in every variable around it, leaves none of them anywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.people import PersonForm
from app.faults import trail
from app.store.people import PeopleRepository
from tests.conftest import PASSPHRASE
from ui.problems import ProblemDesk

if TYPE_CHECKING:
    from app.workspace import Workspace
    from tests.conftest import Wall
    from ui.frame import Frame

MARKER = "Zebraquartz"
ROOT = Path(__file__).parent.parent.parent
FAULTY = """
import sys, threading, warnings
from app.faults import name_nobody

name_nobody()

class Kept:
    def __init__(self, name): self.name = name
    def __del__(self): raise ValueError(self.name)

def fail(name):
    raise KeyError(name) from ValueError(name)

name = sys.argv[1][::-1]
kept = Kept(name)
del kept
thread = threading.Thread(target=fail, args=(name,))
thread.start()
thread.join()
if sys.platform != "win32":
    import resource
    print(resource.getrlimit(resource.RLIMIT_CORE))
fail(name)
"""


class NamedError(Exception):
    """A fault whose message holds what somebody typed, as those of libraries do."""


def leaked(words: str) -> list[str]:
    """Which of the secrets stand in these words."""
    return [secret for secret in (MARKER, *PASSPHRASE.split()) if secret.casefold() in words.casefold()]


def fault_inside(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> BaseException:
    """What a use case raises, with names in its variables, its message, its cause and its note."""

    def fail(_self: object, form: PersonForm, **_more: object) -> NoReturn:
        passphrase = f"{PASSPHRASE} {form.name}"
        cause = KeyError(passphrase)
        error = NamedError(f"cannot keep {form}")
        error.add_note(form.name)
        raise error from cause

    monkeypatch.setattr(PeopleRepository, "add", fail)
    with pytest.raises(NamedError, match=MARKER) as raised:
        workspace.people.add(PersonForm(name=MARKER))
    return raised.value


def test_the_crash_page_its_note_and_the_terminal_name_nobody(
    workspace: Workspace,
    new_frame: Frame,
    wall: Wall,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    log = tmp_path / "trestle.log"
    desk = ProblemDesk(new_frame, log, wall)
    desk.report(fault_inside(workspace, monkeypatch))
    dialog = desk._dialog
    assert dialog is not None
    shown = " ".join([dialog.windowTitle(), *(label.text() for label in dialog.findChildren(QLabel))])
    dialog.accept()
    terminal = capfd.readouterr()
    assert "What was saved is safe." in shown
    assert "NamedError" in log.read_text("utf-8")
    assert "NamedError" in terminal.err
    assert leaked(shown + log.read_text("utf-8") + terminal.out + terminal.err) == []


def test_a_trail_names_kinds_and_places_also_of_what_came_before(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = trail(fault_inside(workspace, monkeypatch))
    assert [line for line in words.splitlines() if not line.startswith(" ")] == ["NamedError", "KeyError"]
    assert " test_crash_reports.py:" in words
    assert leaked(words) == []


def test_a_program_that_falls_over_names_nobody_and_leaves_no_core_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTY, MARKER[::-1]],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 1
    assert done.stderr.count("KeyError") == 2, "once in a thread, once at the top"
    assert done.stderr.count("ValueError") == 3
    assert leaked(done.stdout + done.stderr) == []
    assert sys.platform == "win32" or done.stdout.strip() == "(0, 0)"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("module", ["app", "ui"])
def test_both_programs_begin_by_naming_nobody(module: str, tmp_path: Path) -> None:
    code = (
        "import sys, runpy, app.faults\n"
        "app.faults.name_nobody = lambda: print('quiet')\n"
        f"sys.argv[1:] = ['--help']\nrunpy.run_module('{module}', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.startswith("quiet\n"), done.stderr


def test_no_secret_is_handed_over_in_arguments_or_surroundings(tmp_path: Path) -> None:
    """The command line takes a passphrase from a file or the terminal, and from nowhere else."""
    help_text = subprocess.run(
        [sys.executable, "-m", "app", "backup", "--help"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ).stdout
    assert "--passphrase-file" in help_text
    assert "--passphrase " not in help_text
    sources = [path.read_text("utf-8") for folder in ("app", "ui") for path in (ROOT / folder).rglob("*.py")]
    asked = {name for text in sources for name in re.findall(r"environ\w*(?:\[|\.\w+\()\"(\w+)", text)}
    assert asked <= {"DISPLAY", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "XAUTHORITY"}
