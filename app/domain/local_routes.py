"""Where to turn for each sign and domain, as a service has written it and last looked it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalRoute:
    """The steps for one sign or one domain, in their order.

    Attributes:
        code: "RF1", "C4", or "several" for several domains together.
        checked_on: The day somebody last looked whether it is still right; None where nobody did.
    """

    code: str
    title: str
    steps: tuple[str, ...]
    checked_on: date | None = None
