"""Whether two entries are the same activity: name, postcode and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.directory import ServiceForm


def same_places(
    new: Iterable[ServiceForm], known: Iterable[ServiceForm]
) -> tuple[tuple[ServiceForm, ServiceForm], ...]:
    """Each new one that seems to be known, with the first that it seems to be; also among the new ones.

    Names are compared without case, accents and signs. A day or a postcode that one of them does not
    say tells nothing against it.
    """
    seen: dict[str, list[ServiceForm]] = {}
    for form in known:
        seen.setdefault(_named(form), []).append(form)
    found = []
    for form in new:
        others = seen.setdefault(_named(form), [])
        other = next((each for each in others if _may_be(form, each)), None)
        if other is not None:
            found.append((form, other))
        others.append(form)
    return tuple(found)


def _named(form: ServiceForm) -> str:
    return "".join(letter for letter in fold(form.name) if letter.isalnum())


def _may_be(one: ServiceForm, other: ServiceForm) -> bool:
    return _meet(set(one.postcodes), set(other.postcodes)) and _meet(_days(one), _days(other))


def _meet(some: set[str] | set[int], others: set[str] | set[int]) -> bool:
    return not some or not others or bool(set(some) & set(others))


def _days(form: ServiceForm) -> set[int]:
    return {day for meeting in form.meetings for day in meeting.days}
