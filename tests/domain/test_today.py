"""The words and the order of the home screen."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from app.domain.groups import SessionState
from app.domain.organisation import NameStyle
from app.domain.talk import Kind, Part, Question, TalkDefinition
from app.domain.today import SessionCard, ToDo, ToDoKind, in_order
from app.domain.today_words import due_words, place_in_talk, shown_name

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("style", "shown"),
    [(NameStyle.FULL_NAME, "Jean Okafor"), (NameStyle.FIRST_NAME, "Jean"), (NameStyle.INITIALS, "J. O.")],
)
def test_no_more_of_a_name_is_shown_than_was_chosen(style: NameStyle, shown: str) -> None:
    assert shown_name("Jean Okafor", style) == shown


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-7, "It was due on 10 November."),
        (0, "Due today."),
        (1, "Due tomorrow."),
        (2, "Due Thursday."),
        (6, "Due Monday."),
        (7, "Due 24 November."),
    ],
)
def test_when_something_is_due_is_said_in_days(days: int, words: str) -> None:
    assert due_words(TODAY + timedelta(days=days), TODAY) == words


def test_a_place_in_a_talk_counts_the_parts_with_the_person() -> None:
    def part(code: str, title: str, *, together: bool) -> Part:
        return Part(
            code=code,
            title=title,
            with_person=together,
            questions=(Question(code=f"q{code}", kind=Kind.WORDS, text="?"),),
        )

    ready, first = part("0", "Getting ready", together=False), part("1", "A", together=True)
    parts = (ready, first, part("3", "B", together=True))
    talk = TalkDefinition(id="x", version=1, title="Talk", statement="", licence="CC0-1.0", parts=parts)
    assert place_in_talk(talk, "q0") == "Getting ready"
    assert place_in_talk(talk, "q3") == "Part 2 of 2"


def test_a_session_comes_nearer_and_ends_with_the_clock() -> None:
    card = SessionCard(
        session_id=UUID(int=1), group_id=UUID(int=2), group_name="", starts=time(14), ends=time(15, 30),
        venue="", state=SessionState.PLANNED, minutes_until=8,
    )  # fmt: skip

    def seen(clock: time) -> tuple[int, bool]:
        later = card.as_of(datetime.combine(TODAY, clock))
        return later.minutes_until, later.over

    assert seen(time(13, 55)) == (5, False)
    assert seen(time(13, 59, 30)) == (1, False)
    assert seen(time(14, 10)) == (-10, False)
    assert seen(time(15, 30)) == (-90, True)
    done = replace(card, state=SessionState.DONE)
    assert done.as_of(datetime.combine(TODAY, time(9))).over


def test_worries_come_first_then_what_is_due_then_the_rest() -> None:
    def line(kind: ToDoKind, due: date | None = None) -> ToDo:
        return ToDo(kind=kind, title="", detail="", target=UUID(int=1), due=due)

    late, review = line(ToDoKind.STEP, TODAY - timedelta(days=1)), line(ToDoKind.REVIEW, TODAY)
    scores, details, worry = line(ToDoKind.AFTER_SCORES), line(ToDoKind.FINISH_DETAILS), line(ToDoKind.WORRY)
    assert in_order([details, scores, review, late, worry]) == (worry, late, review, scores, details)
