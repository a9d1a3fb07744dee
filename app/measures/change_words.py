"""What may be said of how a group's scores changed, in sentences and in rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from app.i18n import _, ngettext
from app.measures.change import Verdict
from app.measures.measure import Direction
from app.measures.pairing import LeftOut, SessionPairs
from app.measures.score_words import number

if TYPE_CHECKING:
    from app.measures.change import Change, Figures
    from app.measures.moved import Moved
    from app.measures.paired_t import Spread
    from app.measures.pairing import Pairs, ProgrammePairs

Row = tuple[str, str]
Compared: TypeAlias = "Change[ProgrammePairs] | Change[SessionPairs]"
RARE: Final = 0.05
"""Below this, chance alone does it in fewer than 1 in 20 such groups."""
SMALLEST: Final = 0.001


def change_sentence(change: Compared, least: int) -> str:
    """The whole of it in a few sentences; "too few to say" where that is the truth.

    Args:
        least: The smallest group the measure is reported for.
    """
    people = change.pairs.people
    if change.figures is None:
        return _("Nobody can be compared. A change needs two scores that were asked in the same way.")
    if people < least:
        pairs = ngettext("{n} person can be compared", "{n} people can be compared", people).format(n=people)
        words = _("{pairs}: too few to say. This measure is reported for {least} people or more.")
        return words.format(pairs=pairs, least=least)
    return " ".join([_mean_words(change, change.figures), _test_words(change, change.figures)])


def _mean_words(change: Compared, figures: Figures) -> str:
    people = change.pairs.people
    who = ngettext("{n} person", "{n} people", people).format(n=people)
    difference = float(figures.difference.mean)
    better = _better(difference, change.rule.direction)
    words = {
        True: _("{who}: from {first} to {second} on average, better by {points}."),
        False: _("{who}: from {first} to {second} on average, worse by {points}."),
        None: _("{who}: from {first} to {second} on average."),
    }[better]
    said = words.format(
        who=who,
        first=_figure(figures.first.mean),
        second=_figure(figures.second.mean),
        points=_figure(abs(difference)),
    )
    if figures.mean is None:
        return said
    interval = _("The average change lies between {low} and {high} (95 % interval).")
    return f"{said} {interval.format(low=_figure(figures.mean.low), high=_figure(figures.mean.high))}"


def _test_words(change: Compared, figures: Figures) -> str:
    if change.verdict is Verdict.NOBODY_CHANGED:
        return _("Nobody changed.")
    if figures.tested is None:
        return _("Fewer than 6 people changed: too few to test.")
    words = (
        _("Chance alone rarely does this ({p}).")
        if figures.tested.p < RARE
        else _("Chance alone could do this ({p}).")
    )
    return words.format(p=p_words(figures.tested.p))


def left_out_rows(pairs: Pairs) -> list[Row]:
    """Why people are not in the comparison, and how many."""
    return [(left_out_words(reason), str(count)) for reason, count in pairs.left_out]


def left_out_words(reason: LeftOut) -> str:
    """Why somebody is not in the comparison."""
    return {
        LeftOut.NO_SCORE: _("No score could be made"),
        LeftOut.ONLY_ONE: _("Only one score"),
        LeftOut.TWO_AT_ONCE: _("Two scores for the same time"),
        LeftOut.OTHER_VERSION: _("Another version of the measure"),
        LeftOut.TWO_WAYS: _("Asked in two different ways"),
        LeftOut.OTHER_WAY: _("Asked in another way than most"),
    }[reason]


def figure_rows(change: Compared) -> list[Row]:
    """Every figure with the name of its method."""
    figures = change.figures
    if figures is None:
        return []
    first, second = moments(change)
    spread = _("{moment}: mean, SD, median")
    rows = [
        (_("People with two scores"), str(change.pairs.people)),
        (_("Asked"), change.pairs.way),
        (spread.format(moment=first), _spread(figures.first)),
        (spread.format(moment=second), _spread(figures.second)),
        *_moved_rows(_("Any change"), figures.moved, change.rule.direction),
    ]
    return [*rows, *_test_rows(figures), *_threshold_rows(change, figures)]


def moments(change: Compared) -> tuple[str, str]:
    """What the two scores of a pair are called."""
    of_a_session = isinstance(change.pairs, SessionPairs)
    return (_("Before"), _("After")) if of_a_session else (_("First"), _("Latest"))


def what_is_compared(change: Compared) -> str:
    """A sentence that keeps what a session did on its day apart from what lasted."""
    if isinstance(change.pairs, SessionPairs):
        return _("Before to after on the day of one session. It says nothing about lasting change.")
    return _("First score to latest score of the same people. What sessions did on their day is not in it.")


def _test_rows(figures: Figures) -> list[Row]:
    rows: list[Row] = []
    if figures.mean is not None:
        mean = figures.mean
        said = _("{mean}, from {low} to {high}").format(
            mean=_figure(mean.mean), low=_figure(mean.low), high=_figure(mean.high)
        )
        rows.append((_("Mean change: {method}").format(method=mean.method), said))
        if mean.p is not None and mean.t is not None:
            rows.append((_("Paired t"), _("t = {t}, {p}").format(t=_figure(mean.t), p=p_words(mean.p))))
    if figures.tested is not None:
        rows.append((figures.tested.method, p_words(figures.tested.p)))
    if figures.middle is not None:
        said = _("{mean}, from {low} to {high}").format(
            mean=_figure(figures.middle.middle),
            low=_figure(figures.middle.low),
            high=_figure(figures.middle.high),
        )
        rows.append((figures.middle.method, said))
    sizes = ((figures.sizes.d_z_method, figures.sizes.d_z), (figures.sizes.g_av_method, figures.sizes.g_av))
    return [*rows, *((method, _figure(size)) for method, size in sizes if size is not None)]


def _threshold_rows(change: Compared, figures: Figures) -> list[Row]:
    direction, rows = change.rule.direction, []
    rule, thresholds = change.rule.change, figures.thresholds
    if (
        thresholds is not None
        and thresholds.likely is not None
        and rule is not None
        and rule.likely is not None
    ):
        words = _("By {points} or more ({source})").format(points=number(rule.likely), source=rule.source)
        rows += _moved_rows(words, thresholds.likely, direction)
    if figures.reliable is not None:
        rows += _moved_rows(figures.reliable.method, figures.reliable.moved, direction)
    if figures.bands is not None:
        rows += [
            (
                _("Stayed “{band}”").format(band=move.first)
                if move.first == move.second
                else _("“{first}” to “{second}”").format(first=move.first, second=move.second),
                str(move.people),
            )
            for move in figures.bands.moves
        ]
    return rows


def _moved_rows(words: str, moved: Moved, direction: Direction) -> list[Row]:
    better, worse = moved.better(direction), moved.worse(direction)
    if better is None or worse is None:
        said = _("{up} up, {same} the same, {down} down").format(
            up=moved.up, same=moved.neither, down=moved.down
        )
    else:
        said = _("{better} better, {same} the same, {worse} worse").format(
            better=better, same=moved.neither, worse=worse
        )
    return [(words, said)]


def p_words(p: float) -> str:
    """A p-value as it is reported."""
    return _("p below 0.001") if p < SMALLEST else _("p = {p}").format(p=f"{p:.3f}")


def _better(difference: float, direction: Direction) -> bool | None:
    if not difference or direction is Direction.NEITHER:
        return None
    return (difference > 0) == (direction is Direction.HIGHER)


def _spread(scores: Spread) -> str:
    middle = "–" if scores.sd is None else _figure(scores.sd)
    return f"{_figure(scores.mean)}, {middle}, {_figure(scores.median)}"


def _figure(value: object) -> str:
    return f"{float(value):.2f}"  # type: ignore[arg-type]  # a Fraction or a float
