"""Two records that may be about one person, side by side: make them one, or say that they are two."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.people import PersonForm
from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import RadioBox
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.duplicates import Comparison, Side
    from ui.screen import Context


class SamePersonScreen(Screen):
    """Opened with the id of the record that is kept, and of the one that becomes part of it."""

    name: ClassVar[str] = "same_person"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "same_person"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._found: Comparison | None = None
        self._over = False
        self._others: dict[str, RadioBox] = {}
        self._cards: list[QWidget] = []
        self._sides = Columns(least=340, most=2, gap=16)
        self._details = QVBoxLayout()
        buttons = Flow(gap=12)
        self._merge = Button(_("Make them one record"), kind="primary", icon="merge")
        self._merge.clicked.connect(self.main_action)
        swap = Button(_("Keep the other one"), icon="arrow-left")
        swap.clicked.connect(self._swap)
        two = Button(_("They are two people"), icon="split")
        two.clicked.connect(self._tell_apart)
        for button in (self._merge, two, swap):
            buttons.addWidget(button)
        scroll = ScrollPage()
        scroll.body.addWidget(
            Words(
                _(
                    "Everything of the second record goes to the first: visits, talks, plans, notes."
                    " Its names stay findable. It can be taken apart again."
                )
            )
        )
        scroll.body.addLayout(self._sides)
        scroll.body.addLayout(self._details)
        scroll.body.addLayout(buttons)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def open(self, argument: object) -> None:
        """Show both records."""
        one, other = argument if isinstance(argument, tuple) else (argument, None)
        person_id, other_id = self.id_in(one), self.id_in(other)
        duplicates = self.context.workspace.duplicates
        self.run(lambda: duplicates.compare(person_id, other_id), self._show)
        self._merge.setFocus()

    @property
    def over(self) -> bool:
        """Two records that are one are not gone back to."""
        return self._over

    def title(self) -> str:
        """The question."""
        return _("Is this one person?")

    def context_line(self) -> str:
        """What to look at."""
        return _("Look at both. Nothing changes until you press a button.")

    def main_action(self) -> None:
        """Make them one."""
        found = self._found
        if found is None:
            return
        duplicates, form = self.context.workspace.duplicates, self._form(found)
        one, other = found.one.person.id, found.other.person.id
        self.run(
            lambda: duplicates.merge(one, other, form), lambda _merge: self._done(one, _("One record now"))
        )

    def _tell_apart(self) -> None:
        if self._found is None:
            return
        duplicates = self.context.workspace.duplicates
        one, other = self._found.one.person.id, self._found.other.person.id
        self.run(
            lambda: duplicates.tell_apart(one, other), lambda _none: self._done(one, _("Kept as two people"))
        )

    def _swap(self) -> None:
        if self._found is not None:
            self.go.emit("same_person", (self._found.other.person.id, self._found.one.person.id))

    def _done(self, person_id: UUID, words: str) -> None:
        self._over = True
        self.go.emit("person", person_id)
        self.status.emit(words)

    def _show(self, found: Comparison) -> None:
        self._found = found
        self._others.clear()
        for card in self._cards:
            card.hide()
            card.deleteLater()
        first, second = _("The record that is kept"), _("The record that becomes part of it")
        self._cards = [_card(first, found.one), _card(second, found.other)]
        for card in self._cards:
            self._sides.addWidget(card)
        differing = found.differing()
        if differing:
            self._cards.append(self._choices(found, differing))
            self._details.addWidget(self._cards[-1])

    def _choices(self, found: Comparison, differing: tuple[str, ...]) -> Card:
        """One question for each detail in which they differ; what the first says is chosen."""
        card = Card(_("Which is right?"))
        for key in differing:
            question = QWidget()
            column = QVBoxLayout(question)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(Strong(detail_labels()[key]))
            one, other = (RadioBox(_said(getattr(side.person, key))) for side in (found.one, found.other))
            one.setChecked(True)
            self._others[key] = other
            for box in (one, other):
                box.setAccessibleDescription(detail_labels()[key])
                column.addWidget(box)
            card.add(question)
        return card

    def _form(self, found: Comparison) -> PersonForm:
        taken = {
            key: getattr(found.other.person, key) for key, box in self._others.items() if box.isChecked()
        }
        joined = found.joined
        values = {key: getattr(joined, key) for key in detail_labels()}
        return PersonForm(**{**values, **taken})


def detail_labels() -> dict[str, str]:
    """What each detail of a person is called."""
    return {
        "name": _("Name"),
        "preferred_name": _("Likes to be called"),
        "title": _("Title"),
        "phone": _("Phone"),
        "reach": _("Best way to reach them"),
        "postcode": _("Postcode"),
        "gp_practice": _("GP practice"),
        "worry_contact": _("If there is a worry"),
        "born_on": _("Born on"),
    }


def _card(heading: str, side: Side) -> Card:
    card = Card(heading)
    for key, label in detail_labels().items():
        value = getattr(side.person, key)
        if value:
            card.add(Quiet(label))
            card.add(Strong(_said(value)))
    card.add(Quiet(_("Goes to")))
    card.add(Strong(", ".join(side.groups) or _("No group")))
    if side.last_came is not None:
        card.add(Words(_("Last came on {day}.").format(day=day_and_month(side.last_came))))
    card.add(Words(ngettext("{n} line recorded.", "{n} lines recorded.", side.rows).format(n=side.rows)))
    card.body.addStretch(1)
    return card


def _said(value: str | date) -> str:
    return value if isinstance(value, str) else day_and_month(value)
