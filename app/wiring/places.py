"""The services about what's on, made for the desk they work at."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.measures import registry
from app.services.directory import DirectoryService
from app.services.directory_export import DirectoryExportService
from app.services.directory_shelf import DirectoryShelf
from app.services.matching import MatchService
from app.services.place_papers import PlacePaperService
from app.services.service_import import ServiceImportService

if TYPE_CHECKING:
    from app.services.desk import Desk


class AboutPlaces(TypedDict):
    """Each by its name in a workspace."""

    directory: DirectoryService
    matches: MatchService
    service_files: ServiceImportService
    place_papers: PlacePaperService
    place_export: DirectoryExportService


def about_places(desk: Desk) -> AboutPlaces:
    """Each of them, over one directory that is read once."""
    shelf = DirectoryShelf(desk)
    directory, matches = DirectoryService(desk, shelf), MatchService(desk, shelf, registry.all_talks())
    return {
        "directory": directory,
        "matches": matches,
        "service_files": ServiceImportService(desk, shelf),
        "place_papers": PlacePaperService(desk, directory, matches),
        "place_export": DirectoryExportService(desk, directory),
    }
