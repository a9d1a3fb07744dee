"""Supervision of one worker on paper: for them and whoever supervises, never among a person's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, KeyFacts, Paragraph, Table
from app.domain.spoken_dates import whole_day
from app.domain.supervision import MeetingKind
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.supervision import AgreedAction, Meeting, SupervisionPage, Training


def supervision_document(
    page: SupervisionPage,
    organisation: Organisation,
    names: Mapping[UUID, str],
    *,
    discussed: bool = True,
) -> Document:
    """How often, each meeting with what was agreed, and training; who was visited is not named.

    Args:
        names: What those who use this laptop are called.
        discussed: Also what was discussed; without it, only what was agreed and the training.
    """
    title = _("Supervision record") if discussed else _("What was agreed in supervision")
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(_("Private. For {name} and whoever supervises them.").format(name=page.name)),
        KeyFacts(_facts(page)),
    ]
    for meeting in page.meetings:
        blocks += _meeting(meeting, names, discussed=discussed)
    if not page.meetings:
        blocks.append(Paragraph(_("There is no meeting yet.")))
    blocks += _training(page.training)
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _facts(page: SupervisionPage) -> tuple[tuple[str, str], ...]:
    due = whole_day(page.due_on) if page.due_on else _("Not said yet")
    return (
        (_("Worker"), page.name),
        (_("Weeks between supervisions"), str(page.weeks)),
        (_("Next by"), due),
    )


def _meeting(meeting: Meeting, names: Mapping[UUID, str], *, discussed: bool) -> list[Block]:
    form = meeting.form
    heading = _("{kind}, {day}").format(kind=form.kind.words, day=whole_day(form.held_on))
    blocks: list[Block] = [Heading(heading)]
    if form.with_whom:
        blocks.append(Paragraph(_("With {name}.").format(name=form.with_whom)))
    if discussed and form.kind is MeetingKind.JOINT_VISIT and meeting.person:
        blocks.append(Paragraph(_("Who was visited is on the record of that person.")))
    if discussed and form.discussed:
        blocks += [Heading(_("What was discussed"), 3)]
        blocks += [Paragraph(part) for part in form.discussed.splitlines() if part.strip()]
    if meeting.actions:
        blocks.append(_agreed(meeting.actions, names))
    else:
        blocks.append(Paragraph(_("Nothing was agreed.")))
    return blocks


def _agreed(actions: tuple[AgreedAction, ...], names: Mapping[UUID, str]) -> Table:
    header = (_("What was agreed"), _("Who"), _("By"), _("Done"))
    rows = tuple(
        (
            action.form.what,
            names.get(action.form.worker_id, ""),
            whole_day(action.form.by_on) if action.form.by_on else _("No day"),
            whole_day(action.done_on) if action.done_on else _("Not yet"),
        )
        for action in actions
    )
    return Table(header, rows, (5, 2.4, 2.8, 2.8), summary=_("What was agreed, who does it, and by when"))


def _training(training: tuple[Training, ...]) -> list[Block]:
    if not training:
        return []
    header = (_("Training"), _("Kind"), _("Done"), _("Renew by"))
    rows = tuple(
        (
            line.form.what,
            line.form.kind.words,
            whole_day(line.form.done_on),
            whole_day(line.form.renew_on) if line.form.renew_on else _("Does not run out"),
        )
        for line in training
    )
    table = Table(header, rows, (5, 2.4, 2.8, 2.8), summary=_("What was learnt, and when to renew it"))
    return [Heading(_("Training")), table]
