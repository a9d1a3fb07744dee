"""Cards for any activity at one price: used by number alone, issued, printed, and replaced when lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.money import CARD_PENCE, money_words, pence, tidy_number
from app.domain.spoken_dates import day_and_month
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from ui.help_desk.part import DeskPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.find_dialog import FindDialog
from ui.widgets.list_row import ListRow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.money import CardPage, MemberCard
    from app.services.printed import PrintedDocument
    from ui.parts_screen import PartsScreen


class CardsPart(DeskPart):
    """The number of a card is all that a visit needs."""

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self._chosen: MemberCard | None = None
        self._rows: list[ListRow] = []
        self._used, self._new = Card(_("Somebody uses a card")), Card(_("Issue a card"))
        self._one, self._list = Card(""), Card(_("Cards"))
        self.number = LineField(_("Number on the card"), hint=_("42 is enough for H-0042."))
        self.activity = LineField(_("What they do"), hint=_("Such as Swimming."))
        self.normal = LineField(_("What it costs without a card"), hint=_("Such as 6.00."))
        self.name = LineField(_("Name on the card, if they want one"))
        self.price = LineField(_("Price of any activity"))
        self._sums, self._history = Words("", weight=600), Words("")
        self._none = Quiet(_("There are no cards yet."))
        self._build()

    def load(self) -> None:
        """Read the cards."""
        self.run(self.workspace.money.cards, self._show)

    def focus_first(self) -> None:
        """The number."""
        self.number.setFocus()

    def main(self) -> None:
        """Write down that a card was used, or issue one where that is being filled in."""
        if any(field.line.hasFocus() for field in (self.name, self.price)):
            self._issue(None)
            return
        amount = self._amount(self.normal)
        if amount is None:
            return
        money, number, activity = self.workspace.money, self.number.text(), self.activity.text()
        self.keep(
            lambda: money.visit(number, activity, amount),
            partial(self._visited, tidy_number(number)),
            {"number": self.number, "activity": self.activity},
        )

    def paper(self) -> Callable[[], PrintedDocument] | None:
        """The card that is chosen."""
        card = self._chosen
        return None if card is None or not card.good else partial(self.workspace.money.card, card.number)

    def reopen(self, dialog: str, argument: object) -> None:
        """Look for somebody again."""
        del dialog, argument
        self._find()

    def _show(self, page: CardPage) -> None:
        self._sums.setText(
            _("Cash with cards: {cash}. Saved for people: {saved}.").format(
                cash=money_words(page.cash_pence), saved=money_words(page.saved_pence)
            )
        )
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [ListRow(_card_words(card), _used_words(page, card)) for card in page.cards]
        for row, card in zip(self._rows, page.cards, strict=True):
            row.clicked.connect(partial(self._choose, page, card))
            self._list.add(row)
        self._none.setVisible(not page.cards)
        self._one.hide()
        self.page.filled()

    def _choose(self, page: CardPage, card: MemberCard) -> None:
        self._chosen = card
        self._one.set_heading(_card_words(card))
        visits = [
            _("{day}: {activity}, {paid}").format(
                day=day_and_month(v.on), activity=v.activity, paid=money_words(v.paid_pence)
            )
            for v in page.line(card)
        ]
        self._history.setText("\n".join(visits) or _("Not used yet."))
        for button in (self._print, self._lost):
            button.setVisible(card.good)
        self._photo.setVisible(card.good and card.person_id is not None)
        self._one.show()
        (self._print if card.good else self._rows[0]).setFocus()

    def _kept(self, said: str, page: CardPage) -> None:
        for field in (self.number, self.activity, self.normal, self.name):
            field.set_text("")
            field.set_problem("")
        self._show(page)
        self.say(_("{what}: saved").format(what=said))
        self.number.setFocus()

    def _visited(self, number: str, page: CardPage) -> None:
        """Say what is to be paid: the price of the card, or less where it costs less anyway."""
        self._kept(number, page)
        visit = max((visit for visit in page.visits if visit.number == number), key=lambda visit: visit.id)
        self.say(
            _("{number}: {cash} to pay. Saved.").format(number=number, cash=money_words(visit.paid_pence))
        )

    def _issued(self, page: CardPage) -> None:
        """Say the number of the new card, and go to where it is printed."""
        new = max(page.cards, key=lambda card: (len(card.number), card.number))
        self._kept(new.number, page)
        self._choose(page, new)

    def _amount(self, field: LineField) -> int | None:
        try:
            amount = pence(field.text(), "")
        except InvalidInputError as error:
            field.set_problem(f"{error.message} {error.advice}")
            field.setFocus()
            return None
        field.set_problem("")
        return amount

    def _print_it(self) -> None:
        self.owner.print_action()

    def _issue_to_nobody(self) -> None:
        self._issue(None)

    def _issue(self, person_id: UUID | None) -> None:
        price = self._amount(self.price)
        if price is None:
            return
        money, name = self.workspace.money, self.name.text()
        self.keep(
            lambda: money.issue(price, name, person_id),
            self._issued,
            {"name": self.name, "price": self.price},
        )

    def _find(self) -> None:
        people, dialog = self.workspace.people, FindDialog(self.owner, _("Whose card is it?"))
        background, failed = self.owner.context.background, self.owner.failed.emit

        def look(query: str) -> None:
            found = partial(dialog.show_found, query)
            background.run(dialog, partial(people.list_people, query), found, failed)

        dialog.asked.connect(look)
        dialog.chosen.connect(self._issue)
        self.owner.ask(dialog, "card for")

    def _open_photos(self) -> None:
        if self._chosen is not None and self._chosen.person_id is not None:
            self.owner.go.emit("agreed", (self._chosen.person_id, "photos"))

    def _replace(self) -> None:
        if self._chosen is not None:
            money, number = self.workspace.money, self._chosen.number
            self.keep(lambda: money.replace_lost(number), self._issued)

    def _build(self) -> None:
        for field in (self.number, self.activity, self.normal):
            self._used.add(field)
        use = Button(_("Keep this visit"), kind="primary", keys=_("Enter"))
        use.clicked.connect(self.main)
        button_row(self._used.body, use)
        self.price.set_text(money_words(CARD_PENCE))
        self._new.add(Quiet(_("It needs no name, no bank account and nothing to read.")))
        self._new.add(self.name)
        self._new.add(self.price)
        issue, known = Button(_("Issue a card")), Button(_("For somebody we know"))
        issue.clicked.connect(self._issue_to_nobody)
        known.clicked.connect(self._find)
        button_row(self._new.body, issue, known)
        self._one.add(self._history)
        self._print = Button(_("Print this card"), icon="printer", keys=_("Ctrl+P"))
        self._print.clicked.connect(self._print_it)
        self._lost = Button(_("It is lost: replace it"))
        self._lost.clicked.connect(self._replace)
        self._photo = Button(_("Photo for this card"), icon="image")
        self._photo.clicked.connect(self._open_photos)
        button_row(self._one.body, self._print, self._lost, self._photo)
        self._one.hide()
        self._list.add(self._sums)
        self._list.add(self._none)
        for card in (self._used, self._list, self._one, self._new):
            self.column.addWidget(card)


def _card_words(card: MemberCard) -> str:
    """ "H-0042, Jean", and whether it was lost."""
    words = _("{number}, {name}").format(number=card.number, name=card.name) if card.name else card.number
    return words if card.good else _("{card} (lost)").format(card=words)


def _used_words(page: CardPage, card: MemberCard) -> str:
    times = len(page.line(card))
    used = ngettext("Used {n} time", "Used {n} times", times).format(n=times)
    return _("{used}. {price} for any activity.").format(used=used, price=money_words(card.price_pence))
