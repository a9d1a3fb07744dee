"""A definition says where it is wrong, what was found and what may stand there."""

import pytest

from app.domain.safety import Urgency
from app.measures.strict import DefinitionError, Entry, parse

ALLOWED = ("name", "size", "loud", "urgency", "words", "rows", "pairs")


def entry(text: str) -> Entry:
    return parse("a.toml", text, ALLOWED)


def test_an_unknown_key_is_named_with_what_is_allowed() -> None:
    with pytest.raises(DefinitionError) as raised:
        entry("nmae = 'x'")
    assert raised.value.message == "a.toml: “nmae” cannot be used. Found: nmae."
    assert raised.value.advice == "Allowed: name, size, loud, urgency, words, rows, pairs."


def test_what_is_not_toml_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"^a\.toml cannot be read"):
        entry("name = ")


@pytest.mark.parametrize("read", [Entry.text, Entry.number, Entry.flag])
def test_a_missing_key_is_refused(read: object) -> None:
    assert callable(read)
    with pytest.raises(DefinitionError, match="Found: nothing"):
        read(entry(""), "name")


@pytest.mark.parametrize(
    ("text", "read", "key"),
    [
        ("name = 3", Entry.text, "name"),
        ("size = 'big'", Entry.number, "size"),
        ("size = true", Entry.number, "size"),
        ("loud = 1", Entry.flag, "loud"),
        ("words = 'one'", Entry.texts, "words"),
        ("words = [1]", Entry.texts, "words"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(text: str, read: object, key: str) -> None:
    assert callable(read)
    with pytest.raises(DefinitionError, match=key):
        read(entry(text), key)


def test_values_are_read_and_defaults_stand_in() -> None:
    found = entry("name = 'x'\nsize = 3\nloud = true\nurgency = 'today'\nwords = ['a', 'b']")
    assert (found.text("name"), found.number("size"), found.flag("loud")) == ("x", 3, True)
    assert found.choice("urgency", Urgency) is Urgency.TODAY
    assert found.texts("words") == ("a", "b")
    empty = entry("")
    assert (empty.text("name", ""), empty.number("size", 0), empty.flag("loud", default=False)) == (
        "",
        0,
        False,
    )
    assert empty.perhaps("urgency", Urgency) is None
    assert (empty.texts("words"), empty.pairs("pairs", int), empty.entries("rows", "name", ())) == (
        (),
        (),
        (),
    )


def test_a_value_outside_a_closed_list_names_the_list() -> None:
    with pytest.raises(DefinitionError) as raised:
        entry("urgency = 'soon'").choice("urgency", Urgency)
    assert raised.value.advice == "Allowed: now, today, this week."


@pytest.mark.parametrize("text", ["pairs = [[1, 2]]", "pairs = [['a', 'b']]", "pairs = [1]", "pairs = [[1]]"])
def test_a_pair_of_the_wrong_kind_is_refused(text: str) -> None:
    with pytest.raises(DefinitionError, match="pairs"):
        entry(text).pairs("pairs", int)


def test_an_entry_inside_says_which_one_it_is() -> None:
    with pytest.raises(DefinitionError, match=r"^a\.toml, rows second: “odd”"):
        entry("[[rows]]\nname = 'first'\n[[rows]]\nname = 'second'\nodd = 1").entries(
            "rows", "name", ("name",)
        )
    with pytest.raises(DefinitionError, match="rows"):
        entry("rows = [1]").entries("rows", "name", ("name",))


def test_a_whole_number_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"^a\.toml cannot be read"):
        entry(f"size = {'9' * 5000}")
