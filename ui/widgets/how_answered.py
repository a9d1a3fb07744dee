"""How a questionnaire was answered: alone, read aloud, with help, by somebody else; and who saw it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.languages import language_words
from app.i18n import _
from app.measures.measure import AnsweredBy, Way
from app.measures.questionnaire import OF_A_SESSION, HowAsked, Occasion
from app.measures.translations import further_languages
from ui.widgets.check import CheckBox, RadioBox
from ui.widgets.field import Dropdown

if TYPE_CHECKING:
    from app.measures.measure import Measure

Choice = tuple[AnsweredBy, bool]
"""Who answered, and whether it was read aloud to them."""
OCCASIONS: Final = tuple(occasion for occasion in Occasion if occasion not in OF_A_SESSION)


def answered_words(choice: Choice) -> str:
    """One way to answer, as it is chosen."""
    return {
        (AnsweredBy.SELF, False): _("Alone"),
        (AnsweredBy.SELF, True): _("Alone, read aloud to them"),
        (AnsweredBy.WITH_HELP, False): _("With help"),
        (AnsweredBy.PROXY, False): _("By somebody else for them"),
        (AnsweredBy.OBSERVER, False): _("By a helper who watched"),
        (AnsweredBy.RECORDS, False): _("Taken from records"),
    }[choice]


def choices(measure: Measure) -> tuple[Choice, ...]:
    """The ways that count for this measure."""
    aloud = Way.READ_ALOUD in measure.ways and AnsweredBy.SELF in measure.answered_by
    plain = [(by, False) for by in measure.answered_by]
    return (*plain[:1], *([(AnsweredBy.SELF, True)] if aloud else []), *plain[1:])


class HowAnswered(QWidget):
    """Signals:
    changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, measure: Measure, how: HowAsked, occasion: Occasion) -> None:
        """Show how it was answered.

        Args:
            measure: What was asked.
            how: What is known so far.
            occasion: Which time this is; one of a session stays as it is.
        """
        super().__init__()
        self._how, self._occasion = how, occasion
        self._choices = choices(measure)
        self._shown = next((way for way in measure.ways if way is not Way.READ_ALOUD), measure.ways[0])
        chosen = (how.answered_by, how.way is Way.READ_ALOUD)
        self._boxes = [RadioBox(answered_words(choice)) for choice in self._choices]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for choice, box in zip(self._choices, self._boxes, strict=True):
            box.setChecked(choice == (chosen if chosen in self._choices else self._choices[0]))
            box.clicked.connect(self.changed)
            column.addWidget(box)
        self._seen = CheckBox(_("A helper could see the answers"))
        self._seen.setChecked(how.seen_by_helper)
        self._seen.clicked.connect(self.changed)
        column.addWidget(self._seen)
        self._languages = ("", *further_languages(measure))
        self.language = Dropdown(
            _("In which language?"), [language_words(code) for code in measure.languages]
        )
        self.language.setVisible(len(self._languages) > 1)
        if how.language in self._languages:
            self.language.choose(self._languages.index(how.language))
        self.language.chosen.connect(lambda _place: self.changed.emit())
        column.addWidget(self.language)
        self.occasion = Dropdown(_("Which time is this?"), [one.words for one in OCCASIONS])
        self.occasion.setVisible(occasion not in OF_A_SESSION)
        if occasion in OCCASIONS:
            self.occasion.choose(OCCASIONS.index(occasion))
        self.occasion.chosen.connect(lambda _place: self.changed.emit())
        column.addWidget(self.occasion)

    @property
    def how(self) -> HowAsked:
        """What is chosen now."""
        by, aloud = self._choices[next(place for place, box in enumerate(self._boxes) if box.isChecked())]
        shown = self._shown if self._how.way is Way.READ_ALOUD else self._how.way
        way = Way.READ_ALOUD if aloud else shown
        return replace(
            self._how,
            answered_by=by,
            way=way,
            seen_by_helper=self._seen.isChecked(),
            language=self._languages[self.language.place],
        )

    @property
    def when(self) -> Occasion:
        """Which time this is."""
        return self._occasion if self._occasion in OF_A_SESSION else OCCASIONS[self.occasion.place]
