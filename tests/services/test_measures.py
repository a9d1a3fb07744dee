"""What a service says of its measures: gates, licences, its own wording, and measures of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotFoundError
from app.measures.definition import definition_text
from app.measures.offers import WhyNot
from app.measures.own import OwnForm, OwnItem, own_form
from app.measures.strict import DefinitionError
from tests.services.desk_days import TUESDAY, added
from tests.services.measures_day import LEAD, ask, given

if TYPE_CHECKING:
    from app.measures.measure import Measure
    from app.measures.offers import Offer
    from app.workspace import Workspace
    from tests.conftest import Wall

HOME = OwnForm(
    title="Feeling at home",
    items=tuple(OwnItem(f"I like it here, part {n}.", reverse=n == 2) for n in range(1, 4)),
    options=((0, "no"), (1, "a bit"), (2, "yes")),
    most_missing=1,
    bands=((Decimal(0), Decimal(3), "a little"), (Decimal(4), Decimal(6), "a lot")),
)


def offer(workspace: Workspace, measure_id: str) -> Offer:
    return next(o for o in workspace.measures.all() if o.measure.id == measure_id)


def test_a_named_clinical_lead_switches_phq_on_and_off(workspace: Workspace) -> None:
    measures = workspace.measures
    for who, measure_id, field in (("", "phq-9", "confirmed_by"), (LEAD, "ons4", "measure")):
        with pytest.raises(InvalidInputError) as refused:
            measures.clear(measure_id, who, TUESDAY)
        assert refused.value.field == field
    opened = measures.clear("phq-9", LEAD, TUESDAY)
    assert (opened.why_not, opened.clearance and opened.clearance.confirmed_by) == (None, LEAD)
    assert measures.switch_off("phq-9").why_not is WhyNot.SWITCHED_OFF
    workspace.history.undo()
    assert offer(workspace, "phq-9").why_not is None
    workspace.history.redo()
    workspace.history.undo()
    workspace.history.undo()
    assert offer(workspace, "phq-9").why_not is WhyNot.SWITCHED_OFF
    assert offer(workspace, "who-5").why_not is WhyNot.NOT_CONFIRMED
    with pytest.raises(NotFoundError):
        measures.switch_off("outcomes-star")


def test_a_licence_has_a_reference_and_an_end_that_today_reminds_of(workspace: Workspace, wall: Wall) -> None:
    measures, ends = workspace.measures, TUESDAY + timedelta(days=90)
    for reference, until, field in (("", ends, "reference"), ("L-1", TUESDAY - timedelta(days=1), "ends_on")):
        with pytest.raises(InvalidInputError) as refused:
            measures.clear("swemwbs", "Sam", TUESDAY, reference, until)
        assert refused.value.field == field
    measures.clear("swemwbs", "Sam", TUESDAY, "L-1", ends)
    measures.clear("mycaw", "Sam", TUESDAY, "L-2")
    assert licences(workspace) == []
    wall.pass_by(days=40)
    assert licences(workspace) == [
        "Renew the licence of SWEMWBS (Short Warwick–Edinburgh Mental Wellbeing Scale)"
    ]
    wall.pass_by(days=51)
    assert offer(workspace, "swemwbs").why_not is WhyNot.LICENCE_ENDED
    (line,) = (line for line in workspace.today.page().to_do if line.kind is ToDoKind.LICENCE_ENDS)
    assert line.measure == "swemwbs", "it leads to that measure, not to the list of all"


def licences(workspace: Workspace) -> list[str]:
    return [line.title for line in workspace.today.page().to_do if line.kind is ToDoKind.LICENCE_ENDS]


def test_the_holders_words_are_on_the_screen_and_in_no_export(workspace: Workspace) -> None:
    measures = workspace.measures
    words = {str(n): f"Zebraquartz {n}" for n in range(1, 8)}
    labels = tuple((n, f"label {n}") for n in range(1, 6))
    assert measures.wording("swemwbs") is None
    kept = measures.keep_wording("swemwbs", "Zebraquartz", words, labels)
    assert (kept.has_words, kept.measure.lead_in, kept.measure.items[6].text) == (
        True,
        "Zebraquartz",
        "Zebraquartz 7",
    )
    assert kept.measure.items[0].options == labels
    found = measures.wording("swemwbs")
    assert found is not None
    assert found.options == labels
    assert "Zebraquartz" not in definition_text(measures.to_export("swemwbs"))
    assert "Zebraquartz" in definition_text(measures.measure("swemwbs", 1))
    measures.keep_wording("swemwbs", "", {**words, "3": ""})
    assert not offer(workspace, "swemwbs").has_words
    workspace.history.undo()
    assert offer(workspace, "swemwbs").has_words
    workspace.history.undo()
    assert not offer(workspace, "swemwbs").has_words
    workspace.history.redo()
    with pytest.raises(InvalidInputError, match="never change"):
        measures.keep_wording("who-5", "Hello", {})
    for wrong in (labels[:4], (*labels[:4], (4, "twice")), tuple(enumerate("abcde"))):
        with pytest.raises(InvalidInputError, match="numbers from 1 to 5"):
            measures.keep_wording("swemwbs", "", words, wrong)
    with pytest.raises(NotFoundError):
        measures.to_export("swemwbs", 9)


def test_a_form_says_everything_that_is_missing_before_it_is_a_measure(workspace: Workspace) -> None:
    measures = workspace.measures
    preview = measures.check_own(OwnForm(title=" ", items=()))
    assert preview.problems == ("It has no name.", "It asks nothing yet.")
    assert preview.fields == ("title", "items")
    gap = replace(HOME, bands=((Decimal(0), Decimal(2), "a little"), (Decimal(4), Decimal(6), "a lot")))
    (problem,) = measures.check_own(gap).problems
    assert "bands" in problem
    with pytest.raises(DefinitionError):
        measures.make_own(gap)
    with pytest.raises(InvalidInputError, match="no name"):
        measures.make_own(replace(HOME, title=""))
    found = measures.check_own(HOME)
    assert found.lines == (
        "3 questions.",
        "The score “Feeling at home” goes from 0 to 6; higher is better.",
        "1 answer may be missing, and is estimated from the others; with more there is no score.",
        "From 0 to 3: a little.",
        "From 4 to 6: a lot.",
        "Every answer at its lowest: 2 (a little).",
        "Every answer at its highest: 4 (a lot).",
    )
    assert not offer_ids(workspace) & {"own-feeling-at-home"}


def offer_ids(workspace: Workspace) -> set[str]:
    return {offer.measure.id for offer in workspace.measures.all()}


def test_a_measure_of_ones_own_is_used_and_then_never_changes(workspace: Workspace) -> None:
    measures, jean = workspace.measures, added(workspace, "Jean Okafor")
    first = measures.make_own(HOME)
    assert (first.id, first.version, first.holder) == ("own-feeling-at-home", 1, "Riverside Link Work")
    assert own_form(first) == replace(HOME, recall="now", bands_source="set by the service")
    again = measures.make_own(replace(HOME, lead_in="Just now:"), first.id)
    assert (again.version, again.lead_in) == (1, "Just now:")
    assert measures.make_own(replace(HOME, lead_in="Just now:"), first.id) == again
    old = workspace.asking.finish(ask(workspace, jean, first.id, "2,0,2"))
    assert offer(workspace, first.id).used
    renamed = replace(HOME, bands=((Decimal(0), Decimal(6), "whatever"),))
    second = measures.make_own(renamed, first.id)
    assert second.version == 2
    read = workspace.fillings.filling(old.id)
    assert (read.measure.version, read.sheet.scores[0].band) == (1, "a lot")
    new = workspace.asking.finish(ask(workspace, jean, first.id, "2,0,2"))
    assert (new.measure.version, new.sheet.scores[0].band) == (2, "whatever")
    assert workspace.measures.measure(first.id, 1).lead_in == "Just now:"
    assert measures.make_own(HOME).id == "own-feeling-at-home-2"


def test_taking_out_and_undo_lead_back_to_the_version_before(workspace: Workspace) -> None:
    measures = workspace.measures
    made = measures.make_own(HOME)
    assert measures.take_out(made.id).why_not is WhyNot.TAKEN_OUT
    moves = workspace.history.moves
    measures.take_out(made.id)
    assert workspace.history.moves == moves
    assert measures.bring_back(made.id).why_not is None
    workspace.history.undo()
    assert offer(workspace, made.id).why_not is WhyNot.TAKEN_OUT
    workspace.history.redo()
    measures.make_own(replace(HOME, lead_in="Just now:"), made.id)
    workspace.history.undo()
    assert measures.measure(made.id).lead_in == ""
    for act in (measures.take_out, measures.bring_back):
        with pytest.raises(NotFoundError, match="not one of your own"):
            act("ons4")
    with pytest.raises(NotFoundError, match="not one of your own"):
        measures.make_own(HOME, "own-gone")


def test_one_from_a_file_is_held_to_the_same_rules_and_takes_no_name_of_ours(workspace: Workspace) -> None:
    measures = workspace.measures
    ours: Measure = measures.to_export("confidence")
    with pytest.raises(InvalidInputError, match="comes with Trestle"):
        measures.add_own(ours, "confidence.xlsx")
    made = measures.add_own(replace(ours, id="brave", version=7, examples=()), "brave.xlsx")
    assert (made.id, made.version, made.examples[0].answers) == ("own-brave", 1, "4,4,4,4")
    with pytest.raises(DefinitionError):
        measures.add_own(replace(ours, id="brave", title=" "), "brave.xlsx")
    taken = measures.take_out("own-brave")
    assert taken.why_not is WhyNot.TAKEN_OUT
    assert measures.add_own(replace(ours, id="brave", examples=()), "brave.xlsx").version == 1
    assert offer(workspace, "own-brave").why_not is None


def test_a_used_version_stays_when_the_later_one_is_undone(workspace: Workspace) -> None:
    measures, jean = workspace.measures, added(workspace, "Jean Okafor")
    made = measures.make_own(HOME)
    half = workspace.asking.begin(jean, made.id)
    workspace.asking.answer(half.id, "1", given(2))
    measures.make_own(replace(HOME, lead_in="Just now:"), made.id)
    assert offer(workspace, made.id).measure.version == 2
    workspace.history.undo()
    again = next(o for o in workspace.asking.offered(jean) if o.measure.id == made.id)
    assert (again.measure.version, again.half_id) == (1, half.id)
