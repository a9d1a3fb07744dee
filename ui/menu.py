"""The menu of a small window or of large text: everything the rail and the top row hold otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.rail import place_names
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screen import Place
    from ui.window import Window


def open_menu(window: Window) -> Dialog:
    """Show the menu; choosing closes it and goes there."""
    menu = Dialog(window, _("Menu"), width=480)

    def add(words: str, icon: str, keys: str, work: Callable[[], None]) -> None:
        button = Button(words, icon=icon, keys=keys)
        button.lean_left()
        button.clicked.connect(menu.accept)
        button.clicked.connect(work)
        menu.body.addWidget(button)

    for number, (place, (words, icon)) in enumerate(place_names().items(), start=1):
        add(words, icon, _("Alt+{n}").format(n=number), _goes(window, place))
    add(_("Find"), "search", _("Ctrl+F"), lambda: window.go("find"))
    add(_("Text and colours"), "a-large-small", "", window.display_wanted.emit)
    add(_("Help"), "circle-question-mark", _("F1"), window.help_wanted)
    if window.shared:
        add(_("Switch person"), "users-round", "", window.switch_wanted.emit)
    add(_("Lock"), "lock", _("Ctrl+L"), window.lock_wanted.emit)
    menu.open()
    return menu


def _goes(window: Window, place: Place) -> Callable[[], None]:
    return lambda: window.go_home(place)
