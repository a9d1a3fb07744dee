"""The pictures of somebody's own that a plan names, for its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.chosen import OWN_PICTURE

if TYPE_CHECKING:
    from app.domain.plans import Plan
    from app.store.repositories import Repositories


def own_pictures(repositories: Repositories, plan: Plan) -> dict[str, tuple[bytes, str]]:
    """The name each is chosen by -> (JPEG, what it shows)."""
    named = {goal.picture for goal in plan.goals} | {step.picture for step in plan.steps}
    return {
        key: (repositories.pictures.image(plan.person_id, photo.id), photo.label)
        for photo in repositories.pictures.photos(plan.person_id)
        if (key := f"{OWN_PICTURE}{photo.id}") in named
    }
