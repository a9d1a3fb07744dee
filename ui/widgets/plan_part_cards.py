"""Cards of what a plan holds beside its goals: what gets in the way, and areas that have no goal yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.barriers import BarrierKind
from app.domain.pence import pence_words
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from app.domain.plan_parts import PlanBarrier
    from app.domain.plans import Plan


class BarriersCard(Card):
    """Signals:
    barrier_wanted: What gets in the way, to change; None to add something.
    """

    barrier_wanted = Signal(object)

    def __init__(self, plan: Plan) -> None:
        super().__init__(_("What gets in the way"))
        add = Button(_("Add"), icon="plus")
        add.setObjectName("add barrier")
        add.setAccessibleName(_("Add what gets in the way"))
        add.clicked.connect(lambda: self.barrier_wanted.emit(None))
        self.header.addWidget(add)
        if not plan.barriers:
            self.add(Quiet(_("Nothing written yet. It may stay so.")))
        for kind in BarrierKind:
            found = [barrier for barrier in plan.barriers if barrier.kind is kind]
            if found:
                self.add(Strong(kind.words))
            for barrier in found:
                self.body.addLayout(self._row(barrier, plan.barriers.index(barrier)))
        if plan.cost or plan.spent:
            words = _("All steps: {cost} to pay, {spent} spent so far.")
            cost, spent = pence_words(plan.cost), pence_words(plan.spent)
            self.add(Quiet(words.format(cost=cost, spent=spent)))

    def _row(self, barrier: PlanBarrier, place: int) -> TurningRow:
        row, words = TurningRow(gap=12), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(barrier.what))
        if barrier.solution:
            words.addWidget(Quiet(barrier.solution))
        if barrier.owner:
            words.addWidget(Quiet(_("Who takes it on: {name}").format(name=barrier.owner)))
        row.addLayout(words, 1)
        if barrier.solved:
            row.addWidget(Chip(_("Out of the way"), kind="good", icon="check"))
        pencil = Button("", kind="quiet", icon="pencil")
        pencil.setObjectName(f"barrier {place + 1}")
        pencil.setAccessibleName(_("Change: {what}").format(what=barrier.what))
        pencil.clicked.connect(lambda: self.barrier_wanted.emit(barrier))
        row.addWidget(pencil)
        return row


class AreasCard(Card):
    """The areas the plan is laid out in, each with the way to a goal in it.

    Signals:
        goal_in_area: The area to add a goal to.
    """

    goal_in_area = Signal(str)

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan.template or _("Areas of the plan"))
        for place, area in enumerate(plan.areas):
            row = TurningRow(gap=12)
            count = sum(goal.area == area for goal in plan.goals)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Strong(area))
            said = ngettext("{n} goal", "{n} goals", count).format(n=count) if count else _("Nothing yet")
            words.addWidget(Quiet(said))
            row.addLayout(words, 1)
            add = Button(_("Add a goal"), icon="plus")
            add.setObjectName(f"area {place + 1}")
            add.setAccessibleName(_("Add a goal to {area}").format(area=area))
            add.clicked.connect(lambda _on=False, area=area: self.goal_in_area.emit(area))
            row.addWidget(add)
            self.body.addLayout(row)
