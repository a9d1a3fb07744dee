"""Commands that write papers: `plan`, `register` and `form`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.commands.answer import Answer
from app.commands.naming import person_id, session_id
from app.commands.paper_file import refuse_among_records, write_paper
from app.domain.wording import quote
from app.errors import NotFoundError
from app.i18n import _, ngettext
from app.measures.registry import current_talk

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.bootstrap import Workspace
    from app.services.printed import PrintedDocument


THE_TALK: Final = "talk"
"""What is typed for a blank form of the talk."""


def write_plan(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Somebody's latest plan, in their own print style unless another is named."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    plan = workspace.plans.latest(person_id(workspace, arguments.person))
    if plan is None:
        raise NotFoundError(
            _("“{name}” has no plan yet.").format(name=quote(arguments.person)),
            _("Make one in Trestle first, with the person."),
        )
    return _write(workspace, workspace.documents.plan(plan.id, style=arguments.style), arguments.output)


def write_register(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """The register of one session, with spare lines for those who walk in."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    key = session_id(workspace, arguments.session)
    return _write(workspace, workspace.documents.register(key, style=arguments.style), arguments.output)


def write_form(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """A blank form of a measure that may be asked here, or of the talk."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    named = arguments.measure.strip().casefold()
    talk = named in (THE_TALK, current_talk().id)
    forms = workspace.forms
    document = (
        forms.blank_talk(arguments.style)
        if talk
        else forms.blank(named, arguments.style, language=arguments.language)
    )
    return _write(workspace, document, arguments.output)


def _write(workspace: Workspace, document: PrintedDocument, output: Path) -> Answer:
    write_paper(output, document.pdf)
    workspace.documents.record_printed(document, "saved")
    words = ngettext("Written: {file}, {n} page.", "Written: {file}, {n} pages.", document.pages)
    said = words.format(file=output, n=document.pages)
    return Answer((said,), {"file": output, "pages": document.pages})
