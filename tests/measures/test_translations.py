"""A measure in a second language: complete or refused, and the same numbers in each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.languages import language_words, own_name
from app.measures.definition import definition_text
from app.measures.measure_file import parse_measure
from app.measures.offers import Wording, worded
from app.measures.questionnaire import HowAsked
from app.measures.registry import current_measure
from app.measures.strict import DefinitionError
from app.measures.translations import further_languages, in_language
from tests.measures.faults_on_purpose import SOUND

IN_WELSH = """
[[translations]]
language = "cy"
lead_in = "Sut oedd hi?"
items = [["a", "Trist"], ["b", "Llawen"], ["c", "Faint?"], ["kilograms", "Pwysau"], ["goal", "Pa mor bell?"]]
answers = [[2, "often", "Yn aml"], [0, "often", "Byth"], [1, "often", "Weithiau"]]
ends = [["c", "ychydig", "llawer"]]
"""
BOTH = SOUND.replace('languages = ["en"]', 'languages = ["en", "cy"]') + IN_WELSH
MOOD = parse_measure("mood.toml", BOTH, ["RF1"])

FAULTS = [
    (IN_WELSH, "", "mood.toml: “translations”", "nothing for cy", "cy"),
    ('["en", "cy"]', '["en", "cy", "cy"]', "“languages”", "cy", "each code once"),
    ('["en", "cy"]', '["en"]', "translations cy: “language”", "cy", "a language after the first"),
    ('["en", "cy"]', '["en", "pl"]', "translations cy: “language”", "cy", "pl"),
    (IN_WELSH, IN_WELSH * 2, "“translations”", "cy", "each code once"),
    ('["b", "Llawen"], ', "", "translations cy: “items”", "nothing for b", "kilograms"),
    ('["b", "Llawen"]', '["b", " "]', "translations cy: “items”", "nothing for b", "kilograms"),
    ('["b", "Llawen"]', '["a", "Llawen"]', "translations cy: “items”", "a", "each code once"),
    ('["b", "Llawen"]', '["z", "Llawen"]', "translations cy: “items”", "z", "kilograms"),
    ('["b", "Llawen"]', '["b"]', "translations cy: “items”", "b", "0 numbers and 2 words"),
    (', [1, "often", "Weithiau"]', "", "translations cy: “answers”", "nothing for 1", "0, 1, 2"),
    ('"Weithiau"', '" "', "translations cy: “answers”", "nothing for 1", "0, 1, 2"),
    ('"Weithiau"', '"byth"', "translations cy: “answers”", "byth", "each code once"),
    ('[1, "often"', '[2, "often"', "translations cy: “answers”", "2 (often)", "0, 1, 2"),
    ('[1, "often"', '[7, "often"', "translations cy: “answers”", "7 (often)", "0, 1, 2"),
    ('[1, "often"', '[1, "seldom"', "translations cy: “answers”", "seldom", "often"),
    ('ends = [["c", "ychydig", "llawer"]]', "", "translations cy: “ends”", "nothing for c", "c"),
    ('["c", "ychydig"', '["a", "ychydig"', "translations cy: “ends”", "a", "c"),
    ('lead_in = "Sut', 'leadin = "Sut', "translations cy: “leadin”", "leadin", "lead_in"),
]


@pytest.mark.parametrize(("there", "instead", "where", "found", "allowed"), FAULTS)
def test_a_second_language_with_a_fault_is_refused_by_name(
    there: str, instead: str, where: str, found: str, allowed: str
) -> None:
    assert there in BOTH
    with pytest.raises(DefinitionError) as refused:
        parse_measure("mood.toml", BOTH.replace(there, instead), ["RF1"])
    assert where in refused.value.message
    assert found in refused.value.message
    assert allowed in refused.value.advice


def test_only_the_words_differ_in_another_language() -> None:
    welsh = in_language(MOOD, "cy")
    assert welsh.lead_in == "Sut oedd hi?"
    assert [item.text for item in welsh.items] == ["Trist", "Llawen", "Faint?", "Pwysau", "Pa mor bell?"]
    assert welsh.item("a").options == ((0, "Byth"), (1, "Weithiau"), (2, "Yn aml"))
    assert welsh.item("c").ends == ("ychydig", "llawer")
    assert welsh.scores == MOOD.scores
    assert all(
        one.takes(Decimal(1)) == two.takes(Decimal(1))
        for one, two in zip(MOOD.items, welsh.items, strict=True)
    )
    assert in_language(MOOD, "") is in_language(MOOD, "en") is MOOD
    assert further_languages(MOOD) == ("cy",)


def test_a_measure_in_two_languages_is_written_and_read_as_the_same() -> None:
    assert parse_measure("mood.toml", definition_text(MOOD), ["RF1"]) == MOOD


def test_the_words_of_a_holder_are_passed_on_in_no_language() -> None:
    shell = definition_text(current_measure("swemwbs")).replace('["en"]', '["en", "cy"]', 1)
    codes = [item.code for item in current_measure("swemwbs").items]
    items = ", ".join(f'["{code}", "x"]' for code in codes)
    with pytest.raises(DefinitionError, match="“translations”") as refused:
        parse_measure("s.toml", f'{shell}[[translations]]\nlanguage = "cy"\nitems = [{items}]\n', ["RF1"])
    assert "the holder has not let us pass it on" in refused.value.advice
    assert worded(MOOD, Wording(measure="mood", version=2, lead_in="", texts={})) is MOOD


def test_answers_in_another_language_are_not_mixed_with_the_others_silently() -> None:
    welsh = HowAsked(language="cy")
    assert welsh.mode != HowAsked().mode
    assert "Welsh (Cymraeg)" in welsh.words


def test_a_language_has_two_names_or_its_code() -> None:
    assert (language_words("pl"), own_name("pl")) == ("Polish (Polski)", "Polski")
    assert (language_words("en"), language_words("xx"), own_name("xx")) == ("English", "xx", "xx")
