"""What a service says of its measures: gates opened, its own wording, and measures of its own."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.measures.offers import Clearance, Wording
from app.store.facts import current
from app.store.tables import ClearanceRow, OwnMeasureRow, WordingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDefinition:
    """One version of a measure of the service's own.

    Attributes:
        text: Its file.
        source: Where it came from.
    """

    id: UUID
    measure: str
    version: int
    text: str
    source: str
    taken_out: bool


class MeasureRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def clearances(self) -> dict[str, Clearance]:
        """The gates that are open, by measure."""
        rows = {row.measure: row for row in self._session.scalars(current(ClearanceRow))}
        return {
            measure: Clearance(
                measure=measure,
                confirmed_by=row.confirmed_by,
                confirmed_on=row.confirmed_on,
                reference=row.reference,
                ends_on=row.ends_on,
            )
            for measure, row in rows.items()
            if row.opened
        }

    def set_clearance(self, measure: str, clearance: Clearance | None, today: date) -> None:
        """Open a gate, or shut it with None."""
        earlier = self._session.scalars(current(ClearanceRow).where(ClearanceRow.measure == measure)).all()
        self._session.add(
            ClearanceRow(
                measure=measure,
                opened=clearance is not None,
                confirmed_on=clearance.confirmed_on if clearance else today,
                confirmed_by=clearance.confirmed_by if clearance else "",
                reference=clearance.reference if clearance else "",
                ends_on=clearance.ends_on if clearance else None,
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def wordings(self) -> dict[str, Wording]:
        """The service's own words, by measure."""
        rows = {row.measure: row for row in self._session.scalars(current(WordingRow))}
        return {
            measure: Wording(
                measure=measure,
                version=row.measure_version,
                lead_in=row.lead_in,
                texts=row.texts,
                options=tuple((number, label) for number, label in row.options),
            )
            for measure, row in rows.items()
        }

    def keep_wording(self, wording: Wording) -> None:
        """Put the service's words in the place of those before."""
        of_measure = current(WordingRow).where(WordingRow.measure == wording.measure)
        earlier = self._session.scalars(of_measure).all()
        self._session.add(
            WordingRow(
                measure=wording.measure,
                measure_version=wording.version,
                lead_in=wording.lead_in,
                texts=dict(wording.texts),
                options=[list(option) for option in wording.options],
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def own(self) -> tuple[OwnDefinition, ...]:
        """Every version of every measure of the service's own, as they are in force."""
        return tuple(_as_definition(row) for row in self._session.scalars(current(OwnMeasureRow)))

    def keep_own(self, definition: OwnDefinition, in_place_of: UUID | None = None) -> UUID:
        """Write a version; gives the id of the row, whatever the definition's own is."""
        row = OwnMeasureRow(
            measure=definition.measure,
            measure_version=definition.version,
            definition=definition.text,
            source=definition.source,
            taken_out=definition.taken_out,
            supersedes=in_place_of,
        )
        self._session.add(row)
        return row.id


def _as_definition(row: OwnMeasureRow) -> OwnDefinition:
    return OwnDefinition(
        id=row.id,
        measure=row.measure,
        version=row.measure_version,
        text=row.definition,
        source=row.source,
        taken_out=row.taken_out,
    )
