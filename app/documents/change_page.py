"""How the scores of a measure changed, on paper: every figure with its method, and who is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, Paragraph, Table
from app.i18n import _
from app.measures.change_words import change_sentence, figure_rows, left_out_rows, what_is_compared
from app.measures.score_words import direction_words

if TYPE_CHECKING:
    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.measures.change_words import Compared
    from app.measures.measure import Measure


def change_document(measure: Measure, change: Compared, of: str, organisation: Organisation) -> Document:
    """One comparison; of fewer people than the measure is reported for, only that they are too few.

    Args:
        of: Whose scores they are and of which days, in words.
    """
    title = _("Change: {measure}").format(measure=measure.title)
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(of, quiet=True),
        Paragraph(what_is_compared(change)),
        Heading(change.rule.label),
        Paragraph(change_sentence(change, measure.group_from)),
        Paragraph(direction_words(change.rule.direction)),
    ]
    rows = figure_rows(change) if change.pairs.people >= measure.group_from else []
    if rows:
        blocks.append(Table((_("What"), _("Figure")), tuple(rows), (5, 4), summary=_("All figures")))
    blocks.append(Heading(_("Who is left out, and why")))
    out = left_out_rows(change.pairs)
    if out:
        blocks.append(Table((_("Why"), _("People")), tuple(out), (5, 2), summary=_("Left out")))
    else:
        blocks.append(Paragraph(_("Nobody.")))
    note = _("No names are on this page. Inside the service only.")
    blocks += [Paragraph(note, quiet=True), Paragraph(measure.attribution, quiet=True)]
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)
