"""Characters that no font has are named, with what to do."""

from app.domain.unprinted import unprinted_words


def test_each_is_named_once_with_what_to_write_in_its_place() -> None:
    assert unprinted_words(()) == ""
    assert unprinted_words(("\U0001f600", "\U000f0000")) == (
        "No font has \U0001f600 (grinning face) and \U000f0000 (u+f0000): the page says it in words."
        " Write what it means in its place."
    )
    assert unprinted_words("abcdefgh").count("latin") == 5
