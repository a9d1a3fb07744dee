"""Says after unlocking that something is wrong with the trail. It holds nobody up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act, scope_of
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workspace import Workspace
    from ui.banner_shelf import BannerShelf


def tell_trail(banners: BannerShelf, workspace: Workspace, show: Callable[[], None]) -> None:
    """Show what was found; those who may look at the trail are led there.

    Args:
        banners: Where news is shown.
        workspace: What was just unlocked.
        show: Opens the trail.
    """
    if not workspace.trail_problems:
        return
    heading = _("Something may have been changed outside Trestle")
    may_look = scope_of(workspace.worker.role, Act.TRAIL) is not None
    advice = _("You can go on working.") if may_look else _("Tell your manager. You can go on working.")
    look = ((_("Look at what was done"), show),) if may_look else ()
    banners.tell(
        "trail",
        heading,
        " ".join((*workspace.trail_problems, advice)),
        *look,
        (_("Close"), lambda: None),
        kind="warn",
    )
