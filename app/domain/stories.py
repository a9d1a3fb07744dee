"""What a group tells about itself: what was noticed, words with consent, and what changed because of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from app.domain.names import fold
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

MOST_ITEMS: Final = 9
"""Lines of a checklist: one key each."""


class StoryKind(StrEnum):
    """What sort of thing is told."""

    QUOTE = "quote"
    CASE = "case story"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {StoryKind.QUOTE: _("Their words"), StoryKind.CASE: _("A story")}[self]


class StoryLevel(StrEnum):
    """How far words may go, as the person decided; each level includes those before."""

    INSIDE = "inside"
    FUNDER = "funder"
    PUBLIC = "public"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            StoryLevel.INSIDE: _("Inside this service only"),
            StoryLevel.FUNDER: _("Also for those who pay for it"),
            StoryLevel.PUBLIC: _("For everybody"),
        }[self]

    def reaches(self, reader: StoryLevel) -> bool:
        """Whether words of this level may be read by this reader."""
        order = list(StoryLevel)
        return order.index(self) >= order.index(reader)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryForm:
    """Words that somebody let the group keep.

    Attributes:
        person_id: Whose words they are; None where that was not said.
        seen_by: Who may see them, in words: "the council's grant officer"; may be empty.
        until: The last day on which they may be used; None for no end.
        signed_on: The day they signed for these very words; a story needs one.
    """

    kind: StoryKind
    words: str
    heard_on: date
    level: StoryLevel = StoryLevel.INSIDE
    person_id: UUID | None = None
    seen_by: str = ""
    until: date | None = None
    signed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLook:
    """A second look at a story by somebody who did not write it.

    Attributes:
        id: Of the fact, to take it back by.
        fine: It may go out as it stands; else `note` says what to change.
        by_writer: Nobody else could look: who wrote it did on another day, and `note` says who read it too.
    """

    id: UUID
    by: str
    on: date
    fine: bool
    note: str = ""
    by_writer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One that is kept.

    Attributes:
        withdrawn: The person said no to the use of their words afterwards.
        unagreed: They are under 16, and nobody with parental responsibility agrees to it today.
        writers: Who wrote it down, and who changed it last.
        written_on: The day they were last changed, or anything beside them.
        alone: Nobody uses this laptop who did not write it and might look at it.
        look: The latest second look at these very words; None once they were changed.
    """

    id: UUID
    form: StoryForm
    withdrawn: bool = False
    unagreed: bool = False
    writers: frozenset[UUID] = frozenset()
    written_on: date | None = None
    alone: bool = False
    look: StoryLook | None = None

    @property
    def signed_off(self) -> bool:
        """Whether it may go out: words of a sentence or two need no second look."""
        return self.form.kind is StoryKind.QUOTE or (self.look is not None and self.look.fine)

    def may_be_read(self, reader: StoryLevel, today: date) -> bool:
        """Whether this reader may read it on this day."""
        in_time = self.form.until is None or today <= self.form.until
        signed = self.form.kind is StoryKind.QUOTE or self.form.signed_on is not None
        looked_at = self.signed_off or reader is StoryLevel.INSIDE
        agreed = not self.withdrawn and not self.unagreed and in_time
        return agreed and signed and looked_at and self.form.level.reaches(reader)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackForm:
    """What people said about the group, and what was done about it.

    Attributes:
        new_from: The day from which it is different; figures can be looked at before and after.
    """

    said: str
    heard_on: date
    did: str = ""
    new_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One line of "you said, we did"."""

    id: UUID
    form: FeedbackForm


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDay:
    """One session to notice something at."""

    session_id: UUID
    held_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """How often one line of the checklist was noticed at one session."""

    session_id: UUID
    what: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """What a group tells about itself.

    Attributes:
        items: The group's own checklist, in its order.
        sessions: Those that took place, the latest first.
        people: Everybody who belongs to the group: id and name.
    """

    group_id: UUID
    group_name: str
    items: tuple[str, ...]
    noticed: tuple[Noticed, ...]
    sessions: tuple[SessionDay, ...]
    stories: tuple[Story, ...]
    feedback: tuple[Feedback, ...]
    people: tuple[tuple[UUID, str], ...]

    def times(self, session_id: UUID, what: str) -> int:
        """How often something was noticed at a session."""
        return next((n.times for n in self.noticed if (n.session_id, n.what) == (session_id, what)), 0)

    def in_all(self) -> tuple[tuple[str, int], ...]:
        """Each thing that was noticed and how often in all: the checklist first, then what was on it once."""
        counted = Counter[str]()
        for one in self.noticed:
            counted[one.what] += one.times
        once = sorted(what for what in counted if what not in self.items)
        return tuple((what, counted[what]) for what in (*self.items, *once))


def words_mark(form: StoryForm) -> bytes:
    """What tells these very words from any others."""
    return sha256(form.words.encode()).digest()


def first_checklist() -> tuple[str, ...]:
    """What a group without a checklist of its own looks out for."""
    return (
        _("Looked at someone"),
        _("Shared a memory"),
        _("Sang or spoke to another"),
        _("Brought someone new"),
    )


def names_in(words: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that stand in words as whole words, also without accents or capitals.

    Args:
        names: Whole names, and single ones such as first names.
    """
    text = fold(words)
    found = {name for name in names if name and re.search(rf"\b{re.escape(fold(name))}\b", text)}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))
