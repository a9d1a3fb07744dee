"""What Trestle is, whose work it stands on, and every licence to read."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.libraries import libraries
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.dialog import Dialog
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from ui.screen import Context


TITLES: Final = {
    "AtkinsonHyperlegibleNext": "Atkinson Hyperlegible Next",
    "GPL-3.0": "GPL 3.0",
    "NotoSans": "Noto Sans",
    "OpenSSL-Apache-2.0": "OpenSSL, Apache 2.0",
    "Qt-LGPL-3.0": "Qt, LGPL 3.0",
    "postcodes": "Postcodes",
    "who_5": "WHO-5",
}
"""What a licence is for, as people write it, where its file has another name."""


@dataclass(frozen=True, slots=True)
class Licence:
    """One licence text, with the name of what it is for."""

    name: str
    text: str


def _version() -> str:
    try:
        return version("trestle")
    except PackageNotFoundError:
        return _("under construction")  # run from its folder, not installed


def read_licences() -> tuple[Licence, ...]:
    """The list of what is bundled, then every licence text, of files and of libraries."""
    root = files("resources")
    found = [Licence(_("Where everything comes from"), (root / "PROVENANCE.md").read_text(encoding="utf-8"))]
    for folder in sorted((entry for entry in root.iterdir() if entry.is_dir()), key=lambda entry: entry.name):
        found += [Licence(_title(file), file.read_text(encoding="utf-8")) for file in _texts(folder)]
    brought = (
        Licence(f"{library.name} {library.version}", f"{library.licence}\n\n{library.text}".strip())
        for library in libraries()
    )
    return (*found, *brought)


def _texts(folder: Traversable) -> list[Traversable]:
    entries = (entry for entry in folder.iterdir() if entry.name.startswith("LICENSE-"))
    return sorted(entries, key=lambda entry: entry.name)


def _title(file: Traversable) -> str:
    name = file.name.removeprefix("LICENSE-").removesuffix(".txt")
    return TITLES.get(name, name)


class AboutScreen(Screen):
    """Names the program, its version and its licences."""

    name = "about"
    place = Place.SETTINGS
    help_page = "settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._links = Flow(gap=10)
        self._back = Button(_("Back"), icon="arrow-left", keys=_("Esc"))
        self._back.clicked.connect(lambda: self.go.emit("back", None))
        self._build()

    def open(self, argument: object) -> None:
        """Load the licences that ship with the program."""
        del argument
        self._scroll.setFocus()
        self.run(read_licences, self._show)

    def title(self) -> str:
        """The heading."""
        return _("About Trestle")

    def context_line(self) -> str:
        """The version in use."""
        return _("Version {version}").format(version=_version())

    def _show(self, licences: tuple[Licence, ...]) -> None:
        for licence in licences:
            link = Button(licence.name, kind="soft", icon="file-text")
            link.clicked.connect(lambda _on=False, licence=licence: self._read(licence))
            self._links.addWidget(link)

    def _read(self, licence: Licence) -> None:
        dialog = Dialog(self, licence.name, width=900)
        dialog.body.addWidget(Words(licence.text, size=16))
        dialog.open()

    def _build(self) -> None:
        scroll = self._scroll = ScrollPage()
        scroll.read_with_keys(_("About Trestle"))
        what = Card(_("What it is"))
        for sentence in (
            _("Trestle is for people who help others find something to do and someone to be with."),
            _("It works without the internet. Everything stays on this laptop, locked with your passphrase."),
            _("The program is free to use and to change, under the MIT licence."),
            _("Our own questions belong to nobody: you may use them as you like (CC0)."),
        ):
            what.add(Words(sentence))
        scroll.body.addWidget(what)
        whose = Card(_("What others made for it"))
        whose.add(Words(_("Letters by the Braille Institute, the Lexend project and the Noto project.")))
        whose.add(
            Words(_("Pictures: OpenMoji, the open-source emoji and icon project. License: CC BY-SA 4.0."))
        )
        whose.add(Words(_("Small icons: Lucide, under the ISC licence.")))
        whose.add(Words(_("Windows are drawn with Qt and PySide6, under the LGPL version 3.")))
        whose.add(Words(_("Records are locked with SQLCipher by Zetetic and with OpenSSL.")))
        whose.add(Words(_("The other libraries are named below. Press one to read its licence.")))
        whose.body.addLayout(self._links)
        scroll.body.addWidget(whose)
        scroll.body.addStretch(1)
        row = Flow()
        row.addWidget(self._back)
        row.setContentsMargins(8, 0, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(row)
