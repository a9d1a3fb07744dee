"""What else becomes one when two records do: names, papers, and sections that have a single entry."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from app.domain.names import same_words
from app.domain.needs import STANDARD
from app.domain.people import PersonForm
from app.domain.record_entries import day_of, tags_in
from app.domain.record_sections import sections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.people import Person
    from app.domain.record_entries import Entry
    from app.store.repositories import Repositories

NAMES: Final = "names"
PAPERS: Final = ("print_style", "large_points", "tint", "language")


def merge_records(repositories: Repositories, person: Person, other: Person, form: PersonForm) -> UUID:
    """Make two records one, whose names stay findable; gives the id of the merge."""
    mine, theirs = _single(repositories, person.id), _single(repositories, other.id)
    papers = [repositories.people.needs(each.id) for each in (person, other)]
    merge_id = repositories.merging.merge(person.id, other.id)
    known = {section: dict(entry.content) for section, entry in theirs.items()}
    known[NAMES] = _names(known.get(NAMES, {}), mine.get(NAMES), other, form)
    changed = [
        _make_one(repositories, person.id, section, mine.get(section), theirs.get(section), content)
        for section, content in known.items()
        if content
    ]
    if papers[0].print_style == STANDARD:
        chosen = {name: getattr(papers[1], name) for name in PAPERS}
        repositories.people.change_needs(person.id, replace(repositories.people.needs(person.id), **chosen))
    repositories.people.change(person.id, form, finish_later=person.finish_later and other.finish_later)
    before = {
        "entries": changed,
        "papers": {name: getattr(papers[0], name) for name in PAPERS},
        "form": _as_json(person.form),
        "chosen": _as_json(form),
        "finish_later": person.finish_later,
    }
    repositories.merging.note(merge_id, before)
    return merge_id


def take_records_apart(repositories: Repositories, merge_id: UUID) -> None:
    """Make them two again. What was changed since about the one that was kept stays as it is."""
    merge, before = repositories.merging.find(merge_id), repositories.merging.before(merge_id)
    for entry in before["entries"]:
        _make_two(repositories, entry)
    repositories.merging.take_back(merge_id)
    needs = repositories.people.needs(merge.person_id)
    repositories.people.change_needs(merge.person_id, replace(needs, **before["papers"]))
    now = _as_json(repositories.people.get(merge.person_id).form)
    form = {key: before["form"][key] if now[key] == before["chosen"][key] else now[key] for key in now}
    repositories.people.change(merge.person_id, _from_json(form), finish_later=bool(before["finish_later"]))
    repositories.people.keep_words(merge.merged_id)


def _single(repositories: Repositories, person_id: UUID) -> dict[str, Entry]:
    """The entries of those sections that have but one."""
    entries = repositories.entries.of(person_id)
    return {entry.section: entry for entry in entries if not sections()[entry.section].many}


def _names(content: Mapping[str, str], mine: Entry | None, other: Person, form: PersonForm) -> dict[str, str]:
    """All the names that both were known by, but for the one that is kept."""
    own = mine.content.get("alias", "") if mine is not None else ""
    every = tags_in(",".join((own, content.get("alias", ""), other.name, other.preferred_name)))
    aliases = [name for name in every if not same_words(name, form.name)]
    kept = {key: value for key, value in content.items() if key != "alias"}
    return {**kept, "alias": ", ".join(aliases)} if aliases else kept


def _make_one(
    repositories: Repositories,
    person_id: UUID,
    section: str,
    mine: Entry | None,
    theirs: Entry | None,
    content: Mapping[str, str],
) -> dict[str, Any]:
    """What the kept record says comes first; the other one fills in what is missing."""
    whole = {**content, **(mine.content if mine is not None else {})}
    if section == NAMES and "alias" in content:
        whole["alias"] = content["alias"]
    on, made = day_of(sections()[section], whole), None
    if theirs is not None:
        repositories.entries.turn(theirs.id)
    if mine is not None:
        repositories.entries.correct(mine.id, whole, on)
    else:
        made = repositories.entries.add(person_id, section, whole, on)
    return {
        "mine": str(mine.id) if mine is not None else "",
        "content": dict(mine.content) if mine is not None else {},
        "on": mine.on.isoformat() if mine is not None and mine.on is not None else "",
        "theirs": str(theirs.id) if theirs is not None else "",
        "made": str(made) if made is not None else "",
    }


def _make_two(repositories: Repositories, entry: Mapping[str, Any]) -> None:
    entries = repositories.entries
    for key in ("theirs", "made"):
        if entry[key]:
            entries.turn(entries.newest(UUID(entry[key])))
    if entry["mine"]:
        on = date.fromisoformat(entry["on"]) if entry["on"] else None
        entries.correct(entries.newest(UUID(entry["mine"])), entry["content"], on)


def _as_json(form: PersonForm) -> dict[str, Any]:
    return {**asdict(form), "born_on": form.born_on.isoformat() if form.born_on else ""}


def _from_json(written: Mapping[str, Any]) -> PersonForm:
    known = {field.name for field in fields(PersonForm)}
    values = {key: value for key, value in written.items() if key in known}
    born = values.pop("born_on")
    return PersonForm(**values, born_on=date.fromisoformat(born) if born else None)
