"""Stories that wait for a second look, and those whose writer has to change something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.stories import StoryLevel
from app.domain.today import ToDo, ToDoKind
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from app.store.repositories import Repositories


def stories_to_do(repositories: Repositories, worker_id: UUID) -> Iterator[ToDo]:
    """A line for each group with such a story; one that stays inside waits for nobody."""
    for group_id, name, told in repositories.stories.cases():
        going_out = [s for s in told if s.form.level is not StoryLevel.INSIDE and not s.signed_off]
        mine = [s for s in going_out if worker_id in s.writers and s.look is not None]
        others = [s for s in going_out if worker_id not in s.writers and s.look is None]
        if mine or others:
            title = _("A story waits for a second look") if others else _("A story has to be changed")
            yield ToDo(kind=ToDoKind.STORY, title=title, detail=name, target=group_id)
