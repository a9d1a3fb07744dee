"""Finding among very many people and places, letter by letter, beside the same words in plain SQL."""

from __future__ import annotations

import random
import time
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import ServiceFilter, ServiceForm
from app.domain.people import ChosenName, Role
from app.ids import new_id
from app.store.engine import BARE
from tests.bench.many import Copies, raw
from tests.bench.matching import ACTIVITIES, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workspace import Workspace

PEOPLE: Final = 100_000
ASKED: Final = 60
"""People whose names are typed, six times each: one letter, two, three, four, and two words begun twice."""
CONSONANTS: Final = "bcdfghjklmnprstv"
VOWELS: Final = "aeio"

_HOLDERS: Final = "SELECT person_id FROM person_token WHERE token >= ? AND token < ?"
_SCANNED: Final = "SELECT id, name FROM local_service WHERE void = 0 AND ' ' || name LIKE ? ORDER BY name"
_FIRST: Final = (
    "SELECT id, name FROM person WHERE void = 0 AND archived = 0 AND id IN ({}) ORDER BY name LIMIT 30"
)


def fill(workspace: Workspace) -> list[tuple[str, str]]:
    """A hundred thousand people as they would lie in the file, and what can be typed to find them."""
    known = workspace.people.preview_names("Ann Bell")
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in known), None, Role.PARTICIPANT)
    dice = random.Random(1)
    names = [(new_id().bytes, _word(dice), _word(dice)) for _n in range(PEOPLE)]
    with raw(workspace) as cursor:
        like = cursor.execute("SELECT id FROM person").fetchone()[0]
        people = [(one, f"{first.title()} {last.title()}") for one, first, last in names]
        Copies(cursor)("person", like, ("id", "name"), people)
        words = {(word, one) for one, *both in names for word in both}
        cursor.executemany("INSERT INTO person_token (token, person_id) VALUES (?, ?)", sorted(words))
    return [(first, last) for _one, first, last in dice.sample(names, ASKED)]


def typing(workspace: Workspace, names: list[tuple[str, str]]) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer to what is typed, and of the first thirty names in plain SQL."""
    return _in_turn(
        workspace, [typed for name in names for typed in _typed(*name)], workspace.people.find, _plain
    )


def fill_places(workspace: Workspace) -> None:
    """A county's places, as an import would write them down."""
    forms = (
        ServiceForm(**{field.name: getattr(candidate.service, field.name) for field in fields(ServiceForm)})
        for candidate in places()
    )
    desk = workspace.directory._desk
    with desk.store.write(desk.author, "import services") as repositories:
        repositories.directory.keep_all((new_id(), form, {}) for form in forms)


def typing_places(workspace: Workspace) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer to what is typed about a place, and of a scan of the names in plain SQL."""
    dice = random.Random(1)
    words = [f"{dice.choice(ACTIVITIES)} {dice.randrange(1000)}" for _n in range(ASKED)]
    begun = [word[:length] for word in words for length in (1, 2, 3, 5, 12)]
    find = workspace.directory.find
    find(ServiceFilter())
    return _in_turn(workspace, begun, lambda typed: find(ServiceFilter(words=typed)), _scan)


def _in_turn(
    workspace: Workspace, asked: list[str], find: Callable[[str], object], plain: Callable[[Any, str], object]
) -> tuple[list[float], list[float]]:
    figures, floors = list[float](), list[float]()
    with workspace.open_vault.engine.connect().execution_options(**{BARE: True}) as connection:
        cursor = connection.connection.cursor()
        for typed in asked:
            before = time.perf_counter()
            find(typed)
            between = time.perf_counter()
            plain(cursor, typed)
            figures.append((between - before) * 1000)
            floors.append((time.perf_counter() - between) * 1000)
    return figures, floors


def _scan(cursor: Any, typed: str) -> None:  # noqa: ANN401 - the driver has no types
    cursor.execute(_SCANNED, (f"% {typed}%",)).fetchall()


def _plain(cursor: Any, typed: str) -> None:  # noqa: ANN401 - the driver has no types
    words = typed.split()
    ranges = [end for word in words for end in (word, f"{word}\U0010ffff")]
    cursor.execute(_FIRST.format(" INTERSECT ".join([_HOLDERS] * len(words))), ranges).fetchall()


def _typed(first: str, last: str) -> tuple[str, ...]:
    return (first[:1], first[:2], first[:3], first[:4], f"{first} {last[:1]}", f"{first[:2]} {last[:3]}")


def _word(dice: random.Random) -> str:
    return "".join(dice.choice(CONSONANTS) + dice.choice(VOWELS) for _n in range(3))
