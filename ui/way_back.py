"""Brings each person back to the page they had open when it was locked, whoever came in between."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.drafts import take_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.bootstrap import Workspace
    from ui.drafts import Found, OpenPage


class WayBack:
    """One page for each person, for as long as the program runs. What was half typed is in their drafts."""

    def __init__(self) -> None:
        self._pages: dict[UUID, OpenPage] = {}

    def leave(self, workspace: Workspace, page: OpenPage | None) -> None:
        """Remember the page of whoever is signed in; forget theirs where none was open."""
        self._pages.pop(workspace.worker.id, None)
        if page is not None:
            self._pages[workspace.worker.id] = page

    def looks_for(self, workspace: Workspace) -> Callable[[], Found]:
        """How what was half typed is taken up by whoever came in; runs on the worker.

        Of others only the name of the page stays here: their words wait in their own drafts.
        """
        mine = workspace.worker.id
        self._pages = {who: page if who == mine else page.bare() for who, page in self._pages.items()}
        return partial(take_up, workspace.drafts, ended=mine not in self._pages)

    def take(self, workspace: Workspace) -> OpenPage | None:
        """The page to come back to; None for somebody who has left none."""
        return self._pages.pop(workspace.worker.id, None)
