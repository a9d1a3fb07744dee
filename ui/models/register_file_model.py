"""What the page of registers as files says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.register_file import RowProblem

MOST_LINES: Final = 30
"""Problems that are shown one by one; the others are counted."""


def problem_lines(problems: Sequence[RowProblem]) -> list[str]:
    """A line for each problem, as far as anybody reads them."""
    lines = [problem.sentence for problem in problems[:MOST_LINES]]
    more = len(problems) - len(lines)
    if more:
        lines.append(ngettext("And {n} more like these.", "And {n} more like these.", more).format(n=more))
    return lines


def left_words(count: int) -> str:
    """How many questions are open."""
    if count == 1:
        return _("One question")
    return ngettext(
        "{n} question is open. This is the next.", "{n} questions are open. This is the next.", count
    ).format(n=count)


def saved_words(name: str) -> str:
    """Said when a file was saved."""
    return _("Saved: {file}. It is not locked.").format(file=name)
