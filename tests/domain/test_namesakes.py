"""Two people of one name: what tells them apart is what a helper would say."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.namesakes import Namesake, marked, marks, same_named

ADDED = date(2026, 5, 3)
LATER = date(2026, 11, 17)


def one(
    number: int,
    *,
    name: str = "Amir Khan",
    born: int | None = None,
    groups: tuple[str, ...] = (),
    added: date = ADDED,
) -> Namesake:
    born_on = None if born is None else date(born, 2, 1)
    return Namesake(id=UUID(int=number), name=name, born_on=born_on, groups=groups, added_on=added)


def said(*people: Namesake) -> list[str]:
    found = marks(people)
    return [found[person.id] for person in people]


def test_a_name_twice_is_noticed_whatever_its_capitals_accents_and_spaces() -> None:
    names = {UUID(int=1): "Zoë Łódź", UUID(int=2): "zoe  lodz", UUID(int=3): "Zoe Lode"}
    assert same_named(names) == {UUID(int=1), UUID(int=2)}


def test_the_year_of_birth_comes_first() -> None:
    assert said(one(1, born=1948, groups=("Choir",)), one(2, born=1951)) == ["born 1948", "born 1951"]


def test_where_it_is_the_same_or_not_known_the_group_does() -> None:
    assert said(one(1, born=1948, groups=("Choir",)), one(2, born=1948, groups=("Football", "Garden"))) == [
        "Choir",
        "Football, Garden",
    ]
    assert said(one(1, born=1948), one(2, groups=("Choir",))) == ["born 1948", "Choir"]


def test_else_the_day_they_were_added_and_last_a_number() -> None:
    assert said(one(1), one(2, added=LATER)) == ["added 3 May 2026", "added 17 November 2026"]
    assert said(one(2, groups=("Choir",)), one(1, groups=("Choir",))) == ["2 of 2", "1 of 2"]


def test_people_of_different_names_have_nothing_to_do_with_each_other() -> None:
    assert said(one(1, born=1948), one(2, born=1948, name="Jean Moss")) == ["born 1948", "born 1948"]


def test_the_mark_stands_in_brackets_after_the_name() -> None:
    assert marked("Amir Khan", "born 1948") == "Amir Khan (born 1948)"
    assert marked("Amir Khan", "") == "Amir Khan"


people = st.builds(
    one,
    st.integers(1, 10_000),
    born=st.none() | st.integers(1930, 1932),
    groups=st.lists(st.sampled_from(["Choir", "Football"]), max_size=1).map(tuple),
    added=st.sampled_from([ADDED, LATER]),
)


@given(st.lists(people, min_size=2, max_size=8, unique_by=lambda person: person.id))
def test_no_two_of_one_name_are_ever_called_the_same(alike: list[Namesake]) -> None:
    found = said(*alike)
    assert all(found)
    assert len(set(found)) == len(found)
