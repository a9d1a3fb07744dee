"""Names: kept as they are written, compared without fuss."""

import unicodedata
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import (
    LONGEST_NAME,
    fold,
    likely_same,
    readable,
    same_words,
    search_tokens,
    tidy_name,
)
from app.errors import InvalidInputError

ONE, TWO = UUID(int=1), UUID(int=2)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def kept_or_refused(typed: str) -> str | InvalidInputError:
    try:
        return tidy_name(typed)
    except InvalidInputError as refused:
        return refused


@given(st.text())
def test_a_name_is_tidied_once_or_refused_with_a_sentence(text: str) -> None:
    name = kept_or_refused(text)
    if isinstance(name, InvalidInputError):
        assert name.message.endswith(".")
        assert name.advice.endswith(".")
    else:
        assert 0 < len(name) <= LONGEST_NAME
        assert tidy_name(name) == name
        assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in name)


@given(st.text())
def test_a_name_is_found_by_its_own_folded_words(name: str) -> None:
    assert search_tokens(fold(name)) == search_tokens(name)
    assert bool(search_tokens(name)) == bool(fold(name).strip())


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Seán", "sean"), ("ŁUKASZ", "lukasz"), ("Søren", "soren"), ("Straße", "strasse"), ("İpek", "ipek")],
)
def test_case_and_accents_do_not_matter(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("name", ["O'Brien", "O’Brien", "OBrien", "o brien", "O-Brien"])
def test_an_apostrophe_joins_and_parts_words(name: str) -> None:
    assert search_tokens(name) & {"obrien", "brien"}


def test_letters_with_signs_below_stay_one_word() -> None:
    assert search_tokens("রহিম মিয়া") == {fold("রহিম"), fold("মিয়া")}


def test_a_name_without_letters_is_a_word_as_it_is() -> None:
    assert search_tokens("😀") == {"😀"}
    assert search_tokens("  ") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jean Smith", "SMITH  jean", True),
        ("Tom O'Brien", "Tom OBrien", True),
        ("Anne-Marie Lee", "Anne Marie Lee", True),
        ("Jean Smith", "Jean Smyth", False),
    ],
)
def test_the_same_words_in_any_order_are_the_same_name(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same


def test_the_very_same_name_comes_before_one_that_holds_it() -> None:
    known = [(ONE, "Mary Ward"), (TWO, "mary")]
    assert likely_same("Mary", known) == ((TWO, "mary", True), (ONE, "Mary Ward", False))
    assert likely_same("Mary Ann Ward", [(ONE, "Mary Ward")]) == ((ONE, "Mary Ward", False),)
    assert likely_same("Ken", known) == ()
    assert likely_same("", known) == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jean \t Okafor ", "Jean Okafor"),
        ("Jean\x00\x1b Okafor", "Jean Okafor"),
        ("\ufeffJean\u200b", "Jean"),
        ("\u202eJean\u202c", "Jean"),
        ("Jean\nOkafor", "Jean Okafor"),
        ("נועה לוי", "נועה לוי"),
        ("Jean 😀", "Jean 😀"),
        ("👩\u200d🎤", "👩\u200d🎤"),
        ("Zoe\u0308", "Zoë"),
        ("Jean\ud800", "Jean"),
    ],
)
def test_nothing_invisible_is_kept(typed: str, kept: str) -> None:
    assert tidy_name(typed) == kept


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "\x00", "\u200d"])
def test_an_empty_name_is_refused_with_what_to_do(typed: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_name(typed)
    assert (refused.value.message, refused.value.field) == ("There is no name yet.", "name")


def test_a_name_of_ten_thousand_characters_is_refused_with_its_length() -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_name("x" * 10_000)
    assert refused.value.message == "That name has 10000 characters."
    assert refused.value.advice == "Use up to 200 characters. A first name is enough."


def test_lines_of_a_text_stay_lines() -> None:
    assert readable("one\ntwo\tthree\x07") == "one\ntwo three"
