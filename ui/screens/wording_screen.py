"""The words of a measure that its holder lets this service have: typed in here, in no file that leaves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.errors import InvalidInputError
from app.i18n import _
from app.measures.own_typed import options_text, read_options
from ui.measures.load_form import FILES, wording_in
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.measure import Measure
    from app.measures.offers import Wording
    from ui.screen import Context


class WordingScreen(Screen):
    """Opened with the id of a measure."""

    name: ClassVar[str] = "wording"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "measures_settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._measure: Measure | None = None
        self._at_first: dict[str, Any] = {}
        self._half_typed: Mapping[str, Any] | None = None
        self._over = False
        self._texts: dict[str, TextField] = {}
        self.lead_in = TextField(_("What is said before the first question"), lines=2)
        self.options = TextField(
            _("Words for the numbers"), lines=5, hint=_("One on each line, such as: 1 None of the time.")
        )
        self._build()

    def open(self, argument: object) -> None:
        """Show the words there are, ready for the first that is missing."""
        if not isinstance(argument, str):
            super().open(argument)
        measure_id, measures = str(argument), self.context.workspace.measures
        self.run(
            lambda: (measures.measure(measure_id), measures.wording(measure_id)),
            lambda found: self._show(*found),
        )

    @property
    def over(self) -> bool:
        """Words that were kept are not gone back to."""
        return self._over

    def title(self) -> str:
        """Whose words."""
        return self._measure.title if self._measure else _("Wording")

    def context_line(self) -> str:
        """What becomes of them."""
        return _("The words stay in these records. They are in no file that leaves.")

    def main_action(self) -> None:
        """Keep the words."""
        measure, measures = self._measure, self.context.workspace.measures
        if measure is None:
            return
        texts = {code: field.text() for code, field in self._texts.items()}
        lead_in, options = self.lead_in.text(), read_options(self.options.text())

        def kept(_offer: object) -> None:
            self._over = True
            self.go.emit("offer", measure.id)

        self.options.set_problem("")
        self.context.background.run(
            self, lambda: measures.keep_wording(measure.id, lead_in, texts, options), kept, self._refused
        )

    def _refused(self, error: BaseException) -> None:
        """Say at the field what does not fit there."""
        if isinstance(error, InvalidInputError) and error.field == "options":
            self.options.set_problem(f"{error.message} {error.advice}")
            self.options.setFocus()
        else:
            self.failed.emit(error)

    def draft(self) -> Mapping[str, Any] | None:
        """Everything typed so far."""
        typed = typed_in(self)
        return None if typed == self._at_first or self._over or self._measure is None else typed

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed, once the fields are there."""
        self._half_typed = content
        if self._texts:
            put_back(self, content)

    def _load_file(self) -> None:
        """Fill the fields from a file; they are kept with the button, as when they are typed."""
        measure, workspace = self._measure, self.context.workspace
        path = self.context.files.open(self, _("Load the wording"), FILES) if measure else None
        if measure is not None and path is not None:
            self.run(partial(wording_in, workspace, path, measure), lambda found: self._take(*found))

    def _take(self, words: Mapping[str, str], notes: tuple[str, ...]) -> None:
        self.lead_in.set_text(words.get("", ""))
        for code, field in self._texts.items():
            field.set_text(words.get(code, ""))
        self.status.emit(" ".join((_("Filled in. Look at it, then keep it."), *notes)))

    def _show(self, measure: Measure, wording: Wording | None) -> None:
        self._measure = measure
        self.heading_changed.emit()
        if not self._texts:
            for place, item in enumerate(measure.items, start=1):
                self._texts[item.code] = TextField(_("Question {n}").format(n=place), lines=1)
                self._card.add(self._texts[item.code])
        self.options.setVisible(not measure.items[0].options or bool(wording and wording.options))
        if wording is not None:
            self.lead_in.set_text(wording.lead_in)
            self.options.set_text(options_text(wording.options))
            for code, field in self._texts.items():
                field.set_text(wording.texts.get(code, ""))
        self._at_first = typed_in(self)
        if self._half_typed is not None:
            put_back(self, self._half_typed)
        empty = (field for field in (self.lead_in, *self._texts.values()) if not field.text())
        next(empty, self.lead_in).setFocus()

    def _build(self) -> None:
        self._card = Card()
        self._card.add(Words(_("Copy every word as it stands on the holder’s own form. Change nothing.")))
        self._card.add(self.lead_in)
        answers = Card(_("Answers"))
        answers.add(self.options)
        answers.add(Quiet(_("Without words for the numbers, the numbers alone are shown.")))
        keep = Button(_("Keep the wording"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self.main_action)
        self.load_file = load = Button(_("Load it from a file"), icon="folder-open")
        load.clicked.connect(self._load_file)
        row = Flow()
        for button in (keep, load):
            row.addWidget(button)
        scroll = ScrollPage()
        for card in (self._card, answers):
            scroll.body.addWidget(card)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
