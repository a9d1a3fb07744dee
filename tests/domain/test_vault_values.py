"""Safe copies, rescue keys, passphrases and waits, as plain values."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.copies import CopyState, LastTry, NewestCopy
from app.domain.organisation import Organisation
from app.domain.rescue import RescueKey, RescueSheet
from app.domain.sign_in import LONGEST_WAIT, too_soon, wait_after, wait_left
from app.domain.strength import encouragement, words_in, words_so_far
from app.domain.wording import tidy_line
from app.errors import InvalidInputError

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_a_copy_is_due_a_week_after_the_last_one() -> None:
    fresh = CopyState(today=TODAY, last_on=date(2026, 11, 16))
    assert (fresh.due, fresh.remind, fresh.age) == (False, False, timedelta(days=6))
    assert CopyState(today=TODAY, last_on=date(2026, 11, 15)).remind


def test_without_any_copy_it_is_due_from_the_first_day_something_was_saved() -> None:
    assert not CopyState(today=TODAY, anything_saved=False).due
    first = CopyState(today=TODAY, anything_saved=True)
    assert (first.due, first.remind, first.age) == (True, True, None)
    assert not replace(first, put_off_until=TODAY + timedelta(days=1)).remind


def test_a_reminder_put_off_comes_back_on_its_day() -> None:
    late = CopyState(today=TODAY, last_on=date(2026, 10, 1), put_off_until=date(2026, 11, 23))
    assert not late.remind
    assert replace(late, today=date(2026, 11, 23)).remind


def test_a_rescue_key_is_shown_on_its_sheet_and_nowhere_else() -> None:
    sheet = RescueSheet(number=1, made_at=NOW)
    key = RescueKey(text="ABCD EFGH", organisation="Riverside", sheet=sheet, ask_for=(0, 1))
    assert key.groups == ("ABCD", "EFGH")
    assert "ABCD" not in repr(key)


@pytest.mark.parametrize(
    ("number", "replaces"),
    [
        (1, ""),
        (2, "It replaces sheet 1. Sheet 1 does not open Trestle any more."),
        (4, "It replaces sheets 1 to 3. They do not open Trestle any more."),
    ],
)
def test_a_rescue_sheet_says_its_number_when_it_was_made_and_what_it_replaces(
    number: int, replaces: str
) -> None:
    sheet = RescueSheet(number=number, made_at=datetime(2026, 7, 22, 13, 14, tzinfo=UTC))
    assert sheet.words == f"Rescue sheet {number}, made 22 July 2026, 2:14 pm"
    assert sheet.replaces == replaces


@pytest.mark.parametrize(
    ("tries", "seconds"), [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (9, 480), (10, 900), (500, 900)]
)
def test_each_wait_is_twice_as_long_up_to_a_quarter_of_an_hour(tries: int, seconds: int) -> None:
    assert wait_after(tries) == timedelta(seconds=seconds)


def test_the_wait_runs_from_the_last_wrong_passphrase() -> None:
    failed = [NOW] * 5
    assert wait_left(failed, NOW + timedelta(seconds=10)) == timedelta(seconds=20)
    assert wait_left(failed, NOW + timedelta(seconds=30)) == timedelta()
    assert wait_left([NOW] * 4, NOW) == timedelta()
    assert wait_left([], NOW) == timedelta()


@given(st.integers(0, 300), st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_a_clock_set_back_never_makes_anyone_wait_longer(tries: int, last: datetime, now: datetime) -> None:
    assert timedelta() <= wait_left([last] * tries, now) <= LONGEST_WAIT


@pytest.mark.parametrize(
    ("left", "advice"),
    [
        (timedelta(milliseconds=200), "Wait 1 second, then try again."),
        (timedelta(seconds=29.5), "Wait 30 seconds, then try again."),
        (timedelta(seconds=91), "Wait 2 minutes, then try again."),
        (timedelta(minutes=15), "Wait 15 minutes, then try again."),
    ],
)
def test_the_wait_is_said_as_it_is(left: timedelta, advice: str) -> None:
    assert too_soon(left).advice == advice


@pytest.mark.parametrize(
    ("typed", "words"), [("", 0), ("teapot", 1), ("teapot-ladder tuesday", 3), ("a b", 0), ("  one.two  ", 2)]
)
def test_words_are_counted_whatever_stands_between_them(typed: str, words: int) -> None:
    assert words_in(typed) == words


def test_what_is_missing_from_a_passphrase_is_said_kindly() -> None:
    assert words_so_far("teapot") == "1 word so far."
    assert encouragement("teapot ladder mon") == "3 words so far. 2 more words make it strong."
    assert encouragement("a-tea pot lad mon") == "4 words so far. 1 more word makes it strong."
    assert encouragement("one two three four five") == "This passphrase is strong."
    assert encouragement("x7#kq9!mz2@pl5$vw8&r") == "This passphrase is strong."


def test_an_organisation_is_real_unless_it_says_so() -> None:
    assert not Organisation(name="Riverside").practice


def test_a_line_has_single_spaces_and_an_end() -> None:
    assert tidy_line(" 0117\t 496\n 0000 ", "phone", 60) == "0117 496 0000"
    with pytest.raises(InvalidInputError, match="61"):
        tidy_line("5" * 61, "phone", 60)


def test_many_changes_make_a_copy_due_before_the_week_is_over() -> None:
    fresh = CopyState(today=TODAY, last_on=TODAY, changes=199)
    assert (fresh.due, fresh.many_changes) == (False, False)
    assert (replace(fresh, changes=200).due, replace(fresh, changes=200).many_changes) == (True, True)
    assert not CopyState(today=TODAY, changes=500, anything_saved=False).many_changes


def test_a_try_is_asked_for_ninety_days_after_the_first_copy_or_the_last_try() -> None:
    old = CopyState(today=TODAY, last_on=TODAY, first_on=TODAY - timedelta(days=91))
    assert old.try_due
    assert not replace(old, tried_on=TODAY - timedelta(days=90)).try_due
    assert not replace(old, first_on=TODAY - timedelta(days=90)).try_due
    assert not CopyState(today=TODAY).try_due


def test_how_a_try_went_is_told_in_a_sentence() -> None:
    well = LastTry(on=TODAY, copy="c", copied_at=NOW, people=2, sessions=1)
    said = (
        "On Sunday 22 November 2026 the copy of Sunday 22 November 2026 was opened and checked:"
        " 2 people and 1 session are in it."
    )
    assert well.words == said
    assert replace(well, old_keys=True).words == f"{said} It opens with the passphrases of that day."
    assert replace(well, problem="It is damaged.").words == (
        "On Sunday 22 November 2026 a restore was tried. It is damaged."
    )


def test_the_newest_copy_is_named_by_its_day_and_place() -> None:
    assert NewestCopy(TODAY, Path("stick")).words == (
        "Your newest safe copy is from Sunday 22 November, in stick."
    )
