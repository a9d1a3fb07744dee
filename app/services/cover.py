"""Covering the screen while the records stay open: a PIN that lives no longer than this unlock."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.pin import LONGEST_COVER, TRIES, PinAnswer, check_pin
from app.domain.roles import Act
from app.services.permission import needs
from app.store.kdf import derive_from_pin

if TYPE_CHECKING:
    from datetime import datetime

    from app.services.desk import Desk


@dataclass(frozen=True, slots=True, repr=False)
class _Sealed:
    salt: bytes
    derived: bytes


class CoverService:
    """Keeps the PIN of whoever is signed in, as what Argon2id makes of it; nothing of it reaches a disk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pin: _Sealed | None = None
        self._tries_left = 0
        self._covered_at: datetime | None = None

    @property
    @needs(Act.OWN_DESK)
    def has_pin(self) -> bool:
        """Whether a PIN was chosen since Trestle was unlocked, and was not used up."""
        return self._pin is not None

    @needs(Act.OWN_DESK)
    def choose_pin(self, pin: str) -> None:
        """Take this PIN from now on, until Trestle is locked.

        Raises:
            InvalidInputError: It is not six digits, or easy to guess.
        """
        check_pin(pin)
        salt = secrets.token_bytes(16)
        self._pin = _Sealed(salt, derive_from_pin(pin, salt))

    @needs(Act.OWN_DESK)
    def begin(self) -> None:
        """The screen is covered now: the tries and the hours count from here."""
        self._tries_left, self._covered_at = TRIES, self._desk.now()

    @needs(Act.OWN_DESK)
    def come_back(self, pin: str) -> PinAnswer:
        """Try a PIN. A wrong one goes into the trail; after the last try, or too late, none is right."""
        sealed, begun = self._pin, self._covered_at
        if (
            sealed is None
            or begun is None
            or not self._tries_left
            or self._desk.now() - begun >= LONGEST_COVER
        ):
            self._pin, self._tries_left = None, 0
            return PinAnswer(right=False, tries_left=0)
        # Counted before it is tried: whatever stops the work in between, no try is for nothing.
        self._tries_left -= 1
        if hmac.compare_digest(derive_from_pin(pin, sealed.salt), sealed.derived):
            self._covered_at = None
            return PinAnswer(right=True, tries_left=TRIES)
        self._desk.store.record(self._desk.author, "wrong PIN")
        if not self._tries_left:
            self._pin = None
        return PinAnswer(right=False, tries_left=self._tries_left)
