"""Who the rows of a register are: two on one line, one person on two, and the marks of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.attendance import Presence
from app.domain.file_places import line_name, line_words
from app.domain.names import fold
from app.domain.people import Role
from app.domain.register_file import Choice, FileQuestion, MarkKind, RowPerson, RowProblem
from app.domain.wording import quote
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.people import ParsedName
    from app.exchange.register_marks import MarkReader
    from app.exchange.register_rows import ReadRow

ONE: Final = "one"
TWO: Final = "two"
OUT: Final = "out"


class PeopleReader:
    """Makes people of rows.

    Args:
        together: The same name in several rows is one person; so it is in a list with one mark a row.
        turned: Names stand across, so that the row of a person is a column of the file.
    """

    def __init__(
        self, marks: MarkReader, answers: Mapping[str, str], *, together: bool, turned: bool = False
    ) -> None:
        self._marks, self._answers, self._together, self._turned = marks, answers, together, turned
        self._people: dict[str, RowPerson] = {}
        self.questions: list[FileQuestion] = []
        self.problems: list[RowProblem] = []

    def take(self, row: ReadRow) -> None:
        """One more row."""
        shown = {day: self._marks.read(text) for day, text in row.marks.items()}
        marks = {day: kind.presence for day, kind in shown.items() if kind and kind is not MarkKind.UNCLEAR}
        sure = {day: presence for day, presence in marks.items() if presence is not None}
        for parsed in self._meant(row):
            self._add(row, parsed, sure)

    def people(self) -> tuple[RowPerson, ...]:
        """Everybody, in the order of their rows."""
        return tuple(self._people.values())

    def _meant(self, row: ReadRow) -> tuple[ParsedName, ...]:
        if len(row.people) == 1:
            return row.people
        code = f"row:{row.row}"
        answer = self._answers.get(code)
        if answer is None:
            written = quote(row.people[0].written)
            self.questions.append(
                FileQuestion(
                    code=code,
                    words=_("{place}: is “{written}” more than one person?").format(
                        place=line_words(row.row, turned=self._turned), written=written
                    ),
                    choices=(
                        Choice(
                            TWO, _("Yes, each with these marks: {names}").format(names=_listed(row.people))
                        ),
                        Choice(OUT, _("Leave this column out") if self._turned else _("Leave this row out")),
                    ),
                )
            )
        return () if answer == OUT else row.people

    def _add(self, row: ReadRow, parsed: ParsedName, marks: dict[date, Presence]) -> None:
        person = RowPerson(
            row=row.row,
            parsed=parsed,
            role=parsed.role or row.role or Role.PARTICIPANT,
            phone=row.phone,
            marks=marks,
        )
        key = " ".join(fold(parsed.name).split())
        first = self._people.get(key)
        if first is None:
            self._people[key] = person
        elif self._together or (first.row != row.row and self._one(first, row.row)):
            self._people[key] = self._merged(first, person)
        else:
            self._people[f"{key} {len(self._people)}"] = person

    def _one(self, first: RowPerson, row: int) -> bool:
        code = f"same:{first.row}:{row}"
        answer = self._answers.get(code)
        if answer is None:
            self.questions.append(
                FileQuestion(
                    code=code,
                    words=_("“{name}” stands in {first} and in {second}. Is that one person?").format(
                        name=quote(first.parsed.name),
                        first=line_name(first.row, turned=self._turned),
                        second=line_name(row, turned=self._turned),
                    ),
                    choices=(
                        Choice(ONE, _("One person: put the marks together")),
                        Choice(TWO, _("Two people of that name")),
                    ),
                )
            )
        return answer == ONE

    def _merged(self, first: RowPerson, second: RowPerson) -> RowPerson:
        both = {day for day in first.marks.keys() & second.marks if first.marks[day] is not second.marks[day]}
        if both:
            words = ngettext(
                "“{name}” has two different marks on {n} day; “here” counts before any other",
                "“{name}” has two different marks on {n} days; “here” counts before any other",
                len(both),
            )
            name = quote(first.parsed.name)
            self.problems.append(RowProblem(second.row, words.format(name=name, n=len(both))))
        marks = {**second.marks, **first.marks}
        marks |= {
            day: Presence.HERE for day in both if Presence.HERE in {first.marks[day], second.marks[day]}
        }
        return RowPerson(
            row=first.row,
            parsed=first.parsed,
            role=first.role,
            phone=first.phone or second.phone,
            marks=marks,
        )


def _listed(people: tuple[ParsedName, ...]) -> str:
    return ", ".join(one.name for one in people)
