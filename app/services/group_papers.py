"""Papers for a group: call sheet, signing in, badges, attendance cards, certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.easy_read import laid_out
from app.documents.group_sheets import (
    attendance_cards_document,
    call_sheet_document,
    certificates_document,
    name_badges_document,
    short_names,
    sign_in_document,
)
from app.documents.styles import STANDARD, style_named
from app.domain.attendance import Presence
from app.domain.group_sheets import CardLine, SheetPerson
from app.domain.people import Role
from app.domain.roles import Act
from app.i18n import _
from app.services.permission import needs
from app.services.printed import PrintedDocument, printed
from app.services.staying import StayingService
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.documents.blocks import Document
    from app.domain.follow_up import Held
    from app.domain.groups import Membership
    from app.domain.organisation import Organisation
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class GroupPaperService:
    """Each makes one paper. A print style is one of those of `style_named`, a tint one of its colours."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._staying = StayingService(desk)

    @needs(Act.PRINT)
    def call_sheet(
        self, group_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """Who did not come, how to reach them, and room to write.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: There is no such style or tint.
        """
        page = self._staying.to_ring(group_id)
        document = call_sheet_document(page, self._organisation(), self._desk.today())
        return self._printed(document, _("Call sheet"), group_id, (style, tint))

    @needs(Act.PRINT)
    def sign_in(self, group_id: UUID, style: str | None = None, tint: str | None = None) -> PrintedDocument:
        """First names to tick at the door, for the next session. Raises as `call_sheet` does."""
        with self._desk.store.read() as repositories:
            name, people = repositories.groups.get(group_id).name, _sheet_people(repositories, group_id)
            ahead = [
                s.held_on for s in repositories.sessions.of_group(group_id) if s.held_on >= self._desk.today()
            ]
        document = sign_in_document(name, min(ahead, default=None), people, self._organisation())
        return self._printed(document, _("Sign in"), group_id, (style, tint))

    @needs(Act.PRINT)
    def name_badges(
        self, group_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """A badge for everybody, first names alone. Raises as `call_sheet` does."""
        with self._desk.store.read() as repositories:
            name, people = repositories.groups.get(group_id).name, _sheet_people(repositories, group_id)
        document = name_badges_document(name, people, self._organisation())
        return self._printed(document, _("Name badges"), group_id, (style, tint))

    @needs(Act.PRINT)
    def attendance_cards(
        self, group_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """The days each person came. Raises as `call_sheet` does."""
        name, cards = self._cards(group_id)
        document = attendance_cards_document(name, cards, self._organisation())
        return self._printed(document, _("Attendance cards"), group_id, (style, tint))

    @needs(Act.PRINT)
    def certificates(
        self, group_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """How often each person came, to keep. Raises as `call_sheet` does."""
        name, cards = self._cards(group_id)
        document = certificates_document(name, cards, self._organisation(), self._desk.today())
        return self._printed(document, _("Certificates"), group_id, (style, tint))

    def _cards(self, group_id: UUID) -> tuple[str, tuple[CardLine, ...]]:
        with self._desk.store.read() as repositories:
            name, members = repositories.groups.get(group_id).name, _members(repositories, group_id)
            held = sorted(repositories.staying.held(group_id), key=lambda one: one.on)
        return name, tuple(
            CardLine(m.name, tuple((one.on, _came(one, m)) for one in held if _of_theirs(one, m)))
            for m in members
            if m.role is Role.PARTICIPANT
        )

    def _organisation(self) -> Organisation:
        with self._desk.store.read() as repositories:
            return repositories.settings.organisation()

    def _printed(
        self, document: Document, name: str, group_id: UUID, look: tuple[str | None, str | None]
    ) -> PrintedDocument:
        style = style_named(look[0] or STANDARD.key, tint=look[1] or STANDARD.tint)
        paper = laid_out(document, style)
        return printed(paper, style, name, self._desk.today(), Subject("support_group", group_id))


def _came(session: Held, member: Membership) -> bool:
    return session.marks.get(member.person_id) is Presence.HERE


def _of_theirs(session: Held, member: Membership) -> bool:
    """Whether they belonged to the group that day, or came all the same: no gaps of before they joined."""
    return session.on >= member.joined_on or _came(session, member)


def _members(repositories: Repositories, group_id: UUID) -> list[Membership]:
    found: dict[UUID, Membership] = {}
    for membership in repositories.groups.memberships(group_id):
        if membership.left_on is None:
            found.setdefault(membership.person_id, membership)
    return list(found.values())


def _sheet_people(repositories: Repositories, group_id: UUID) -> tuple[SheetPerson, ...]:
    names = [m.name for m in _members(repositories, group_id)]
    return tuple(SheetPerson(*pair) for pair in zip(names, short_names(names), strict=True))
