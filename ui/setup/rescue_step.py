"""The rescue sheet: printed or saved elsewhere, then proved by typing two of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.screen import Screen
from ui.setup import steps
from ui.setup.rescue_paper import RescuePaper
from ui.setup.step import Step
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from app.domain.rescue import RescueKey, RescueSheet
    from app.errors import AppError
    from app.services.printed import PrintedDocument
    from ui.setup.step import SetupDesk


class RescueStep(Step):
    """First shows the key; then hides it and asks for two groups, so that the sheet must be there.

    Who comes back to it later sees which sheet was proved, and may make a new one.
    """

    called = steps.RESCUE
    can_return = False

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self.key: RescueKey | None = None
        paper_desk = Screen(desk.context())
        paper_desk.setParent(self)
        paper_desk.hide()
        paper_desk.failed.connect(self.failed)
        paper_desk.status.connect(self._say)
        self.paper = RescuePaper(paper_desk)
        self.paper.saved.connect(self._saved)
        self.paper.refused.connect(self._refused)
        self.voided, self.news, self.refusal = (Banner("", kind=kind) for kind in ("warn", "info", "bad"))
        self.which = Strong("")
        self._groups = QWidget()
        self._grid = Columns(self._groups, least=90, most=5, gap=8)
        self.print_button = Button(_("Print the rescue sheet"), icon="printer")
        self.print_button.clicked.connect(lambda: self.paper.print(self._sheet))
        self.save_button = Button(_("Save to a memory stick"), icon="usb")
        self.save_button.clicked.connect(lambda: self.paper.save(self._sheet))
        self.new_button = Button(_("Make a new sheet"), icon="printer")
        self.new_button.clicked.connect(self._make)
        self.shown, self.asked, self.proved = QWidget(), QWidget(), QWidget()
        self.proved_words = Words("")
        self.typed: tuple[LineField, LineField] = (LineField(""), LineField(""))
        self._build()

    def title(self) -> str:
        """Its heading."""
        return _("Print your rescue sheet")

    def sentence(self) -> str:
        """What it is for."""
        return _(
            "If you forget your passphrase, this sheet is the only way in. Keep it away from the laptop."
        )

    def next_words(self) -> str:
        """What the main button does."""
        return "" if self.shown.isHidden() else _("Next, check the sheet")

    @property
    def can_step_back(self) -> bool:
        """From the two groups back to the key."""
        return not self.asked.isHidden()

    def half_typed(self) -> dict[str, Any]:
        """Nothing: what is typed here is a part of the key."""
        return {}

    def begin(self) -> None:
        """Make a key, unless somebody holds a sheet already and only came back."""
        vault = self.desk.opened().vault
        self.run(
            lambda: vault.rescue_sheet if vault.rescue_key_confirmed else None, self._met, self.failed.emit
        )

    def step_back(self) -> bool:
        """Show the key again."""
        if self.asked.isHidden():
            return False
        self._turn(self.shown)
        return True

    def go_on(self) -> None:
        """Ask for two groups, then compare them."""
        if not self.proved.isHidden():
            self.finished.emit()
            return
        if self.key is None:
            return
        if not self.shown.isHidden():
            self._turn(self.asked)
            return
        typed = dict(zip(self.key.ask_for, (field.text() for field in self.typed), strict=True))
        workspace = self.desk.opened()
        self.run(lambda: workspace.vault.confirm_rescue_key(typed), self._compared, self.failed.emit)

    def _met(self, sheet: RescueSheet | None) -> None:
        if sheet is None:
            self._make()
            return
        self.proved_words.setText(_("{sheet}, is checked. It opens Trestle.").format(sheet=sheet.words))
        self._turn(self.proved)

    def _make(self) -> None:
        self.run(self.desk.opened().vault.new_rescue_key, self._show, self.failed.emit)

    def _compared(self, right: bool) -> None:
        if right:
            self.finished.emit()
            return
        words = _("That is not what the sheet says. Look at the two groups once more.")
        if self.key is not None and self.key.sheet.number > 1:
            words = _(
                "That is not what sheet {n} says. Look at the top of your sheet: it must say {sheet}."
            ).format(n=self.key.sheet.number, sheet=self.key.sheet.words)
        self.typed[1].set_problem(words)
        announce(self, words)
        self.typed[0].setFocus()

    def _show(self, key: RescueKey) -> None:
        self.key = key
        self._show_groups(key)
        for banner in (self.news, self.refusal):
            banner.hide()
        self.which.setText(key.sheet.words)
        for field, place in zip(self.typed, key.ask_for, strict=True):
            field.label.setText(_("Type group {n} from your sheet").format(n=place + 1))
            field.set_text("")
        self._turn(self.shown)
        if key.sheet.replaces:
            self.voided.tell(
                _("This is a new sheet: number {n}").format(n=key.sheet.number), key.sheet.replaces
            )
        self.voided.setVisible(bool(key.sheet.replaces))

    def _show_groups(self, key: RescueKey) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, group in enumerate(key.groups, start=1):
            words = Strong(group, size=22)
            words.setAccessibleName(_("Group {n}: {letters}").format(n=number, letters=" ".join(group)))
            part = QWidget()
            column = _column(part)
            column.setSpacing(0)
            column.addWidget(Quiet(_("Group {n}").format(n=number)))
            column.addWidget(words)
            self._grid.addWidget(part)

    def _turn(self, part: QWidget) -> None:
        for other in (self.shown, self.asked, self.proved):
            other.setVisible(other is part)
        self.typed[1].set_problem("")
        self.busy.emit("")
        if part is self.asked:
            self.refusal.hide()
            self.typed[0].setFocus()
        elif part is self.shown:
            self.print_button.setFocus()

    def _sheet(self) -> PrintedDocument:
        """The sheet as a PDF; runs on the worker."""
        if self.key is None:
            raise TypeError("There is no key to print yet.")
        return self.desk.opened().documents.rescue_sheet(self.key)

    def _saved(self) -> None:
        self.refusal.hide()
        self.news.tell(
            _("Rescue sheet saved"),
            _("Keep the stick away from the laptop. Keep safe copies on another stick."),
        )
        self.news.show()

    def _refused(self, error: AppError) -> None:
        self.news.hide()
        self.refusal.tell(error.message, error.advice)
        self.refusal.show()

    def _say(self, sentence: str) -> None:
        self.refusal.hide()
        self.news.tell(sentence)
        self.news.show()

    def _build(self) -> None:
        for banner in (self.voided, self.news, self.refusal):
            banner.hide()
            self.body.addWidget(banner)
        self._build_shown()
        asked = _column(self.asked)
        asked.addWidget(Words(_("Take the sheet in your hand. Type two of its groups.")))
        for field in self.typed:
            asked.addWidget(field)
        proved = _column(self.proved)
        proved.addWidget(self.proved_words)
        proved.addWidget(Words(_("If it is lost, make a new one. The lost sheet then opens nothing here.")))
        again = Flow(gap=10)
        again.addWidget(self.new_button)
        proved.addLayout(again)
        for part in (self.shown, self.asked, self.proved):
            part.hide()
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _build_shown(self) -> None:
        shown = _column(self.shown)
        well = Card(_("Your rescue key"), kind="plain")
        well.add(self.which)
        well.add(self._groups)
        shown.addWidget(well)
        row = Flow(gap=10)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        shown.addLayout(row)
        shown.addWidget(
            Words(_("It is not saved on this laptop: who finds the laptop must not find the sheet in it."))
        )
        shown.addWidget(Words(_("No printer and no stick? Write the key on paper, group by group.")))


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return column
