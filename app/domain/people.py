"""People, as the desk knows them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from app.domain.names import TITLES

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID


class Role(StrEnum):
    """What someone comes to a group as."""

    PARTICIPANT = "participant"
    CARER = "carer"
    VOLUNTEER = "volunteer"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm:
    """What a worker types about a person. Only the name must be there."""

    name: str
    preferred_name: str = ""
    title: str = ""
    phone: str = ""
    reach: str = ""
    postcode: str = ""
    gp_practice: str = ""
    worry_contact: str = ""
    born_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(PersonForm):
    """One person, as the desk knows them. A first name or an alias alone is enough."""

    id: UUID
    finish_later: bool = False
    archived: bool = False

    @property
    def form(self) -> PersonForm:
        """What is typed about them, as it stands."""
        return PersonForm(**{field.name: getattr(self, field.name) for field in fields(PersonForm)})

    @property
    def called(self) -> str:
        """What to call them."""
        return called(self.name, self.preferred_name)


def called(name: str, preferred_name: str) -> str:
    """What to call somebody: the name they prefer, else their first name."""
    return preferred_name or first_name(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSummary:
    """One line of the list of people.

    Attributes:
        mark: What tells them from others of the very same name, such as "born 1948"; else empty.
        opens: Whoever asks may open their page; else they know the name alone.
    """

    id: UUID
    name: str
    mark: str = ""
    groups: tuple[str, ...] = ()
    last_came: date | None = None
    finish_later: bool = False
    opens: bool = True

    @property
    def about(self) -> tuple[str, ...]:
        """What stands beside the name: what tells them apart, and their groups, each said once."""
        said_by_groups = self.mark == ", ".join(self.groups)
        return self.groups if said_by_groups or not self.mark else (self.mark, *self.groups)


@dataclass(frozen=True, slots=True)
class PossibleMatch:
    """Somebody already known who may be the same person.

    Attributes:
        apart: The name with what tells them from others of it; empty where there are none.
    """

    person_id: UUID
    name: str
    last_came: date | None = None
    apart: str = ""

    @property
    def shown(self) -> str:
        """The name as it is offered."""
        return self.apart or self.name


class Doubt(StrEnum):
    """Why a helper is asked about a line of a pasted list."""

    SEVERAL_PEOPLE = "several people"
    NO_LETTERS = "no letters"


@dataclass(frozen=True, slots=True)
class ParsedName:
    """One line of a pasted list, read as a name.

    Attributes:
        line: Its number in the pasted text, counted from 1.
        written: The line as it was pasted.
        name: The name as it will be kept, given name first.
        title: A title found in front, behind or in brackets.
        repeated: The same name stands on an earlier line.
        role: What they come as, where it stood in brackets.
        note: A remark that stood in brackets, or a phone number, to be kept as a note about them.
        phone: The number that stood beside the name of somebody new, once it is said to be theirs.
        doubt: Why it may not be the name of one person; people who share a line have its number.
    """

    line: int
    written: str
    name: str
    title: str = ""
    repeated: bool = False
    role: Role | None = None
    note: str = ""
    phone: str = ""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class ChosenName:
    """A name to add as somebody new or, with `same_as`, as a person who is known already."""

    parsed: ParsedName
    same_as: UUID | None = None


@dataclass(frozen=True, slots=True)
class FindHit:
    """Something found. `close` marks a name that is only like what was typed: "did you mean".

    Attributes:
        opens: Whoever asks may open its page.
    """

    kind: Literal["person", "group"]
    id: UUID
    title: str
    detail: str = ""
    close: bool = False
    opens: bool = True


@dataclass(frozen=True, slots=True)
class NamePreview:
    """A pasted name beside the people it may be, before anything is saved."""

    parsed: ParsedName
    matches: tuple[PossibleMatch, ...] = ()

    @property
    def needs_a_look(self) -> bool:
        """Whether a helper is asked before this name becomes a new person."""
        parsed = self.parsed
        return parsed.repeated or bool(self.matches) or bool(parsed.note) or parsed.doubt is not None


def first_name(name: str) -> str:
    """The first word of a name; after a title the word behind it, and both where nothing else is known."""
    first, *others = name.split() or [""]
    if not others or first.rstrip(".").casefold() not in TITLES:
        return first
    return others[0] if len(others) > 1 else f"{first} {others[0]}"


def initials(name: str) -> str:
    """The first letters of a name, for screens other people can see."""
    return " ".join(f"{word[0]}." for word in name.split())
