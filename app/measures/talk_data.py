"""The answers of one talk and what they say, as data for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.barriers import BarrierKind, barriers
from app.domain.feelings import feelings
from app.domain.life_areas import area_views
from app.domain.patterns import patterns
from app.domain.safety import Seen, assess
from app.domain.tier import find_tier
from app.domain.week import week_of

if TYPE_CHECKING:
    from fractions import Fraction

    from app.domain.barriers import Barrier
    from app.domain.safety import WorryLine
    from app.measures.talk_score import TalkSheet


def as_data(sheet: TalkSheet) -> dict[str, Any]:
    """Gaps, index, patterns and tier, each with its reasons; what is not known is null, never 0."""
    felt = feelings(sheet.definition, sheet.answers)
    areas = area_views(sheet.definition, sheet.answers)
    return {
        "talk": sheet.definition.id,
        "version": sheet.definition.version,
        "statement": sheet.definition.statement,
        "gaps": {area.code: area.gap for area in areas},
        "too_much": [area.code for area in areas if area.too_much],
        "low_choice": [area.code for area in areas if area.low_choice],
        "index": felt.index,
        "index_note": felt.index_words,
        "statements": {feeling.code: feeling.value for feeling in felt.each},
        "week": _week(sheet),
        "barriers": _barriers(sheet),
        "patterns": [
            {"key": found.key, "question": found.title, "reasons": list(found.because)}
            for found in patterns(sheet.definition, sheet.answers)
        ],
        "smaller_step": _smaller_step(sheet),
        "red_flags": _flags(sheet.flags),
        "tier": _tier(sheet),
    }


def _week(sheet: TalkSheet) -> dict[str, Any] | None:
    week = week_of(sheet.definition, sheet.answers)
    if week is None:
        return None
    return {
        "days_out": week.days_out,
        "days_with_others": week.days_with_others,
        "empty": week.empty,
        "not_said": week.not_said,
        "share_chosen": _percent(week.share_chosen),
        "share_with_others": _percent(week.share_with_others),
        "areas": week.areas,
    }


def _percent(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share * 100), 1)


def _barriers(sheet: TalkSheet) -> dict[str, Any]:
    found = barriers(sheet.definition, sheet.answers)
    return {
        **{kind.value: [_barrier(b) for b in found if b.kind is kind] for kind in BarrierKind},
        "lasting_outside": [barrier.key for barrier in found if barrier.lasting_outside],
    }


def _barrier(barrier: Barrier) -> dict[str, Any]:
    return {
        "key": barrier.key,
        "much": barrier.much,
        "long": barrier.long or None,
        "help": barrier.help or None,
    }


def _smaller_step(sheet: TalkSheet) -> bool | None:
    sure = sheet.answers.get("R3")
    return sure.value < 7 if sure is not None and isinstance(sure.value, int) else None


def _flags(lines: tuple[WorryLine, ...]) -> dict[str, Any]:
    seen = [line for line in lines if line.seen is Seen.YES]
    return {
        "assessed": assess(lines).value,
        "seen": [
            {
                "code": line.flag.code,
                "sign": line.flag.sign,
                "urgency": line.urgency.value,
                "route": line.flag.route,
            }
            for line in seen
        ],
    }


def _tier(sheet: TalkSheet) -> dict[str, Any]:
    found = find_tier(sheet.flags, sheet.domains)
    return {
        "tier": found.tier.value,
        "meaning": found.tier.words,
        "reasons": list(found.reasons),
        "not_known": list(found.not_known),
        "requires": list(found.tier.requires),
    }
