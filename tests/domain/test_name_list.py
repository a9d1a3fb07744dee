"""A pasted list of names, read as people really write it."""

from collections import Counter
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.name_list import parse_names
from app.domain.people import ParsedName, Role
from app.errors import InvalidInputError


def letters(text: str) -> Counter[str]:
    return Counter(c for c in normalize("NFKD", normalize("NFKD", text).casefold()) if c.isalpha())


def read_or_refused(text: str) -> tuple[ParsedName, ...] | InvalidInputError:
    try:
        return parse_names(text)
    except InvalidInputError as refused:
        return refused


@given(st.text())
def test_any_text_is_read_or_refused_with_the_line(text: str) -> None:
    names = read_or_refused(text)
    if isinstance(names, InvalidInputError):
        assert names.message.startswith("Line ")
    else:
        assert [n.line for n in names] == sorted({n.line for n in names})


WRITTEN = st.characters(codec="utf-8", categories=["Lu", "Ll"], include_characters="'’-")
WORD = st.text(WRITTEN, min_size=1, max_size=12).filter(lambda word: any(c.isalpha() for c in word))
NAMES = st.lists(WORD, min_size=1, max_size=4)


@given(NAMES, st.sampled_from([" ", "  ", ", ", "\t"]))
def test_no_letter_of_a_name_is_ever_lost(words: list[str], gap: str) -> None:
    written = gap.join(words)
    (read,) = parse_names(written)
    assert letters(f"{read.title}{read.name}") == letters(written)


@pytest.mark.parametrize(
    ("written", "name", "title"),
    [
        ("SMITH, Jean", "Jean Smith", ""),
        ("OKAFOR Jean (Mrs)", "Jean Okafor", "Mrs"),
        ("Mrs. Rose Achebe", "Rose Achebe", "Mrs"),
        ("[Dr] D'SOUZA-O'BRIEN Maria", "Maria D'Souza-O'Brien", "Dr"),
        ("Smith, Mrs Jean", "Jean Smith", "Mrs"),
        ("SMITH Jean, Mrs", "Jean Smith", "Mrs"),
        ("Jean Smith MRS", "Jean Smith", "Mrs"),
        ("Barnaby-SMITH, Tom", "Tom Barnaby-Smith", ""),
        ("Tom Barnaby-SMITH", "Tom Barnaby-Smith", ""),
        ("van der BERG Jan", "Jan van der Berg", ""),
        ("van der BERG, Jan", "Jan van der Berg", ""),
        ("Jan van der BERG", "Jan van der Berg", ""),
        ("de la CRUZ Maria", "Maria de la Cruz", ""),
        ("SMITH John and Mary", "John and Mary Smith", ""),
        ("O'NEILL  Seán", "Seán O'Neill", ""),
        ("O’NEILL Seán", "Seán O’Neill", ""),
        ("McDONALD Ann", "Ann McDonald", ""),
        ("MCDONALD Ann", "Ann McDonald", ""),
        ("MacDONALD Ann", "Ann MacDonald", ""),
        ("MACE Ann", "Ann Mace", ""),
        ("JEAN OKAFOR", "Jean Okafor", ""),
        ("1. Jean   Okafor", "Jean Okafor", ""),
        ("12) Ken", "Ken", ""),
        ("• Zoë Ångström-Öz", "Zoë Ångström-Öz", ""),
        ("- Ken", "Ken", ""),
        ("SMITH\tJean", "Jean Smith", ""),
        ("John Smith,", "John Smith", ""),
        ("Margaret (Peggy) Smith", "Margaret (Peggy) Smith", ""),
        ("Mr", "Mr", ""),
        ("Dame", "Dame", ""),
        ("van der", "van der", ""),
        ("A. Khan", "A. Khan", ""),
        ("ÉMILE Zola", "Zola Émile", ""),
        ("李小龙", "李小龙", ""),
    ],
)
def test_a_line_is_read_as_it_is_meant(written: str, name: str, title: str) -> None:
    (read,) = parse_names(written)
    assert (read.name, read.title) == (name, title)


@pytest.mark.parametrize(
    ("written", "name", "title", "role", "note"),
    [
        ("SMITH, John (Mr)", "John Smith", "Mr", None, ""),
        ("Mary Jones (carer)", "Mary Jones", "", Role.CARER, ""),
        ("JONES Mary [Volunteer]", "Mary Jones", "", Role.VOLUNTEER, ""),
        ("JONES (staff), Mary", "Mary Jones", "", Role.STAFF, ""),
        ("Colin Reid (vol.)", "Colin Reid", "", Role.VOLUNTEER, ""),
        ("Rose (family carer)", "Rose", "", Role.CARER, ""),
        ("Rose Achebe (Dennis's carer)", "Rose Achebe", "", Role.CARER, "Dennis's carer"),
        ("Rose Achebe (carer for Dennis)", "Rose Achebe", "", Role.CARER, "carer for Dennis"),
        ("Dennis Achebe (has a carer)", "Dennis Achebe", "", None, "has a carer"),
        ("Jean (Rose's daughter)", "Jean", "", None, "Rose's daughter"),
        ("Bob (wheelchair)", "Bob", "", None, "wheelchair"),
        ("Bob (Wheelchair)", "Bob", "", None, "Wheelchair"),
        ("Bob (wheelchair", "Bob", "", None, "wheelchair"),
        ("Bob (wheelchair) Smith", "Bob Smith", "", None, "wheelchair"),
        ("SMITH (left early), Bob", "Bob Smith", "", None, "left early"),
        ("Mrs Ann Lee (deaf, sits left) (carer)", "Ann Lee", "Mrs", Role.CARER, "deaf, sits left"),
        ("Ann (new) (ring Tue)", "Ann", "", None, "new; ring Tue"),
        ("Ann Lee ()", "Ann Lee", "", None, ""),
        ("3. Ann Lee (Mrs) (carer)", "Ann Lee", "Mrs", Role.CARER, ""),
        ("Margaret (Peggy) Smith", "Margaret (Peggy) Smith", "", None, ""),
        ("(carer)", "(carer)", "", None, ""),
        ("(Bob)", "(Bob)", "", None, ""),
    ],
)
def test_what_stands_in_brackets_is_a_title_a_role_or_a_remark(
    written: str, name: str, title: str, role: Role | None, note: str
) -> None:
    (read,) = parse_names(written)
    assert (read.name, read.title, read.role, read.note) == (name, title, role, note)


def test_a_remark_does_not_hide_that_a_name_stands_twice() -> None:
    assert [name.repeated for name in parse_names("Bob Smith\nSMITH Bob (wheelchair)")] == [False, True]


def test_a_remark_without_end_is_refused_with_its_line() -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_names(f"Jean\nBob ({'x' * 10_001})")
    assert refused.value.message.startswith("Line 2: ")
    assert refused.value.field == "names"


@given(NAMES, st.lists(WORD, max_size=3), st.sampled_from(["()", "[]", "( "]))
def test_no_letter_of_a_remark_is_ever_lost(words: list[str], remark: list[str], brackets: str) -> None:
    written = f"{' '.join(words)} {brackets[0]}{' '.join(remark)}{brackets[1:].strip()}"
    (read,) = parse_names(written)
    kept = f"{read.title}{read.name}{read.note}"
    if read.role is None:
        assert letters(kept) == letters(written)
    else:
        assert letters(kept) <= letters(written)


def test_blank_lines_are_passed_over_and_lines_keep_their_number() -> None:
    read = parse_names("\n  Jean \n\n\t\nKen\n")
    assert [(n.line, n.written, n.name) for n in read] == [(2, "Jean", "Jean"), (5, "Ken", "Ken")]


def test_a_name_that_stands_twice_is_marked_however_it_is_written() -> None:
    read = parse_names("Tom O'Brien\nSMITH Jean\nO’BRIEN Tom\nTom OBrien\nJean  Smith\nKen")
    assert [n.repeated for n in read] == [False, False, True, True, True, False]


def test_a_line_that_cannot_be_a_name_is_named() -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_names("Jean\n" + "x" * 10_000)
    assert refused.value.message == "Line 2: That name has 10000 characters."
    assert refused.value.field == "names"

    with pytest.raises(InvalidInputError, match="Line 1: There is no name yet"):
        parse_names("1. \u200b")
