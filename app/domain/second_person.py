"""What one may not do alone: who signs as well, and the refusal where nobody did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.errors import AppError
from app.i18n import _

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.organisation import Worker


@dataclass(frozen=True, slots=True)
class Second:
    """Somebody else who signs for one act, with their own passphrase."""

    who: UUID
    passphrase: str = field(repr=False)


class SecondPersonError(AppError):
    """Two people are needed; nothing was done.

    Attributes:
        able: Who may sign.
    """

    def __init__(self, able: tuple[Worker, ...]) -> None:
        names = _(" or ").join(worker.name for worker in able)
        super().__init__(
            _("Two people are needed for this."), _("Ask {names} to sign as well.").format(names=names)
        )
        self.able = able
