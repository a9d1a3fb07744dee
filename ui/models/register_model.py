"""A register as the rows of its two lists: the people, and the carers and helpers beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.attendance import Presence
from app.domain.people import Role
from app.domain.spoken_dates import day_and_time
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
        away=away_word(entry.presence),
        note=entry.note,
        role=role_word(entry.role) if entry.role in HELPERS else "",
        role_tone=tones.get(entry.role, "ink2"),
    )


def marked_words(name: str, presence: Presence | None) -> str:
    """What was marked of somebody, as it is read out."""
    said: dict[Presence | None, str] = {
        None: _("{name}, not marked."),
        Presence.HERE: _("{name}, here."),
        Presence.APOLOGY: _("{name}, sent apology."),
        Presence.NO_WORD: _("{name}, did not come."),
    }
    return said[presence].format(name=name)


def away_word(presence: Presence | None) -> str:
    """What is said of somebody who did not come; empty for all others."""
    said: dict[Presence | None, str] = {
        Presence.APOLOGY: _("Sent apology"),
        Presence.NO_WORD: _("No word"),
    }
    return said.get(presence, "")


def when_and_where(register: Register) -> str:
    """When and where a session is."""
    when = day_and_time(register.held_on, register.starts)
    return _("{when}. {place}").format(when=when, place=register.venue) if register.venue else when
