"""What was read from a file of another program becomes a measure, by the rules our own files obey."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from app.exchange.form_faults import Faults
from app.exchange.variable_names import variable_names
from app.i18n import _
from app.measures.definition import definition_text
from app.measures.measure import (
    Direction,
    Example,
    ExpectedScore,
    LicenceKind,
    Method,
    ScoreRule,
)
from app.measures.measure_file import MEASURE, read_measure
from app.measures.measure_items import ITEM, read_answer_sets, read_item
from app.measures.registry import red_flags
from app.measures.score_fits import MOST_DECIMALS, reach
from app.measures.score_rules import SCORE, read_score
from app.measures.scoring import score
from app.measures.strict import DefinitionError, Entry
from app.measures.typed_answers import read_answers
from app.measures.worked_examples import refuse_wrong_examples

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.measure import Item, Measure

Content = dict[str, Any]
"""The keys of a measure's own file, and what stands under them."""


LEAVES_RANGE_OPEN: Final = {"code", "label", "method", "items", "decimals"}
"""The keys of a score from which its range follows, where it is not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadForm:
    """A measure that was read from a file.

    Attributes:
        wording: Of a measure whose holder does not let us pass its words on, the words that stood in the
            file, by item; under "" those before the first item. They are for this service's own vault.
        notes: What the file says beyond a measure and was left aside, each in a sentence.
    """

    measure: Measure
    wording: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Draft:
    """A measure as far as it has been read.

    Attributes:
        content: As a file of our own would say it; items and scores are beside it.
        items, scores: Each with the place it stands at, for messages.
        own_examples: Whether the file brings worked examples; otherwise two are made.
    """

    file: str
    content: Content
    faults: Faults = field(default_factory=Faults)
    items: list[tuple[str, Content]] = field(default_factory=list)
    scores: list[tuple[str, Content]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    wording: dict[str, str] = field(default_factory=dict)
    own_examples: bool = False

    def leave_words_aside(self) -> None:
        """Where the licence is one's own to bring, the words are kept apart from the measure."""
        if self.content.get("licence") != LicenceKind.BRING_YOUR_OWN:
            return
        texts = {item["code"]: item["text"] for _place, item in self.items}
        found = {"": self.content["lead_in"], **texts}
        empty = {"", *(words_left_out(number) for number in range(1, len(texts) + 1))}
        self.wording = {code: words for code, words in found.items() if words not in empty}
        self.content["lead_in"] = ""
        # The holder's words are kept in one language.
        self.content["languages"] = self.content["languages"][:1]
        self.content.pop("translations", None)
        for _place, item in self.items:
            item["text"] = ""


def words_left_out(number: int) -> str:
    """What stands in a file for the words of a question that may not be passed on."""
    return _("Question {n}: the words are the holder’s").format(n=number)


def content_of(measure: Measure) -> Content:
    """The keys of a measure's own file; words that may not be passed on are not among them."""
    nothing: Content = {"answer_sets": [], "alerts": [], "examples": [], "translations": []}
    return nothing | tomllib.loads(definition_text(without_wording(measure)), parse_float=Decimal)


def names_of(content: Content) -> dict[str, str]:
    """The names of its items and scores for other programs; see `variable_names`."""
    return variable_names(*([each["code"] for each in content[key]] for key in ("items", "scores")))


def options_in(content: Content, item: Content) -> list[list[Any]]:
    """Number and label of each answer of an item that takes its answers from a set."""
    sets = {each["code"]: each["options"] for each in content["answer_sets"]}
    return list(sets[item["answers"]])


def without_wording(measure: Measure) -> Measure:
    """The measure as it may leave: where the licence is one's own to bring, without the holder's words."""
    if measure.licence is not LicenceKind.BRING_YOUR_OWN:
        return measure
    bare = tuple(replace(item, text="") for item in measure.items)
    return replace(measure, lead_in="", items=bare)


def as_measure(draft: Draft) -> ReadForm:
    """The measure that a draft says, every worked example tried.

    Raises:
        FormFaultsError: It has a fault; all that were found are said, each with its place.
    """
    draft.faults.refuse()
    draft.leave_words_aside()
    items = _items(draft)
    draft.faults.refuse()
    _check_scores(draft, items)
    draft.faults.refuse()
    try:
        measure = _whole(draft)
    except DefinitionError as error:
        draft.faults.take(error)
        draft.faults.refuse()
        raise
    return ReadForm(measure=measure, wording=draft.wording, notes=tuple(draft.notes))


def _items(draft: Draft) -> tuple[Item, ...]:
    items = []
    try:
        sets = read_answer_sets(Entry(draft.file, draft.content, MEASURE))
    except DefinitionError as error:
        draft.faults.take(error)
        return ()
    for place, content in draft.items:
        try:
            items.append(read_item(Entry(place, content, ITEM), sets))
        except DefinitionError as error:
            draft.faults.take(error)
    return tuple(items)


def _check_scores(draft: Draft, items: tuple[Item, ...]) -> None:
    for place, content in draft.scores:
        if set(content) >= LEAVES_RANGE_OPEN and "range" not in content:
            content["range"] = _range(content, items)
        try:
            read_score(Entry(place, content, SCORE), items)
        except DefinitionError as error:
            draft.faults.take(error)


def _range(content: Content, items: tuple[Item, ...]) -> list[object]:
    """What the items of a score can give, where a file leaves that open.

    A rule that does not fit its items gets a range that is refused, with what is wrong with it, later.
    """
    known, method = {item.code: item for item in items}, content["method"]
    own = [known[code] for code in content["items"] if code in known]
    table = tuple((Decimal(str(raw)), Decimal(str(value))) for raw, value in content.get("table", ()))
    try:
        multiplier = Fraction(str(content.get("multiplier", 1)))
    except (ValueError, ZeroDivisionError):
        return [0, 1]
    if method not in tuple(Method) or not own or (method == Method.LOOKUP and not table):
        return [0, 1]
    rule = ScoreRule(
        code=content["code"],
        label=content["label"],
        method=Method(method),
        items=tuple(item.code for item in own),
        direction=Direction.NEITHER,
        lowest=Decimal(0),
        highest=Decimal(1),
        multiplier=multiplier,
        decimals=min(max(content["decimals"], 0), MOST_DECIMALS),
        table=table,
    )
    return list(reach(rule, own))


def _whole(draft: Draft) -> Measure:
    content = draft.content | {
        "items": [item for _place, item in draft.items],
        "scores": [rule for _place, rule in draft.scores],
    }
    if not draft.own_examples:
        content["examples"] = [{"answers": ""}]  # made below, of the finished measure
    measure = read_measure(Entry(draft.file, content, MEASURE), [flag.code for flag in red_flags()])
    if not draft.own_examples:
        return replace(measure, examples=made_examples(measure))
    refuse_wrong_examples(draft.file, measure)
    return measure


def made_examples(measure: Measure) -> tuple[Example, ...]:
    """What comes out of the lowest answers and of the highest, where a file has no worked examples."""
    lowest = ",".join(f"{item.lowest:f}" for item in measure.items)
    highest = ",".join(f"{item.highest:f}" for item in measure.items)
    return tuple(_example(measure, answers) for answers in (lowest, highest))


def _example(measure: Measure, answers: str) -> Example:
    sheet = score(measure, read_answers(measure, answers))
    return Example(
        answers=answers,
        scores=tuple(
            ExpectedScore(code=each.code, raw=each.raw, value=each.value, band=each.band)
            for each in sheet.scores
        ),
        not_scored=(),
        flags=tuple(alert.flag for alert in sheet.alerts),
    )
