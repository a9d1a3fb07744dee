"""What this laptop remembers for itself: the last safe copy, how far set-up has come."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from app.domain.copies import CopyState
from app.store.log_tables import CHANGES, STORE_INFO
from app.store.tables import GroupRow, LaptopNoteRow, PersonRow

COPY: Final = "copy"
CHECK: Final = "check"


class LaptopRepository:
    """Notes by key. They are local: never logged, never handed over."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, key: str) -> dict[str, Any] | None:
        """The note under `key`; None if there is none."""
        row = self._session.get(LaptopNoteRow, key)
        return None if row is None else dict(row.value)

    def put(self, key: str, value: dict[str, Any]) -> None:
        """Keep `value` under `key` instead of what was there."""
        row = self._session.get(LaptopNoteRow, key)
        if row is None:
            self._session.add(LaptopNoteRow(key=key, value=value))
        else:
            row.value = value

    def copy_state(self, today: date) -> CopyState:
        """When the last safe copy was made, where, and whether the reminder was put off."""
        note = self.get(COPY) or {}
        return CopyState(
            today=today,
            last_on=_day(note.get("last_on")),
            place=note.get("place", ""),
            put_off_until=_day(note.get("put_off_until")),
            changes=self._changes_since(note),
            first_on=_day(note.get("first_on")),
            tried_on=_day(note.get("tried_on")),
            anything_saved=any(self._session.scalar(select(exists(row.id))) for row in (PersonRow, GroupRow)),
        )

    def keep_copy_state(self, state: CopyState) -> None:
        """Remember what `copy_state` says of days and place; the rest is looked up each time."""
        days = ("last_on", "put_off_until", "first_on", "tried_on")
        before = self.get(COPY) or {}
        note = {name: day.isoformat() for name in days if (day := getattr(state, name))}
        self.put(COPY, {**_reached(before), **note, "place": state.place})

    def keep_copied(self) -> None:
        """Remember that all changes so far are in a copy."""
        device, latest = self._latest_change()
        note = self.get(COPY) or {}
        self.put(COPY, note | {"device": device.hex, "change": latest})

    def _changes_since(self, note: dict[str, Any]) -> int:
        device, latest = self._latest_change()
        return latest - (note.get("change", 0) if note.get("device") == device.hex else 0)

    def _latest_change(self) -> tuple[UUID, int]:
        """This laptop, and how many changes it has made; they are numbered without gaps."""
        device = self._session.execute(select(STORE_INFO.c.device_id)).scalar_one()
        latest = select(func.max(CHANGES.c.seq)).where(CHANGES.c.device_id == device)
        return device, self._session.scalar(latest) or 0

    def checked_on(self) -> date | None:
        """The day of the last thorough look at the records; None if there was none."""
        return _day((self.get(CHECK) or {}).get("on"))

    def keep_checked(self, today: date) -> None:
        """Remember that the records were looked at thoroughly."""
        self.put(CHECK, {"on": today.isoformat()})


def _reached(note: dict[str, Any]) -> dict[str, Any]:
    """How far the changes had come that are in the last copy."""
    return {name: note[name] for name in ("device", "change") if name in note}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
