"""What the page of places from files says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.place_columns import column_words
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.services.service_import import ImportPreview

MOST_LINES: Final = 30
"""Problems that are shown one by one; the others are counted."""


def preview_words(preview: ImportPreview) -> str:
    """What a file would bring, in two sentences."""
    counts = _("{new} new, {changed} changed, {unchanged} as they were.").format(
        new=preview.new, changed=preview.changed, unchanged=preview.unchanged
    )
    return _("This is {kind}. {counts}").format(kind=preview.kind, counts=counts)


def missing_words(missing: Iterable[str]) -> str:
    """What no column was found for, in a sentence; "" where nothing is missing."""
    words = column_words()
    names = ", ".join(words[meaning].lower() for meaning in missing)
    return _("No column says: {names}.").format(names=names) if names else ""


def problem_lines(preview: ImportPreview) -> tuple[str, ...]:
    """Rows that cannot be used, what may be wrong with others, and places that may be there already."""
    said = (*preview.problems, *preview.notes)
    lines = [_("{where}: {why}.").format(where=each.where, why=each.problem) for each in said]
    lines += [
        _("“{name}” may be there already as “{other}”: same name, postcode and day.").format(
            name=name, other=other
        )
        for name, other in preview.alike
    ]
    more = len(lines) - MOST_LINES
    if more > 0:
        words = ngettext("And {n} more like these.", "And {n} more like these.", more).format(n=more)
        return (*lines[:MOST_LINES], words)
    return tuple(lines)
