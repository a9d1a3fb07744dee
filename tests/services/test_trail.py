"""The trail as a manager reads it: every kind of thing is in it, and any part of it can be found again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.documents.blocks import Heading
from app.documents.who_has_seen import who_has_seen_document
from app.domain.attendance import Presence
from app.domain.groups import GroupForm
from app.domain.organisation import Organisation
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.safety import Seen
from app.domain.session_scores import Mode, Moment, Score
from app.domain.trail import TrailFilter, TrailFindings, TrailKind
from app.errors import NotFoundError, StorageError
from app.paths import DataFolder
from app.services import trail_watch
from app.store.engine import WRITE
from app.store.restore import restore_copy
from tests.conftest import PASSPHRASE, opened

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Template, Wall


@pytest.fixture
def choir(workspace: Workspace) -> UUID:
    """Two singers and one session, today."""
    group_id = workspace.groups.add(GroupForm(name="Silver Singers", mode=Mode.FACES)).group.id
    names = workspace.people.preview_names("Joan Carter\nKen Tomlin")
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in names), group_id, Role.PARTICIPANT)
    now = workspace.today.page().now
    page = workspace.groups.add_session(group_id, now.date(), now.time(), now.replace(hour=16).time())
    return page.sessions[0].id


def named(workspace: Workspace, name: str) -> UUID:
    return workspace.people.list_people(name)[0].id


def said(workspace: Workspace, wanted: TrailFilter | None = None) -> list[str]:
    return [line.sentence for line in workspace.trail.page(wanted or TrailFilter(), most=500).lines]


def test_what_is_done_stands_in_the_trail_the_latest_first(workspace: Workspace, choir: UUID) -> None:
    workspace.attendance.open_register(choir)
    workspace.attendance.mark_all(choir, frozenset({Role.PARTICIPANT}))
    joan = named(workspace, "Joan")
    workspace.people.page(joan)
    workspace.safety.page(joan)
    workspace.documents.record_printed(workspace.documents.register(choir), "printed")
    assert said(workspace)[:6] == [
        "Sam printed “Register”.",
        "Sam opened the register of Silver Singers, 17 November 2026.",
        "Sam opened the private page of Joan Carter.",
        "Sam opened the page of Joan Carter.",
        "Sam marked 2 people at Silver Singers, 17 November 2026.",
        "Sam opened the register of Silver Singers, 17 November 2026.",
    ]


def test_a_change_about_one_person_names_them(workspace: Workspace, choir: UUID) -> None:
    joan = named(workspace, "Joan")
    workspace.attendance.mark(choir, joan, Presence.HERE)
    workspace.scores.score(choir, joan, Moment.BEFORE, Score(mode=Mode.FACES, value=3))
    plan = workspace.plans.new_version(joan)
    workspace.plans.latest(joan)
    workspace.documents.record_printed(workspace.documents.plan(plan.id), "saved")
    assert said(workspace)[:5] == [
        "Sam saved “Plan” of Joan Carter as a PDF.",
        "Sam opened the plan of Joan Carter.",
        "Sam began a plan with Joan Carter.",
        "Sam wrote down a score of Joan Carter at Silver Singers, 17 November 2026.",
        "Sam marked Joan Carter at Silver Singers, 17 November 2026.",
    ]


def test_undo_and_redo_are_told_as_such_whatever_they_take_back(workspace: Workspace, choir: UUID) -> None:
    joan = named(workspace, "Joan")
    workspace.attendance.mark(choir, joan, Presence.HERE)
    workspace.history.undo()
    workspace.history.redo()
    workspace.people.change(joan, PersonForm(name="Joan Carr"))
    workspace.history.undo()
    wanted = TrailFilter(kind=TrailKind.UNDONE)
    assert said(workspace, wanted) == [
        "Sam took back a change about Joan Carter.",
        "Sam made a change about Joan Carter again.",
        "Sam took back a change about Joan Carter.",
    ]


def test_pages_follow_each_other_without_a_gap_or_a_line_twice(workspace: Workspace, choir: UUID) -> None:
    for _time in range(7):
        workspace.attendance.open_register(choir)
    whole = workspace.trail.page(most=500)
    assert whole.more is None
    page = workspace.trail.page(most=3)
    lines = [*page.lines]
    while page.more is not None:
        page = workspace.trail.page(after=page.more, most=3)
        lines += page.lines
    assert tuple(lines) == whole.lines


def test_the_trail_can_be_narrowed_to_days_kinds_and_workers(
    workspace: Workspace, choir: UUID, wall: Wall
) -> None:
    wall.pass_by(days=1)
    workspace.attendance.open_register(choir)
    yesterday, today = date(2026, 11, 17), date(2026, 11, 18)
    opened_register = "Sam opened the register of Silver Singers, 17 November 2026."
    assert said(workspace, TrailFilter(first=today)) == [opened_register]
    assert opened_register not in said(workspace, TrailFilter(last=yesterday))
    assert said(workspace, TrailFilter(kind=TrailKind.LOOKED, first=today, last=today)) == [opened_register]
    assert said(workspace, TrailFilter(worker_id=choir)) == []
    assert said(workspace, TrailFilter(worker_id=workspace.worker.id)) == said(workspace)


def test_one_person_has_their_own_lines_and_those_of_their_groups(workspace: Workspace, choir: UUID) -> None:
    joan, ken = named(workspace, "Joan"), named(workspace, "Ken")
    workspace.people.page(ken)
    workspace.attendance.open_register(choir)
    workspace.attendance.mark(choir, ken, Presence.HERE)
    workspace.people.page(joan)
    lines = said(workspace, TrailFilter(person_id=joan))
    assert lines[:2] == [
        "Sam opened the page of Joan Carter.",
        "Sam opened the register of Silver Singers, 17 November 2026.",
    ]
    assert "Sam added people." in lines
    assert not any("Ken" in line for line in lines)


@pytest.mark.usefixtures("choir")
def test_opening_the_trail_is_in_the_trail(workspace: Workspace) -> None:
    joan = named(workspace, "Joan")
    assert workspace.trail.open().lines[0].sentence == "Sam opened the trail."
    workspace.trail.open(TrailFilter(person_id=joan))
    assert said(workspace)[0] == "Sam opened the trail."


def test_a_person_can_be_told_who_has_seen_their_record(workspace: Workspace, choir: UUID) -> None:
    joan = named(workspace, "Joan")
    for _time in range(2):
        workspace.people.page(joan)
    workspace.safety.see(joan, workspace.safety.page(joan).lines[0].flag.code, Seen.YES)
    workspace.attendance.open_register(choir)
    record = workspace.trail.who_has_seen(joan)
    assert (record.called, record.asked_on) == ("Joan", date(2026, 11, 17))
    assert [(line.who, line.what, line.times) for line in record.lines] == [
        ("Sam", "Opened the register of Silver Singers, 17 November 2026", 1),
        ("Sam", "Wrote in your record", 1),
        ("Sam", "Opened your page", 3),
        ("Sam", "Added you", 1),
    ]
    assert said(workspace)[0] == "Sam looked at who has seen the record of Joan Carter."
    paper = workspace.documents.who_has_seen(joan)
    assert paper.name == "Who has seen, Tuesday 17 November 2026.pdf"
    days = [
        b
        for b in who_has_seen_document(record, Organisation(name="Riverside")).blocks
        if isinstance(b, Heading)
    ][1:]
    assert [day.text for day in days] == ["Tuesday 17 November 2026"], "a day is named once, over its lines"
    with pytest.raises(NotFoundError):
        workspace.trail.who_has_seen(choir)


def test_locking_and_unlocking_are_in_the_trail(vault_folder: Path, template: Template, wall: Wall) -> None:
    with opened(vault_folder, template.key, wall):
        pass
    with opened(vault_folder, template.key, wall) as workspace:
        assert "Sam locked Trestle." in said(workspace, TrailFilter(kind=TrailKind.DOOR))


def test_a_disk_that_refuses_keeps_nobody_from_locking(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object) -> None:
        raise StorageError("The disk is full.", "Make room.")

    before = len(said(workspace))
    monkeypatch.setattr(workspace.trail._desk.store, "record", refuse)
    workspace.trail.lock()
    assert len(said(workspace)) == before


def spoil(workspace: Workspace, statement: str) -> None:
    engine = workspace.open_vault.engine.execution_options(**{WRITE: True})
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_an_honest_trail_holds(workspace: Workspace, choir: UUID) -> None:
    workspace.attendance.open_register(choir)
    assert workspace.trail.verify() == TrailFindings(looked_on=date(2026, 11, 17))
    assert said(workspace)[0] == "Sam checked that nothing was taken out of the trail."


def test_what_is_found_is_remembered_until_somebody_deals_with_it(workspace: Workspace, choir: UUID) -> None:
    workspace.attendance.open_register(choir)
    workspace.vault.record_listed("people")
    spoil(workspace, "DELETE FROM audit WHERE action = 'view register'")
    found = workspace.trail.verify()
    assert any("missing" in problem for problem in found.problems)
    assert workspace.trail.findings() == found
    assert "Trestle found something wrong with the trail." in said(workspace)
    assert workspace.trail.verify().problems == found.problems
    assert said(workspace).count("Trestle found something wrong with the trail.") == 1
    assert workspace.trail.dealt_with().problems == ()
    assert said(workspace)[0] == "Sam dealt with what was wrong with the trail."


def test_a_copy_that_knows_more_than_the_records_is_believed(
    workspace: Workspace, choir: UUID, tmp_path: Path
) -> None:
    workspace.attendance.open_register(choir)
    workspace.vault.save_copy(tmp_path / "stick")
    assert workspace.trail.verify().problems == ()
    spoil(workspace, "DELETE FROM audit WHERE seq >= (SELECT MAX(seq) - 5 FROM audit)")
    assert any("An older file" in problem for problem in workspace.trail.verify().problems)


def test_a_wrong_try_at_a_known_name_says_whose(workspace: Workspace) -> None:
    desk = workspace.trail._desk
    desk.store.record(desk.author, "failed sign-in", detail={"who": str(workspace.worker.id)})
    desk.store.record(desk.author, "failed sign-in", detail={"who": str(workspace.open_vault.store_id)})
    assert said(workspace)[:2] == [
        "A wrong passphrase was tried on Tuesday 17 November 2026 at 1:52 pm.",
        "A wrong passphrase was tried for Sam on Tuesday 17 November 2026 at 1:52 pm.",
    ]


@pytest.mark.usefixtures("choir")
def test_whose_lines_can_be_asked_for_is_known_by_name(workspace: Workspace) -> None:
    assert workspace.trail.name_of(named(workspace, "Joan")) == "Joan Carter"
    assert workspace.trail.workers() == {workspace.worker.id: "Sam"}


def test_a_copy_of_another_laptop_contradicts_nothing(
    workspace: Workspace, template: Template, wall: Wall, tmp_path: Path
) -> None:
    workspace.vault.save_copy(tmp_path / "stick")
    (copy,) = (tmp_path / "stick").iterdir()
    restore_copy(copy, DataFolder(tmp_path / "other"), PASSPHRASE, wall())
    with opened(tmp_path / "other", template.key, wall) as other:
        other.vault.save_copy(tmp_path / "stick")
    assert trail_watch.outside(workspace.open_vault, str(tmp_path / "stick")) == ()


def test_a_folder_of_copies_that_is_away_contradicts_nothing(workspace: Workspace, tmp_path: Path) -> None:
    assert trail_watch.outside(workspace.open_vault, str(tmp_path / "away")) == ()
    assert trail_watch.outside(workspace.open_vault, "") == ()
