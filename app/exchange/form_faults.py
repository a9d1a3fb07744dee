"""Everything that is wrong with a file that should define a measure, gathered before it is said."""

from __future__ import annotations

from typing import Final

from app.domain.wording import quote
from app.errors import AppError
from app.i18n import _, ngettext

MOST: Final = 200
"""More faults than that say nothing more; a file of another kind could have thousands."""


class FormFaultsError(AppError):
    """A file that should define a measure cannot be used.

    Attributes:
        faults: Every fault in a sentence or two: sheet, row, column, what was found, what is allowed.
    """

    def __init__(self, faults: tuple[str, ...], advice: str = "") -> None:
        more = len(faults) - 1
        also = ngettext("There is {n} more fault.", "There are {n} more faults.", more).format(n=more)
        message = f"{faults[0]} {also}" if more else faults[0]
        super().__init__(message, advice or _("Correct the file, and load it again."))
        self.faults = faults


class Faults:
    """The faults of one file, in the order they were found."""

    def __init__(self) -> None:
        self._said: list[str] = []

    def add(self, where: str, problem: str, allowed: str = "") -> None:
        """One more: where it stands, what is wrong there, and what may stand there."""
        said = _("{where}: {problem}.").format(where=where, problem=problem)
        if allowed:
            said = _("{said} Allowed: {allowed}.").format(said=said, allowed=allowed)
        self.say(said)

    def found(self, where: str, found: str, allowed: str) -> None:
        """One more: what was found is none of what is allowed."""
        problem = _("found “{found}”").format(found=quote(found)) if found else _("nothing stands there")
        self.add(where, problem, allowed)

    def say(self, fault: str) -> None:
        """One more, in its own words; the same is said once."""
        if fault not in self._said and len(self._said) < MOST:
            self._said.append(fault)

    def take(self, error: AppError) -> None:
        """One more, that a stricter reader found."""
        self.say(f"{error.message} {error.advice}")

    def __bool__(self) -> bool:
        return bool(self._said)

    def refuse(self) -> None:
        """Stop here if anything is wrong.

        Raises:
            FormFaultsError: Something is.
        """
        if self._said:
            raise FormFaultsError(tuple(self._said))


def unreadable(file: str, problem: str, advice: str) -> FormFaultsError:
    """A file that cannot be read at all: what it is, and what to do."""
    return FormFaultsError((_("{file}: {problem}.").format(file=quote(file), problem=problem),), advice)
