"""Who gives the answers in a talk: the person, the person with a supporter, or somebody for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.i18n import _


class AnsweredBy(StrEnum):
    """Who answers. It is said with each answer, and never mixed silently."""

    THEMSELF = "themself"
    WITH_SUPPORTER = "with a supporter"
    PROXY = "somebody for them"


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers, and the name of whoever supports them or speaks for them."""

    by: AnsweredBy = AnsweredBy.THEMSELF
    helper: str = ""

    @property
    def words(self) -> str:
        """How it is said with an answer; empty where the person answers alone."""
        if self.by is AnsweredBy.THEMSELF:
            return ""
        said = {
            AnsweredBy.WITH_SUPPORTER: (_("With a supporter"), _("With {name}")),
            AnsweredBy.PROXY: (_("Somebody answered for them"), _("{name} answered for them")),
        }[self.by]
        return said[1].format(name=self.helper) if self.helper else said[0]


THEMSELF: Final = Answering()
