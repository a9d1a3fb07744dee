"""Vaults with two furnished groups: furnished once, and copied for each test that asks for them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Template, Wall, opened
from tests.services.two_sides import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle


@pytest.fixture(scope="session")
def one_side(template: Template, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Side]:
    """A closed vault with one group, and what is in it."""
    folder = Path(shutil.copytree(template.folder, tmp_path_factory.mktemp("one side") / "vault"))
    with opened(folder, template.key, Wall()) as workspace:
        return folder, Side(workspace, "Silver Voices", "Jean Okafor")


@pytest.fixture(scope="session")
def two_sides(
    one_side: tuple[Path, Side], template: Template, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Side]:
    """The same vault with another group, and what that group adds."""
    folder = Path(shutil.copytree(one_side[0], tmp_path_factory.mktemp("two sides") / "vault"))
    with opened(folder, template.key, Wall()) as workspace:
        return folder, Side(workspace, "Walking Football", "Ken Tomlin")


@pytest.fixture
def vault_folder(request: pytest.FixtureRequest, template: Template, tmp_path: Path) -> Path:
    """A closed vault of the test's own, with the groups that it asks for."""
    lent: Callable[[str], tuple[Path, Side]] = request.getfixturevalue
    if "others" in request.fixturenames:
        furnished = lent("two_sides")[0]
    else:
        furnished = lent("one_side")[0] if "mine" in request.fixturenames else template.folder
    return Path(shutil.copytree(furnished, tmp_path / "vault"))


@pytest.fixture
def mine(one_side: tuple[Path, Side]) -> Side:
    """The group of whoever is sat down in a test, and its person."""
    return one_side[1]


@pytest.fixture
def others(two_sides: tuple[Path, Side]) -> Side:
    """A group of somebody else, and its person."""
    return two_sides[1]


@pytest.fixture
def papers_are_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each paper is the words that are put on it: in the bytes of a PDF nobody could look for them."""

    def words(document: Document, _style: PrintStyle) -> bytes:
        return repr(document).encode()

    monkeypatch.setattr("app.documents.pdf.writer.render_pdf", words)
    monkeypatch.setattr("app.services.page_images.count_pages", lambda _words: 1)
