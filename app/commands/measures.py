"""Commands about measures that need no vault: `score`, `measures` and `measures check`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.commands.answer import Answer
from app.errors import NotFoundError
from app.i18n import _, ngettext
from app.measures.registry import all_measures, current_measure, red_flags
from app.measures.scoring import score
from app.measures.typed_answers import read_answers
from app.measures.worked_examples import checked_measure

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from decimal import Decimal

    from app.measures.filled import ScoreSheet
    from app.measures.measure import Measure

_STARTS_WITH_MINUS: Final = re.compile(r"-[\d,]")


def answers_not_options(words: Iterable[str]) -> list[str]:
    """The words with a space before answers such as "-1,0" or "-,3", which are not options."""
    return [f" {word}" if _STARTS_WITH_MINUS.match(word) else word for word in words]


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    """Adds these commands to the command line; returns the one inside `measures`."""
    scoring = commands.add_parser("score", help=_("score the answers to a measure, in JSON"))
    scoring.add_argument("measure", metavar="MEASURE", help=_("a measure's id, as “measures” lists them"))
    scoring.add_argument(
        "answers", metavar="ANSWERS", help=_("with commas in between, and - for a missing one")
    )
    measures = commands.add_parser("measures", help=_("list the measures, or check a file that defines one"))
    work = measures.add_subparsers(dest="measures_command", metavar="WORK")
    check = work.add_parser("check", help=_("check a file that defines a measure, and try its examples"))
    check.add_argument("file", type=Path, metavar="FILE")
    return check


def score_answers(arguments: argparse.Namespace) -> Answer:
    """The scores of one filled measure; in JSON always."""
    measure = current_measure(arguments.measure.strip())
    sheet = score(measure, read_answers(measure, arguments.answers.strip()))
    data = _as_data(measure, sheet)
    return Answer(tuple(Answer((), data).as_text(as_json=True).splitlines()), data)


def measures(arguments: argparse.Namespace) -> Answer:
    """Every measure there is, or whether a file defines one."""
    if arguments.measures_command == "check":
        return _check(arguments.file)
    found = list(all_measures().values())
    width = max(len(measure.id) for measure in found)
    lines = (f"{each.id:{width}}  {each.version}  {each.title} ({each.licence})" for each in found)
    return Answer(tuple(lines), {"measures": [_described(measure) for measure in found]})


def _check(file: Path) -> Answer:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=file.name), _("Name a text file that is there.")
        ) from error
    measure = checked_measure(file.name, text, [flag.code for flag in red_flags()])
    tried = len(measure.examples)
    line = ngettext(
        "{file} defines {title}, version {version}; its {n} worked example comes out as it says.",
        "{file} defines {title}, version {version}; its {n} worked examples come out as they say.",
        tried,
    ).format(file=file.name, title=measure.title, version=measure.version, n=tried)
    return Answer((line,), {**_described(measure), "examples": tried})


def _described(measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "version": measure.version,
        "title": measure.title,
        "licence": measure.licence,
        "gate": measure.gate,
        "items": [item.code for item in measure.items],
        "scores": {rule.code: rule.direction for rule in measure.scores},
        "to_check": list(measure.to_check),
    }


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
