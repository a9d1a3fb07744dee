"""The chain of the audit: whatever is altered, removed or moved is found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from app.store import audit
from app.store.engine import WRITE
from app.store.integrity import check_vault
from app.store.signed_head import sign_head
from app.store.tables import PersonRow
from app.store.unit_of_work import Author, Store, Subject

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.store.vault import OpenVault


@pytest.fixture
def busy(store: Store[Session], vault: OpenVault, author: Author) -> OpenVault:
    """A vault with eight audit lines, six of them about changes."""
    for name in "ABC":
        person = PersonRow(name=name)
        with store.write(author, "add person", Subject("person", person.id)) as session:
            session.add(person)
        with store.write(author, "rename", Subject("person", person.id)) as session:
            session.get_one(PersonRow, person.id).name = name * 2
    store.record(author, "print plan", detail={"copies": 1})
    store.record(author, "save copy")
    return vault


def tamper(vault: OpenVault, *statements: str) -> list[str]:
    with vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    with vault.engine.connect() as connection:
        return audit.verify_chain(connection)


def test_an_honest_chain_holds(busy: OpenVault) -> None:
    assert tamper(busy) == []
    assert check_vault(busy) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit WHERE seq = 1",
        "DELETE FROM audit WHERE seq = 4",
        "DELETE FROM audit WHERE seq BETWEEN 3 AND 5",
        "DELETE FROM audit WHERE seq <= 6",
        "DELETE FROM audit",
        "UPDATE audit SET action = 'look' WHERE seq = 2",
        "UPDATE audit SET worker_id = zeroblob(16) WHERE seq = 2",
        "UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE seq = 8",
        "UPDATE audit SET subject_id = zeroblob(16) WHERE seq = 3",
        "UPDATE audit SET detail = '{}' WHERE seq = 7",
        "UPDATE audit SET changes_hash = '' WHERE seq = 3",
        "UPDATE audit SET previous_hash = '' WHERE seq = 3",
        "UPDATE audit SET hash = previous_hash WHERE seq = 8",
        "UPDATE audit SET seq = 99 WHERE seq = 8",
        "UPDATE audit SET first_change = NULL, last_change = NULL WHERE seq = 6",
        "UPDATE audit SET device_id = zeroblob(16)",
        'UPDATE chg SET "values" = \'{"name": "Z"}\' WHERE seq = 2',
        "UPDATE chg SET hlc = 'x' WHERE seq = 1",
        "UPDATE chg SET row_id = zeroblob(16) WHERE seq = 5",
        "UPDATE chg SET bases = '{}' WHERE seq = 4",
        "DELETE FROM chg WHERE seq = 3",
        "DELETE FROM chg WHERE seq = 6",
        "UPDATE chg SET salt = '' WHERE seq = 2",
        "UPDATE chg SET kept_hash = 'x' WHERE seq = 2",
        "UPDATE chg SET destruction = zeroblob(16) WHERE seq = 2",
        "DELETE FROM chg",
    ],
)
def test_tampering_is_found_and_said_plainly(busy: OpenVault, statement: str) -> None:
    found = tamper(busy, statement)
    assert found
    assert all(line.endswith(".") for line in found)
    assert check_vault(busy) == tuple(found)


def test_two_lines_that_changed_places_are_found(busy: OpenVault) -> None:
    assert tamper(
        busy,
        "UPDATE audit SET seq = 1000 WHERE seq = 2",
        "UPDATE audit SET seq = 2 WHERE seq = 3",
        "UPDATE audit SET seq = 3 WHERE seq = 1000",
    )


def test_the_head_tells_one_state_from_every_earlier_one(
    store: Store[Session], vault: OpenVault, author: Author
) -> None:
    heads = []
    for _ in range(4):
        with vault.engine.connect() as connection:
            heads.append(audit.head(connection))
        store.record(author, "look")
    assert heads[0] == ""
    assert len(set(heads)) == 4


def test_a_change_past_the_program_has_no_line_and_is_found(busy: OpenVault) -> None:
    found = tamper(
        busy,
        "INSERT INTO chg SELECT device_id, 7, 'later', scope_id, table_name, row_id, kind, \"values\", bases,"
        " schema_rev, salt, kept_hash, destruction FROM chg WHERE seq = 6",
    )
    assert found == ["1 change has no line in the activity record."]


def test_lines_of_two_laptops_make_two_chains(
    store: Store[Session], vault: OpenVault, author: Author
) -> None:
    other = Author(author.worker_id, author.scope_id, author.scope_id)
    for who in (author, other, author, other):
        with store.write(who, "add") as session:
            session.add(PersonRow(name="X"))
    assert tamper(vault) == []
    assert len(tamper(vault, "DELETE FROM audit WHERE seq = 1")) >= 2


def test_records_without_a_line_have_no_end_to_sign(vault: OpenVault) -> None:
    with vault.engine.connect() as connection:
        assert sign_head(connection, datetime(2026, 11, 17, tzinfo=UTC)) is None


def test_a_row_that_differs_from_the_log_is_found_while_the_chain_holds(busy: OpenVault) -> None:
    assert tamper(busy, "UPDATE person SET name = 'Z' WHERE name = 'AA'") == []
    (found,) = check_vault(busy)
    assert found == "1 entry is not as the activity record says it was written."


def test_a_row_that_is_gone_or_was_added_is_found_too(busy: OpenVault) -> None:
    tamper(
        busy,
        "CREATE TEMP TABLE another AS SELECT * FROM person LIMIT 1",
        "UPDATE another SET id = randomblob(16)",
        "INSERT INTO person SELECT * FROM another",
    )
    assert check_vault(busy) == ("1 entry is not as the activity record says it was written.",)
    tamper(busy, "DELETE FROM person WHERE name = 'BB'")
    (found,) = check_vault(busy)
    assert "not as the activity record says" in found
