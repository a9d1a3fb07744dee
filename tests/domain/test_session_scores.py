"""Scores before and after: who is compared with whom, and what may be said."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.outcome_words import (
    counted_words,
    higher_after,
    left_out_sentence,
    outcome_sentence,
    scale_words,
    too_few,
)
from app.domain.session_scores import (
    Mode,
    Moment,
    NoScore,
    Score,
    ScoreBoard,
    ScoreLine,
    SessionFacts,
    board_lines,
    group_outcome,
    one_place,
    paired,
)

DAY = date(2026, 11, 17)
SESSION = UUID(int=99)
FACES, TEN = Mode.FACES, Mode.ZERO_TO_TEN


def line(number: int, before: int | None, after: int | None, mode: Mode = FACES) -> ScoreLine:
    return ScoreLine(
        person_id=UUID(int=number),
        name=f"Person {number}",
        before=None if before is None else Score(mode=mode, value=before),
        after=None if after is None else Score(mode=mode, value=after),
    )


def facts(
    day: date = DAY,
    lines: tuple[ScoreLine, ...] = (),
    participants: tuple[int, ...] = (),
    carers: tuple[int, ...] = (),
    volunteers: tuple[int, ...] = (),
) -> SessionFacts:
    return SessionFacts(
        session_id=UUID(int=day.toordinal()),
        held_on=day,
        participants=frozenset(map(UUID, (f"{n:032x}" for n in participants))),
        carers=frozenset(map(UUID, (f"{n:032x}" for n in carers))),
        volunteers=frozenset(map(UUID, (f"{n:032x}" for n in volunteers))),
        lines=lines,
        mode=FACES,
    )


def three(before: int, after: int) -> tuple[ScoreLine, ...]:
    return tuple(line(n, before, after) for n in range(3))


@pytest.mark.parametrize(
    ("mode", "value", "fits"),
    [
        (FACES, 0, False),
        (FACES, 1, True),
        (FACES, 5, True),
        (FACES, 6, False),
        (TEN, 0, True),
        (TEN, 10, True),
        (TEN, 11, False),
        (Mode.UPRIGHT, 0, True),
    ],
)
def test_a_score_lies_on_its_line(mode: Mode, value: int, fits: bool) -> None:
    if fits:
        assert Score(mode=mode, value=value).value == value
    else:
        with pytest.raises(ValueError, match="is not on the line"):
            Score(mode=mode, value=value)


def test_a_score_is_a_number_or_a_reason_never_both_or_neither() -> None:
    with pytest.raises(ValueError, match="either a number or a reason"):
        Score(mode=FACES)
    with pytest.raises(ValueError, match="either a number or a reason"):
        Score(mode=FACES, value=3, reason=NoScore.COULD_NOT_TELL)


def test_only_two_numbers_given_in_the_same_way_are_a_pair() -> None:
    silent = Score(mode=FACES, reason=NoScore.DID_NOT_WANT_TO_SAY)
    number = Score(mode=FACES, value=3)
    person = {"person_id": UUID(int=1), "name": "Jean"}
    assert line(1, 3, 4).pair == (3, 4)
    assert line(1, 3, None).pair is None
    assert line(1, None, 4).pair is None
    assert ScoreLine(before=number, after=Score(mode=TEN, value=3), **person).pair is None  # type: ignore[arg-type]  # fields
    assert ScoreLine(before=silent, after=number, **person).pair is None  # type: ignore[arg-type]  # fields
    assert ScoreLine(before=number, after=silent, **person).pair is None  # type: ignore[arg-type]  # fields
    assert (line(1, None, 4).mode, line(1, None, None).mode) == (FACES, None)
    assert line(1, 3, 4).at(Moment.BEFORE) == number
    assert line(1, 3, None).at(Moment.AFTER) is None


def test_a_board_counts_who_was_asked_whatever_they_said() -> None:
    silent = Score(mode=FACES, reason=NoScore.COULD_NOT_TELL)
    lines = (line(1, 3, None), ScoreLine(person_id=UUID(int=2), name="Ken", before=silent))
    board = ScoreBoard(
        session_id=SESSION, group_id=UUID(int=8), group_name="Choir", held_on=DAY, mode=FACES, lines=lines
    )
    assert (board.answered(Moment.BEFORE), board.answered(Moment.AFTER)) == (2, 0)


def test_a_board_has_everybody_who_is_asked_and_everybody_who_answered_in_the_order_of_names() -> None:
    given_score = line(2, 3, 4)
    asked = {UUID(int=2): "Person 2", UUID(int=1): "Ämir", UUID(int=3): "Beth"}
    lines = board_lines(asked, [given_score, line(4, 1, None)])
    assert [each.name for each in lines] == ["Ämir", "Beth", "Person 2", "Person 4"]
    assert lines[2] == given_score
    assert lines[0].before is None


def test_people_without_both_scores_are_not_averaged_at_all() -> None:
    change = paired(SESSION, DAY, FACES, [line(1, 1, 5), line(2, 2, 3), line(3, 3, 3), line(4, 5, None)])
    assert change.pairs == 3
    assert (change.before, change.after, change.change) == (Fraction(2), Fraction(11, 3), Fraction(5, 3))
    assert change.enough
    assert change.higher_after


def test_two_ways_of_asking_are_never_pooled() -> None:
    faces = [line(n, 3, 4) for n in range(3)]
    numbers = [line(10 + n, 9, 1, TEN) for n in range(4)]
    more_numbers = paired(SESSION, DAY, FACES, faces + numbers)
    assert (more_numbers.mode, more_numbers.pairs, more_numbers.before) == (TEN, 4, Fraction(9))
    as_many = paired(SESSION, DAY, FACES, faces + numbers[:3])
    assert (as_many.mode, as_many.pairs, as_many.before) == (FACES, 3, Fraction(3))


def test_without_pairs_there_is_nothing_to_say() -> None:
    change = paired(SESSION, DAY, TEN, [line(1, 3, None)])
    assert (change.mode, change.before, change.after, change.change) == (TEN, None, None, None)
    assert not change.enough
    assert not change.higher_after


def test_two_people_are_too_few_and_the_same_mean_is_not_higher() -> None:
    assert not paired(SESSION, DAY, FACES, [line(1, 1, 5), line(2, 1, 5)]).higher_after
    assert not paired(SESSION, DAY, FACES, three(3, 3)).higher_after


def test_one_person_in_two_roles_is_counted_once_and_volunteers_never() -> None:
    outcome = group_outcome(
        [
            facts(participants=(1, 2), carers=(3, 2), volunteers=(4, 5)),
            facts(DAY + timedelta(days=7), participants=(1,), carers=(2,), volunteers=(4,)),
        ]
    )
    assert (outcome.sessions, outcome.people, outcome.participants, outcome.carers) == (2, 3, 2, 1)
    assert outcome.average_people == Decimal("2.5")
    assert outcome.average_volunteers == Decimal("1.5")


def test_a_group_that_never_met_has_no_average() -> None:
    outcome = group_outcome([])
    assert (outcome.average_people, outcome.average_volunteers, outcome.pairs_range) == (None, None, None)
    assert outcome_sentence(outcome) == "There was no session yet in this time."
    assert too_few() == "Too few scores to say. It takes 3 people with a score before and after."


def test_sessions_with_too_few_pairs_are_listed_apart_and_unasked_ones_nowhere() -> None:
    days = [DAY + timedelta(days=7 * n) for n in range(4)]
    outcome = group_outcome(
        [
            facts(days[3]),
            facts(days[2], three(3, 4)[:2]),
            facts(days[1], three(4, 3)),
            facts(days[0], three(3, 4)),
        ]
    )
    assert [c.held_on for c in outcome.scored] == days[:2]
    assert [c.held_on for c in outcome.left_out] == [days[2]]
    assert outcome.sessions_higher_after == 1
    assert outcome.pairs_range == (3, 3)
    assert higher_after(outcome) == "1 of 2 sessions higher after than before"
    assert left_out_sentence(outcome) == "1 session is left out: fewer than 3 people gave both scores."
    assert left_out_sentence(group_outcome([])) == ""


def test_the_sentence_says_how_many_weeks_how_many_people_and_what_the_ends_mean() -> None:
    four = (*three(2, 3), line(7, 2, 3))
    outcome = group_outcome([facts(DAY, three(3, 4)), facts(DAY + timedelta(days=7), four)])
    assert outcome_sentence(outcome) == (
        "2 of 2 sessions higher after than before. Average of the 3 to 4 people who gave both scores."
        " 1 is very sad, 5 is very happy."
    )


def test_the_sentence_counts_sessions_not_weeks() -> None:
    outcome = group_outcome([facts(DAY, three(3, 4)), facts(DAY + timedelta(days=1), three(4, 4))])
    assert outcome_sentence(outcome).startswith(
        "1 of 2 sessions higher after than before. Average of the 3 people"
    )
    assert counted_words(group_outcome([])) == ""


def test_the_ends_of_each_scale_have_words() -> None:
    assert scale_words(FACES) == "1 is very sad, 5 is very happy."
    assert scale_words(TEN) == scale_words(Mode.UPRIGHT) == "0 is the lowest, 10 is the highest."


@pytest.mark.parametrize(
    ("exact", "shown"), [((13, 1), "13.0"), ((25, 2), "12.5"), ((1, 20), "0.1"), ((-1, 20), "-0.1")]
)
def test_halves_are_rounded_away_from_zero(exact: tuple[int, int], shown: str) -> None:
    assert one_place(Fraction(*exact)) == Decimal(shown)


SCORES = st.one_of(st.none(), st.integers(1, 5))


@given(st.lists(st.tuples(SCORES, SCORES), max_size=20))
def test_the_change_is_the_mean_of_each_persons_own_change(
    scores: list[tuple[int | None, int | None]],
) -> None:
    change = paired(SESSION, DAY, FACES, [line(n, b, a) for n, (b, a) in enumerate(scores)])
    own = [a - b for b, a in scores if a is not None and b is not None]
    assert change.pairs == len(own)
    assert change.change == (Fraction(sum(own), len(own)) if own else None)
