"""What headings, marks and rows of a register are called in halls."""

from __future__ import annotations

import re
from typing import Final

from app.domain.people import Role
from app.domain.register_file import MarkKind

AS_KEPT: Final = "name as kept here"
"""The heading of names that were written by this program: they are taken letter by letter."""
NAMES: Final = frozenset(
    {AS_KEPT, "name", "names", "full name", "member", "members", "member name", "participant"}
    | {"participants", "person", "people", "attendee", "attendees", "who", "client", "clients"}
    | {"name of person", "name of participant", "person name", "customer", "first name and surname"}
)
FIRST_NAMES: Final = frozenset(
    {"first name", "forename", "given name", "first", "christian name", "first names"}
)
LAST_NAMES: Final = frozenset({"surname", "last name", "family name", "last", "second name"})
ROLE_HEADINGS: Final = frozenset({"role", "type", "comes as", "as"})
PHONES: Final = frozenset(
    {"tel", "tel no", "telephone", "phone", "mobile", "phone number", "contact number", "mob", "phone no"}
)
DAY_HEADINGS: Final = frozenset({"date", "day", "session", "session date", "date of session"})
MARK_HEADINGS: Final = frozenset(
    {"mark", "attended", "attendance", "present", "status", "here", "attended?", "present?"}
)
MARKS: Final = {
    MarkKind.PRESENT: frozenset(
        {"/", "\\", "✓", "✔", "√", "☑", "✅", "p", "y", "yes", "1", "here", "present", "attended", "came"}
        | {"in", "tick", "l", "late", "true", "//"}
    ),
    MarkKind.ABSENT: frozenset(
        {"n", "no", "a", "abs", "absent", "dna", "dnr", "0", "-", "–", "no word", "did not attend", "false"}
        | {"did not come", "out", "n/a"}
    ),
    MarkKind.APOLOGIES: frozenset(
        {"apol", "apols", "apologies", "apology", "ap", "apo", "sent apology", "sent apologies", "app"}
    ),
}
KIND_OF: Final = {word: kind for kind, words in MARKS.items() for word in words}
LONGEST_MARK: Final = 12
"""What is longer in a cell for a mark is a remark."""
SECTIONS: Final = {
    "participant": Role.PARTICIPANT, "participants": Role.PARTICIPANT, "members": Role.PARTICIPANT,
    "group members": Role.PARTICIPANT, "attendees": Role.PARTICIPANT, "people": Role.PARTICIPANT,
    "carer": Role.CARER, "carers": Role.CARER, "family carers": Role.CARER,
    "volunteer": Role.VOLUNTEER, "volunteers": Role.VOLUNTEER, "helpers": Role.VOLUNTEER,
    "helper": Role.VOLUNTEER, "vols": Role.VOLUNTEER, "vol": Role.VOLUNTEER,
    "staff": Role.STAFF, "leaders": Role.STAFF, "leader": Role.STAFF, "workers": Role.STAFF,
}  # fmt: skip
OUR_VISITORS: Final = frozenset({"visitors without a name"})
VISITORS: Final = frozenset({"visitors", "visitor", "guests", "guest", "visitors without a name", "others"})
_TOTAL: Final = re.compile(
    r"(?:grand |sub |sub-|overall )?totals?\b.*|attendance|sum|count|average|"
    r"(?:number|no|nos|numbers|how many)\b\.?(?: (?:of|here|present|attending|attended|people|came)\b.*)?|"
    r"(?:present|attended|absent)"
)


def folded(text: str) -> str:
    """A heading or a word as it is compared."""
    return " ".join(text.casefold().split()).strip(" .:*#")


def is_total(text: str) -> bool:
    """Whether a row or a column adds up others."""
    return _TOTAL.fullmatch(folded(text)) is not None
