"""The paper with somebody's scores says what may be said, and no more."""

from app.documents.measures_page import measures_document
from app.documents.text import plain_text
from app.domain.organisation import Organisation
from app.measures.history import history
from tests.pdf_checks.score_papers import filling

HOUSE = Organisation(name="Riverside Link Work", phone="")


def test_each_score_stands_with_its_band_and_the_sentence_about_its_change() -> None:
    found = history([filling("who-5", "1,1,1,1,3", 3), filling("who-5", "3,3,3,2,2", 17)])
    said = plain_text(measures_document([found], "Jean", HOUSE))
    assert "These are the scores of Jean." in said
    assert "28" in said
    assert "not low" in said
    assert "better by 24 points" in said
    assert "Bands: 50 or less" in said
    assert "CC BY-NC-SA 3.0 IGO" in said


def test_a_score_that_could_not_be_made_says_why() -> None:
    found = history([filling("who-5", "1,1,1,1,-", 3)])
    said = plain_text(measures_document([found], "Jean", HOUSE))
    assert "no score" in said
    assert "cannot be scored: 1 answer missing" in said


def test_an_item_that_was_never_asked_has_no_table() -> None:
    found = history([filling("my-goals", "4", 3)])
    said = plain_text(measures_document([found], "Jean", HOUSE))
    assert "First goal" in said
    assert "Second goal" not in said


def test_without_any_it_says_so() -> None:
    assert "Nothing was filled in yet." in plain_text(measures_document([], "Jean", HOUSE))
