"""What another program's form cannot say about a measure stands in it beside the questions."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.exchange.form_reading import names_of, without_wording
from app.i18n import _
from app.measures.definition import definition_text
from app.measures.measure_file import MEASURE

if TYPE_CHECKING:
    from app.exchange.form_reading import Content, Draft
    from app.measures.measure import Measure

LONGEST: Final = 200_000
ASKED: Final = ("text", "answers", "line")
"""What the questions of the form say themselves."""


def definition_beside(measure: Measure) -> str:
    """The definition without the words of the questions, which the form has itself."""
    bare = without_wording(measure)
    items = tuple(replace(item, text="") for item in bare.items)
    return definition_text(replace(bare, lead_in="", items=items))


def read_beside(draft: Draft, text: str, where: str) -> dict[str, Content]:
    """Takes over what stands beside the questions; returns what it says of each item, by its name."""
    try:
        content = tomllib.loads(text[:LONGEST], parse_float=Decimal)
        fits = set(content) <= set(MEASURE) and {"items", "scores"} <= set(content)
        names = names_of(content) if fits else {}
        items = {names[item["code"]]: item for item in content["items"]} if fits else {}
    except (ValueError, KeyError, TypeError, AttributeError):
        fits, content, items = False, {}, {}
    if not fits:
        draft.faults.add(where, _("the definition that Trestle wrote there was changed or cut off"))
        return {}
    draft.scores = [(where, rule) for rule in content.pop("scores")]
    content.pop("items")
    draft.content |= {**content, "answer_sets": [], "lead_in": ""}
    draft.own_examples = bool(content.get("examples"))
    return items


def with_rest(asked: Content, beside: Content) -> Content:
    """An item as the form asks it, with the rest of what was said of it."""
    rest = {key: value for key, value in beside.items() if key not in ASKED}
    return {**asked, **rest}


def share_answers(draft: Draft, options: list[list[object]]) -> str:
    """The code of the set with these answers, added where there is none yet."""
    sets = draft.content["answer_sets"]
    for known in sets:
        if known["options"] == options:
            return str(known["code"])
    sets.append({"code": f"set{len(sets) + 1}", "options": options})
    return str(sets[-1]["code"])
