"""How somebody took part, in words beside their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.people import Role
from app.i18n import _
from ui.models.register_model import role_word

if TYPE_CHECKING:
    from app.domain.taking_part import PartLine


def part_words(line: PartLine) -> str:
    """What is known beside the ways of joining in; empty where nothing is."""
    part = line.part
    known = (
        "" if line.role is Role.PARTICIPANT else role_word(line.role),
        part.step.words if part.step is not None else "",
        _("came late") if part.late else "",
        _("left early") if part.left_early else "",
        _("with a worker") if part.worker_id else "",
        _("with {whom}").format(whom=part.with_whom) if part.with_whom else "",
    )
    words = ", ".join(one for one in known if one)
    return words[:1].upper() + words[1:]
