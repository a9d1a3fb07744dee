"""Which places are listed, in which order, and for whom: found on the worker, put in order for the list."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.domain.directory import ServiceFilter
from app.domain.distance import METRES_IN_A_MILE
from app.errors import AppError
from app.i18n import _
from ui.models.place_model import PlaceRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.directory import Service
    from app.domain.wishes import Wishes
    from app.services.directory import DirectoryService
    from app.services.matching import MatchPage
    from app.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlaces:
    """What passes the filters.

    Attributes:
        metres: How far each is from the postcode that was asked about; empty where none was.
        problem: Why that is not known, in a sentence or two.
    """

    services: tuple[Service, ...]
    metres: Mapping[UUID, float] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedFor:
    """Somebody who looks for a place.

    Attributes:
        refused: The places they said no to, by their names.
        names: Every place, by its name.
        page: What fits; None where nothing may be looked for now.
        problem: Why not, in a sentence or two.
    """

    person_id: UUID
    called: str
    postcode: str
    wishes: Wishes
    refused: Mapping[UUID, str]
    names: Mapping[UUID, str]
    page: MatchPage | None = None
    problem: str = ""


def look_for(workspace: Workspace, person_id: UUID) -> LookedFor:
    """What somebody wishes, and what fits them; runs on the worker."""
    person, matches = workspace.people.page(person_id).person, workspace.matches
    wishes = matches.wishes(person_id)
    names = {each.id: each.name for each in workspace.directory.find()}
    who = LookedFor(
        person_id=person_id,
        called=person.called,
        postcode=person.postcode,
        wishes=wishes,
        refused={key: names[key] for key in names if key in wishes.refused},
        names=names,
    )
    try:
        return replace(who, page=matches.match(person_id))
    except AppError as error:
        return replace(who, problem=f"{error.message} {error.advice}")


def find_places(directory: DirectoryService, wanted: ServiceFilter, near: str) -> FoundPlaces:
    """Look for places, and how far they are from a postcode, unless that is empty; runs on the worker."""
    services = directory.find(wanted)
    if not near:
        return FoundPlaces(services=services)
    try:
        return FoundPlaces(services=services, metres=directory.distances(near))
    except AppError as error:
        return FoundPlaces(services=services, problem=f"{error.message} {error.advice}")


def nothing_words(found: FoundPlaces, page: MatchPage | None, wanted: ServiceFilter) -> str:
    """Why the list is empty, and what to do about it.

    Args:
        page: What fits the person the list is for; None without one.
    """
    words = _("Nothing fits. That is kept among what was not found, without a name.")
    none_yet = _("No places are written down yet. Add a place, or bring places in from a file.")
    if page is not None and not page.fits and not page.excluded:
        return f"{none_yet}\n{words}"
    if wanted == ServiceFilter() and not found.services:
        return none_yet
    if page is None or page.fits:
        return _("Nothing is found. Take a filter away, or write a place down.")
    why = [_("{name}: {why}.").format(name=name, why=why) for name, why in page.excluded]
    return "\n".join((words, *why[:6]))


def place_rows(
    found: FoundPlaces, page: MatchPage | None, *, fitting: bool, from_home: bool = False
) -> tuple[PlaceRow, ...]:
    """The rows of the list: by name; the nearest first; or only those that fit somebody, the best first.

    Args:
        page: What fits the person the list is for; None without one.
        fitting: Only that is wanted.
        from_home: The nearest to where they live come first, and what was typed of that counts.
    """
    if page is None:
        rows = [PlaceRow(each, metres=found.metres.get(each.id)) for each in found.services]
        metres = found.metres
    else:
        metres = {**found.metres, **(_typed(page) if from_home else {})}
        rows = _rows_of(page, found.services, metres, fitting=fitting)
    if metres:
        rows.sort(key=lambda row: (row.metres is None, row.metres or 0.0))
    return tuple(rows)


def _typed(page: MatchPage) -> Mapping[UUID, float]:
    return {key: float(miles * METRES_IN_A_MILE) for key, miles in page.typed.items()}


def _rows_of(
    page: MatchPage, services: tuple[Service, ...], metres: Mapping[UUID, float], *, fitting: bool
) -> list[PlaceRow]:
    fits, left_out, known = dict(page.fits), dict(page.excluded), {each.id: each for each in services}
    wanted = [key for key in fits if key in known] if fitting else [*known]
    return [
        PlaceRow(
            known[key],
            fits.get(key),
            metres.get(key),
            why_not="" if fitting else left_out.get(known[key].name, ""),
            typed=page.typed.get(key),
            unmeasured=key in page.unmeasured,
        )
        for key in wanted
    ]
