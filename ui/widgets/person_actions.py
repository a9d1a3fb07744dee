"""What can be done with somebody now: one main thing, and the others beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.person_page import PersonPage
    from app.domain.session_scores import AskToday

Target = tuple[str, object]


class PersonActions(QWidget):
    """What is done often stands in a row; the rest is in the card `seldom`, for the end of the page.

    Signals:
        go: Screen and argument to show.
        note_wanted: Add a note was pressed.
        print_wanted: Print was pressed.
    """

    go = Signal(str, object)
    note_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._target: Target | None = None
        self._feelings: Target | None = None
        self._person_id: UUID | None = None
        self._others: list[Button] = []
        self._main = Button("", kind="primary", icon="message-square-quote", keys=_("Enter"))
        self._main.clicked.connect(self.press_main)
        self._note = Button(_("Add a note"), icon="notebook-pen", keys=_("Ctrl+N"))
        self._note.clicked.connect(self.note_wanted)
        # One key, and always in the first row, whatever else is offered.
        self._private = Button(_("Private page"), kind="quiet", icon="lock", keys=_("F8"))
        self._private.clicked.connect(lambda: self.go.emit("worry", self._person_id))
        self._feels = Button("", icon="smile")
        self._feels.clicked.connect(self._ask_feelings)
        self._print = Button("", icon="printer", keys=_("Ctrl+P"))
        self._print.clicked.connect(self.print_wanted)
        self._row = Flow(self)
        for button in (self._main, self._note, self._print, self._private, self._feels):
            self._row.addWidget(button)
        self.seldom = Card(_("Papers and the record"))
        self._seldom_row = Flow()
        self.seldom.body.addLayout(self._seldom_row)
        self.seldom.hide()
        self.hide()

    def show_page(
        self, page: PersonPage, ask: AskToday | None, *, measures: bool, trail: bool, record: bool
    ) -> None:
        """Offer what fits where we are with this person, and asking how they feel on the day of a session.

        Args:
            measures: Also offer to ask a measure.
            trail: Also offer who has seen this record.
            record: Also offer to keep it, give it out or erase it.
        """
        called, self._person_id = page.person.called, page.person.id
        self._feelings = None if ask is None else _asking(ask, page.person.id)
        self._feels.setText(_("Ask how {name} feels").format(name=called))
        self._feels.setVisible(ask is not None and page.restriction is None)
        (words, self._target), *others = _offers(page)
        used = page.restriction is None
        for button in (self._main, self._note, self._print):
            button.setVisible(used)
        self._main.setText(words)
        self._print.setText(_("Print for {name}").format(name=called))
        self._clear()
        self._others = [self._other(words, target) for words, target in others] if used else []
        if measures and used:
            measure = self._other(_("Ask a measure"), ("measures", page.person.id))
            measure.set_icon("clipboard-list")
            measure.set_keys(_("F7"))
            self._others.append(measure)
        seldom = [*(_also_offered() if used else ()), *_of_the_record(trail=trail, record=record)]
        # A record that is not used has nothing else to offer: then they stand in the row.
        row = self._seldom_row if used else self._row
        for words, screen, icon in seldom:
            button = self._other(words, (screen, page.person.id), row)
            button.set_icon(icon)
            self._others.append(button)
        self.seldom.setVisible(used and bool(seldom))
        self.show()

    def _clear(self) -> None:
        """Take out what was offered for somebody else, or before."""
        for button in self._others:
            self._row.removeWidget(button)
            self._seldom_row.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _ask_feelings(self) -> None:
        if self._feelings is not None:
            self.go.emit(*self._feelings)

    def press_main(self) -> None:
        """Do the main thing."""
        if self._target is not None and not self._main.isHidden():
            self.go.emit(*self._target)

    def focus_main(self) -> None:
        """Put the focus on the main thing; on the private page where nothing else is to be done."""
        (self._private if self._main.isHidden() else self._main).setFocus()

    def _other(self, words: str, target: Target, row: Flow | None = None) -> Button:
        button = Button(words, kind="quiet", keys=_("F10") if target[0] == "whats_on" else "")
        button.clicked.connect(lambda _checked: self.go.emit(*target))
        (self._row if row is None else row).addWidget(button)
        return button


def _also_offered() -> tuple[tuple[str, str, str], ...]:
    """What can be done with anybody whose record is used: words, screen, icon."""
    return (
        (_("Papers to take along"), "papers", "file-text"),
        (_("Photos, and who agrees"), "agreed", "image"),
    )


def _of_the_record(*, trail: bool, record: bool) -> list[tuple[str, str, str]]:
    """What the role of whoever looks lets them do with the record itself: words, screen, icon."""
    seen = (_("Who has seen this record"), "who_has_seen", "history")
    keep = (_("Keep, give out or erase"), "record", "archive")
    return [offer for offer, offered in ((seen, trail), (keep, record)) if offered]


def _asking(ask: AskToday, person_id: UUID) -> Target:
    """Their own page where they are here; else the page of everybody, which says who is."""
    if ask.moment is None:
        return "scores", ask.session_id
    return "score_person", (ask.session_id, person_id, ask.moment)


def _offers(page: PersonPage) -> list[tuple[str, Target]]:
    """What fits where we are with a person, the main thing first."""
    person_id, called = page.person.id, page.person.called
    offers: list[tuple[str, Target]] = []
    if page.open_talk is not None:
        offers.append((_("Carry on the talk"), ("talk", person_id)))
    if page.plan is not None:
        offers.insert(0, (_("Look at the plan together"), ("plan", person_id)))
    if page.finished_talk is not None:
        words = _("What matters to {name}").format(name=called)
        offers.append((words, ("matters", page.finished_talk)))
    if page.open_talk is None:
        again = page.finished_talk is not None
        words = _("Talk again") if again else _("Start a first talk")
        offers.append((words, ("talk", person_id)))
    offers.append((_("What's on for {name}").format(name=called), ("whats_on", person_id)))
    return offers
