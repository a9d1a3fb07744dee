"""Where each item of the national standard is recorded here: the page of help that says so, from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.record_items import Level
from app.domain.record_sections import sections
from app.domain.standard_items import standard_items
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator


def places() -> dict[str, dict[str, str]]:
    """Section of the standard -> item -> where it is recorded; "" where it is not."""
    own = _in_sections()
    elsewhere = _elsewhere()
    return {
        section: {
            item: own.get((section, item)) or elsewhere.get(section, {}).get(item, "") for item in items
        }
        for section, items in standard_items().items()
    }


def as_page() -> str:
    """The page of help."""
    return "\n\n".join(_blocks()) + "\n"


def _blocks() -> Iterator[str]:
    yield "# " + _("The national standard, item by item")
    yield _(
        "This is the Social Prescribing Information Standard, version 1.1. Behind each item stands where"
        " it is recorded. Nothing is forced: a first name is enough."
    )
    yield _("“Must” and “should” are the words of the standard, for records that are sent on.")
    found = places()
    for section, items in standard_items().items():
        yield f"## {section}"
        lines = (_line(item, level, found[section][item]) for item, level in items.items())
        yield "\n".join(f"- {line}" for line in lines)


def _line(item: str, level: Level, place: str) -> str:
    asks = {Level.MANDATORY: _("must"), Level.REQUIRED: _("should"), Level.OPTIONAL: _("may")}[level]
    return _("{item} ({asks}): {where}.").format(item=item, asks=asks, where=place)


def _in_sections() -> dict[tuple[str, str], str]:
    return {
        (section.name, name): _("What is recorded, “{section}”").format(section=section.title)
        for section in sections().values()
        for item in section.items
        for name in item.standard
    }


def _elsewhere() -> dict[str, dict[str, str]]:
    """What is recorded on other pages."""
    details = _("About the person, “Change”")
    private, plan, talk = _("the private page"), _("the plan"), _("the talk")
    measures, needs = _("the measures"), _("the box “How to talk with”")
    return {
        "Person demographics": dict.fromkeys(
            (
                "Person first name",
                "Person family name",
                "Person preferred name",
                "Person full name",
                "Title",
                "Date of birth",
                "Postcode",
            ),
            details,
        )
        | {"Photograph": _("pictures of their own, in the talk")},
        "Safeguarding": dict.fromkeys(
            (
                "Safeguarding indicator",
                "Safeguarding concerns date",
                "Safeguarding concerns end date",
                "Safeguarding concerns",
                "Comment",
            ),
            private,
        ),
        "Consent": {"Consent for information sharing": _("What they agreed to, one purpose at a time")},
        "Assessments": dict.fromkeys(
            ("Structured assessment name", "Assessment score", "Subscale score", "Comment"), measures
        ),
        "Care and support plan": dict.fromkeys(standard_items()["Care and support plan"], plan)
        | {"Strengths": talk, "Needs, concerns or problems": talk},
        "Accessible Information Standard": {"Record": needs, "Flag": _("every page, register and paper")},
    }
