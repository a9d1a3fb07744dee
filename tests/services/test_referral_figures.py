"""Referrals, contacts and codes are counted without a name, and the codes are written as a file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.consent import Decision, Purpose
from app.domain.roles import DeskRole
from app.errors import InvalidInputError, StorageError
from tests.deciding import decide
from tests.services.desk_days import added
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace

APRIL, END = date(2026, 4, 1), date(2026, 11, 17)
OFFERED, DECLINED, REFERRED = "871691000000100", "871711000000103", "871731000000106"


@pytest.fixture
def people(workspace: Workspace) -> tuple[UUID, UUID]:
    """Two people who came by three referrals; one agreed that the GP is told."""
    jean, amir = added(workspace, "Jean Okafor"), added(workspace, "Amir Khan")
    keep = workspace.record.keep
    keep(jean, "referrals", {"day": "2026-05-01", "route": "Specialist OT project", "source": "gp"})
    keep(jean, "referrals", {"day": "2026-09-01", "source": "gp", "method": "Letter"})
    keep(amir, "referrals", {"day": "2026-06-01", "route": "specialist  ot project", "source": "self"})
    keep(amir, "referrals", {"day": "2026-03-31", "route": "too early"})
    keep(jean, "codes", {"day": "2026-05-01", "code": OFFERED})
    keep(jean, "codes", {"day": "2026-05-02", "code": OFFERED})
    keep(jean, "codes", {"day": "2026-05-02", "code": REFERRED})
    keep(amir, "codes", {"day": "2026-06-02", "code": DECLINED})
    keep(jean, "contacts", {"day": "2026-06-01", "organisation": "Walton OT"})
    keep(jean, "contacts", {"day": "2026-06-02", "kind": "joint visit"})
    keep(amir, "contacts", {"day": "2026-06-03"})
    keep(amir, "signposts", {"day": "2026-06-03", "to": "Library"})
    for person in (jean, amir):
        keep(person, "names", {"nhs_number": "943 476 5919"})
    return jean, amir


def test_whoever_took_back_their_yes_to_being_counted_is_not(
    workspace: Workspace, people: tuple[UUID, UUID]
) -> None:
    for decision, counted in ((Decision.YES, 2), (Decision.NO, 1)):
        decide(workspace, people[1], Purpose.EVALUATION, decision)
        assert workspace.referrals.figures(APRIL, END).people == counted


@pytest.mark.usefixtures("people")
def test_routes_sources_contacts_and_codes_are_counted(workspace: Workspace) -> None:
    found = workspace.referrals.figures(APRIL, END)
    assert (found.referrals, found.people) == (3, 2)
    assert found.routes == (("Specialist OT project", 2), ("Not said", 1))
    assert found.sources == (("GP practice", 2), ("They came by themselves", 1))
    assert found.methods == (("Not said", 2), ("Letter", 1))
    assert (found.contacts, found.joint, found.signposts) == (3, 2, 1)
    assert [(code, n, of) for code, _words, n, of in found.codes] == [
        (OFFERED, 2, 1),
        (DECLINED, 1, 1),
        (REFERRED, 1, 1),
    ]
    with pytest.raises(InvalidInputError, match="before the first"):
        workspace.referrals.figures(END, APRIL)


def test_the_file_of_codes_has_the_number_only_of_those_who_agreed(
    workspace: Workspace, people: tuple[UUID, UUID], tmp_path: Path
) -> None:
    decide(workspace, people[0], Purpose.SHARE_REFERRER, Decision.YES)
    file = tmp_path / "codes.csv"
    assert workspace.referrals.codes_file(file, APRIL, END) == 4
    lines = file.read_text("utf-8-sig").split()
    assert lines[0] == "code,term,date,nhs_number"
    assert [line.rpartition(",")[2] for line in file.read_text("utf-8-sig").splitlines()[1:]] == [
        "9434765919",
        "9434765919",
        "9434765919",
        "",
    ]
    assert "Jean" not in file.read_text("utf-8-sig")
    decide(workspace, people[0], Purpose.SHARE_REFERRER, Decision.WITHDRAWN)
    workspace.referrals.codes_file(file, APRIL, END)
    assert "9434765919" not in file.read_text("utf-8-sig")


@pytest.mark.usefixtures("people")
def test_a_file_that_cannot_be_written_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="what kind of file"):
        workspace.referrals.codes_file(tmp_path / "codes.doc", APRIL, END)
    with pytest.raises(StorageError, match="could not be written"):
        workspace.referrals.codes_file(tmp_path / "nowhere" / "codes.csv", APRIL, END)


def test_a_worker_counts_only_their_own_people(workspace: Workspace, people: tuple[UUID, UUID]) -> None:
    worker = seated(workspace, hire(workspace, DeskRole.WORKER, (), (people[1],)))
    assert worker.referrals.figures(APRIL, END).referrals == 1
