"""Two records of one person are made one and taken apart again; nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.consent import Consent, Decision, Purpose
from app.domain.erasing import ErasureReason, Way
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.people import PersonForm, Role
from app.domain.retention import RecordKind
from app.domain.session_scores import Mode, Moment, Score
from app.errors import AppError, InvalidInputError, NotFoundError, RestrictedRecordError
from app.services.erased_again import erase_again
from app.store.come_back import _key
from app.store.erased_marks import add_marks, sealed
from app.store.mixins import Base
from tests.services.desk_days import TUESDAY, added, choir, coming, names_found

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace


class Twice:
    """Jean is there twice: once with a register, once with a talk, a plan and a note."""

    def __init__(self, workspace: Workspace) -> None:
        self.work = workspace
        page = choir(workspace, "Jean Okafor", "Amir Khan")
        self.session, self.group = coming(page), page.group.id
        self.jean = workspace.people.list_people("Jean")[0].id
        form = PersonForm(
            name="Jeanne Okafur", preferred_name="Ginny", phone="01530 555 010", born_on=date(1941, 10, 6)
        )
        self.jeanne = workspace.people.add(form).person.id
        workspace.people.add_note(self.jeanne, "Likes the garden")
        workspace.talks.start(self.jeanne)
        workspace.plans.add_goal(workspace.plans.open(self.jeanne).id, "Sing")
        needs = Needs(needs=(Need(NeedCategory.SUPPORT, "Sit on her left"),), print_style="large print")
        workspace.people.change_needs(self.jeanne, needs)
        for person in (self.jean, self.jeanne):
            workspace.groups.join(self.group, person, Role.PARTICIPANT)
            workspace.attendance.mark(self.session, person, Presence.HERE)
            workspace.scores.score(self.session, person, Moment.BEFORE, Score(mode=Mode.FACES, value=3))
        workspace.record.keep(self.jean, "practice", {"gp_name": "Dr Lee"})
        workspace.record.keep(self.jeanne, "practice", {"gp_name": "Dr Moss", "practice_code": "C82001"})
        workspace.record.keep(self.jeanne, "names", {"alias": "Mrs O", "nhs_number": "943 476 5919"})
        workspace.record.keep(self.jeanne, "contacts", {"day": "2026-11-16", "who": "Sam"})

    def merge(self) -> UUID:
        joined = self.work.duplicates.compare(self.jean, self.jeanne).joined
        return self.work.duplicates.merge(self.jean, self.jeanne, joined)

    def rows(self) -> dict[str, list[tuple[str, ...]]]:
        """Every row of every table that says whom it is about, without what is written beside it."""
        found = {}
        with self.work.people._desk.store.read() as repositories:
            connection = repositories.people._session.connection()
            for table in Base.metadata.sorted_tables:
                columns = [
                    table.c[key.parent.name]
                    for key in table.foreign_keys
                    if key.column.table.name == "person"
                ]
                if columns and "id" in table.c:
                    rows = connection.execute(table.select().with_only_columns(table.c.id, *columns))
                    found[table.name] = sorted(tuple(map(str, row)) for row in rows)
        return found


@pytest.fixture
def twice(workspace: Workspace) -> Twice:
    return Twice(workspace)


def test_those_who_sound_alike_are_found_until_they_are_known_to_be_two(twice: Twice) -> None:
    (pair,) = twice.work.duplicates.pairs()
    assert {pair.name, pair.other_name} == {"Jean Okafor", "Jeanne Okafur"}
    twice.work.duplicates.tell_apart(pair.person_id, pair.other_id)
    assert twice.work.duplicates.pairs() == ()
    assert twice.work.history.undo() == f"{pair.name} and {pair.other_name} are two people"
    assert len(twice.work.duplicates.pairs()) == 1
    twice.work.history.redo()
    assert twice.work.duplicates.pairs() == ()


def test_two_records_are_compared(twice: Twice) -> None:
    found = twice.work.duplicates.compare(twice.jean, twice.jeanne)
    assert found.differing() == ("name",)
    assert (found.joined.name, found.joined.phone) == ("Jean Okafor", "01530 555 010")
    assert (found.one.groups, found.one.last_came) == (("Silver Voices",), TUESDAY)
    assert found.other.rows > found.one.rows
    with pytest.raises(InvalidInputError, match="one and the same"):
        twice.work.duplicates.compare(twice.jean, twice.jean)


def test_everything_of_both_is_in_one_record_that_is_found_by_every_name(twice: Twice) -> None:
    work = twice.work
    twice.merge()
    assert names_found(work) == ["Amir Khan", "Jean Okafor"]
    for name in ("Jeanne", "Okafur", "Ginny", "Mrs O"):
        assert names_found(work, name) == ["Jean Okafor"]
    page = work.people.page(twice.jean)
    assert (page.person.phone, page.person.born_on) == ("01530 555 010", date(1941, 10, 6))
    assert (page.needs.banner(), page.needs.print_style) == ("Sit on her left.", "large print")
    assert page.plan is not None
    assert page.open_talk is not None
    assert "Likes the garden" in [happening.title for happening in page.history]
    assert [h.title for h in page.history].count("Came to Silver Voices") == 1
    by_section = {entry.section: dict(entry.content) for entry in page.entries}
    assert by_section["practice"] == {"gp_name": "Dr Lee", "practice_code": "C82001"}
    assert by_section["names"]["nhs_number"] == "943 476 5919"
    assert len(page.entries) == 3
    register = work.attendance.open_register(twice.session)
    assert [entry.name for entry in register.entries if entry.presence].count("Jean Okafor") == 1


def test_who_has_seen_the_record_tells_of_the_other_one_too(twice: Twice) -> None:
    seen = twice.work.trail.seen
    before = [line.times for each in (twice.jean, twice.jeanne) for line in seen(each).lines]
    noted = {line.what for line in seen(twice.jeanne).lines} - {line.what for line in seen(twice.jean).lines}
    twice.merge()
    after = seen(twice.jean).lines
    assert noted
    assert noted <= {line.what for line in after}
    assert sum(line.times for line in after) >= sum(before)


def test_they_are_taken_apart_exactly_as_they_were(twice: Twice) -> None:
    before = twice.rows()
    pages = [twice.work.people.page(person) for person in (twice.jean, twice.jeanne)]
    twice.merge()
    twice.work.people.add_note(twice.jean, "Since then")
    twice.work.history.undo()
    assert twice.work.history.undo() == "Records of Jean Okafor and Jeanne Okafur made one"
    after = twice.rows()
    assert all(set(rows) <= set(after[table]) for table, rows in before.items())
    assert [twice.work.people.page(p).person for p in (twice.jean, twice.jeanne)] == [p.person for p in pages]
    again = [twice.work.people.page(person) for person in (twice.jean, twice.jeanne)]
    assert [p.needs for p in again] == [p.needs for p in pages]
    for now, then in zip(again, pages, strict=True):
        assert {(e.section, tuple(sorted(e.content.items()))) for e in now.entries} == {
            (e.section, tuple(sorted(e.content.items()))) for e in then.entries
        }
        assert [h.title for h in now.history] == [h.title for h in then.history]
    twice.work.history.redo()
    assert names_found(twice.work, "Ginny") == ["Jean Okafor"]


def test_later_on_they_are_taken_apart_and_that_can_be_undone(twice: Twice) -> None:
    merge_id = twice.merge()
    work = twice.work
    (merge,) = work.duplicates.merges()
    assert (merge.name, merge.merged_name) == ("Jean Okafor", "Jeanne Okafur")
    form = work.people.page(twice.jean).person.form
    work.people.change(twice.jean, replace(form, phone="01530 555 099"))
    work.attendance.mark(twice.session, twice.jean, None)
    work.duplicates.take_apart(merge_id)
    assert work.people.page(twice.jean).person.phone == "01530 555 099"
    assert work.people.page(twice.jeanne).person.phone == "01530 555 010"
    assert work.duplicates.merges() == ()
    with pytest.raises(NotFoundError, match="two again"):
        work.duplicates.take_apart(merge_id)
    assert work.history.undo() == "Records of Jean Okafor and Jeanne Okafur taken apart"
    assert len(work.duplicates.merges()) == 1
    work.history.redo()
    assert work.duplicates.merges() == ()


def test_a_note_that_was_taken_back_since_stays_with_the_record_it_came_from(twice: Twice) -> None:
    merge_id = twice.merge()
    entry = next(e for e in twice.work.people.page(twice.jean).entries if e.section == "contacts")
    twice.work.record.keep(twice.jean, "contacts", {"day": "2026-11-16", "who": "Ada"}, entry.id)
    twice.work.duplicates.take_apart(merge_id)
    (contact,) = [e for e in twice.work.people.page(twice.jeanne).entries if e.section == "contacts"]
    assert contact.content["who"] == "Ada"


def test_somebody_without_other_names_or_sections_is_merged_as_well(workspace: Workspace) -> None:
    one, other = added(workspace, "Jean Okafor"), added(workspace, "jean okafor")
    workspace.record.keep(one, "names", {"alias": "Ginny"})
    workspace.people.change_needs(one, Needs(print_style="easy read"))
    form = workspace.people.page(one).person.form
    merge_id = workspace.duplicates.merge(one, other, form)
    assert names_found(workspace, "Ginny") == ["Jean Okafor"]
    assert workspace.people.page(one).needs.print_style == "easy read"
    workspace.duplicates.take_apart(merge_id)
    assert names_found(workspace, "okafor") == ["Jean Okafor", "jean okafor"]
    third = added(workspace, "Jean Okafor")
    workspace.duplicates.merge(other, third, form)
    assert names_found(workspace, "okafor") == ["Jean Okafor", "Jean Okafor"]


def test_a_record_that_is_not_used_or_is_held_is_not_made_part_of_another(twice: Twice) -> None:
    twice.work.keeping.set_kind(twice.jeanne, RecordKind.ADULT)
    with pytest.raises(InvalidInputError, match="decided how long"):
        twice.merge()
    twice.work.rights.restrict(twice.jean, "They dispute it")
    with pytest.raises(RestrictedRecordError):
        twice.merge()


def test_whoever_is_erased_is_erased_under_both_names(twice: Twice) -> None:
    twice.merge()
    third = added(twice.work, "Jeannie Okafor")
    form = twice.work.people.page(third).person.form
    twice.work.duplicates.merge(third, twice.jean, form)
    assert twice.work.erasing.view(third).counts["person"] == 3
    twice.work.erasing.erase(third, Way.ERASE, ErasureReason.ASKED, "Jeannie Okafor")
    for person in (third, twice.jean, twice.jeanne):
        with pytest.raises(AppError):
            twice.work.people.page(person)


def test_an_older_copy_that_brings_both_back_is_erased_of_both(twice: Twice) -> None:
    twice.merge()
    vault, desk = twice.work.open_vault, twice.work.people._desk
    with vault.engine.connect() as connection:
        key = _key(connection)
    why = (Way.ERASE, ErasureReason.ASKED)
    add_marks(
        vault.files.erased, [sealed(key, each, "AAAA-BBBB", *why) for each in (twice.jean, twice.jeanne)]
    )
    erase_again(vault, desk.store, desk.author, TUESDAY)
    assert names_found(twice.work) == ["Amir Khan"]
    with desk.store.read() as repositories:
        assert not any(repositories.erasing.knows(each) for each in (twice.jean, twice.jeanne))


def test_a_decision_of_either_stays_the_latest_of_its_purpose(twice: Twice) -> None:
    said = Consent(
        purpose=Purpose.SHARE_REFERRER,
        decision=Decision.WITHDRAWN,
        given_by="themself",
        how="spoken",
        wording="2",
        at=twice.work.people._desk.now(),
    )
    twice.work.people.record_consent(twice.jean, replace(said, decision=Decision.YES))
    twice.work.people.record_consent(twice.jeanne, said)
    twice.merge()
    (consent,) = twice.work.people.page(twice.jean).consents
    assert consent.decision is Decision.WITHDRAWN


def test_somebody_who_is_not_there_cannot_be_merged(twice: Twice) -> None:
    form = twice.work.people.page(twice.jean).person.form
    with pytest.raises(NotFoundError):
        twice.work.duplicates.merge(twice.jean, twice.session, form)
