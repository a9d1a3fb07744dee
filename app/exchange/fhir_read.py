"""Reads a measure from a FHIR R4 Questionnaire, ours or anybody's."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from app.domain.wording import quote
from app.exchange import fhir_words as fhir
from app.exchange.beside import read_beside, share_answers, with_rest
from app.exchange.fhir_options import options_of, value_under
from app.exchange.form_faults import unreadable
from app.exchange.form_reading import Draft, as_measure
from app.exchange.usual_parts import each_alone, measure_id, usual_content
from app.exchange.workbook_guard import LARGEST_FILE, MOST_ROWS
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.exchange.form_reading import Content, ReadForm

Element = dict[str, Any]
DEEPEST: Final = 20
"""Groups within groups."""


def read_questionnaire(file: str, content: bytes) -> ReadForm:
    """The measure in a Questionnaire; without our own definition beside it, each answer alone is a score.

    Args:
        file: Its name, for messages.
        content: Its bytes, JSON.

    Raises:
        FormFaultsError: It is no Questionnaire, or has faults; each says the linkId it is at.
    """
    resource = _resource(file, content)
    draft = Draft(
        file=file, content=usual_content(_words(resource, "title") or file.rpartition(".")[0] or file)
    )
    draft.content["id"] = measure_id(
        _words(resource, "id") or _words(resource, "name") or draft.content["title"]
    )
    if resource.get("status") not in fhir.STATUSES:
        draft.faults.found("status", str(resource.get("status", "")), ", ".join(fhir.STATUSES))
    reader = QuestionReader(draft)
    beside = value_under(resource, fhir.DEFINITION)
    if isinstance(beside, str):
        reader.beside = read_beside(draft, beside, f"extension “{fhir.DEFINITION}”")
    reader.read(resource.get("item"), _("item"), 0)
    if not draft.items:
        draft.faults.add(file, _("there is no question whose answer is a number"))
    if not draft.scores:
        each_alone(draft)
    return as_measure(draft)


def _resource(file: str, content: bytes) -> Element:
    try:
        found = json.loads(content, parse_float=Decimal) if len(content) <= LARGEST_FILE else None
        # Half a letter can be written in JSON, and kept nowhere.
        json.dumps(found, ensure_ascii=False, default=str).encode()
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("resourceType") != "Questionnaire":
        raise unreadable(
            file,
            _("it is not a FHIR Questionnaire"),
            _("Use a JSON file whose “resourceType” is “Questionnaire”."),
        )
    return found


class QuestionReader:
    """Reads the items into a draft, those in groups as well."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.faults = draft, draft.faults
        self.beside: dict[str, Content] = {}
        self.seen: set[str] = set()

    def read(self, items: object, where: str, depth: int) -> None:
        """A list of items, in order."""
        if not isinstance(items, list) or len(items) > MOST_ROWS or depth > DEEPEST:
            self.faults.add(where, _("this is no list of questions"))
            return
        for number, item in enumerate(items, start=1):
            place = f"{where}[{number}]"
            if isinstance(item, dict):
                self._read_item(item, self._place(item, place), depth)
            else:
                self.faults.add(place, _("this is no question"))

    def _place(self, item: Element, place: str) -> str:
        link = _words(item, "linkId")
        if not link:
            self.faults.found(f"{place}.linkId", "", _("a name for the question"))
            return place
        where = _("item “{link}”").format(link=quote(link))
        if link in self.seen:
            self.faults.add(where, _("this linkId stands there twice"), _("each linkId once"))
        self.seen.add(link)
        return where

    def _read_item(self, item: Element, where: str, depth: int) -> None:
        kind = item.get("type")
        if kind not in fhir.TYPES:
            self.faults.found(f"{where}, type", str(kind or ""), ", ".join(fhir.TYPES))
        elif kind == "display" and not self.draft.items:
            before = self.draft.content["lead_in"]
            self.draft.content["lead_in"] = f"{before} {_words(item, 'text')}".strip()
        elif kind == "group":
            self.read(item.get("item"), where, depth + 1)
        elif not (item.get("readOnly") and self.beside):
            self._take(item, where)

    def _take(self, item: Element, where: str) -> None:
        asked = None if item.get("repeats") or item.get("readOnly") else self._asked(item, where)
        if asked is None:
            note = _("{where}: “{type}” is left out; a measure keeps whole numbers between two ends.")
            self.draft.notes.append(note.format(where=where, type=item["type"]))
            return
        for key in self._left_aside(item):
            note = _("{where}: “{key}” is left aside; the question is asked every time.")
            self.draft.notes.append(note.format(where=where, key=key))
        link, text = _words(item, "linkId"), _words(item, "text")
        if not text:
            self.faults.found(f"{where}, text", "", _("what is asked"))
        content: Content = {"code": link, "text": text, **asked}
        self.draft.items.append((where, with_rest(content, self.beside.get(link, {}))))

    def _left_aside(self, item: Element) -> Iterator[str]:
        return (key for key in ("enableWhen", "item", "initial") if item.get(key))

    def _asked(self, item: Element, where: str) -> Content | None:
        """The answers an item takes; None where they are no numbers a measure could keep."""
        if item["type"] == "boolean":
            return {"answers": share_answers(self.draft, [[1, _("Yes")], [0, _("No")]])}
        if item["type"] == "choice":
            return {"answers": share_answers(self.draft, options_of(item, where, self.faults))}
        least, most = value_under(item, fhir.LEAST), value_under(item, fhir.MOST)
        units = "units" in self.beside.get(_words(item, "linkId"), {})
        fits = item["type"] == "integer" or (item["type"] == "decimal" and units)
        known = isinstance(least, int | Decimal) and isinstance(most, int | Decimal)
        return {"line": [least, most]} if fits and known else None


def _words(element: Element, key: str) -> str:
    found = element.get(key)
    return found.strip() if isinstance(found, str) else ""
