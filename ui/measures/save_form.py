"""Saves a measure as a file that other programs read; words that are not ours to pass on stay behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.files import folder_words

if TYPE_CHECKING:
    from app.measures.offers import Offer
    from ui.screen import Screen

KINDS = "XLSForm (*.xlsx);;TOML (*.toml);;REDCap (*.csv);;FHIR (*.json)"


def save_measure(screen: Screen, offer: Offer) -> None:
    """Ask where, and save in the form that the ending of the name says."""
    measure = offer.measure
    path = screen.context.files.save(screen, _("Save the measure"), f"{measure.id}.xlsx", KINDS)
    if path is None:
        return
    workspace = screen.context.workspace
    said = _("Saved as “{file}” in {folder}.").format(file=path.name, folder=folder_words(path.parent))

    def work() -> None:
        workspace.forms.save(workspace.measures.to_export(measure.id), path)

    screen.run(work, lambda _none: screen.status.emit(said))
