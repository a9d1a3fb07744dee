"""Papers made from the records: the right words, the person's own style, and nothing that must not leave."""

import re
from contextlib import closing
from datetime import date, time
from uuid import UUID, uuid4

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.domain.attendance import Presence
from app.domain.groups import GroupForm
from app.domain.help_pages import HelpPage, parse
from app.domain.needs import Needs
from app.domain.outcome_words import counted_words, outcome_sentence, too_few
from app.domain.people import PersonForm, Role
from app.domain.plans import Plan, StepForm
from app.domain.safety import Seen
from app.domain.session_scores import Mode
from app.domain.talk import Answer
from app.errors import ConsentNeededError, InvalidInputError, NotFoundError
from app.services.printed import PrintedDocument
from app.workspace import Workspace
from tests.services.audit_trail import lines


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


@pytest.fixture
def plan(workspace: Workspace, jean: UUID) -> Plan:
    opened = workspace.plans.open(jean)
    goal = workspace.plans.add_goal(opened.id, "Sing again with people").goals[0]
    return workspace.plans.add_step(goal.id, StepForm(what="Ring the choir", who="Jean", when="Tue 2pm"))


@pytest.fixture
def session(workspace: Workspace, jean: UUID) -> UUID:
    form = GroupForm(
        name="Silver Voices",
        activity="singing",
        first_on=date(2026, 11, 17),
        starts=time(14),
        ends=time(15),
        mode=Mode.FACES,
    )
    page = workspace.groups.add(form)
    workspace.groups.join(page.group.id, jean, Role.PARTICIPANT)
    return page.sessions[0].id


def words(document: PrintedDocument) -> str:
    with closing(pypdfium2.PdfDocument(document.pdf)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return " ".join(" ".join(pages).split())


def test_a_plan_holds_the_persons_words_and_its_file_name_no_name(workspace: Workspace, plan: Plan) -> None:
    paper = workspace.documents.plan(plan.id)
    assert "Sing again with people" in words(paper)
    assert "Ring the choir" in words(paper)
    assert paper.name == "Plan, Tuesday 17 November 2026.pdf"
    assert "Jean" not in paper.name
    assert paper.pages == 1


def test_a_plan_prints_in_the_persons_own_style_unless_another_is_asked_for(
    workspace: Workspace, plan: Plan, jean: UUID
) -> None:
    standard = workspace.documents.plan(plan.id)
    workspace.people.change_needs(jean, Needs(print_style="large print", large_points=28))
    own = workspace.documents.plan(plan.id)
    assert own.pages > standard.pages
    assert workspace.documents.plan(plan.id, style="standard").pdf == standard.pdf
    assert workspace.documents.plan(plan.id, large_points=16).pdf != own.pdf
    assert workspace.documents.plan(plan.id, tint="yellow").pdf != own.pdf


def test_a_worry_is_never_on_a_persons_papers_and_never_stops_their_plan(
    workspace: Workspace, plan: Plan, jean: UUID
) -> None:
    before = workspace.documents.plan(plan.id)
    workspace.safety.see(jean, "RF3", Seen.YES, in_danger=True)
    after = workspace.documents.plan(plan.id)
    assert workspace.plans.load(plan.id).worry_open
    assert words(after) == words(before)


def test_a_plan_is_shared_only_after_a_yes(workspace: Workspace, plan: Plan, jean: UUID) -> None:
    with pytest.raises(ConsentNeededError) as raised:
        workspace.documents.plan_to_share(plan.id)
    assert "Jean" in raised.value.advice
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G2", Answer(value="no"))
    assert not workspace.documents.may_share(jean)
    workspace.talks.answer(talk.id, "G2", Answer(value="yes"))
    assert "Sing again with people" in words(workspace.documents.plan_to_share(plan.id))


def test_what_matters_names_the_pictures_and_says_what_it_is_not(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "M1", Answer(value=("coffee",), words="Singing with people"))
    text = words(workspace.documents.what_matters(talk.id))
    assert "Tea and a chat" in text
    assert "Singing with people" in text
    assert "Not a medical test" in text
    assert workspace.documents.what_matters(talk.id, style="large print").pages >= 1


def test_the_papers_of_a_session_name_its_people(workspace: Workspace, session: UUID) -> None:
    assert "Jean Moss" in words(workspace.documents.register(session))
    workspace.attendance.mark_all(session, frozenset(Role))
    sheets = workspace.documents.score_sheets(session, style="large print")
    assert "Jean Moss" in words(sheets)
    assert "How do you feel?" in words(sheets)


def test_the_page_of_a_group_names_nobody(workspace: Workspace, session: UUID) -> None:
    group_id = workspace.attendance.open_register(session).group_id
    paper = workspace.documents.group_page(group_id, start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert "Silver Voices" in words(paper)
    assert "Moss" not in words(paper)


def test_the_crisis_card_always_prints(workspace: Workspace) -> None:
    assert "116 123" in words(workspace.documents.crisis_card())
    workspace.safety.change_numbers(())
    assert "999" in words(workspace.documents.crisis_card())


def test_the_rescue_sheet_shows_every_group(workspace: Workspace) -> None:
    rescue = workspace.vault.new_rescue_key()
    text = words(workspace.documents.rescue_sheet(rescue))
    assert all(group in text for group in rescue.groups)


def test_a_rescue_sheet_says_its_number_when_it_was_made_and_which_it_replaces(workspace: Workspace) -> None:
    paper = workspace.documents.rescue_sheet(workspace.vault.new_rescue_key())
    text = " ".join(words(paper).split())
    assert "Rescue sheet 2" in text
    assert "17 November 2026, 1:52 pm" in text
    assert "It replaces sheet 1." in text
    assert paper.name.startswith("Rescue sheet 2, ")


def test_no_file_carries_the_name_of_a_person(workspace: Workspace, session: UUID, plan: Plan) -> None:
    papers, talk = workspace.documents, workspace.talks.start(plan.person_id)
    group_id = workspace.attendance.open_register(session).group_id
    printed = (
        papers.plan(plan.id),
        papers.what_matters(talk.id),
        papers.register(session),
        papers.score_sheets(session),
        papers.group_page(group_id),
        papers.crisis_card(),
        papers.rescue_sheet(workspace.vault.new_rescue_key()),
    )
    for paper in printed:
        assert not {"Jean", "Moss", "Sam"} & set(re.findall(r"\w+", paper.name)), paper.name


def test_what_was_printed_is_put_in_the_audit_without_a_name(workspace: Workspace, plan: Plan) -> None:
    paper = workspace.documents.plan(plan.id)
    workspace.documents.record_printed(paper, "printed")
    action, detail = lines(workspace)[-1]
    assert action == "print"
    assert detail == {"how": "printed", "pages": 1, "document": paper.name}


def test_pages_become_pictures_of_the_width_asked_for(workspace: Workspace, plan: Plan) -> None:
    paper = workspace.documents.plan(plan.id)
    (page,) = workspace.documents.page_images(paper.pdf, 301)
    assert page.width == 301
    assert page.height == pytest.approx(301 * 297 / 210, abs=2)
    assert len(page.rgb) == page.width * page.height * 3
    assert page.rgb[:3] == b"\xff\xff\xff"
    assert min(page.rgb) < 0x40


def test_a_tint_reaches_the_picture_red_first(workspace: Workspace, plan: Plan) -> None:
    paper = workspace.documents.plan(plan.id, tint="yellow")
    page = workspace.documents.page_images(paper.pdf, 200)[0]
    assert page.rgb[:3] == bytes.fromhex("FDF6B2")


def test_what_is_not_there_or_not_known_is_said_plainly(workspace: Workspace, plan: Plan) -> None:
    with pytest.raises(NotFoundError):
        workspace.documents.plan(uuid4())
    with pytest.raises(InvalidInputError):
        workspace.documents.plan(plan.id, style="comic")
    with pytest.raises(InvalidInputError):
        workspace.documents.plan(plan.id, style="large print", large_points=99)


def test_a_page_of_help_is_printed_under_its_title(workspace: Workspace) -> None:
    page = HelpPage("today", parse("# Today\n\nWhat comes next."))
    printed = workspace.documents.help_page(page)
    assert printed.title == page.title == "Today"
    assert printed.pages == 1


def test_a_group_that_never_met_has_no_figures_to_explain(workspace: Workspace, session: UUID) -> None:
    group = workspace.attendance.open_register(session).group_id
    outcome = workspace.groups.page(group, end=date(2026, 11, 1)).outcome
    assert outcome_sentence(outcome) == "There was no session yet in this time."
    assert counted_words(outcome) == ""


def test_a_group_without_scores_says_who_is_counted_and_that_there_are_too_few(
    workspace: Workspace, session: UUID, jean: UUID
) -> None:
    register = workspace.attendance.mark(session, jean, Presence.HERE)
    outcome = workspace.groups.page(register.group_id).outcome
    assert outcome_sentence(outcome) == too_few()
    assert counted_words(outcome).startswith("How this is counted: 1 take part and 0 come as carers")
