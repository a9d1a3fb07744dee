"""A pile of paper forms being typed in, once or twice, before anything of it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.measures.questionnaire import raised

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.measures.filled import Answers, Given
    from app.measures.measure import Alert, Measure, NotAnswered
    from app.measures.questionnaire import HowAsked, Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One form of a pile.

    Attributes:
        person_id: None until it is known whose it is.
        name: Empty without a person.
        code: What is written on the form, to find it again.
        second: The second keying; None before it was done.
        contact: Who contacts the person today, where an answer asks for that.
    """

    id: UUID
    person_id: UUID | None
    name: str
    code: str
    first: Answers
    second: Answers | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An item that the two keyings read differently; None is a blank."""

    sheet_id: UUID
    item: str
    first: Given | NotAnswered | None
    second: Given | NotAnswered | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The forms of one measure, filled in on one day.

    Attributes:
        double: Every form is keyed twice.
    """

    id: UUID
    measure: Measure
    on: date
    double: bool
    occasion: Occasion
    how: HowAsked
    sheets: tuple[Sheet, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the two keyings read differently, sheet by sheet and in the order of the items."""
        return tuple(
            Difference(
                sheet_id=sheet.id,
                item=item.code,
                first=sheet.first.get(item.code),
                second=sheet.second.get(item.code),
            )
            for sheet in self.sheets
            if sheet.second is not None
            for item in self.measure.items
            if sheet.first.get(item.code) != sheet.second.get(item.code)
        )

    @property
    def once_only(self) -> tuple[Sheet, ...]:
        """The sheets that still have to be keyed a second time."""
        return tuple(sheet for sheet in self.sheets if self.double and sheet.second is None)

    @property
    def nobodys(self) -> tuple[Sheet, ...]:
        """The sheets of which nobody has said whose they are."""
        return tuple(sheet for sheet in self.sheets if sheet.person_id is None)

    @property
    def to_contact(self) -> tuple[Sheet, ...]:
        """The sheets with an answer after which somebody contacts the person today, and nobody is named."""
        return tuple(sheet for sheet in self.sheets if self.alerts(sheet) and not sheet.contact)

    def alerts(self, sheet: Sheet) -> tuple[Alert, ...]:
        """What a sheet raises, in either keying: it is better to ask once too often."""
        keyed = [answers for answers in (sheet.first, sheet.second) if answers is not None]
        return tuple(a for a in self.measure.alerts if any(raised(a, answers) for answers in keyed))

    def sheet(self, sheet_id: UUID) -> Sheet | None:
        """The sheet with this id; None where it is not in the pile."""
        return next((sheet for sheet in self.sheets if sheet.id == sheet_id), None)
