"""The words of one's own measure in another language: each phrase beside the words for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.languages import OWN_NAMES, language_words
from app.errors import AppError, InvalidInputError
from app.i18n import _
from app.measures.own_translation import known_words, phrases
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.measure import Measure
    from ui.screen import Context


class TranslationScreen(Screen):
    """Opened with the id of one's own measure."""

    name: ClassVar[str] = "translation"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "measures_settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._measure: Measure | None = None
        self._codes: tuple[str, ...] = ()
        self._at_first: dict[str, Any] = {}
        self._half_typed: Mapping[str, Any] | None = None
        self._over = self._keeping = False
        self._texts: dict[str, LineField] = {}
        self._code = ""
        self._waiting: dict[str, Mapping[str, str]] = {}
        self.problems = ProblemSummary()
        self.language = Dropdown(_("Which language?"))
        self.language.chosen.connect(lambda _place: self._turn())
        self._build()

    def open(self, argument: object) -> None:
        """Show every phrase of the measure, ready for its words."""
        if not isinstance(argument, str):
            super().open(argument)
        measure_id, measures = str(argument), self.context.workspace.measures
        self.run(lambda: measures.measure(measure_id), self._show)

    @property
    def over(self) -> bool:
        """Words that were kept are not gone back to."""
        return self._over

    def title(self) -> str:
        """Whose words."""
        return self._measure.title if self._measure else _("Another language")

    def context_line(self) -> str:
        """What becomes of them."""
        return _("The same questions in another language. A used version never changes.")

    def main_action(self) -> None:
        """Keep the words."""
        if self._measure is not None and not self._code:
            self.problems.show_problems(
                [(_("No language is chosen yet. Choose which one these words are in."), self.language)]
            )
            return
        self._keep(self._typed())

    def draft(self) -> Mapping[str, Any] | None:
        """Everything typed so far."""
        typed = typed_in(self)
        return None if typed == self._at_first or self._over or self._measure is None else typed

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed, once the fields are there."""
        self._half_typed = content
        if self._texts:
            self._put_back(content)

    def _put_back(self, content: Mapping[str, Any]) -> None:
        put_back(self, content)
        self._code = self._codes[self.language.place]
        self._offer_to_drop()

    def _typed(self) -> dict[str, str]:
        return {phrase: field.text() for phrase, field in self._texts.items()}

    def _keep(self, words: Mapping[str, str] | None) -> None:
        measure, measures = self._measure, self.context.workspace.measures
        if measure is None or self._keeping:
            return
        self._keeping = True
        work = partial(measures.translate, measure.id, self._code, words)
        self.context.background.run(self, work, self._kept, self._refused)

    def _kept(self, measure: Measure) -> None:
        self._over = True
        self.go.emit("offer", measure.id)

    def _refused(self, problem: BaseException) -> None:
        self._keeping = False
        if not isinstance(problem, AppError):
            self.failed.emit(problem)
            return
        field = problem.field if isinstance(problem, InvalidInputError) else ""
        self.problems.show_problems(
            [(f"{problem.message} {problem.advice}", self._texts.get(field, self.language))]
        )

    def _show(self, measure: Measure) -> None:
        self._measure = measure
        self.heading_changed.emit()
        known = [each.language for each in measure.translations]
        others = (code for code in OWN_NAMES if code not in measure.languages)
        # Nothing is typed for a language that nobody chose.
        self._codes = (*(known or [""]), *sorted(others, key=language_words))
        self.language.set_choices(
            [language_words(code) if code else _("Not chosen yet") for code in self._codes]
        )
        self._code = self._codes[0]
        if not self._texts:
            for phrase in phrases(measure):
                self._texts[phrase] = LineField(phrase)
                self._card.add(self._texts[phrase])
        self._fill(known_words(measure, self._code))
        self._at_first = typed_in(self)
        if self._half_typed is not None:
            self._put_back(self._half_typed)
        self.language.setFocus()

    def _turn(self) -> None:
        """Show the words of the language that is chosen now; those of the one before wait for it."""
        if self._measure is None:
            return
        before, typed = self._code, self._typed()
        self._waiting[before] = typed
        self._code = self._codes[self.language.place]
        words = self._waiting.get(self._code) or known_words(self._measure, self._code)
        # What was typed before a language was chosen is meant for this one.
        self._fill(words or ({} if before else typed))

    def _fill(self, words: Mapping[str, str]) -> None:
        for phrase, field in self._texts.items():
            field.set_text(words.get(phrase, ""))
        self._offer_to_drop()

    def _offer_to_drop(self) -> None:
        self._drop.setVisible(self._measure is not None and self._code in self._measure.languages)

    def _build(self) -> None:
        self._card = Card(_("Its words"))
        self._card.add(Words(_("Have somebody who speaks the language well type or check every line.")))
        choice = Card()
        choice.add(self.language)
        keep = Button(_("Keep the language"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self.main_action)
        self._drop = Button(_("Ask it in this language no more"), kind="quiet", icon="x")
        self._drop.clicked.connect(lambda: self._keep(None))
        row = Flow()
        for button in (keep, self._drop):
            row.addWidget(button)
        self._drop.hide()
        scroll = ScrollPage()
        for widget in (self.problems, choice, self._card):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
