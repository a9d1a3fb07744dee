"""The audit: who did what and when, one line for each unit of work, chained so that tampering shows.

Each line holds the hash of the one before it on the same device and of the changes it vouches for.
A line altered, removed or moved breaks the chain; the latest hash stands on every safe copy, so that
an older file put back is noticed too.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, true

from app.i18n import _, ngettext
from app.store.chain_ends import FIRST
from app.store.changelog import changes_between, digest_of
from app.store.erased_lines import unvouched_erasures
from app.store.log_tables import AUDIT, CHANGES
from app.store.recorder import Recorder
from app.store.subjects import Subject, person_of

_ADD: Final = insert(AUDIT)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done.

    Attributes:
        action: A short code such as "mark".
        subject: The row it is about.
        detail: More about it, as JSON; no names and no answers.
    """

    action: str
    subject: Subject | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit.

    Attributes:
        person_id: The one person it is about; None where it is about nobody, or about several.
        first_change, last_change: The lines of the change log it covers; None when nothing changed.
        changes_hash: SHA-256 over those lines.
    """

    device_id: UUID
    seq: int
    at: datetime
    worker_id: UUID
    action: str
    subject_table: str | None
    subject_id: UUID | None
    person_id: UUID | None
    detail: dict[str, Any]
    first_change: int | None
    last_change: int | None
    changes_hash: str
    previous_hash: str

    def hash(self) -> str:
        """SHA-256 over all of the line, in hexadecimal."""
        parts = [str(getattr(self, name)) for name in Entry.__slots__ if name not in {"at", "detail"}]
        parts += [self.at.isoformat(), json.dumps(self.detail, sort_keys=True)]
        return sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()


def append(connection: Connection, recorder: Recorder, deed: Deed) -> None:
    """Add a line at the end of this device's chain, in the transaction of what it tells.

    Args:
        connection: In that transaction.
        recorder: Who wrote in it, when, and what.
        deed: What it was for.
    """
    author, changes, ends = recorder.author, recorder.changes, recorder.ends(connection)
    entry = Entry(
        device_id=author.device_id,
        seq=ends.line + 1,
        at=recorder.moment,
        worker_id=author.worker_id,
        action=deed.action,
        subject_table=deed.subject.table if deed.subject else None,
        subject_id=deed.subject.id if deed.subject else None,
        person_id=person_of(connection, deed.subject, changes),
        detail=dict(deed.detail),
        first_change=changes[0].seq if changes else None,
        last_change=changes[-1].seq if changes else None,
        changes_hash=digest_of(changes),
        previous_hash=ends.hash,
    )
    values = {name: getattr(entry, name) for name in Entry.__slots__}
    connection.execute(_ADD, values | {"hash": entry.hash()})


def head(connection: Connection) -> str:
    """One SHA-256 for the ends of all chains; changes with every line. Empty for an empty audit."""
    ends = [f"{device.hex}:{seq}:{digest}" for device, seq, digest in _ends(connection)]
    return sha256("\n".join(sorted(ends)).encode()).hexdigest() if ends else ""


def verify_chain(connection: Connection) -> list[str]:
    """What is wrong with the audit, in plain words; an empty list when all of it holds."""
    devices = {device for device, _seq, _hash in _ends(connection)}
    devices |= set(connection.scalars(select(CHANGES.c.device_id).distinct()))
    found = [problem for device in sorted(devices) for problem in _verify_device(connection, device)]
    return found + unvouched_erasures(connection)


def verify_latest(connection: Connection, most: int) -> list[str]:
    """As `verify_chain`, but of the latest `most` lines of each laptop; a gap is found wherever it is."""
    found: list[str] = []
    for device, last, _hash in sorted(_ends(connection)):
        lines = connection.scalar(select(func.count()).where(AUDIT.c.device_id == device)) or 0
        if lines != last:
            found.append(_("Lines of the activity record are missing."))
        found += _verify_device(connection, device, max(0, last - most))
    return found


def verify_slice(
    connection: Connection, device_id: UUID, after: int, most: int
) -> tuple[list[str], int | None]:
    """As `verify_chain`, but of at most so many lines of one laptop.

    Args:
        after: The number of the line before the first one to look at.

    Returns:
        What is wrong, and the number of the last line looked at; None at the end of the chain.
    """
    last = connection.scalar(select(func.max(AUDIT.c.seq)).where(AUDIT.c.device_id == device_id)) or 0
    until = after + most if after + most < last else None
    return list(_verify_device(connection, device_id, after, until)), until


def laptops(connection: Connection) -> dict[UUID, int]:
    """Every laptop whose lines are in the audit, in a lasting order, and the number of its last line."""
    return {device: seq for device, seq, _hash in sorted(_ends(connection))}


def _ends(connection: Connection) -> list[tuple[UUID, int, str]]:
    last = (
        select(AUDIT.c.device_id, func.max(AUDIT.c.seq).label("seq")).group_by(AUDIT.c.device_id).subquery()
    )
    joined = (AUDIT.c.device_id == last.c.device_id) & (AUDIT.c.seq == last.c.seq)
    rows = connection.execute(select(AUDIT.c.device_id, AUDIT.c.seq, AUDIT.c.hash).join(last, joined))
    return [(row.device_id, row.seq, row.hash) for row in rows]


def _verify_device(
    connection: Connection, device_id: UUID, after: int = 0, until: int | None = None
) -> Iterator[str]:
    """Line by line; `after` is the number of the line before the first one, `until` that of the last one."""
    ours = AUDIT.c.device_id == device_id
    before = select(AUDIT.c.hash).where(ours, AUDIT.c.seq == after)
    covers = (
        select(AUDIT.c.last_change)
        .where(ours, AUDIT.c.seq <= after, AUDIT.c.last_change.is_not(None))
        .order_by(AUDIT.c.seq.desc())
        .limit(1)
    )
    previous_hash, seq = connection.scalar(before) or FIRST, after
    covered = connection.scalar(covers) or 0
    last = AUDIT.c.seq <= until if until is not None else true()
    wanted = select(AUDIT).where(ours, AUDIT.c.seq > after, last).order_by(AUDIT.c.seq)
    for row in connection.execute(wanted).mappings():
        entry = Entry(**{name: row[name] for name in Entry.__slots__})
        if entry.seq != seq + 1:
            yield _("Lines of the activity record are missing before line {line}.").format(line=entry.seq)
        elif entry.previous_hash != previous_hash or entry.hash() != row["hash"]:
            yield _("Line {line} of the activity record was altered.").format(line=entry.seq)
        if entry.first_change is not None and entry.last_change is not None:
            if entry.first_change != covered + 1 or not _changes_hold(connection, entry):
                yield _("The changes behind line {line} were altered.").format(line=entry.seq)
            covered = entry.last_change
        previous_hash, seq = row["hash"], entry.seq
    if until is None:
        yield from _loose(connection, device_id, covered)


def _loose(connection: Connection, device_id: UUID, covered: int) -> Iterator[str]:
    """Changes after the last one that the audit vouches for."""
    loose = select(func.count()).where(CHANGES.c.device_id == device_id, CHANGES.c.seq > covered)
    count = connection.scalar(loose) or 0
    if count:
        yield ngettext(
            "{n} change has no line in the activity record.",
            "{n} changes have no line in the activity record.",
            count,
        ).format(n=count)


def _changes_hold(connection: Connection, entry: Entry) -> bool:
    first, last = entry.first_change or 0, entry.last_change or 0
    return digest_of(changes_between(connection, entry.device_id, first, last)) == entry.changes_hash
