"""Every definition the program comes with, read when somebody first asks for it, and kept: none changes."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.domain.complexity import SEVERAL
from app.domain.local_routes import LocalRoute
from app.domain.paperwork import PaperKind
from app.domain.talk import Kind
from app.domain.wording import quote
from app.errors import NotFoundError
from app.i18n import _
from app.measures.complexity import parse_complexity
from app.measures.governance import parse_paper, parse_retention
from app.measures.help_offers import parse_offers
from app.measures.measure_file import parse_measure
from app.measures.plain_words import parse_plain_words
from app.measures.plan_templates import parse_templates
from app.measures.safety import parse_flags, parse_numbers
from app.measures.talks import parse_talk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.complexity import ComplexityDomain
    from app.domain.help_offers import HelpOffer
    from app.domain.paperwork import PaperTemplate
    from app.domain.plan_parts import PlanTemplate
    from app.domain.retention import RetentionRule
    from app.domain.safety import LocalNumber, RedFlag
    from app.domain.talk import TalkDefinition
    from app.measures.measure import Measure

CURRENT_TALK: Final = "everyday_life_2.toml"


def current_talk() -> TalkDefinition:
    """The talk that is begun with somebody new."""
    return _talk(CURRENT_TALK)


def all_talks() -> dict[tuple[str, int], TalkDefinition]:
    """Every version of every talk, by id and version, so that earlier talks stay readable."""
    names = (entry.name for entry in (files("resources") / "talks").iterdir())
    definitions = [_talk(name) for name in sorted(names) if name.endswith(".toml")]
    return {(talk.id, talk.version): talk for talk in definitions}


@cache
def first_numbers() -> tuple[LocalNumber, ...]:
    """The numbers a new service starts with."""
    return parse_numbers("local_numbers.toml", _text("safety", "local_numbers.toml"))


@cache
def red_flags() -> tuple[RedFlag, ...]:
    """The signs that somebody needs more."""
    known = [number.key for number in first_numbers()]
    return parse_flags("red_flags.toml", _text("safety", "red_flags.toml"), known)


def complexity_domains() -> tuple[ComplexityDomain, ...]:
    """The ten domains of complexity."""
    return tuple(domain for domain in _complexity() if domain.code != SEVERAL)


def first_routes() -> tuple[LocalRoute, ...]:
    """Where to turn for each sign and domain, until a service writes its own."""
    flags = (LocalRoute(code=flag.code, title=flag.sign, steps=flag.route) for flag in red_flags())
    domains = (LocalRoute(code=each.code, title=each.title, steps=each.route) for each in _complexity())
    return (*flags, *domains)


@cache
def help_offers() -> tuple[HelpOffer, ...]:
    """The help that may be offered in a talk."""
    barriers = [o.key for q in current_talk().questions if q.kind is Kind.BARRIERS for o in q.options]
    numbers = [number.key for number in first_numbers()]
    return parse_offers("offers.toml", _text("safety", "offers.toml"), barriers, numbers)


@cache
def plan_templates() -> tuple[PlanTemplate, ...]:
    """The areas a plan may be laid out in, until a service writes its own."""
    return parse_templates("templates.toml", _text("plans", "templates.toml"))


@cache
def plain_words() -> Mapping[str, tuple[str, ...]]:
    """Hard words and phrases -> plainer ones, the best first."""
    return parse_plain_words("words.toml", _text("plain_words", "words.toml"))


@cache
def all_measures() -> Mapping[tuple[str, int], Measure]:
    """Every version of every measure, by id and version, so that earlier scores stay readable."""
    flags = [flag.code for flag in red_flags()]
    names = sorted(entry.name for entry in (files("resources") / "measures").iterdir())
    texts = ((name, _text("measures", name)) for name in names if name.endswith(".toml"))
    measures = [parse_measure(name, text, flags) for name, text in texts]
    return MappingProxyType({(measure.id, measure.version): measure for measure in measures})


def current_measure(named: str) -> Measure:
    """The newest version of a measure.

    Raises:
        NotFoundError: There is none with this id.
    """
    measures = {measure.id: measure for _key, measure in sorted(all_measures().items())}
    if named not in measures:
        raise NotFoundError(
            _("There is no measure called “{name}”.").format(name=quote(named)),
            _("Use one of: {ids}.").format(ids=", ".join(measures)),
        )
    return measures[named]


@cache
def first_schedule() -> tuple[RetentionRule, ...]:
    """How long a new service keeps records, until it decides otherwise."""
    return parse_retention("retention.toml", _text("governance", "retention.toml"))


@cache
def paper_templates() -> Mapping[PaperKind, PaperTemplate]:
    """The papers about data that a service fills in."""
    names = {kind: f"{kind.value.replace(' ', '_')}.toml" for kind in PaperKind}
    return MappingProxyType({k: parse_paper(name, _text("governance", name)) for k, name in names.items()})


@cache
def _complexity() -> tuple[ComplexityDomain, ...]:
    return parse_complexity("complexity.toml", _text("safety", "complexity.toml"))


@cache
def _talk(name: str) -> TalkDefinition:
    return parse_talk(name, _text("talks", name))


def _text(folder: str, name: str) -> str:
    return (files("resources") / folder / name).read_text("utf-8")
