"""Patterns that a talk may show: each a question to discuss, never a label, with the answers that raised it.

Rules: our own (Everyday Life Conversation). What was not answered raises nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.barriers import barriers
from app.domain.feelings import feelings
from app.domain.life_areas import PEOPLE_AREA, REST_AREA, WIDE_GAP, area_views, area_words
from app.domain.talk import Kind
from app.domain.week import week_of
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.barriers import Barrier
    from app.domain.feelings import Feelings
    from app.domain.life_areas import AreaView
    from app.domain.talk import Answers, TalkDefinition
    from app.domain.week import Week

TWO: Final = 2
MISSED: Final = "lost_missed"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something to talk about, with the answers that raised it.

    Attributes:
        title: The question to discuss.
        because: The exact answers, one line each.
        key: Its name in data: "not enough of what matters".
    """

    title: str
    because: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Everything that patterns look at."""

    areas: tuple[AreaView, ...]
    feelings: Feelings
    week: Week | None
    barriers: tuple[Barrier, ...]
    missed: tuple[str, ...]

    def low(self, *codes: str) -> list[str]:
        """The statements with their answers, where every one of them is at most 1; else nothing."""
        found = [self.feelings.low(code) for code in codes]
        return [feeling.because for feeling in found if feeling] if all(found) else []

    def area(self, code: str) -> AreaView | None:
        return next((area for area in self.areas if area.code == code), None)


def patterns(definition: TalkDefinition, answers: Answers) -> tuple[Pattern, ...]:
    """What a talk raises, in the order of the rules."""
    said = _Said(
        areas=area_views(definition, answers),
        feelings=feelings(definition, answers),
        week=week_of(definition, answers),
        barriers=barriers(definition, answers),
        missed=roles_missed(definition, answers),
    )
    found = ((key, title, rule(said)) for key, title, rule in _rules())
    return tuple(Pattern(title, tuple(because), key) for key, title, because in found if because)


def roles_missed(definition: TalkDefinition, answers: Answers) -> tuple[str, ...]:
    """The parts in life that were lost and are missed, in words."""
    question = next((q for q in definition.questions if q.kind is Kind.ROLES), None)
    answer = answers.get(question.code) if question else None
    if question is None or answer is None or not isinstance(answer.value, Mapping):
        return ()
    labels = {option.key: option.label for option in question.options}
    return tuple(labels[key] for key, state in answer.value.items() if state == MISSED)


def _rules() -> tuple[tuple[str, str, Callable[[_Said], list[str]]], ...]:
    return (
        ("not enough of what matters", _("Is there too little of what matters?"), _too_little),
        ("empty of meaning", _("Does what fills the days still mean something?"), _empty_of_meaning),
        ("someone else decides", _("Does someone else decide?"), _someone_else),
        ("too much on me", _("Is there too much to carry?"), _too_much),
        ("cut off", _("Is there enough company?"), _cut_off),
        ("lost parts", _("Is there a part in life to find again?"), _lost_parts),
        ("blocked from outside", _("Is something outside standing in the way?"), _blocked),
        ("nothing ahead", _("Is there something to look forward to?"), lambda said: said.low("P8")),
    )


def _too_little(said: _Said) -> list[str]:
    wanting = [a for a in said.areas if (a.gap or 0) >= WIDE_GAP and (a.amount or 0) < 0]
    return [area_words(area, ("matter", "amount")) for area in wanting] if len(wanting) >= TWO else []


def _empty_of_meaning(said: _Said) -> list[str]:
    rated = [area.amount for area in said.areas if area.amount is not None]
    low = said.low("P2")
    if not low or not rated or min(rated) < -1:
        return []
    none = ngettext(
        "In the {n} part of life that was answered there is not far too little",
        "In none of the {n} parts of life that were answered is there far too little",
        len(rated),
    )
    return [*low, none.format(n=len(rated))]


def _someone_else(said: _Said) -> list[str]:
    decided = [area_words(area, ("matter", "choice")) for area in said.areas if area.low_choice]
    return said.low("P1") + (decided if len(decided) >= TWO else [])


def _too_much(said: _Said) -> list[str]:
    heavy = [area for area in said.areas if area.amount == TWO and area.code != REST_AREA]
    return [area_words(area, ("amount",)) for area in heavy] + said.low("P4", "P7")


def _cut_off(said: _Said) -> list[str]:
    low, people, alone = said.low("P5"), said.area(PEOPLE_AREA), []
    if people is not None and people.amount == -TWO:
        alone.append(area_words(people, ("amount",)))
    if said.week is not None and said.week.never_with_others:
        alone.append(_("My week: no day with others"))
    return low + alone if low and alone else []


def _lost_parts(said: _Said) -> list[str]:
    low = said.low("P9")
    missed = [_("{role}: I lost it and miss it").format(role=role) for role in said.missed]
    return missed + low if low and missed else []


def _blocked(said: _Said) -> list[str]:
    return [barrier.because for barrier in said.barriers if barrier.lasting_outside]
