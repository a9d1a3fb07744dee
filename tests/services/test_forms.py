"""Blank forms and files of measures, as a service that may use them gets them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.form_codes import form_code
from app.errors import InvalidInputError, NotFoundError, StorageError
from app.exchange.form_faults import FormFaultsError
from app.exchange.measure_formats import FormKind
from app.measures.registry import current_measure, current_talk
from tests.pdf_checks.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace

WORDS = "Zebraquartzine"


def words_of(document: PrintedDocument) -> str:
    return read(document.pdf).root.text()


def test_a_form_has_its_questions_its_terms_and_its_code(workspace: Workspace) -> None:
    form = workspace.forms.blank("ons4")
    said = words_of(form)
    assert form_code("ons4", 1) in said
    assert "1. Overall, how satisfied are you with your life nowadays?" in said
    assert "Source: Office for National Statistics" in said
    assert workspace.forms.form_of(form_code("ons4", 1).lower()) == current_measure("ons4")
    assert workspace.forms.blank("ons4", "large print").pages > form.pages


def test_a_form_is_printed_only_where_the_measure_may_be_asked(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="cannot be asked here") as raised:
        workspace.forms.blank("phq-9")
    assert raised.value.advice == "A named clinical lead has to switch it on first."
    workspace.measures.clear("phq-9", "Dr Rao", date(2026, 11, 2))
    assert "Look at question 9 before the person leaves" in words_of(workspace.forms.blank("phq-9"))
    with pytest.raises(NotFoundError):
        workspace.forms.blank("gone")


def test_words_of_ones_own_are_printed_and_never_in_a_file(workspace: Workspace, tmp_path: Path) -> None:
    workspace.measures.clear("swemwbs", "Sam", date(2026, 11, 2), reference="W-1")
    with pytest.raises(InvalidInputError, match="there is nothing to print"):
        workspace.forms.blank("swemwbs")
    texts = {item.code: f"{WORDS} {item.code}" for item in current_measure("swemwbs").items}
    workspace.measures.keep_wording("swemwbs", WORDS, texts)
    assert words_of(workspace.forms.blank("swemwbs")).count(WORDS) == 8
    for kind, words, ending in workspace.forms.kinds():
        file = tmp_path / f"{kind}{ending}"
        workspace.forms.write("swemwbs", kind, file)
        assert words
        assert WORDS.encode() not in file.read_bytes()


def test_the_talk_is_printed_without_what_opens_the_private_page(workspace: Workspace) -> None:
    said = words_of(workspace.forms.blank_talk())
    talk = current_talk()
    assert form_code(talk.id, talk.version) in said
    assert talk.statement in said
    private = [question.text for question in talk.questions if question.opens_worry]
    assert private
    assert [text for text in private if text in said] == []


def test_a_file_is_read_and_written(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    workspace.forms.write("who-5", FormKind.XLSFORM, file)
    assert workspace.forms.read(file).measure == current_measure("who-5")
    with pytest.raises(NotFoundError):
        workspace.forms.read(tmp_path / "gone.xlsx")
    with pytest.raises(StorageError):
        workspace.forms.write("who-5", FormKind.FHIR, tmp_path / "gone" / "form.json")
    file.write_bytes(b"?")
    with pytest.raises(FormFaultsError):
        workspace.forms.read(file)
