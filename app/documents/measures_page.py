"""How somebody's scores went, on paper for them: each measure with a sentence and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, Paragraph, Table
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.measures.history import MeasureHistory, Point, ScoreHistory


def measures_document(
    histories: Sequence[MeasureHistory], called: str, organisation: Organisation
) -> Document:
    """Every measure somebody filled in, in the order they are given.

    Args:
        called: What the person is called.
    """
    blocks: list[Block] = [
        Heading(_("My scores"), 1),
        Paragraph(_("These are the scores of {name}.").format(name=called)),
        Paragraph(_("A score is a start for a conversation. It is not a diagnosis.")),
    ]
    if not histories:
        blocks.append(Paragraph(_("Nothing was filled in yet.")))
    for history in histories:
        blocks.append(Heading(history.measure.title, 2))
        for line in history.lines:
            blocks += _line(line)
        blocks.append(Paragraph(history.measure.attribution, quiet=True))
    return Document(title=_("My scores"), blocks=tuple(blocks), footer=organisation.name)


def _line(line: ScoreHistory) -> list[Block]:
    if not line.points:
        return []
    rule = line.rule
    span = _("{label} can be from {low} to {high}.").format(
        label=rule.label, low=f"{rule.lowest:f}", high=f"{rule.highest:f}"
    )
    said = [] if line.change is None else [Paragraph(line.change.words)]
    header = (_("Day"), _("Score"), _("What it says"))
    rows = tuple(_row(point) for point in line.points)
    table = Table(header, rows, (4, 2, 5), summary=rule.label)
    source = (
        [Paragraph(_("Bands: {source}").format(source=rule.bands_source), quiet=True)] if rule.bands else []
    )
    return [Paragraph(span), *said, table, *source]


def _row(point: Point) -> tuple[str, ...]:
    score = _("no score") if point.value is None else f"{point.value:f}"
    return whole_day(point.on), score, point.band or point.note
