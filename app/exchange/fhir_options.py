"""The answers of a FHIR question: what each is called, and the number it counts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.exchange import fhir_words as fhir
from app.exchange.sheet_reader import number_in
from app.i18n import _
from app.measures.strict import MOST_PLACES

if TYPE_CHECKING:
    from app.exchange.form_faults import Faults

Element = dict[str, Any]


def value_under(element: Element, url: str) -> object:
    """What an extension of an element says; None without it."""
    extensions = element.get("extension")
    for extension in extensions if isinstance(extensions, list) else ():
        if isinstance(extension, dict) and extension.get("url") == url:
            values = [value for key, value in extension.items() if key.startswith("value")]
            return values[0] if values else None
    return None


def options_of(item: Element, where: str, faults: Faults) -> list[list[object]]:
    """Number and label of each answer of a choice; an answer without a number is a fault."""
    found = item.get("answerOption")
    if not isinstance(found, list) or not found:
        faults.found(f"{where}, answerOption", "", _("the answers, each with its number"))
        return []
    options: list[list[object]] = []
    for place, option in enumerate(found, start=1):
        number, label = _option(option if isinstance(option, dict) else {})
        if number is None or not label:
            allowed = _("a whole number as “ordinalValue”, “itemWeight” or “code”, and a “display”")
            faults.found(f"{where}, answerOption[{place}]", label, allowed)
            continue
        options.append([number, label])
    return options


def _option(option: Element) -> tuple[int | None, str]:
    for value in ("valueString", "valueInteger"):
        if value in option:
            said = str(option[value])
            return _whole(_weight(option), number_in(said)), said
    coding = option.get("valueCoding")
    if not isinstance(coding, dict):
        return None, ""
    code, label = str(coding.get("code", "")), str(coding.get("display") or coding.get("code", ""))
    weight = _weight(option)
    return _whole(weight if weight is not None else _weight(coding), number_in(code)), label


def _weight(element: Element) -> object:
    ordinal = value_under(element, fhir.ORDINAL)
    return ordinal if ordinal is not None else value_under(element, fhir.WEIGHT)


def _whole(*numbers: object) -> int | None:
    """The first that is a number, if it is a whole one."""
    first = next((n for n in numbers if isinstance(n, int | Decimal) and not isinstance(n, bool)), None)
    small = first is not None and Decimal(first).adjusted() < MOST_PLACES
    return int(first) if first is not None and small and first == int(first) else None
