"""The command `import register`: what a register in a spreadsheet says, and bringing it into the records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.clock import system_clock
from app.commands.answer import Answer
from app.commands.naming import group_id
from app.commands.typed import a_path
from app.domain.file_columns import AFRESH, AS_BEFORE, COLUMN, as_before_words
from app.domain.register_file import MarkKind
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.exchange.register_reading import read_register
from app.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.bootstrap import Workspace
    from app.domain.register_file import FileQuestion, RegisterFile, RowProblem


def add_commands(work: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `register` below `import`."""
    register = work.add_parser(
        "register", help=_("a register kept in a spreadsheet (.xlsx, .xls, .ods, .csv)")
    )
    register.add_argument("file", type=a_path, metavar="FILE")
    register.add_argument(
        "--dry-run", action="store_true", help=_("only say what is in it; nothing is written")
    )
    register.add_argument("--group", metavar="NAME", help=_("the group it belongs to; a name or id"))
    register.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=ANSWER",
        help=_("an answer to a question that a dry run asks, such as mark:x=absent; once for each"),
    )
    register.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="COLUMN=USE",
        help=_("what a column holds, such as C=role or D=nothing; once for each"),
    )
    before = register.add_mutually_exclusive_group()
    before.add_argument("--like", metavar="NAME", help=_("read it as an earlier file; see import columns"))
    before.add_argument("--afresh", action="store_true", help=_("read it by its headings, not as last time"))


def look(arguments: argparse.Namespace) -> Answer:
    """What a file says, without any records: sessions, people, marks, what is open, what cannot be used.

    Raises:
        InvalidInputError: It shall be read as an earlier one; that stands in the records.
    """
    if arguments.like is not None:
        raise InvalidInputError(
            _("How earlier files were read stands in the records."), _("Name the group with --group.")
        )
    found = read_register(
        arguments.file.name,
        content_of(arguments.file),
        _all_answers(arguments),
        system_clock().astimezone().date(),
    )
    return Answer(lines_of(found), data_of(found))


def answers_of(arguments: argparse.Namespace) -> dict[str, str]:
    """The answers that were typed; an answer without a question is refused when the file is read."""
    parts = [typed.rpartition("=") for typed in arguments.answer]
    return {question.strip(): answer.strip() for question, _equals, answer in parts}


def _all_answers(arguments: argparse.Namespace) -> dict[str, str]:
    """Those, with what is said of columns and of earlier files."""
    answers = answers_of(arguments)
    for column, _equals, use in (typed.partition("=") for typed in arguments.column):
        answers[f"{COLUMN}{column.strip().upper()}"] = use.strip().casefold()
    if arguments.like is not None or arguments.afresh:
        answers[AS_BEFORE] = AFRESH if arguments.afresh else arguments.like
    return answers


def content_of(file: Path) -> bytes:
    """What a file holds.

    Raises:
        NotFoundError: It cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=quote(file.name)), _("Name a file that is there.")
        ) from error


def data_of(found: RegisterFile) -> dict[str, Any]:
    """What was found as data for programs."""
    return {
        "sheet": found.sheet,
        "header_row": found.header_row,
        "names_across": found.turned,
        "as_before": found.as_before or None,
        "columns": [
            {"column": one.letters, "heading": one.heading, "use": one.use.value} for one in found.columns
        ],
        "sessions": list(found.days),
        "people": [{"name": one.parsed.name, "role": one.role.value} for one in found.people],
        "marks": {kind.value: found.counts[kind] for kind in MarkKind},
        "questions": [question_data(question) for question in found.questions],
        "problems": [problem_data(problem) for problem in found.problems],
        "guesses": list(found.guesses),
    }


def problem_data(problem: RowProblem) -> dict[str, Any]:
    """One problem with its row; the column too where names stand across."""
    data: dict[str, Any] = {"row": problem.row, "text": problem.words}
    return {**data, "column": problem.column} if problem.column else data


def question_data(question: FileQuestion) -> dict[str, Any]:
    """One question with its choices."""
    choices = [{"answer": str(choice.code), "text": choice.words} for choice in question.choices]
    return {"question": question.code, "text": question.words, "answers": choices}


def lines_of(found: RegisterFile) -> tuple[str, ...]:
    """What was found in sentences."""
    days, people = len(found.days), len(found.people)
    lines = [
        ngettext("{n} session: {days}", "{n} sessions: {days}", days).format(
            n=days, days=", ".join(day.isoformat() for day in found.days)
        ),
        ngettext("{n} person:", "{n} people:", people).format(n=people),
        *(f"  {one.parsed.name} ({one.role.value})" for one in found.people),
        _("Marks: {marks}").format(
            marks=", ".join(f"{kind.value} {found.counts[kind]}" for kind in MarkKind)
        ),
    ]
    lines.append(as_before_words(found.as_before))
    lines += [
        _("{column} is read as {use}.").format(column=one.words, use=one.use.value) for one in found.columns
    ]
    lines += [_("Understood: {guess}").format(guess=guess) for guess in found.guesses]
    lines += [problem.sentence for problem in found.problems]
    for question in found.questions:
        lines.append(_("Question: {words}").format(words=question.words))
        lines += [f"  --answer {question.code}={c.code}  {c.words}" for c in question.choices]
    return tuple(lines)


def bring(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Bring a register into a group's records, or say what that would do."""
    if arguments.group is None:
        raise InvalidInputError(
            _("It is not said which group this register belongs to."), _("Name it with --group.")
        )
    key, answers = group_id(workspace, arguments.group), _all_answers(arguments)
    service = workspace.register_files
    if arguments.dry_run:
        plan = service.look(key, arguments.file, answers)
    else:
        plan = service.bring_in(key, arguments.file, answers)
    done = _("Nothing was written: {what}") if arguments.dry_run else _("Brought in: {what}")
    data = {
        **data_of(plan.found),
        "questions": [question_data(question) for question in plan.questions],
        "problems": [problem_data(problem) for problem in plan.problems],
        "guesses": list(plan.guesses),
        "written": {
            "sessions": [day.day for day in plan.days],
            "people": len(plan.people),
            "marks": plan.marks,
        },
        "dry_run": arguments.dry_run,
    }
    said = replace(plan.found, questions=plan.questions, problems=plan.problems, guesses=plan.guesses)
    return Answer((*lines_of(said), done.format(what=plan.sentence)), data)
