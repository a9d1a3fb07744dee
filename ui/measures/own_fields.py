"""Everything that is filled in to make a measure of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.measures.measure import AnsweredBy, Direction, Method, Way
from app.measures.own import OwnForm, OwnItem
from app.measures.own_typed import bands_text, options_text, read_bands, read_options, read_questions
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, Field, LineField, TextField
from ui.widgets.how_answered import answered_words
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

METHODS: Final = (Method.SUM, Method.MEAN)
DIRECTIONS: Final = (Direction.HIGHER, Direction.LOWER, Direction.NEITHER)
WHO: Final = tuple(AnsweredBy)
WORDED, LINE = range(2)


class OwnFields(QWidget):
    """Signals:
    edited: Something was typed or chosen.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = LineField(_("Name of the measure"))
        self.lead_in = LineField(_("What is said before the first question"), hint=_("It can stay empty."))
        self.recall = LineField(_("The time it asks about"), example=_("the last 2 weeks"))
        self.questions = TextField(_("Questions"), lines=8, hint=_("One on each line."))
        self._reversed: dict[str, CheckBox] = {}
        self.kind = SegmentedSwitch(_("Answers"), [_("Words to choose from"), _("A line of numbers")])
        self.options = TextField(
            _("Answers"), lines=5, hint=_("One on each line, with its number if you like: 0 Never.")
        )
        self.sorting = CheckBox(_("Also asked by sorting cards under three answers"))
        self.low, self.high = LineField(_("Lowest number")), LineField(_("Highest number"))
        self.low_words, self.high_words = (
            LineField(_("Words at the low end")),
            LineField(_("And at the high end")),
        )
        self.who = {by: CheckBox(answered_words((by, False))) for by in WHO}
        self.youngest, self.oldest = LineField(_("Youngest age")), LineField(_("Oldest age"))
        self.method = SegmentedSwitch(_("The score is"), [_("The sum of the answers"), _("Their mean")])
        self.direction = Dropdown(
            _("Which way is better?"), [_("Higher is better"), _("Lower is better"), _("Neither")]
        )
        self.missing = LineField(
            _("How many answers may be missing"), hint=_("With more there is no score. 0: all are needed.")
        )
        self.bands = TextField(
            _("Bands"), lines=3, hint=_("They can stay empty. One on each line: 0 to 10 low.")
        )
        self.source = LineField(_("Who set the bands"))
        self._turned = QVBoxLayout()
        self._build()
        self.show_form(OwnForm(title="", items=()))
        self._connect()

    @property
    def form(self) -> OwnForm:
        """What is filled in now."""
        worded = self.kind.place == WORDED
        questions = read_questions(self.questions.text())
        sorting = (Way.SORTING,) if worded and self.sorting.isChecked() else ()
        return OwnForm(
            title=self.title.text(),
            lead_in=self.lead_in.text(),
            recall=self.recall.text(),
            youngest=_whole(self.youngest.text()),
            oldest=_whole(self.oldest.text()),
            answered_by=tuple(by for by, box in self.who.items() if box.isChecked()),
            ways=(Way.WORDS, *sorting, Way.READ_ALOUD),
            items=tuple(OwnItem(words, self._is_reversed(words)) for words in questions),
            options=read_options(self.options.text()) if worded else (),
            line=(_whole(self.low.text()), _whole(self.high.text())) if not worded else (0, 10),
            ends=("", "") if worded else (self.low_words.text(), self.high_words.text()),
            method=METHODS[self.method.place],
            direction=DIRECTIONS[self.direction.place],
            most_missing=_whole(self.missing.text()),
            bands=read_bands(self.bands.text())[0],
            bands_source=self.source.text(),
        )

    @property
    def unread(self) -> tuple[tuple[str, LineField | TextField], ...]:
        """What was typed and cannot be read, with its field."""
        found: list[tuple[str, LineField | TextField]] = [
            (_("“{words}” is no whole number.").format(words=field.text()), field)
            for field in (self.youngest, self.oldest, self.low, self.high, self.missing)
            if field.text() and field.isVisible() and not _is_whole(field.text())
        ]
        if (
            self.kind.place == WORDED
            and self.questions.text().strip()
            and not read_options(self.options.text())
        ):
            found.append((_("Write the answers, one on each line."), self.options))
        lines = read_bands(self.bands.text())[1]
        found += [
            (_("“{words}” is no band. Write it like 0 to 10 low.").format(words=line), self.bands)
            for line in lines
        ]
        return tuple(found)

    def show_form(self, form: OwnForm) -> None:
        """Fill in what is known."""
        self.title.set_text(form.title)
        self.lead_in.set_text(form.lead_in)
        self.recall.set_text(form.recall)
        self.questions.set_text("\n".join(item.text for item in form.items))
        self._show_questions()
        for item in form.items:
            self._reversed[item.text].setChecked(item.reverse)
        self.kind.choose(WORDED if form.options or not form.items else LINE)
        self.options.set_text(options_text(form.options))
        self.sorting.setChecked(Way.SORTING in form.ways)
        for field, number in ((self.low, form.line[0]), (self.high, form.line[1])):
            field.set_text(str(number))
        for field, words in ((self.low_words, form.ends[0]), (self.high_words, form.ends[1])):
            field.set_text(words)
        for by, box in self.who.items():
            box.setChecked(by in form.answered_by)
        for field, age in ((self.youngest, form.youngest), (self.oldest, form.oldest)):
            field.set_text(str(age) if age else "")
        self.method.choose(METHODS.index(form.method))
        self.direction.choose(DIRECTIONS.index(form.direction))
        self.missing.set_text(str(form.most_missing))
        self.bands.set_text(bands_text(form.bands))
        self.source.set_text(form.bands_source)
        self._show_kind()

    def field_of(self, name: str) -> Field:
        """The field that a problem is about, by its name in the use case."""
        return {
            "title": self.title,
            "items": self.questions,
            "options": self.options,
            "line": self.high,
            "youngest": self.youngest,
            "oldest": self.oldest,
            "most_missing": self.missing,
            "bands": self.bands,
        }.get(name, self.title)

    def turned(self, words: str) -> CheckBox:
        """The box that turns a question round."""
        return self._reversed[words]

    def _is_reversed(self, words: str) -> bool:
        box = self._reversed.get(words)
        return box is not None and box.isChecked()

    def _show_questions(self) -> None:
        """One box for each question; those that are still there keep their tick."""
        wanted = list(dict.fromkeys(read_questions(self.questions.text())))
        for words in [words for words in self._reversed if words not in wanted]:
            gone = self._reversed.pop(words)
            gone.hide()
            gone.deleteLater()
        for place, words in enumerate(wanted):
            box = self._reversed.get(words)
            if box is None:
                box = self._reversed[words] = CheckBox(_("Turned round: {question}").format(question=words))
                box.clicked.connect(self.edited)
            self._turned.insertWidget(place, box)

    def _show_kind(self) -> None:
        worded = self.kind.place == WORDED
        self.options.setVisible(worded)
        self.sorting.setVisible(worded)
        self._line.setVisible(not worded)

    def _connect(self) -> None:
        for field in self.findChildren(LineField):
            field.edited.connect(lambda _text: self.edited.emit())
        for area in self.findChildren(TextField):
            area.edited.connect(lambda _text: self.edited.emit())
        self.questions.edited.connect(lambda _text: self._show_questions())
        for switch in (self.kind, self.method, self.direction):
            switch.chosen.connect(lambda _place: self.edited.emit())
        self.kind.chosen.connect(lambda _place: self._show_kind())
        for box in (*self.who.values(), self.sorting):
            box.clicked.connect(self.edited)

    def _build(self) -> None:
        asked = Card(_("What it asks"))
        for field in (self.title, self.questions, self.lead_in, self.recall):
            asked.add(field)
        answers = Card(_("Answers"))
        self._line = QWidget()
        line = QVBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(_beside(self.low, self.high))
        line.addLayout(_beside(self.low_words, self.high_words))
        for widget in (self.kind, self.options, self.sorting, self._line):
            answers.add(widget)
        answers.add(Quiet(_("Tick a question where the answer that sounds high means less.")))
        answers.body.addLayout(self._turned)
        score = Card(_("The score"))
        score.add(Strong(_("The score is")))
        score.add(self.method)
        for widget in (self.direction, self.missing, self.bands, self.source):
            score.add(widget)
        who = Card(_("Who answers"))
        for box in self.who.values():
            who.add(box)
        who.body.addLayout(_beside(self.youngest, self.oldest))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in (asked, answers, score, who):
            column.addWidget(card)


def _beside(*fields: QWidget) -> QLayout:
    row = TurningRow(gap=12)
    for field in fields:
        row.addWidget(field, 1)
    return row


def _is_whole(text: str) -> bool:
    return text.lstrip("-−").isdecimal()


def _whole(text: str) -> int:
    """The number typed; 0 where there is none, which `unread` tells."""
    return int(text.replace("−", "-")) if _is_whole(text) else 0
