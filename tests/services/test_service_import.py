"""Places from files: looked at first, then all at once with one undo, or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.errors import InvalidInputError, NotFoundError
from tests.domain.places import GARDENERS

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.service_import import ImportPreview
    from app.workspace import Workspace

TABLE = "Group,Postcode,Spaces\nSinging,SW1A 1AA,3\nGardening,,\n"


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def names(workspace: Workspace) -> list[str]:
    return [service.name for service in workspace.directory.find()]


def test_a_file_is_looked_at_kept_and_taken_back_as_one(workspace: Workspace, tmp_path: Path) -> None:
    path = written(tmp_path, "groups.csv", TABLE)
    preview = workspace.service_files.look(path)
    assert (preview.new, preview.changed, preview.unchanged, preview.problems) == (2, 0, 0, ())
    assert preview.mapping == {"Group": "name", "Postcode": "postcode", "Spaces": "places_left"}
    assert "cost" in preview.missing
    assert names(workspace) == []
    assert workspace.service_files.carry_out(preview) == 2
    assert names(workspace) == ["Gardening", "Singing"]
    assert workspace.history.undo() == "Places from a file"
    assert names(workspace) == []
    workspace.history.redo()
    again = workspace.service_files.look(path)
    assert (again.new, again.unchanged, workspace.service_files.carry_out(again)) == (0, 2, 0)


def test_what_is_known_already_is_changed_and_put_back(workspace: Workspace, tmp_path: Path) -> None:
    first = workspace.service_files.look(
        written(
            tmp_path,
            "a.json",
            json.dumps([{"id": "1", "name": "Choir", "assured_date": "2026-11-02T09:30:00Z"}]),
        )
    )
    workspace.service_files.carry_out(first)
    assert workspace.directory.find()[0].checked_on == date(2026, 11, 2)
    newer = json.dumps([{"id": "1", "name": "Choir", "email": "a@b.uk"}, {"id": "2", "name": "Art"}])
    second = workspace.service_files.look(written(tmp_path, "b.json", newer))
    assert (second.new, second.changed) == (1, 1)
    workspace.service_files.carry_out(second)
    assert [(s.name, s.email) for s in workspace.directory.find()] == [("Art", ""), ("Choir", "a@b.uk")]
    workspace.history.undo()
    assert [(s.name, s.email) for s in workspace.directory.find()] == [("Choir", "")]


def test_rows_with_problems_stop_the_rest_until_they_are_left_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    odd = TABLE + f"Chess,nowhere,\nArt,,many\n{'x' * 300},,\n"
    preview = workspace.service_files.look(written(tmp_path, "groups.csv", odd))
    assert [each.where for each in preview.problems] == ["row 4", "row 5", "row 6"]
    with pytest.raises(
        InvalidInputError, match=r"row 4: “nowhere” is not a whole postcode\. There are 2 more\."
    ):
        workspace.service_files.carry_out(preview)
    assert names(workspace) == []
    assert workspace.service_files.carry_out(preview, leave_out=True) == 2
    one = workspace.service_files.look(written(tmp_path, "one.csv", "Group,Postcode\nChess,nowhere\n"))
    with pytest.raises(InvalidInputError, match=r"postcode\.$"):
        workspace.service_files.carry_out(one)


def test_a_postcode_nobody_has_is_said_and_its_place_brought_in(workspace: Workspace, tmp_path: Path) -> None:
    table = "Group,Postcode\nSinging,SW1A 1AA\nArt,ZZ1 1ZZ\nChess,bt15gs\n"
    preview = workspace.service_files.look(written(tmp_path, "groups.csv", table))
    assert [(note.where, note.problem) for note in preview.notes] == [
        ("row 3", "ZZ1 1ZZ is not a postcode that Trestle knows"),
        (
            "row 4",
            "BT1 5GS is in Northern Ireland, and Trestle knows where postcodes are in Great Britain only",
        ),
    ]
    assert (preview.problems, workspace.service_files.carry_out(preview)) == ((), 3)


def test_when_a_place_was_last_checked_can_stand_in_the_file(workspace: Workspace, tmp_path: Path) -> None:
    files, table = workspace.service_files, "Group,Last checked,Day\nChess,{},Moonday\nArt,{},\n"

    def look(*days: str) -> ImportPreview:
        return files.look(written(tmp_path, "a.csv", table.format(*days)))

    def checked() -> list[date | None]:
        return [service.checked_on for service in workspace.directory.find()]

    preview = look("2/11/2026", "1/12/2026")
    assert [f"{note.where}: {note.problem}" for note in preview.notes] == [
        "row 2: Days: “Moonday” is no day of the week; the words are kept as they are",
        "row 3: it was checked on Tuesday 1 December 2026, which is still to come; that is not kept",
    ]
    files.carry_out(preview)
    assert checked() == [None, date(2026, 11, 2)]
    same = look("1/11/2026", "")
    assert (same.changed, same.unchanged, same.notes) == (0, 2, ())
    files.carry_out(look("3/11/2026", "4/11/2026"))
    assert checked() == [date(2026, 11, 4), date(2026, 11, 3)]
    workspace.history.undo()
    assert checked() == [None, date(2026, 11, 2)]


def test_a_saved_table_comes_back_as_the_same_places(workspace: Workspace, tmp_path: Path) -> None:
    place, file = workspace.directory.add(GARDENERS), tmp_path / "places.csv"
    workspace.place_export.save(file)
    same = workspace.service_files.look(file)
    assert (same.new, same.changed, same.unchanged, same.notes) == (0, 0, 1, ())
    file.write_text(file.read_text("utf-8-sig").replace("01632 960456", "01632 960457", 1), "utf-8")
    preview = workspace.service_files.look(file)
    assert (preview.new, preview.changed) == (0, 1)
    workspace.service_files.carry_out(preview)
    assert workspace.directory.service(place.id).form == replace(GARDENERS, phone="01632 960457")
    assert workspace.directory.service(place.id).checked_on == place.checked_on


def test_a_file_that_is_not_there_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="cannot be read"):
        workspace.service_files.look(tmp_path / "nothing.csv")


def test_columns_are_chosen_by_hand_and_remembered_for_the_next_such_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    files, path = workspace.service_files, written(tmp_path, "a.csv", "Wer,Was,PLZ\nChoir,Sing,SW1A 1AA\n")
    with pytest.raises(InvalidInputError, match="none of its columns is called name"):
        files.look(path)
    columns = files.columns(path)
    assert columns is not None
    assert (columns.mapping, columns.remembered) == ({"Wer": "", "Was": "", "PLZ": ""}, False)
    assert columns.samples == {"Wer": "Choir", "Was": "Sing", "PLZ": "SW1A 1AA"}
    chosen = {"Wer": "name", "PLZ": "postcode", "Was": "skip"}
    preview = files.look(path, chosen)
    assert (preview.new, preview.mapping) == (1, chosen)
    files.carry_out(preview)
    (kept,) = workspace.directory.find()
    assert (kept.name, kept.postcodes, kept.record.get("as_imported")) == ("Choir", ("SW1A 1AA",), None)
    again = files.columns(written(tmp_path, "b.csv", "plz, WER,Was\n,Art,\n"))
    assert again is not None
    assert not again.remembered  # the same words, and not the same headings
    next_year = written(tmp_path, "c.csv", "Was,Wer,PLZ\n,Art,\n")
    remembered = files.columns(next_year)
    assert remembered is not None
    assert (remembered.remembered, remembered.samples["Was"]) == (True, "")
    assert files.look(next_year).new == 1
    assert files.columns(written(tmp_path, "d.json", "[]")) is None
    for wrong in ({}, {"Wer": "name", "Was": "name"}, {"Wer": "name", "Was": "colour"}):
        with pytest.raises(InvalidInputError):
            files.look(path, wrong)
