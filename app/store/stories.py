"""What a group tells: its checklist and what was noticed, words with consent, what changed."""

from dataclasses import fields
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.stories import (
    Feedback,
    FeedbackForm,
    Noticed,
    Story,
    StoryForm,
    StoryKind,
    StoryLook,
    words_mark,
)
from app.store.facts import current
from app.store.tables import (
    ChecklistRow,
    FeedbackRow,
    GroupRow,
    NoticedRow,
    PersonRow,
    SessionRow,
    StoryLookRow,
    StoryRow,
    WorkerRow,
)


class StoryRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def checklist(self, group_id: UUID) -> tuple[str, ...] | None:
        """What a group looks out for; None where it has not said."""
        row = self._checklist(group_id)
        return tuple(row.items) if row is not None and row.items else None

    def set_checklist(self, group_id: UUID, items: tuple[str, ...]) -> None:
        """From now on it looks out for this; nothing at all is what comes with the program."""
        before = self._checklist(group_id)
        self._session.add(
            ChecklistRow(group_id=group_id, items=list(items), supersedes=before.id if before else None)
        )

    def noticed(self, group_id: UUID) -> tuple[Noticed, ...]:
        """What was noticed at the sessions of a group."""
        wanted = current(NoticedRow).join(SessionRow, SessionRow.id == NoticedRow.session_id)
        rows = self._session.scalars(wanted.where(SessionRow.group_id == group_id))
        latest = {(row.session_id, row.what): row.times for row in rows}
        return tuple(
            Noticed(session_id=session_id, what=what, times=times)
            for (session_id, what), times in latest.items()
            if times
        )

    def notice(self, session_id: UUID, what: str, times: int) -> None:
        """Write how often something was noticed at a session."""
        before = self._session.scalars(
            current(NoticedRow).where(NoticedRow.session_id == session_id, NoticedRow.what == what)
        ).all()
        self._session.add(
            NoticedRow(
                session_id=session_id,
                what=what,
                times=times,
                supersedes=before[-1].id if before else None,
            )
        )

    def stories(self, group_id: UUID) -> tuple[Story, ...]:
        """The words a group keeps, the latest first."""
        rows = self._session.scalars(
            select(StoryRow)
            .where(StoryRow.group_id == group_id, StoryRow.void.is_(False))
            .order_by(StoryRow.heard_on.desc(), StoryRow.id.desc())
        )
        return tuple(self._story(row) for row in rows)

    def cases(self) -> tuple[tuple[UUID, str, tuple[Story, ...]], ...]:
        """Every group with stories: its id, its name and its stories."""
        rows = self._session.execute(
            select(StoryRow, GroupRow.name)
            .join(GroupRow, GroupRow.id == StoryRow.group_id)
            .where(StoryRow.kind == StoryKind.CASE, StoryRow.void.is_(False), GroupRow.void.is_(False))
            .order_by(GroupRow.name, StoryRow.id)
        ).all()
        groups = {row.group_id: name for row, name in rows}
        return tuple(
            (key, name, tuple(self._story(row) for row, _name in rows if row.group_id == key))
            for key, name in groups.items()
        )

    def look(self, story_id: UUID, mark: bytes, note: str, *, fine: bool) -> UUID:
        """Somebody looked at words with this mark; gives the id of the fact."""
        row = StoryLookRow(story_id=story_id, words_mark=mark, fine=fine, note=note)
        self._session.add(row)
        return row.id

    def turn_look(self, look_id: UUID) -> UUID:
        """Take a look back, or put back what was taken back; gives the id it has then."""
        was = self._session.get_one(StoryLookRow, look_id)
        row = StoryLookRow(
            story_id=was.story_id,
            words_mark=was.words_mark,
            fine=was.fine,
            note=was.note,
            withdrawn=not was.withdrawn,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def keep_story(self, story_id: UUID, group_id: UUID, form: StoryForm) -> None:
        """Write words down under their id, or put them right."""
        row = self._session.get(StoryRow, story_id)
        if row is None:
            row = StoryRow(
                id=story_id,
                group_id=group_id,
                kind=form.kind,
                words=form.words,
                heard_on=form.heard_on,
                level=form.level,
            )
            self._session.add(row)
        for field in fields(StoryForm):
            setattr(row, field.name, getattr(form, field.name))
        row.void = False

    def take_out_story(self, story_id: UUID, *, void: bool) -> None:
        """Take words out of use, or back in."""
        self._session.get_one(StoryRow, story_id).void = void

    def feedback(self, group_id: UUID) -> tuple[Feedback, ...]:
        """What people said and what was done, the latest first."""
        rows = self._session.scalars(
            select(FeedbackRow)
            .where(FeedbackRow.group_id == group_id, FeedbackRow.void.is_(False))
            .order_by(FeedbackRow.heard_on.desc(), FeedbackRow.id.desc())
        )
        return tuple(
            Feedback(
                id=row.id,
                form=FeedbackForm(said=row.said, heard_on=row.heard_on, did=row.did, new_from=row.new_from),
            )
            for row in rows
        )

    def keep_feedback(self, feedback_id: UUID, group_id: UUID, form: FeedbackForm) -> None:
        """Write down under its id what people said, or what was done since."""
        row = self._session.get(FeedbackRow, feedback_id)
        if row is None:
            row = FeedbackRow(id=feedback_id, group_id=group_id, said=form.said, heard_on=form.heard_on)
            self._session.add(row)
        row.said, row.heard_on, row.did, row.new_from = form.said, form.heard_on, form.did, form.new_from
        row.void = False

    def take_out_feedback(self, feedback_id: UUID, *, void: bool) -> None:
        """Take a line out of use, or back in."""
        self._session.get_one(FeedbackRow, feedback_id).void = void

    def all_names(self) -> frozenset[str]:
        """The whole names of everybody and every place there is: people, those who work here, groups."""
        people = self._session.execute(select(PersonRow.name, PersonRow.preferred_name))
        workers = self._session.execute(select(WorkerRow.name))
        groups = self._session.execute(select(GroupRow.name, GroupRow.venue))
        return frozenset(name for rows in (people, workers, groups) for row in rows for name in row if name)

    def _story(self, row: StoryRow) -> Story:
        form = StoryForm(**{field.name: getattr(row, field.name) for field in fields(StoryForm)})
        writers, written_on = frozenset((row.made_by, row.changed_by)), row.changed_at.astimezone().date()
        if form.kind is StoryKind.QUOTE:
            return Story(id=row.id, form=form, writers=writers, written_on=written_on)
        looks = self._session.execute(
            current(StoryLookRow)
            .add_columns(WorkerRow.name)
            .outerjoin(WorkerRow, WorkerRow.id == StoryLookRow.made_by)
            .where(StoryLookRow.story_id == row.id, StoryLookRow.words_mark == words_mark(form))
        ).all()
        found = [
            StoryLook(
                id=look.id,
                by=name or "",
                on=look.made_at.astimezone().date(),
                fine=look.fine,
                note=look.note,
                by_writer=look.made_by in writers,
            )
            for look, name in looks
            if not look.withdrawn
        ]
        last = found[-1] if found else None
        return Story(id=row.id, form=form, writers=writers, written_on=written_on, look=last)

    def _checklist(self, group_id: UUID) -> ChecklistRow | None:
        rows = self._session.scalars(current(ChecklistRow).where(ChecklistRow.group_id == group_id)).all()
        return rows[-1] if rows else None
