"""What is for the worker alone stays where it is opened on purpose: no list, no page, no paper has it."""

from __future__ import annotations

import inspect
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it publishes no stubs
import pytest

from app.domain.consent import Consent, Decision, Purpose
from app.domain.people import Role
from app.domain.plans import StepForm
from app.measures import registry
from app.services.documents import DocumentService
from app.store.unit_of_work import Subject
from tests.services.audit_trail import actions_about
from tests.services.desk_days import choir_form, coming, enrol, person
from tests.services.private_facts import MARKER, write_private_facts
from tests.services.use_cases import use_cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace

PRIVATE = {
    "OnwardService.of_person",
    "SafetyService.page",
    "TierService.page",
    "SupervisionService.page",
    "SupervisionService.mine",
    "TalkService.open",
    "TalkService.answering",
    "RightsService.requests",
    "SubjectAccessService.gather",
}
"""Use cases that are asked for just that: the private page, supervision, one's own, the whole record.

The answers of a talk come whole; the pages of the talk pass over the one that was asked alone.
"""
SIGNS = tuple(flag.sign for flag in registry.red_flags())
FILLED_OTHERWISE = {"help_page", "rescue_sheet", "subject_access", "paperwork"}
"""Papers that are made of something else than rows about a person; `subject_access` is their whole record."""


@pytest.fixture
def known(workspace: Workspace) -> dict[str, UUID]:
    """Jean, who sings, with a talk, a plan, a score to give, and everything that is private."""
    group = workspace.groups.add(choir_form()).group.id
    enrol(workspace, group, Role.PARTICIPANT, "Jean Okafor")
    jean = person(workspace, "Jean")
    session = coming(workspace.groups.page(group))
    workspace.attendance.mark_all(session, frozenset(Role))
    talk = workspace.talks.start(jean)
    write_private_facts(workspace, jean, talk.id)
    workspace.talks.finish(talk.id)
    plan = workspace.plans.add_goal(workspace.plans.open(jean).id, "I want to sing.")
    plan = workspace.plans.add_step(plan.goals[0].id, StepForm(what="Go to the choir", when="tomorrow"))
    return {
        "group_id": group,
        "person_id": jean,
        "session_id": session,
        "talk_id": talk.id,
        "plan_id": plan.id,
        "goal_id": plan.goals[0].id,
        "step_id": plan.goals[0].steps[0].id,
        "worker_id": workspace.worker.id,
    }


def test_only_use_cases_that_are_asked_for_it_give_what_is_private(
    workspace: Workspace, known: dict[str, UUID]
) -> None:
    looks = [use_case for use_case in use_cases() if use_case.service is not DocumentService]
    telling = {use_case.label for use_case in looks if MARKER in repr(use_case.run(workspace, known))}
    assert telling == PRIVATE


OF_A_WORKER = {"supervision"}


def papers() -> Iterator[str]:
    """The name of every use case that makes a paper."""
    for name, function in inspect.getmembers(DocumentService, inspect.isfunction):
        if not name.startswith("_") and "PrintedDocument" in str(
            inspect.signature(function).return_annotation
        ):
            yield name


def test_the_paper_of_a_worker_s_supervision_says_it_and_names_nobody_who_was_visited(
    workspace: Workspace, known: dict[str, UUID]
) -> None:
    """It is for the worker and whoever supervises, and no paper of the person's."""
    whole = workspace.documents.supervision(known["worker_id"])
    agreed = workspace.documents.supervision(known["worker_id"], discussed=False)
    name = workspace.people.page(known["person_id"]).person.name
    assert MARKER in everything_in(whole)
    assert f"{MARKER} discussed" not in everything_in(agreed)
    for paper in (whole, agreed):
        assert name not in everything_in(paper)
        assert paper.subject == Subject("worker", known["worker_id"])


@pytest.mark.parametrize("name", sorted(set(papers()) - FILLED_OTHERWISE - OF_A_WORKER))
def test_no_paper_has_a_word_of_it_or_the_name_of_a_sign(
    workspace: Workspace, known: dict[str, UUID], name: str
) -> None:
    make = getattr(workspace.documents, name)
    wanted = inspect.signature(make).parameters
    if name == "plan_to_share":
        agree_to_share(workspace, known["person_id"])
    paper = make(**{key: value for key, value in known.items() if key in wanted})
    read = everything_in(paper)
    assert len(read) > 200
    assert MARKER not in read
    assert [sign for sign in SIGNS if sign in read] == []
    assert "private" not in read.lower()


def test_every_paper_is_looked_at() -> None:
    assert set(papers()) > FILLED_OTHERWISE
    assert len(set(papers()) - FILLED_OTHERWISE) >= 8


def everything_in(paper: PrintedDocument) -> str:
    """The words on its pages, its names, and what stands around them in the file."""
    with pypdfium2.PdfDocument(BytesIO(paper.pdf)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
        about = pdf.get_metadata_dict()
    return " ".join(" ".join([*pages, *about.values(), paper.title, paper.name]).split())


def agree_to_share(workspace: Workspace, person_id: UUID) -> None:
    yes = Consent(
        purpose=Purpose.SHARE_REFERRER,
        decision=Decision.YES,
        given_by="themself",
        how="spoken",
        wording="1",
        at=workspace.people._desk.now(),
    )
    workspace.people.record_consent(person_id, yes)


def test_nobody_is_found_by_it(workspace: Workspace, known: dict[str, UUID]) -> None:
    del known
    for typed in (MARKER, f"{MARKER} discussed", "supervision", *SIGNS):
        assert workspace.people.find(typed) == ()
        assert workspace.people.list_people(typed) == ()


def test_nothing_that_could_be_undone_names_it(workspace: Workspace, known: dict[str, UUID]) -> None:
    del known
    labels = []
    while (label := workspace.history.undo()) is not None:
        labels.append(label)
    assert {"A change on your private page", "A change in supervision"} <= set(labels)
    assert not [label for label in labels if MARKER in label or any(sign in label for sign in SIGNS)]


def test_opening_it_is_in_the_audit(workspace: Workspace, known: dict[str, UUID]) -> None:
    jean, me = known["person_id"], known["worker_id"]
    before = actions_about(workspace, "person", jean).count("view worries")
    workspace.safety.page(jean)
    assert actions_about(workspace, "person", jean).count("view worries") == before + 1
    before = actions_about(workspace, "worker", me).count("view supervision")
    workspace.supervision.page(me)
    assert actions_about(workspace, "worker", me).count("view supervision") == before + 1
    assert MARKER not in repr(workspace.trail.page())
