"""The command `change`: compares two scores of the same people, from a table or from the records."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.commands.answer import Answer
from app.commands.change_figures import as_data
from app.commands.naming import group_id, refuse_backwards
from app.commands.typed import a_day
from app.domain.session_scores import Moment
from app.errors import InvalidInputError, NotFoundError
from app.exchange.score_rows import read_rows
from app.exchange.score_times import TimeKind
from app.i18n import _
from app.measures.change import compare
from app.measures.measure import ChangeRule
from app.measures.pairing import ProgrammeReading, SessionReading, before_to_after, first_to_latest
from app.measures.possible_score import main_score
from app.measures.registry import current_measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.bootstrap import Workspace
    from app.exchange.score_rows import ScoreRow
    from app.measures.measure import Measure, ScoreRule
    from app.measures.pairing import Pairs

_SHARE: Final = re.compile(r"0(\.[0-9]{1,6})?")
_GIVEN: Final = "reliability given by whoever asked"


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds this command to the command line."""
    change = commands.add_parser("change", help=_("compare two scores of the same people, in JSON"))
    change.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="CSV",
        help=_("a table with the columns person, time and score; without it, the records themselves"),
    )
    change.add_argument(
        "--from", dest="start", type=a_day, metavar="DATE", help=_("first day, in the records")
    )
    change.add_argument("--to", dest="end", type=a_day, metavar="DATE", help=_("last day, in the records"))
    change.add_argument("--group", metavar="GROUP", help=_("only people of this group, in the records"))
    change.add_argument("--measure", required=True, metavar="M", help=_("a measure's id"))
    change.add_argument("--score", metavar="S", help=_("which of its scores, where it has several"))
    change.add_argument(
        "--reliability",
        type=_reliability,
        metavar="R",
        help=_("of the score, from 0 to below 1, where the measure gives none"),
    )
    change.add_argument(
        "--programme",
        action="store_true",
        help=_("before and after do not mean the same day, but the first time and the latest"),
    )


def wants_records(arguments: argparse.Namespace) -> bool:
    """Whether no table is given, so that the scores in the records are compared."""
    return arguments.command == "change" and arguments.file is None


def change_in_records(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """First to latest score of the people in the records; in JSON always."""
    if arguments.reliability is not None or arguments.programme:
        raise InvalidInputError(
            _("--reliability and --programme are for a table."),
            _("Leave them out, or name a table."),
        )
    refuse_backwards(arguments.start, arguments.end)
    of_group = group_id(workspace, arguments.group) if arguments.group else None
    measure_id, score = arguments.measure.strip(), arguments.score
    found = workspace.change.change(measure_id, arguments.start, arguments.end, of_group, score)
    data = as_data(found.measure, found.change)
    return Answer(tuple(Answer((), data).as_text(as_json=True).splitlines()), data)


def change(arguments: argparse.Namespace) -> Answer:
    """The whole comparison of a table; in JSON always."""
    if arguments.start or arguments.end or arguments.group:
        raise InvalidInputError(
            _("--from, --to and --group are for the records, and not for a table."),
            _("Leave them out, or leave the table out."),
        )
    measure = current_measure(arguments.measure.strip())
    rule = _with_reliability(_rule(measure, arguments.score), arguments.reliability)
    rows = read_rows(arguments.file.name, _text(arguments.file), rule)
    pairs = _pairs(rows, measure.version, whole_programme=arguments.programme)
    data = as_data(measure, compare(pairs, rule))
    return Answer(tuple(Answer((), data).as_text(as_json=True).splitlines()), data)


def _rule(measure: Measure, named: str | None) -> ScoreRule:
    codes = [rule.code for rule in measure.scores]
    if named in codes:
        return measure.score(named)
    found = main_score(measure)
    if named is None and found is not None:
        return found
    raise InvalidInputError(
        _("{title} has several scores, and they are never put together.").format(title=measure.title)
        if named is None
        else _("{title} has no score “{name}”.").format(title=measure.title, name=named),
        _("Use --score with one of: {codes}.").format(codes=", ".join(codes)),
        "score",
    )


def _with_reliability(rule: ScoreRule, given: Decimal | None) -> ScoreRule:
    """The score with a reliability of the caller's own, where the measure itself says nothing."""
    if given is None:
        return rule
    if rule.change is not None and rule.change.reliability is not None:
        raise InvalidInputError(
            _("The measure gives a reliability of its own: {own}.").format(own=rule.change.reliability),
            _("Leave --reliability out."),
            "reliability",
        )
    if rule.change is None:
        return replace(rule, change=ChangeRule(source=_GIVEN, reliability=given))
    source = f"{rule.change.source}; {_GIVEN}"
    return replace(rule, change=replace(rule.change, reliability=given, source=source))


def _reliability(text: str) -> Decimal:
    if not _SHARE.fullmatch(text):
        raise argparse.ArgumentTypeError(_("{text} is not a number from 0 to below 1").format(text=text))
    return Decimal(text)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=file.name),
            _("Name a table that is there, saved as CSV in UTF-8."),
        ) from error


def _pairs(rows: Sequence[ScoreRow], version: int, *, whole_programme: bool) -> Pairs:
    if rows and rows[0].time.kind is TimeKind.MOMENT and not whole_programme:
        return before_to_after((_session(row, version) for row in rows), version)
    return first_to_latest((_programme(row, version) for row in rows), version)


def _session(row: ScoreRow, version: int) -> SessionReading:
    return SessionReading(
        person=row.person,
        version=version if row.version is None else row.version,
        way=row.mode,
        value=row.score,
        moment=Moment.AFTER if row.time.at else Moment.BEFORE,
    )


def _programme(row: ScoreRow, version: int) -> ProgrammeReading:
    return ProgrammeReading(
        person=row.person,
        version=version if row.version is None else row.version,
        way=row.mode,
        value=row.score,
        at=row.time.at,
    )
