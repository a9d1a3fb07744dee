"""Saves a measure as a file that other programs read; words that are not ours to pass on stay behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _, ngettext
from ui.files import folder_words

if TYPE_CHECKING:
    from app.measures.offers import Offer
    from ui.screen import Screen

KINDS: Final = "XLSForm (*.xlsx);;TOML (*.toml);;REDCap (*.csv);;FHIR (*.json)"
USUAL: Final = ".xlsx"
ANSWERS: Final = "CSV (*.csv)"
TABLE: Final = ".csv"


def save_measure(screen: Screen, offer: Offer) -> None:
    """Ask where, and save in the form that the ending of the name says."""
    measure_id, forms = offer.measure.id, screen.context.workspace.forms
    path = screen.context.files.save(screen, _("Save the measure"), f"{measure_id}{USUAL}", KINDS)
    if path is None:
        return

    def work() -> str:
        kinds = {ending: kind for kind, _words, ending in reversed(forms.kinds())}
        ending = path.suffix.casefold() if path.suffix.casefold() in kinds else USUAL
        named = path if path.suffix.casefold() == ending else path.with_name(path.name + ending)
        forms.write(measure_id, kinds[ending], named)
        said = _("Saved as “{file}” in {folder}.")
        return said.format(file=named.name, folder=folder_words(named.parent))

    screen.run(work, screen.status.emit)


def save_answers(screen: Screen, offer: Offer) -> None:
    """Ask where, and save every answer to a measure as a table without names."""
    measure_id, forms = offer.measure.id, screen.context.workspace.forms
    path = screen.context.files.save(screen, _("Save the answers"), f"{measure_id}-answers{TABLE}", ANSWERS)
    if path is None:
        return
    named = path if path.suffix.casefold() == TABLE else path.with_name(path.name + TABLE)

    def work() -> str:
        count = forms.write_answers(measure_id, named)
        said = ngettext(
            "{n} questionnaire saved as “{file}”. It has no names. Keep it as safe as the records.",
            "{n} questionnaires saved as “{file}”. It has no names. Keep it as safe as the records.",
            count,
        )
        return said.format(n=count, file=named.name)

    screen.run(work, screen.status.emit)
