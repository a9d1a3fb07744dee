"""What was agreed: ticked when it is done, put right by those who supervise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month
from app.domain.supervision import ActionForm
from app.domain.today_words import due_words
from app.i18n import _
from ui.records.part import button_row
from ui.supervision.part import SupervisionPart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, TextField
from ui.widgets.optional_day import OptionalDay
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from app.domain.supervision import AgreedAction
    from ui.parts_screen import PartsScreen

    Actions = tuple[AgreedAction, ...]


def action_words(action: AgreedAction, name: str, today: date) -> str:
    """What was agreed, who does it, and by when or since when."""
    if action.done_on is not None:
        state = _("Done on {day}.").format(day=day_and_month(action.done_on))
    elif action.form.by_on is not None:
        state = due_words(action.form.by_on, today)
    else:
        state = _("No day was agreed.")
    words = _("{what} ({name}. {state})") if name else _("{what} ({state})")
    return words.format(what=action.form.what, name=name, state=state)


class OwnAgreedPart(SupervisionPart):
    """What whoever is signed in agreed to do."""

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen, worker_id)
        self.boxes: dict[UUID, CheckBox] = {}
        self._open, self._done = Card(_("To do")), Card(_("Done"))
        self.column.addWidget(self._open)
        self.column.addWidget(self._done)

    def load(self) -> None:
        """Read what was agreed."""
        self.run(self.workspace.supervision.mine, lambda own: self._show(own.actions, {}))

    def _show(self, actions: Sequence[AgreedAction], names: dict[UUID, str]) -> None:
        for action in actions:
            card = self._open if action.open else self._done
            box = CheckBox(action_words(action, names.get(action.form.worker_id, ""), self.today))
            box.setChecked(not action.open)
            box.clicked.connect(partial(self._mark, action.id, done=action.open))
            self.boxes[action.id] = box
            card.add(box)
            self._beside(card, action)
        if not any(action.open for action in actions):
            self._open.add(Quiet(_("Nothing is to do.")))
        self._done.setVisible(not all(action.open for action in actions))

    def _beside(self, card: Card, action: AgreedAction) -> None:
        """What stands below the box of something agreed."""

    def _mark(self, action_id: UUID, *, done: bool) -> None:
        supervision = self.workspace.supervision
        self.change(lambda: supervision.mark_mine(action_id, done=done))


class AgreedPart(OwnAgreedPart):
    """What was agreed in the meetings with one worker; their own page has what they do for others too."""

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen, worker_id)
        self._actions: dict[UUID, AgreedAction] = {}
        self._team: list[UUID] = []
        self.form = Card(_("Change what was agreed"))
        self.what = TextField(_("What was agreed"), lines=2)
        self.who = Dropdown(_("Who does it"))
        self.by_on = OptionalDay(_("By when"), self.today)
        for field in (self.what, self.who, self.by_on):
            self.form.add(field)
        keep = Button(_("Keep this change"), kind="primary")
        keep.clicked.connect(self._keep)
        take_out = Button(_("Take it out"), icon="trash-2")
        take_out.clicked.connect(self._take_out)
        button_row(self.form.body, keep, take_out)
        self.form.hide()
        self.column.addWidget(self.form)

    def load(self) -> None:
        """Read the meetings, and what whoever is signed in does from other meetings."""
        supervision, worker_id = self.workspace.supervision, self.worker_id
        me = self.workspace.worker.id

        def find() -> tuple[Actions, Actions, dict[UUID, str]]:
            agreed = tuple(a for meeting in supervision.page(worker_id).meetings for a in meeting.actions)
            own = supervision.mine().actions if worker_id == me else ()
            return agreed, own, {line.worker_id: line.name for line in supervision.team()}

        self.run(find, lambda found: self._fill(*found))

    def choose(self, row_id: UUID) -> None:
        """Put something agreed into the form."""
        action = self._actions.get(row_id)
        if action is None:
            return
        self.chosen = row_id
        self.what.set_text(action.form.what)
        if action.form.worker_id in self._team:
            self.who.choose(self._team.index(action.form.worker_id))
        self.by_on.show_day(action.form.by_on)
        self.form.show()
        self.page.filled()
        self.what.setFocus()

    def _fill(self, agreed: Actions, own: Actions, names: dict[UUID, str]) -> None:
        self._actions = {action.id: action for action in agreed}
        self._team = list(names)
        self.who.set_choices(list(names.values()))
        self._show([*agreed, *(action for action in own if action.id not in self._actions)], names)

    def _beside(self, card: Card, action: AgreedAction) -> None:
        if action.id in self._actions:
            change = Button(_("Change"), kind="quiet", icon="pencil")
            change.setAccessibleName(_("Change: {what}").format(what=action.form.what))
            change.clicked.connect(partial(self.choose, action.id))
            button_row(card.body, change)

    def _mark(self, action_id: UUID, *, done: bool) -> None:
        if action_id not in self._actions:
            super()._mark(action_id, done=done)
            return
        supervision, worker_id = self.workspace.supervision, self.worker_id
        self.change(lambda: supervision.mark_action(worker_id, action_id, done=done))

    def _keep(self) -> None:
        chosen, supervision, worker_id = self.chosen, self.workspace.supervision, self.worker_id
        if chosen is None or not self.by_on.checked():
            return
        form = ActionForm(what=self.what.text(), worker_id=self._team[self.who.place], by_on=self.by_on.day)
        self.change(lambda: supervision.change_action(worker_id, chosen, form), {"what": self.what})

    def _take_out(self) -> None:
        chosen, supervision, worker_id = self.chosen, self.workspace.supervision, self.worker_id
        if chosen is not None:
            self.change(lambda: supervision.take_out_action(worker_id, chosen))
