"""One measure of the service: whose it is, on which terms it is asked, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.languages import UNPRINTED, language_words
from app.domain.roles import Act, scope_of
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from app.measures.measure import Gate
from app.measures.offers import WhyNot, takes_wording
from app.measures.translations import further_languages
from ui.measures.ask_part import about_words
from ui.measures.gate_dialog import GateDialog
from ui.measures.offer_parts import state_words
from ui.measures.save_form import save_answers, save_measure
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.facts_card import Facts
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.measures.measure import Measure
    from app.measures.offers import Offer
    from ui.screen import Context


class OfferScreen(Screen):
    """Opened with the id of a measure."""

    name: ClassVar[str] = "offer"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "measures_settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._measure_id = ""
        self._offer: Offer | None = None
        self._buttons: list[Button] = []
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show one measure."""
        if not isinstance(argument, str):
            super().open(argument)
        self._measure_id = str(argument)
        self.refreshed()

    def refreshed(self) -> None:
        """Show the present state again."""
        measures, wanted = self.context.workspace.measures, self._measure_id
        self.run(lambda: next(o for o in measures.all() if o.measure.id == wanted), self._show)

    def reopen(self, dialog: str, argument: object) -> None:
        """Open the gate's dialog again, once the measure is there."""
        if dialog == "gate" and self._offer is not None:
            self._open_gate()

    def title(self) -> str:
        """Its name."""
        return self._offer.measure.title if self._offer else _("A measure")

    def context_line(self) -> str:
        """Its version."""
        return _("Version {n}").format(n=self._offer.measure.version) if self._offer else ""

    def print_action(self) -> None:
        """Print a blank form of it."""
        if self._offer is not None:
            self.paper.print(partial(self.context.workspace.forms.blank, self._offer.measure.id))

    def _show(self, offer: Offer) -> None:
        self._offer = offer
        self.heading_changed.emit()
        open_now = offer.why_not is None
        heading = _("On offer") if open_now else _("Not on offer")
        how = _("Open the page of a person and press F7 to ask it.")
        self._state.tell(heading, how if open_now and offer.has_words else state_words(offer))
        self._facts.show_facts(_facts(offer))
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        allowed = scope_of(self.context.workspace.worker.role, Act.SETTINGS) is not None
        self._refused.setVisible(not allowed)
        self._buttons = self._offered(offer) if allowed else []
        prints = scope_of(self.context.workspace.worker.role, Act.PRINT) is not None
        if prints and offer.has_words and offer.why_not is None:
            self._buttons.append(self._button(_("Print a blank form"), self.print_action, "printer"))
            self._buttons += self._printing_in(offer.measure)
        self._buttons.append(
            self._button(_("Save as a file"), partial(save_measure, self, offer), "download")
        )
        if allowed and offer.used:
            answers = partial(save_answers, self, offer)
            self._buttons.append(self._button(_("Save the answers as a file"), answers, "download"))
        for button in self._buttons:
            self._row.addWidget(button)
        self._buttons[0].setFocus()

    def _printing_in(self, measure: Measure) -> list[Button]:
        """A button for a blank form in each further language."""
        blank = self.context.workspace.forms.blank
        return [
            self._button(
                _("Print it in {language}").format(language=language_words(code)),
                partial(self.paper.print, partial(blank, measure.id, language=code)),
                "printer",
            )
            for code in further_languages(measure)
            if code not in UNPRINTED
        ]

    def _offered(self, offer: Offer) -> list[Button]:
        measure, made = offer.measure, []
        if measure.gate is not Gate.NOTHING:
            words = _("Change the confirmation") if offer.clearance else _("Confirm and switch on")
            made.append(self._button(words, self._open_gate, "check"))
            if offer.clearance is not None:
                made.append(self._button(_("Switch off"), self._switch_off, "x"))
        if takes_wording(measure):
            made.append(
                self._button(
                    _("Type the wording"), partial(self.go.emit, "wording", measure.id), "notebook-pen"
                )
            )
        if offer.own:
            made.append(
                self._button(_("Change it"), partial(self.go.emit, "own_measure", measure.id), "pencil")
            )
            translate = partial(self.go.emit, "translation", measure.id)
            made.append(self._button(_("Another language"), translate, "languages"))
            out = offer.why_not is WhyNot.TAKEN_OUT
            words = _("Bring it back") if out else _("Take it out of use")
            made.append(self._button(words, partial(self._turn_out, out=out), "archive"))
        return made

    def _button(self, words: str, work: Callable[[], object], icon: str) -> Button:
        button = Button(words, icon=icon)
        button.clicked.connect(lambda _checked=False: work())
        return button

    def _open_gate(self) -> None:
        offer = self._offer
        if offer is None:
            return
        today = self.context.clock().astimezone().date()
        dialog = GateDialog(self, offer.measure, offer.clearance, today)
        dialog.confirmed.connect(self._clear)
        self.ask(dialog, "gate")

    def _clear(self, who: str, reference: str, ends_on: date | None) -> None:
        measures, today = self.context.workspace.measures, self.context.clock().astimezone().date()
        self._change(
            lambda: measures.clear(self._measure_id, who, today, reference=reference, ends_on=ends_on)
        )

    def _switch_off(self) -> None:
        self._change(lambda: self.context.workspace.measures.switch_off(self._measure_id))

    def _turn_out(self, *, out: bool) -> None:
        measures = self.context.workspace.measures
        work = measures.bring_back if out else measures.take_out
        self._change(lambda: work(self._measure_id))

    def _change(self, work: Callable[[], object]) -> None:
        def saved(_offer: object) -> None:
            self.status.emit(_("Saved"))
            self.refreshed()

        self.run(work, saved)

    def _build(self) -> None:
        self._state = Banner("", kind="info")
        self._refused = Quiet(_("A manager looks after this."))
        self._refused.hide()
        self._facts, self._row = Facts(), Flow(gap=10)
        card = Card()
        card.add(self._facts)
        scroll = ScrollPage()
        scroll.body.addWidget(self._state)
        scroll.body.addLayout(self._row)
        scroll.body.addWidget(self._refused)
        scroll.body.addWidget(card)
        scroll.body.addWidget(
            Words(_("A version that was used never changes. A change makes a new version."))
        )
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _facts(offer: Offer) -> tuple[tuple[str, str, str], ...]:
    measure, known = offer.measure, offer.clearance
    ages = _("Any age")
    if measure.youngest and measure.oldest:
        ages = _("{youngest} to {oldest}").format(youngest=measure.youngest, oldest=measure.oldest)
    elif measure.youngest:
        ages = _("{youngest} and older").format(youngest=measure.youngest)
    facts = [
        ("clipboard-list", _("What it is"), about_words(measure)),
        ("users-round", _("Ages"), ages),
        ("languages", _("Languages"), ", ".join(map(language_words, measure.languages))),
        ("badge-check", _("Whose it is"), measure.holder),
        ("file-text", _("On every copy"), measure.attribution),
    ]
    if known is not None:
        day = day_and_month(known.confirmed_on)
        said = _("{name}, {day}").format(name=known.confirmed_by, day=day)
        facts.append(("check", _("Confirmed by"), said))
        if known.reference:
            facts.append(("file-text", _("Licence"), known.reference))
        if known.ends_on is not None:
            facts.append(("calendar-days", _("Until"), day_and_month(known.ends_on)))
    if measure.to_check:
        facts.append(("circle-alert", _("Still to be checked"), " ".join(measure.to_check)))
    return tuple(facts)
