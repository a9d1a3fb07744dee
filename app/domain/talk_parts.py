"""The parts of a talk as an overview: what is done, what is left out for now, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.talk import Part, Talk, TalkDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class PartState:
    """One part of a talk as it stands.

    Attributes:
        here: The question on screen stands in it.
        go_to: The first question of it that is not answered, else its first.
    """

    part: Part
    answered: int
    total: int
    skipped: bool
    here: bool
    go_to: str

    @property
    def done(self) -> bool:
        """Every question of it has an answer, be it "I do not want to say"."""
        return self.answered == self.total


def overview(talk: Talk) -> tuple[PartState, ...]:
    """Every part, in the order of this talk."""
    return tuple(_state(talk, part) for part in talk.parts)


def known_parts(definition: TalkDefinition, codes: Sequence[str]) -> tuple[str, ...]:
    """The codes, each once and each of a part there is.

    Raises:
        InvalidInputError: One stands there twice, or there is no such part.
    """
    known = [part.code for part in definition.parts]
    wrong = [code for code in codes if code not in known or list(codes).count(code) > 1]
    if wrong:
        raise InvalidInputError(
            _("There is no such order of parts."),
            _("Name each part once: {parts}.").format(parts=", ".join(known)),
        )
    return tuple(codes)


def _state(talk: Talk, part: Part) -> PartState:
    open_ones = [question.code for question in part.questions if question.code not in talk.answers]
    return PartState(
        part=part,
        answered=len(part.questions) - len(open_ones),
        total=len(part.questions),
        skipped=part.code in talk.skipped,
        here=part == talk.part,
        go_to=(open_ones or [part.questions[0].code])[0],
    )
