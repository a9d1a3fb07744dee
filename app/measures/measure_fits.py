"""Checks that the parts of a measure fit together: its licence, its words, its ages, its scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.i18n import _
from app.measures.measure import Gate, LicenceKind, Way
from app.measures.measure_items import refuse_twins
from app.measures.sorted_cards import can_be_sorted

if TYPE_CHECKING:
    from app.measures.measure import Measure
    from app.measures.strict import Entry

ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GATES: Final = {
    LicenceKind.OPEN: (Gate.NOTHING, Gate.CLINICAL_LEAD),
    LicenceKind.OWN: (Gate.NOTHING, Gate.CLINICAL_LEAD),
    LicenceKind.OPEN_NON_COMMERCIAL: (Gate.NON_COMMERCIAL,),
    LicenceKind.BRING_YOUR_OWN: (Gate.OWN_LICENCE,),
}
"""What has to happen first, under each kind of licence."""


def check_measure(top: Entry, measure: Measure) -> None:
    """Refuses a measure whose parts contradict each other.

    Raises:
        DefinitionError: It says which key, what was found and what is allowed.
    """
    if not ID.fullmatch(measure.id):
        raise top.refused("id", measure.id, (_("small letters, digits and hyphens, such as “ons4”"),))
    for key, number in (("version", measure.version), ("group_from", measure.group_from)):
        if number < 1:
            raise top.refused(key, number, (_("a whole number from 1"),))
    if not measure.languages:
        raise top.refused("languages", "[]", (_("at least one language"),))
    if Way.SORTING in measure.ways and not can_be_sorted(measure):
        raise top.refused(
            "ways", Way.SORTING, (_("sorting only where every item has the same three answers"),)
        )
    _check_ages(top, measure)
    _check_licence(top, measure)
    _check_scores(top, measure)
    if not measure.examples:
        raise top.refused("examples", "[]", (_("at least one worked example"),))


def _check_ages(top: Entry, measure: Measure) -> None:
    if measure.youngest < 0:
        raise top.refused("youngest", measure.youngest, (_("an age, or 0 for none"),))
    if measure.oldest and measure.oldest < measure.youngest:
        allowed = _("0, or an age from {youngest}").format(youngest=measure.youngest)
        raise top.refused("oldest", measure.oldest, (allowed,))


def _check_licence(top: Entry, measure: Measure) -> None:
    if measure.gate not in GATES[measure.licence]:
        raise top.refused("gate", measure.gate, GATES[measure.licence])
    shell = measure.licence is LicenceKind.BRING_YOUR_OWN
    if shell and measure.translations:
        allowed = _("nothing: the holder has not let us pass it on")
        raise top.refused("translations", measure.translations[0].language, (allowed,))
    if shell and measure.lead_in:
        raise top.refused("lead_in", measure.lead_in, (_("nothing: the holder has not let us pass it on"),))
    for item in measure.items:
        if shell and item.text:
            allowed = _("nothing for {code}: the holder has not let us pass it on").format(code=item.code)
            raise top.refused("text", item.text, (allowed,))
        if not shell and not item.text.strip():
            raise top.refused("text", "“”", (_("words for item {code}").format(code=item.code),))


def _check_scores(top: Entry, measure: Measure) -> None:
    refuse_twins(top, "scores", (score.code for score in measure.scores))
    used = {code for score in measure.scores for code in score.items}
    unused = [item.code for item in measure.items if item.code not in used]
    if unused:
        raise top.refused("items", ", ".join(unused), (_("items that a score is made of"),))
    seen_optional = False
    for item in measure.items:
        if seen_optional and not item.optional:
            raise top.refused("optional", item.code, (_("optional items only at the end"),))
        seen_optional = item.optional
