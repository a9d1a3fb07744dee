"""The command line, run as people run it: words in, text and an exit code out, a real vault in between."""

import json
import shutil
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pikepdf
import pytest

from app.__main__ import main
from app.domain.attendance import Presence
from app.domain.groups import GroupForm
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.session_scores import Mode, Moment, Score
from app.paths import DataFolder
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.services.audit_trail import lines


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


@pytest.fixture
def choir(vault_folder: Path, template: Template, wall: Wall) -> UUID:
    """A choir with three singers and one session that ran; returns the session."""
    with opened(vault_folder, template.key, wall) as workspace:
        group_id = workspace.groups.add(
            GroupForm(name="Silver Voices", activity="singing", mode=Mode.FACES)
        ).group.id
        names = workspace.people.preview_names("Jean Okafor\nJean Marsh\nAmir Khan")
        workspace.people.add_names(
            tuple(ChosenName(line.parsed) for line in names), group_id, Role.PARTICIPANT
        )
        today = wall().date()
        page = workspace.groups.add_session(group_id, today, wall().time(), wall().replace(hour=15).time())
        session_id = page.sessions[0].id
        for entry in workspace.attendance.open_register(session_id).entries:
            workspace.attendance.mark(session_id, entry.person_id, Presence.HERE)
            for moment, value in ((Moment.BEFORE, 2), (Moment.AFTER, 4)):
                score = Score(mode=Mode.FACES, value=value)
                workspace.scores.score(session_id, entry.person_id, moment, score)
        workspace.attendance.close(session_id, {})
        for person in workspace.people.list_people():
            workspace.plans.new_version(person.id)
    return session_id


class Shell:
    """Types a command and keeps what it said."""

    def __init__(self, folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.secret, self._capsys = folder, secret, capsys
        self.said = self.complaint = ""

    def __call__(self, *words: object) -> int:
        options = ["--data", str(self.folder), "--passphrase-file", str(self.secret)]
        code = main([*options, *map(str, words)])
        self.said, self.complaint = self._capsys.readouterr()
        return code

    def rest(self) -> str:
        """What was complained about before the command ended by itself."""
        return self._capsys.readouterr().err

    def json(self, *words: object) -> Any:  # noqa: ANN401 - whatever the command answers
        assert self("--json", *words) == 0, self.complaint
        return json.loads(self.said)


@pytest.fixture
def trestle(vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(vault_folder, secret, capsys)


@pytest.mark.usefixtures("choir")
def test_what_is_listed_is_put_in_the_audit(trestle: Shell, template: Template, wall: Wall) -> None:
    for words in (("list", "people"), ("list", "sessions"), ("group", "Silver Voices")):
        assert trestle(*words) == 0
    with opened(trestle.folder, template.key, wall) as workspace:
        listed = [detail["what"] for action, detail in lines(workspace) if action == "list"]
    assert listed == ["people", "sessions", "group"]


def test_somebody_without_a_plan_gets_no_paper_and_no_plan_is_begun(
    trestle: Shell, tmp_path: Path, template: Template, wall: Wall
) -> None:
    with opened(trestle.folder, template.key, wall) as workspace:
        mary = workspace.people.add(PersonForm(name="Mary Ward")).person.id
    paper = tmp_path / "plan.pdf"
    assert trestle("plan", "Mary Ward", "-o", paper) == 1
    assert trestle.complaint.startswith("“Mary Ward” has no plan yet")
    assert not paper.exists()
    with opened(trestle.folder, template.key, wall) as workspace:
        assert workspace.plans.latest(mary) is None


def test_check_finds_nothing_wrong_with_a_new_vault(trestle: Shell) -> None:
    assert trestle("check") == 0
    assert trestle.said == "All is well: nothing is damaged, missing or changed from outside.\n"
    assert trestle.json("check") == {"problems": []}


@pytest.mark.usefixtures("choir")
def test_a_group_is_told_in_figures(trestle: Shell) -> None:
    assert trestle.json("group", "silver voices") == {
        "group": "Silver Voices",
        "sessions": 1,
        "people": 3,
        "average_people": 3.0,
        "average_volunteers": 0.0,
        "scored_sessions": 1,
        "sessions_higher_after": 1,
    } | {"left_out": [], "funders": [], "taking_part": []}
    assert trestle.json("group", "Silver", "--shared")["left_out"][0]["pairs"] == "*"
    assert trestle.json("group", "Silver", "--from", "2027-01-01")["sessions"] == 0
    assert trestle("group", "Silver Voices") == 0
    assert "average people: 3.0" in trestle.said
    assert "1 of 1 session higher after than before." in trestle.said


def test_lists_name_what_other_commands_understand(trestle: Shell, choir: UUID, tmp_path: Path) -> None:
    people = trestle.json("list", "people")["people"]
    assert [person["name"] for person in people] == ["Amir Khan", "Jean Marsh", "Jean Okafor"]
    sessions = trestle.json("list", "sessions")["sessions"]
    assert {"id": str(choir), "name": "Silver Voices 2026-11-17"} in sessions
    assert [group["name"] for group in trestle.json("list", "groups")["groups"]] == ["Silver Voices"]
    assert trestle("register", choir, "-o", tmp_path / "by id.pdf") == 0
    assert trestle("register", "silver voices 2026-11-17", "-o", tmp_path / "by name.pdf") == 0
    assert (tmp_path / "by id.pdf").read_bytes() == (tmp_path / "by name.pdf").read_bytes()


@pytest.mark.usefixtures("choir")
def test_a_plan_is_written_in_the_style_that_was_asked_for(trestle: Shell, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    answer = trestle.json("plan", "Okafor", "--style", "large print", "-o", file)
    assert answer["file"] == str(file)
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/Title"]) == "My plan"
        assert len(pdf.pages) == answer["pages"]
    assert trestle("plan", people_id(trestle, "Amir Khan"), "-o", file) == 0


def people_id(trestle: Shell, name: str) -> str:
    people: list[dict[str, str]] = trestle.json("list", "people")["people"]
    return next(person["id"] for person in people if person["name"] == name)


@pytest.mark.usefixtures("choir")
@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("plan", "Jean", "-o", "x.pdf"), "“Jean” could mean 2 entries: type more of the name"),
        (("plan", "Nobody", "-o", "x.pdf"), "There is nothing called “Nobody”: look it up"),
        (("group", "Gardeners"), "There is nothing called “Gardeners”: "),
        (("register", "2030-01-01", "-o", "x.pdf"), "There is nothing called “2030-01-01”: "),
        (
            ("plan", "Amir Khan", "--style", "comic", "-o", "x.pdf"),
            "There is no print style called “comic”: ",
        ),
        (("plan", "Amir Khan", "-o", "no such folder/x.pdf"), "could not be written"),
    ],
)
def test_what_cannot_be_done_is_one_plain_sentence_and_exit_1(
    trestle: Shell, words: tuple[str, ...], complaint: str
) -> None:
    assert trestle(*words) == 1
    assert complaint in trestle.complaint
    assert trestle.complaint.count("\n") == 1
    assert trestle.said == ""


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("list", "animals"),
        ("plan", "Jean"),
        ("group", "x", "--from", "soon"),
        ("practice", "--people", "0"),
    ],
)
def test_wrong_usage_exits_with_2(trestle: Shell, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        trestle(*words)
    assert ended.value.code == 2


def test_the_wrong_passphrase_is_refused(trestle: Shell) -> None:
    trestle.secret.write_text("something else entirely\n", "utf-8")
    assert trestle("check") == 1
    assert "passphrase" in trestle.complaint


def test_a_passphrase_file_that_is_missing_or_empty_is_named(trestle: Shell) -> None:
    trestle.secret.write_text("", "utf-8")
    assert trestle("check") == 1
    assert "The passphrase file cannot be read: " in trestle.complaint
    trestle.secret.unlink()
    assert trestle("check") == 1
    assert "The passphrase file cannot be read: " in trestle.complaint


def test_a_passphrase_is_never_taken_from_nowhere(
    vault_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())  # nobody types there
    assert main(["--data", str(vault_folder), "check"]) == 1
    assert "use --passphrase-file FILE" in capsys.readouterr().err


def test_a_vault_is_set_up_with_its_rescue_sheet_and_can_be_opened(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trestle = Shell(tmp_path / "new", secret, capsys)
    sheet = tmp_path / "rescue.pdf"
    assert trestle("init", "--organisation", "Riverside Link Work", "--recovery-out", sheet) == 0
    assert "Print" in trestle.said
    assert "on the disk of the records" in trestle.said
    assert sheet.read_bytes().startswith(b"%PDF")
    assert trestle("check") == 0
    before = DataFolder(trestle.folder).records.read_bytes()
    assert trestle("init", "--organisation", "Another", "--recovery-out", tmp_path / "other.pdf") == 1
    assert DataFolder(trestle.folder).records.read_bytes() == before


def test_a_rescue_sheet_on_another_disk_needs_no_warning(
    secret: Path, tmp_path: Path, other_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trestle = Shell(tmp_path / "new", secret, capsys)
    made = trestle.json("init", "--organisation", "Riverside", "--recovery-out", other_disk / "rescue.pdf")
    assert made["same_disk"] is False
    assert (other_disk / "rescue.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_is_set_up_where_the_rescue_sheet_cannot_be_written(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trestle = Shell(tmp_path / "new", secret, capsys)
    sheet = tmp_path / "no such folder" / "rescue.pdf"
    assert trestle("init", "--organisation", "Riverside", "--recovery-out", sheet) == 1
    assert "nothing was set up" in trestle.complaint.casefold()
    assert not DataFolder(trestle.folder).is_set_up


@pytest.mark.usefixtures("choir")
def test_a_safe_copy_brings_back_what_was_there(trestle: Shell, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    copy = trestle.json("backup", tmp_path / "stick")
    assert copy["people"] == 3
    shutil.rmtree(trestle.folder)
    assert trestle("restore", copy["file"]) == 0
    assert "There was nothing here before." in trestle.said
    assert trestle.json("group", "Silver Voices")["people"] == 3
    assert trestle("restore", copy["file"]) == 0
    assert "What was here before is kept in" in trestle.said


def test_a_file_that_is_no_copy_is_refused(trestle: Shell, tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"not a copy")
    before = DataFolder(trestle.folder).records.read_bytes()
    assert trestle("restore", tmp_path / "holiday.jpg") == 1
    assert DataFolder(trestle.folder).records.read_bytes() == before


def test_a_damaged_vault_is_reported(trestle: Shell) -> None:
    records = DataFolder(trestle.folder).records
    data = bytearray(records.read_bytes())
    data[len(data) // 2] ^= 1
    records.write_bytes(bytes(data))
    assert trestle("check") == 1


@pytest.mark.usefixtures("choir")
def test_options_may_stand_after_the_command_as_well(
    vault_folder: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [
        "group",
        "Silver Voices",
        "--json",
        "--data",
        str(vault_folder),
        "--passphrase-file",
        str(secret),
    ]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["people"] == 3


def test_a_day_that_is_none_is_named(trestle: Shell) -> None:
    with pytest.raises(SystemExit):
        trestle("group", "Silver", "--from", "2026-13-01")
    assert "2026-13-01 is not a day; write it as 2026-11-17" in trestle.rest()
