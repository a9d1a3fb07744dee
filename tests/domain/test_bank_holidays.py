"""Bank holidays of each nation, beside a table that others keep."""

from datetime import date

import holidays
import pytest

from app.domain.bank_holidays import Nation, bank_holiday, bank_holidays, nation_word

JUDGES = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


@pytest.mark.parametrize("nation", Nation)
def test_the_days_are_those_that_others_know(nation: Nation) -> None:
    for year in range(2020, 2041):
        judge = holidays.country_holidays("GB", subdiv=JUDGES[nation], years=year)
        assert list(bank_holidays(nation, year)) == sorted(judge), year


def test_2026_has_as_many_as_each_nation_keeps() -> None:
    counts = {nation: len(bank_holidays(nation, 2026)) for nation in Nation}
    assert list(counts.values()) == [9, 9, 11, 12]


def test_a_day_is_named_and_other_days_are_not() -> None:
    assert bank_holiday(Nation.SCOTLAND, date(2026, 6, 15)) == "World Cup bank holiday"
    assert bank_holiday(Nation.ENGLAND, date(2026, 6, 15)) == ""
    assert bank_holiday(Nation.ENGLAND, date(2026, 12, 28)) == "Boxing Day, kept on this day"
    assert nation_word(Nation.NORTHERN_IRELAND) == "Northern Ireland"
