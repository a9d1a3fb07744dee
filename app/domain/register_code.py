"""The short code on a register: it finds the session again when the paper is keyed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.form_codes import find_form, form_code
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = 1
"""A session has one register, so its code has one version."""


def register_code(session_id: UUID) -> str:
    """The code of a register, with a sign that catches a slip."""
    return form_code(session_id.hex, VERSION)


def find_register(typed: str, sessions: Iterable[UUID]) -> UUID:
    """The session that a typed code names. Capitals, spaces and hyphens do not matter.

    Raises:
        NotFoundError: No register here has this code; one sign may be wrong.
    """
    try:
        named, _version = find_form(typed, ((key.hex, VERSION) for key in sessions))
    except InvalidInputError as error:
        raise NotFoundError(
            _("No register here has the code “{code}”.").format(code=quote(typed.strip())),
            _("Look at the top of the paper again, as 3F9C2-13G0."),
        ) from error
    return UUID(named)
