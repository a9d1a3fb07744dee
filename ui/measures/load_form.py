"""Takes in a file that defines a measure: the measure itself, or a holder's words for one there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.errors import InvalidInputError
from app.i18n import _
from app.measures.offers import takes_wording

if TYPE_CHECKING:
    from pathlib import Path

    from app.measures.measure import Measure
    from app.workspace import Workspace

FILES: Final = "XLSForm, TOML, CSV, JSON (*.xlsx *.toml *.csv *.json)"


def take_in(workspace: Workspace, path: Path) -> tuple[Measure, tuple[str, ...]]:
    """Keep what a file defines; returns the measure, and what was left aside in sentences.

    The words of a measure that comes with the program without them are kept as this service's own.

    Raises:
        AppError: The file cannot be read, or the measure not be kept.
    """
    read, measures = workspace.forms.read(path), workspace.measures
    ours = {offer.measure.id: offer.measure for offer in measures.all() if not offer.own}
    known = ours.get(read.measure.id)
    fills = known is not None and bool(read.wording) and takes_wording(known)
    measure = known if known is not None and fills else measures.add_own(read.measure, path.name)
    if read.wording:
        measures.keep_wording(measure.id, read.wording.get("", ""), read.wording)
    return measure, read.notes


def wording_in(workspace: Workspace, path: Path, measure: Measure) -> tuple[dict[str, str], tuple[str, ...]]:
    """The holder's words in a file, by item, under "" those before the first; and what was left aside.

    Raises:
        AppError: The file cannot be read.
        InvalidInputError: It has no words of this measure.
    """
    read = workspace.forms.read(path)
    if read.measure.id != measure.id or not read.wording:
        raise InvalidInputError(
            _("That file has no wording of {title}.").format(title=measure.title),
            _("Save the measure as a file, fill in its words, and load that one."),
        )
    return dict(read.wording), read.notes
