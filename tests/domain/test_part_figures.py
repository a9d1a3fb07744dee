"""How people came and took part in figures, inside and shared; and what may be said of scores when shared."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.blocks import KeyFacts, Table
from app.documents.group_page import group_document
from app.documents.text import plain_text
from app.domain.disclosure import as_counted, shared_outcome
from app.domain.organisation import Organisation
from app.domain.outcome_words import counted_words, left_out_sentence, outcome_sentence
from app.domain.part_figures import (
    NOTHING_WRITTEN,
    PartVisit,
    Told,
    part_figures,
    part_rows,
    part_sentence,
)
from app.domain.session_scores import GroupOutcome, Mode, SessionChange
from app.domain.taking_part import TakingPart
from tests.domain.part_visits import ALONE, ANN, MONDAY, SUPPORTED, VISITS, WEEK
from tests.pdf_checks.group_papers import group_page


def test_the_ladder_company_and_ways_of_joining_in_are_counted() -> None:
    found = part_figures(VISITS)
    assert (found.came, found.told) == (6, Told(5, 3))
    assert found.steps == ((SUPPORTED, Told(1, 1)), (ALONE, Told(3, 2)))
    assert (found.alone, found.first) == (Told(2, 2), 2)
    assert (found.with_worker, found.with_other) == (Told(1, 1), Told(1, 1))
    assert (found.late, found.left_early) == (Told(1, 1), Told(1, 1))
    assert dict(found.ways) == {"singing": Told(3, 3), "listening": Told(1, 1), "talking": Told(1, 1)}
    assert part_rows(found)[:3] == (
        ("All of it, with support", "1", "1"),
        ("Came alone", "3", "2"),
        ("Came with a worker", "1", "1"),
    )
    assert part_sentence(found) == (
        "How people took part was written down for 5 of 6 times somebody came. "
        "2 people came alone, 2 of them for the first time. Most joined in by singing: 3 times."
    )


def test_only_who_never_came_alone_before_comes_alone_for_the_first_time() -> None:
    found = part_figures(VISITS, MONDAY + WEEK, MONDAY + WEEK)
    assert (found.came, found.alone, found.first) == (3, Told(1, 1), 1)
    assert part_figures([*VISITS, replace(VISITS[3], on=MONDAY - WEEK)], MONDAY).first == 1
    assert part_figures(VISITS, end=MONDAY - WEEK) == NOTHING_WRITTEN


def test_nothing_is_said_where_nothing_was_written_down() -> None:
    assert part_sentence(NOTHING_WRITTEN) == ""
    assert part_rows(NOTHING_WRITTEN) == ()
    only_late = part_figures([PartVisit(MONDAY, ANN, TakingPart(late=True))])
    assert part_sentence(only_late) == (
        "How people took part was written down for 1 of 1 times somebody came."
    )


def test_shared_figures_hide_small_numbers_of_people() -> None:
    found = part_figures(VISITS)
    assert {cell for row in part_rows(found, shared=True) for cell in row[1:]} == {"*"}
    assert "* people came alone" in part_sentence(found, shared=True)
    assert (as_counted(7, shared=True), as_counted(7, shared=False)) == ("*", "7")


def test_a_hidden_number_is_not_told_by_the_word_after_it() -> None:
    """ "* person" would say that it was one."""
    one = part_figures([visit for visit in VISITS if visit.person_id == ANN])
    assert one.alone.people == 1
    assert "1 person came alone" in part_sentence(one)
    assert "* people came alone" in part_sentence(one, shared=True)


def change(pairs: int, weeks: int = 0) -> SessionChange:
    return SessionChange(
        session_id=UUID(int=weeks),
        held_on=MONDAY + weeks * WEEK,
        mode=Mode.FACES,
        pairs=pairs,
        before=Fraction(2),
        after=Fraction(3),
    )


def outcome(*pairs: int) -> GroupOutcome:
    scored = tuple(change(n, week) for week, n in enumerate(pairs))
    return GroupOutcome(
        sessions=len(pairs), people=23, participants=20, carers=3, average_people=None,
        average_volunteers=None, scored=scored, left_out=(change(2, 99),),
    )  # fmt: skip


def test_a_mean_that_is_shared_is_of_eight_people_at_least() -> None:
    shared = shared_outcome(outcome(7, 8, 13))
    assert [one.pairs for one in shared.scored] == [10, 15]
    assert [one.pairs for one in shared.left_out] == [7, 2]
    assert outcome_sentence(shared, shared=True).startswith("2 of 2 sessions higher after than before.")
    assert "fewer than 8 people" in left_out_sentence(shared, shared=True)
    assert "20 take part and * come as carers" in counted_words(shared, shared=True)
    assert "It takes 8 people" in outcome_sentence(shared_outcome(outcome(7)), shared=True)


@settings(max_examples=40)
@given(st.lists(st.integers(3, 40), max_size=8))
def test_no_session_is_lost_when_scores_are_shared(pairs: list[int]) -> None:
    inside = outcome(*pairs)
    shared = shared_outcome(inside)
    assert len(shared.scored) + len(shared.left_out) == len(pairs) + 1
    assert all(one.pairs % 5 == 0 and one.pairs >= 10 for one in shared.scored)


@pytest.mark.parametrize("shared", [False, True])
def test_the_paper_of_a_group_says_how_people_took_part(*, shared: bool) -> None:
    page = replace(group_page(3), taking_part=part_figures(VISITS))
    page = replace(page, outcome=replace(page.outcome, carers=3))
    document = group_document(page, Organisation(name="Riverside"), shared=shared)
    said = plain_text(document)
    (facts,) = (block for block in document.blocks if isinstance(block, KeyFacts))
    assert dict(facts.facts)["Of these carers"] == ("*" if shared else "3")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert (tables[0].header[0], tables[0].rows[1]) == (
        "How people took part",
        ("Came alone", "*", "*") if shared else ("Came alone", "3", "2"),
    )
    assert ("1 to 7 people are shown as *" in said) is shared
    assert ("Inside the service only." in said) is not shared
