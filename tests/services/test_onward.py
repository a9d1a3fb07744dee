"""Asking somebody else: kept with every answer, due on Today, and on paper no more than was chosen."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from uuid import UUID

import docx
import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.domain.barriers import BarrierKind
from app.domain.consent import Decision, Purpose
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.onward import OnPaper, OnwardAnswer, OnwardForm, OnwardState, OwnPractice
from app.domain.people import PersonForm
from app.domain.person_page import HappeningKind
from app.domain.plan_parts import PlanBarrier
from app.domain.plans import StepForm
from app.domain.today import ToDoKind
from app.errors import ConsentNeededError, NotFoundError, RestrictedRecordError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.deciding import decide

TODAY = date(2026, 11, 17)
FORM = OnwardForm(to="Occupational therapist", whom="Ms Ade", why="Getting into the bath.\nFalls.")
WAITING = OnwardAnswer(state=OnwardState.WAITING, on=TODAY, why="Six weeks", look_on=date(2027, 1, 4))


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    form = PersonForm(name="Jean Moss", phone="01530 123456", born_on=date(1948, 5, 1))
    person = workspace.people.add(form).person.id
    loop = Need(NeedCategory.SUPPORT, "Uses a hearing loop")
    workspace.people.change_needs(person, Needs(needs=(loop,)))
    plan = workspace.plans.add_goal(workspace.plans.open(person).id, "To sing again")
    workspace.plans.add_step(plan.goals[0].id, StepForm(what="Try the choir"))
    stairs = PlanBarrier(id=plan.id, kind=BarrierKind.PLACE, what="The stairs")
    workspace.plan_parts.add_barrier(plan.id, stairs)
    return person


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    document.close()
    return words


def test_every_answer_is_kept_and_can_be_undone(workspace: Workspace, jean: UUID) -> None:
    asked = workspace.onward.ask(jean, FORM)
    assert (asked.state, asked.look_on) == (OnwardState.ASKED, date(2026, 12, 1))
    heard = workspace.onward.answered(asked.id, WAITING)
    started = OnwardAnswer(state=OnwardState.STARTED, on=TODAY)
    settled = workspace.onward.answered(asked.id, started)
    assert (heard.answers, settled.answers) == ((WAITING,), (WAITING, started))
    workspace.history.undo()
    assert workspace.onward.of_person(jean) == (heard,)
    workspace.history.redo()
    assert workspace.onward.of_person(jean)[0].state is OnwardState.STARTED


def test_what_was_asked_can_be_changed_and_taken_back(workspace: Workspace, jean: UUID) -> None:
    asked = workspace.onward.ask(jean, FORM)
    changed = workspace.onward.change(asked.id, replace(FORM, to="GP", on_paper=(OnPaper.BORN,)))
    assert (changed.form.to, changed.form.on_paper) == ("GP", (OnPaper.BORN,))
    assert workspace.onward.take_back(asked.id) == ()
    for _change in range(2):
        workspace.history.undo()
    assert workspace.onward.of_person(jean) == (asked,)
    workspace.history.undo()
    assert workspace.onward.of_person(jean) == ()
    with pytest.raises(NotFoundError):
        workspace.onward.answered(UUID(int=9), WAITING)


def test_whom_to_ask_comes_from_the_routes_of_the_service(workspace: Workspace) -> None:
    workspace.routes.change("C6", ("Rapid response team.",))
    assert ("C6", "Rapid response team") in workspace.onward.whom_to_ask()


def test_a_letter_to_the_gp_goes_to_their_own(workspace: Workspace, jean: UUID) -> None:
    letter = OnwardForm(to="GP", why="She fell twice.")
    assert workspace.onward.ask(jean, letter).form.reach == ""
    person = PersonForm(name="Jean Moss", gp_practice="Elm Surgery")
    workspace.people.change(jean, person)
    workspace.record.keep(jean, "practice", {"gp_name": "Dr Rao", "practice_contact": "1 Elm Road"})
    assert workspace.onward.practice(jean) == OwnPractice("Dr Rao", "Elm Surgery\n1 Elm Road")
    asked = workspace.onward.ask(jean, letter)
    assert (asked.form.whom, asked.form.reach) == ("Dr Rao", "Elm Surgery\n1 Elm Road")
    assert "Elm Surgery 1 Elm Road" in words_of(workspace.onward_papers.letter(asked.id).pdf)
    assert workspace.onward.ask(jean, replace(letter, whom="Dr Lee")).form.whom == "Dr Lee"
    assert workspace.onward.ask(jean, FORM).form.reach == ""


def test_who_was_asked_stands_among_what_happened_and_what_is_private_does_not(
    workspace: Workspace, jean: UUID
) -> None:
    asked = workspace.onward.ask(jean, FORM)
    workspace.onward.answered(asked.id, WAITING)
    workspace.onward.ask(jean, replace(FORM, to="Council", private=True))
    history = workspace.people.page(jean).history
    lines = [(line.title, line.detail) for line in history if line.kind is HappeningKind.ONWARD]
    assert sorted(lines) == [
        ("Asking somebody else: Occupational therapist", "A referral"),
        ("Asking somebody else: Occupational therapist", "On a waiting list"),
    ]


def test_today_asks_for_the_answer_and_of_what_is_private_says_no_more(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    asked = workspace.onward.ask(jean, FORM)
    assert [line for line in workspace.today.page().to_do if line.kind is ToDoKind.ONWARD] == []
    wall.go_to(2026, 11, 26, 9, 0)
    (line,) = (each for each in workspace.today.page().to_do if each.kind is ToDoKind.ONWARD)
    assert (line.title, line.target) == ("Ask for an answer: Occupational therapist", jean)
    assert line.detail.startswith("Jean. ")
    workspace.onward.change(asked.id, replace(FORM, private=True, look_on=date(2026, 12, 1)))
    (line,) = (each for each in workspace.today.page().to_do if each.kind is ToDoKind.ONWARD)
    assert line.title == "Ask for an answer"
    assert "Jean" not in line.detail
    workspace.onward.answered(asked.id, WAITING)
    assert [each for each in workspace.today.page().to_do if each.kind is ToDoKind.ONWARD] == []


def test_only_what_was_chosen_stands_on_the_slip_and_the_letter(workspace: Workspace, jean: UUID) -> None:
    papers, none = workspace.onward_papers, replace(FORM, on_paper=())
    bare = workspace.onward.ask(jean, none)
    everything = workspace.onward.ask(jean, replace(FORM, on_paper=tuple(OnPaper)))
    secrets = ("1 May 1948", "01530 123456", "hearing loop", "To sing again", "The stairs")
    for make in (papers.slip, papers.letter):
        said, all_said = words_of(make(bare.id).pdf), words_of(make(everything.id).pdf)
        assert "Jean Moss" in said
        assert "Getting into the bath." in said
        assert [secret for secret in secrets if secret in said] == []
        assert [secret for secret in secrets if secret not in all_said] == []


def test_someone_without_a_plan_has_a_letter_too(workspace: Workspace) -> None:
    person = workspace.people.add(PersonForm(name="Amir Khan")).person.id
    form = OnwardForm(to="GP", why="A check.", agreed=False, without="He may fall", on_paper=tuple(OnPaper))
    asked = workspace.onward.ask(person, form)
    letter = words_of(workspace.onward_papers.letter(asked.id, "large print", "cream").pdf)
    assert "Dear colleague," in letter
    assert "has agreed" not in letter
    easy = workspace.onward_papers.letter(asked.id, "easy read")
    assert "OpenMoji" in words_of(easy.pdf)
    large = [workspace.onward_papers.slip(asked.id, "large print", "white", points) for points in (16, 28)]
    assert large[0].pages < large[1].pages


def test_the_letter_to_write_in_is_a_word_file_with_headings_and_the_same_bytes(
    workspace: Workspace, jean: UUID
) -> None:
    asked = workspace.onward.ask(jean, replace(FORM, on_paper=tuple(OnPaper)))
    letter = workspace.onward_papers.letter_to_write_in(asked.id)
    assert letter.name == "Letter, Tuesday 17 November 2026.docx"
    assert letter.content == workspace.onward_papers.letter_to_write_in(asked.id).content
    read = docx.Document(BytesIO(letter.content))
    assert [p.text for p in read.paragraphs if p.style and p.style.name == "Heading 1"] == ["Referral"]
    assert "Dear Ms Ade," in [p.text for p in read.paragraphs]


def test_a_record_that_is_not_used_gives_no_paper(workspace: Workspace, jean: UUID) -> None:
    asked = workspace.onward.ask(jean, FORM)
    workspace.rights.restrict(jean, "They asked for it")
    with pytest.raises(RestrictedRecordError):
        workspace.onward_papers.slip(asked.id)


def test_once_they_took_back_their_yes_nobody_is_told_with_it(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    papers = workspace.onward_papers

    asked = workspace.onward.ask(jean, FORM)
    must = workspace.onward.ask(jean, replace(FORM, agreed=False, without="She may fall"))
    for decision in (Decision.WITHDRAWN, Decision.NO):
        decide(workspace, jean, Purpose.SHARE_REFERRER, decision)
        for make in (papers.slip, papers.letter, papers.letter_to_write_in):
            with pytest.raises(ConsentNeededError, match="no to sharing"):
                make(asked.id)
        assert papers.letter(must.id).pages == 1
        wall.pass_by(days=1)
    assert papers.slip(workspace.onward.ask(jean, FORM).id).pages == 1
    decide(workspace, jean, Purpose.SHARE_REFERRER)
    assert papers.slip(asked.id).pages == 1
