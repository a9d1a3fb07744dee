"""Names pasted one a line, with a look at those that may be known already, before anything is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.people import ChosenName, Doubt, Role
from app.domain.phones import is_nothing_but_a_number
from app.domain.wording import quote
from app.i18n import _
from ui.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.field import Dropdown, TextField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.people import NamePreview, ParsedName


class PastedNames(QWidget):
    """First a field; after `show_previews`, one question for each name that may be known, or has a remark.

    Signals:
        edited: The text changed, so that questions asked before no longer count.
    """

    edited = Signal()

    def __init__(self, label: str, *, lines: int = 6) -> None:
        super().__init__()
        self.field = TextField(
            label,
            hint=_("One name a line, typed or pasted. (carer) or (volunteer) may follow."),
            lines=lines,
        )
        self._previews: tuple[NamePreview, ...] = ()
        self._questions: dict[int, tuple[Dropdown, tuple[UUID | None, ...]]] = {}
        self._remarks: dict[int, Dropdown] = {}
        self._news = Banner("", kind="warn")
        self._news.hide()
        self._asked = QVBoxLayout()
        self._shown: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self._news)
        column.addLayout(self._asked)
        self.setFocusProxy(self.field.control)
        self.field.edited.connect(self._forget)

    def text(self) -> str:
        """What stands in the field."""
        return self.field.text()

    @property
    def checked(self) -> bool:
        """Whether the names in the field have been looked at."""
        return bool(self._previews)

    def show_previews(self, previews: tuple[NamePreview, ...]) -> bool:
        """Ask about every name that may be known, and every remark; False if there is nothing to ask."""
        self._forget()
        self._previews = previews
        if not any(preview.needs_a_look for preview in previews):
            return False
        for place, preview in enumerate(previews):
            self._ask(place, preview)
        self._news.tell(_("Look at these names first"), self._reason())
        self._news.show()
        self._first_question().setFocus()
        announce(self, self._news.heading.text())
        return True

    def chosen(self) -> tuple[ChosenName, ...]:
        """Every name to add, as new or as somebody known; those left out are not among them."""
        found = []
        for place, preview in enumerate(self._previews):
            parsed = self._with_remark(place, preview.parsed)
            question = self._questions.get(place)
            if question is None:
                found.append(ChosenName(parsed))
                continue
            dropdown, known = question
            if dropdown.place < len(known):
                found.append(ChosenName(parsed, known[dropdown.place]))
        return tuple(found)

    def _first_question(self) -> Dropdown:
        """The one that stands highest."""
        return next(widget for widget in self._shown if isinstance(widget, Dropdown))

    def _add(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._asked.addWidget(widget)
        widget.show()  # now, not when Qt has time for it: only what is shown takes the focus

    def _with_remark(self, place: int, parsed: ParsedName) -> ParsedName:
        remark = self._remarks.get(place)
        if remark is None:
            return parsed
        kept_as = self._offered(parsed, self._previews[place])[remark.place]
        if kept_as == "phone":
            return replace(parsed, note="", phone=parsed.note)
        return replace(parsed, note="") if kept_as == "out" else parsed

    def _offered(self, parsed: ParsedName, preview: NamePreview) -> tuple[str, ...]:
        """What may become of a remark. The number of somebody known is not written over theirs."""
        theirs = not preview.matches and is_nothing_but_a_number(parsed.note)
        return ("phone", "note", "out") if theirs else ("note", "out")

    def _reason(self) -> str:
        if any(preview.parsed.doubt is not None for preview in self._previews):
            return _("Some lines may not be the name of one person. Say what each one is.")
        if not self._remarks:
            return _("They may be people you know already, or stand in the list twice.")
        if not self._questions:
            return _("Words in brackets and phone numbers are not part of a name. Say where they go.")
        return _("Some may be known already or stand here twice. Words in brackets are not part of a name.")

    def _ask(self, place: int, preview: NamePreview) -> None:
        parsed = preview.parsed
        if parsed.repeated or preview.matches or parsed.doubt is not None:
            self._ask_who(place, preview)
        if parsed.role is not None:
            self._add(Words(_line(parsed, _role_words(parsed.role))))
        if parsed.note:
            words = _("“{words}” stands beside the name").format(words=quote(parsed.note))
            kept = {
                "phone": _("It is the phone number of {name}"),
                "note": _("Keep it as a note about {name}"),
                "out": _("Leave it out"),
            }
            choices = [kept[one].format(name=parsed.name) for one in self._offered(parsed, preview)]
            self._remarks[place] = dropdown = Dropdown(_line(parsed, words), choices)
            self._add(dropdown)

    def _ask_who(self, place: int, preview: NamePreview) -> None:
        known = tuple(match.person_id for match in preview.matches)
        words = [_("The same person as {name}").format(name=match.shown) for match in preview.matches]
        new, out = _("Somebody new"), _("Leave this line out")
        if preview.parsed.doubt is Doubt.SEVERAL_PEOPLE:
            out = _("Leave this name out")
        doubt = preview.parsed.doubt
        dropdown = Dropdown(_line(preview.parsed, _doubt_words(doubt)), [*words, new, out])
        if not known and (preview.parsed.repeated or doubt is Doubt.NO_LETTERS):
            dropdown.choose(1)
        self._questions[place] = (dropdown, (*known, None))
        self._add(dropdown)

    def _forget(self) -> None:
        for asked in self._shown:
            self._asked.removeWidget(asked)
            asked.hide()
            asked.deleteLater()
        self._shown.clear()
        self._questions.clear()
        self._remarks.clear()
        self._previews = ()
        self._news.hide()
        self.edited.emit()


def _line(parsed: ParsedName, words: str = "") -> str:
    """Which line it is about, and what is said of it."""
    if not words:
        return _("Line {line}: {name}").format(line=parsed.line, name=parsed.name)
    return _("Line {line}: {name}. {words}").format(line=parsed.line, name=parsed.name, words=words)


def _doubt_words(doubt: Doubt | None) -> str:
    if doubt is Doubt.SEVERAL_PEOPLE:
        return _("Several people seem to stand on this line.")
    return _("There is no letter in it.") if doubt is Doubt.NO_LETTERS else ""


def _role_words(role: Role) -> str:
    return {
        Role.PARTICIPANT: _("Comes as a person."),
        Role.CARER: _("Comes as a carer."),
        Role.VOLUNTEER: _("Comes as a volunteer."),
        Role.STAFF: _("Comes as staff."),
    }[role]
