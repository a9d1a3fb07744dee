"""What a file of services holds: entries, problems by row, and how its columns were understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.directory import ServiceForm
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True)
class FoundService:
    """One service of a file.

    Attributes:
        where: Its row, or its place in the file, as people count.
        record: As Open Referral UK v3 writes it, with what only the file knows.
        own: Attributes that Open Referral has no place for.
        checked_on: When somebody last made sure that it is right; None where the file does not say.
    """

    where: str
    record: Mapping[str, Any]
    own: ServiceForm = field(default_factory=lambda: ServiceForm(name=""))
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row cannot be used, or what to ask about one that can."""

    where: str
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundServices:
    """A whole file.

    Attributes:
        kind: What the file is, in words.
        mapping: Column -> what it was taken for; "" for one that is left aside.
        missing: What no column was found for.
        notes: Cells of these services that nobody understands; their words are kept.
    """

    kind: str
    services: tuple[FoundService, ...]
    problems: tuple[RowProblem, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    notes: tuple[RowProblem, ...] = ()


def without_doubles(
    found: Iterable[FoundService],
) -> tuple[tuple[FoundService, ...], tuple[RowProblem, ...]]:
    """Each id once. The same entry twice, or once in short, is no problem; two different ones are."""
    first: dict[str, FoundService] = {}
    problems = []
    for service in found:
        key = str(service.record["id"])
        known = first.setdefault(key, service)
        if holds(service.record, known.record) and service.own == known.own:
            first[key] = service
        elif not holds(known.record, service.record) or service.own != known.own:
            words = _("“{name}” has the same id as “{other}” ({where})").format(
                name=quote(str(service.record["name"])),
                other=quote(str(known.record["name"])),
                where=known.where,
            )
            problems.append(RowProblem(service.where, words))
    return tuple(first.values()), tuple(problems)


def holds(whole: Any, part: Any) -> bool:  # noqa: ANN401 - what JSON holds
    """Whether a record says everything that another says."""
    if isinstance(whole, Mapping) and isinstance(part, Mapping):
        return all(key in whole and holds(whole[key], value) for key, value in part.items())
    return bool(whole == part)


def unreadable(file: str, why: str) -> InvalidInputError:
    """A file from which nothing can be read."""
    return InvalidInputError(
        _("{file} cannot be used: {why}.").format(file=file, why=why),
        _("Save it again from where it comes, and try that file."),
        "file",
    )
