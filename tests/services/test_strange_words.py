"""Whatever is typed anywhere is kept or refused with a sentence; nothing crashes, and papers still print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import AppError
from tests.services.every_box import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.history import History
    from app.workspace import Workspace

STRANGE = {
    "very long": "x" * 10_000,
    "just fits": "x" * 200,
    "emoji": "👩‍👩‍👧‍👦" * 20,
    "right to left": "مرحبا \u202e\u05e9\u05dc\u05d5\u05dd",
    "control characters": "a\x00b\x07\x1b[31m\x85\U0010ffff",
    "half a character": "ab\udfffcd\ud800",
    "nothing to see": "\u200b\u2028",
    "blank lines": "\n\n",
    "marks upon marks": "e\u0301" * 60,
    "one that unfolds": "ﷺ" * 200,
    "commands": "'; DROP TABLE person;-- %_\\ {name} {0} %s <b>&amp;",
    "nothing": "",
}
"""Kind -> text."""


@pytest.mark.goes_everywhere
@pytest.mark.parametrize("kind", STRANGE)
def test_every_box_keeps_or_refuses_what_is_typed(workspace: Workspace, kind: str) -> None:
    desk = Desk(workspace)
    for box in desk.boxes():
        refusal = _refusal(box, STRANGE[kind])
        assert refusal is None or (10 < len(refusal.message) < 200 and refusal.advice)
    assert {pdf[:4] for pdf in desk.print_everything()} == {b"%PDF"}
    workspace.today.page()
    assert workspace.vault.check().problems == ()
    _take_everything_back_and_do_it_again(workspace.history)
    assert workspace.vault.check().problems == ()


def _refusal(box: Callable[[str], object], text: str) -> AppError | None:
    try:
        box(text)
    except AppError as refusal:
        return refusal
    return None


def _take_everything_back_and_do_it_again(history: History) -> None:
    done = 0
    while history.undo() is not None:
        done += 1
    while history.redo() is not None:
        done -= 1
    assert done == 0


@pytest.mark.parametrize(
    "text",
    [
        "\ud800\udfff" * 12,
        "p\u00e2t\u00e9 crois\u00e9e d\u00e9j\u00e0",
        "👩‍👩‍👧‍👦" * 3,
        "пароль очень длинный",
    ],
)
def test_a_passphrase_of_any_letters_opens_what_it_closed(workspace: Workspace, text: str) -> None:
    workspace.vault.change_passphrase("teapot gravel lantern", text)
    with pytest.raises(AppError, match="not the passphrase"):
        workspace.vault.change_passphrase("teapot gravel lantern", "another long passphrase")
    workspace.vault.change_passphrase(text, "another long passphrase")


def test_accents_count_the_same_however_the_keyboard_makes_them(workspace: Workspace) -> None:
    workspace.vault.change_passphrase("teapot gravel lantern", "p\u00e2t\u00e9 crois\u00e9e d\u00e9j\u00e0")
    taken_apart = "pa\u0302te\u0301 croise\u0301e de\u0301ja\u0300"
    workspace.vault.change_passphrase(taken_apart, "another long passphrase")
    with pytest.raises(AppError, match="not the passphrase"):
        workspace.vault.change_passphrase(taken_apart, "one more long passphrase")
