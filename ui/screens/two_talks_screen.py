"""Then and now: the talk before and this one beside each other, for both to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.domain.talk import Kind
from app.i18n import _
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.together_view import TogetherView
from ui.widgets.two_talks_cards import ChangesCard, LivesCard, TwoWeeksCard, week_heads
from ui.widgets.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from app.domain.side_by_side import SideBySide
    from app.domain.talk import Talk
    from ui.screen import Context


class TwoTalksScreen(Screen):
    """Opened with the id of the later talk."""

    name: ClassVar[str] = "two_talks"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "matters"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._talk: Talk | None = None
        self._both: SideBySide | None = None
        self._cards: list[QWidget] = []
        self._build()

    def open(self, argument: object) -> None:
        """Show what changed since the talk before."""
        talk_id, talks = self.id_in(argument), self.context.workspace.talks
        self.run(lambda: (talks.open(talk_id), talks.side_by_side(talk_id)), lambda both: self._show(*both))
        self._done.setFocus()

    def refreshed(self) -> None:
        """Show it again."""
        if self._talk is not None:
            self.open(self._talk.id)

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._view.thanking

    def title(self) -> str:
        """Whose talks."""
        if self._talk is None:
            return _("Then and now")
        return _("Then and now: {name}").format(name=self._talk.called)

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("Then and now")

    def context_line(self) -> str:
        """Which two."""
        if self._both is None:
            return ""
        return _("The talk of {before} beside the one of {now}.").format(
            before=whole_day(self._both.before), now=whole_day(self._both.now)
        )

    def main_action(self) -> None:
        """Back to where we were."""
        if not self._view.press_main():
            self.go.emit("back", None)

    def together_action(self) -> None:
        """Turn the page to the person, or back."""
        if self._talk is not None:
            self._view.turn()

    def about_person(self) -> UUID | None:
        """Whose talks."""
        return self._talk.person_id if self._talk is not None else None

    def leave(self) -> bool:
        """Thanks first, where the person was looking."""
        return self._view.leave()

    def _show(self, talk: Talk, both: SideBySide | None) -> None:
        self._talk, self._both = talk, both
        self._view.show_person(talk.called, self.title())
        self.heading_changed.emit()
        for old in self._cards:
            old.hide()
            old.deleteLater()
        self._cards = self._made(talk, both)
        for place, card in enumerate(self._cards, start=1):  # below the buttons
            self._scroll.body.insertWidget(place, card)
            card.show()

    def _made(self, talk: Talk, both: SideBySide | None) -> list[QWidget]:
        if both is None:
            return [Words(_("There is only one talk so far."))]
        pictures = {
            o.key: o.picture for q in talk.definition.questions if q.kind is Kind.GRID for o in q.options
        }
        weeks = [TwoWeeksCard(*pair, pictures) for pair in zip(week_heads(both), both.weeks, strict=True)]
        return [ChangesCard(both), *weeks, LivesCard(both)]

    def _turned(self, on: bool) -> None:
        self.together = on
        self._show_them.setVisible(not on)
        self.heading_changed.emit()
        self._done.setFocus()

    def _build(self) -> None:
        self._done = Button(_("Done, go back"), kind="primary", keys=_("Enter"))
        self._done.clicked.connect(self.main_action)
        self._show_them = Button(_("Show it to the person"), icon="users-round", keys=_("F11"))
        self._show_them.clicked.connect(self.together_action)
        foot = Flow(gap=12)
        foot.addWidget(self._done)
        foot.addWidget(self._show_them)
        self._scroll = ScrollPage()
        self._scroll.body.addLayout(foot)
        self._scroll.body.addStretch(1)
        self._view = TogetherView()
        self._view.turned.connect(self._turned)
        self._view.display_wanted.connect(lambda: self.go.emit("display", None))
        self._view.column.addWidget(self._scroll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view)
