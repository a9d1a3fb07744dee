"""No paper escapes the checks, and nothing slow is loaded before the first print."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from inspect import getmembers, isfunction
from pathlib import Path
from typing import TYPE_CHECKING

import app.documents
from tests.pdf_checks import (
    help_papers,
    onward_papers,
    papers,
    person_papers,
    place_papers,
    samples,
    sheet_papers,
    story_papers,
)
from tests.pdf_checks.papers import PAPERS

if TYPE_CHECKING:
    import pytest


def test_every_paper_the_program_can_make_is_among_the_samples() -> None:
    modules = [m.name for m in pkgutil.iter_modules(app.documents.__path__) if not m.ispkg]
    made = {
        name
        for module in modules
        for name, function in getmembers(importlib.import_module(f"app.documents.{module}"), isfunction)
        if name.endswith("_document")
    }
    assert made
    judged = {
        name
        for samples_of in (
            papers,
            help_papers,
            onward_papers,
            person_papers,
            place_papers,
            sheet_papers,
            story_papers,
        )
        for name, _function in getmembers(samples_of, isfunction)
        if name.endswith("_document")
    }
    assert made == judged


def test_the_samples_are_written_for_a_validator_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "SAMPLES", {name: PAPERS[name] for name in ("plan", "crisis card")})
    samples.main(tmp_path / "new")
    written = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert len(written) == 2 * len(papers.STYLES)
    assert written[0] == "crisis-card-dyslexia-friendly-15-cream.pdf"


def test_samples_that_the_tests_wrote_are_not_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "SAMPLES", {"crisis card": PAPERS["crisis card"]})
    monkeypatch.setattr(samples, "STYLES", papers.STYLES[:2])
    monkeypatch.setenv(samples.KEPT_IN, str(tmp_path / "kept"))
    data = samples.set_paper("crisis card", papers.STYLES[0])
    (kept,) = (tmp_path / "kept").iterdir()
    assert kept.read_bytes() == data
    kept.write_bytes(b"as it is")
    samples.main(tmp_path / "kept", rest=True)
    assert (len(list((tmp_path / "kept").iterdir())), kept.read_bytes()) == (2, b"as it is")


def test_papers_load_the_pdf_writer_only_when_the_first_is_printed() -> None:
    modules = [f"app.documents.{m.name}" for m in pkgutil.iter_modules(app.documents.__path__)]
    code = f"import sys, {', '.join(modules)}\nassert 'reportlab' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
