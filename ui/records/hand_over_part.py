"""Everything kept about one person, looked through and given to them: names of others one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from app.services.subject_access import Choices
from ui.files import folder_words
from ui.printing import Paper, write_pdf
from ui.records.part import button_row
from ui.records.person_parts import PersonPart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import LineField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.services.subject_access import Gathered
    from ui.screen import Screen

JSON = "JSON (*.json)"


class HandOverPart(PersonPart):
    """Opening it is put in the audit, as it shows everything, the private page too."""

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self.paper = Paper(screen)
        self.names: list[CheckBox] = []
        self.withheld: dict[str, CheckBox] = {}
        self._others, self._harm = Card(_("Names of others")), Card(_("Private pages"))
        self.extra = LineField(
            _("More words to black out"), hint=_("With commas between them. They are taken out everywhere.")
        )
        self.harm = LineField(
            _("Why they would do serious harm"),
            hint=_("Only for you: it is kept with the request, and is not on the paper."),
        )
        give = Card(_("Give it to them"))
        give.add(
            Words(
                _(
                    "What is blacked out is gone from the file. Read it through before you hand it over, and"
                    " write down under “What they asked” how you sent it."
                )
            )
        )
        printed, saved = Button(_("Print"), icon="printer"), Button(_("Save as PDF"), icon="download")
        for_programs = Button(_("Save for other programs"), icon="download")
        printed.clicked.connect(lambda: self.paper.print(self._maker("printed")))
        saved.clicked.connect(lambda: self.paper.save(self._maker("pdf")))
        for_programs.clicked.connect(self._save_json)
        button_row(give.body, printed, saved, for_programs)
        for card in (self._others, self._harm, give):
            self.column.addWidget(card)

    def load(self) -> None:
        """Gather everything."""
        access, person_id = self.workspace.subject_access, self.person_id
        self.run(lambda: access.gather(person_id), self._show)

    def choices(self) -> Choices:
        """What was decided."""
        return Choices(
            keep=frozenset(n for n, box in enumerate(self.names) if not box.isChecked()),
            extra=tuple(words.strip() for words in self.extra.text().split(",") if words.strip()),
            withheld=frozenset(table for table, box in self.withheld.items() if box.isChecked()),
            harm=self.harm.text(),
        )

    def _show(self, found: Gathered) -> None:
        rows = sum(len(part.rows) for part in found.record.parts)
        said = ngettext("{n} entry is kept about them.", "{n} entries are kept about them.", rows)
        self._others.add(Words(said.format(n=rows)))
        if not found.mentions:
            self._others.add(Words(_("No name of anybody else in your records stands in it.")))
        for mention in found.mentions:
            box = CheckBox(_("Black out “{name}”").format(name=mention.words))
            box.setChecked(True)
            self.names.append(box)
            self._others.add(box)
            self._others.add(
                Quiet(
                    _("{heading}: “…{before}{name}{after}…”").format(
                        heading=mention.heading,
                        before=mention.before,
                        name=mention.words,
                        after=mention.after,
                    )
                )
            )
        self._others.add(self.extra)
        if found.private:
            self._harm.add(
                Words(_("They are given out too, unless you fear that this would do somebody serious harm."))
            )
        else:
            self._harm.hide()
        for table, heading in found.private.items():
            self.withheld[table] = CheckBox(_("Leave out “{part}”").format(part=heading))
            self._harm.add(self.withheld[table])
        self._harm.add(self.harm)

    def _maker(self, how: str) -> partial[PrintedDocument]:
        return partial(self._make, self.choices(), how)

    def _make(self, choices: Choices, how: str) -> PrintedDocument:
        access, person_id = self.workspace.subject_access, self.person_id
        self.workspace.room.refuse_too_little()
        document = self.workspace.documents.subject_access(person_id, access.prepare(person_id, choices))
        access.record_saved(person_id, how)
        return document

    def _save_json(self) -> None:
        name = _("Record.json")
        path = self.owner.context.files.save(self.owner, _("Save for other programs"), name, JSON)
        if path is None:
            return
        access, person_id, choices = self.workspace.subject_access, self.person_id, self.choices()

        def work() -> None:
            write_pdf(path, access.as_json(access.prepare(person_id, choices)))
            access.record_saved(person_id, "json")

        said = _("Saved as “{file}” in {folder}.").format(file=path.name, folder=folder_words(path.parent))
        self.keep(work, lambda _done: self.say(said), {"harm": self.harm})
