"""What is for the worker alone stays where it is opened on purpose: no list, no page, no paper has it."""

from __future__ import annotations

import inspect
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it publishes no stubs
import pytest

from app.domain.consent import Purpose
from app.domain.people import Role
from app.domain.plans import StepForm
from app.domain.record_sections import sections
from app.errors import InvalidInputError
from app.measures import registry
from app.services.printed import PrintedDocument
from app.store.unit_of_work import Subject
from tests.deciding import decide
from tests.domain.places import GARDENERS
from tests.services.audit_trail import actions_about
from tests.services.desk_days import added, choir_form, coming, enrol, person
from tests.services.private_facts import MARKER, write_private_facts
from tests.services.use_cases import UseCase, use_cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from app.workspace import Workspace

PRIVATE = {
    "OnwardService.of_person",
    "PersonRecordService.page",
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
MADE_OTHERWISE = {
    "BoardService.paper",
    "ChangeService.on_paper",
    "DocumentService.help_page",
    "DocumentService.paperwork",
    "DocumentService.rescue_sheet",
    "DocumentService.subject_access",
    "DocumentService.supervision",
    "FormService.blank",
    "MoneyService.card",
    "OnwardPaperService.letter",
    "OnwardPaperService.slip",
    "PlacePaperService.to_improve",
    "StoryPaperService.stories",
    "StoryPaperService.story",
}
"""Papers made of a picture, of figures, of words somebody let the group keep, or of nobody's rows; of
supervision, and for whoever is asked, for whom it is; `subject_access` is their whole record.
"""
KEEP_IT_PRIVATE = "GroupPaperService.call_sheet"
"""It asks whoever rings people to keep the sheet so."""
SHORTEST_PAPER = 80
"""Characters: fewer would not be the paper that was meant."""


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


@pytest.mark.goes_everywhere
def test_only_use_cases_that_are_asked_for_it_give_what_is_private(
    workspace: Workspace, known: dict[str, UUID]
) -> None:
    made = {paper.label for paper in papers()}
    looks = [use_case for use_case in use_cases() if use_case.label not in made]
    telling = {use_case.label for use_case in looks if MARKER in repr(use_case.run(workspace, known))}
    assert telling == PRIVATE


def papers() -> Iterator[UseCase]:
    """Every use case that makes a paper, of every service."""
    for use_case in use_cases():
        if "PrintedDocument" in str(inspect.signature(use_case.function).return_annotation):
            yield use_case


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


@pytest.mark.goes_everywhere
def test_no_paper_has_a_word_of_it_or_the_name_of_a_sign(
    workspace: Workspace, known: dict[str, UUID]
) -> None:
    decide(workspace, known["person_id"], Purpose.SHARE_REFERRER)
    workspace.directory.add(GARDENERS)
    made, telling = set[str](), list[str]()
    for use_case in papers():
        wanted = {p.name for p in use_case.arguments if p.default is inspect.Parameter.empty}
        if use_case.label in MADE_OTHERWISE or not wanted <= known.keys():
            continue
        paper = use_case.run(workspace, known)
        assert isinstance(paper, PrintedDocument), (use_case.label, paper)
        made.add(use_case.label)
        read = everything_in(paper)
        telling += [use_case.label for word in (MARKER, *SIGNS) if word in read]
        if "private" in read.lower() and use_case.label != KEEP_IT_PRIVATE:
            telling.append(f"{use_case.label}: private")
        assert len(read) > SHORTEST_PAPER, use_case.label
    assert telling == []
    # Whatever is not made here must be known: a new paper is looked at by itself.
    assert {use_case.label for use_case in papers()} - made <= MADE_OTHERWISE


def test_nobody_is_handed_a_slip_of_what_is_private(workspace: Workspace, known: dict[str, UUID]) -> None:
    (asked,) = workspace.onward.of_person(known["person_id"])
    with pytest.raises(InvalidInputError, match="private"):
        workspace.onward_papers.slip(asked.id)
    assert f"{MARKER} why" in everything_in(workspace.onward_papers.letter(asked.id))


def everything_in(paper: PrintedDocument) -> str:
    """The words on its pages, its names, and what stands around them in the file."""
    with pypdfium2.PdfDocument(BytesIO(paper.pdf)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
        about = pdf.get_metadata_dict()
    return " ".join(" ".join([*pages, *about.values(), paper.title, paper.name]).split())


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


def test_a_risk_is_read_where_it_is_opened_and_nowhere_else(
    workspace: Workspace, known: dict[str, UUID]
) -> None:
    jean, risks = known["person_id"], sections()["risks"]
    page = workspace.people.page(jean)
    assert "risks" not in {entry.section for entry in page.entries}
    assert not [line for line in page.history if "isk" in line.title + line.detail]
    record = workspace.record.page(jean)
    assert record.in_short(risks) == workspace.record.page(added(workspace, "Amir")).in_short(risks)
    workspace.record.take_out(jean, record.of(risks)[0].id)
    assert workspace.history.undo() == "A change on your private page"


def test_opening_it_is_in_the_audit(workspace: Workspace, known: dict[str, UUID]) -> None:
    jean, me = known["person_id"], known["worker_id"]
    before = actions_about(workspace, "person", jean).count("view worries")
    workspace.record.opened_private(jean)
    assert actions_about(workspace, "person", jean).count("view worries") == before + 1
    before = actions_about(workspace, "person", jean).count("view worries")
    workspace.safety.page(jean)
    assert actions_about(workspace, "person", jean).count("view worries") == before + 1
    before = actions_about(workspace, "worker", me).count("view supervision")
    workspace.supervision.page(me)
    assert actions_about(workspace, "worker", me).count("view supervision") == before + 1
    assert MARKER not in repr(workspace.trail.page())
