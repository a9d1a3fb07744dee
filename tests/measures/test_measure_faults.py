"""A measure's file with a fault in it is refused with a sentence that names the fault."""

import pytest

from app.errors import AppError
from app.measures.strict import DefinitionError
from app.measures.worked_examples import checked_measure
from tests.measures.faults_on_purpose import FAULTS, SOUND


def test_the_measure_without_a_fault_is_sound() -> None:
    mood = checked_measure("mood.toml", SOUND, ["RF1"])
    assert [rule.code for rule in mood.scores] == ["sum", "looked up", "count", "c", "heavy", "t"]
    change = mood.score("sum").change
    assert change is not None
    assert (str(change.possible), str(change.likely), change.reliability) == ("1.5", "3", None)


@pytest.mark.parametrize(
    ("sound", "faulty", "place", "found", "allowed"),
    FAULTS,
    ids=[f"{place} {new or old}" for old, new, place, _, _ in FAULTS],
)
def test_a_fault_is_refused_and_named(sound: str, faulty: str, place: str, found: str, allowed: str) -> None:
    assert sound in SOUND
    with pytest.raises(AppError) as raised:
        checked_measure("mood.toml", SOUND.replace(sound, faulty, 1), ["RF1"])
    assert isinstance(raised.value, DefinitionError)
    assert raised.value.message.startswith("mood.toml")
    assert place in raised.value.message
    assert found in raised.value.message
    assert allowed in raised.value.advice


def test_a_measure_without_items_scores_or_examples_is_refused() -> None:
    head = SOUND[: SOUND.index("[[items]]")].replace("answer_sets = ", "# ")
    with pytest.raises(DefinitionError, match="“items”"):
        checked_measure("mood.toml", head + "items = []\nscores = []\nexamples = []", [])
    line = "items = [{ code = 'a', text = 'How?', line = [0, 2] }]\n"
    score = (
        "scores = [{ code = 'a', label = 'A', method = 'item', items = ['a'], "
        "direction = 'higher is better', range = [0, 2], decimals = 0, "
        "most_missing = 0, fill = 'nothing' }]\n"
    )
    with pytest.raises(DefinitionError, match=r"“items” cannot be used. Found: a\."):
        checked_measure("mood.toml", head + line + "scores = []\nexamples = []", ["RF1"])
    with pytest.raises(DefinitionError, match="“examples”"):
        checked_measure("mood.toml", head + line + score + "examples = []", ["RF1"])


@pytest.mark.parametrize(
    ("shell", "problem"),
    [("How was it?", "“lead_in”"), ("", "“text” cannot be used. Found: I was sad")],
)
def test_a_shell_has_no_words_of_its_holder(shell: str, problem: str) -> None:
    text = SOUND.replace('"own"', '"bring your own"').replace(
        '"nothing"', '"the service confirms its own licence"', 1
    )
    with pytest.raises(DefinitionError) as raised:
        checked_measure("mood.toml", text.replace("How was it?", shell), ["RF1"])
    assert problem in raised.value.message
    assert "has not let us pass it on" in raised.value.advice


def test_an_example_with_nothing_in_it_says_what_it_should_hold() -> None:
    text = SOUND.replace("scores = [\n", "scores = []\nnot_scored = []\n#", 1)
    cut = text[: text.index("#")] + text[text.index("\n\n[[examples]]", text.index("#")) :]
    with pytest.raises(DefinitionError, match="it says nothing; found sum 4 12 high"):
        checked_measure("mood.toml", cut, ["RF1"])
