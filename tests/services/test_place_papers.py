"""What's on, on paper and as a file: for one person, for the desk, for a group, and for others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.documents.styles import EASY_READ, STANDARD
from app.documents.text import plain_text
from app.documents.whats_on import improving_document, whats_on_document
from app.domain.directory import ServiceFilter, ServiceForm
from app.domain.match_words import Told
from app.domain.organisation import Organisation
from app.domain.people import PersonForm
from app.domain.quality import Check, CheckState, Evidence, check_list
from app.errors import InvalidInputError, NotFoundError, RestrictedRecordError, StorageError
from tests.domain.places import GARDENERS, TODAY, service

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace

TOLD = Told(
    name="Choir",
    when="",
    miles="0.4 miles",
    score=1,
    reasons=("The times suit them",),
    worries=(),
    adaptations=(),
)
OWNER = Organisation(name="Riverside", phone="01632 960 123")


def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


def test_what_is_on_for_somebody_comes_in_their_own_style(workspace: Workspace) -> None:
    workspace.directory.add(replace(GARDENERS, who=(), minimum_age=None))
    person = jean(workspace)
    paper = workspace.place_papers.for_person(person)
    assert (paper.title, paper.subject is not None, paper.pages) == ("What's on for you", True, 1)
    easy = workspace.place_papers.for_person(person, "easy read", "cream")
    assert easy.pdf != paper.pdf
    with pytest.raises(NotFoundError, match="No place fits now"):
        workspace.place_papers.for_person(person, wanted=ServiceFilter(words="chess"))
    workspace.rights.restrict(person, "They asked us to.")
    with pytest.raises(RestrictedRecordError):
        workspace.place_papers.for_person(person)


@pytest.mark.parametrize("style", [STANDARD, EASY_READ])
def test_the_paper_says_why_when_where_and_whom_to_ring(style: object) -> None:
    places = [
        (service(concern="Loose floor"), TOLD),
        (service(name="Bare", description=""), replace(TOLD, miles="")),
    ]
    words = plain_text(whats_on_document(places, OWNER, style, TODAY))  # type: ignore[arg-type]  # both are styles
    for said in (
        "0.4 miles",
        "Thursdays, 10:00 to 11:30 am",
        "The times suit you",
        "01632\xa0960\xa0123",
        "Bev",
    ):
        assert said in words
    assert "Loose floor" not in words
    nothing = ServiceForm(name="Bare")
    known = {name: getattr(nothing, name) for name in ServiceForm.__dataclass_fields__}
    bare = whats_on_document(
        [(service(**known), replace(TOLD, reasons=()))], replace(OWNER, phone=""), STANDARD, TODAY
    )
    assert "Ask us how to reach them" in plain_text(bare)
    assert "Talk to Riverside." in plain_text(bare)


def test_the_whole_list_of_the_desk_is_printed_and_filtered(workspace: Workspace) -> None:
    workspace.directory.add(GARDENERS)
    workspace.directory.add(ServiceForm(name="Chess"))
    every, one = (
        workspace.place_papers.desk_list(),
        workspace.place_papers.desk_list(ServiceFilter(words="chess")),
    )
    assert (every.title, every.subject) == ("What's on", None)
    assert len(one.pdf) < len(every.pdf)


def test_a_group_gets_one_page_that_helps_it(workspace: Workspace) -> None:
    added = workspace.directory.add(GARDENERS)
    paper = workspace.place_papers.to_improve(added.id, "large print")
    assert paper.title == "How we can help your group"
    assert workspace.place_papers.to_improve(added.id).pages == 1
    first, second = check_list()[:2]
    soon = TODAY + timedelta(days=20)
    checks = {
        first.code: Check(
            code=first.code, state=CheckState.WORKING, checked_on=TODAY, note="We ask together", plan_by=soon
        ),
        second.code: Check(
            code=second.code,
            state=CheckState.IN_PLACE,
            evidence=Evidence.SEEN,
            checked_on=TODAY,
            renew_on=soon,
        ),
    }
    words = plain_text(improving_document(added, (first,), checks, OWNER, TODAY))
    assert "We ask together (by Monday 7 December 2026)" in words
    assert "until Monday 7 December 2026" in words
    assert "Now: we have not looked at everything with you yet." in words
    assert "All that is needed is in place" in plain_text(improving_document(added, (), {}, OWNER, TODAY))


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_the_directory_is_saved_and_brings_nothing_new_when_it_comes_back(
    workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    workspace.directory.add(GARDENERS)
    file = tmp_path / f"places.{ending}"
    assert workspace.place_export.save(file) == 1
    preview = workspace.service_files.look(file)
    assert (preview.new, preview.changed, preview.unchanged, preview.problems) == (0, 0, 1, ())


def test_a_file_that_cannot_be_written_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="what kind of file"):
        workspace.place_export.save(tmp_path / "places.pdf")
    with pytest.raises(StorageError, match="could not be written"):
        workspace.place_export.save(tmp_path / "missing" / "places.json")
