"""The helper's private page: signs that somebody needs more, how soon, who to ring, who was told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.safety import Assessed, Urgency
from app.i18n import _
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.talk.private_offers import PrivateOffers
from ui.talk.tiers import Tiers
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.sheet_row import said_words
from ui.widgets.worry_row import WorryRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.safety import Seen, WorryPage
    from app.measures.questionnaire import HalfFilled
    from ui.screen import Context


def urgency_words(urgency: Urgency) -> str:
    """How soon something must be done."""
    return {
        Urgency.NOW: _("Now, before they leave"),
        Urgency.TODAY: _("Today"),
        Urgency.THIS_WEEK: _("This week"),
    }[urgency]


def assessed_words(assessed: Assessed) -> tuple[str, str]:
    """What may be said of the whole page: a heading and a sentence."""
    return {
        Assessed.NOT_ASSESSED: (_("Not assessed"), _("Nothing on this page was asked yet.")),
        Assessed.PARTLY_ASSESSED: (_("Partly assessed"), _("Some of this page was not asked yet.")),
        Assessed.NO_FLAGS: (_("Nothing was seen"), _("Every sign on this page was asked about.")),
        Assessed.FLAG_OPEN: (
            _("Something to follow up"),
            _("Nobody was told yet. What to do stands below the sign."),
        ),
        Assessed.FLAG_FOLLOWED_UP: (_("Followed up"), _("Somebody was told about every sign that was seen.")),
    }[assessed]


class WorryScreen(Screen):
    """Opened with a person's id. Never shown to the person or their carer."""

    name: ClassVar[str] = "worry"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "worry"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: WorryPage | None = None
        self._rows: dict[str, WorryRow] = {}
        self._half_typed: Mapping[str, Any] = {}
        self.paper = Paper(self)
        self._tiers = Tiers(self)
        self._offers = PrivateOffers(self)
        for part in (self._tiers, self._offers):
            part.saved.connect(lambda: self.status.emit(_("Saved")))
        self._build()

    def open(self, argument: object) -> None:
        """Show the page of one person."""
        person_id, safety = self.id_in(argument), self.context.workspace.safety
        self._done.setFocus()
        self.run(lambda: safety.page(person_id), self._show)
        self._load_asked(person_id)
        self._tiers.load(person_id)

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._page is not None:
            person_id, safety = self._page.person_id, self.context.workspace.safety
            self.run(lambda: safety.page(person_id), self._show)
            self._load_asked(person_id)
            self._tiers.load(person_id)

    def reopen(self, dialog: str, argument: object) -> None:
        """Open the question about the tier again."""
        if dialog == "tier":
            self._tiers.reopen(lower=bool(argument))
        else:
            super().reopen(dialog, argument)

    def title(self) -> str:
        """What the page is for."""
        return _("Something worries me")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("Private page")

    def context_line(self) -> str:
        """Who it is about, and that nobody else sees it."""
        if self._page is None:
            return ""
        return _("About {name}. Only for you. Nothing of it is on their papers.").format(
            name=self._page.called
        )

    def main_action(self) -> None:
        """Back to where we were."""
        self.go.emit("back", None)

    def print_action(self) -> None:
        """The crisis card always prints."""
        documents = self.context.workspace.documents
        self.paper.print(documents.crisis_card)

    def draft(self) -> Mapping[str, Any] | None:
        """Who was told, where that is half typed."""
        typed = {code: list(words) for code, row in self._rows.items() if (words := row.typed())}
        return typed or None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put half-typed words back, once the rows are there."""
        self._half_typed = content
        self._put_back()

    def _put_back(self) -> None:
        if self._rows:
            for code, (whom, note) in self._half_typed.items():
                self._rows[code].put_back(whom, note)
            self._half_typed = {}

    def _show(self, page: WorryPage) -> None:
        self._page = page
        self._offers.load(page.talk_id)
        self.heading_changed.emit()
        self._state.tell(*assessed_words(page.assessed))
        self._state.setVisible(not page.waiting or page.assessed is not Assessed.NOT_ASSESSED)
        self._said.setVisible(bool(page.waiting))
        if page.waiting:
            self._said.tell(_("Act on this today, before they leave"), _said(page))
        for urgency, lines in page.by_urgency():
            card = self._cards[urgency]
            card.setVisible(bool(lines))
            for line in lines:
                row = self._rows.get(line.flag.code) or self._new_row(line.flag.code, WorryRow(line))
                row.show_line(line, page.numbers_for(line))
                card.body.addWidget(row)
        self._put_back()

    def _load_asked(self, person_id: UUID) -> None:
        asking = self.context.workspace.asking
        self.run(lambda: asking.to_follow_up(person_id), self._show_asked)

    def _show_asked(self, waiting: tuple[HalfFilled, ...]) -> None:
        """Say which answer of which questionnaire this page was opened for."""
        self._asked.setVisible(bool(waiting))
        self._asked.tell(
            _("An answer to follow up"),
            " ".join(_alert_words(half, alert.item) for half in waiting for alert in half.alerts)
            + " "
            + _("Look at the signs below, and write down who was told. Then the answers can be kept."),
        )

    def _new_row(self, code: str, row: WorryRow) -> WorryRow:
        self._rows[code] = row
        row.seen.connect(self._see)
        row.told.connect(self._tell)
        return row

    def _see(self, code: str, seen: Seen | None, danger: bool) -> None:
        if self._page is not None:
            person_id, safety = self._page.person_id, self.context.workspace.safety
            self.run(lambda: safety.see(person_id, code, seen, in_danger=danger), self._saved)

    def _tell(self, code: str, whom: str, note: str) -> None:
        if self._page is None:
            return
        person_id, safety = self._page.person_id, self.context.workspace.safety
        self.run(partial(safety.record_action, person_id, code, whom, note), partial(self._told, code))

    def _told(self, code: str, page: WorryPage) -> None:
        self._rows[code].clear_told()
        self._saved(page)

    def _saved(self, page: WorryPage) -> None:
        self._show(page)
        self._tiers.load(page.person_id)
        self.status.emit(_("Saved"))

    def _build(self) -> None:
        self._state = Banner("", kind="info")
        self._said = Banner("", kind="bad")
        self._said.hide()
        self._asked = Banner("", kind="bad")
        self._asked.hide()
        self._done = Button(_("Done, go back"), kind="primary", keys=_("Enter"))
        self._done.clicked.connect(self.main_action)
        card = Button(_("Print who to ring"), icon="printer", keys=_("Ctrl+P"), size="large")
        card.clicked.connect(self.print_action)
        row = Flow()
        row.addWidget(self._done)
        row.addWidget(card)
        self._cards = {urgency: Card(urgency_words(urgency)) for urgency in Urgency}
        scroll = ScrollPage()
        scroll.body.addWidget(self._asked)
        scroll.body.addWidget(self._said)
        scroll.body.addWidget(self._state)
        scroll.body.addLayout(row)
        for section in (*self._cards.values(), self._offers.place, self._tiers.complexity, self._tiers.card):
            scroll.body.addWidget(section)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _alert_words(half: HalfFilled, code: str) -> str:
    item = next(item for item in half.measure.items if item.code == code)
    words = _("{measure}: “{question}” Answer: {answer}.")
    answer = said_words(item, half.answers.get(code))
    return words.format(measure=half.measure.title, question=item.text, answer=answer)


def _said(page: WorryPage) -> str:
    words = _(
        "In the talk {name} said yes to “{question}” It is not written down yet what it is about. "
        "Look at the signs below. The most urgent come first."
    )
    return words.format(name=page.called, question=page.waiting[0])
