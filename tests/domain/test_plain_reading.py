"""The reading helper: what is long or hard is found, plainer words are offered, nothing is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plain_reading import Hard, hard_spots, put_plainer
from app.measures import registry

PLAINER = {"participate": ("take part", "join in"), "in order to": ("to",), "use": ()}
LONG = "I want to go to the choir every week because I like to sing with people there."


def test_a_listed_word_is_found_with_plainer_ones() -> None:
    (spot,) = hard_spots("I want to Participate.", PLAINER)
    assert (spot.kind, spot.words, spot.plainer) == (Hard.WORD, "Participate", ("take part", "join in"))
    assert spot.note == "“Participate”: perhaps “take part” or “join in”?"


def test_a_phrase_counts_as_one() -> None:
    spots = hard_spots("Get up early in order  to participate", PLAINER)
    assert [spot.words for spot in spots] == ["in order  to", "participate"]


def test_a_sentence_of_more_than_fifteen_words_is_long_and_one_of_fifteen_is_not() -> None:
    (spot,) = hard_spots(f"Sing. {LONG}", {})
    assert (spot.kind, spot.words) == (Hard.SENTENCE, LONG.rstrip("."))
    assert spot.note == "A long sentence: 17 words. Make two of it."
    assert hard_spots(" ".join(["word"] * 15), {}) == ()


def test_a_long_word_is_marked_though_no_plainer_one_is_known() -> None:
    (spot,) = hard_spots("an extraordinarily good day", {})
    assert spot.note == "“extraordinarily” is a long word."


def test_names_and_words_with_a_hyphen_are_left_in_peace() -> None:
    assert hard_spots("Go to Wolverhampton with Featherstonehaugh-Smithson", {}) == ()
    (first,) = hard_spots("Hydrotherapy today", {})
    assert first.words == "Hydrotherapy"


def test_a_long_word_that_is_listed_is_told_once() -> None:
    (spot,) = hard_spots("a collaboration", {"collaboration": ("working together",)})
    assert spot.plainer == ("working together",)


def test_the_chosen_word_is_put_in_with_its_capital_and_nothing_else_moves() -> None:
    text = "Participate on Tuesday."
    (spot,) = hard_spots(text, PLAINER)
    assert put_plainer(text, spot, "take part") == "Take part on Tuesday."
    assert put_plainer("I participate", hard_spots("I participate", PLAINER)[0], "join in") == "I join in"
    assert put_plainer("Somebody typed on", spot, "take part") == "Somebody typed on"


@given(st.text(max_size=300))
def test_whatever_is_typed_the_places_are_those_of_the_words(text: str) -> None:
    for spot in hard_spots(text, registry.plain_words()):
        assert text[spot.start : spot.end] == spot.words


def test_our_own_words_offer_nothing_that_is_hard_again() -> None:
    words = registry.plain_words()
    assert len(words) > 200
    again = [offer for offers in words.values() for offer in offers if offer in words]
    assert again == []


@pytest.mark.parametrize("hard", ["utilise", "in order to", "participate"])
def test_common_hard_words_are_known(hard: str) -> None:
    assert registry.plain_words()[hard]
