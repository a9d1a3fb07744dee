"""People who may be there twice: on the page of records for everybody, on the record of one for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.i18n import _
from ui.records.part import RecordPart, button_row
from ui.records.person_parts import PersonPart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.list_row import ListRow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.duplicates import Merge, Pair
    from app.domain.people import PersonSummary
    from ui.screen import Screen

MOST = 8


class PairsPart(RecordPart):
    """Everybody whose names sound alike, and the records that were made one."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._pairs, self._merges = Card(_("May be there twice")), Card(_("Made one"))
        self.column.addWidget(self._pairs)
        self.column.addWidget(self._merges)

    def load(self) -> None:
        """Look for them."""
        duplicates = self.workspace.duplicates
        self.run(lambda: (duplicates.pairs(), duplicates.merges()), lambda found: self._show(*found))

    def _show(self, pairs: tuple[Pair, ...], merges: tuple[Merge, ...]) -> None:
        if not pairs:
            self._pairs.add(Words(_("Nobody has a name that sounds like another one's.")))
        for pair in pairs:
            row = ListRow(pair.name, pair.other_name, icon="users-round")
            row.clicked.connect(partial(self.owner.go.emit, "same_person", (pair.person_id, pair.other_id)))
            self._pairs.add(row)
        self._merges.setVisible(bool(merges))
        show_merges(self, self._merges, merges)


class TwicePart(PersonPart):
    """Whether somebody is there twice: finding the other record, and taking apart what was made one."""

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self._find, self._merges = (
            Card(_("Is this person there twice?")),
            Card(_("Made one with this record")),
        )
        self._merges.hide()
        self._find.add(Words(_("Find the other record by its name. You see both before anything changes.")))
        self.other = LineField(_("Name on the other record"), icon="search")
        self._find.add(self.other)
        look = Button(_("Look for it"), icon="search")
        look.clicked.connect(self._look)
        button_row(self._find.body, look)
        self._found: Sequence[ListRow | Words] = ()
        self.column.addWidget(self._find)
        self.column.addWidget(self._merges)

    def load(self) -> None:
        """Read what was made one."""
        self.run(self.workspace.duplicates.merges, self._show)

    def _show(self, merges: tuple[Merge, ...]) -> None:
        own = tuple(merge for merge in merges if merge.person_id == self.person_id)
        self._merges.setVisible(bool(own))
        show_merges(self, self._merges, own)

    def _look(self) -> None:
        people, name = self.workspace.people, self.other.text()
        self.run(lambda: people.list_people(name) if name else (), self._offer)

    def _offer(self, people: tuple[PersonSummary, ...]) -> None:
        for old in self._found:
            old.hide()
            old.deleteLater()
        others = [person for person in people if person.id != self.person_id][:MOST]
        self._found = [self._row(person) for person in others]
        if not others:
            self._found = [Words(_("Nobody else has that name."))]
        for found in self._found:
            self._find.add(found)

    def _row(self, person: PersonSummary) -> ListRow:
        row = ListRow(person.name, ", ".join(person.about))
        row.clicked.connect(partial(self.owner.go.emit, "same_person", (self.person_id, person.id)))
        return row


def show_merges(part: RecordPart, card: Card, merges: tuple[Merge, ...]) -> None:
    """One line for each, with a button that takes it apart."""
    duplicates = part.workspace.duplicates
    for merge in merges:
        words = _("{name} and {other}").format(name=merge.name, other=merge.merged_name)
        card.add(Words(words, weight=600))
        apart = Button(_("Take apart again"), icon="split")
        apart.setAccessibleName(_("Take apart again: {both}").format(both=words))

        def take(merge_id: UUID = merge.id) -> None:
            part.run(lambda: duplicates.take_apart(merge_id), lambda _none: part.owner.refreshed())

        apart.clicked.connect(lambda _checked, work=take: work())
        button_row(card.body, apart)
