"""What somebody wishes of a place: how far, what it costs, when not, what they like and what they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.directory import MOST_DEMAND, Access, Demands
from app.domain.match_parts import slot_key
from app.domain.pence import pence_in, pence_words
from app.domain.schedule_words import weekday_words
from app.domain.wishes import Wishes
from app.errors import InvalidInputError
from app.i18n import _
from ui.widgets.check import CheckBox
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, LineField
from ui.widgets.folded import Folded
from ui.widgets.join_dialog import miles_in
from ui.widgets.pill_choice import PillChoice
from ui.widgets.plan_dialogs import PlanDialog
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from uuid import UUID

    from ui.widgets.field import Field

WIDTH: Final = 920
"""Px at 100 % text: the days of a week stand in one row."""
LEVELS: Final = (None, *range(MOST_DEMAND + 1))
DEMANDS: Final = ("physical", "thinking", "sensory", "talking")


class WishesDialog(PlanDialog):
    """Signals:
    kept: The `Wishes`.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, called: str, wishes: Wishes, refused: Mapping[UUID, str]) -> None:
        """Fill the fields.

        Args:
            refused: The places they said no to, by their names.
        """
        super().__init__(page, _("What {name} wishes of a place").format(name=called), width=WIDTH)
        self._before, self._refused = wishes, dict(refused)
        self._miles = LineField(_("How far they would go, in miles"), hint=_("Empty for any distance."))
        self._most = LineField(_("The most they would pay each time"), hint=_("£2.50, or free."))
        self._likes = LineField(_("What they like"), hint=_("With commas: gardening, tea."))
        days = weekday_words(range(7))
        self._not = [PillChoice(words, days) for words in _times()]
        self._access = PillChoice(_("What they need there"), [each.words for each in Access])
        self._along = CheckBox(_("Somebody comes along with them"))
        levels = [_("Not said"), _("Nothing"), _("A little"), _("Some"), _("Much")]
        labels = (_("Moving"), _("Thinking"), _("Noise and light"), _("Talking with others"))
        self._demands = [Dropdown(_("The most of it: {what}").format(what=what), levels) for what in labels]
        self._said_no = PillChoice(
            _("They said no to"), [*self._refused.values()], hint=_("Take one away, and it is shown again.")
        )
        self._build()
        self._fill(wishes)

    def _build(self) -> None:
        for field in (self._likes, _side_by_side(self._miles, self._most)):
            self.body.addWidget(field)
        for times in self._not:
            self.body.addWidget(times)
        self.body.addWidget(self._access)
        self.body.addWidget(self._along)
        fold = Folded(_("how much it may ask of them"))
        fold.add(Strong(_("How much it may ask of them")))
        for field in self._demands:
            fold.add(field)
        self.body.addWidget(fold)
        if any(getattr(self._before.demands, name) is not None for name in DEMANDS):
            fold.unfold()
        if self._refused:
            self.body.addWidget(self._said_no)
        for line in (self._miles, self._most, self._likes):
            line.line.setObjectName(line.label.text())

    def _fill(self, wishes: Wishes) -> None:
        self._miles.set_text("" if wishes.miles is None else f"{wishes.miles.normalize():f}")
        self._most.set_text("" if wishes.most_pence is None else pence_words(wishes.most_pence))
        self._likes.set_text(", ".join(wishes.interests))
        for part, times in enumerate(self._not):
            times.show_chosen([day for day in range(7) if slot_key(day, part) in wishes.cannot])
        self._access.show_chosen([n for n, each in enumerate(Access) if each in wishes.access])
        self._along.setChecked(wishes.supporter)
        for name, field in zip(DEMANDS, self._demands, strict=True):
            field.choose(LEVELS.index(getattr(wishes.demands, name)))
        self._said_no.show_chosen(range(len(self._refused)))

    def _missing(self) -> tuple[Field, str] | None:
        if self._miles.text() and self._typed_miles() is None:
            return self._miles, _("Enter a number of miles, such as 2 or 0.5.")
        try:
            pence_in(self._most.text(), "most_pence")
        except InvalidInputError as error:
            return self._most, f"{error.message} {error.advice}"
        return None

    def _tell(self) -> None:
        left = {key for n, key in enumerate(self._refused) if n in self._said_no.chosen()}
        said = dict(zip(DEMANDS, (LEVELS[field.place] for field in self._demands), strict=True))
        self.kept.emit(
            Wishes(
                miles=self._typed_miles(),
                most_pence=pence_in(self._most.text(), "most_pence"),
                interests=tuple(filter(None, (word.strip() for word in self._likes.text().split(",")))),
                access=tuple(each for n, each in enumerate(Access) if n in self._access.chosen()),
                cannot=tuple(
                    slot_key(day, part) for part, times in enumerate(self._not) for day in times.chosen()
                ),
                demands=Demands(**said),
                supporter=self._along.isChecked(),
                refused={key: day for key, day in self._before.refused.items() if key in left},
            )
        )

    def _typed_miles(self) -> Decimal | None:
        """The miles that are typed; None where that is no distance."""
        return miles_in(self._miles.text()) or None


def _times() -> tuple[str, ...]:
    return _("Mornings that do not suit"), _("Afternoons that do not suit"), _("Evenings that do not suit")


def _side_by_side(*fields: LineField) -> QWidget:
    holder = QWidget()
    grid = Columns(holder, least=260, most=2, gap=14)
    for field in fields:
        grid.addWidget(field)
    return holder
