"""What the answers of one talk say, without a vault: gaps, index, patterns and tier, each with its reasons.

The answers come as JSON, read strictly: what is unknown or does not fit is refused by name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.answer_values import cell_key, fits
from app.domain.complexity import MOST, DomainLine
from app.domain.safety import Seen, WorryLine
from app.domain.talk import Answer, AnswerState, Kind
from app.errors import NotFoundError
from app.i18n import _
from app.measures.strict import DefinitionError, Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.complexity import ComplexityDomain
    from app.domain.safety import RedFlag
    from app.domain.talk import Answers, Question, TalkDefinition

TOP: Final = ("talk", "version", "answers", "red_flags", "in_danger", "complexity")
STATES: Final = {
    AnswerState.NOT_SURE.value: AnswerState.NOT_SURE,
    AnswerState.DID_NOT_WANT_TO_SAY.value: AnswerState.DID_NOT_WANT_TO_SAY,
}
"""What may stand in the place of any answer."""


@dataclass(frozen=True, slots=True)
class TalkRules:
    """What a talk is read with: every version of it, the signs and the domains."""

    definitions: Mapping[tuple[str, int], TalkDefinition]
    current: TalkDefinition
    flags: tuple[RedFlag, ...]
    domains: tuple[ComplexityDomain, ...]


@dataclass(frozen=True, slots=True)
class TalkSheet:
    """The answers of one talk, and what the worker found afterwards."""

    definition: TalkDefinition
    answers: Answers
    flags: tuple[WorryLine, ...]
    domains: tuple[DomainLine, ...]


def read_sheet(place: str, text: str, rules: TalkRules) -> TalkSheet:
    """The answers that a file holds.

    Args:
        place: The name of the file, for messages.

    Raises:
        DefinitionError: It is not JSON, a key or a code is unknown, or an answer does not fit its question.
        NotFoundError: There is no such talk, or no such version of it.
    """
    top = Entry(place, _json(place, text), TOP)
    definition = _definition(top, rules)
    codes = {question.code: question for question in definition.questions}
    given = _table(top, "answers", codes)
    return TalkSheet(
        definition=definition,
        answers={code: _answer(place, codes[code], said) for code, said in given.items() if said is not None},
        flags=_flags(top, rules.flags),
        domains=_domains(top, rules.domains),
    )


def _json(place: str, text: str) -> dict[str, Any]:
    try:
        # Twins would be lost in silence: the later one would win.
        found = json.loads(text, object_pairs_hook=_each_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise DefinitionError(
            _("{file} cannot be read: {reason}.").format(file=place, reason=error),
            _("Write the answers as JSON; “trestle-admin talk score --help” shows how."),
        ) from error
    if not isinstance(found, dict):
        raise Entry(place, {}, TOP).refused("{}", type(found).__name__, TOP)
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twins = sorted({key for key, _value in pairs if [k for k, _v in pairs].count(key) > 1})
        raise ValueError(_("“{key}” stands there twice").format(key=twins[0]))
    return found


def _no_number(found: str) -> None:
    raise ValueError(_("“{found}” is no number").format(found=found))


def _definition(top: Entry, rules: TalkRules) -> TalkDefinition:
    named = top.text("talk", rules.current.id)
    version = top.number("version", rules.current.version)
    found = rules.definitions.get((named, version))
    if found is None:
        known = ", ".join(f"{talk} {number}" for talk, number in sorted(rules.definitions))
        raise NotFoundError(
            _("There is no talk “{talk}” of version {n}.").format(talk=named, n=version),
            _("Use one of: {ids}.").format(ids=known),
        )
    return found


def _table(top: Entry, key: str, allowed: Mapping[str, object]) -> dict[str, Any]:
    if not top.has(key):
        return {}
    entry = top.table(key, tuple(allowed))
    return {code: entry.value(code) for code in allowed if entry.has(code)}


def _answer(place: str, question: Question, said: Any) -> Answer:  # noqa: ANN401 - from JSON
    if isinstance(said, str) and said in STATES:
        return Answer(state=STATES[said])
    value = tuple(said) if isinstance(said, list) and all(isinstance(s, str) for s in said) else said
    if not _is_json_answer(value) or not fits(question, value):
        entry = Entry(f"{place}, answers", {}, ())
        raise entry.refused(question.code, json.dumps(said, ensure_ascii=False), (offered(question),))
    return Answer(value=value)


def _is_json_answer(value: object) -> bool:
    return isinstance(value, str | tuple | dict) or (isinstance(value, int) and not isinstance(value, bool))


def offered(question: Question) -> str:
    """What an answer to a question may be, in a line."""
    keys = ", ".join(option.key for option in question.options)
    taps = "; ".join(f"{tap.key}: {', '.join(option.key for option in tap.options)}" for tap in question.taps)
    rows = "; ".join(f"{row.key}: {', '.join(str(n) for n, _label in row.options)}" for row in question.rows)
    return {
        Kind.CHOICE: _("one of {keys}"),
        Kind.SEVERAL: _("a list of any of {keys}"),
        Kind.WORDS: _("a list of any of {keys}; own words are not looked at"),
        Kind.ROLES: _("a table: any of {keys}, each one of {states}"),
        Kind.AREA: _("a table: {rows}"),
        Kind.RULER: _("a number from 1 to 10"),
        Kind.GRID: _("a table: {cell} and so on, each a table of fills and want: {keys}; {taps}; words"),
        Kind.STATEMENT: _("a number: {keys}"),
        Kind.BARRIERS: _("a table: any of {keys}, each a table, {taps}; help: words"),
        Kind.LINES: _("a list of up to {most} lines"),
    }[question.kind].format(
        keys=keys or _("nothing"),
        rows=rows,
        taps=taps,
        states=", ".join(state.key for state in question.states),
        cell=", ".join(cell_key(d.key, t.key) for d in question.days[:1] for t in question.times),
        most=question.most,
    )


def _flags(top: Entry, flags: tuple[RedFlag, ...]) -> tuple[WorryLine, ...]:
    """A list names the signs that were seen, all having been asked; without one none was asked."""
    if not top.has("red_flags"):
        if top.has("in_danger"):
            raise top.refused("in_danger", _("no red_flags"), ("red_flags",))
        return tuple(WorryLine(flag=flag) for flag in flags)
    seen, danger = top.texts("red_flags"), top.texts("in_danger")
    known = [flag.code for flag in flags]
    for key, named, allowed in (("red_flags", seen, known), ("in_danger", danger, seen)):
        wrong = [code for code in named if code not in allowed]
        if wrong:
            raise top.refused(key, ", ".join(wrong), allowed)
    return tuple(
        WorryLine(
            flag=flag,
            seen=Seen.YES if flag.code in seen else Seen.NO,
            in_danger=flag.code in danger,
        )
        for flag in flags
    )


def _domains(top: Entry, domains: tuple[ComplexityDomain, ...]) -> tuple[DomainLine, ...]:
    given = _table(top, "complexity", {domain.code: domain for domain in domains})
    for code, rating in given.items():
        allowed = rating is None or (isinstance(rating, int) and not isinstance(rating, bool))
        if not allowed or (rating is not None and not 0 <= rating <= MOST):
            raise top.refused(f"complexity {code}", rating, (f"0 to {MOST}", "null"))
    return tuple(DomainLine(domain=domain, rating=given.get(domain.code)) for domain in domains)
