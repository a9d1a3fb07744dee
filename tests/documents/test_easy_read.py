"""Easy read: one idea a line, beside a picture that goes with its words."""

import pytest
from reportlab.pdfgen.pathobject import PDFPathObject

from app.documents.blocks import Pictured
from app.documents.pdf.svg_path import trace
from app.documents.pdf.writer import render_pdf
from app.documents.pictures import suggested_picture
from app.documents.plan import plan_document
from app.documents.styles import style_named
from app.documents.text import plain_text
from tests.pdf_checks.papers import SERVICE, plan
from tests.pdf_checks.reading import read

EASY = style_named("easy read")


@pytest.mark.parametrize(
    ("words", "picture"),
    [
        ("I want to sing with people again.", "singing"),
        ("Get the number 12 bus", "bus"),
        ("Be kinder to myself", ""),
        ("Ring Sam", "phone"),
        ("", ""),
    ],
)
def test_a_picture_is_suggested_from_the_words(words: str, picture: str) -> None:
    assert suggested_picture(words) == picture


def test_each_step_stands_beside_a_picture_with_when_and_who_on_lines_of_their_own() -> None:
    told = [b for b in plan_document(plan(), SERVICE, EASY).blocks if isinstance(b, Pictured)]
    assert [b.picture for b in told] == ["singing", "singing", "singing", "singing", "phone"]
    assert len(told[1].lines) == 4


def test_whoever_drew_the_pictures_is_named() -> None:
    assert "Pictures: OpenMoji, CC BY-SA 4.0." in plain_text(plan_document(plan(), SERVICE, EASY))


def test_a_picture_is_not_heard() -> None:
    paper = read(render_pdf(plan_document(plan(), SERVICE, EASY), EASY))
    assert not [element for element in paper.root.walk() if element.role == "Figure"]


def test_a_half_circle_is_drawn_through_its_top() -> None:
    path = PDFPathObject()
    trace("M0 0a1 1 0 0 1 2 0", path)
    assert path.getCode() == "n 0 0 m 0 -0.552285 .447715 -1 1 -1 c 1.552285 -1 2 -0.552285 2 0 c"
