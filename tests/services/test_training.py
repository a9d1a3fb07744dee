"""Training and what somebody can do: kept, renewed in time, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.roles import DeskRole
from app.domain.supervision import TrainingForm, TrainingKind
from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workspace import Workspace
    from tests.conftest import Wall

ADULTS = TrainingForm(
    kind=TrainingKind.TRAINING,
    what="Safeguarding adults",
    done_on=date(2026, 1, 12),
    renew_on=date(2027, 1, 12),
)


def test_training_is_kept_changed_taken_out_and_taken_back(workspace: Workspace) -> None:
    me, service = workspace.worker.id, workspace.training
    (line,) = service.keep(me, None, replace(ADULTS, what="  Safeguarding   adults "))
    assert line.form == ADULTS
    (changed,) = service.keep(me, line.id, replace(ADULTS, renew_on=None))
    assert (changed.id, changed.form.renew_on) == (line.id, None)
    assert service.take_out(me, line.id) == ()
    for left in ((changed,), (line,), ()):
        assert workspace.history.undo() == "Training written down"
        assert workspace.supervision.page(me).training == left
    workspace.history.redo()
    assert workspace.supervision.mine().training == (line,)


def test_what_training_needs_is_asked_for(workspace: Workspace) -> None:
    me, service = workspace.worker.id, workspace.training
    for wrong, about in (
        (replace(ADULTS, what=" "), "not said what"),
        (replace(ADULTS, done_on=date(2026, 11, 18)), "ahead"),
        (replace(ADULTS, renew_on=ADULTS.done_on), "run out before"),
    ):
        with pytest.raises(InvalidInputError, match=about):
            service.keep(me, None, wrong)
    missing: tuple[Callable[[], object], ...] = (
        lambda: service.keep(new_id(), None, ADULTS),
        lambda: service.keep(me, new_id(), ADULTS),
        lambda: service.take_out(me, new_id()),
    )
    for call in missing:
        with pytest.raises(NotFoundError):
            call()
    assert workspace.supervision.mine().training == ()


def test_what_runs_out_stands_on_today_six_weeks_before(workspace: Workspace, wall: Wall) -> None:
    amir = hire(workspace, DeskRole.VOLUNTEER)
    volunteer = seated(workspace, amir)
    workspace.training.keep(amir.id, None, ADULTS)
    assert workspace.today.page().to_do == volunteer.today.page().to_do == ()
    wall.go_to(2026, 12, 1)
    (line,) = workspace.today.page().to_do
    assert (line.kind, line.title) == (ToDoKind.TRAINING, "Renew “Safeguarding adults”")
    assert line.detail == "The register-only volunteer. Due 12 January 2027."
    (own,) = volunteer.today.page().to_do
    assert (own.kind, own.target) == (ToDoKind.OWN_TRAINING, amir.id)
    renewed = replace(ADULTS, done_on=date(2026, 11, 30), renew_on=date(2027, 11, 30))
    workspace.training.keep(amir.id, None, renewed)
    assert workspace.today.page().to_do == ()
    with pytest.raises(NotAllowedError):
        volunteer.training.keep(amir.id, None, ADULTS)
