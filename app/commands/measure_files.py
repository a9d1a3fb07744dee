"""Commands about files that define a measure: `measures check`, `measures export` and `measures convert`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.answer import Answer
from app.commands.paper_file import refuse_among_records, write_paper
from app.commands.typed import a_path
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.exchange.form_faults import FormFaultsError
from app.exchange.measure_formats import FormKind, read_form, written_form
from app.i18n import _, ngettext
from app.measures.measure import LicenceKind
from app.measures.registry import current_measure
from app.paths import data_folder

if TYPE_CHECKING:
    import argparse

    from app.exchange.form_reading import ReadForm
    from app.measures.measure import Measure


def add_commands(work: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds them below `measures`."""
    check = work.add_parser(
        "check",
        help=_("check a file that defines a measure (.toml, .xlsx, .csv or .json), and try its examples"),
    )
    check.add_argument("file", type=Path, metavar="FILE")
    export = work.add_parser("export", help=_("write a measure as a file for other programs"))
    export.add_argument("measure", metavar="MEASURE", help=_("a measure's id, as “measures” lists them"))
    export.add_argument(
        "--as", dest="kind", required=True, choices=[kind.value for kind in FormKind], metavar="KIND",
        help=_("one of {kinds}").format(kinds=", ".join(FormKind)),
    )  # fmt: skip
    convert = work.add_parser("convert", help=_("write the measure in one file as a file of another kind"))
    convert.add_argument("file", type=Path, metavar="FILE", help=_(".toml, .xlsx, .csv or .json"))
    for writing in (export, convert):
        writing.add_argument("-o", "--output", required=True, type=a_path, metavar="FILE")


def check(arguments: argparse.Namespace) -> Answer:
    """Whether a file defines a measure: what it is, or everything that is wrong with it."""
    file = arguments.file
    try:
        found = _read(file)
    except FormFaultsError as error:
        if len(error.faults) == 1:
            raise
        complaint = _("{file} has {n} faults.").format(file=quote(file.name), n=len(error.faults))
        return Answer(error.faults, {"faults": list(error.faults)}, complaint)
    measure, tried = found.measure, len(found.measure.examples)
    line = ngettext(
        "{file} defines {title}, version {version}; its {n} worked example comes out as it says.",
        "{file} defines {title}, version {version}; its {n} worked examples come out as they say.",
        tried,
    ).format(file=file.name, title=measure.title, version=measure.version, n=tried)
    data = {**described(measure), "examples": tried, "notes": list(found.notes)}
    return Answer((line, *found.notes), data)


def described(measure: Measure) -> dict[str, Any]:
    """What a measure is, in a few words for a list."""
    return {
        "id": measure.id,
        "version": measure.version,
        "title": measure.title,
        "licence": measure.licence,
        "gate": measure.gate,
        "items": [item.code for item in measure.items],
        "scores": {rule.code: rule.direction for rule in measure.scores},
        "to_check": list(measure.to_check),
    }


def export(arguments: argparse.Namespace) -> Answer:
    """One of the measures of the program, as a file."""
    measure = current_measure(arguments.measure.strip())
    return _write(measure, FormKind(arguments.kind), arguments)


def convert(arguments: argparse.Namespace) -> Answer:
    """The measure in a file, as a file of the kind that the new name ends like."""
    found = _read(arguments.file)
    kinds = {kind.ending: kind for kind in reversed(FormKind)}
    ending = arguments.output.suffix.casefold()
    if ending not in kinds:
        raise InvalidInputError(
            _("The name {file} does not say what kind of file it shall be.").format(file=arguments.output),
            _("Let it end in one of {endings}.").format(endings=", ".join(kinds)),
            "output",
        )
    answer = _write(found.measure, kinds[ending], arguments)
    return Answer((*answer.lines, *found.notes), {**answer.data, "notes": list(found.notes)})


def _read(file: Path) -> ReadForm:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=quote(file.name)), _("Name a file that is there.")
        ) from error
    return read_form(file.name, content)


def _write(measure: Measure, kind: FormKind, arguments: argparse.Namespace) -> Answer:
    refuse_among_records(arguments.output, data_folder(arguments.data).folder)
    write_paper(arguments.output, written_form(measure, kind))
    lines = [_("Written: {file}.").format(file=arguments.output)]
    if measure.licence is LicenceKind.BRING_YOUR_OWN:
        lines.append(_("Without the words of its questions, which are the holder’s."))
    return Answer(tuple(lines), {"file": arguments.output, "measure": measure.id, "kind": kind.value})
