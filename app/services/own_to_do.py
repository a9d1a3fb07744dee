"""Leaves out of what is to do whatever somebody's role keeps from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.roles import Act
from app.domain.today import ToDoKind
from app.services.permission import in_reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.domain.today import ToDo
    from app.services.desk import Desk
    from app.store.repositories import Repositories

ACT_OF: Final = {
    ToDoKind.STEP: Act.PLAN,
    ToDoKind.REVIEW: Act.PLAN,
    ToDoKind.AFTER_SCORES: Act.RECORD_SCORES,
    ToDoKind.FINISH_DETAILS: Act.CHANGE_PEOPLE,
    ToDoKind.WORRY: Act.PRIVATE_VIEW,
    ToDoKind.CONTACT: Act.PRIVATE_VIEW,
    ToDoKind.REQUEST: Act.RECORDS,
    ToDoKind.BREACH: Act.RECORDS,
    ToDoKind.SUPERVISION: Act.SUPERVISION,
    ToDoKind.AGREED: Act.SUPERVISION,
    ToDoKind.TRAINING: Act.SUPERVISION,
    ToDoKind.OWN_AGREED: Act.OWN_DESK,
    ToDoKind.OWN_TRAINING: Act.OWN_DESK,
    ToDoKind.HALF_FILLED: Act.MEASURES,
    ToDoKind.ONWARD: Act.PRIVATE_VIEW,
    ToDoKind.LICENCE_ENDS: Act.SETTINGS,
    ToDoKind.NO_LEADER: Act.RUN_GROUPS,
    ToDoKind.STORY: Act.RUN_GROUPS,
    ToDoKind.RECORDS_DUE: Act.RECORDS,
}
"""What somebody does about each kind, and so must be allowed to see."""
ABOUT: Final = {
    ToDoKind.AFTER_SCORES: "session_id",
    ToDoKind.NO_LEADER: "group_id",
    ToDoKind.STORY: "group_id",
}
"""What the target of a line is, as use cases call it, where it is not a person."""


def own_to_do(desk: Desk, repositories: Repositories, to_do: Iterable[ToDo]) -> Iterator[ToDo]:
    """What whoever is signed in may do something about."""
    for line in to_do:
        name = ABOUT.get(line.kind, "person_id")
        if in_reach(desk, repositories, ACT_OF[line.kind], name, line.target):
            yield line
