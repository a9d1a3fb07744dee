"""Score sheets: one page a person to point at or tick, before and after, keyed in later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import (
    Choices,
    Document,
    Faces,
    Figure,
    Heading,
    NumberRow,
    PageBreak,
    Paragraph,
    WritingLines,
)
from app.domain.session_scores import Mode
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.session_scores import ScoreBoard


def score_sheets_document(board: ScoreBoard, organisation: Organisation) -> Document:
    """A sheet for each person who came, and one without a name; scores already given are not shown."""
    blocks: list[Block] = [
        Heading(_("How do you feel?"), 1),
        Paragraph(_heading_line(board.group_name, board.held_on), quiet=True),
    ]
    for line in board.lines:
        blocks += [*_sheet(line.name, board.mode), PageBreak()]
    blocks += _sheet("", board.mode)
    return Document(title=_("Score sheets"), blocks=tuple(blocks), footer=organisation.name)


def _sheet(name: str, mode: Mode) -> list[Block]:
    first = Heading(name) if name else WritingLines(_("Name, if you want to say"), 1)
    blocks: list[Block] = [first]
    level = 3 if name else 2
    for moment in (_("Before"), _("After")):
        blocks += [Heading(moment, level), Paragraph(_("How do you feel right now? Tick one.")), _scale(mode)]
        blocks.append(Choices(_("Or tick one of these:"), (_("I am not sure"), _("I do not want to say"))))
    blocks.append(Choices(_("For the helper:"), (_("Had help"), _("Seen by helper"))))
    return blocks


def _scale(mode: Mode) -> Figure:
    if mode is Mode.FACES:
        return Figure(
            Faces(), _("Five faces to tick: 1 very sad, 2 sad, 3 in the middle, 4 happy, 5 very happy.")
        )
    low, high = _("Not well at all"), _("Very well")
    return Figure(
        NumberRow(low, high), _("The numbers 0 to 10 to tick: 0 is not well at all, 10 is very well.")
    )


def _heading_line(group_name: str, held_on: date) -> str:
    return _("{group}, {day}.").format(group=group_name, day=whole_day(held_on))
