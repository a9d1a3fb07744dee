"""What people write in brackets beside a name: what somebody comes as, or a remark about them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.domain.people import Role

ROLES: Final = {
    "participant": Role.PARTICIPANT,
    "carer": Role.CARER,
    "volunteer": Role.VOLUNTEER,
    "vol": Role.VOLUNTEER,
    "staff": Role.STAFF,
}
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_ALONE: Final = re.compile(r"(?:(?:a|family|unpaid|paid|member of|his|her|their)\s+)*(\w+)")
_OF_SOMEBODY: Final = re.compile(r"(\w+)\s+(?:for|of|to)\s.+|.+(?:['’]s|s['’])\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A line without its brackets, and what stood in them.

    Attributes:
        bare: What is left; a title or a pet name in brackets is left there too.
        remark: In the words that were written; several are parted by a semicolon.
    """

    bare: str
    role: Role | None = None
    remark: str = ""


def read_brackets(text: str, titles: frozenset[str]) -> Bracketed:
    """Take roles and remarks out of a line. A line that is nothing but brackets stays as it is.

    Understands "(carer)", "(Jean's carer)", "[volunteer]" and "(wheelchair)", closed or not. A title,
    and a name between two others as in "Margaret (Peggy) Smith", belong to the name.
    """
    bare, end, role, remarks = "", 0, None, list[str]()
    for found in _BRACKET.finditer(text):
        inside = found[1].strip()
        if inside.casefold().rstrip(".") in titles or _is_pet_name(inside, text[found.end() :]):
            continue
        bare, end = f"{bare}{text[end : found.start()]} ", found.end()
        as_role, whole = _role(inside)
        role = role or as_role
        if inside and not whole:
            remarks.append(inside)
    bare = f"{bare}{text[end:]}"
    return Bracketed(bare, role, "; ".join(remarks)) if bare.strip(" ,") else Bracketed(text)


def _is_pet_name(inside: str, after: str) -> bool:
    name = inside[:1].isupper() and _role(inside)[0] is None
    return name and re.match(r"\s+[^\W\d_]", after) is not None


def _role(inside: str) -> tuple[Role | None, bool]:
    """The role that is written, and whether nothing else is: "Jean's carer" says more."""
    words = inside.casefold().rstrip(".")
    alone, of_somebody = _ALONE.fullmatch(words), _OF_SOMEBODY.fullmatch(words)
    if alone and alone[1] in ROLES:
        return ROLES[alone[1]], True
    return (ROLES.get(of_somebody[1] or of_somebody[2]) if of_somebody else None), False
