"""Which measures a service has: on offer or not and why, its own ones, and those nobody may offer here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.names import parted_words, search_tokens
from app.errors import AppError
from app.i18n import _
from app.measures.offers import WhyNot
from ui.measures.load_form import FILES, take_in
from ui.measures.pile_cards import Rows
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from app.measures.measure import Measure
    from app.measures.offers import Offer
    from ui.screen import Screen


class OfferPart(Section):
    """Every measure there is, with one line about whether it may be asked."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._rows: list[tuple[Offer, ListRow]] = []
        self.wanted = LineField(_("Find a measure"), icon="search")
        self.wanted.edited.connect(lambda _text: self._filter())
        self.wanted.line.returnPressed.connect(self._take)
        self._card = Card()
        self._card.add(self.wanted)
        self.column.addWidget(self._card)

    def load(self) -> None:
        """Show the present state."""
        self.run(self.workspace.measures.all, self._show)

    def _show(self, offers: tuple[Offer, ...]) -> None:
        for _offer, row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [(offer, offer_row(self.owner, offer)) for offer in offers]
        for _offer, row in self._rows:
            self._card.add(row)
            row.show()
        self._filter()

    def _filter(self) -> None:
        wanted = parted_words(self.wanted.text())
        for offer, row in self._rows:
            tokens = search_tokens(f"{offer.measure.title} {offer.measure.id}")
            row.setVisible(all(any(token.startswith(part) for token in tokens) for part in wanted))

    def _take(self) -> None:
        """Enter opens the one that was found; of several, it goes to the first."""
        left = [row for _offer, row in self._rows if not row.isHidden()]
        if len(left) == 1:
            left[0].click()
        elif left:
            left[0].setFocus()


class OwnPart(Section):
    """The measures a service made or loaded, and the ways to have more."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._rows: list[ListRow] = []
        self.make = Button(_("Make a measure"), kind="primary", icon="notebook-pen", size="normal")
        self.make.clicked.connect(lambda: screen.go.emit("own_measure", None))
        self.load_file = Button(_("Load one from a file"), icon="folder-open")
        self.load_file.clicked.connect(self._load_file)
        buttons = Flow(gap=12)
        for button in (self.make, self.load_file):
            buttons.addWidget(button)
        self._card = Card(_("Made here"))
        self._none = Words(_("No measure of your own yet."))
        self._faults = Rows(_("The file was not loaded"))
        self._notes = Rows(_("Loaded, without what stands here"))
        self._card.add(self._none)
        self.column.addWidget(Words(_("A measure of your own needs no code: questions, answers, a score.")))
        self.column.addLayout(buttons)
        self.column.addWidget(self._faults)
        self.column.addWidget(self._notes)
        self.column.addWidget(self._card)
        files = Quiet(
            _("A file can be an XLSForm workbook, a REDCap data dictionary or a FHIR questionnaire.")
        )
        self.column.addWidget(files)

    def load(self) -> None:
        """Show the present state."""
        self.run(self.workspace.measures.all, self._show)

    def _show(self, offers: tuple[Offer, ...]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [offer_row(self.owner, offer) for offer in offers if offer.own]
        self._none.setVisible(not self._rows)
        for row in self._rows:
            self._card.add(row)
            row.show()

    def _load_file(self) -> None:
        path = self.owner.context.files.open(self, _("Load a measure"), FILES)
        if path is None:
            return
        self._faults.hide()
        self._notes.hide()
        self.owner.context.background.run(
            self, partial(take_in, self.workspace, path), lambda found: self._loaded(*found), self._refused
        )

    def _loaded(self, measure: Measure, notes: tuple[str, ...]) -> None:
        self.say(_("Loaded: {title}, version {n}.").format(title=measure.title, n=measure.version))
        if not notes:
            self.owner.go.emit("offer", measure.id)
            return
        row = ListRow(measure.title, _("See the measure"), icon="clipboard-list")
        row.clicked.connect(partial(self.owner.go.emit, "offer", measure.id))
        self._notes.show_rows([*(Words(note) for note in notes), row])
        row.setFocus()

    def _refused(self, problem: BaseException) -> None:
        if isinstance(problem, AppError):
            faults: tuple[str, ...] = getattr(problem, "faults", ()) or (problem.message, problem.advice)
            self._faults.show_rows([Words(fault) for fault in faults])
        self.owner.failed.emit(problem)


class NeverPart(Section):
    """Measures that cannot be offered here, with the reason."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        for name, why in never_offered():
            card = Card()
            card.add(Strong(name))
            card.add(Words(why))
            self.column.addWidget(card)
        instead = Button(_("What you can use instead"), kind="quiet", icon="book-open")
        instead.clicked.connect(lambda: screen.go.emit("help", "measures_not_offered"))
        row = Flow()
        row.addWidget(instead)
        self.column.addLayout(row)


def never_offered() -> tuple[tuple[str, str], ...]:
    """Name and reason of each."""
    return (
        (
            _("Outcomes Star"),
            _("Its owner, Triangle, must approve any program that star readings are typed into."),
        ),
        (_("PAM (Patient Activation Measure)"), _("Its owner does not share how the score is made.")),
        (_("EQ-5D"), _("Each use on a screen has to be registered with and approved by its owner, EuroQol.")),
        (_("COPM"), _("It is sold to occupational therapists, and may not be copied into a program.")),
    )


def offer_row(screen: Screen, offer: Offer) -> ListRow:
    """One measure with its state in words."""
    row = ListRow(offer.measure.title, state_words(offer), icon="check" if offer.why_not is None else "lock")
    row.clicked.connect(partial(screen.go.emit, "offer", offer.measure.id))
    return row


def state_words(offer: Offer) -> str:
    """Whether it may be asked, and why not."""
    if offer.why_not is not None:
        return offer.why_not.words if offer.why_not is not WhyNot.TAKEN_OUT else _("Taken out of use.")
    return _("On offer.") if offer.has_words else _("On offer from paper, by number. Its words are not here.")
