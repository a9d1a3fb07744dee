"""The command `change`: a table in, the whole comparison out, without a vault."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from app.__main__ import main
from app.commands.change import _with_reliability
from app.errors import InvalidInputError
from tests.measures.known_pairs import FILMS, reliability, rule

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "scores.csv"


def write(table: Path, first: str, second: str, times: tuple[str, str] = ("first", "latest")) -> Path:
    """A table in which the people are numbered."""
    lines = ["person,time,score"]
    for time, row in zip(times, (first, second), strict=True):
        lines += [f"{person},{time},{score}" for person, score in enumerate(row.split())]
    table.write_text("\n".join(lines), "utf-8")
    return table


def compared(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    assert main(["change", *map(str, words)]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    return answer


def refused(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert main(["change", *map(str, words)]) == 1
    return capsys.readouterr().err


def test_lakens_s_films_come_out_as_published(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second, first = FILMS
    found = compared(capsys, write(table, first, second), "--measure", "ons4", "--score", "happiness")
    mean = found["mean_change"]
    assert (round(mean["t"], 2), round(mean["p"], 3), mean["df"]) == (4.74, 0.001, 9)
    assert (round(mean["low"], 2), round(mean["high"], 2), mean["reads"]) == (0.52, 1.48, "better")
    sizes = found["effect_sizes"]
    assert (round(sizes["d_z"], 2), round(sizes["g_av"], 2)) == (1.50, 1.08)
    assert (found["effect"], found["verdict"], found["pairs"]) == ("programme", "tested", 10)
    assert (found["enough_to_report"], found["smallest_group"]) == (True, 8)
    for part, key in (
        ("mean_change", "method"),
        ("signed_rank", "method"),
        ("pseudo_median", "method"),
        ("effect_sizes", "g_av_method"),
    ):
        assert found[part][key]


def test_anxiety_that_falls_reads_as_better(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(table, "6 6 7 8 6 9 5", "3 4 5 6 5 6 6")
    found = compared(capsys, table, "--measure", "ons4", "--score", "anxiety")
    assert found["people"] == {"up": 1, "same": 0, "down": 6, "better": 6, "worse": 1}
    assert found["mean_change"]["mean"] < 0
    assert found["mean_change"]["reads"] == "better"
    assert (found["bands"]["better"], found["bands"]["worse"]) == (4, 1)
    assert (found["reliable_change"], found["thresholds"]) == (None, None)
    worse = compared(
        capsys,
        write(table, "3 4 5 6 5 6 6", "6 6 7 8 6 9 5"),
        "--measure",
        "ons4",
        "--score",
        "anxiety",
    )
    assert worse["mean_change"]["reads"] == "worse"
    assert worse["mean_change"]["mean"] == -found["mean_change"]["mean"]


def test_before_and_after_are_one_day_unless_it_is_said(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(table, "2 3", "4 3", ("before", "after"))
    day = compared(capsys, table, "--measure", "check-in-faces")
    whole = compared(capsys, table, "--measure", "check-in-faces", "--programme")
    assert (day["effect"], day["compared"]) == ("session", "before to after on the day")
    assert (whole["effect"], whole["compared"]) == ("programme", "first to latest")
    assert day["difference"] == whole["difference"]


def test_too_few_to_test_shows_no_p_value(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = compared(capsys, write(table, "2 3 4", "4 3 5"), "--measure", "check-in-faces")
    assert found["signed_rank"] == {"verdict": "too few to test", "p": None}
    assert (found["mean_change"]["p"], found["mean_change"]["t"]) == (None, None)
    assert found["pseudo_median"] is None


def test_one_pair_has_a_difference_and_no_more(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = compared(capsys, write(table, "3", "3"), "--measure", "check-in-faces")
    assert (found["difference"], found["mean_change"]) == ({"mean": 0, "sd": None, "median": 0}, None)
    assert found["verdict"] == "nobody changed"


def test_a_group_that_stays_as_it_is_reads_as_no_change(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = compared(capsys, write(table, "3 4", "4 3"), "--measure", "check-in-faces")
    assert found["mean_change"]["reads"] == "no change"


def test_where_no_way_is_better_nothing_reads_as_better(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = compared(capsys, write(table, "70 80", "72 81"), "--measure", "weight")
    assert found["direction"] == "neither is better"
    assert (found["mean_change"]["reads"], found["people"]["better"]) == (None, None)
    assert (found["people"]["up"], found["bands"]) == (2, None)


def test_whoever_has_one_score_is_counted_and_left_out(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("person,time,score,mode\nAnn,1,3,alone\nAnn,2,4,with help\nBob,1,2,alone\n", "utf-8")
    found = compared(capsys, table, "--measure", "check-in-faces")
    assert found["left_out"] == {
        "no score at all": 0,
        "only one score": 1,
        "two scores for the same time": 0,
        "another version of the measure": 0,
        "asked in two different ways": 1,
        "asked in another way than most": 0,
    }
    assert (found["pairs"], found["verdict"]) == (0, "nobody can be compared")
    assert "mean_change" not in found


def test_a_table_with_headings_alone_compares_nobody(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text("person,time,score\n", "utf-8")
    assert compared(capsys, table, "--measure", "check-in-faces")["pairs"] == 0


def test_scores_of_an_older_version_are_not_compared_with_the_newest(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("person,time,score,version\nAnn,1,3,0\nAnn,2,4,1\n", "utf-8")
    found = compared(capsys, table, "--measure", "check-in-faces")
    assert found["left_out"]["another version of the measure"] == 1


def test_the_thresholds_of_the_measure_are_applied(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(table, "17.43 18.59 16.36 19.98 17.98 16.88", "19.25 18.59 17.98 21.54 17.43 19.98")
    found = compared(capsys, table, "--measure", "swemwbs")
    thresholds = found["thresholds"]
    assert (thresholds["likely"]["better"], thresholds["possible"]["better"]) == (1, 3)
    assert thresholds["source"].startswith("doi")
    assert (found["score"], found["bands"]["better"]) == ("total", 1)
    only_likely = compared(capsys, write(table, "40 48", "52 48"), "--measure", "who-5")
    assert (only_likely["thresholds"]["likely"]["better"], only_likely["thresholds"]["possible"]) == (1, None)


def test_a_reliability_of_one_s_own_gives_reliable_change(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--measure", "who-5", "--reliability", "0.9")
    found = compared(capsys, write(table, "40 48 60 20", "80 48 56 40"), *words)["reliable_change"]
    assert found["s_diff"] == pytest.approx((848 / 3) ** 0.5 * 0.2**0.5)
    assert (found["better"], found["same"], found["worse"]) == (2, 2, 0)
    assert found["source"].endswith("; reliability given by whoever asked")
    other = ("--measure", "ons4", "--score", "happiness", "--reliability", "0.9")
    assert compared(capsys, write(table, "4 5", "8 5"), *other)["reliable_change"]["better"] == 1


def test_the_reliability_of_the_measure_itself_is_not_overruled() -> None:
    with pytest.raises(InvalidInputError, match=r"a reliability of its own: 0\.8"):
        _with_reliability(rule(reliability("0.8")), Decimal("0.9"))


@pytest.mark.parametrize("value", ["1", "1.0", "high", "-0.5"])
def test_a_reliability_that_is_none_is_refused(
    table: Path, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["change", str(table), "--measure", "who-5", f"--reliability={value}"])
    assert ended.value.code == 2
    assert "is not a number from 0 to below 1" in capsys.readouterr().err


def test_scores_that_are_never_put_together_are_asked_for_by_name(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    choices = "use --score with one of: satisfaction, worthwhile, happiness, anxiety."
    write(table, "1", "2")
    assert choices in refused(capsys, table, "--measure", "ons4")
    assert "has no score “total”" in refused(capsys, table, "--measure", "ons4", "--score", "total")


def test_a_raw_total_is_not_taken_for_a_converted_score(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, write(table, "18", "21"), "--measure", "swemwbs")
    assert said.startswith("Row 2: no answers give 18")


def test_a_file_that_is_not_there_or_no_text_is_refused(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "scores.csv cannot be read" in refused(capsys, table, "--measure", "who-5")
    table.write_bytes(b"\xff\xfe\x00")
    assert "scores.csv cannot be read" in refused(capsys, table, "--measure", "who-5")


def test_a_measure_nobody_knows_is_refused(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no measure called “who-6”" in refused(capsys, table, "--measure", "who-6")
