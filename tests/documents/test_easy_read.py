"""Easy read: one idea a line, beside a picture that goes with its words."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest
from reportlab.pdfgen.pathobject import PDFPathObject

from app.documents.blocks import Pictured, Together
from app.documents.pdf.svg_path import trace
from app.documents.pdf.writer import render_pdf
from app.documents.pictures import suggested_picture
from app.documents.plan import plan_document
from app.documents.styles import STANDARD, style_named
from app.documents.text import plain_text
from app.documents.whats_on import whats_on_document
from app.domain.plans import Step
from tests.domain.places import TODAY, service
from tests.pdf_checks.onward_papers import full_plan
from tests.pdf_checks.papers import SERVICE, plan
from tests.pdf_checks.place_papers import OWNER, TOLD
from tests.pdf_checks.reading import read

EASY = style_named("easy read")


@pytest.mark.parametrize(
    ("words", "picture"),
    [
        ("I want to sing with people again.", "singing"),
        ("Get the number 12 bus", "bus"),
        ("Be kinder to myself", ""),
        ("Ring Sam", "phone"),
        ("Swim at the leisure centre", "swimming"),
        ("Cooking at the lunch club", "cooking"),
        ("Book a taxi", "car"),
        ("Sign the form", "writing"),
        ("Listen. You do not have to solve it.", "hearing"),
        ("Listen to music", "music"),
        ("", ""),
    ],
)
def test_a_picture_is_suggested_from_the_words(words: str, picture: str) -> None:
    assert suggested_picture(words) == picture


def test_each_step_stands_beside_a_picture_with_when_and_who_on_lines_of_their_own() -> None:
    told = [b for b in plan_document(plan(), SERVICE, EASY).blocks if isinstance(b, Pictured)]
    assert [b.picture for b in told] == ["singing", "singing", "singing", "singing", "phone", "calendar"]
    assert len(told[1].lines) == 5


def test_a_reader_of_the_easy_paper_alone_finds_what_comes_next_when_where_and_with_whom() -> None:
    goal = full_plan().goals[0]
    days = ((date(2026, 12, 1), time(10)), (date(2026, 11, 24), None), (date(2026, 11, 24), time(14)))
    steps = [
        Step(
            id=UUID(int=n), what=f"walk {n}", who="Sam", on=on, at=at, where="Park gate", when="every Tuesday"
        )
        for n, (on, at) in enumerate(days)
    ]
    told = plan_document(replace(full_plan(), goals=(replace(goal, steps=tuple(steps)),)), SERVICE, EASY)
    assert (
        "Walk 2.\nThis comes next.\nEvery Tuesday (Tuesday 24 November 2026 at 2:00 pm).\nWho: Sam.\n"
        "Where: Park gate."
    ) in plain_text(told)
    assert plain_text(told).count("This comes next.") == 1
    alone = replace(full_plan(), goals=full_plan().goals[:1])
    assert "This comes next." not in plain_text(plan_document(alone, SERVICE, EASY))


def test_of_several_places_it_is_said_what_is_done_where() -> None:
    goal = full_plan().goals[0]
    places = {"sing": "Church hall", "walk": "Park gate", "cook": "Church hall"}
    steps = [Step(id=UUID(int=n), what=what, where=where) for n, (what, where) in enumerate(places.items())]
    for shown, said in ((3, "Sing and Cook: Church hall.\n\nWalk: Park gate."), (1, "\n\nChurch hall.")):
        plan = replace(full_plan(), goals=(replace(goal, steps=tuple(steps[:shown])),))
        assert said in plain_text(plan_document(plan, SERVICE, STANDARD))


def test_whoever_drew_the_pictures_is_named() -> None:
    paper = read(render_pdf(plan_document(plan(), SERVICE, EASY), EASY))
    pages = [one.text for one in paper.artifacts if one.text.startswith("Page")]
    assert ["Pictures: OpenMoji, CC BY-SA 4.0." in foot for foot in pages] == [False] * (len(pages) - 1) + [
        True
    ]


def test_each_place_takes_a_page_and_none_is_left_out() -> None:
    places = [(service(name=f"Choir {n}"), TOLD) for n in range(10)]
    told = whats_on_document(places, OWNER, EASY, TODAY)
    assert len(read(render_pdf(told, EASY)).pdf.pages) <= 12, "a title page more, and one to ring"
    assert all(f"Choir {n}" in plain_text(told) for n in range(10))
    whole = whats_on_document([(service(), TOLD)] * 10, OWNER, STANDARD, TODAY)
    assert sum(isinstance(block, Together) for block in whole.blocks) == 10


def test_a_picture_is_not_heard() -> None:
    paper = read(render_pdf(plan_document(plan(), SERVICE, EASY), EASY))
    assert not [element for element in paper.root.walk() if element.role == "Figure"]


def test_a_half_circle_is_drawn_through_its_top() -> None:
    path = PDFPathObject()
    trace("M0 0a1 1 0 0 1 2 0", path)
    assert path.getCode() == "n 0 0 m 0 -0.552285 .447715 -1 1 -1 c 1.552285 -1 2 -0.552285 2 0 c"
