"""The command `document`: papers in any style and colour, and refusals that say what is allowed."""

from itertools import cycle
from pathlib import Path

import pikepdf
import pytest

from app.__main__ import main
from app.commands.document import KEYS, MADE, OF_A_GROUP, OF_NOBODY, TOLD
from app.domain.directory import ServiceForm
from app.domain.onward import OnwardForm
from app.domain.people import PersonForm
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.services.desk_days import choir


@pytest.fixture
def options(vault_folder: Path, template: Template, wall: Wall, tmp_path: Path) -> list[str]:
    """What goes before a command; the records know somebody with a finished talk and a plan."""
    with opened(vault_folder, template.key, wall) as workspace:
        jean = workspace.people.add(PersonForm(name="Jean Moss")).person.id
        workspace.people.add(PersonForm(name="Mary Ward"))
        workspace.directory.add(ServiceForm(name="Silver Voices"))
        choir(workspace, "Ida Cole")
        workspace.talks.finish(workspace.talks.start(jean).id)
        workspace.plans.add_goal(workspace.plans.new_version(jean).id, "To sing \U0001f600")
        workspace.onward.ask(jean, OnwardForm(to="GP", why="Falls at home."))
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, "utf-8")
    return ["--data", str(vault_folder), "--passphrase-file", str(secret)]


@pytest.mark.parametrize(("kind", "style"), list(zip(MADE, cycle(list(KEYS)[1:]), strict=False)))
def test_each_paper_comes_in_the_style_and_colour_that_were_asked_for(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, style: str
) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    words = [*options, "document", kind, "Jean Moss", "--style", style]
    assert main([*words, "--tint", "green", "-o", str(one)]) == 0
    assert main([*words, "--tint", "white", "-o", str(two)]) == 0
    assert one.read_bytes() != two.read_bytes()
    with pikepdf.open(one) as pdf:
        assert "Jean" not in str(pdf.docinfo["/Title"])
    assert ("No font has" in capsys.readouterr().out) is (kind in {"plan", "record"})


def test_what_is_not_written_yet_says_what_to_do(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.pdf"
    assert main([*options, "document", "plan", "Mary Ward", "-o", str(file)]) == 1
    assert "has nothing for this paper yet: write it in Trestle first" in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize(
    ("wrong", "allowed"),
    [
        (("novel", "Jean"), "what-matters"),
        (("plan", "Jean", "--style", "comic"), "dyslexia-friendly"),
        (("plan", "Jean", "--tint", "brown"), "cream"),
    ],
)
def test_unknown_words_are_refused_with_what_is_allowed(
    wrong: tuple[str, ...], allowed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["document", *wrong, "-o", "x.pdf"])
    assert ended.value.code == 2
    assert allowed in capsys.readouterr().err


@pytest.mark.parametrize(("kind", "style"), list(zip(OF_A_GROUP, cycle(list(KEYS)[1:]), strict=False)))
def test_each_sheet_of_a_group_is_written(options: list[str], tmp_path: Path, kind: str, style: str) -> None:
    file = tmp_path / "sheet.pdf"
    assert main([*options, "document", kind, "Silver", "--style", style, "-o", str(file)]) == 0
    with pikepdf.open(file) as pdf:
        title = str(pdf.docinfo["/Title"])
    assert ("When someone needs more" if kind == "escalation-sheet" else "Silver Voices") in title
    assert main([*options, "document", kind, "Nowhere", "-o", str(file)]) == 1


def test_what_a_group_tells_is_written_for_one_reader(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "told.pdf"
    said = [*options, "document", "stories", "Silver", "--for", "funder", "-o", str(file)]
    assert main([*said, "--from", "2026-01-01", "--to", "2026-11-17", "--style", "easy-read"]) == 0
    assert main([*options, "document", "you-said-we-did", "Silver", "-o", str(file)]) == 0
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/Title"]) == "You said, we did: Silver Voices"
    assert main([*said, "--from", "2026-11-17", "--to", "2026-01-01"]) == 1
    assert "is before the first" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main([*said, "--for", "anybody"])
    assert ended.value.code == 2
    assert set(TOLD) == {"stories", "you-said-we-did"}


@pytest.mark.parametrize(("kind", "named"), [("register", "Silver Voices 2026-11-17"), ("form", "ons4")])
def test_registers_and_forms_come_in_every_style_with_the_same_bytes(
    options: list[str], tmp_path: Path, kind: str, named: str
) -> None:
    assert kind in OF_NOBODY
    files = [tmp_path / name for name in ("one.pdf", "two.pdf")]
    for file in files:
        words = [*options, "document", kind, named, "--style", "high-contrast", "--tint", "yellow"]
        assert main([*words, "-o", str(file)]) == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_talk_is_a_form_as_well(options: list[str], tmp_path: Path) -> None:
    file = tmp_path / "talk.pdf"
    assert main([*options, "document", "form", "talk", "--style", "standard", "-o", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF")
