"""A finished comparison as data for programs, every figure with the name of its method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.measures.measure import Direction
from app.measures.paired_t import CONFIDENCE
from app.measures.pairing import LeftOut, SessionPairs

if TYPE_CHECKING:
    from app.measures.bands_moved import BandsMoved
    from app.measures.change import Change, Figures, ThresholdMoved, Verdict
    from app.measures.effect_sizes import EffectSizes
    from app.measures.measure import Measure
    from app.measures.moved import Moved
    from app.measures.paired_t import MeanChange, Spread
    from app.measures.pairing import Pairs, ProgrammePairs
    from app.measures.pseudo_median import PseudoMedian
    from app.measures.reliable_change import ReliableChange
    from app.measures.signed_rank import SignedRank


def as_data(
    measure: Measure, change: Change[Pairs] | Change[ProgrammePairs] | Change[SessionPairs]
) -> dict[str, Any]:
    """The whole comparison; what is null cannot be said of these pairs."""
    pairs, rule = change.pairs, change.rule
    session = isinstance(pairs, SessionPairs)
    data: dict[str, Any] = {
        "measure": measure.id,
        "version": measure.version,
        "score": rule.code,
        "direction": rule.direction,
        "effect": "session" if session else "programme",
        "compared": "before to after on the day" if session else "first to latest",
        "mode": pairs.way or None,
        "pairs": pairs.people,
        "left_out": {reason: dict(pairs.left_out).get(reason, 0) for reason in LeftOut},
        "smallest_group": measure.group_from,
        "enough_to_report": pairs.people >= measure.group_from,
        "verdict": change.verdict,
    }
    if change.figures is None:
        return data
    return data | _figures(change.figures, rule.direction, change.verdict)


def _figures(figures: Figures, direction: Direction, verdict: Verdict) -> dict[str, Any]:
    return {
        "first": _spread(figures.first),
        "second": _spread(figures.second),
        "difference": _spread(figures.difference),
        "people": _moved(figures.moved, direction),
        "mean_change": _mean(figures.mean, _reads(figures, direction)),
        "signed_rank": _signed_rank(figures.tested, verdict),
        "pseudo_median": _middle(figures.middle),
        "effect_sizes": _sizes(figures.sizes),
        "reliable_change": _reliable(figures.reliable, direction),
        "thresholds": _thresholds(figures.thresholds, direction),
        "bands": _bands(figures.bands, direction),
    }


def _reads(figures: Figures, direction: Direction) -> str | None:
    """Whether the mean moved the good way."""
    if direction is Direction.NEITHER:
        return None
    mean = figures.difference.mean
    if not mean:
        return "no change"
    return "better" if (mean > 0) == (direction is Direction.HIGHER) else "worse"


def _spread(found: Spread) -> dict[str, Any]:
    return {"mean": float(found.mean), "sd": found.sd, "median": float(found.median)}


def _moved(moved: Moved, direction: Direction) -> dict[str, Any]:
    return {
        "up": moved.up,
        "same": moved.neither,
        "down": moved.down,
        "better": moved.better(direction),
        "worse": moved.worse(direction),
    }


def _mean(found: MeanChange | None, reads: str | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "mean": float(found.mean),
        "reads": reads,
        "low": found.low,
        "high": found.high,
        "confidence": float(CONFIDENCE),
        "t": found.t,
        "df": found.df,
        "p": found.p,
        "method": found.method,
    }


def _signed_rank(found: SignedRank | None, verdict: Verdict) -> dict[str, Any]:
    if found is None:
        return {"verdict": verdict, "p": None}
    return {
        "verdict": verdict,
        "w_plus": float(found.plus),
        "w_minus": float(found.minus),
        "changed": found.changed,
        "zeros": found.zeros,
        "p": found.p,
        "method": found.method,
    }


def _middle(found: PseudoMedian | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "middle": float(found.middle),
        "low": float(found.low),
        "high": float(found.high),
        "confidence": found.confidence,
        "method": found.method,
    }


def _sizes(found: EffectSizes) -> dict[str, Any]:
    return {
        "d_z": found.d_z,
        "d_z_method": found.d_z_method,
        "g_av": found.g_av,
        "g_av_method": found.g_av_method,
    }


def _reliable(found: ReliableChange | None, direction: Direction) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "s_diff": found.s_diff,
        "more_than": found.more_than,
        **_moved(found.moved, direction),
        "cut_off": found.cut_off,
        "recovered": found.recovered,
        "method": found.method,
        "source": found.source,
    }


def _thresholds(found: ThresholdMoved | None, direction: Direction) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "likely": found.likely and _moved(found.likely, direction),
        "possible": found.possible and _moved(found.possible, direction),
        "source": found.source,
    }


def _bands(found: BandsMoved | None, direction: Direction) -> dict[str, Any] | None:
    if found is None:
        return None
    moves = [{"from": move.first, "to": move.second, "people": move.people} for move in found.moves]
    return {**_moved(found.moved, direction), "moves": moves, "source": found.source}
