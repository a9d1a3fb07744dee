"""A register as the rows of its two lists: the people, and the carers and helpers beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.people import Role
from app.i18n import _
from ui.widgets.register_rows import RegisterRow

if TYPE_CHECKING:
    from app.domain.attendance import Register, RegisterEntry
    from ui.theme.tokens import Tone

HELPERS = frozenset({Role.CARER, Role.VOLUNTEER, Role.STAFF})
"""Everybody in the list beside the people."""


def people_rows(register: Register) -> tuple[RegisterRow, ...]:
    """Those the group is for, A to Z."""
    return tuple(map(_row, register.people))


def helper_rows(register: Register) -> tuple[RegisterRow, ...]:
    """Carers, then volunteers, then staff, each with the word for it."""
    return tuple(map(_row, register.carers_and_helpers))


def role_word(role: Role) -> str:
    """One word for what somebody came as."""
    words = {
        Role.PARTICIPANT: _("Person"),
        Role.CARER: _("Carer"),
        Role.VOLUNTEER: _("Volunteer"),
        Role.STAFF: _("Staff"),
    }
    return words[role]


def _row(entry: RegisterEntry) -> RegisterRow:
    tones: dict[Role, Tone] = {Role.CARER: "plum", Role.VOLUNTEER: "info"}
    return RegisterRow(
        key=entry.person_id,
        name=entry.name,
        here=entry.here,
        note=entry.note,
        role=role_word(entry.role) if entry.role in HELPERS else "",
        role_tone=tones.get(entry.role, "ink2"),
    )
