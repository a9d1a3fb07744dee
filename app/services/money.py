"""Money at the door: cards for any activity at one price, their use by number, and what was taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.documents.member_card import member_card_document
from app.documents.styles import STANDARD, style_named
from app.domain.money import CardVisit, MemberCard, Taking, money_words, next_number, tidy_number
from app.domain.roles import Act
from app.domain.stories import StoryLevel
from app.domain.wording import tidy_line
from app.errors import InvalidInputError, NotAllowedError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs, within
from app.services.photo_consent import pictures
from app.services.printed import printed
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.money import CardPage, TakingKind
    from app.services.desk import Desk
    from app.services.permission import Within
    from app.services.printed import PrintedDocument
    from app.store.repositories import Repositories


class MoneyService:
    """One method, one transaction, one undo. All amounts are whole pence."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.HELP_DESK)
    def cards(self) -> CardPage:
        """Every card and its use; names only of those whom whoever asks may know."""
        with self._desk.store.read() as repositories:
            page = repositories.money.page()
            reach = within(self._desk, repositories, Act.SEE_NAMES)
        return replace(page, cards=tuple(_as_known(card, reach) for card in page.cards))

    @needs(Act.HELP_DESK)
    def issue(self, price_pence: int, name: str = "", card_for: UUID | None = None) -> CardPage:
        """Issue a card; a name on it is a choice, and so is whose it is.

        Raises:
            InvalidInputError: The price cannot be, or the name is too long.
            NotAllowedError: The person is not one of theirs.
            NotFoundError: There is no such person.
        """
        if price_pence < 0:
            raise InvalidInputError(_("A price cannot be below nothing."), _("Enter another price."), "price")
        printed_name = tidy_line(name or "", "name")
        if card_for is not None:
            self._refuse_stranger(card_for)
        self._issue(price_pence, printed_name, card_for, None)
        return self.cards()

    @needs(Act.HELP_DESK)
    def replace_lost(self, number: str) -> CardPage:
        """A card was lost: it is no longer good, and a new one carries on with its history.

        Raises:
            InvalidInputError: It was lost before.
            NotFoundError: There is no such card.
        """
        lost = self._good(number)
        self._issue(lost.price_pence, lost.name, lost.person_id, lost)
        return self.cards()

    @needs(Act.HELP_DESK)
    def visit(self, number: str, activity: str, normal_pence: int) -> CardPage:
        """Somebody uses a card today, known by its number alone; where it costs less anyway, they pay that.

        Raises:
            InvalidInputError: It is not said what for, or the card was lost.
            NotFoundError: There is no such card.
        """
        card, what = self._good(number), tidy_line(activity, "activity")
        if not what:
            raise InvalidInputError(_("It is not said what for."), _("Write what they do."), "activity")
        visit = CardVisit(
            id=new_id(),
            card_id=card.id,
            number=card.number,
            on=self._desk.today(),
            activity=what,
            normal_pence=normal_pence,
            paid_pence=min(card.price_pence, normal_pence),
        )
        self._desk.make(
            Change(
                "use card",
                Subject("card_visit", visit.id),
                _("{number} used").format(number=card.number),
                redo=lambda r: r.money.visit(visit),
                undo=lambda r: r.money.take_out_visit(visit.id),
            )
        )
        return self.cards()

    @needs(Act.HELP_DESK)
    def card(self, number: str, style: str | None = None) -> PrintedDocument:
        """A card on paper, to be cut out.

        Raises:
            InvalidInputError: It was lost, or there is no such style.
            NotFoundError: There is no such card.
        """
        card = self._good(number)
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation()
            card = _as_known(card, within(self._desk, repositories, Act.SEE_NAMES))
            photo = _photo(repositories, card, self._desk.today())
        look = style_named(style or STANDARD.key)
        document = member_card_document(card, organisation, photo)
        return printed(document, look, _("Card"), self._desk.today(), Subject("member_card", card.id))

    @needs(Act.RUN_GROUPS)
    def takings(self, group_id: UUID) -> tuple[Taking, ...]:
        """What was taken for a group, the latest first."""
        with self._desk.store.read() as repositories:
            return repositories.money.takings(group_id)

    @needs(Act.RUN_GROUPS)
    def takes(self, group_id: UUID) -> bool:
        """Whether a group takes money at all; it does not until somebody says so."""
        with self._desk.store.read() as repositories:
            return bool(repositories.settings.preference(_takes(group_id)))

    @needs(Act.RUN_GROUPS)
    def say_takes(self, group_id: UUID, *, takes: bool) -> bool:
        """Say whether a group takes money. What was written down stays."""
        before, key = self.takes(group_id), _takes(group_id)
        self._desk.make(
            Change(
                "take money",
                Subject("support_group", group_id),
                _("Whether the group takes money"),
                redo=lambda r: r.settings.set_preference(key, takes),
                undo=lambda r: r.settings.set_preference(key, before),
            )
        )
        return takes

    @needs(Act.RUN_GROUPS)
    def take(self, group_id: UUID, kind: TakingKind, pence: int, on: date) -> tuple[Taking, ...]:
        """Write down what was taken on a day.

        Raises:
            InvalidInputError: It is nothing, or the day is ahead.
            NotFoundError: There is no such group.
        """
        if pence <= 0:
            raise InvalidInputError(_("That is no money."), _("Enter what was taken."), "pence")
        if on > self._desk.today():
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "on")
        with self._desk.store.read() as repositories:
            repositories.groups.get(group_id)
        taking = Taking(id=new_id(), group_id=group_id, on=on, kind=kind, pence=pence)
        self._desk.make(
            Change(
                "take money",
                Subject("support_group", group_id),
                _("{amount} written down").format(amount=money_words(pence)),
                redo=lambda r: r.money.take(taking),
                undo=lambda r: r.money.take_out_taking(taking.id),
            )
        )
        return self.takings(group_id)

    @needs(Act.RUN_GROUPS)
    def take_out(self, group_id: UUID, taking_id: UUID) -> tuple[Taking, ...]:
        """Take a line out.

        Raises:
            NotFoundError: There is no such line of this group.
        """
        if taking_id not in {taking.id for taking in self.takings(group_id)}:
            raise NotFoundError(_("That is not here any more."), _("Open the page again."))
        self._desk.make(
            Change(
                "take money",
                Subject("support_group", group_id),
                _("A line was taken out"),
                redo=lambda r: r.money.take_out_taking(taking_id),
                undo=lambda r: r.money.take_out_taking(taking_id, void=False),
            )
        )
        return self.takings(group_id)

    def _issue(self, pence: int, name: str, person_id: UUID | None, lost: MemberCard | None) -> None:
        today, made = self._desk.today(), new_id()
        with self._desk.store.read() as repositories:
            number = next_number(repositories.money.page().cards)
        card = MemberCard(
            id=made,
            number=number,
            price_pence=pence,
            issued_on=today,
            name=name,
            person_id=person_id,
            replaces=lost.id if lost else None,
        )

        def redo(repositories: Repositories) -> None:
            repositories.money.issue(card)
            if lost is not None:
                repositories.money.lose(lost.id, today)

        def undo(repositories: Repositories) -> None:
            repositories.money.take_out_card(made)
            if lost is not None:
                repositories.money.lose(lost.id, None)

        label = _("{number} issued").format(number=number)
        self._desk.make(Change("issue card", Subject("member_card", made), label, redo, undo))

    def _good(self, number: str) -> MemberCard:
        wanted = tidy_number(number)
        with self._desk.store.read() as repositories:
            cards = repositories.money.page().cards
        card = next((card for card in cards if card.number == wanted), None)
        if card is None:
            raise NotFoundError(
                _("There is no card {number}.").format(number=wanted), _("Look at the number on the card.")
            )
        if not card.good:
            raise InvalidInputError(
                _("{number} was lost, and is no longer good.").format(number=wanted),
                _("Use the card that replaced it."),
                "number",
            )
        return card

    def _refuse_stranger(self, person_id: UUID) -> None:
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            known = within(self._desk, repositories, Act.SEE_NAMES).has_person(person_id)
        if not known:
            raise NotAllowedError(_("This person is not one of yours."), _("Issue it without a name."))


def _takes(group_id: UUID) -> str:
    return f"takes money {group_id.hex}"


def _as_known(card: MemberCard, reach: Within) -> MemberCard:
    if card.person_id is None or reach.has_person(card.person_id):
        return card
    return replace(card, name="", person_id=None)


def _photo(repositories: Repositories, card: MemberCard, today: date) -> bytes:
    """The photo somebody wants on their card, as long as they agree to it; b"" where there is none."""
    if card.person_id is None:
        return b""
    wanted = (p for p in repositories.agreed_photos.of_person(card.person_id) if p.form.on_card)
    return next((image for _p, image in pictures(repositories, wanted, StoryLevel.INSIDE, today)), b"")
