"""A file that may not grow any more, as on a full disk or one for small files only: tried by anybody."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from app.bootstrap import Door
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE
from tests.own_mounts import of_unix

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Wall

PROGRAM = """
import json, resource, signal, sys
from pathlib import Path
from app.bootstrap import Door
from app.commands.paper_file import write_paper
from app.domain.people import PersonForm
from app.errors import AppError, StorageError
from app.store.kdf import KdfParameters

folder, passphrase = Path(sys.argv[1]), sys.argv[2]
workspace = Door(folder, kdf=KdfParameters.cheapest()).open(passphrase)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
largest = max(file.stat().st_size for file in folder.iterdir() if file.is_file())
resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 100_000, hard))
saved, said = [], ""
for number in range(5000):
    try:
        workspace.people.add(PersonForm(name=f"Person {number}"))
    except StorageError as problem:
        said = f"{problem.message} {problem.advice}"
        break
    saved.append(f"Person {number}")
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
stick, refused = folder.parent / "stick", []
stick.mkdir()
plan = stick / "plan.pdf"
for write in (lambda: workspace.vault.save_copy(stick), lambda: write_paper(plan, bytes(99_000))):
    try:
        write()
    except AppError as problem:
        refused.append(f"{problem.message} {problem.advice}")
left = sorted(file.name for file in stick.iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
copy = workspace.vault.save_copy(stick)
workspace.people.add(PersonForm(name="Afterwards"))
here = sorted(person.name for person in workspace.people.list_people())
wrong = workspace.vault.check().problems
workspace.close()
print(json.dumps({
    "saved": saved, "said": said, "here": here, "wrong": wrong, "refused": refused, "left": left,
    "copied": copy.people,
}))
"""


@of_unix
def test_a_file_that_may_not_grow_loses_nothing_and_says_so(
    vault_folder: Path, wall: Wall, tmp_path: Path
) -> None:
    """In a process of its own: a limit counts for all of one."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(vault_folder), PASSPHRASE],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert str(vault_folder) in found["said"]
    assert len(found["saved"]) > 3
    assert set(found["here"]) == {*found["saved"], "Afterwards"}
    assert found["wrong"] == []
    assert [str(tmp_path) in words for words in found["refused"]] == [True, True]
    assert found["left"] == []
    assert found["copied"] == len(found["saved"])
    workspace = Door(vault_folder, wall, KdfParameters.cheapest()).open(PASSPHRASE)
    assert len(workspace.people.list_people()) == len(found["here"])
    workspace.close()
