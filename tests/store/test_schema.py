"""The schema: one history that ends where the tables are, on both engines, and never half way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import ForeignKeyConstraint, UniqueConstraint, create_engine, inspect, text
from sqlalchemy.schema import CreateIndex, CreateTable

from app.store import schema
from app.store.copy_file import SUFFIX
from app.store.data_key import DataKey
from app.store.engine import WRITE, open_migration_engine
from app.store.mixins import Editable, Fact, Local
from app.store.opening import open_vault
from app.store.tables import Base
from app.store.upgrade import DanglingRowsError, known_revisions, migrations, upgrade
from tests.store.conftest import POSTGRESQL

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.paths import DataFolder
    from app.store.vault import OpenVault
    from tests.store.conftest import Made

TABLES = Base.metadata.sorted_tables
KEEPING = (
    "typed_distance",
    "base_contact",
    "base_time",
    "young_agreement_end",
    "story_look",
    "agreed_photo",
    "young_agreement",
    "session_leader",
    "hand_over_ready",
    "hand_over_stage",
    "taking",
    "card_visit",
    "member_card",
    "feedback",
    "story",
    "noticed",
    "checklist",
    "group_duty",
    "waiting_place",
    "closed_days",
    "session_detail",
    "group_timetable",
    "group_arrangement",
    "desk_slot",
    "counted_event",
    "desk_contact",
    "person_merge",
    "record_entry",
    "safety_note",
    "follow_up",
    "death",
    "group_part",
    "joining",
    "joining_rule",
    "group_ways",
    "child_count",
    "taking_part",
    "onward_answer",
    "onward_referral",
    "plan_template",
    "plan_signature",
    "plan_barrier",
    "step_detail",
    "goal_detail",
    "plan_detail",
    "match_wish",
    "service_gap",
    "service_check",
    "local_service",
    "talk_course",
    "picture_record",
    "help_answer",
    "tier_decision",
    "own_picture",
    "complexity_rating",
    "local_route",
    "checked",
    "measure_score",
    "half_filled",
    "filled_measure",
    "safety_contact",
    "pile_sheet",
    "pile",
    "own_measure",
    "measure_wording",
    "measure_clearance",
    "supervision_action",
    "supervision_meeting",
    "supervision_rhythm",
    "training",
    "rights_request",
    "restriction",
    "keeping",
    "saved_copy",
    "retention",
    "destruction",
    "breach",
)


def test_the_steps_end_where_the_program_works() -> None:
    assert ScriptDirectory.from_config(migrations()).get_heads() == [schema.HEAD]
    assert schema.HEAD in known_revisions()


def test_the_steps_make_exactly_the_tables_that_are_declared(vault: OpenVault) -> None:
    with vault.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    assert differences == []


def test_every_check_and_reference_is_made_as_declared(vault: OpenVault) -> None:
    declared = create_engine("sqlite://")
    Base.metadata.create_all(declared)

    def parts(engine: Engine) -> dict[str, set[str]]:
        with engine.connect() as connection:
            found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
        return {
            name: {re.sub(r"\s+", " ", line).strip(" ,") for line in sql.splitlines()[1:]}
            for name, sql in found
            if not name.startswith(("sqlite_", "alembic_"))
        }

    assert parts(vault.engine) == parts(declared)
    declared.dispose()


def test_every_table_can_be_made_on_postgresql() -> None:
    for table in TABLES:
        text = str(CreateTable(table).compile(dialect=POSTGRESQL))
        text += "".join(str(CreateIndex(index).compile(dialect=POSTGRESQL)) for index in table.indexes)
        names = re.findall(r"CONSTRAINT (\w+)", text)
        assert len(names) == len(set(names)), table.name
        assert [name for name in names if len(name) > 63] == []


def test_no_reference_cascades_and_no_business_key_is_unique() -> None:
    references = [c for table in TABLES for c in table.constraints if isinstance(c, ForeignKeyConstraint)]
    assert references
    assert {(c.ondelete, c.onupdate) for c in references} == {(None, None)}
    assert not [c for table in TABLES for c in table.constraints if isinstance(c, UniqueConstraint)]
    assert not [index for table in TABLES for index in table.indexes if index.unique]


def test_every_row_class_is_of_exactly_one_kind() -> None:
    for mapper in Base.registry.mappers:
        kinds = [kind for kind in (Editable, Fact, Local) if issubclass(mapper.class_, kind)]
        assert len(kinds) == 1, mapper.class_


def test_an_older_schema_is_brought_up_to_date_after_a_safe_copy(made: Made, files: DataFolder) -> None:
    vault = open_vault(files, made.passphrase)
    with vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        for table in (
            *KEEPING,
            "step",
            "plan_agreement",
            "goal",
            "plan",
            "answer",
            "worry_action",
            "red_flag",
            "talk",
        ):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DROP INDEX ix_person_by_name"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))
    vault.close()
    vault = open_vault(files, made.passphrase)
    assert inspect(vault.engine).has_table("step")
    with vault.engine.connect() as connection:
        assert schema.current_revision(connection) == schema.HEAD
    vault.close()
    assert [path.suffix for path in files.set_aside.iterdir()] == [SUFFIX]


def test_a_step_that_fails_leaves_the_records_as_they_were(made: Made, files: DataFolder) -> None:
    vault = open_vault(files, made.passphrase)
    with vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        # The last step will find one of its tables made already.
        connection.execute(text("DROP TABLE step"))
        connection.execute(text("DROP TABLE plan_agreement"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))
    key = DataKey(vault.key.secret())
    vault.close()
    engine = open_migration_engine(files.records, key)
    with pytest.raises(Exception, match="already exists"):
        upgrade(engine)
    with engine.connect() as connection:
        assert schema.current_revision(connection) == "0003"
        assert not inspect(connection).has_table("step")


def test_a_step_that_leaves_rows_without_what_they_refer_to_is_taken_back(
    made: Made, files: DataFolder
) -> None:
    vault = open_vault(files, made.passphrase)
    key = DataKey(vault.key.secret())
    vault.close()
    engine = open_migration_engine(files.records, key)
    with engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(text("INSERT INTO person_token (token, person_id) VALUES ('x', zeroblob(16))"))
    with pytest.raises(DanglingRowsError, match="1 rows"):
        upgrade(engine)
