"""How a group is going, in plain words: the same on screen, beside a chart and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.disclosure import SMALLEST_SHOWN, as_counted
from app.domain.session_scores import FEWEST_PAIRS, Mode
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.session_scores import GroupOutcome


def outcome_sentence(outcome: GroupOutcome, *, shared: bool = False) -> str:
    """Everything a chart of the scores says, in a few short sentences.

    "20 of 20 sessions higher after than before. Average of the 9 to 15 people who gave both scores. 1 is
    very sad, 5 is very happy."
    """
    if not outcome.sessions:
        return _("There was no session yet in this time.")
    counts = outcome.pairs_range
    if counts is None:
        return too_few(shared=shared)
    modes = dict.fromkeys(change.mode for change in outcome.scored)
    higher = _("{counts}.").format(counts=higher_after(outcome))
    return " ".join([higher, _averaged(*counts), *map(scale_words, modes)])


def higher_after(outcome: GroupOutcome) -> str:
    """ "20 of 20 sessions higher after than before"."""
    scored = len(outcome.scored)
    return ngettext(
        "{up} of {n} session higher after than before",
        "{up} of {n} sessions higher after than before",
        scored,
    ).format(up=outcome.sessions_higher_after, n=scored)


def too_few(*, shared: bool = False) -> str:
    """Why there is nothing to say yet, or nothing that may be shared."""
    return _("Too few scores to say. It takes {n} people with a score before and after.").format(
        n=_fewest(shared=shared)
    )


def counted_words(outcome: GroupOutcome, *, shared: bool = False) -> str:
    """Who counts as a person in the figures, by the rule of the field; empty before the first session."""
    if not outcome.sessions:
        return ""
    return _(
        "How this is counted: {participants} take part and {carers} come as carers, each counted once. "
        "Volunteers and staff are not among them."
    ).format(
        participants=as_counted(outcome.participants, shared=shared),
        carers=as_counted(outcome.carers, shared=shared),
    )


def left_out_sentence(outcome: GroupOutcome, *, shared: bool = False) -> str:
    """How many sessions are not in the chart, and why; empty if all are."""
    count = len(outcome.left_out)
    if not count:
        return ""
    return ngettext(
        "{n} session is left out: fewer than {least} people gave both scores.",
        "{n} sessions are left out: fewer than {least} people gave both scores.",
        count,
    ).format(n=count, least=_fewest(shared=shared))


def scale_words(mode: Mode) -> str:
    """What the two ends of a scale mean."""
    if mode is Mode.FACES:
        return _("1 is very sad, 5 is very happy.")
    return _("0 is the lowest, 10 is the highest.")


def _fewest(*, shared: bool) -> int:
    return SMALLEST_SHOWN if shared else FEWEST_PAIRS


def _averaged(fewest: int, most: int) -> str:
    if fewest == most:
        return _("Average of the {n} people who gave both scores.").format(n=most)
    return _("Average of the {fewest} to {most} people who gave both scores.").format(
        fewest=fewest, most=most
    )
