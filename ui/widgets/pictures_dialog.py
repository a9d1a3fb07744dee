"""Which picture stands beside each goal and step of an easy-read plan: suggested, and changed here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.documents.pictures import every_picture
from app.documents.plan import goal_picture, step_picture
from app.domain.chosen import OWN_PICTURE
from app.domain.plan_parts import NO_PICTURE
from app.domain.plans import Goal
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown
from ui.widgets.pictogram import Pictogram
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from app.domain.boards import Photo
    from app.domain.plans import Plan, Step

LONGEST: Final = 60
"""Letters of a goal or step in the label of its list."""


class PicturesDialog(Dialog):
    """Each choice is kept at once.

    Signals:
        picture_chosen: The `Goal` or `Step`, and the name of its picture; "" for the suggested one.
        photo_wanted: Another photo of their own is to be added.
    """

    picture_chosen = Signal(object, str)
    photo_wanted = Signal()

    def __init__(self, page: QWidget, plan: Plan, photos: tuple[Photo, ...]) -> None:
        super().__init__(page, _("Pictures of this plan"))
        own = {f"{OWN_PICTURE}{photo.id}": _("Own: {what}").format(what=photo.label) for photo in photos}
        self._names: Mapping[str, str] = {
            "": _("As the words suggest"),
            NO_PICTURE: _("No picture"),
            **own,
            **every_picture(),
        }
        words = _("A picture says the same as the words beside it. Choose it with the person, if you can.")
        self.body.addWidget(Words(words))
        for goal in plan.by_area:
            self._add_row(goal, goal.words)
            for step in goal.steps:
                self._add_row(step, step.what)
        done = Button(_("Done"), kind="primary", keys=_("Enter"))
        done.setDefault(True)
        done.clicked.connect(self.accept)
        photo = Button(_("Add a photo of their own"), icon="image", size="large")
        photo.clicked.connect(self.photo_wanted)
        self.buttons.addWidget(done)
        self.buttons.addWidget(photo)

    def _add_row(self, part: Goal | Step, words: str) -> None:
        shown = Pictogram(_suggested(part))
        short = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
        names = list(self._names)
        which = Dropdown(" ".join(short.split()), list(self._names.values()))
        which.choose(names.index(part.picture) if part.picture in names else 0)

        def choose(place: int) -> None:
            shown.show_picture(names[place] or _suggested(part, anew=True))
            self.picture_chosen.emit(part, names[place])

        which.chosen.connect(choose)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(shown)
        row.addWidget(which, 1)
        self.body.addLayout(row)


def _suggested(part: Goal | Step, *, anew: bool = False) -> str:
    """The picture on show; with `anew` the one its words suggest, whatever was chosen."""
    known = replace(part, picture="") if anew else part
    return goal_picture(known) if isinstance(known, Goal) else step_picture(known)
