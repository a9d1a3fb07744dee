"""No paper escapes the checks, nothing slow is loaded before the first print, and printing is quick."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
import time
from inspect import getmembers, isfunction
from pathlib import Path
from statistics import median

import app.documents
from app.documents.pdf.writer import render_pdf
from app.documents.styles import STANDARD
from tests.pdf_checks import papers, samples
from tests.pdf_checks.papers import PAPERS, SERVICE, register, register_document


def test_every_paper_the_program_can_make_is_among_the_samples() -> None:
    modules = [m.name for m in pkgutil.iter_modules(app.documents.__path__) if not m.ispkg]
    made = {
        name
        for module in modules
        for name, function in getmembers(importlib.import_module(f"app.documents.{module}"), isfunction)
        if name.endswith("_document")
    }
    assert made
    assert made == {name for name, _f in getmembers(papers, isfunction) if name.endswith("_document")}


def test_the_samples_are_written_for_a_validator_to_read(tmp_path: Path) -> None:
    few = {name: PAPERS[name] for name in ("plan", "crisis card")}
    before = samples.SAMPLES
    samples.SAMPLES = few
    try:
        samples.main(tmp_path / "new")
    finally:
        samples.SAMPLES = before
    written = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert len(written) == 2 * len(papers.STYLES)
    assert written[0] == "crisis-card-large-print-16-white.pdf"


def test_papers_load_the_pdf_writer_only_when_the_first_is_printed() -> None:
    modules = [f"app.documents.{m.name}" for m in pkgutil.iter_modules(app.documents.__path__)]
    code = f"import sys, {', '.join(modules)}\nassert 'reportlab' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_a_register_of_a_thousand_names_takes_seconds() -> None:
    started = time.perf_counter()
    render_pdf(register_document(register(1000), SERVICE), STANDARD)
    assert time.perf_counter() - started < 20, "about one second on a quiet machine"


def test_meaning_costs_little_time() -> None:
    paper = PAPERS["plan"](STANDARD)
    render_pdf(paper, STANDARD)

    def seconds(*, tagged: bool) -> float:
        started = time.perf_counter()
        render_pdf(paper, STANDARD, tagged=tagged)
        return time.perf_counter() - started

    pairs = [(seconds(tagged=True), seconds(tagged=False)) for _ in range(15)]
    assert median(with_tags / plain for with_tags, plain in pairs) < 2
