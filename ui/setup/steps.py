"""The steps of getting ready, and where somebody who stopped goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from app.bootstrap import Workspace

DISPLAY: Final = "display"
ORGANISATION: Final = "organisation"
PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a step
RESCUE: Final = "rescue sheet"
NUMBERS: Final = "local numbers"
GROUP: Final = "first group"
DONE: Final = ""


def step_names() -> tuple[str, ...]:
    """The steps as the list on the left names them."""
    return (
        _("Text and colours"),
        _("Your organisation"),
        _("Make a passphrase"),
        _("Print your rescue sheet"),
        _("When someone needs more"),
        _("Add your first group"),
    )


def next_step(workspace: Workspace) -> str:
    """The step that is still to do; empty when getting ready is over. Runs on the worker."""
    if not workspace.vault.rescue_key_confirmed:
        return RESCUE
    return workspace.vault.setup_progress()
