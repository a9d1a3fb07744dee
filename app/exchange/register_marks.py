"""The marks of a register: each word is read once, and what is not clear is asked once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from app.domain.register_file import Choice, FileQuestion, MarkKind
from app.domain.wording import quote
from app.exchange.register_words import KIND_OF, LONGEST_MARK
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

ASKED: Final = "mark:"
NOTHING: Final = "nothing"
"""The answer that says: this is no mark."""


class MarkReader:
    """Reads marks, and counts them.

    Args:
        answers: What marks mean, by the code of their question.
    """

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = {
            code.removeprefix(ASKED): answer for code, answer in answers.items() if code.startswith(ASKED)
        }
        self.written = Counter[str]()
        self._known: dict[str, MarkKind | None] = {}

    def read(self, text: str) -> MarkKind | None:
        """What a mark says; None where it was said to be none. The text is not empty."""
        self.written[text] += 1
        if text not in self._known:
            self._known[text] = self._kind(text.casefold())
        return self._known[text]

    def counts(self) -> dict[MarkKind, int]:
        """How many marks there were of each kind."""
        counted = dict.fromkeys(MarkKind, 0)
        for text, number in self.written.items():
            kind = self._known[text]
            if kind is not None:
                counted[kind] += number
        return counted

    def questions(self) -> list[FileQuestion]:
        """One for each mark that is not clear; capitals make no difference."""
        unclear: dict[str, dict[str, int]] = {}
        for text, number in self.written.items():
            if self._known[text] is MarkKind.UNCLEAR:
                unclear.setdefault(text.casefold(), {})[text] = number
        return [self._question(code, spellings) for code, spellings in unclear.items()]

    def guesses(self) -> list[str]:
        """What each mark was taken for."""
        said = []
        for kind in (MarkKind.PRESENT, MarkKind.ABSENT, MarkKind.APOLOGIES):
            marks = [text for text in self.written if self._known[text] is kind]
            if marks:
                listed = ", ".join(f"“{quote(text)}”" for text in marks)
                said.append(_("{marks}: {meaning}.").format(marks=listed, meaning=_meanings()[kind]))
        return said

    def _kind(self, word: str) -> MarkKind | None:
        answer = self._answers.get(word)
        if answer is not None:
            return None if answer == NOTHING else MarkKind(answer)
        return KIND_OF.get(word, MarkKind.UNCLEAR)

    def _question(self, code: str, spellings: Mapping[str, int]) -> FileQuestion:
        counts, times = self.counts(), sum(spellings.values())
        each = ", ".join(
            ngettext("“{mark}” {n} time", "“{mark}” {n} times", number).format(mark=quote(text), n=number)
            for text, number in spellings.items()
        )
        here, away = counts[MarkKind.PRESENT], counts[MarkKind.ABSENT]
        return FileQuestion(
            code=f"{ASKED}{code}",
            words=_("What does “{mark}” mean? It stands there: {each}.").format(mark=quote(code), each=each),
            choices=(
                Choice(
                    MarkKind.PRESENT,
                    _("Here: {n} marks of “here” instead of {before}").format(n=here + times, before=here),
                ),
                Choice(
                    MarkKind.ABSENT,
                    _("Did not come: {n} such marks instead of {before}").format(n=away + times, before=away),
                ),
                Choice(MarkKind.APOLOGIES, _("Sent an apology")),
                Choice(NOTHING, _("Nothing: leave it out")),
            ),
        )


def is_remark(text: str) -> bool:
    """Whether a cell for a mark holds a remark, or a number, instead."""
    return len(text) > LONGEST_MARK or (text.replace(".", "", 1).isdecimal() and text not in KIND_OF)


def _meanings() -> dict[MarkKind, str]:
    return {
        MarkKind.PRESENT: _("here"),
        MarkKind.ABSENT: _("did not come"),
        MarkKind.APOLOGIES: _("sent an apology"),
    }
