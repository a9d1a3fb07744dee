"""Papers to take along: the passport in somebody's own words and pictures, and the card that says when."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest
from PIL import Image

from app.domain.needs import Need, NeedCategory, Needs
from app.domain.people import PersonForm
from app.domain.plans import ReviewForm
from app.domain.slots import SlotsForm
from app.errors import RestrictedRecordError
from tests.services.desk_days import added, choir, person

if TYPE_CHECKING:
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace

TUESDAY = date(2026, 11, 17)


def words(paper: PrintedDocument) -> str:
    document = pypdfium2.PdfDocument(paper.pdf)
    said = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    document.close()
    return said


def photo() -> bytes:
    file = BytesIO()
    Image.new("RGB", (400, 300), "#8A5A00").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    jean = workspace.people.add(PersonForm(name="Jean Moss", preferred_name="Jeanie")).person.id
    loop = Need(NeedCategory.SUPPORT, "Uses a hearing loop")
    workspace.people.change_needs(jean, Needs(needs=(loop,), print_style="easy read", tint="cream"))
    about = {
        "communicate": "I sign.\nGive me time.",
        "please": "Do not finish my words.",
        "important": "Singing, and my dog Bess.",
        "people": "Tom, my brother.",
        "support": "Stay with me when it is loud.",
        "worth_knowing": "I know every song of the Beatles.",
        "supported_by": "Anya",
    }
    workspace.record.keep(jean, "about_me", about)
    for label in ("My dog Bess", "My brother Tom", "Home"):
        workspace.boards.add_photo(jean, label, photo())
    return jean


def test_the_passport_says_what_was_written_about_them_on_one_page_with_their_pictures(
    workspace: Workspace, jean: UUID
) -> None:
    paper = workspace.person_papers.passport(jean, "standard")
    said = words(paper)
    for expected in ("I am Jeanie", "Uses a hearing loop", "Give me time.", "Stay with me", "My dog Bess"):
        assert expected in said
    assert "Moss" not in said
    assert paper.pages == 1
    assert "Jean" not in paper.name


def test_it_comes_in_their_own_style_unless_another_is_asked_for(workspace: Workspace, jean: UUID) -> None:
    papers = workspace.person_papers
    assert papers.passport(jean).pdf == papers.passport(jean, "easy read", "cream").pdf
    assert papers.passport(jean).pdf != papers.passport(jean, "easy read", "white").pdf
    assert "Pictures: OpenMoji" in words(papers.passport(jean))


def test_of_somebody_new_the_passport_says_what_to_do(workspace: Workspace) -> None:
    said = words(workspace.person_papers.passport(added(workspace, "Amir Khan")))
    assert "Nothing is written yet" in said


def test_the_card_says_every_time_that_is_ahead_in_order(workspace: Workspace) -> None:
    choir(workspace, "Jean Okafor")
    jean, slots = person(workspace, "Jean"), workspace.slots
    opened = slots.open_times(
        SlotsForm(held_on=TUESDAY, starts=time(10), ends=time(11), minutes=30, place="Library")
    )
    slots.book_for(opened[0].id, booked_for=jean)
    plan = workspace.plans.add_goal(workspace.plans.open(jean).id, "I want to sing again.")
    workspace.plan_parts.review(plan.id, ReviewForm(on=date(2026, 12, 1)))
    said = words(workspace.person_papers.appointment_card(jean))
    order = ["10:00 am: Help desk, Library.", "2:00 pm: Silver Voices, St Mark's.", "We look at your plan"]
    assert [said.count(line) > 0 for line in order] == [True] * 3
    assert sorted(order, key=said.index) == order
    assert "Okafor" not in said
    workspace.record.keep(jean, "pauses", {"day": "2026-11-16", "why": "hospital"})
    assert "We look at your plan" not in words(workspace.person_papers.appointment_card(jean))
    slots.mark(opened[0].id, came=True)
    session = workspace.groups.page(workspace.groups.list_groups()[0].id).next_session
    assert session is not None
    workspace.groups.cancel_session(session, "Snow")
    said = words(workspace.person_papers.appointment_card(jean))
    assert "Help desk" not in said
    assert "17 November 2026 at 2:00 pm" not in said


def test_with_nothing_ahead_the_card_says_so_and_a_kept_record_makes_no_paper(workspace: Workspace) -> None:
    amir = added(workspace, "Amir Khan")
    plan = workspace.plans.add_goal(workspace.plans.open(amir).id, "I want to walk more.")
    workspace.plan_parts.review(plan.id, ReviewForm(on=None))
    assert "Nothing is booked yet." in words(workspace.person_papers.appointment_card(amir))
    workspace.rights.restrict(amir, "They asked for it")
    for make in (workspace.person_papers.passport, workspace.person_papers.appointment_card):
        with pytest.raises(RestrictedRecordError):
            make(amir)
