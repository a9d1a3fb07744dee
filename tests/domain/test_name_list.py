"""A pasted list of names, read as people really write it."""

from collections import Counter
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.name_list import parse_names
from app.domain.people import Doubt, NamePreview, ParsedName, Role
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
        assert [n.line for n in names] == sorted(n.line for n in names)


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
        ("1 Jean Okafor", "Jean Okafor", ""),
        ("KING Charles III", "Charles III King", ""),
        ("KING, Charles III", "Charles III King", ""),
        ("SMITH VI", "Smith Vi", ""),
        ("Jean\u202eOkafor", "Jean Okafor", ""),
        ("\u200eJean\u200f \u2066Okafor\u2069", "Jean Okafor", ""),
        ("SMITH JONES, Mary Ann", "Mary Ann Smith Jones", ""),
        ("Smith Jones, Mary Ann", "Mary Ann Smith Jones", ""),
        ("2. García Lorca, Zoë Marie", "Zoë Marie García Lorca", ""),
        ("Jean Okafor, comes by bus", "comes by bus Jean Okafor", ""),
        ("Smith, Mary Ann", "Mary Ann Smith", ""),
        ("Mr and Mary Smith", "and Mary Smith", "Mr"),
        ("SMITH\tJean", "Jean Smith", ""),
        ("John Smith,", "John Smith", ""),
        ("Margaret (Peggy) Smith", "Margaret (Peggy) Smith", ""),
        ("1. Mrs Begum", "Mrs Begum", ""),
        ("BEGUM, Mrs", "Mrs Begum", ""),
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


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Jean Okafor, Amir Khan", [("", "Jean Okafor"), ("", "Amir Khan")]),
        ("Okafor Bankole, Mary Smith", [("", "Okafor Bankole"), ("", "Mary Smith")]),
        ("Mary James, Ann Thomas", [("", "Mary James"), ("", "Ann Thomas")]),
        ("Okafor Bankole, Chidi Eze", [("", "Okafor Bankole"), ("", "Chidi Eze")]),
        ("JEAN OKAFOR; AMIR KHAN", [("", "Jean Okafor"), ("", "Amir Khan")]),
        (
            "Jean Okafor, Mr Amir Khan, Rose van der Berg",
            [("", "Jean Okafor"), ("Mr", "Amir Khan"), ("", "Rose van der Berg")],
        ),
        ("Mr & Mrs Smith", [("", "Mr Smith"), ("", "Mrs Smith")]),
        ("2. Mr. and Mrs. John Smith", [("Mr", "John Smith"), ("", "Mrs Smith")]),
        ("Pat & Ron Ellis", [("", "Pat Ellis"), ("", "Ron Ellis")]),
        ("Pat and Ron", [("", "Pat"), ("", "Ron")]),
        ("Pat + Ron van der Berg (walkers)", [("", "Pat van der Berg"), ("", "Ron van der Berg")]),
        ("Jean Okafor and Amir Khan", [("", "Jean Okafor"), ("", "Amir Khan")]),
    ],
)
def test_several_people_on_a_line_are_read_as_several_and_asked_about(
    written: str, names: list[tuple[str, str]]
) -> None:
    read = parse_names(f"Ken\n{written}")[1:]
    assert [(one.title, one.name) for one in read] == names
    assert {(one.line, one.doubt, one.repeated) for one in read} == {(2, Doubt.SEVERAL_PEOPLE, False)}
    assert all(NamePreview(one).needs_a_look for one in read)


@pytest.mark.parametrize("written", ["Rose and Crown", "Anderson Sandra", "Mr & Mrs", "Grand Anders"])
def test_and_parts_no_one_who_is_not_two(written: str) -> None:
    (read,) = parse_names(written)
    assert read.doubt is not Doubt.SEVERAL_PEOPLE


def test_those_on_one_line_may_stand_on_another_as_well() -> None:
    read = parse_names("Amir Khan\nJean Okafor, KHAN Amir\nJean Okafor")
    assert [one.repeated for one in read] == [False, False, True, True]


def test_each_on_a_line_keeps_their_own_role_and_a_comma_in_brackets_parts_nobody() -> None:
    jean, amir = parse_names("Jean Okafor (deaf, Sits Left), Amir Khan (carer)")
    assert (jean.name, jean.note, jean.role) == ("Jean Okafor", "deaf, Sits Left", None)
    assert (amir.name, amir.note, amir.role) == ("Amir Khan", "", Role.CARER)
    (bob,) = parse_names("Bob Lee (deaf, Sits Left")
    assert (bob.name, bob.note) == ("Bob Lee", "deaf, Sits Left")


@pytest.mark.parametrize("written", ["12345", "07700 900123", "12 34", "🎵"])
def test_a_line_without_letters_is_asked_about(written: str) -> None:
    (read,) = parse_names(written)
    assert (read.name, read.doubt) == (written, Doubt.NO_LETTERS)
    assert NamePreview(read).needs_a_look


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("Jean Okafor 07700 900123", "07700 900123"),
        ("OKAFOR Jean, +44 (0)7700 900-123", "+44 (0)7700 900-123"),
        ("Jean Okafor (wheelchair) 01530 555010", "wheelchair; 01530 555010"),
        ("Jean Okafor 01530 555010 (wheelchair)", "wheelchair; 01530 555010"),
    ],
)
def test_a_phone_number_is_a_remark(written: str, note: str) -> None:
    (read,) = parse_names(written)
    assert (read.name, read.note) == ("Jean Okafor", note)


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
