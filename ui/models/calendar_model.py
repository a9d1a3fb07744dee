"""Words for the calendar of all groups, and for its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.arrangement import SessionKind, kind_word
from app.domain.disclosure import as_counted
from app.domain.groups import SessionState
from app.domain.schedule_words import time_span
from app.i18n import _, ngettext
from ui.models.group_model import session_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.groups import SessionLine
    from app.domain.series_figures import Figures, FunderFigures, KindFigures, SeriesFigures

MONTH: Final = 1
YEAR: Final = 2
"""What of the calendar is shown, in place of a week."""


def line_words(line: SessionLine) -> tuple[str, str, str]:
    """What a session is called, what is said of it, and its times."""
    detail = session_detail(line)
    words = _("{venue}. {detail}").format(venue=line.venue, detail=detail) if line.venue else detail
    return line.group_name, words, time_span(line.starts, line.ends)


def session_detail(line: SessionLine) -> str:
    """What became of a session, and what else is to know about it."""
    parts = [] if line.kind is SessionKind.SESSION else [_("{kind}.").format(kind=kind_word(line.kind))]
    parts.append(session_words(line))
    if line.places is not None and line.state is not SessionState.CANCELLED:
        parts.append(_room_words(line.places, line.people))
    if line.exception:
        parts.append(_("Somebody was missing who must be there: {how}").format(how=line.exception))
    if line.holiday:
        parts.append(_("Bank holiday: {name}. Is the group meeting?").format(name=line.holiday))
    return " ".join(parts)


def _room_words(places: int, people: int) -> str:
    over = people - places
    if over > 0:
        return ngettext("{n} more than there is room for.", "{n} more than there is room for.", over).format(
            n=over
        )
    return ngettext("Room for {n}.", "Room for {n}.", places).format(n=places)


def figure_heads() -> tuple[str, ...]:
    """The columns of the figures."""
    return (
        _("What is counted"),
        _("Sessions"),
        _("Times somebody came"),
        _("Different people"),
        _("Times a volunteer came"),
    )


def figure_rows(found: SeriesFigures, *, shared: bool = False) -> tuple[tuple[str, ...], ...]:
    """All together, then each funder, then each kind where there is more than one."""
    kinds = kind_rows(found.by_kind, shared=shared) if len(found.by_kind) > 1 else ()
    together = _row(_("All together"), found.together, shared=shared)
    return (together, *funder_rows(found.by_funder, shared=shared), *kinds)


def funder_rows(found: Sequence[FunderFigures], *, shared: bool = False) -> tuple[tuple[str, ...], ...]:
    """The figures of each funder."""
    return tuple(_row(one.funder or _("No funder named"), one.figures, shared=shared) for one in found)


def kind_rows(found: Sequence[KindFigures], *, shared: bool = False) -> tuple[tuple[str, ...], ...]:
    """The figures of each kind."""
    return tuple(_row(kind_word(one.kind), one.figures, shared=shared) for one in found)


def _row(words: str, figures: Figures, *, shared: bool = False) -> tuple[str, ...]:
    """Sessions are about nobody; counts of people are hidden where they are small and shared."""
    counts = (figures.attendances, figures.people, figures.volunteers)
    return (words, str(figures.sessions), *(as_counted(count, shared=shared) for count in counts))
