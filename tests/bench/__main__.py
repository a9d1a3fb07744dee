"""Prints every figure with its floor, its ratio and its goal. Nothing here fails: figures are for reading."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bootstrap import Door
from app.domain.people import ChosenName, Role
from tests.bench import many, measuring
from tests.bench import papers as printed
from tests.bench.copies import copying, unlocking
from tests.bench.matching import SERVICES, matching
from tests.bench.registers import ROWS, reading
from tests.bench.starting import PASSPHRASE
from tests.bench.ticking import registers, score_ticks
from tests.bench.trail import LINES, fill, opening, saves
from tests.bench.type_ahead import fill as fill_town
from tests.bench.type_ahead import fill_places, typing, typing_places

if TYPE_CHECKING:
    from collections.abc import Sequence

RUNS = 7
PEOPLE = 10_000


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        crowd(folder)
        bare = starts("bare")
        paint, opened = starts("paint", str(folder)), starts("open", str(folder))
        say("first paint, ms", paint["paint"], bare["paint"], 2)
        say(f"key to Today, {PEOPLE} people, ms", opened["key_to_today"], bare["paint"], 5)
        say("key to Today and everybody listed, ms", opened["key_to_people"], bare["paint"], 5)
        print(
            f"{'(start to Today without the key, ms)':42} {statistics.median(opened['start_to_today']):6.1f}"
        )
        say("memory after unlocking, MB", opened["memory_at_today"], bare["memory"], 3)
        say("memory with everybody listed, MB", opened["memory"], bare["memory"], 3)
        print(f"{'key derivation by itself, ms':42} {statistics.median(opened['derivation']):9.1f}")
        say("unlocking, ms", *unlocking(folder, PASSPHRASE), 1.5)
        ticks(folder)
        trail(folder)
        million(Path(place))
        finding(Path(place))
        type_ahead(Path(place))
        copies(Path(place))
        measures(Path(place))
    say(f"one person against {SERVICES:,} places, ms", *matching(), 3)
    papers()
    lists()


def crowd(folder: Path) -> None:
    """A vault with many people."""
    workspace = Door(folder).create("Bench", "Bench", PASSPHRASE)
    workspace.vault.confirm_written(workspace.vault.new_rescue_key())
    names = "\n".join(f"Person{_letters(n)} Family{_letters(n * 7 % PEOPLE)}" for n in range(PEOPLE))
    preview = workspace.people.preview_names(names)
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in preview), None, Role.PARTICIPANT)
    workspace.close()


def starts(kind: str, *more: str) -> dict[str, list[float]]:
    """Several starts after one that warms up."""
    figures: dict[str, list[float]] = {}
    for run in range(RUNS + 1):
        for name, value in one_start(kind, *more).items():
            if run:
                figures.setdefault(name, []).append(value)
    return figures


def one_start(kind: str, *more: str) -> Any:  # noqa: ANN401 - what it prints differs by kind
    """What one start, in a process of its own, has to tell."""
    command = [sys.executable, "-m", "tests.bench.starting", str(time.monotonic_ns()), kind, *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def ticks(folder: Path) -> None:
    """A register tick in the window, key press to commit, and a score; beside the raw rows, in turn."""
    workspace = Door(folder).open(PASSPHRASE)
    to_tick = registers(workspace)
    scores, floors = score_ticks(workspace, folder.parent)
    workspace.close()
    app = one_start("tick", str(folder), ",".join(map(str, to_tick)))
    say("register tick, p95, ms", [p95(app["marks"])], [p95(app["floors"])], 8)
    say("register tick, median, ms", app["marks"], app["floors"], 8)
    say("score, p95, ms", [p95(scores)], [p95(floors)], 8)
    say("score, median, ms", scores, floors, 8)


def lists() -> None:
    """A register of 20,000 rows, beside openpyxl reading the same file alone."""
    for name, figure in reading(ROWS).items():
        print(f"{f'register of {ROWS:,} rows: {name}':42} {figure:9,.0f}")


def trail(folder: Path) -> None:
    """One line for each save, and a page of a million lines."""
    workspace = Door(folder).open(PASSPHRASE)
    say("a save with its line in the audit, ms", *saves(workspace), 1.3)
    fill(workspace)
    for name, (figures, floor) in opening(workspace).items():
        say(f"trail of {LINES:,}: {name}, ms", figures, floor, 5)
    workspace.close()


def million(place: Path) -> None:
    """Registers and the page of a group with a million marks in the store."""
    folder = place / "million"
    workspace = Door(folder).create("Bench", "Bench", PASSPHRASE)
    workspace.vault.confirm_written(workspace.vault.new_rescue_key())
    group_id = many.fill(workspace)
    say("a register of 60 people, ms", *many.opening(workspace, group_id), 5)
    say("the page of a group's year, ms", *many.year(workspace, group_id), 2)
    workspace.close()
    print("with a million marks in the store:")
    ticks(folder)


def finding(place: Path) -> None:
    """What is found among 400 people in 8 groups."""
    workspace = Door(place / "service").create("Bench", "Bench", PASSPHRASE)
    many.furnish(workspace)
    say("finding among 400 people, ms", *many.finding(workspace), 5)
    workspace.close()


def type_ahead(place: Path) -> None:
    """What is found among very many people while somebody types."""
    workspace = Door(place / "town").create("Bench", "Bench", PASSPHRASE)
    workspace.vault.confirm_written(workspace.vault.new_rescue_key())
    figures, floors = typing(workspace, fill_town(workspace))
    say("typing a name among 100,000, p95, ms", [p95(figures)], [p95(floors)], 5)
    say("typing a name among 100,000, median, ms", figures, floors, 5)
    fill_places(workspace)
    figures, floors = typing_places(workspace)
    say(f"typing among {SERVICES:,} places, p95, ms", [p95(figures)], [p95(floors)], 5)
    workspace.close()


def copies(place: Path) -> None:
    """A safe copy of a large vault, read back."""
    workspace = Door(place / "large").create("Bench", "Bench", PASSPHRASE)
    say("a safe copy of 250 MB, ms", *copying(workspace, place), 2)
    workspace.close()


def measures(place: Path) -> None:
    """Questionnaires scored again from the store, and how four hundred thousand scores changed."""
    workspace = Door(place / "measures").create("Bench", "Bench", PASSPHRASE)
    measuring.fill(workspace)
    say("100,000 questionnaires scored again, ms", *measuring.scoring_again(workspace), 2)
    say("change of 400,000 scores, ms", *measuring.changing(workspace), 2)
    workspace.close()


def papers() -> None:
    """One plan in every style and tint, a long register, and the same plan by other makers."""
    for name, tagged, untagged, size in printed.plans():
        say(f"plan, {name}: {size / 1000:.0f} KB, ms", tagged, untagged, 1.5)
    tagged, untagged, peak = printed.long_register()
    say(f"register of {printed.NAMES:,}, {peak:.0f} MB, ms", tagged, untagged, 2)
    for name, (theirs, ours) in printed.others().items():
        ratio = statistics.median(theirs) / statistics.median(ours)
        print(
            f"{f'the same plan by {name}, ms':42} {statistics.median(theirs):9.2f}   {ratio:.1f} times ours"
        )


def say(what: str, figures: Sequence[float], floors: Sequence[float], goal: float) -> None:
    """One line: median, floor, ratio, goal."""
    figure, floor = statistics.median(figures), statistics.median(floors)
    verdict = "ok" if figure / floor <= goal else "OVER"
    print(
        f"{what:42} {figure:9.2f}   floor {floor:8.2f}   ratio {figure / floor:5.2f} goal {goal:g} {verdict}"
    )


def p95(figures: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(figures, n=20)[-1]


def _letters(number: int) -> str:
    text = ""
    while True:
        text += chr(97 + number % 26)
        number //= 26
        if not number:
            return text


if __name__ == "__main__":
    main()
