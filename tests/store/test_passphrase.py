"""Passphrases: length is the defence, and what everybody uses is no passphrase."""

import pytest

from app.errors import InvalidInputError
from app.store.passphrase import check_passphrase, suggest_passphrase


def test_a_suggestion_has_five_words_and_is_strong_enough() -> None:
    suggestions = [suggest_passphrase() for _ in range(50)]
    assert len(set(suggestions)) == 50
    for suggestion in suggestions:
        assert suggestion.replace("-", "").isalpha()
        assert suggestion.count("-") >= 4
        check_passphrase(suggestion)


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
