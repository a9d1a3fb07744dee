"""The schedule and the papers about data that come with the program."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from app.domain.paperwork import GovernanceDetails, PaperKind
from app.domain.retention import RecordKind
from app.measures.governance import parse_paper, parse_retention
from app.measures.registry import first_schedule, paper_templates
from app.measures.strict import DefinitionError

KNOWN = {*GovernanceDetails.__dataclass_fields__, "service", "phone", "years_adult", "years_child"}
PAPER = 'title = "T"\nnote = ""\n[[parts]]\nheading = "H"\nheader = ["A", "B"]\nrows = ["ROW"]\n'


def test_the_schedule_names_a_source_for_every_kind() -> None:
    assert [rule.kind for rule in first_schedule()] == list(RecordKind)
    assert all(rule.source.endswith(".") and rule.years > 0 for rule in first_schedule())


def test_a_schedule_without_a_kind_or_with_a_wrong_one_is_refused() -> None:
    text = (files("resources") / "governance" / "retention.toml").read_text("utf-8")
    with pytest.raises(DefinitionError, match="rules"):
        parse_retention("retention.toml", text[: text.rindex("[[rules]]")])
    with pytest.raises(DefinitionError, match="counted"):
        parse_retention("retention.toml", text.replace('"birth"', '"moon"'))


@pytest.mark.parametrize("kind", PaperKind)
def test_every_place_of_a_paper_can_be_filled(kind: PaperKind) -> None:
    text = (files("resources") / "governance" / f"{kind.value.replace(' ', '_')}.toml").read_text("utf-8")
    assert set(re.findall(r"\{(\w+)\}", text)) <= KNOWN
    assert len(paper_templates()[kind].parts) >= 4


def test_a_row_has_as_many_cells_as_its_table_has_columns() -> None:
    (part,) = parse_paper("x.toml", PAPER.replace("ROW", "a | b")).parts
    assert part.table is not None
    assert part.table.rows == (("a", "b"),)
    with pytest.raises(DefinitionError, match="rows"):
        parse_paper("x.toml", PAPER.replace("ROW", "a | b | c"))
    with pytest.raises(DefinitionError):
        parse_paper("x.toml", PAPER + 'colour = "red"\n')
