"""How to talk with somebody, and how they want their papers: the four kinds of need, in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.domain.needs import Need, NeedCategory
from app.domain.spoken_dates import whole_day
from app.domain.when import understand
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.paper_style import LARGE, SIZES, STYLES, TINTS, style_words, tint_with, tint_words
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.needs import Needs

ORDER: Final = (
    NeedCategory.SUPPORT,
    NeedCategory.PROFESSIONAL,
    NeedCategory.CONTACT,
    NeedCategory.FORMAT,
)


def need_prompt(category: NeedCategory) -> tuple[str, str]:
    """What is asked for one kind of need, and examples."""
    return {
        NeedCategory.SUPPORT: (_("What helps when we talk?"), _("Sit on their left side. Give them time.")),
        NeedCategory.PROFESSIONAL: (
            _("Who should be with them?"),
            _("A sign language interpreter. An advocate."),
        ),
        NeedCategory.CONTACT: (
            _("How should we get in touch?"),
            _("Ring, do not write. Text messages only."),
        ),
        NeedCategory.FORMAT: (_("How do they want to read things?"), _("Large print. Easy words.")),
    }[category]


class NeedsDialog(Dialog):
    """Nothing needs saving: closing keeps what was changed, and Undo takes it back.

    Signals:
        changed: The new `Needs`, once, when the dialog closes.
    """

    changed = Signal(object)

    def __init__(self, page: QWidget, called: str, needs: Needs, today: date) -> None:
        super().__init__(page, _("How to talk with {name}").format(name=called), width=760)
        self._needs, self._today = needs, today
        self._lines = {category: self._field(category) for category in ORDER}
        self.body.addWidget(Strong(_("Their papers")))
        self._style = Dropdown(_("Print style"), [style_words(style) for style in STYLES])
        self._size = Dropdown(_("Size of large print"), [_("{n} point").format(n=size) for size in SIZES])
        self._tint = Dropdown(_("Paper colour"), [tint_words(tint) for tint in TINTS])
        self._review = LineField(_("Ask again on"), hint=_("A day, such as 12 January, or next week."))
        self._understood = Quiet()
        for field in (self._style, self._size, self._tint, self._review, self._understood):
            self.body.addWidget(field)
        self._style.chosen.connect(self._other_style)
        self._review.edited.connect(self._understand)
        self._fill(needs)
        done = Button(_("Done"), kind="primary", keys=_("Enter"))
        done.setDefault(True)
        done.clicked.connect(self.leave)
        self.buttons.addWidget(done)
        self.finished.connect(self._tell)

    def _field(self, category: NeedCategory) -> TextField:
        prompt, example = need_prompt(category)
        field = TextField(prompt, lines=2, example=example)
        self.body.addWidget(field)
        return field

    def _fill(self, needs: Needs) -> None:
        for category, field in self._lines.items():
            field.set_text("\n".join(need.words for need in needs.needs if need.category is category))
        self._style.choose(STYLES.index(needs.print_style) if needs.print_style in STYLES else 0)
        self._before = STYLES[self._style.place]
        self._size.choose(SIZES.index(needs.large_points) if needs.large_points in SIZES else 0)
        self._tint.choose(TINTS.index(needs.tint) if needs.tint in TINTS else 0)
        if needs.review_on is not None:
            self._review.set_text(whole_day(needs.review_on))
        self._show_size()

    def _other_style(self, place: int) -> None:
        tint = tint_with(STYLES[place], self._before, TINTS[self._tint.place])
        self._tint.choose(TINTS.index(tint))
        self._before = STYLES[place]
        self._show_size()

    def _show_size(self) -> None:
        self._size.setVisible(STYLES[self._style.place] == LARGE)

    def _understand(self, text: str) -> None:
        day = understand(text, self._today).on
        if not text:
            self._understood.setText("")
        elif day is None:
            self._understood.setText(_("No day was understood. Write it like 12 January."))
        else:
            self._understood.setText(_("That is {day}.").format(day=whole_day(day)))

    def _tell(self) -> None:
        if self.away:
            return
        day = understand(self._review.text(), self._today).on
        # A day that was not understood is still there when the dialog opens again.
        self.told = bool(day) or not self._review.text()
        needs = tuple(
            Need(category, words.strip())
            for category, field in self._lines.items()
            for words in field.text().splitlines()
            if words.strip()
        )
        same = set(needs) == set(self._needs.needs)
        after = replace(
            self._needs,
            needs=self._needs.needs if same else needs,
            print_style=STYLES[self._style.place],
            large_points=SIZES[self._size.place],
            tint=TINTS[self._tint.place],
            review_on=day,
        )
        if after != self._needs:
            self.changed.emit(after)
