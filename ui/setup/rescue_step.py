"""The rescue sheet: printed or saved elsewhere, then proved by typing two of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.printing import Paper, write_pdf
from ui.rescue_place import beside_the_records, same_disk
from ui.screen import Screen
from ui.setup.step import Step
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.rescue import RescueKey
    from app.services.documents import PrintedDocument
    from ui.setup.step import SetupDesk


class RescueStep(Step):
    """First shows the key; then hides it and asks for two groups, so that the sheet must be there."""

    can_return = False

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self.key: RescueKey | None = None
        self._desk_for_paper = Screen(desk.context())
        self._desk_for_paper.setParent(self)
        self._desk_for_paper.hide()
        self._desk_for_paper.failed.connect(self.failed)
        self._desk_for_paper.status.connect(self._say)
        self.paper = Paper(self._desk_for_paper)
        self.news = Banner("", kind="info")
        self.news.hide()
        self._groups = QWidget()
        self._grid = Columns(self._groups, least=90, most=5, gap=8)
        self.print_button = Button(_("Print the rescue sheet"), icon="printer")
        self.print_button.clicked.connect(lambda: self.paper.print(self._sheet))
        self.save_button = Button(_("Save to a memory stick"), icon="usb")
        self.save_button.clicked.connect(self._save)
        self.shown, self.asked = QWidget(), QWidget()
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
        return _("Next, check the sheet") if self.asked.isHidden() else ""

    @property
    def can_step_back(self) -> bool:
        """From the two groups back to the key."""
        return not self.asked.isHidden()

    def begin(self) -> None:
        """Make a key; the one before, if any, opens nothing from now on."""
        workspace = self.desk.opened()
        self.run(workspace.vault.new_rescue_key, self._show, self.failed.emit)

    def step_back(self) -> bool:
        """Show the key again."""
        if not self.shown.isHidden():
            return False
        self._turn(asking=False)
        return True

    def go_on(self) -> None:
        """Ask for two groups, then compare them."""
        if self.key is None:
            return
        if not self.shown.isHidden():
            self._turn(asking=True)
            return
        typed = dict(zip(self.key.ask_for, (field.text() for field in self.typed), strict=True))
        workspace = self.desk.opened()
        self.run(lambda: workspace.vault.confirm_rescue_key(typed), self._compared, self.failed.emit)

    def _compared(self, right: bool) -> None:
        if right:
            self.finished.emit()
            return
        words = _("That is not what the sheet says. Look at the two groups once more.")
        self.typed[1].set_problem(words)
        announce(self, words)
        self.typed[0].setFocus()

    def _show(self, key: RescueKey) -> None:
        self.key = key
        for number, group in enumerate(key.groups, start=1):
            words = Strong(group, size=22)
            words.setAccessibleName(_("Group {n}: {letters}").format(n=number, letters=" ".join(group)))
            self._grid.addWidget(words)
        for field, place in zip(self.typed, key.ask_for, strict=True):
            field.label.setText(_("Type group {n} from your sheet").format(n=place + 1))
        self._turn(asking=False)
        self.print_button.setFocus()

    def _turn(self, *, asking: bool) -> None:
        self.shown.setVisible(not asking)
        self.asked.setVisible(asking)
        self.typed[1].set_problem("")
        self.busy.emit("")
        (self.typed[0] if asking else self.print_button).setFocus()

    def _sheet(self) -> PrintedDocument:
        """The sheet as a PDF; runs on the worker."""
        if self.key is None:
            raise TypeError("There is no key to print yet.")
        return self.desk.opened().documents.rescue_sheet(self.key)

    def _save(self) -> None:
        self.run(self.desk.opened().vault.sticks, self._ask_where, self.failed.emit)

    def _ask_where(self, sticks: tuple[Path, ...]) -> None:
        stick = next(iter(sticks), None)
        chosen = self.desk.gate.files.save(
            self, _("Save the rescue sheet"), _("Rescue sheet.pdf"), "PDF (*.pdf)", stick
        )
        if chosen is None:
            return
        path = chosen if chosen.suffix.casefold() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
        records = self.desk.gate.door.folder
        if beside_the_records(path, records):
            self.news.tell(
                _("Choose another place"),
                _("The sheet opens your records. It must not lie beside them."),
            )
            self.news.show()
            return
        self.run(lambda: self._write(path, records), self._saved, self.failed.emit)

    def _write(self, path: Path, records: Path) -> bool:
        """Write the sheet; True if it lies on the same disk as the records. Runs on the worker."""
        sheet = self._sheet()
        write_pdf(path, sheet.pdf)
        self.desk.opened().documents.record_printed(sheet, "saved")
        return same_disk(path, records)

    def _saved(self, same: bool) -> None:
        if same:
            self.news.tell(
                _("Move it to a memory stick"),
                _("It was saved on the same disk as your records. If the laptop is lost, both are lost."),
            )
        else:
            self.news.tell(_("Rescue sheet saved"), _("Keep the stick away from the laptop."))
        self.news.show()

    def _say(self, sentence: str) -> None:
        self.news.tell(sentence)
        self.news.show()

    def _build(self) -> None:
        shown = QVBoxLayout(self.shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(14)
        well = Card(_("Your rescue key"), kind="plain")
        well.add(self._groups)
        shown.addWidget(well)
        row = Flow(gap=10)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        shown.addLayout(row)
        shown.addWidget(Words(_("No printer and no stick? Write the key on paper, group by group.")))
        asked = QVBoxLayout(self.asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(14)
        asked.addWidget(Words(_("Take the sheet in your hand. Type two of its groups.")))
        for field in self.typed:
            asked.addWidget(field)
        self.asked.hide()
        for widget in (self.news, self.shown, self.asked):
            self.body.addWidget(widget)
        self.body.addStretch(1)
