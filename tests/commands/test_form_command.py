"""Blank forms from the command line."""

import json
from pathlib import Path

import pikepdf
import pytest

from app.__main__ import main
from tests.conftest import PASSPHRASE


def test_a_blank_form_is_written_in_the_style_that_was_asked_for(
    vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret, paper = tmp_path / "passphrase.txt", tmp_path / "form.pdf"
    secret.write_text(PASSPHRASE, "utf-8")
    desk = ["--data", str(vault_folder), "--passphrase-file", str(secret), "--json"]
    assert main([*desk, "form", "ons4", "--style", "large-print", "-o", str(paper)]) == 0
    written = json.loads(capsys.readouterr().out)
    with pikepdf.open(paper) as pdf:
        assert written == {"file": str(paper), "pages": len(pdf.pages)}
        assert str(pdf.docinfo.Title) == "ONS4 personal wellbeing"
    assert main([*desk, "form", "phq-9", "-o", str(tmp_path / "not.pdf")]) == 1
    assert capsys.readouterr().err == (
        "PHQ-9 cannot be asked here: a named clinical lead has to switch it on first.\n"
    )
    assert not (tmp_path / "not.pdf").exists()
    assert main([*desk, "form", "ons4", "--language", "cy", "-o", str(tmp_path / "not.pdf")]) == 1
    assert capsys.readouterr().err == (
        "ONS4 personal wellbeing is not asked in this language: choose one of: English.\n"
    )
