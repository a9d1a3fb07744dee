"""Somebody is erased: no word of theirs is left anywhere, and the figures of their groups stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from app.domain.erasing import ErasureReason, Way, reason_words, way_words
from app.domain.people import PersonForm
from app.domain.record_words import kept_words
from app.errors import AppError, DiskFullError, HeldRecordError, InvalidInputError, NotFoundError
from app.store import audit, changelog, disk
from app.store.engine import WRITE
from app.store.erased_lines import erased_lines
from app.store.mixins import Base
from app.store.reach import about, words_in
from app.store.recorder import Logged
from app.store.tables import DraftRow
from tests.services.audit_trail import lines
from tests.services.marked_person import MARKER
from tests.services.marked_town import Town, pages_of

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace


@pytest.fixture
def town(workspace: Workspace) -> Town:
    return Town(workspace)


@pytest.mark.parametrize("way", Way)
def test_no_word_of_an_erased_person_is_left_anywhere(town: Town, way: Way) -> None:
    town.fill()
    assert len([row for row in town.rows() if MARKER in row]) > 40
    town.erase(way)
    assert [row for row in town.rows() if MARKER.casefold() in row.casefold()] == []
    assert [row for row in town.rows() if "Okafor" in row] == []
    on_disk = pages_of(town.work)
    assert b"CREATE TABLE" in on_disk  # they were opened
    assert b"Amir Khan" in on_disk
    assert MARKER.encode() not in on_disk
    assert MARKER.casefold().encode() not in on_disk
    beside = town.work.open_vault.files.records.with_name("records.trestle-wal")
    assert beside.stat().st_size == 0


def test_every_table_with_a_column_for_words_is_known(town: Town) -> None:
    """A new table is about people by its reference, or it is named here by whoever adds it."""
    nobody = {
        "audit", "base_time", "breach", "checked", "checklist", "chg", "closed_days", "counted_event",
        "desk_contact", "destruction", "device", "feedback", "group_arrangement", "group_session",
        "group_timetable", "group_ways", "hand_count", "hand_over_stage", "heads", "joining_rule",
        "laptop_note", "local_number", "local_route", "local_service", "measure_clearance",
        "measure_wording", "noticed", "organisation", "own_measure", "pile", "plan_template",
        "preference", "retention", "saved_copy", "service_check", "service_gap", "session_detail",
        "session_leader", "support_group", "training", "worker",
    }  # fmt: skip
    with_words = {table.name for table in Base.metadata.sorted_tables if words_in(table)}
    people = {table.name for table in about({town.jean})}
    assert with_words - people - nobody == {DraftRow.__tablename__}


def test_half_typed_words_about_others_are_kept(town: Town) -> None:
    town.fill()
    town.erase()
    assert town.work.drafts.load("typed") == {"other": {"words": "x"}}


@pytest.mark.parametrize(("way", "scored"), [(Way.ERASE, 1), (Way.ANONYMISE, 2)])
def test_the_figures_of_the_group_stay(town: Town, way: Way, scored: int) -> None:
    before = town.work.groups.page(town.group).outcome
    town.erase(way)
    after = town.work.groups.page(town.group)
    assert after.outcome.people == before.people == 2
    assert (after.outcome.participants, after.outcome.average_people) == (2, before.average_people)
    assert sum(line.scored_both for line in after.sessions) == scored
    assert [member.name for member in after.members] == ["Amir Khan"]
    assert [p.name for p in town.work.people.list_people()] == ["Amir Khan"]
    assert town.work.people.list_people(archived=True) == ()
    names = {entry.name for entry in town.work.attendance.open_register(town.session).entries}
    assert names == {"Amir Khan", "No name kept"}


def test_somebody_who_never_came_leaves_nobody_behind(workspace: Workspace) -> None:
    jean = workspace.people.add(PersonForm(name="Jean Okafor")).person.id
    workspace.people.add_note(jean, "Rang.")
    done = workspace.erasing.erase(jean, Way.ERASE, ErasureReason.WRONG, "jean  OKAFOR")
    assert done.destruction.counts == {"note": 1, "person": 1, "person_token": 2}
    with workspace.open_vault.engine.connect() as connection:
        assert connection.scalars(select(Base.metadata.tables["person"].c.name)).all() == []
    with pytest.raises(NotFoundError):
        workspace.people.page(jean)


def test_the_chain_still_holds_and_says_how_much_was_erased(town: Town) -> None:
    town.fill()
    done = town.erase().destruction
    with town.work.open_vault.engine.connect() as connection:
        assert audit.verify_chain(connection) == []
        assert erased_lines(connection) == done.log_lines > 20
    assert town.work.vault.check().problems == ()


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE chg SET "values" = \'{"name": "Z"}\' WHERE kept_hash IS NOT NULL',
        "UPDATE chg SET kept_hash = 'x' WHERE kept_hash IS NOT NULL",
        "UPDATE chg SET destruction = zeroblob(16) WHERE kept_hash IS NOT NULL",
        "DELETE FROM destruction",
        "UPDATE destruction SET log_lines = 1",
    ],
)
def test_tampering_with_an_erasure_is_found(town: Town, statement: str) -> None:
    town.erase()
    with town.work.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(text(statement))
    with town.work.open_vault.engine.connect() as connection:
        assert audit.verify_chain(connection)


def test_a_line_erased_past_the_program_is_found(town: Town) -> None:
    with town.work.open_vault.engine.connect() as connection:
        line = next(changelog.read_changes(connection))
    with town.work.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(
            text("UPDATE chg SET \"values\" = '{}', bases = '{}', salt = '', kept_hash = :h WHERE seq = :n"),
            {"h": line.said(), "n": line.seq},
        )
    with town.work.open_vault.engine.connect() as connection:
        assert audit.verify_chain(connection) == [
            "1 change was erased, and the destruction log does not tell of it."
        ]


def test_the_log_rebuilds_what_is_left(town: Town) -> None:
    town.fill()
    town.erase(Way.ANONYMISE)
    with town.work.open_vault.engine.execution_options(**{WRITE: True}).connect() as connection:
        changes = list(changelog.read_changes(connection))
        synced = [t for t in Base.metadata.sorted_tables if t.name in Logged.of_all_tables().synced]
        before = {t.name: set(map(str, connection.execute(select(t)))) for t in synced}
        for table in reversed(Base.metadata.sorted_tables):
            if table in synced or table.name in {"chg", "heads", "person_token"}:
                connection.execute(table.delete())
        changelog.replay(changes, connection, Logged.of_all_tables().facts)
        after = {t.name: set(map(str, connection.execute(select(t)))) for t in synced}
        assert list(changelog.read_changes(connection)) == changes
        connection.rollback()
    assert after == before


def test_the_destruction_log_tells_of_nobody(town: Town) -> None:
    town.fill()
    done = town.erase(reason=ErasureReason.ORDERED).destruction
    (entry,) = town.work.erasing.log()
    assert entry == done
    assert (entry.by, entry.way, entry.reason) == ("Sam", Way.ERASE, ErasureReason.ORDERED)
    assert entry.done_on.isoformat() == "2026-11-17"
    assert len(entry.number) == len("AAAA-BBBB")
    assert {"person", "note", "talk", "answer", "step", "draft"} <= set(entry.counts)
    action, detail = next(line for line in lines(town.work) if line[0] == "erase person")
    assert (action, detail) == ("erase person", {"way": "erase", "reason": "ordered"})
    assert {reason_words(reason) for reason in ErasureReason} | {way_words(way) for way in Way}


def test_nothing_brings_an_erased_person_back(town: Town) -> None:
    town.work.people.add_note(town.jean, "Rang.")
    town.erase()
    assert town.work.history.undo() is None


def test_it_is_asked_twice_and_a_hold_forbids_it(town: Town) -> None:
    with pytest.raises(InvalidInputError, match="not the name"):
        town.work.erasing.erase(town.jean, Way.ERASE, ErasureReason.ASKED, "Amir Khan")
    town.work.keeping.hold(town.jean, "Dana Reyes", "A complaint is open.")
    view = town.work.erasing.view(town.jean)
    assert (view.held, view.hold_reason, view.held_by) == (True, "A complaint is open.", "Dana Reyes")
    with pytest.raises(HeldRecordError, match="A complaint is open") as refused:
        town.erase()
    assert refused.value.advice == "Dana Reyes decided so. Let it go first."
    town.work.keeping.let_go(town.jean)
    assert town.erase().destruction.counts["person"] == 1


def test_without_room_nothing_is_erased(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "free_room", lambda _folder: 1000)
    with pytest.raises(DiskFullError):
        town.erase()
    assert town.work.people.page(town.jean).person.name == "Jean Okafor"


def test_only_somebody_there_can_be_erased(workspace: Workspace, town: Town) -> None:
    gone: UUID = town.session
    with pytest.raises(AppError):
        workspace.erasing.view(gone)


def test_everything_that_goes_has_a_name(town: Town) -> None:
    town.fill()
    assert kept_words("a_new_table") == "A new table"
    assert kept_words("note") == "Notes"
    assert not [table for table in town.work.erasing.view(town.jean).counts if "_" in kept_words(table)]
