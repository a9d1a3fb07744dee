"""Passphrases: length is the defence, and what everybody uses is no passphrase."""

import math
from importlib.resources import files

import pytest

from app.domain.strength import STRONG_WORDS
from app.errors import InvalidInputError
from app.store.passphrase import (
    WORDS,
    check_passphrase,
    fit_words,
    suggest_passphrase,
)

STATED_BITS = 64
"""What is said of a suggestion in `suggest_passphrase`, `STRONG_WORDS` and PROVENANCE.md."""


def test_a_suggestion_has_five_words_and_is_strong_enough() -> None:
    suggestions = [suggest_passphrase() for _ in range(50)]
    assert len(set(suggestions)) == 50
    for suggestion in suggestions:
        assert set(suggestion.split("-")) <= set(fit_words())
        assert suggestion.count("-") == WORDS - 1
        check_passphrase(suggestion)


def test_nothing_unfit_for_a_health_service_is_ever_suggested() -> None:
    reviewed = (files("resources") / "passphrases" / "left_out.txt").read_text("utf-8").splitlines()
    left_out = [line for line in reviewed if line and not line.startswith("#")]
    assert len(left_out) == len(set(left_out))
    assert not set(left_out) & set(fit_words())
    assert {"aids", "casket", "mortuary", "suffocate", "epileptic", "t-shirt"} <= set(left_out)
    assert all(word.isascii() and word.isalpha() for word in fit_words())


def test_every_word_that_is_left_out_stands_in_the_list_it_is_left_out_of() -> None:
    everything = (files("xkcdpass") / "static" / "eff-long").read_text("utf-8").split()
    reviewed = (files("resources") / "passphrases" / "left_out.txt").read_text("utf-8").splitlines()
    assert {line for line in reviewed if line and not line.startswith("#")} <= set(everything)


def test_a_suggestion_holds_the_bits_that_are_stated() -> None:
    assert WORDS == STRONG_WORDS
    assert len(fit_words()) == len(set(fit_words())) == 7140
    assert STATED_BITS <= WORDS * math.log2(len(fit_words())) < STATED_BITS + 1


@pytest.mark.parametrize(
    "passphrase", ["teapot gravel", "ünïcödé wörds", "twelve chars", "密码短语密码短语密码短语"]
)
def test_twelve_characters_are_enough_without_any_rule_about_symbols(passphrase: str) -> None:
    check_passphrase(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("", "at least 12"),
        ("short", "at least 12"),
        ("elevenchars", "at least 12"),
        ("   teapot         ", "at least 12"),
        ("aaaaaaaaaaaaaaaa", "over and over"),
        ("AaAaAaAaAaAaAaAa", "over and over"),
        ("password1234", "easy to guess"),
        ("Correct Horse Battery Staple", "easy to guess"),
        ("P-a-s-s-w-o-r-d-1-2-3-4", "easy to guess"),
    ],
)
def test_what_is_easy_to_guess_is_refused_with_the_reason(passphrase: str, reason: str) -> None:
    with pytest.raises(InvalidInputError, match=reason) as raised:
        check_passphrase(passphrase)
    assert raised.value.field == "passphrase"
    assert passphrase == "" or passphrase not in raised.value.message
