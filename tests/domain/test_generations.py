"""Which safe copies are kept: a rule of days, weeks and months."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.domain.generations import Generation, TidyPlan, rule_words, to_tidy

TODAY = date(2026, 11, 22)
AGES = st.lists(st.integers(-3, 900), max_size=60)


def copy(age: int, order: int = 0) -> Generation:
    return Generation(Path(f"stick/{age}-{order}.trestle-copy"), TODAY - timedelta(days=age), order)


def ages(copies: tuple[Generation, ...]) -> list[int]:
    return [(TODAY - kept.made_on).days for kept in copies]


def test_all_copies_of_a_week_are_kept() -> None:
    assert to_tidy([copy(age, order) for age in range(7) for order in range(3)], TODAY) == ()


def test_after_a_week_the_last_copy_of_each_week_is_kept() -> None:
    # 22 November 2026 is a Sunday, so that these are the days of two calendar weeks.
    kept = [7, 14]
    gone = [age for age in range(7, 21) if age not in kept]
    assert ages(to_tidy([copy(age) for age in range(21)], TODAY)) == gone


def test_the_later_of_two_copies_of_one_day_is_kept() -> None:
    assert to_tidy([copy(0), copy(10, 2), copy(10, 9)], TODAY) == (copy(10, 2),)


def test_after_eight_weeks_one_copy_a_month_is_kept_and_after_a_year_none() -> None:
    found = to_tidy([copy(age) for age in (0, 100, 101, 102, 364, 365, 800)], TODAY)
    assert ages(found) == [101, 102, 365, 800]


def test_the_newest_copy_is_kept_however_old_it_is() -> None:
    assert ages(to_tidy([copy(800), copy(900)], TODAY)) == [900]


@given(AGES)
def test_the_newest_is_never_cleared_away_and_nothing_of_the_last_week(found: list[int]) -> None:
    copies = [copy(age, order) for order, age in enumerate(found)]
    gone = to_tidy(copies, TODAY)
    assert set(gone) <= set(copies)
    assert all(age >= 7 for age in ages(gone))
    newest = max(copies, key=lambda one: (one.made_on, one.order), default=None)
    assert newest not in gone


@given(AGES)
def test_clearing_away_twice_changes_nothing_more(found: list[int]) -> None:
    copies = {copy(age, order) for order, age in enumerate(found)}
    assert to_tidy(copies - set(to_tidy(copies, TODAY)), TODAY) == ()


def test_a_copy_a_day_for_two_years_leaves_a_handful_that_reach_back_a_year() -> None:
    kept: set[Generation] = set()
    for day in range(730):
        today = TODAY + timedelta(days=day)
        kept.add(Generation(Path(str(day)), today))
        kept -= set(to_tidy(kept, today))
    assert 20 <= len(kept) <= 30
    oldest = min(one.made_on for one in kept)
    assert timedelta(days=330) <= TODAY + timedelta(days=729) - oldest <= timedelta(days=365)


def test_what_would_be_cleared_away_is_said() -> None:
    assert TidyPlan(on=False, folder="F").words == "No copy is ever cleared away."
    assert TidyPlan(on=True, folder="").words == ""
    assert TidyPlan(on=True, folder="F", away=True).words == ""
    assert TidyPlan(on=True, folder="F").words == "Nothing is due to be cleared away in F."
    one = TidyPlan(on=True, folder="F", tidied=(copy(10),))
    assert one.words == "The next copy into F clears away 1 older one, from Thursday 12 November 2026."
    two = TidyPlan(on=True, folder="F", tidied=(copy(10), copy(12)))
    assert two.words == (
        "The next copy into F clears away 2 older ones,"
        " from Tuesday 10 November 2026 to Thursday 12 November 2026."
    )
    assert "one a month for a year" in rule_words()
