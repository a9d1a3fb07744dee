"""What has to hold before somebody's words are kept: consent, a signature, and no name in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.consent import Decision, Purpose
from app.domain.roles import Act, scope_of
from app.domain.stories import StoryKind, StoryLevel, names_in
from app.errors import ConsentNeededError, InvalidInputError, NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from app.domain.organisation import Worker
    from app.domain.stories import Story, StoryForm
    from app.store.repositories import Repositories

SHORTEST: Final = 3
"""Letters: a shorter part of a name is too often a word as well."""


def refused(repositories: Repositories, stories: tuple[Story, ...]) -> frozenset[UUID]:
    """Those who said no to the use of their words, then or since."""
    return said_no(repositories, (s.form.person_id for s in stories if s.form.person_id is not None))


def said_no(repositories: Repositories, people: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these people who said no to the use of their words and photos, then or since."""
    decided = {person: _decision(repositories, person) for person in set(people)}
    return frozenset(p for p, decision in decided.items() if decision in {Decision.NO, Decision.WITHDRAWN})


def _decision(repositories: Repositories, person_id: UUID) -> Decision | None:
    consents = repositories.people.consents(person_id)
    return next((c.decision for c in consents if c.purpose is Purpose.QUOTES), None)


def who_may_look(workers: Iterable[Worker], story: Story) -> tuple[str, ...]:
    """Those who use this laptop, did not write a story, and might look at it before it goes out."""
    return tuple(
        worker.name
        for worker in workers
        if worker.id not in story.writers and scope_of(worker.role, Act.RUN_GROUPS) is not None
    )


def refuse_unfit(form: StoryForm, *, signed: bool) -> None:
    """Words that say nothing, could never be used, or are a story without a signature."""
    if not form.words:
        raise InvalidInputError(_("There are no words yet."), _("Write what they said."), "words")
    if form.until is not None and form.until < form.heard_on:
        raise InvalidInputError(_("They could never be used."), _("Enter a later day, or none."), "until")
    if form.kind is StoryKind.CASE and not signed:
        raise InvalidInputError(
            _("A story needs a signed yes to these very words."),
            _("Enter the day it was signed."),
            "signed_on",
        )


def refuse_stranger(repositories: Repositories, group_id: UUID, form: StoryForm) -> None:
    """Words go further than inside only with a yes; and they are of somebody who was in the group."""
    goes_out = form.level is not StoryLevel.INSIDE or form.kind is StoryKind.CASE
    if form.person_id is None:
        if goes_out:
            raise ConsentNeededError(
                _("It is not known whose words these are, so nobody could say yes."),
                _("Choose the person, or keep them inside."),
            )
        return
    if form.person_id not in repositories.belonging.once_came((group_id,), (form.person_id,)):
        raise NotFoundError(_("This person was never in the group."), _("Choose somebody of the group."))
    decision = _decision(repositories, form.person_id)
    if decision in {Decision.NO, Decision.WITHDRAWN} or (goes_out and decision is not Decision.YES):
        raise ConsentNeededError(
            _("They did not say yes to the use of their words."),
            _("Ask them, and write the answer on their page."),
        )


def refuse_names(repositories: Repositories, group_id: UUID, form: StoryForm) -> None:
    """No name of anybody or any place stands in what others may read."""
    if form.level is StoryLevel.INSIDE and form.kind is StoryKind.QUOTE:
        return
    members = (m.name for m in repositories.groups.memberships(group_id))
    parts = {part for name in members for part in name.split() if len(part) >= SHORTEST}
    found = names_in(form.words, repositories.stories.all_names() | parts)
    if found:
        raise InvalidInputError(
            _("These names stand in it: {names}.").format(names=", ".join(found)),
            _("Write it without them, such as “my friend”."),
            "words",
        )
