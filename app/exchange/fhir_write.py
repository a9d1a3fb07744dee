"""Writes a measure as a FHIR R4 Questionnaire."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.exchange import fhir_words as fhir
from app.exchange.beside import definition_beside
from app.exchange.form_reading import content_of, names_of, options_in, words_left_out
from app.exchange.sheet_reader import plain_number
from app.exchange.sums import sum_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exchange.form_reading import Content
    from app.measures.measure import Measure

Element = dict[str, Any]


def questionnaire(measure: Measure) -> bytes:
    """The Questionnaire as JSON; where the licence is one's own to bring, without the holder's words."""
    content = content_of(measure)
    names = names_of(content)
    items: list[Element] = []
    if content["lead_in"]:
        lead_in: Element = {"linkId": names[""], "text": content["lead_in"], "type": "display"}
        items.append(lead_in | _also("text", {t["language"]: t["lead_in"] for t in content["translations"]}))
    for number, item in enumerate(content["items"], start=1):
        asked = _asked(item, content)
        text = item["text"] or words_left_out(number)
        head: Element = {"linkId": names[item["code"]], "prefix": str(number), "text": text}
        items.append(head | _also("text", _texts(content, item["code"])) | asked)
    items += [made for rule in content["scores"] if (made := _calculated(rule, content, names))]
    resource: Element = {
        "resourceType": "Questionnaire",
        "id": measure.id,
        "language": measure.languages[0],
        "extension": [{"url": fhir.DEFINITION, "valueString": definition_beside(measure)}],
        "url": f"{fhir.MEASURE}{measure.id}",
        "version": str(measure.version),
        "name": "".join(part.capitalize() for part in f"measure-{measure.id}".split("-")),
        "title": measure.title,
        "status": "active",
        "subjectType": ["Patient"],
        "publisher": measure.holder,
        "copyright": f"{measure.attribution} ({measure.licence_name})",
        "item": items,
    }
    return json.dumps(resource, ensure_ascii=False, indent=2, default=_number).encode()


def _asked(item: Content, content: Content) -> Element:
    """What answers an item takes."""
    if "answers" in item:
        options = options_in(content, item)
        return {
            "type": "choice",
            "required": False,
            "answerOption": [_option(n, label, _labels(content, item["answers"], n)) for n, label in options],
        }
    whole = "units" not in item
    value = "valueInteger" if whole else "valueDecimal"
    least, most = item["line"]
    extension: list[Element] = [{"url": fhir.LEAST, value: least}, {"url": fhir.MOST, value: most}]
    if not whole:
        unit = item["units"][0]["name"]
        extension.append({"url": fhir.UNIT, "valueCoding": {"code": unit, "display": unit}})
    return {"extension": extension, "type": "integer" if whole else "decimal", "required": False}


def _option(number: int, label: str, also: Mapping[str, str]) -> Element:
    return {
        "extension": [{"url": fhir.ORDINAL, "valueDecimal": number}],
        "valueCoding": {"code": str(number), "display": label} | _also("display", also),
    }


def _also(key: str, words: Mapping[str, str]) -> Element:
    """The same words in further languages, beside a text of the Questionnaire."""
    said = [
        {
            "url": fhir.TRANSLATION,
            "extension": [
                {"url": "lang", "valueCode": language},
                {"url": "content", "valueString": text},
            ],
        }
        for language, text in words.items()
        if text
    ]
    return {f"_{key}": {"extension": said}} if said else {}


def _texts(content: Content, code: str) -> dict[str, str]:
    return {each["language"]: dict(each["items"])[code] for each in content["translations"]}


def _labels(content: Content, listed: str, number: int) -> dict[str, str]:
    return {
        each["language"]: label
        for each in content["translations"]
        for n, code, label in each["answers"]
        if (n, code) == (number, listed)
    }


def _calculated(rule: Content, content: Content, names: dict[str, str]) -> Element | None:
    answers = {item["code"]: _answer(names[item["code"]], item) for item in content["items"]}
    total = sum_of(rule, content, answers, divided="/")
    if not total:
        return None
    expression = {"language": "text/fhirpath", "expression": total}
    return {
        "extension": [{"url": fhir.CALCULATED, "valueExpression": expression}],
        "linkId": names[f"score {rule['code']}"],
        "text": rule["label"],
        "type": "decimal",
        "readOnly": True,
    }


def _answer(name: str, item: Content) -> str:
    """The answer to an item in FHIRPath, as a number."""
    kind = "code.toInteger()" if "answers" in item else ""
    return f"%resource.item.where(linkId='{name}').answer.value.{kind}".rstrip(".")


def _number(found: object) -> int | float:
    if isinstance(found, Decimal):
        plain = plain_number(found)
        return plain if isinstance(plain, int) else float(plain)
    raise TypeError(f"{type(found).__name__} has no JSON form here")
