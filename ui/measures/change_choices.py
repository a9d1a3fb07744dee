"""What is compared: which measure and score, over a programme or on the day of one session, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.groups import SessionState
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.field import Dropdown
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.groups import GroupSummary, SessionLine
    from app.measures.measure import ScoreRule
    from app.measures.offers import Offer


class ChangeChoices(Card):
    """Signals:
    measured: Another measure was chosen.
    changed: Something else was chosen.
    grouped: Another group was chosen, or the kind of comparison.

    Attributes:
        what: The first position is the programme, the second one session.
    """

    measured = Signal()
    changed = Signal()
    grouped = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self._groups: tuple[GroupSummary, ...] = ()
        self._scores: tuple[ScoreRule, ...] = ()
        self._sessions: tuple[SessionLine, ...] = ()
        self._today = today
        self.measure, self.score = Dropdown(_("Which measure?"), [""]), Dropdown(_("Which score?"), [""])
        self.what = SegmentedSwitch(_("What is compared?"), [_("First to latest"), _("One session")])
        self.group, self.session = (
            Dropdown(_("Whose?"), [_("Everybody")]),
            Dropdown(_("Which session?"), [""]),
        )
        self.first, self.last = DayField(_("From"), today), DayField(_("To"), today)
        self.last.show_day(today)
        self._hint = Quiet(_("Leave “From” empty to begin with the first score there is."), size=17)
        self._none = Quiet(_("This group has had no session yet."), size=17)
        for part in (
            self.measure, self.score, self.what, self.group, self.session, self._none, self.first, self.last,
            self._hint,
        ):  # fmt: skip
            self.add(part)
        self.body.addStretch(1)
        self._show_days()
        self.measure.chosen.connect(lambda _place: self._measured())
        self.what.chosen.connect(lambda _place: self._turned())
        self.group.chosen.connect(lambda _place: self._grouped())
        for dropdown in (self.score, self.session):
            dropdown.chosen.connect(lambda _place: self.changed.emit())

    @property
    def of_session(self) -> bool:
        """Whether one session is compared, and not a programme."""
        return self.what.place == 1

    @property
    def offer(self) -> Offer | None:
        """The measure chosen; None while nothing was filled in."""
        return self._offers[self.measure.place] if self._offers else None

    @property
    def rule(self) -> ScoreRule:
        """The score chosen."""
        return self._scores[self.score.place]

    @property
    def group_chosen(self) -> GroupSummary | None:
        """Whose scores; None for everybody."""
        place = self.group.place if self.of_session else self.group.place - 1
        return self._groups[place] if 0 <= place < len(self._groups) else None

    @property
    def session_chosen(self) -> SessionLine | None:
        """The session; None where the group has had none."""
        return self._sessions[self.session.place] if self._sessions else None

    def of(self) -> str:
        """Whose scores and of which days, in words."""
        group, session = self.group_chosen, self.session_chosen
        who = _("Everybody") if group is None else group.name
        if self.of_session and session is not None:
            return _("{group}, {day}.").format(group=who, day=whole_day(session.held_on))
        last = whole_day(self.last.day or self._today)
        if self.first.day is None:
            return _("{group}, up to {last}.").format(group=who, last=last)
        words = _("{group}, from {first} to {last}.")
        return words.format(group=who, first=whole_day(self.first.day), last=last)

    def show_choices(self, offers: tuple[Offer, ...], groups: tuple[GroupSummary, ...], wanted: str) -> None:
        """Show the measures that somebody filled in, and the groups."""
        self._offers, self._groups = offers, groups
        self.what.setVisible(bool(groups))
        self.measure.set_choices([offer.measure.title for offer in offers])
        ids = [offer.measure.id for offer in offers]
        if wanted in ids:
            self.measure.choose(ids.index(wanted))
        self._name_groups()
        self._show_scores()

    def show_group(self, group_id: UUID) -> bool:
        """Choose one session of this group; False where it is not among the groups."""
        place = next((n for n, group in enumerate(self._groups) if group.id == group_id), None)
        if place is None:
            return False
        self.what.choose(1)
        self._name_groups()
        self.group.choose(place)
        self._show_days()
        self._grouped()
        return True

    def show_sessions(self, sessions: tuple[SessionLine, ...]) -> None:
        """Show when the group met, the latest first."""
        had = (line for line in sessions if line.state is not SessionState.CANCELLED)
        self._sessions = tuple(
            sorted((line for line in had if line.held_on <= self._today), key=_when, reverse=True)
        )
        self.session.set_choices([whole_day(line.held_on) for line in self._sessions] or [""])
        self._show_days()

    def _measured(self) -> None:
        self._show_scores()
        self.measured.emit()

    def _grouped(self) -> None:
        self.grouped.emit()

    def _turned(self) -> None:
        self._name_groups()
        self._sessions = ()
        self._show_days()
        self._grouped()

    def _name_groups(self) -> None:
        names = [group.name for group in self._groups]
        self.group.set_choices(names if self.of_session else [_("Everybody"), *names])

    def _show_scores(self) -> None:
        offer = self.offer
        self._scores = () if offer is None else offer.measure.scores
        self.score.set_choices([score.label for score in self._scores] or [""])
        self.score.setVisible(len(self._scores) > 1)

    def _show_days(self) -> None:
        for part in (self.first, self.last, self._hint):
            part.setVisible(not self.of_session)
        self.session.setVisible(self.of_session and bool(self._sessions))
        self._none.setVisible(self.of_session and not self._sessions)


def _when(line: SessionLine) -> tuple[date, object]:
    return line.held_on, line.starts
