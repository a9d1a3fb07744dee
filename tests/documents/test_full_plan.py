"""A plan with everything in it, and the papers for somebody else: what they say, and how they are heard."""

from contextlib import closing
from dataclasses import replace
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]  # the package brings no types
import pytest

from app.documents.blocks import Document, Paragraph, Pictured, Table
from app.documents.onward import referral_letter_document, referral_slip_document
from app.documents.pdf.writer import render_pdf
from app.documents.plan import goal_picture, plan_document, step_picture
from app.documents.styles import STANDARD, style_named
from app.documents.text import plain_text
from app.documents.word_file import word_file
from app.domain.plan_parts import NO_PICTURE, SignedHow
from tests.pdf_checks.onward_papers import EVERYTHING, GOALS, NOTHING_MORE, STEP, full_plan, own_photos
from tests.pdf_checks.papers import SERVICE
from tests.pdf_checks.reading import read

EASY = style_named("easy read")


def test_the_plan_says_what_helps_who_comes_along_and_what_it_costs() -> None:
    text = plain_text(plan_document(full_plan(), SERVICE, STANDARD))
    for words in (
        "The first time with Anya. People who help: Jo and Beth. It costs £2.50.",
        "If it gets hard: Ring Sam, and go another day.",
        "It is free.",
        "• No bus. What we do: A lift. Who: Sam.",
        "[Signature of Zoë Łódź]",
        "Who will: Sam and Zoë.",
    ):
        assert words in text
    assert "Tired" not in text
    assert text.index("What I want: Food") < text.index("What I want: Groups")


@pytest.mark.parametrize(
    ("how", "said"), [(SignedHow.TYPED, "Signed: Zoë Łódź"), (SignedHow.PAPER, "Signed: Zoë Łódź: ______")]
)
def test_a_name_that_was_typed_stands_there_and_one_on_paper_has_a_line(how: SignedHow, said: str) -> None:
    assert said in plain_text(plan_document(full_plan(how), SERVICE, STANDARD))


def test_chosen_pictures_stand_in_place_of_suggested_ones_and_an_own_one_is_heard() -> None:
    document = plan_document(full_plan(), SERVICE, EASY, own_photos())
    pictures = [block for block in document.blocks if isinstance(block, Pictured)]
    assert [(block.picture, block.alt) for block in pictures] == [
        ("music", ""),
        ("", ""),
        ("", "My dog Bess"),
        ("", "My dog Bess"),
        ("bus", ""),
        ("phone", ""),
        ("calendar", ""),
    ]
    paper = read(render_pdf(document, EASY))
    alts = [element.alt for element in paper.root.walk() if element.role == "Figure"]
    assert alts == ["Picture: My dog Bess", "Picture: My dog Bess", "Signature of Zoë Łódź"]


def test_a_picture_that_was_taken_away_leaves_its_place_free() -> None:
    (goal,) = (g for g in GOALS if g.picture.startswith("own-"))
    assert goal_picture(goal).startswith("own-")
    assert step_picture(GOALS[1].steps[0]) == ""
    assert step_picture(GOALS[1].steps[0]) != NO_PICTURE
    gone = plan_document(full_plan(), SERVICE, EASY)
    assert [b.photo for b in gone.blocks if isinstance(b, Pictured)] == [b""] * 7
    assert STEP.picture in own_photos()


def test_the_slip_has_room_for_the_answer_and_the_letter_a_greeting() -> None:
    slip = plain_text(referral_slip_document(EVERYTHING, SERVICE))
    assert "[ ] Accepted" in slip
    assert "For: Ms Adeyemi, Occupational therapist" in slip
    whole = referral_letter_document(NOTHING_MORE, SERVICE)
    letter = plain_text(whole)
    assert plain_text(replace(whole, blocks=whole.blocks[-1:])).startswith("With kind regards,\n")
    assert "With kind regards," in [p.text for p in docx.Document(BytesIO(word_file(whole))).paragraphs]
    assert "Dear Ms Adeyemi," in letter
    assert "Zoë Łódź-O'Connor has agreed to this letter." in letter
    assert "01632\xa0960\xa0123" in letter


def test_a_word_file_takes_every_block_and_no_sign_that_no_file_can_hold() -> None:
    blocks = (Paragraph("a\x01b"), Table(("Day", "What"), (("Tuesday", "Sing"),), (1, 1)))
    made = docx.Document(BytesIO(word_file(Document(title="T", blocks=blocks, footer="Us"))))
    assert [p.text for p in made.paragraphs] == ["ab", "Day | What\nTuesday | Sing"]
    assert made.core_properties.author == ""


@pytest.mark.parametrize(
    "name", ["standard", "large print", "easy read", "dyslexia friendly", "high contrast"]
)
@pytest.mark.parametrize("how", [SignedHow.DRAWN, SignedHow.PAPER])
def test_what_was_agreed_and_the_name_below_it_stand_on_one_page(name: str, how: SignedHow) -> None:
    style, plan = style_named(name), full_plan(how)
    for steps in range(0, 12, 3):
        longer = replace(plan.goals[-1], steps=plan.goals[-1].steps + plan.goals[-1].steps[:1] * steps)
        document = plan_document(replace(plan, goals=(*plan.goals[:-1], longer)), SERVICE, style)
        with closing(pypdfium2.PdfDocument(render_pdf(document, style))) as paper:
            pages = [page.get_textpage().get_text_range() for page in paper]
        agreed, signed = ([words in page for page in pages] for words in ("We agreed this", "Signed:"))
        assert agreed == signed
        assert any(agreed)
