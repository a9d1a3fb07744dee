"""Commands about measures that need no vault: `score` and `measures`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from app.commands import measure_files
from app.commands.answer import Answer
from app.i18n import _
from app.measures.registry import all_measures, current_measure
from app.measures.scoring import score
from app.measures.typed_answers import read_answers

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from decimal import Decimal

    from app.measures.filled import ScoreSheet
    from app.measures.measure import Measure

    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse names its type so

_WORK: Final = {
    "check": measure_files.check,
    "export": measure_files.export,
    "convert": measure_files.convert,
}
_STARTS_WITH_MINUS: Final = re.compile(r"-[\d,]")


def answers_not_options(words: Iterable[str]) -> list[str]:
    """The words with a space before answers such as "-1,0" or "-,3", which are not options."""
    return [f" {word}" if _STARTS_WITH_MINUS.match(word) else word for word in words]


def add_commands(commands: Commands) -> Commands:
    """Adds these commands to the command line; returns those inside `measures`."""
    scoring = commands.add_parser("score", help=_("score the answers to a measure, in JSON"))
    scoring.add_argument("measure", metavar="MEASURE", help=_("a measure's id, as “measures” lists them"))
    scoring.add_argument(
        "answers", metavar="ANSWERS", help=_("with commas in between, and - for a missing one")
    )
    measures = commands.add_parser(
        "measures", help=_("list the measures, or work with files that define one")
    )
    work = measures.add_subparsers(dest="measures_command", metavar="WORK")
    measure_files.add_commands(work)
    return work


def score_answers(arguments: argparse.Namespace) -> Answer:
    """The scores of one filled measure; in JSON always."""
    measure = current_measure(arguments.measure.strip())
    sheet = score(measure, read_answers(measure, arguments.answers.strip()))
    data = _as_data(measure, sheet)
    return Answer(tuple(Answer((), data).as_text(as_json=True).splitlines()), data)


def measures(arguments: argparse.Namespace) -> Answer:
    """Every measure there is, or what is to be done with a file that defines one."""
    if arguments.measures_command:
        return _WORK[arguments.measures_command](arguments)
    found = list(all_measures().values())
    width = max(len(measure.id) for measure in found)
    lines = (f"{each.id:{width}}  {each.version}  {each.title} ({each.licence})" for each in found)
    return Answer(tuple(lines), {"measures": [measure_files.described(measure) for measure in found]})


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def _as_data(measure: Measure, sheet: ScoreSheet) -> dict[str, Any]:
    scores: dict[str, dict[str, Any]] = {}
    for each in sheet.scores:
        scores[each.code] = {"raw": _plain(each.raw), "value": _plain(each.value), "band": each.band or None}
        if each.note:
            scores[each.code]["note"] = each.note
    data = {
        "measure": measure.id,
        "version": measure.version,
        "scores": scores,
        "not_scored": {each.code: each.reason for each in sheet.not_scored},
    }
    if sheet.alerts:
        data["alerts"] = [{"item": alert.item, "flag": alert.flag} for alert in sheet.alerts]
    return data
