"""The paper with a comparison says every figure with its method, and nothing of too few people."""

from app.documents.change_page import change_document
from app.documents.text import plain_text
from app.domain.organisation import Organisation
from tests.pdf_checks.change_papers import session_change, who_5_change

HOUSE = Organisation(name="Riverside Link Work", phone="")


def test_a_comparison_of_enough_people_has_every_figure() -> None:
    measure, change = who_5_change(9)
    said = plain_text(change_document(measure, change, "Everybody, up to today.", HOUSE))
    assert "Everybody, up to today." in said
    assert "First score to latest score of the same people." in said
    assert "9 people: from" in said
    assert "Wilcoxon signed-rank, exact" in said
    assert "Only one score" in said
    assert "CC BY-NC-SA 3.0 IGO" in said


def test_too_few_people_have_no_figures() -> None:
    measure, change = who_5_change(2)
    said = plain_text(change_document(measure, change, "Everybody.", HOUSE))
    assert "too few to say" in said
    assert "All figures" not in said
    assert "mean, SD" not in said


def test_the_effect_of_a_session_says_that_it_is_one() -> None:
    measure, change = session_change(4)
    said = plain_text(change_document(measure, change, "Silver Voices.", HOUSE))
    assert "Before to after on the day of one session. It says nothing about lasting change." in said
    assert "Nobody." in said
