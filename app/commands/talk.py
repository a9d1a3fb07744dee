"""The command `talk score`: what the answers of one talk say, in JSON, without a vault."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from app.commands.answer import Answer
from app.commands.typed import a_path
from app.errors import NotFoundError
from app.i18n import _
from app.measures import registry
from app.measures.talk_data import as_data
from app.measures.talk_score import TalkRules, offered, read_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.talk import TalkDefinition

MOST_BYTES: Final = 1_000_000
EXAMPLE: Final = """\
{
  "answers": {
    "M5": {"friend": "lost_missed", "neighbour": "kept"},
    "W1": {"mon.morning": {"fills": "LA3", "choice": "own", "company": "others", "place": "out"}},
    "LA3": {"matter": 3, "amount": -2, "choice": 2},
    "P1": 3, "P2": "not sure", "P3": null,
    "B2": {"travel": {"much": 2, "long": "over12", "help": "A lift on Tuesdays"}},
    "R3": 6
  },
  "red_flags": ["RF3"], "in_danger": [],
  "complexity": {"C1": 1, "C2": 0, "C3": null}
}"""


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    """Adds this command to the command line; returns those inside it."""
    talk = commands.add_parser("talk", help=_("what the answers of a talk say"))
    work = talk.add_subparsers(dest="talk_command", required=True, metavar="WORK")
    score = work.add_parser(
        "score",
        help=_("gaps, index, patterns and tier with their reasons, in JSON"),
        description=_("What the answers of one talk say. No vault is needed, and nothing is kept."),
        epilog=_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    score.add_argument("file", type=a_path, metavar="FILE", help=_("the answers, in JSON"))
    work.add_parser("questions", help=_("the code of every question, and what an answer to it may be"))
    return work


def talk(arguments: argparse.Namespace) -> Answer:
    """What the answers in a file say, in JSON always; or what each question takes."""
    if arguments.talk_command == "questions":
        return _questions(registry.current_talk())
    path: Path = arguments.file
    rules = TalkRules(
        definitions=registry.all_talks(),
        current=registry.current_talk(),
        flags=registry.red_flags(),
        domains=registry.complexity_domains(),
    )
    data = as_data(read_sheet(path.name, _text(path), rules))
    return Answer(tuple(Answer((), data).as_text(as_json=True).splitlines()), data)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            read = file.read(MOST_BYTES + 1)
        words = read.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=path.name), _("Name a text file that is there.")
        ) from error
    if len(read) > MOST_BYTES:
        raise NotFoundError(
            _("{file} is too large for the answers of one talk.").format(file=path.name),
            _("Name a file of one talk."),
        )
    return words


def _help() -> str:
    return _(
        "The file is a table in JSON:\n\n"
        "{example}\n\n"
        "answers: question -> answer. Leave out what was not asked; null is the same. Any answer may be\n"
        "  “not sure” or “did not want to say”. “trestle-admin talk questions” says what each takes.\n"
        "red_flags: the signs that were seen, RF1 to RF12 having all been asked about. [] means that none\n"
        "  was. Leave it out where they were not asked about: then they are “not assessed”.\n"
        "in_danger: those of them with danger now.\n"
        "complexity: C1 to C10, 0 to 3; null or left out is not known, which is not 0.\n"
        "talk, version: which talk it was; without them, the newest.\n"
    ).format(example=EXAMPLE)


def _questions(definition: TalkDefinition) -> Answer:
    lines = tuple(f"{q.code:4} {q.text}\n     {offered(q)}" for q in definition.questions)
    data = [
        {"code": q.code, "kind": q.kind.value, "text": q.text, "takes": offered(q)}
        for q in definition.questions
    ]
    return Answer(
        tuple(line for each in lines for line in each.splitlines()),
        {"talk": definition.id, "version": definition.version, "questions": data},
    )
