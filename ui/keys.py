"""The keyboard map: what is bound in the window, and what Settings shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.i18n import _
from ui.screen import Place

PLACES: Final = {
    "Alt+1": Place.TODAY,
    "Alt+2": Place.GROUPS,
    "Alt+3": Place.PEOPLE,
    "Alt+4": Place.WHATS_ON,
    "Alt+5": Place.REPORTS,
    "Alt+6": Place.SETTINGS,
}
FIND: Final = ("Ctrl+F",)
HELP: Final = ("F1",)
TALK: Final = ("F3",)
MEASURE: Final = ("F7",)
PRIVATE: Final = ("F8",)
COVER: Final = ("F9",)
PLACES_FOR: Final = ("F10",)
TOGETHER: Final = ("F11",)
LOCK: Final = ("Ctrl+L",)
UNDO: Final = ("Ctrl+Z",)
REDO: Final = ("Ctrl+Y", "Ctrl+Shift+Z")
PRINT: Final = ("Ctrl+P",)
ADD: Final = ("Ctrl+N",)
LARGER: Final = ("Ctrl++", "Ctrl+=")
SMALLER: Final = ("Ctrl+-",)
NORMAL_SIZE: Final = ("Ctrl+0",)
MENU: Final = ("Alt+M",)
BACK: Final = ("Alt+Left",)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the keyboard map: the keys, where they work, what they do."""

    keys: str
    where: str
    does: str


def keyboard_map() -> tuple[KeyLine, ...]:
    """The whole map, in the order people look for things."""
    return (*_everywhere(), *_on_some_pages(), *_single_keys())


def _everywhere() -> tuple[KeyLine, ...]:
    where = _("Everywhere")
    return (
        KeyLine(_("Alt+1 to Alt+6"), where, _("Go to Today, Groups, People, What's on, Reports or Settings")),
        KeyLine(_("Alt+M"), where, _("Open the menu, when the window is small or the text is large")),
        KeyLine(_("Ctrl+F"), where, _("Find a person, a group or a page")),
        KeyLine(_("Ctrl+N"), where, _("Add what the page holds: a person, a group, a note, a goal")),
        KeyLine(_("F1"), where, _("Help for this page")),
        KeyLine(_("F9"), where, _("Cover the screen")),
        KeyLine(_("Ctrl+L"), where, _("Lock")),
        KeyLine(_("Ctrl+Z and Ctrl+Y"), where, _("Undo and redo, up to 50 steps")),
        KeyLine(_("Ctrl and +, -, 0"), where, _("Larger text, smaller text, normal text")),
        KeyLine(_("Enter"), where, _("Press the main button of the page")),
        KeyLine(_("Esc"), where, _("Close, go back or take a break. Nothing is lost")),
        KeyLine(_("Alt+Left"), where, _("Go back")),
        KeyLine(_("Tab"), where, _("Go to the next button or field")),
    )


def _on_some_pages() -> tuple[KeyLine, ...]:
    return (
        KeyLine(_("Ctrl+P"), _("Plan, person, group, reports"), _("Print")),
        KeyLine(_("F3"), _("Today, person"), _("Start a talk")),
        KeyLine(_("F4"), _("Talk"), _("The parts of the talk: go to one, leave one out")),
        KeyLine(_("F4"), _("Measures"), _("Ask in another language, where there is one")),
        KeyLine(_("F5"), _("Talk, measures, scores of one person"), _("Listen, and stop")),
        KeyLine(_("F6"), _("Talk, measures"), _("Ways to ask this")),
        KeyLine(_("F7"), _("Person, plan, what matters"), _("Ask a measure")),
        KeyLine(_("F8"), _("Person, plan, what matters"), _("Open your private page, when you are alone")),
        KeyLine(_("F10"), _("Person, plan, what matters"), _("What's on for this person")),
        KeyLine(_("F11"), _("Scores, plan, what matters"), _("Show the page to the person, and back")),
        KeyLine(_("Ctrl+E"), _("Register"), _("Everyone in this list is here")),
        KeyLine(_("F2"), _("Register"), _("Someone new has come")),
        KeyLine(_("F2"), _("Today"), _("Help desk: someone asks")),
        KeyLine(_("Ctrl+Enter"), _("Register, scores"), _("Done")),
    )


def _single_keys() -> tuple[KeyLine, ...]:
    scores = _("Scores")
    return (
        KeyLine(_("Space"), _("Register"), _("Mark or unmark, and move down")),
        KeyLine(_("Arrows"), _("Register"), _("Move without marking")),
        KeyLine(_("Letters"), _("Register"), _("Jump to a name")),
        KeyLine(_("1, 2 and 3"), _("Sorting cards"), _("Put the card in that column")),
        KeyLine(_("Arrows and Space"), _("My week"), _("Move, and fill a time as the last one")),
        KeyLine(_("1 to 5"), _("Scores, talk"), _("Give a score and move on, or choose an answer")),
        KeyLine(_("0 to 9"), _("Scores from 0 to 10"), _("Give a score. 1 then 0 is ten")),
        KeyLine(_("Minus and slash"), _("Scores, talk"), _("Did not want to say, could not tell")),
        KeyLine(_("H and S"), scores, _("Had help, seen by helper")),
        KeyLine(_("Star and plus"), _("Measures"), _("Does not apply, not asked")),
        KeyLine(_("Backspace"), scores, _("Clear, and stay")),
        KeyLine(_("Backspace"), _("Measures"), _("Back to the question before")),
    )
