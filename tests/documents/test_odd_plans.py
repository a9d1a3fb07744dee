"""Plans nobody expects: forty steps, endless words, words wider than a page, characters without a font."""

from dataclasses import replace
from uuid import UUID

from app.documents.pdf.fonts import without_font
from app.documents.pdf.writer import render_pdf
from app.documents.plan import plan_document
from app.documents.styles import style_named
from app.domain.plans import Step
from app.workspace import Workspace
from tests.pdf_checks.onward_papers import full_plan
from tests.pdf_checks.papers import SERVICE
from tests.pdf_checks.reading import read
from tests.services.desk_days import added

EASY = style_named("easy read")


def test_forty_steps_with_one_of_two_thousand_letters_and_one_endless_word_are_all_there() -> None:
    steps = [Step(id=UUID(int=n), what=f"Do thing number {n}") for n in range(38)]
    steps += [
        Step(id=UUID(int=98), what="Walk a little. " * 133 + "ENDED"),
        Step(id=UUID(int=99), what="W" * 400),
    ]
    plan = full_plan()
    plan = replace(plan, goals=(replace(plan.goals[0], steps=tuple(steps)),))
    words = "".join(read(render_pdf(plan_document(plan, SERVICE, EASY), EASY)).root.text().split())
    assert all(f"Dothingnumber{n}" in words for n in range(38))
    assert "ENDED" in words
    assert words.count("W") >= 400


def test_a_character_without_a_font_is_named_and_everything_else_is_printed(workspace: Workspace) -> None:
    assert without_font("Zoë 😀 ليلى\N{ZERO WIDTH SPACE} 😀") == ("😀",)
    plan = workspace.plans.add_goal(workspace.plans.open(added(workspace, "Jean")).id, "To sing 😀")
    assert workspace.documents.plan(plan.id).unprinted == ("😀",)
