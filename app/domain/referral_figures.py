"""How people came to the service and what was recorded with national codes, counted without a name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.names import fold
from app.domain.record_choices import referral_methods, sources
from app.domain.record_of_work import CODES, CONTACTS, REFERRALS, SIGNPOSTS
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from app.domain.record_entries import Entry

Count = tuple[str, int]
"""What is counted, and how often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralFigures:
    """Everything counted between two days, both included; the most frequent first.

    Attributes:
        people: How many people were referred; `referrals` counts each referral.
        joint: Contacts at which another organisation was there.
        codes: (code, its words, how often, with how many people).
    """

    start: date
    end: date
    referrals: int
    people: int
    routes: tuple[Count, ...]
    sources: tuple[Count, ...]
    methods: tuple[Count, ...]
    contacts: int
    joint: int
    signposts: int
    codes: tuple[tuple[str, str, int, int], ...]


def referral_figures(
    start: date,
    end: date,
    entries: Mapping[str, Sequence[tuple[UUID, Entry]]],
    codes: Mapping[str, str],
) -> ReferralFigures:
    """Count the entries of each section.

    Args:
        entries: Section -> (person, entry) between these days.
        codes: National code -> its words.
    """
    referred, met = entries[REFERRALS], entries[CONTACTS]
    return ReferralFigures(
        start=start,
        end=end,
        referrals=len(referred),
        people=len({person for person, _entry in referred}),
        routes=_routes(entry.content.get("route", "") for _person, entry in referred),
        sources=_chosen((entry.content.get("source", "") for _person, entry in referred), sources()),
        methods=_chosen((entry.content.get("method", "") for _person, entry in referred), referral_methods()),
        contacts=len(met),
        joint=sum(
            "organisation" in entry.content or entry.content.get("kind") == "joint visit" for _p, entry in met
        ),
        signposts=len(entries[SIGNPOSTS]),
        codes=_coded(entries[CODES], codes),
    )


def _routes(written: Iterable[str]) -> tuple[Count, ...]:
    """Routes as they were first written; capitals and spaces make no difference."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for route in written:
        key = " ".join(fold(route).split())
        names.setdefault(key, route)
        counts[key] += 1
    return _ordered({names[key] or _("Not said"): count for key, count in counts.items()})


def _chosen(keys: Iterable[str], words: Mapping[str, str]) -> tuple[Count, ...]:
    counts = Counter(keys)
    return _ordered({words.get(key, _("Not said")): count for key, count in counts.items()})


def _coded(
    entries: Iterable[tuple[UUID, Entry]], words: Mapping[str, str]
) -> tuple[tuple[str, str, int, int], ...]:
    people: dict[str, list[UUID]] = {code: [] for code in words}
    for person, entry in entries:
        people.setdefault(entry.content["code"], []).append(person)
    return tuple((code, words.get(code, ""), len(those), len(set(those))) for code, those in people.items())


def _ordered(counts: Mapping[str, int]) -> tuple[Count, ...]:
    return tuple(sorted(counts.items(), key=lambda count: (-count[1], count[0])))
