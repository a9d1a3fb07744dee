"""`trestle --smoke`: the window opened unseen over a vault that lasts a moment, and one page made. For CI."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.bootstrap import Door
from app.errors import AppError
from app.i18n import _
from ui.hands import Hands, NotSeenError, wait_until
from ui.main import application, make_frame
from ui.offscreen import quiet_about_sizes
from ui.streams import say_out, say_wrong

if TYPE_CHECKING:
    from app.services.printed import PrintedDocument

PASSPHRASE = "marigold lantern river sofa gravel"  # noqa: S105 - of a vault that lasts a moment


def run_smoke() -> int:
    """Set up, open the desk, make the crisis card.

    Returns:
        0 if the window opened and the page is a PDF, else 1.
    """
    app = application()
    with quiet_about_sizes(), tempfile.TemporaryDirectory(prefix="trestle-smoke-") as kept:
        door = Door(Path(kept) / "data")
        workspace = door.create("Riverside Link Work", "Sam", PASSPHRASE)
        workspace.vault.confirm_written(workspace.vault.new_rescue_key())
        workspace.close()
        frame = make_frame(app, door)
        frame.show()
        frame.begin()
        hands = Hands(frame)
        papers: list[PrintedDocument] = []
        try:
            wait_until(lambda: hands.sees(_("Open")), "the page for the passphrase")
            hands.write(_("Your passphrase"), PASSPHRASE)
            hands.key("Return")
            hands.at("today")
            documents = hands.screen().context.workspace.documents
            frame.background.run(frame, documents.crisis_card, papers.append, frame.problems.report)
            hands.settle()
        except (NotSeenError, AppError) as error:
            say_wrong(repr(error))
        frame.close()
    whole = bool(papers) and papers[0].pdf.startswith(b"%PDF")
    say_out(_("Window opened, page made.") if whole else _("The window or the page failed."))
    return 0 if whole else 1
