"""When someone needs more: how soon, who to ring, and what may be said about safety."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from app.domain.safety import Assessed, RedFlag, Seen, Urgency, WorryAction, WorryLine, WorryPage, assess
from app.measures.registry import first_numbers, red_flags

AT = datetime(2026, 11, 17, 14, tzinfo=UTC)
FLAGS = {flag.code: flag for flag in red_flags()}
ASKED_NOT_SEEN = tuple(WorryLine(flag=flag, seen=Seen.NO, at=AT) for flag in FLAGS.values())


def told(at: datetime) -> WorryAction:
    return WorryAction(code="RF3", told="Council", note="", at=at, by="Sam Okoro")


def seen(code: str, *actions: WorryAction) -> WorryLine:
    return WorryLine(flag=FLAGS[code], seen=Seen.YES, at=AT, actions=actions)


def page(*lines: WorryLine) -> WorryPage:
    return WorryPage(
        person_id=UUID(int=1), person_name="Jean Moss", called="Jean", lines=lines, numbers=first_numbers()
    )


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ((), Assessed.NOT_ASSESSED),
        (tuple(WorryLine(flag=flag) for flag in FLAGS.values()), Assessed.NOT_ASSESSED),
        ((WorryLine(flag=FLAGS["RF1"]), *ASKED_NOT_SEEN[1:]), Assessed.PARTLY_ASSESSED),
        (ASKED_NOT_SEEN, Assessed.NO_FLAGS),
        ((seen("RF3"), *ASKED_NOT_SEEN), Assessed.FLAG_OPEN),
        ((seen("RF3"), WorryLine(flag=FLAGS["RF1"])), Assessed.FLAG_OPEN),
        ((seen("RF3", told(AT)), WorryLine(flag=FLAGS["RF1"])), Assessed.FLAG_FOLLOWED_UP),
    ],
)
def test_what_was_not_asked_is_never_called_no_flags(lines: tuple[WorryLine, ...], word: Assessed) -> None:
    assert page(*lines).assessed is word
    assert assess(lines) is word


def test_a_sign_is_open_until_somebody_is_told_after_it_was_seen() -> None:
    assert seen("RF3").open
    assert seen("RF3", told(AT - timedelta(days=30))).open
    assert not seen("RF3", told(AT - timedelta(days=30)), told(AT)).open
    assert not replace(seen("RF3"), seen=Seen.NO).open


def test_danger_at_this_moment_makes_it_urgent_now() -> None:
    line = seen("RF3")
    assert line.urgency is Urgency.TODAY
    assert replace(line, in_danger=True).urgency is Urgency.NOW
    assert replace(seen("RF7"), in_danger=True).urgency is Urgency.TODAY


def test_lines_are_grouped_by_how_soon_with_the_most_urgent_first() -> None:
    groups = page(seen("RF9"), seen("RF7"), seen("RF1")).by_urgency()
    assert [(urgency, [line.flag.code for line in lines]) for urgency, lines in groups] == [
        (Urgency.NOW, ["RF1"]),
        (Urgency.TODAY, ["RF7"]),
        (Urgency.THIS_WEEK, ["RF9"]),
    ]


def test_the_numbers_of_a_line_come_in_the_order_of_its_route() -> None:
    line = seen("RF6")
    assert [number.key for number in page(line).numbers_for(line)] == ["gp", "crisis_team", "emergency"]


def test_a_number_the_service_took_away_is_left_out() -> None:
    line = WorryLine(flag=RedFlag(code="X", sign="", urgency=Urgency.NOW, route=(), numbers=("gone", "gas")))
    assert [number.key for number in page(line).numbers_for(line)] == ["gas"]
