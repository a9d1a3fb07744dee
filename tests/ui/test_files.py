"""Boxes for saving open in Documents, then where something was saved last; the folder is said in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.files import FileChooser, documents_folder, folder_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

KIND = "PDF (*.pdf)"


class Person:
    """Answers the next box: saves under another folder, or thinks better of it; notes where it opened."""

    def __init__(self) -> None:
        self.opened_in: list[Path] = []

    def answers(self, folder: Path | None = None) -> None:
        QTimer.singleShot(0, lambda: self._answer(folder))

    def _answer(self, folder: Path | None) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QFileDialog)
        self.opened_in.append(Path(box.directory().absolutePath()))
        if folder is None:
            box.reject()
            return
        box.setDirectory(str(folder))
        box.done(QFileDialog.DialogCode.Accepted)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return folder


def save(page: QWidget, chooser: FileChooser, start: Path | None = None) -> Path | None:
    return chooser.save(page, "Save as PDF", "Plan.pdf", KIND, start)


def test_the_first_box_opens_in_documents_and_the_next_where_something_was_saved(
    page: QWidget, documents: Path, tmp_path: Path
) -> None:
    chooser, person, elsewhere = FileChooser(documents), Person(), tmp_path / "For Jean's GP"
    elsewhere.mkdir()
    person.answers(None)
    assert save(page, chooser) is None
    person.answers(elsewhere)
    assert save(page, chooser) == elsewhere / "Plan.pdf"
    person.answers(None)
    save(page, chooser)
    assert person.opened_in == [documents, documents, elsewhere]


def test_a_stick_that_was_offered_is_not_remembered(page: QWidget, documents: Path, tmp_path: Path) -> None:
    chooser, person, stick = FileChooser(documents), Person(), tmp_path / "stick"
    stick.mkdir()
    person.answers(stick)
    assert save(page, chooser, stick) == stick / "Plan.pdf"
    person.answers(None)
    save(page, chooser)
    assert person.opened_in == [stick, documents]


@pytest.mark.parametrize(
    "ask",
    [
        lambda chooser, page: chooser.open(page, "Choose a safe copy", "All files (*)"),
        lambda chooser, page: chooser.folder(page, "Where to save the safe copy"),
    ],
    ids=["a file to open", "a folder"],
)
def test_other_boxes_open_in_documents_too(
    page: QWidget, documents: Path, ask: Callable[[FileChooser, QWidget], Path | None]
) -> None:
    person = Person()
    person.answers(None)
    assert ask(FileChooser(documents), page) is None
    assert person.opened_in == [documents]


def test_documents_are_a_folder_that_is_there() -> None:
    assert documents_folder().is_dir()


def test_a_folder_is_named_by_its_last_word_and_a_drive_by_its_letter() -> None:
    assert folder_words(Path("home") / "Sam" / "Documents") == "Documents"
    assert folder_words(Path("/")) == "/"
