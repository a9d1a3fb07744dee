"""What the page of places from files says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.services.service_import import ImportPreview

MOST_LINES: Final = 30
"""Problems that are shown one by one; the others are counted."""


def preview_words(preview: ImportPreview) -> str:
    """What a file would bring, in two sentences."""
    counts = _("{new} new, {changed} changed, {unchanged} as they were.").format(
        new=preview.new, changed=preview.changed, unchanged=preview.unchanged
    )
    return _("This is {kind}. {counts}").format(kind=preview.kind, counts=counts)


def mapping_rows(preview: ImportPreview) -> tuple[tuple[str, str], ...]:
    """Each column of the file, and what it was taken for."""
    aside = _("kept, but not read")
    rows = tuple((column, meaning or aside) for column, meaning in preview.mapping.items())
    missing = tuple((_("no column"), meaning) for meaning in preview.missing)
    return (*rows, *missing)


def problem_lines(preview: ImportPreview) -> tuple[str, ...]:
    """Rows that cannot be used, and places that may be there already."""
    lines = [_("{where}: {why}.").format(where=each.where, why=each.problem) for each in preview.problems]
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
