"""The sheets “scoring”, “lookup” and “bands” beside an XLSForm: how its answers become scores."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange.sheet_reader import NO, YES, SheetReader, plain_number
from app.i18n import _
from app.measures.measure import Direction, Fill, Method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exchange.form_reading import Content, Draft
    from app.exchange.workbook import Row, Sheet

NEITHER: Final = "neither"
CHANGE: Final = {
    "possible": "possible",
    "likely": "mid",
    "reliability": "reliability",
    "norm_mean": "mean_norm",
    "norm_sd": "sd_norm",
}
"""What a measure's own file calls it -> the column."""
PLACES: Final = {Method.MEAN: 1, Method.GOALS: 2, Method.QUANTITY: 1}
"""Decimals where the sheet does not say; otherwise none, or those of the table."""


class ScoringReader(SheetReader):
    """Reads the scores into a draft, each with its bands and its table."""

    def __init__(self, sheet: Sheet, draft: Draft, codes: Mapping[str, str]) -> None:
        super().__init__(sheet, draft.faults)
        self.draft, self.codes = draft, codes
        self.items = {item["code"]: item for _place, item in draft.items}
        self.tables: dict[str, list[list[object]]] = {}
        self.bands: dict[str, list[list[object]]] = {}
        self.band_sources: dict[str, str] = {}

    def read_tables(self, sheet: Sheet) -> None:
        """The rows of the sheet “lookup”: table, raw score, score."""
        reader = SheetReader(sheet, self.faults)
        reader.check("table", "raw", "value")
        for row in sheet.rows:
            table = self.tables.setdefault(reader.needed(row, "table", _("the name of a table")), [])
            table.append([_needed(reader, row, "raw"), _needed(reader, row, "value")])

    def read_bands(self, sheet: Sheet) -> None:
        """The rows of the sheet “bands”: score, from, to, label, source."""
        reader = SheetReader(sheet, self.faults)
        reader.check("score", "from", "to", "label")
        known = {row.get("score") for row in self.sheet.rows}
        for row in sheet.rows:
            if row.get("score") not in known:
                reader.wrong(row, "score", ", ".join(sorted(known)))
            label = reader.needed(row, "label", _("the name of the band"))
            band: list[object] = [_needed(reader, row, "from"), _needed(reader, row, "to"), label]
            self.bands.setdefault(row.get("score"), []).append(band)
            self.band_sources.setdefault(row.get("score"), row.get("source"))

    def read(self) -> None:
        """Every score."""
        self.check("score", "label", "method", "items", "higher_is_better")
        for row in self.sheet.rows:
            self.draft.scores.append((self.at(row), self._score(row)))

    def _score(self, row: Row) -> Content:
        code, method = row.get("score"), self.one_of(row, "method", tuple(Method))
        items = self._item_codes(row)
        fewest = self.whole(row, "min_items", len(items))
        if items and not 1 <= fewest <= len(items):
            self.wrong(row, "min_items", _("a number from 1 to {n}").format(n=len(items)))
        missing = len(items) - fewest
        filled = missing > 0 and method in (Method.SUM, Method.MEAN)
        rule: Content = {
            "code": self.needed(row, "score", _("a short name")),
            "label": row.get("label") or code,
            "method": method,
            "items": items,
            "direction": self._direction(row),
            "decimals": self.whole(row, "decimals", self._places(row, method)),
            "most_missing": missing,
            "fill": (Fill.OWN_MEAN if filled else Fill.NOTHING).value,
        }
        if row.get("multiply") not in ("", "1"):
            rule["multiplier"] = row.get("multiply")
        if row.get("lookup"):
            rule["table"] = self._table(row)
        if row.get("counted"):
            rule["counted"] = self._counted(row)
        if code in self.bands:
            rule |= {"bands": self.bands[code], "bands_source": self.band_sources[code]}
        rule |= self._change(row)
        rule |= self._range(row)
        return rule

    def _item_codes(self, row: Row) -> list[str]:
        codes = []
        for name in self.needed(row, "items", _("names of the sheet “survey”, a space between")).split():
            plain = name if name in self.codes else name.removeprefix("-")
            if plain not in self.codes:
                self.faults.found(self.at(row, "items"), plain, ", ".join(self.codes))
                continue
            code = self.codes[plain]
            codes.append(code)
            self._turn(row, code, turned=plain != name)
        return codes

    def _turn(self, row: Row, code: str, *, turned: bool) -> None:
        """An item is turned round in every score or in none."""
        item = self.items.get(code, {})
        if item.setdefault("reverse", turned) != turned:
            self.faults.add(
                self.at(row, "items"),
                _("“{code}” is turned round in one score and not in another").format(code=quote(code)),
                _("“-” before it in each score, or in none"),
            )

    def _direction(self, row: Row) -> str:
        found = row.get("higher_is_better").casefold()
        if found not in (*YES, *NO, NEITHER):
            self.wrong(row, "higher_is_better", _("yes, no or neither"))
        if found == NEITHER:
            return Direction.NEITHER.value
        return (Direction.HIGHER if found in YES else Direction.LOWER).value

    def _places(self, row: Row, method: str) -> int:
        values = [Decimal(str(value)) for _raw, value in self.tables.get(row.get("lookup"), [])]
        places = [-int(value.as_tuple().exponent) for value in values]
        known = {kind.value: places for kind, places in PLACES.items()}
        return max(places, default=known.get(method, 0))

    def _table(self, row: Row) -> list[list[object]]:
        found = self.tables.get(row.get("lookup"))
        if found is None:
            self.wrong(row, "lookup", ", ".join(self.tables) or _("a table of the sheet “lookup”"))
        return found or []

    def _counted(self, row: Row) -> list[object]:
        return [
            number for part in row.get("counted").split() if (number := self._answer(row, part)) is not None
        ]

    def _answer(self, row: Row, part: str) -> int | Decimal | None:
        try:
            return plain_number(Decimal(part))
        except ArithmeticError:
            self.faults.found(self.at(row, "counted"), part, _("answers as numbers, a space between"))
            return None

    def _change(self, row: Row) -> Content:
        known = {key: self.number(row, column) for key, column in CHANGE.items()}
        change: Content = {key: number for key, number in known.items() if number is not None}
        source = row.get("source")
        if change and not source:
            self.faults.add(self.at(row, "source"), _("the cell is empty"), _("who published these numbers"))
        return {"change": {"source": source, **change}} if source else {}

    def _range(self, row: Row) -> Content:
        """The lowest and the highest score, where the sheet says; otherwise it follows from the items."""
        ends = [number for column in ("min", "max") if (number := self.number(row, column)) is not None]
        return {"range": list(map(plain_number, ends))} if len(ends) == 2 else {}


def _needed(reader: SheetReader, row: Row, column: str) -> int | Decimal:
    reader.needed(row, column, _("a number"))
    found = reader.number(row, column)
    return plain_number(found) if found is not None else 0
