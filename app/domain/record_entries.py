"""What is recorded in a section about one person: looked at before it is kept, and said in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.nhs_number import tidy_nhs_number
from app.domain.phones import tidy_phone
from app.domain.record_choices import NOT_ASKED, RISK
from app.domain.record_items import Kind
from app.domain.record_of_work import PAUSES, RISKS
from app.domain.spoken_dates import day_and_month
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from app.domain.record_items import Item, Section

LONGEST_LINE: Final = 400
MOST_ADDRESS_LINES: Final = 5
_EMAIL: Final = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
_PRACTICE: Final = re.compile(r"[A-Z]\d{5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a section, as it was written down last.

    Attributes:
        content: Key of an item -> what was written; days as 2026-11-17. Items left empty are not in it.
        on: The day it is about; None where its section has none.
        by: Name of the worker who wrote it.
    """

    id: UUID
    section: str
    content: Mapping[str, str]
    on: date | None = None
    by: str = ""


def tidy_content(
    section: Section, content: Mapping[str, str], today: date, codes: Mapping[str, str]
) -> dict[str, str]:
    """What was typed, fit to be kept; what was left empty is left out.

    Args:
        codes: The national codes that can be chosen: code -> its words.

    Raises:
        InvalidInputError: Something cannot be kept as it is, or says nothing; names the item.
    """
    tidied = {
        item.key: _tidy(item, content.get(item.key, ""), today, item_choices(item, codes))
        for item in section.items
    }
    for item in section.items:
        if item.needed and not tidied[item.key]:
            raise InvalidInputError(
                _("“{label}” is still empty.").format(label=item.label), _("Fill it in."), item.key
            )
    kept = {key: value for key, value in tidied.items() if value}
    _refuse_odd(section, kept)
    return kept


def item_choices(item: Item, codes: Mapping[str, str]) -> Mapping[str, str]:
    """What can be chosen for an item; empty where something is typed."""
    return codes if item.kind is Kind.CODE else (item.choices or {})


def day_of(section: Section, content: Mapping[str, str]) -> date | None:
    """The day an entry is about."""
    written = content.get(section.day, "")
    return date.fromisoformat(written) if written else None


def short_words(section: Section, content: Mapping[str, str], codes: Mapping[str, str]) -> str:
    """An entry in one line: what matters most of it."""
    return ", ".join(
        said(item, content[item.key], codes).replace("\n", ", ")
        for item in section.items
        if item.short and item.key in content
    )


def said(item: Item, value: str, codes: Mapping[str, str]) -> str:
    """What was written for an item, as people read it."""
    if item.kind in {Kind.DAY, Kind.PAST_DAY}:
        return day_and_month(date.fromisoformat(value))
    return item_choices(item, codes).get(value, value)


def paused(entries: Iterable[Entry], today: date) -> Entry | None:
    """The pause somebody is in today, if they are."""
    for entry in entries:
        if entry.section != PAUSES or entry.on is None or entry.on > today:
            continue
        until = entry.content.get("until")
        if until is None or date.fromisoformat(until) > today:
            return entry
    return None


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a line with commas, each once, in the order they were written."""
    return tuple(dict.fromkeys(filter(None, (" ".join(part.split()) for part in text.split(",")))))


def _refuse_odd(section: Section, kept: Mapping[str, str]) -> None:
    """Items that do not go together."""
    if not kept:
        raise InvalidInputError(
            _("Nothing is filled in yet."), _("Fill in what is known."), section.items[0].key
        )
    if section.key == RISKS and kept["found"] == RISK and "risk" not in kept:
        raise InvalidInputError(
            _("It is not said which risk."), _("Write it, or choose “No known risks”."), "risk"
        )
    for first, last in (("started_on", "ended_on"), ("day", "until")):
        if first in kept and last in kept and kept[last] < kept[first]:
            raise InvalidInputError(_("It would end before it began."), _("Look at both days again."), last)


def _tidy(item: Item, text: str, today: date, options: Mapping[str, str]) -> str:
    plain = {
        Kind.LINE: lambda: tidy_line(text, item.key, LONGEST_LINE),
        Kind.WORDS: lambda: _tidy_lines(item, text),
        Kind.PHONE: lambda: tidy_phone(text, item.key),
        Kind.NHS_NUMBER: lambda: tidy_nhs_number(text, item.key),
        Kind.EMAIL: lambda: _tidy_email(item, text),
        Kind.PRACTICE_CODE: lambda: _tidy_practice(item, text),
        Kind.TAGS: lambda: ", ".join(tags_in(tidy_line(text, item.key, LONGEST_LINE))),
        Kind.DAY: lambda: _tidy_day(item, text, None),
        Kind.PAST_DAY: lambda: _tidy_day(item, text, today),
        Kind.CHOICE: lambda: _tidy_choice(item, text, options),
        Kind.CODE: lambda: _tidy_choice(item, text, options),
    }
    return plain[item.kind]()


def _tidy_lines(item: Item, text: str) -> str:
    tidied = tidy_words(text, item.key)
    if item.key == "address" and len(tidied.splitlines()) > MOST_ADDRESS_LINES:
        raise InvalidInputError(
            _("An address has up to five lines."), _("Put two of them on one line."), item.key
        )
    return tidied


def _tidy_email(item: Item, text: str) -> str:
    line = tidy_line(text, item.key)
    if line and not _EMAIL.fullmatch(line):
        raise InvalidInputError(
            _("That does not read as an email address."), _("Write it like jean@example.org."), item.key
        )
    return line


def _tidy_practice(item: Item, text: str) -> str:
    code = tidy_line(text, item.key).replace(" ", "").upper()
    if code and not _PRACTICE.fullmatch(code):
        raise InvalidInputError(
            _("The code of a practice is a letter and five figures."),
            _("Write it like C82001. Leave it empty if it is not known."),
            item.key,
        )
    return code


def _tidy_day(item: Item, text: str, latest: date | None) -> str:
    line = tidy_line(text, item.key)
    if not line:
        return ""
    try:
        on = date.fromisoformat(line)
    except ValueError:
        raise InvalidInputError(
            _("That could not be read as a day."), _("Write it like 24 November 2026."), item.key
        ) from None
    if latest is not None and on > latest:
        raise InvalidInputError(
            _("{day} is still to come.").format(day=day_and_month(on)), _("Look at the year."), item.key
        )
    return on.isoformat()


def _tidy_choice(item: Item, text: str, options: Mapping[str, str]) -> str:
    if text and text not in options:
        raise InvalidInputError(
            _("“{words}” cannot be chosen for “{label}”.").format(
                words=tidy_line(text, item.key), label=item.label
            ),
            _("Choose one of those offered."),
            item.key,
        )
    return "" if text == NOT_ASKED else text
