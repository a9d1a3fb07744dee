"""How complex things are, and the help that follows: ten domains to rate, and a tier with its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.spoken_dates import clock_time, day_and_month, whole_day
from app.domain.tier import Tier
from app.domain.tier_decisions import TierMove
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.divider import Divider
from ui.widgets.flow import Flow
from ui.widgets.tap_row import TapRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from app.domain.complexity import DomainLine
    from app.domain.tier_decisions import TierDecision, TierPage

NOT_KNOWN: Final = "-"
MARKED: Final = 2
"""The rating from which it says where to turn."""


class DomainRow(QWidget):
    """One domain: what belongs to it, what each number means, and where to turn when it is marked.

    Signals:
        rated: 0 to 3, or None for "not known".
    """

    rated = Signal(object)

    def __init__(self, line: DomainLine) -> None:
        super().__init__()
        domain = line.domain
        answers = [(str(number), f"{number} {label.split(':')[0]}") for number, label in domain.anchors]
        self.row = TapRow(f"{domain.code} {domain.title}", [*answers, (NOT_KNOWN, _("Not known"))])
        self.row.chosen.connect(lambda key: self.rated.emit(None if key == NOT_KNOWN else int(key)))
        self._meaning = Quiet()
        self._route = Words(size=17)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        about = domain.about
        if domain.alone_only:
            about = _("{about} Ask only when you are alone with them.").format(about=about)
        column.addWidget(self.row)
        column.addWidget(Quiet(about))
        column.addWidget(self._meaning)
        column.addWidget(self._route)

    def show_line(self, line: DomainLine) -> None:
        """Show the rating as it stands; nothing chosen is "not known" as well."""
        self.row.show_chosen(NOT_KNOWN if line.rating is None else str(line.rating))
        self._meaning.setText(line.words)
        self._meaning.setVisible(bool(line.words))
        marked = line.rating is not None and line.rating >= MARKED
        self._route.setText(_("Where to turn: {route}").format(route=" ".join(line.domain.route)))
        self._route.setVisible(marked)


class ComplexityCard(Card):
    """Signals:
    rated: Code of a domain, and 0 to 3 or None.
    """

    rated = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(_("How complex things are"))
        self.add(Quiet(_("Fill it in after the talk, on your own. What is not known is not a 0.")))
        self.rows: dict[str, DomainRow] = {}

    def show_page(self, page: TierPage) -> None:
        """Show every domain as it was rated."""
        for line in page.domains:
            code = line.domain.code
            if code not in self.rows:
                row = self.rows[code] = DomainRow(line)
                row.rated.connect(lambda rating, at=code: self.rated.emit(at, rating))
                self.add(Divider())
                self.add(row)
            self.rows[code].show_line(line)


class TierCard(Card):
    """Signals:
    raise_wanted: Somebody thinks that more help is needed.
    lower_wanted: Somebody thinks that less is enough.
    ask_wanted: Somebody else is to be asked.
    """

    raise_wanted = Signal()
    lower_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("What help is needed"))
        self._tier = Strong(size=22)
        self._chip = Chip("")
        self._given = Words()
        self._lists = QVBoxLayout()
        self._made: list[QWidget] = []
        self.more = Button(_("More help is needed"), icon="arrow-up")
        self.more.clicked.connect(self.raise_wanted)
        self.less = Button(_("Less help is enough"), icon="arrow-down")
        self.less.clicked.connect(self.lower_wanted)
        self.put_beside(self._chip)
        self.add(self._tier)
        self.add(self._given)
        self.body.addLayout(self._lists)
        row = Flow(gap=12)
        self.ask = Button(_("Ask somebody else"), icon="send")
        self.ask.clicked.connect(self.ask_wanted)
        for button in (self.ask, self.more, self.less):
            row.addWidget(button)
        self.body.addLayout(row)

    def show_page(self, page: TierPage) -> None:
        """Show the tier that holds, why, what it asks for, and how it came about."""
        self._tier.setText(page.standing.words)
        self._given.setText(_by_answers(page))
        kind, icon, words = _state(page.standing)
        self._chip.setText(words)
        self._chip.set_kind(kind, icon)
        for old in self._made:
            old.hide()
            old.deleteLater()
        self._made = []
        self._list(_("Why"), page.found.reasons)
        self._list(_("Not known yet"), page.found.not_known)
        self._list(_("What it asks for"), (*page.standing.requires, *_supervision(page)))
        self._list(_("How it came about"), tuple(_decided(one) for one in page.decisions))
        self.more.setVisible(bool(higher_tiers(page)))
        self.less.setVisible(bool(lower_tiers(page)))

    def _list(self, heading: str, lines: tuple[str, ...]) -> None:
        if lines:
            for widget in (Strong(heading), *(Words(line) for line in lines)):
                self._made.append(widget)
                self._lists.addWidget(widget)
                widget.show()


def _supervision(page: TierPage) -> tuple[str, ...]:
    """By when it is talked about, where the tier asks for that."""
    if page.standing is not Tier.SUPPORTED:
        return ()
    if page.supervision_on is None:
        return (_("No day is known for your next supervision. Ask whoever supervises you."),)
    return (_("Your next supervision is due by {day}.").format(day=whole_day(page.supervision_on)),)


def _state(tier: Tier) -> tuple[str, str, str]:
    return {
        Tier.RED_FLAG: ("bad", "triangle-alert", _("Act first")),
        Tier.JOINT: ("warn", "triangle-alert", _("Ask somebody first")),
        Tier.SUPPORTED: ("warn", "info", _("With support")),
        Tier.LINK_WORKER: ("good", "check", _("Go on")),
        Tier.NOT_ASSESSED: ("info", "info", _("To be looked at")),
    }[tier]


def higher_tiers(page: TierPage) -> tuple[Tier, ...]:
    """The tiers anyone may raise to; R comes from a sign alone."""
    return tuple(tier for tier in (Tier.JOINT, Tier.SUPPORTED) if tier.weight > page.standing.weight)


def lower_tiers(page: TierPage) -> tuple[Tier, ...]:
    """The tiers two people may lower to."""
    chosen = (Tier.JOINT, Tier.SUPPORTED, Tier.LINK_WORKER)
    return tuple(tier for tier in chosen if tier.weight < page.standing.weight)


def _by_answers(page: TierPage) -> str:
    if page.found.tier is page.standing:
        return _("That is what the answers on this page give.")
    return _("The answers on this page give: {tier}.").format(tier=page.found.tier.words)


def _decided(decision: TierDecision) -> str:
    at = decision.at.astimezone()
    moves = {
        TierMove.FOUND: _("{day}, {time}: {tier}, from the answers."),
        TierMove.RAISED: _("{day}, {time}: raised to {tier} by {by}."),
        TierMove.LOWERED: _("{day}, {time}: lowered to {tier} by {by} and {second}."),
    }
    words = moves[decision.move].format(
        day=day_and_month(at.date()),
        time=clock_time(at.time()),
        tier=decision.tier.words,
        by=decision.by,
        second=decision.second,
    )
    return _("{words} “{reason}”").format(words=words, reason=decision.reason) if decision.reason else words
